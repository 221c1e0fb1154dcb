"""What one page of a poster holds: a run of steps and ribbons, the links that end there, the cards behind them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from teekond.layout.content import Content
from teekond.layout.poster.look import MOST_STACKED
from teekond.layout.poster.pair import Pair, Ribbon, Stop
from teekond.link.workspace import Link
from teekond.model.journey import LinkKind
from teekond.values import dataclass

Event = Ribbon | Stop
MOST_HIGH = 210.0
"""So high a stack of cards is at the most."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards below each other beside an event, the first one on top."""

    event: int
    refs: tuple[str, ...]
    side: int
    """-1 left of its event, 1 right of it, 0 below it."""
    upper: bool = False
    """Above the seam: steps of the customer's journey."""


@dataclass(frozen=True)
class Share:
    """The events of one page."""

    pair: Pair
    events: tuple[Event, ...]
    first: bool = True
    last: bool = True
    done: frozenset[int] = frozenset()
    """Lines that an earlier page draws, by identity: a step may stand on both where it meets several."""

    @cached_property
    def stops(self) -> dict[str, list[int]]:
        """Return at which events each step stands on its curve, by reference."""
        found: dict[str, list[int]] = {}
        for at, event in enumerate(self.events):
            for stop in (event.upper, event.lower) if isinstance(event, Ribbon) else (event,):
                found.setdefault(stop.content.ref, []).append(at)
        return found

    @cached_property
    def behind(self) -> dict[str, Content]:
        """Return all steps that may stand as cards, by reference."""
        stops = (stop.content for stop in (*self.pair.upper, *self.pair.lower))
        return {content.ref: content for content in (*stops, *self.pair.cards)}

    @cached_property
    def lines(self) -> tuple[Link, ...]:
        """Return the links that this page draws: those whose customer's step stands here."""
        return tuple(
            link for link in self.pair.lines if id(link) not in self.done and self.home(link.target) is not None
        )

    def home(self, ref: str) -> int | None:
        """Return the event at which a customer's step stands, or the one of whose column its card is."""
        if ref in self.stops:
            return self.stops[ref][0]
        content = self.behind[ref]
        if any(stop.content.ref == ref for stop in self.pair.upper):
            return None
        before = [stop for stop in self.pair.upper if stop.content.column <= content.column]
        stop = before[-1] if before else self.pair.upper[0] if self.pair.upper else None
        return self.stops.get(stop.content.ref, [None])[0] if stop is not None else None

    @cached_property
    def linked(self) -> dict[str, list[Link]]:
        """Return the lines of each step, by reference."""
        found: dict[str, list[Link]] = {}
        for link in self.lines:
            for ref in (link.source, link.target):
                found.setdefault(ref, []).append(link)
        return found

    def voice(self, ref: str) -> bool:
        """Tell whether a step only listens to customers."""
        return all(link.kind is LinkKind.LEARNS_FROM for link in self.linked[ref])

    def beside(self, ref: str) -> int:
        """Return the event beside which a card stands: that of the first step which it makes possible."""
        links = sorted(self.linked[ref], key=lambda link: link.kind is LinkKind.LEARNS_FROM)
        home = self.home(links[0].target)
        return home if home is not None else 0

    def shelves(self, heights: dict[str, float]) -> list[Shelf]:
        """Share the cards out over shelves; `heights` are those of all cards."""
        groups: dict[tuple[int, int, bool], list[str]] = {}
        for link in self.lines:
            for ref, upper in ((link.source, False), (link.target, True)):
                if ref in self.stops:
                    continue
                event = self.home(ref) if upper else self.beside(ref)
                side = self._side(event or 0, ref, upper=upper)
                group = groups.setdefault((event or 0, side, upper), [])
                if ref not in group:
                    group.append(ref)
        return [
            Shelf(event, tuple(refs), side, upper)
            for (event, side, upper), found in groups.items()
            for refs in _stacked(found, heights)
        ]

    def _side(self, event: int, ref: str, *, upper: bool) -> int:
        if upper:
            return 1
        if not isinstance(self.events[event], Ribbon):
            return 0
        return 1 if self.voice(ref) else -1

    @cached_property
    def turns(self) -> dict[tuple[int, int], list[Link]]:
        """Return the lines that leave a ribbon's lower half, by event and side, those that go farthest last."""
        found: dict[tuple[int, int], list[Link]] = {}
        for link in self.lines:
            places = self.stops.get(link.source, [])
            home = self.home(link.target) or 0
            ribbons = [at for at in places if isinstance(self.events[at], Ribbon)]
            if ribbons:
                at = min(ribbons, key=lambda each: (abs(each - home), each))
                found.setdefault((at, -1 if home < at else 1), []).append(link)
        return found


def _stacked(refs: Sequence[str], heights: dict[str, float]) -> list[tuple[str, ...]]:
    stacks: list[list[str]] = []
    room = 0.0
    for ref in refs:
        if not stacks or len(stacks[-1]) == MOST_STACKED or heights[ref] > room:
            stacks.append([])
            room = MOST_HIGH
        stacks[-1].append(ref)
        room -= heights[ref]
    return [tuple(stack) for stack in stacks]
