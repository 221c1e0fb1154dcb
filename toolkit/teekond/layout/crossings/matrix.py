"""The matrix of employee and customer stages as a picture: links, mean feelings, the lowest pair of each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from teekond.analysis.graph import Graph
from teekond.analysis.matrix import Cell, Matrix, matrix
from teekond.layout.cards import line
from teekond.layout.crossings.entries import Entry
from teekond.layout.crossings.sheet import Body, Picture, sources
from teekond.layout.crossings.tell import Teller
from teekond.layout.feelings import face
from teekond.layout.heads import stage_marks
from teekond.layout.legend import Item
from teekond.layout.look import Type
from teekond.layout.poster.blocks import letter_marks, rows
from teekond.layout.poster.help import face_item
from teekond.layout.poster.lines import DOT, PENS
from teekond.layout.poster.look import MARGIN
from teekond.layout.poster.says import Said
from teekond.layout.scene import Box, CircleMark, Group, Mark, PathMark, RectMark, SignMark
from teekond.layout.setting import StageText
from teekond.link.workspace import Link
from teekond.metrics import wrap
from teekond.model.ident import journey_id
from teekond.values import dataclass

HEAD = 132.0
LEAST, MOST = 112.0, 250.0
GAP = 6.0
JOURNEY, COUNT, FIGURE, PAIR = Type(10.5, 700), Type(9, 700), Type(9, 700), Type(8, 400)
PAIR_LEADING = 9.6
STAGE = 9.0
KINDS = ("meets", "enables", "learns-from")
MOST_COLUMNS = 14


@dataclass(frozen=True, slots=True)
class Told:
    """A cell with its number, and the links that it counts."""

    cell: Cell
    number: int
    links: tuple[Link, ...]


def matrix_picture(graph: Graph, teller: Teller) -> Picture:
    """Return the picture of a graph's matrix."""
    words, table = teller.words, matrix(graph)
    links: dict[tuple[str, str], list[Link]] = {}
    for link in graph.links:
        links.setdefault((teller.stage_of(link.source), teller.stage_of(link.target)), []).append(link)
    told = tuple(
        Told(cell, at + 1, tuple(links.get((cell.employee, cell.customer), ()))) for at, cell in enumerate(table.cells)
    )
    used = {each.kind.value.replace("_", "-") for one in told for each in one.links}
    names = {"meets": words("meet"), "enables": words("enables"), "learns-from": words("learns from the customer")}
    items = [Item(28.0, names[kind], link_sample(kind)) for kind in KINDS if kind in used]
    values = [value for cell in table.cells for value in (cell.customer_mean, cell.employee_mean)]
    means = sorted({face(value) for value in values if value is not None})
    if told:
        items.append(Item(16.0, words("left face: the customer’s mean, right face: the employee’s"), _both))
    items += [face_item(value, words) for value in means]
    if any(_low(each) for each in told):
        items.append(Item(16.0, words("low on both sides").replace("\n", " "), _low_sample))
    return Picture(
        "crossings",
        _said(told, teller),
        lambda width: _Drawer(table, told, teller, width).body(),
        tuple(items),
        (),
        tuple(_entries(told, teller)),
        teller.proof(),
        sources([journey.place.path for journey in graph.journeys]),
        words("matrix of stages"),
    )


def _low(told: Told) -> bool:
    return (told.cell.employee_mean or 0.0) < 0 and (told.cell.customer_mean or 0.0) < 0


def _said(told: Sequence[Told], teller: Teller) -> Said:
    """The finding is the pair of stages with the lowest pair of steps."""
    words = teller.words
    rated = [each for each in told if each.cell.lowest is not None]
    headline = words("Which stages meet")
    lead = words("No link joins an employee's stage to a customer's.") if not told else ""
    if rated:
        worst = min(rated, key=lambda each: sum(teller.felt(ref) or 0.0 for ref in each.cell.lowest or ()))
        employee, customer = worst.cell.lowest or ("", "")
        headline = words(
            "Lowest: “{customer}” × “{employee}”",
            customer=teller.stage(worst.cell.customer),
            employee=teller.stage(worst.cell.employee),
        )
        lead = words(
            "{customer} while {employee}.",
            customer=f"{teller.reader.quoted(teller.title(customer))} ({teller.number(customer)})",
            employee=f"{teller.reader.quoted(teller.title(employee))} ({teller.number(employee)})",
        )
    return Said(headline, lead, words("Which stages meet").upper(), teller.meta(), (), (), f"{headline}. {lead}")


