"""Every code that a finding may bear, and what the words mean that choose among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from teekond.check.rule import Rule
from teekond.check.rules import LISTED, rules
from teekond.diagnostics import Message, Span, say
from teekond.language.near import nearest
from teekond.model.workspace import Settings
from teekond.reader.canvas_codes import CANVAS_CODES
from teekond.reader.codes import SHAPE_CODES
from teekond.reader.context import spot
from teekond.reader.texts import shown
from teekond.reader.yaml_codes import YAML_CODES
from teekond.source.codes import SOURCE_CODES

Strange = tuple[Span, Message, tuple[Message, ...], str | None]
"""Where a word stands that means nothing, what to say of it, hints, and the word that may be meant."""

SHEETS_AND_THEMES = (
    ("TK401", "notes-do-not-fit"),
    ("TK402", "text-does-not-fit"),
    ("TK403", "columns-do-not-fit"),
    ("TK404", "rows-do-not-fit"),
    ("TK407", "unknown-canvas"),
    ("TK408", "unknown-choice"),
    ("TK409", "tiles-do-not-fit"),
    ("TK411", "agenda-overrun"),
    ("TK412", "agenda-gap"),
    ("TK413", "parts-differ"),
    ("TK414", "past-midnight"),
    ("TK416", "unknown-workshop"),
    ("TK420", "print-conflict"),
    ("TK421", "fact-without-source"),
    ("TK422", "card-text-does-not-fit"),
    ("TK423", "unknown-deck"),
    ("TK424", "nothing-before"),
    ("TK430", "long-without-break"),
    ("TK431", "little-hands-on"),
    ("TK432", "no-exercise"),
    ("TK433", "no-story"),
    ("TK434", "table-size"),
    ("TK435", "roles-and-people"),
    ("TK436", "seated-twice"),
    ("TK437", "series-order"),
    ("TK438", "room-taken"),
    ("TK439", "parallel-differ"),
    ("TK440", "unreadable-table"),
    ("TK441", "guessed-encoding"),
    ("TK442", "no-note-columns"),
    ("TK443", "note-without-place"),
    ("TK450", "wrong-format"),
    ("TK451", "odd-line"),
    ("TK452", "no-step-column"),
    ("TK453", "unknown-column"),
    ("TK454", "odd-cell"),
    ("TK505", "theme-circle"),
)
"""The findings of canvases, workshops and themes, which the packages that find them tell themselves."""


@cache
def known_codes() -> dict[str, str]:
    """Return the name of every finding by its code, in the order of the codes."""
    read = {each.code: each.name for each in (*SOURCE_CODES, *YAML_CODES, *SHAPE_CODES, *CANVAS_CODES)}
    return dict(sorted((read | dict(SHEETS_AND_THEMES) | {rule.code: rule.name for rule in LISTED}).items()))


@cache
def meant(word: str) -> frozenset[str]:
    """Return the codes that a word means: a code, the beginning of some, a name, or the first words of some."""
    upper, lower = word.upper(), word.casefold()
    if upper.startswith("TK"):
        return frozenset(code for code in known_codes() if code.startswith(upper))
    return frozenset(code for code, name in known_codes().items() if name == lower or name.startswith(f"{lower}-"))


def meant_by(words: Iterable[str]) -> frozenset[str]:
    """Return the codes that any of the words means."""
    return frozenset().union(*map(meant, words))


def rule_of(word: str) -> Rule | None:
    """Return the rule with that code or name."""
    return next((each.rule for each in LISTED if word.upper() == each.code or word.casefold() == each.name), None)


def strange_word(word: str, span: Span) -> Strange | None:
    """Return what to say of a word that means no finding."""
    if meant(word):
        return None
    known = known_codes()
    guess = nearest(word, known.values()) or nearest(word, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("teekond check names the rule of each finding")
    return span, say("there is no rule “{rule}”", rule=shown(word)), (hint,), guess


def strange_settings(settings: Settings) -> Iterator[Strange]:
    """Yield what to say of each word under `check:` that means nothing."""
    for key, words in (("check.select", settings.check.select), ("check.ignore", settings.check.ignore)):
        for at, word in enumerate(words):
            strange = strange_word(word, spot(settings.place, key, at))
            if strange is not None:
                yield strange
    for name, options in settings.check.options:
        span = settings.place.key(f"check.{name}")
        rule = rule_of(name)
        if rule is None:
            guess = nearest(name, ["select", "ignore", *(each.name for each in rules() if each.options)])
            hints = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
            yield span, say("there is no rule “{rule}” with thresholds", rule=shown(name)), hints, guess
        else:
            yield from _strange_options(rule, [option for option, _ in options], span)


def _strange_options(rule: Rule, written: Iterable[str], span: Span) -> Iterator[Strange]:
    known = [option.name for option in rule.options]
    for name in written:
        if name not in known:
            guess = nearest(name, known)
            message = say("the rule “{rule}” has no threshold “{option}”", rule=rule.name, option=shown(name))
            if guess:
                hint = say("did you mean “{guess}”?", guess=guess)
            elif known:
                hint = say("its thresholds are: {options}", options=", ".join(known))
            else:
                hint = say("it has none; “ignore” switches it off")
            yield span, message, (hint,), guess
