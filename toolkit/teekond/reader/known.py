"""What is known before journeys are built: languages, channels, personas."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Findings, Span, say
from teekond.language.near import nearest, slip_of
from teekond.language.words import BUILT_IN_CHANNELS, ENGLISH_CHANNEL_NAMES
from teekond.model.ident import compared
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.model.workspace import DEFAULT_SETTINGS, Channel, Settings
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.names import Names
from teekond.reader.texts import shown
from teekond.values import dataclass, field

BUILT_IN: tuple[Channel, ...] = tuple(
    Channel(ident, Text((("et", estonian), ("en", ENGLISH_CHANNEL_NAMES.get(ident, ident)))), kind)
    for ident, estonian, kind in BUILT_IN_CHANNELS
)


def channel_names(settings: Settings) -> dict[str, str]:
    """Return the ids of channels by every name that may be written, under the id rule."""
    names: dict[str, str] = {}
    for channel in (*BUILT_IN, *settings.channels):
        for name in (channel.id, *(string for _, string in channel.title.entries)):
            names[compared(name)] = channel.id
    return names


@dataclass(frozen=True, slots=True)
class Known:
    """What a journey may name that stands elsewhere."""

    languages: tuple[str, ...]
    channels: dict[str, str]
    personas: dict[str, Persona] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    """What personas are called."""


def known(settings: Settings = DEFAULT_SETTINGS, personas: Iterable[Persona] = ()) -> Known:
    """Gather what is known."""
    names = Names()
    by_id: dict[str, Persona] = {}
    for persona in personas:
        by_id.setdefault(persona.id, persona)
        names.add(persona.id, persona.name)
    return Known(settings.languages, channel_names(settings), by_id, names)


def channels(entry: Entry, key: str, findings: Findings, names: dict[str, str]) -> tuple[str, ...]:
    """Return the ids of the channels that an entry names."""
    found: dict[str, None] = {}
    for at, word in enumerate(entry.many(key)):
        ident = names.get(word) or names.get(compared(word))
        if ident is not None:
            found[ident] = None
            continue
        guess = nearest(word, names)
        hint = (
            say("did you mean “{guess}”?", guess=guess)
            if guess
            else say("the channels are: {channels}", channels=", ".join(dict.fromkeys(names.values())))
        )
        message = say("unknown channel “{word}”", word=shown(word))
        more = say("a workspace adds its own under “channels” in teekond.yaml")
        findings.add(codes.UNKNOWN_CHANNEL.error(entry.spot(key, at), message, hint, more, suggest=guess))
    return tuple(found)


def near_name(span: Span, word: str, findings: Findings, names: Names) -> None:
    """Tell of a text that is one edit away from a known id; any other text is text."""
    if names.find(word):
        return
    guess = slip_of(compared(word), names.ids)
    if guess is not None:
        message = say("“{word}” is not known", word=shown(word))
        findings.add(codes.NEAR_NAME.error(span, message, say("did you mean “{guess}”?", guess=guess), suggest=guess))
