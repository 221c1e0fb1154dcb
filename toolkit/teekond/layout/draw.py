"""A band as marks: strips, stages, rows, lanes with cards, the seam, links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.band import Band
from teekond.layout.cards import line, rule
from teekond.layout.content import Content, JourneyContent
from teekond.layout.curve import Field, curve_group, expected_head, felt_points, neighbours
from teekond.layout.curve_before import ASIDE, OldFelt, in_order
from teekond.layout.curve_words import tags_of
from teekond.layout.heads import row_head, row_head_of, seam_head, stage_marks
from teekond.layout.lanes import STRIP, lane_groups
from teekond.layout.links import LinkDrawer
from teekond.layout.moves import MoveRow, moves_height, traces_of
from teekond.layout.placed import place
from teekond.layout.route.measure import LANE_PAD
from teekond.layout.rows import TextRow
from teekond.layout.scene import Box, Card, Group, Mark, PathMark, RectMark, Route
from teekond.locale import Words
from teekond.model.ident import ascii_id
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn band: its groups in painting order, its cards and routes, and the y behind it."""

    groups: tuple[Group, ...]
    cards: tuple[Card, ...]
    routes: tuple[Route, ...]
    letters: tuple[tuple[str, str, str], ...]
    """Letter, colour role and reason of the links that bear a letter."""
    right: float
    bottom: float


