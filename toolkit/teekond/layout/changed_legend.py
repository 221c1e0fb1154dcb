"""The legend of a map of what changed: the states that are on it, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from teekond.layout.band import Band
from teekond.layout.changed_marks import SMALL_MARK, bordered, mark_of, state_word
from teekond.layout.changed_words import ORDER
from teekond.layout.changes import MapChanges, PartChange
from teekond.layout.content import LINK_CLASS, MapContent
from teekond.layout.linkmarks import GONE
from teekond.layout.moves import RING, traces_of
from teekond.layout.scene import CircleMark, IconMark, Mark, PathMark, RectMark, SignMark
from teekond.locale import Words

Draw = Callable[[float, float], Iterable[Mark]]
Sign = tuple[float, str, Draw]
"""How wide it is, its words, how it is drawn."""
STATES = tuple(kind.value for kind in ORDER)


def changed_items(content: MapContent, changes: MapChanges, bands: Sequence[Band], words: Words) -> Iterator[Sign]:
    """Yield what explains the states on some bands."""
    cards = [card.content for band in bands for card in band.cards.values() if card.content.change]
    states = {card.change.states[0] for card in cards if card.change}
    parts = {*_parts(content, changes.lanes), *_parts(content, changes.stages)}
    yield from ((24.0, state_word(state, words), _card(state)) for state in STATES if state in states)
    more = {state for card in cards if card.change for state in card.change.states[1:]}
    others = {*parts, *more, *_links(content, changes, bands)} - states
    yield from ((11.0, state_word(state, words), _mark(state)) for state in STATES if state in others)
    if any(foot.icon == "was" for band in bands for card in band.cards.values() for foot, _ in card.feet):
        yield 11.0, words("before"), lambda x, y: (IconMark("was", x, y - 5.0, 10.0, "ink2"),)
    if any(traces_of(band, journey.index) for band in bands for journey in content.journeys):
        yield 34.0, words("from its old place"), _trace
    if any(card.main and card.change and card.change.was is not None for card in cards):
        yield 34.0, words("feeling before"), _feeling
    if _ghosts(changes, bands):
        yield 28.0, words("link or flow that is no more"), _ghost


def _parts(content: MapContent, parts: Mapping[tuple[str, str], PartChange]) -> set[str]:
    names = {journey.journey.id for journey in content.journeys}
    return {change.state for (journey, _), change in parts.items() if journey in names}


def _links(content: MapContent, changes: MapChanges, bands: Sequence[Band]) -> set[str]:
    """Return the states of the links that are drawn with both ends."""
    refs = {ref for band in bands for ref in band.refs}
    keys = ((LINK_CLASS[link.kind], link.source, link.target) for link in content.links)
    return {state for key in keys if {key[1], key[2]} <= refs and (state := changes.link(*key))}


def _ghosts(changes: MapChanges, bands: Sequence[Band]) -> bool:
    refs = {ref for band in bands for ref in band.refs}
    return any(state == "removed" and {key[1], key[2]} & refs for key, state in changes.links.items())


def _card(state: str) -> Draw:
    def draw(x: float, y: float) -> Iterable[Mark]:
        frame = RectMark(x + 4.0, y - 4.5, 20.0, 9.5, "card", "line", 0.8, 2.0)
        yield bordered(frame, state)
        yield from mark_of(state, x + 5.0, y - 2.0, 4.2)

    return draw


def _mark(state: str) -> Draw:
    return lambda x, y: mark_of(state, x + SMALL_MARK, y, SMALL_MARK)


def _trace(x: float, y: float) -> Iterable[Mark]:
    way = (("M", x + 2 * RING, y), ("L", x + 34.0, y))
    yield PathMark(way, None, "ink2", 1.1, (0.0, 2.6), "round")
    yield CircleMark(x + RING, y, RING, "paper", "ink2", 1.1)
    yield SignMark("arrow-flow", x + 34.0, y, 4.0, cls="sample", tone="ink2")


def _feeling(x: float, y: float) -> Iterable[Mark]:
    yield PathMark((("M", x, y), ("L", x + 34.0, y)), None, "neu", 1.5, (0.0, 3.0), "round")
    yield SignMark("face", x + 17.0, y, 4.6, value=-1, cls="before", tone="neu")


def _ghost(x: float, y: float) -> Iterable[Mark]:
    yield PathMark((("M", x, y), ("L", x + 28.0, y)), None, GONE.stroke, GONE.width, GONE.dash)