def _entries(told: Sequence[Told], teller: Teller) -> Iterable[Entry]:
    """The steps behind every figure."""
    for each in told:
        head = f"{each.number} · {teller.stage(each.cell.employee)} × {teller.stage(each.cell.customer)}"
        yield Entry(head, tuple(teller.link(link) for link in each.links))


class _Drawer:
    """Draws a matrix for a sheet of a width."""

    def __init__(self, table: Matrix, told: Sequence[Told], teller: Teller, width: float) -> None:
        self.teller = teller
        self.cells = {(each.cell.employee, each.cell.customer): each for each in told}
        self.rows = _shown(table.rows, {each.cell.employee for each in told})
        self.columns = _shown(table.columns, {each.cell.customer for each in told})
        room = width - 2 * MARGIN - HEAD
        self.wide = round(max(LEAST, min(MOST, room / max(1, len(self.columns)))), 2)

    def body(self) -> Body:
        """Return the whole matrix."""
        groups: list[Group] = []
        y, right = 0.0, MARGIN + HEAD + self.wide * len(self.columns)
        head, y = self._columns()
        groups.append(head)
        journey = ""
        for row in self.rows:
            if journey_id(row) != journey:
                journey = journey_id(row)
                lines = wrap(self.teller.journey(journey), right - MARGIN, JOURNEY.size, JOURNEY.weight)
                groups.append(Group("head", tuple(rows(lines, MARGIN, y + 11.0, 12.0, JOURNEY, "exd", "head"))))
                y += 12.0 * len(lines) + 6.0
            group, height = self._row(row, y)
            groups.append(group)
            y += height + GAP
        return Body(tuple(groups), right, round(y, 2))

    def _columns(self) -> tuple[Group, float]:
        words = self.teller.words
        marks: list[Mark] = []
        names: dict[str, list[int]] = {}
        for at, column in enumerate(self.columns):
            names.setdefault(journey_id(column), []).append(at)
        top = 0.0
        for name, places in names.items():
            room = self.wide * len(places) - GAP
            lines = wrap(self.teller.journey(name), room, JOURNEY.size, JOURNEY.weight, lang=words.lang)
            marks += rows(lines, self._x(places[0]), 11.0, 12.0, JOURNEY, "cxd", "head")
            top = max(top, 12.0 * len(lines) + 5.0)
        texts = [self._stage_lines(column, self.wide - GAP - 24.0) for column in self.columns]
        height = 10.0 + 9.0 * max((len(lines) for lines in texts), default=1)
        for at, lines in enumerate(texts):
            box = Box(self._x(at), top, self.wide - GAP, height)
            first = at == names[journey_id(self.columns[at])][0]
            text = StageText(lines, STAGE, 0.0)
            marks += stage_marks(
                text, 0, box, "customer", words, first=first, cut=(False, False), at=box.x + (8.0 if first else 13.0)
            )
        corner = wrap(words("employee ↓ customer →"), HEAD - 10.0, PAIR.size, PAIR.weight, lang=words.lang)
        marks += rows(corner, MARGIN, top + 9.0, PAIR_LEADING, PAIR, "ink2", "head")
        return Group("stages", tuple(marks)), top + height + GAP

    def _x(self, at: int) -> float:
        return round(MARGIN + HEAD + self.wide * at, 2)

    def _stage_lines(self, stage: str, room: float) -> tuple[str, ...]:
        return wrap(self.teller.stage_title(stage), room, STAGE, 700, lang=self.teller.words.lang)

    def _row(self, stage: str, y: float) -> tuple[Group, float]:
        lines = self._stage_lines(stage, HEAD - GAP - 24.0)
        cells = [self.cells.get((stage, column)) for column in self.columns]
        height = max([20.0 + 9.0 * (len(lines) - 1), *(self._height(cell) for cell in cells if cell)])
        high = 10.0 + 10.0 * len(lines)
        box = Box(MARGIN, y + (height - high) / 2, HEAD - GAP, high)
        text, start = StageText(lines, STAGE, 0.0), MARGIN + 13.0
        pill = stage_marks(text, 0, box, "employee", self.teller.words, first=True, cut=(False, False), at=start)
        groups: list[Group | Mark] = list(pill)
        for at, cell in enumerate(cells):
            place = Box(self._x(at), y, self.wide - GAP, height)
            groups.append(self._cell(cell, place) if cell else _empty(place))
        return Group("row", tuple(groups)), height

    def _pair(self, told: Told) -> tuple[str, ...]:
        lowest = told.cell.lowest
        if lowest is None:
            return ()
        words = self.teller.words
        one, other = (f"{self.teller.title(ref)} {self.teller.number(ref)}" for ref in lowest)
        text = words("lowest pair: {one} – {other}", one=one, other=other)
        return wrap(text, self.wide - GAP - 14.0, PAIR.size, PAIR.weight, lang=words.lang)

    def _counts(self, told: Told) -> list[tuple[str, int]]:
        cell = told.cell
        return [
            (kind, count)
            for kind, count in zip(KINDS, (cell.meets, cell.enables, cell.learns_from), strict=True)
            if count
        ]

    def _height(self, told: Told) -> float:
        return 46.0 + 12.0 * (len(self._counts(told)) - 1) + PAIR_LEADING * len(self._pair(told)) + 6.0

    def _cell(self, told: Told, box: Box) -> Group:
        low = _low(told)
        fill, stroke, width = ("strip", "badd", 2.0) if low else ("card", "line", 0.8)
        marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, fill, stroke, width, 4.0, cls="cell")]
        marks += letter_marks(str(told.number), box.right - 13.0, box.y + 13.0, "ink2")
        y = box.y + 13.0
        for kind, count in self._counts(told):
            marks += link_sample(kind)(box.x + 9.0, y)
            marks.append(line(self.teller.words.number(count), box.x + 44.0, y + 3.2, COUNT, "ink", cls="count"))
            y += 12.0
        y += 8.0
        values = (told.cell.customer_mean, told.cell.employee_mean)
        for at, value in enumerate(values):
            marks += _mean(value, box.x + 16.0 + at * (box.w - 14.0) / 2, y, self.teller, ("cxd", "exd")[at])
        marks += rows(self._pair(told), box.x + 7.0, y + 21.0, PAIR_LEADING, PAIR, "ink", "pair")
        names = " × ".join((self.teller.stage(told.cell.employee), self.teller.stage(told.cell.customer)))
        data = (("employee", told.cell.employee), ("customer", told.cell.customer))
        return Group("cell both-low" if low else "cell", tuple(marks), data=data, title=names)