class Drawer:
    """Draws one band with its upper left corner at `left`, `top`."""

    def __init__(
        self,
        band: Band,
        words: Words,
        *,
        left: float,
        top: float,
        suffix: str = "",
        letters: int = 0,
        labels: bool = False,
    ) -> None:
        """Find out where everything stands. `suffix` keeps ids of later bands apart, `letters` are used up already."""
        self.band, self.words, self.left, self.top, self.suffix, self.letters = band, words, left, top, suffix, letters
        self.labels = labels
        self.content = band.frame.content
        self.count = len(self.content.journeys)
        y = top + band.stage_heights[0] + 5.0
        self.text_tops: dict[tuple[int, str], float] = {}
        for row in self._texts(0):
            self.text_tops[0, row.name] = y
            y += row.height
        self.curve_tops = {0: y}
        y += band.curve + 2.0 if band.has_curve(0) else 0.0
        self.move_tops = {0: y}
        y += moves_height(band, 0)
        self.placed = place(band, words, left=left, top=y)
        self.xs, self.ys = self.placed.xs, self.placed.ys
        self.right = round(self.xs.end, 2)
        self.bottom = self._below(self.ys.end)

    def _texts(self, journey: int) -> list[TextRow]:
        return [row for row in self.band.texts if row.journey == journey]

    def _below(self, y: float) -> float:
        """Place what stands below the lanes: the last of several journeys."""
        last = self.count - 1
        if not last:
            return y
        self.move_tops[last] = y
        y += moves_height(self.band, last)
        if self.band.has_curve(last):
            self.curve_tops[last] = y + 2.0
            y += self.band.curve + 4.0
        for row in self._texts(last):
            self.text_tops[last, row.name] = y
            y += row.height
        return y + 3.0 + self.band.stage_heights[-1]

    def draw(self) -> Drawn:
        """Return the band's groups in the order in which they are painted."""
        links = LinkDrawer(self.placed, self.letters, labels=self.labels)
        groups = [*self._strips(), *(self._journey(journey) for journey in self.content.journeys)]
        groups += [self._seam(at) for at in sorted(self.band.topology.seams)]
        groups += links.groups()
        return Drawn(tuple(groups), tuple(self._cards()), links.routes(), links.letters(), self.right, self.bottom)

    def _cards(self) -> list[Card]:
        boxes, before = self.placed.boxes, self.band.topology.first - self.band.topology.shift
        cells = sorted(self.band.cards)
        contents = [(cell, self.band.cards[cell].content) for cell in cells]
        return [Card(each.ref, boxes[cell], each.lane, before + cell[1]) for cell, each in contents if each.ref]

    # strips behind moments that are low on both sides

    def _strips(self) -> Iterable[Group]:
        for column in self.placed.strip_columns():
            card, wide = self.xs.cards[column], self.band.widths[column]
            x, width = card - STRIP, wide + 2 * STRIP
            top = self.top + self.band.stage_heights[0]
            bottom = self.bottom - (self.band.stage_heights[-1] if self.count > 1 else 0.0)
            edges: list[Mark] = [RectMark(x, top, width, bottom - top, "strip", cls="strip")]
            edges += [RectMark(bar, top, STRIP, bottom - top, "stripA", cls="edge-bar") for bar in (x, card + wide)]
            for edge in (x, x + width):
                commands = (("M", edge, top), ("L", edge, bottom))
                edges.append(PathMark(commands, None, "stripl", 0.8, (1.0, 3.0), cls="edge"))
            yield Group("both-low", tuple(edges))

    # journeys

    def _journey(self, journey: JourneyContent) -> Group:
        inside: list[Group] = []
        steps = self.band.steps_of(journey.index)
        first_row = next((at for at, row in enumerate(self.band.topology.rows) if row.journey == journey.index), 0)
        header_top = self.top
        if journey.index == self.count - 1 and self.count > 1:
            header_top = self.bottom - self.band.stage_heights[-1]
        elif journey.index:
            header_top = self.ys.cards[first_row]
        inside.append(self._stages(journey, header_top, steps))
        inside += [self._text_row(row) for row in self._texts(journey.index)]
        if self.band.has_curve(journey.index):
            inside.append(self._curve(journey, steps))
        traces = traces_of(self.band, journey.index)
        if traces:
            inside.append(self._moves(journey.index).group(traces, self.left, self.words))
        inside += lane_groups(self.placed, journey, self.suffix)
        name = ascii_id(journey.journey.id)
        return Group(
            f"journey {journey.side}",
            tuple(inside),
            id=name + self.suffix,
            data=(("journey", journey.journey.id),),
            label=journey.title,
        )

    def _stages(self, journey: JourneyContent, y: float, steps: Sequence[tuple[Content, int]]) -> Group:
        name = journey.title if self.count > 1 else self.words("stages")
        marks: list[Mark | Group] = list(
            row_head(name, self.left, y, self.band.stage_heights[journey.index], side=journey.side)
        )
        columns = {content.column: column for content, column in steps}
        for at, (stage, _, first, last) in enumerate(journey.stages):
            inside = [columns[each] for each in range(first, last + 1) if each in columns]
            if not inside:
                continue
            left = self.xs.cards[inside[0]] - 4.5
            right = self._stage_end(journey, at, inside[-1], columns)
            cut = (first not in columns, last not in columns)
            box = Box(left + 1.0, y, right - left - 2.0, self.band.stage_heights[journey.index])
            text = self.band.stages[journey.index, stage]
            worded = self.band.topology.worded.get((journey.index, stage))
            start = None if worded is None else self.xs.cards[worded] + 5.0
            changes = self.content.changes
            change = changes.stages.get((journey.journey.id, stage)) if changes else None
            shape = stage_marks(
                text, last - first + 1, box, journey.side, self.words, first=at == 0, cut=cut, at=start, change=change
            )
            ident = f"{ascii_id(journey.journey.id)}--stage--{ascii_id(stage)}{self.suffix}"
            told = self.words("before: {what}", what=change.was) if change and change.was else ""
            classes = f"stage {change.state}" if change else "stage"
            marks.append(Group(classes, tuple(shape), id=ident, data=(("stage", stage),), title=told))
        return Group("stages", tuple(marks))

    def _stage_end(self, journey: JourneyContent, at: int, column: int, columns: dict[int, int]) -> float:
        """A stage reaches to the next one of its journey, or to the end of its last column."""
        for _, _, first, _ in journey.stages[at + 1 :]:
            if first in columns:
                return self.xs.cards[columns[first]] - 4.5
        return self.xs.cards[column] + self.band.widths[column] + 4.5

    def _text_row(self, row: TextRow) -> Group:
        y = self.text_tops[row.journey, row.name]
        head, height = row_head_of(row.name, self.words), min(18.0, row.height - 1.0)
        marks: list[Mark] = list(row_head(head.word, self.left, y, height, icon=head.icon, tone=head.tone))
        look = self.band.frame.density.look
        style = look.cells(row.name)
        for column, lines in row.cells:
            for at, cell in enumerate(lines):
                x, base = self.xs.cards[column] + 1.0 + cell.indent, y + style.size + 1.4 + look.row_leading * at
                marks.append(line(cell.text, x, base, style, head.tone, cls="cell"))
        marks.append(rule(self.left, round(y + row.height - 0.5, 2), self.placed.span(row.journey)[1], "rule", 0.6))
        return Group(f"row {row.name}", tuple(marks))

    def _curve(self, journey: JourneyContent, steps: Sequence[tuple[Content, int]]) -> Group:
        top = self.curve_tops[journey.index]
        field = Field(top, self.band.curve, self.band.unit, *self.placed.span(journey.index))
        points = felt_points(
            [(content, self.xs.cards[column] + self.band.widths[column] / 2) for content, column in steps],
            self.band.card_width,
            field,
        )
        expected = self.band.frame.density.expected and any(
            point.content.feeling and point.content.feeling.expected is not None for point in points
        )
        rated = journey.rated
        inside = {point.content.ref for point in points}
        before, after = neighbours(rated, inside)
        group = curve_group(
            points,
            field,
            journey.side,
            self.words,
            tags=tags_of(rated, self.words),
            expected=expected,
            before=before,
            after=after,
            old=self._old_feelings(journey, steps),
        )
        middle = top + self.band.curve / 2
        head = list(row_head(self.words("feeling"), self.left, middle - 9.0, 18.0))
        if expected:
            head += expected_head(self.words("expected"), self.left, middle + 13.0)
        return Group("row feelings", (*head, *group.children))

    def _moves(self, journey: int) -> MoveRow:
        height = moves_height(self.band, journey)
        return MoveRow(self.band, self.xs, self.move_tops.get(journey, self.top), height, up=journey > 0)

    def _old_feelings(self, journey: JourneyContent, steps: Sequence[tuple[Content, int]]) -> list[OldFelt] | None:
        """Return the earlier feelings of the steps in this band, from left to right, where they stood then.

        None on a map that does not tell what changed.
        """
        changes = self.content.changes
        if changes is None:
            return None
        traces = traces_of(self.band, journey.index)
        row = self._moves(journey.index)
        places = {trace.move.ref: row.border(trace) for trace in traces if row.here(trace)[0] and not trace.move.beside}
        moved = {move.ref for move in changes.moves.get(journey.journey.id, ())}
        found = [OldFelt(x, changes.felt[ref], differs=True) for ref, x in places.items() if ref in changes.felt]
        for content, column in steps:
            value = changes.felt.get(content.ref)
            if value is None or content.ref in moved:
                continue
            middle = self.xs.cards[column] + self.band.widths[column] / 2
            same = content.feeling is not None and content.feeling.mean == value
            x = middle if same or content.feeling is None else middle - ASIDE
            found.append(OldFelt(x, value, differs=not same))
        return in_order(found)

    def _seam(self, at: int) -> Group:
        top, bottom = self.ys.runs[at]
        top, bottom = top + LANE_PAD, bottom - LANE_PAD
        upper, lower = self.band.topology.rows[at - 1].journey, self.band.topology.rows[at].journey
        sides = [self.content.journeys[each].side for each in (upper, lower)]
        tones = ["cxd" if side == "customer" else "exd" for side in sides]
        marks: list[Mark] = [
            rule(self.left, top, self.right, tones[0], 1.2),
            rule(self.left, bottom, self.right, tones[1], 1.2),
            *seam_head(sides, self.left, top, bottom, self.words),
        ]
        return Group("seam", tuple(marks))
