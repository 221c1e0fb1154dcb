"""What is known before journeys are built: languages, channels, personas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from teekond.diagnostics import Diagnostic, Findings, Span, say
from teekond.language.channels import EVERYDAY_CHANNELS, OPEN_WORDS, SERVICES, everyday
from teekond.language.near import nearest, slip_of
from teekond.language.words import BUILT_IN_CHANNELS, ENGLISH_CHANNEL_NAMES
from teekond.model.ident import compared
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.model.workspace import DEFAULT_SETTINGS, Channel, Settings
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.names import Names
from teekond.reader.texts import listed, shown
from teekond.values import dataclass, field

BUILT_IN: tuple[Channel, ...] = tuple(
    Channel(ident, Text((("et", estonian), ("en", ENGLISH_CHANNEL_NAMES.get(ident, ident)))), kind)
    for ident, estonian, kind in BUILT_IN_CHANNELS
)
_KINDS = {ident: kind for ident, _, kind in BUILT_IN_CHANNELS}
SERVICE_CHANNELS: tuple[Channel, ...] = tuple(
    Channel(ident, Text.plain(name), _KINDS[like]) for ident, name, like, _ in SERVICES
)
"""Services that are known by name; a workspace may have its own channels of the same ids."""
CHANNELS_ARE = say(
    "the channels are: face-to-face, phone, video, e-mail, letter, chat, message, social, event, sms, document, "
    "website, app, portal, kiosk, chatbot, ivr"
)
UNREAD = ""
"""The id of a channel that is written in `teekond.yaml` and could not be read: that was told there."""
ANY = ""
"""The name under which every other channel is found, where the channels of `teekond.yaml` could not be read."""


def channel_names(settings: Settings, unread: Iterable[str] = ()) -> dict[str, str]:
    """Return the ids of channels by every name that may be written, under the id rule."""
    names = dict(_built_in_names())
    for channel in settings.channels:
        names.update(_names_of(channel))
    for name in unread:
        names.setdefault(compared(name), UNREAD)
    return names


@cache
def _built_in_names() -> Mapping[str, str]:
    """Return the ids of built-in channels by their names and by the everyday words for them."""
    names = {compared(word): ident for ident, *_ in EVERYDAY_CHANNELS for word in everyday(ident)}
    services = ((word, ident) for ident, _, _, also in SERVICES for word in also.split(", ") if word)
    names.update((compared(word), ident) for word, ident in services)
    for channel in (*BUILT_IN, *SERVICE_CHANNELS):
        names.update(_names_of(channel))
    return names


def _names_of(channel: Channel) -> dict[str, str]:
    return {compared(name): channel.id for name in (channel.id, *(string for _, string in channel.title.entries))}


@dataclass(frozen=True, slots=True)
class Known:
    """What a journey may name that stands elsewhere."""

    languages: tuple[str, ...]
    channels: dict[str, str]
    personas: dict[str, Persona] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    """What personas are called."""


def known(settings: Settings = DEFAULT_SETTINGS, personas: Iterable[Persona] = (), unread: Iterable[str] = ()) -> Known:
    """Gather what is known; `unread` names channels of `teekond.yaml` that could not be read, ANY stands for all."""
    names = Names()
    by_id: dict[str, Persona] = {}
    for persona in personas:
        by_id.setdefault(persona.id, persona)
        names.add(persona.id, persona.name)
    return Known(settings.languages, channel_names(settings, unread), by_id, names)


def channels(entry: Entry, key: str, findings: Findings, names: dict[str, str]) -> tuple[str, ...]:
    """Return the ids of the channels that an entry names."""
    found: dict[str, None] = {}
    for at, word in enumerate(entry.many(key)):
        ident = names.get(word)
        if ident is None:
            ident = names.get(compared(word), names.get(ANY))
        if ident is None:
            findings.add(_unknown_channel(word, entry.spot(key, at), names))
        elif ident != UNREAD:
            found[ident] = None
    return tuple(found)


def _unknown_channel(word: str, span: Span, names: dict[str, str]) -> Diagnostic:
    wanted = compared(word)
    meant = next((", ".join(ids) for name, ids in OPEN_WORDS.items() if compared(name) == wanted), None)
    guess = None if meant else nearest(word, names)
    message = say("unknown channel “{word}”", word=shown(word))
    more = say("a workspace adds its own under “channels” in teekond.yaml")
    if meant:
        return codes.UNKNOWN_CHANNEL.error(span, message, say("say how it happens: {channels}", channels=meant), more)
    if guess:
        hint = say("did you mean “{guess}”?", guess=guess)
        return codes.UNKNOWN_CHANNEL.error(span, message, hint, more, suggest=guess)
    built_in = {channel.id for channel in (*BUILT_IN, *SERVICE_CHANNELS)}
    own = [ident for ident in dict.fromkeys(names.values()) if ident not in built_in and ident != UNREAD]
    hints = (say("this workspace has its own: {channels}", channels=listed(own)) if own else more,)
    return codes.UNKNOWN_CHANNEL.error(span, message, CHANNELS_ARE, *hints)


def near_name(span: Span, word: str, findings: Findings, names: Names) -> None:
    """Tell of a text that is one edit away from a known id; any other text is text."""
    if names.find(word):
        return
    guess = slip_of(compared(word), names.ids)
    if guess is not None:
        message = say("“{word}” is not known", word=shown(word))
        findings.add(codes.NEAR_NAME.error(span, message, say("did you mean “{guess}”?", guess=guess), suggest=guess))
