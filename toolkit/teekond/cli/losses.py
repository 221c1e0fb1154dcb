"""How losses look on a terminal: alike ones in one line, with how often and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from teekond.cli.screen import Screen
from teekond.diagnostics import Message
from teekond.exchange.handed import Loss

NAMED = 3
"""So many places are named of one kind of loss."""
FEW = 8
"""So many kinds get a line each; of more only their numbers are told, and `--verbose` tells the rest."""

_Kinds = Mapping[Message, Sequence[str]]


def tell_losses(screen: Screen, losses: Iterable[Loss]) -> None:
    """Say what was left out and why, unless the person asked for quiet; `--verbose` names every place."""
    groups: dict[Message, dict[Message, list[str]]] = {}
    for loss in losses:
        groups.setdefault(loss.why, {}).setdefault(loss.what, []).append(loss.where)
    short = False
    for why, kinds in groups.items():
        screen.note(screen.words("left out – {why}:", why=screen.words.message(why)))
        if len(kinds) <= FEW or screen.verbose:
            _tell_each(screen, kinds)
        else:
            short = True
            _tell_numbers(screen, kinds)
    if short:
        screen.note("  " + screen.words("--verbose tells where each of them stands"))


def _tell_each(screen: Screen, kinds: _Kinds) -> None:
    for what, where in kinds.items():
        screen.note(f"  {len(where)} × {screen.words.message(what)}{_places(screen, where)}")


def _tell_numbers(screen: Screen, kinds: _Kinds) -> None:
    import textwrap

    most = sorted(kinds.items(), key=lambda each: -len(each[1]))
    told = ", ".join(f"{len(where)}\u00a0×\u00a0{screen.words.message(what)}" for what, where in most)
    for line in textwrap.wrap(told, 100, initial_indent="  ", subsequent_indent="  ", break_long_words=False):
        screen.note(line.replace("\u00a0", " "))


def _places(screen: Screen, where: Sequence[str]) -> str:
    known = list(dict.fromkeys(each for each in where if each))
    shown = known if screen.verbose else known[:NAMED]
    more = ", …" if len(known) > len(shown) else ""
    return f" ({', '.join(shown)}{more})" if shown else ""
