"""What stands below a poster: the legend of what occurs, the reasons behind letters, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from teekond.layout.cards import line
from teekond.layout.content import LINK_CLASS
from teekond.layout.feelings import face, scale_word
from teekond.layout.footer import BAR_MM, files_of
from teekond.layout.legend import Item
from teekond.layout.options import MM, Sheet
from teekond.layout.poster.blocks import letter_marks
from teekond.layout.poster.lines import DOT, PENS
from teekond.layout.poster.look import FOOT, FOOT_SMALL, LEGEND, MARGIN, REASON, REASON_HEAD, RING
from teekond.layout.poster.pair import Ribbon
from teekond.layout.poster.share import Share
from teekond.layout.scene import CircleMark, Group, Mark, PathMark, RectMark, SignMark
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.values import dataclass

GAP = 20.0
LINE = 17.0
WHY_COLUMN, WHY_GAP, WHY_LEADING = 250.0, 18.0, 10.2
FOOT_LEADING = 11.0


@dataclass(frozen=True, slots=True)
class Reason:
    """A letter, its colour, and why."""

    letter: str
    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class Help:
    """The legend and the reasons of a page, on a sheet of a width."""

    items: tuple[Item, ...]
    reasons: tuple[Reason, ...]
    width: float
    words: Words

    @property
    def room(self) -> float:
        """Return how wide it may be."""
        return self.width - 2 * MARGIN

    def _lines(self) -> list[list[Item]]:
        found: list[list[Item]] = []
        left = 0.0
        for item in self.items:
            need = item.width + 6.0 + advance(item.words, LEGEND.size, LEGEND.weight)
            if not found or need > left:
                found.append([])
                left = self.room
            found[-1].append(item)
            left -= need + GAP
        return found

    def _columns(self) -> tuple[int, float]:
        count = max(1, min(len(self.reasons), int((self.room + WHY_GAP) // WHY_COLUMN)))
        return count, (self.room + WHY_GAP) / count

    def _why(self) -> list[list[tuple[Reason, tuple[str, ...]]]]:
        count, column = self._columns()
        set_ones = [
            (each, wrap(each.text, column - WHY_GAP - 18.0, REASON.size, REASON.weight, lang=self.words.lang))
            for each in self.reasons
        ]
        return [set_ones[at : at + count] for at in range(0, len(set_ones), count)]

    @property
    def height(self) -> float:
        """Return the height of legend and reasons."""
        why = self._why()
        reasons = 22.0 + sum(self._row_height(row) for row in why) if why else 0.0
        return round(10.0 + LINE * len(self._lines()) + reasons + 4.0, 2)

    def _row_height(self, row: Sequence[tuple[Reason, tuple[str, ...]]]) -> float:
        return max(15.0, WHY_LEADING * max(len(lines) for _, lines in row) + 4.0)

    def group(self, y: float) -> list[Group]:
        """Return the legend and the reasons below `y`."""
        marks: list[Mark] = [PathMark((("M", MARGIN, y), ("L", self.width - MARGIN, y)), None, "ink", 1.0)]
        y += 16.0
        for row in self._lines():
            x = MARGIN
            for item in row:
                marks += item.draw(x, y)
                text = line(item.words, x + item.width + 6.0, y + 3.2, LEGEND, "ink", cls="legend")
                marks.append(text)
                x += item.width + 6.0 + text.width + GAP
            y += LINE
        return [Group("legend", tuple(marks)), *self._reasons(y)]

    def _reasons(self, y: float) -> Iterable[Group]:
        why = self._why()
        if not why:
            return
        y += 6.0
        marks: list[Mark] = [
            line(self.words("why they cross").capitalize(), MARGIN, y + 4.0, REASON_HEAD, "ink", cls="head")
        ]
        _, column = self._columns()
        y += 18.0
        for row in why:
            for at, (reason, lines) in enumerate(row):
                x = MARGIN + column * at
                marks += letter_marks(reason.letter, x + 6.4, y - 2.6, reason.tone)
                marks += [
                    line(text, x + 18.0, y + WHY_LEADING * n, REASON, "ink", cls="why") for n, text in enumerate(lines)
                ]
            y += self._row_height(row)
        yield Group("reasons", tuple(marks))


def legend_items(share: Share, words: Words) -> tuple[Item, ...]:
    """Return the legend of what occurs on a page."""
    ribbons = [event for event in share.events if isinstance(event, Ribbon)]
    kinds = {LINK_CLASS[link.kind] for link in share.lines}
    found = []
    if ribbons:
        heavy = any(ribbon.low for ribbon in ribbons)
        text = words("they meet: the customer’s feeling above, the employee’s below")
        found.append(Item(13.0, text, _ribbon(("badd", "badA", "badd") if heavy else ("goodA", "goodA", "goodd"))))
    names = {
        "meets": words("they meet, but not in the order of both"),
        "enables": words("enables"),
        "learns-from": words("learns from the customer"),
    }
    found += [Item(34.0, name, _line(kind)) for kind, name in names.items() if kind in kinds]
    shown = [
        stop
        for event in share.events
        for stop in ((event.upper, event.lower) if isinstance(event, Ribbon) else (event,))
    ]
    badges = {badge for stop in shown if stop.shown for badge in stop.content.badges}
    signs = {"moment": words("moment of truth"), "wow": words("wow moment")}
    found += [Item(16.0, name, _sign(badge)) for badge, name in signs.items() if badge in badges]
    if any(not stop.shown for stop in shown):
        found.append(Item(9.0, words("step without a crossing"), _ring))
    if any(stop.shown and stop.value is None for stop in shown):
        found.append(Item(14.0, words("not rated"), _unrated))
    values = sorted({face(stop.value) for stop in shown if stop.shown and stop.value is not None})
    return (*found, *(face_item(value, words) for value in values))


def face_item(value: int, words: Words) -> Item:
    """Return a face of the scale with its number and word."""
    return Item(14.0, f"{words.number(value, sign=True)} {scale_word(value, words)}", _face(value))


def _ribbon(tones: tuple[str, str, str]) -> Callable[[float, float], Iterable[Mark]]:
    upper, lower, edge = tones

    def draw(x: float, y: float) -> Iterable[Mark]:
        yield RectMark(x, y - 8.0, 13.0, 8.0, upper, cls="half")
        yield RectMark(x, y, 13.0, 8.0, lower, cls="half")
        yield RectMark(x, y - 8.0, 13.0, 16.0, None, edge, 1.2)

    return draw


def _line(kind: str) -> Callable[[float, float], Iterable[Mark]]:
    pen = PENS[kind]

    def draw(x: float, y: float) -> Iterable[Mark]:
        way = (("M", x, y), ("L", x + 32.0 - pen.back, y))
        yield PathMark(way, None, pen.stroke, pen.width, pen.dash, pen.cap, f"sample {kind}")
        if pen.head:
            yield SignMark(pen.head, x + 32.0, y, pen.size, cls=f"sample {kind}", tone=pen.stroke)
        else:
            yield CircleMark(x, y, DOT, pen.stroke, cls=f"sample {kind}")
            yield CircleMark(x + 32.0, y, DOT, pen.stroke, cls=f"sample {kind}")

    return draw


def _sign(name: str) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (SignMark(name, x + 8.0, y, 7.5),)


def _face(value: int) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (SignMark("face", x + 7.0, y, 6.8, value=value),)


def _ring(x: float, y: float) -> Iterable[Mark]:
    yield CircleMark(x + 4.5, y, RING, "paper", "ink2", 2.0)


def _unrated(x: float, y: float) -> Iterable[Mark]:
    yield CircleMark(x + 7.0, y, 6.0, "paper", "neu", 1.2)
    yield PathMark((("M", x + 4.8, y), ("L", x + 9.2, y)), None, "neu", 1.2)


class Place(NamedTuple):
    """Where the last line of a sheet stands; `scale` is what its points are on paper."""

    width: float
    y: float
    scale: float
    sheet: Sheet | None


def foot_groups(paths: Sequence[str], parts: Sequence[str], sentences: Sequence[str], place: Place) -> list[Group]:
    """Return the last lines of a sheet; `parts` follow the files' names, `sentences` stand above them."""
    width, y, scale, sheet = place
    marks: list[Mark] = [
        line(text, MARGIN, y - FOOT_LEADING * (len(sentences) - at), FOOT, "ink2", cls="footer")
        for at, text in enumerate(sentences)
    ]
    rest = " · ".join(parts)
    room = width - 2 * MARGIN - advance(rest, FOOT_SMALL.size, FOOT_SMALL.weight) - 12.0
    bar = BAR_MM * MM / scale if sheet is not None else 0.0
    text = f"{files_of(paths, room - (bar + 60.0 if bar else 0.0), FOOT_SMALL)} · {rest}"
    marks.append(line(text, MARGIN, y, FOOT_SMALL, "ink2", cls="footer"))
    groups = [Group("footer", tuple(marks))]
    return groups if sheet is None else [*groups, _bar(width, y, bar)]


def _bar(width: float, y: float, bar: float) -> Group:
    right, left = width - MARGIN, width - MARGIN - bar
    marks: list[Mark] = [PathMark((("M", left, y), ("L", right, y)), None, "ink2", 0.8)]
    for at in range(0, BAR_MM + 1, 10):
        x = round(left + bar * at / BAR_MM, 2)
        height = 5.0 if at in (0, BAR_MM) else 3.0
        marks.append(PathMark((("M", x, y), ("L", x, y - height)), None, "ink2", 0.8))
    marks.append(line(f"{BAR_MM} mm", left - 6.0, y, FOOT_SMALL, "ink2", anchor="end", cls="footer"))
    return Group("scale", tuple(marks))
