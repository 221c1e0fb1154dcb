"""Keeps of the links in a table those that can be: between the sides that a kind joins, to steps that are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from teekond.edit.words import Data
from teekond.exchange.sketch import Sketch, document_id
from teekond.exchange.table_cells import names
from teekond.exchange.table_steps import Filled, Odd, one
from teekond.language.near import slip_of
from teekond.model.ident import compared
from teekond.model.journey import LinkKind
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A journey whose rows were read, and who is told of odd cells in it."""

    sketch: Sketch
    filled: Sequence[Filled]
    odd: Odd


@dataclass(frozen=True, slots=True)
class _Side:
    kind: str
    steps: frozenset[str]


def settle_links(journeys: Sequence[Told]) -> None:
    """Give every step its links; what can be none stays in its notes."""
    sides = {_ident(each.sketch): _side(each) for each in journeys}
    for each in journeys:
        own = _ident(each.sketch)
        for filled in each.filled:
            _settle(filled, own, sides, each.odd)
            _fails(filled, sides[own], each.odd)


def _ident(sketch: Sketch) -> str:
    return document_id(sketch.ident, sketch.title)


def _side(told: Told) -> _Side:
    steps = {compared(name) for each in told.filled for name in (each.moment.ident, each.moment.title) if name}
    return _Side(told.sketch.kind, frozenset(steps))


def _settle(each: Filled, own: str, sides: Mapping[str, _Side], odd: Odd) -> None:
    for kind in LinkKind:
        before = each.moment.keys.get(kind, [])
        kept: list[Data] = list(before) if isinstance(before, list) else [before]
        for name in names(each.cells.get(kind, "")):
            if _can_be(kind, name, each, own, sides):
                kept.append(name)
            else:
                odd(each.line, kind, name, each.moment)
        if kept:
            each.moment.keys[kind] = one(kept)


def _can_be(kind: str, name: str, each: Filled, own: str, sides: Mapping[str, _Side]) -> bool:
    """Tell whether a link can lead from a step to what a cell names."""
    home, mark, step = name.rpartition("/")
    journey = compared(home) if mark else own
    mine, other = sides[own], sides.get(journey)
    if not compared(step) or not journey or (kind != "meets" and mine.kind != "employee"):
        return False
    if other is None:
        return True
    if journey == own and compared(step) in (compared(each.moment.ident or ""), compared(each.moment.title)):
        return False
    if compared(step) not in other.steps:
        return False
    return {"meets": mine.kind != other.kind, "learns_from": other.kind == "customer"}.get(kind, True)


def _fails(each: Filled, side: _Side, odd: Odd) -> None:
    """Keep what is done when a step fails in the notes where it is nearly, but not quite, the name of a step."""
    text = each.moment.keys.get("if_it_fails")
    if isinstance(text, str) and compared(text) not in side.steps and slip_of(compared(text), side.steps):
        del each.moment.keys["if_it_fails"]
        odd(each.line, "if_it_fails", text, each.moment)
