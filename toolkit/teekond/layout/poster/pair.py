"""What a poster shows of a customer's and an employee's journey: steps on two curves, ribbons, links, cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.layout.content import Content, JourneyContent, MapContent
from teekond.layout.poster.chain import kept_in_order
from teekond.link.workspace import Link
from teekond.model.journey import LinkKind
from teekond.values import dataclass, replace

LOW_WORTH, WORTH = 3, 2
"""What a ribbon is worth where both are low, and elsewhere: the most ribbons, and rather the heavy ones."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on a curve."""

    content: Content
    customer: bool
    place: int
    """Among the steps on its curve."""
    shown: bool
    """With its face and its words; else it is a ring."""

    @property
    def value(self) -> float | None:
        """Return its feeling on −2 … +2."""
        return self.content.feeling.mean if self.content.feeling is not None else None


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A meeting between two steps on the curves."""

    link: Link
    upper: Stop
    lower: Stop

    @property
    def low(self) -> bool:
        """Tell whether both are low."""
        return all(stop.value is not None and stop.value < 0 for stop in (self.upper, self.lower))

    @property
    def rated(self) -> bool:
        """Tell whether both are rated."""
        return self.upper.value is not None and self.lower.value is not None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two journeys that one poster shows."""

    customer: JourneyContent
    employee: JourneyContent
    upper: tuple[Stop, ...]
    lower: tuple[Stop, ...]
    ribbons: tuple[Ribbon, ...]
    """From left to right."""
    lines: tuple[Link, ...]
    """The other links from one side to the other."""
    cards: tuple[Content, ...]
    """Linked steps that stand on no curve."""
    inside: int
    """How many links run between these employees' steps; the poster does not draw them."""

    @property
    def meetings(self) -> int:
        """Return how many meetings there are, as ribbons or as lines."""
        return len(self.ribbons) + sum(link.kind is LinkKind.MEETS for link in self.lines)

    def count(self, kind: LinkKind) -> int:
        """Return how many links of a kind that is no meeting there are."""
        return sum(link.kind is kind for link in self.lines)


def pairs_of(content: MapContent) -> list[Pair]:
    """Return the pairs of a customer's and an employee's journey with links between them, else the first pair."""
    sides = [[each for each in content.journeys if each.side == side] for side in ("customer", "employee")]
    pairs = [_pair(customer, employee, content.inner) for customer in sides[0] for employee in sides[1]]
    return [pair for pair in pairs if pair.ribbons or pair.lines] or pairs[:1]


def _pair(customer: JourneyContent, employee: JourneyContent, links: Sequence[Link]) -> Pair:
    refs = [{step.ref for step in each.steps if step.ref} for each in (customer, employee)]
    across = [link for link in links if link.source in refs[1] and link.target in refs[0]]
    linked = {ref for link in across for ref in (link.source, link.target)}
    upper, lower = (_stops(each, linked) for each in (customer, employee))
    ribbons, lines = _ribbons(upper, lower, across)
    on_curve = {stop.content.ref for stop in (*upper, *lower)}
    cards = [step for each in (customer, employee) for step in each.steps if step.ref in linked - on_curve]
    inside = sum({link.source, link.target} <= refs[1] for link in links)
    return Pair(customer, employee, upper, lower, ribbons, lines, tuple(cards), inside)


def _stops(journey: JourneyContent, linked: set[str]) -> tuple[Stop, ...]:
    """The steps of the journey's own person; where nothing is linked, its lows and moments of truth are shown."""
    main = [step for step in journey.steps if step.main]
    own = [step for step in main if step.number] or main
    customer = journey.side == "customer"
    stops = [Stop(step, customer, at, step.ref in linked) for at, step in enumerate(own)]
    if linked:
        return tuple(stops)
    return tuple(replace(stop, shown=(stop.value or 0) < 0 or "moment" in stop.content.badges) for stop in stops)


def _ribbons(
    upper: Sequence[Stop], lower: Sequence[Stop], links: Iterable[Link]
) -> tuple[tuple[Ribbon, ...], tuple[Link, ...]]:
    places = [{stop.content.ref: stop for stop in stops} for stops in (upper, lower)]
    found, others = list[Ribbon](), list[Link]()
    for link in links:
        if link.kind is LinkKind.MEETS and link.target in places[0] and link.source in places[1]:
            found.append(Ribbon(link, places[0][link.target], places[1][link.source]))
        else:
            others.append(link)
    worth = [(each.upper.place, each.lower.place, LOW_WORTH if each.low else WORTH) for each in found]
    kept = kept_in_order(worth)
    crossing = [each.link for at, each in enumerate(found) if at not in set(kept)]
    return tuple(found[at] for at in kept), (*crossing, *others)


def events(pair: Pair) -> list[Ribbon | Stop]:
    """Return ribbons, and between them the steps without one, from left to right; both journeys take turns."""
    found: list[Ribbon | Stop] = []
    done = [0, 0]
    for ribbon in (*pair.ribbons, None):
        ends = (len(pair.upper), len(pair.lower)) if ribbon is None else (ribbon.upper.place, ribbon.lower.place)
        queues = [stops[start:end] for stops, start, end in zip((pair.upper, pair.lower), done, ends, strict=True)]
        found += _in_turn(*queues)
        if ribbon is not None:
            found.append(ribbon)
            done = [max(done[0], ribbon.upper.place + 1), max(done[1], ribbon.lower.place + 1)]
    return found


def _in_turn(one: Sequence[Stop], other: Sequence[Stop]) -> Iterator[Stop]:
    keyed = [
        ((at + 0.5) / len(stops), side, stop)
        for side, stops in enumerate((one, other))
        for at, stop in enumerate(stops)
    ]
    yield from (stop for _, _, stop in sorted(keyed, key=lambda each: each[:2]))
