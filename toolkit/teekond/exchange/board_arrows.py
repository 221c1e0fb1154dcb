"""Arrows of a board as links between journeys, as what follows what, and as what happens at the same moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from teekond.diagnostics import say
from teekond.edit.words import Data
from teekond.exchange.board import LINKS
from teekond.exchange.handed import Loss
from teekond.exchange.sketch import Moment, Sketch
from teekond.exchange.table_columns import column_names
from teekond.exchange.table_steps import Filled
from teekond.model.ident import compared
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow as it was read."""

    ident: str
    source: str
    target: str
    label: str = ""


@dataclass(slots=True)
class Gathered:
    """A journey being gathered."""

    sketch: Sketch
    filled: list[Filled] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    """Ids of steps, as other files write them."""
    flows: list[tuple[Moment, Moment, str]] = field(default_factory=list)


class Joiner:
    """Gives steps what arrows say; what they cannot say is lost."""

    def __init__(self, steps: Mapping[str, tuple[Gathered, Moment]], path: str) -> None:
        """Take the steps by the ids of their notes."""
        self.steps, self.path = steps, path
        self.losses: list[Loss] = []

    def join(self, lines: Sequence[Line]) -> None:
        """Give steps their links, what stands beside them, and what they follow."""
        for line in lines:
            one, other = self.steps.get(line.source), self.steps.get(line.target)
            kind, label = _meaning(line)
            if one is None or other is None or one[1] is other[1]:
                self._lose(line)
            elif kind in LINKS:
                self._link(kind, label, one, other)
            elif kind == "with" and one[0] is other[0]:
                self._beside(one[0], one[1], other[1])
            elif one[0] is other[0]:
                one[0].flows.append((one[1], other[1], label))
            else:
                self._lose(line)

    def _lose(self, line: Line) -> None:
        what = say("an arrow “{label}”", label=line.label[:60]) if line.label else say("an arrow")
        self.losses.append(Loss(what, say("it does not lead from one step to another of its journey"), self.path))

    def _link(self, kind: str, why: str, one: tuple[Gathered, Moment], other: tuple[Gathered, Moment]) -> None:
        (_, step), (there, reached) = (other, one) if kind == "learns_from" else (one, other)
        end = f"{there.sketch.ident}/{reached.ident}"
        told: Data = {"step": end, "why": why} if why else end
        links = step.keys.setdefault(kind, [])
        assert isinstance(links, list)
        links.append(told)

    def _beside(self, journey: Gathered, main: Moment, other: Moment) -> None:
        """Put a step beside another one, or beside the one that this stands beside."""
        main = next((each for each in _mains(journey) if main in each.beside), main)
        for part in journey.sketch.parts:
            if any(each is other for each in part.moments) and not other.beside:
                part.moments = [each for each in part.moments if each is not other]
                other.lane = other.lane or next(iter(journey.sketch.lanes), None)
                main.beside.append(other)
                return


def _mains(journey: Gathered) -> Iterator[Moment]:
    """Yield the steps that stand beside no other."""
    for part in journey.sketch.parts:
        yield from part.moments


def _meaning(line: Line) -> tuple[str, str]:
    """Return what an arrow says: the kind that its id or its label tells, and what else stands on it."""
    head, _, rest = line.label.partition(":")
    named = column_names().get(compared(head)) if head.strip() else None
    worded = named.name if named is not None and named.name in LINKS else ""
    own = line.ident.partition(":")[0]
    kind = own if own in (*LINKS, "with", "flow") else worded
    return kind, rest.strip() if worded else line.label.strip()


def follow(journey: Gathered, *, own: bool) -> None:
    """Write what a step follows, where that is not simply the one before it."""
    mains = list(_mains(journey))
    incoming: dict[int, list[tuple[Moment, str]]] = {}
    for source, target, label in journey.flows:
        if any(each is source for each in mains):
            incoming.setdefault(id(target), []).append((source, label))
    before: Moment | None = None
    for moment in mains:
        found = incoming.get(id(moment), [])
        usual = before is not None and len(found) == 1 and found[0][0] is before and not found[0][1]
        if not usual and (found or (own and before is not None and journey.flows)):
            moment.keys["after"] = list(_afters(found))
        before = moment


def _afters(found: Sequence[tuple[Moment, str]]) -> Iterator[Data]:
    for source, label in found:
        yield {"step": source.ident or "", "if": label} if label else source.ident or ""