def _shown(stages: Sequence[str], used: set[str]) -> list[str]:
    """Many stages are too many: then those without any link are left out."""
    return [stage for stage in stages if len(stages) <= MOST_COLUMNS or stage in used]


def _empty(box: Box) -> Group:
    return Group("cell empty", (RectMark(box.x, box.y, box.w, box.h, None, "rule", 0.8, 4.0, cls="cell"),))


def _mean(value: float | None, x: float, y: float, teller: Teller, tone: str) -> Iterable[Mark]:
    if value is None:
        yield CircleMark(x, y, 7.0, "paper", "neu", 1.2)
        text = "–"
    else:
        yield SignMark("face", x, y, 8.0, value=face(value))
        text = teller.words.number(round(value, 1), sign=True)
    yield line(text, x + 12.0, y + 3.2, FIGURE, tone, cls="mean")


def link_sample(kind: str) -> Callable[[float, float], Iterable[Mark]]:
    """Return what draws a short line of a kind of link."""
    pen = PENS[kind]

    def draw(x: float, y: float) -> Iterable[Mark]:
        end = x + 24.0
        yield PathMark(
            (("M", x, y), ("L", end - pen.back, y)), None, pen.stroke, pen.width, pen.dash, pen.cap, f"sample {kind}"
        )
        if pen.head:
            yield SignMark(pen.head, end, y, 8.0, cls=f"sample {kind}", tone=pen.stroke)
        else:
            yield CircleMark(x + DOT, y, DOT, pen.stroke, cls=f"sample {kind}")
            yield CircleMark(end, y, DOT, pen.stroke, cls=f"sample {kind}")

    return draw


def _both(x: float, y: float) -> Iterable[Mark]:
    yield CircleMark(x + 4.0, y, 4.0, "paper", "cxd", 1.2)
    yield CircleMark(x + 13.0, y, 4.0, "paper", "exd", 1.2)


def _low_sample(x: float, y: float) -> Iterable[Mark]:
    yield RectMark(x, y - 5.0, 16.0, 10.0, "strip", "badd", 2.0, 2.0)
