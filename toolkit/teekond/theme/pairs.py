"""What must be told apart in every theme: text at 4.5:1, lines that mean something at 3:1."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.diagnostics import Diagnostic, Severity, say
from teekond.theme.colour import PATTERNS, contrast
from teekond.theme.roles import ROLES
from teekond.theme.theme import Theme
from teekond.values import dataclass

TEXT = 4.5
LINE = 3.0
SURFACES = ("paper", "card", "cxt", "ext", "strip", "band2", "band3", "chip")
BANDS = ("paper", "band2", "band3")


@dataclass(frozen=True, slots=True)
class Pair:
    """A token, and the surfaces that it may stand on."""

    token: str
    on: tuple[str, ...]
    least: float


PAIRS: tuple[Pair, ...] = (
    Pair("ink", SURFACES, TEXT),
    Pair("ink2", SURFACES, TEXT),
    Pair("cxd", ("paper", "cxt"), TEXT),
    Pair("exd", ("paper", "ext"), TEXT),
    Pair("goodd", ("paper", "goodt", "strip"), TEXT),
    Pair("badd", ("paper", "badt", "strip"), TEXT),
    Pair("neu", ("paper",), TEXT),
    Pair("goodon", ("goodd",), TEXT),
    Pair("badon", ("badd",), TEXT),
    Pair("cxon", ("cxs",), TEXT),
    Pair("exon", ("exs",), TEXT),
    Pair("line", BANDS, LINE),
    Pair("stripl", BANDS, LINE),
    Pair("enables", BANDS, LINE),
    Pair("learns", BANDS, LINE),
    Pair("meets", BANDS, LINE),
    Pair("wowl", ("wow",), LINE),
)


def worst(theme: Theme, pair: Pair) -> tuple[float, str]:
    """Return the lowest contrast of a pair, and the surface where it is met."""
    colours = theme.colours
    seen = [(contrast(colours[pair.token], colours[on]), on) for on in pair.on if colours[on] not in PATTERNS]
    return min(seen, default=(21.0, pair.on[0]))


def contrast_findings(theme: Theme) -> list[Diagnostic]:
    """Return a finding for every pair of the theme that is too alike."""
    return [_finding(theme, pair, *found) for pair in PAIRS if (found := worst(theme, pair))[0] < pair.least]


def _finding(theme: Theme, pair: Pair, ratio: float, surface: str) -> Diagnostic:
    first, second = (_named(theme, token) for token in (pair.token, surface))
    message = say(
        "contrast of {first} on {second} is {ratio}:1, at least {least}:1 is needed",
        first=first,
        second=second,
        ratio=f"{int(ratio * 100) / 100:.2f}",
        least=f"{pair.least:g}",
    )
    hint = say("make one of them darker, or the other one lighter")
    span = theme.place.key("colours")
    return Diagnostic("TK501", "low-contrast", Severity.WARNING, span, message, (hint,))


def _named(theme: Theme, token: str) -> str:
    """Return what people call a token, with its colour: the role that sets it, where there is one."""
    role = next(_roles(token), token)
    return f"{role} {theme.colours[token]}"


def _roles(token: str) -> Iterator[str]:
    return (role for role, tokens in ROLES.items() if token in tokens)
