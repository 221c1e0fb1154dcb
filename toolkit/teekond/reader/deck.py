"""Building a deck from its draft."""

from __future__ import annotations

from teekond.diagnostics import Findings, Span, say
from teekond.language.near import nearest
from teekond.language.sheet_shapes import icons
from teekond.model.deck import BOTH, Card, Deck
from teekond.model.ident import ascii_id
from teekond.model.text import Text
from teekond.patterns import pattern
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.known import near_name
from teekond.reader.names import Names
from teekond.reader.node import Node
from teekond.reader.texts import shown
from teekond.source.codes import Code
from teekond.values import dataclass

NO_SOURCE = Code("TK421", "fact-without-source")
TALK = "talk"
_LETTERS = pattern(r"[A-Z]{2}")
_AS_WRITTEN = ("answer", "source", "year")


@dataclass(frozen=True, slots=True)
class _Themes:
    """The themes of a deck by id, what else they are called, and what holds for a card that says nothing itself."""

    entries: dict[str, Entry]
    names: Names
    side: str
    icon: str


def build_deck(draft: Draft) -> Deck | None:
    """Make a deck of the model."""
    entry = draft.entry
    if entry is None:
        return None
    findings = draft.findings
    themes = _themes(entry, findings)
    facts = bool(entry.values.get("facts", False))
    return Deck(
        id=draft.id,
        title=entry.text("title") or title_of(draft.id),
        cards=tuple(
            _card(each, number, themes, facts, findings) for number, each in enumerate(entry.many("cards"), start=1)
        ),
        purpose=entry.text("purpose"),
        size=entry.word("card") or "A6",
        code=_code(entry, findings) or initials(draft.id),
        licence=entry.word("licence"),
        credit=entry.text("credit"),
        phase=entry.values.get("phase"),
        sorted=entry.word("side_on") == "back",
        back_title=entry.text("back_title"),
        facts=facts,
        reviewed=entry.values.get("reviewed"),
        place=entry.place(),
    )


def initials(ident: str) -> str:
    """Return two capital letters for an id: of its first two words, else of its only one."""
    words = [word for word in ascii_id(ident).upper().split("-") if word]
    found = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return (found + "XX")[:2]


def _themes(entry: Entry, findings: Findings) -> _Themes:
    names = Names()
    entries: dict[str, Entry] = {}
    table: tuple[tuple[Node, Entry], ...] = entry.many("themes")
    for key, theme in table:
        entries[key.raw] = theme
        names.add(key.raw, theme.text("title"))
    return _Themes(entries, names, entry.word("side") or BOTH, _icon(entry, findings) or TALK)


def _card(entry: Entry, number: int, themes: _Themes, facts: bool, findings: Findings) -> Card:
    theme, ident = _theme(entry, themes, findings)
    own = themes.entries.get(ident or "")
    if facts:
        _sourced(entry, findings)
    return Card(
        number=number,
        front=entry.values["front"],
        back=entry.many("back"),
        theme=theme,
        theme_id=ident,
        side=entry.word("side") or (own.word("side") if own is not None else None) or themes.side,
        icon=_icon(entry, findings) or (_icon(own, findings) if own is not None else None) or themes.icon,
        place=entry.place(),
        **{key: entry.values.get(key) for key in _AS_WRITTEN},
    )


def _theme(entry: Entry, themes: _Themes, findings: Findings) -> tuple[Text | None, str | None]:
    """Return the theme of a card and its id, where it is one of the deck's."""
    text = entry.text("theme")
    if text is None:
        return None, None
    name = text.entries[0][1]
    found = themes.names.find(name)
    if found:
        return themes.entries[found[0]].text("title"), found[0]
    if not text.entries[0][0]:
        near_name(entry.at("theme"), name, findings, themes.names)
    return text, None


def _icon(entry: Entry, findings: Findings) -> str | None:
    name = entry.word("icon")
    if name is None or name in icons():
        return name
    _unknown(name, entry.at("icon"), findings)
    return None


def _unknown(name: str, span: Span, findings: Findings) -> None:
    guess = nearest(name, icons())
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=", ".join(icons()))
    message = say("there is no pictogram “{icon}”", icon=shown(name))
    diagnostic = codes.UNKNOWN_VALUE.error(span, message, hint, suggest=guess)
    if diagnostic not in findings.items:
        findings.add(diagnostic)


def _code(entry: Entry, findings: Findings) -> str | None:
    written = entry.word("code")
    if written is not None and not _LETTERS.fullmatch(written):
        message = say("“{word}” is no code of cards: two capital letters", word=shown(written))
        findings.add(codes.BAD_WORD.error(entry.at("code"), message, say("write {fix}", fix="QK")))
    return written


def _sourced(entry: Entry, findings: Findings) -> None:
    """Tell of a claim that does not say where it comes from."""
    lacking = [key for key in ("source", "year") if key not in entry.values]
    if lacking:
        message = say("this card claims something and does not say: {keys}", keys=", ".join(lacking))
        findings.add(NO_SOURCE.error(entry.span, message, say("add {fix}", fix=f"{lacking[0]}: …")))
