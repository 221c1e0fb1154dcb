"""One band of a map: a range of columns, measured and routed, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teekond.layout.cards import CardText, pill_width, set_card
from teekond.layout.content import Content, Foot, JourneyContent, MapContent, face, tone_of
from teekond.layout.look import (
    CELL,
    CELL_PAIN,
    CURVE,
    HEAD,
    LANE_NAME,
    ROW_LEADING,
    ROW_NAME,
    STAGE,
    STAGE_NAME,
    UNIT,
    Density,
    Type,
)
from teekond.layout.nets import Ends, flow_nets, link_nets, with_nets
from teekond.layout.route.grid import Cell, Grid, Net
from teekond.layout.route.measure import GUTTER, LANE_PAD, SEAM, gutter_width, row_measures
from teekond.layout.route.router import Routing, route
from teekond.metrics import advance, wrap
from teekond.model.journey import Lane

EMPTY_LANE = 22.0
MOST_WIDE = 136.0
LEAST_WIDE = 62.0


@dataclass(frozen=True, slots=True)
class RowSpec:
    """A row of the routing grid: one of the (maybe several) layers of cards of a lane, or an inner stage header."""

    journey: int
    lane: Lane | None
    layer: int = 0
    last: bool = True


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pill with a duration on a flow line that runs over a gap column."""

    cell: Cell
    text: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of text: the lines of each step, by the step's column in the band."""

    name: str
    journey: int
    cells: tuple[tuple[int, tuple[str, ...]], ...]
    height: float


@dataclass(frozen=True, slots=True)
class StageText:
    """A stage's title as it fits its header, and how much higher than one line it makes the header."""

    lines: tuple[str, ...]
    size: float
    extra: float


@dataclass(frozen=True, slots=True)
class Frame:
    """What all bands of a map share."""

    content: MapContent
    columns: tuple[tuple[int, ...], ...]
    """Per journey, the column of each main step."""
    rows: tuple[str, ...]
    density: Density
    language: str
    curves: bool = True
    lanes: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """A measured and routed band."""

    frame: Frame
    first: int
    last: int
    """Its columns of the whole map, the last one not included."""
    shift: int
    """1 where a narrow column at the left holds the ends of flows that come from an earlier band."""
    widths: tuple[float, ...]
    rows: tuple[RowSpec, ...]
    heights: tuple[float, ...]
    seams: frozenset[int]
    cards: dict[Cell, CardText]
    refs: dict[str, Cell]
    routing: Routing
    texts: tuple[TextRow, ...]
    waiting: tuple[Waiting, ...]
    card_width: float
    stages: dict[tuple[int, str], StageText]
    stage_heights: tuple[float, ...]
    """Per journey."""
    worded: dict[tuple[int, str], int]
    """Of an inner journey's stages, the column in which their words stand; no link passes there."""
    air: float = 0.0
    """What the channels between lanes get more than they need, where a sheet has room."""
    curve: float = CURVE
    """The height of the row with the curve."""

    @property
    def unit(self) -> float:
        """Return the points for one unit of feeling."""
        return min(UNIT + 1.4, max(UNIT, (self.curve - 31.0) / 4))

    def steps_of(self, journey: int) -> list[tuple[Content, int]]:
        """Return the main steps of a journey that stand in this band, with their columns in it."""
        columns = self.frame.columns[journey]
        found = []
        for content in self.frame.content.journeys[journey].steps:
            if content.main and self.first <= columns[content.column] < self.last:
                found.append((content, columns[content.column] - self.first + self.shift))
        return found

    def has_curve(self, journey: int) -> bool:
        """Tell whether a journey has a row with its curve: inner ones show faces on their cards instead."""
        count = len(self.frame.content.journeys)
        outer = journey in (0, count - 1)
        steps = self.frame.content.journeys[journey].steps
        return self.frame.curves and outer and any(each.main and each.feeling for each in steps)


def measure_band(frame: Frame, first: int, last: int, width: float | None) -> Band:
    """Set, place and route the columns from `first` up to `last`; `width` is what cards and gutters may take."""
    rows = _rows(frame, first, last)
    index = {(row.journey, row.lane.id, row.layer): at for at, row in enumerate(rows) if row.lane}
    cells, refs = _cells(frame, first, last, index)
    ends = Ends(frame.content, frame.columns, refs, first, last)
    flows, left, right = flow_nets(ends)
    shift = 1 if left else 0
    cells = {(row, column + shift): content for (row, column), content in cells.items()}
    refs = {ref: (row, column + shift) for ref, (row, column) in refs.items()}
    count = last - first + shift + (1 if right else 0)
    nets = [*with_nets(cells), *(net for net, _ in flows(refs, count)), *link_nets(frame.content, refs)]
    cuts = frozenset(cell for _, used in flows(refs, count) for cell in used)
    waiting = tuple(_waiting(frame, cells, refs, nets))
    seams = _seams(rows)
    worded = _stage_columns(frame, rows, refs, first, last, shift)
    grid = Grid(
        count,
        tuple(44.0 if row.lane else STAGE for row in rows),
        tuple(SEAM if at in seams else 2 * LANE_PAD for at in range(len(rows) + 1)),
        frozenset(cells) | cuts,
        seams,
        frozenset(pill.cell for pill in waiting) | frozenset(worded.values()),
        cuts,
    )
    routing = route(grid, nets)
    card_width = _card_width(routing, last - first, width)
    widths = tuple(
        0.0 if (shift and at == 0) or (right and at == count - 1) else card_width for at in range(count)
    )
    waiting = tuple(pill for pill in waiting if pill_width(pill.text, icon=True) <= card_width + 10)
    cards = _set_cards(frame, rows, cells, card_width, refs)
    stages = stage_texts(frame, first, last, card_width)
    stage_heights = tuple(_stage_height(journey, stages) for journey in frame.content.journeys)
    heights = _heights(frame, rows, cards, stage_heights)
    texts = tuple(_text_rows(frame, first, last, shift, card_width))
    return Band(
        frame,
        first,
        last,
        shift,
        widths,
        rows,
        heights,
        seams,
        cards,
        refs,
        routing,
        texts,
        waiting,
        card_width,
        stages,
        stage_heights,
        {key: cell[1] for key, cell in worded.items()},
    )


def _rows(frame: Frame, first: int, last: int) -> tuple[RowSpec, ...]:
    rows: list[RowSpec] = []
    count = len(frame.content.journeys)
    for journey in frame.content.journeys:
        if 0 < journey.index < count - 1:
            rows.append(RowSpec(journey.index, None))
        if not frame.lanes:
            continue
        for lane in journey.lanes:
            layers = _layers(frame, journey, lane, first, last)
            rows += [RowSpec(journey.index, lane, layer, layer == layers - 1) for layer in range(layers)]
    return tuple(rows)


def _layers(frame: Frame, journey: JourneyContent, lane: Lane, first: int, last: int) -> int:
    """Return how many cards one column of a lane holds at the most."""
    counts: dict[int, int] = {}
    for content in journey.steps:
        column = frame.columns[journey.index][content.column]
        if content.lane == lane.id and first <= column < last:
            counts[column] = counts.get(column, 0) + 1
    return max(counts.values(), default=1)


def _cells(
    frame: Frame, first: int, last: int, index: dict[tuple[int, str, int], int]
) -> tuple[dict[Cell, Content], dict[str, Cell]]:
    cells: dict[Cell, Content] = {}
    refs: dict[str, Cell] = {}
    for journey in frame.content.journeys:
        for content in journey.steps:
            column = frame.columns[journey.index][content.column] - first
            if not frame.lanes or not 0 <= column < last - first:
                continue
            layer = 0
            while (cell := (index[journey.index, content.lane, layer], column)) in cells:
                layer += 1
            cells[cell] = content
            if content.ref:
                refs[content.ref] = cell
    return cells, refs


def _seams(rows: Sequence[RowSpec]) -> frozenset[int]:
    return frozenset(at for at in range(1, len(rows)) if rows[at].journey != rows[at - 1].journey)


def _stage_columns(
    frame: Frame, rows: Sequence[RowSpec], refs: dict[str, Cell], first: int, last: int, shift: int
) -> dict[tuple[int, str], Cell]:
    """Choose, for each stage of an inner journey, the column of its header for its words: that with fewest links."""
    busy: dict[int, int] = {}
    for link in frame.content.inner:
        for ref in (link.source, link.target):
            if ref in refs:
                busy[refs[ref][1]] = busy.get(refs[ref][1], 0) + 1
    chosen = {}
    for at, row in enumerate(rows):
        if row.lane is not None:
            continue
        columns = frame.columns[row.journey]
        for stage, _, start, end in frame.content.journeys[row.journey].stages:
            inside = [columns[each] - first + shift for each in range(start, end + 1) if first <= columns[each] < last]
            if inside:
                chosen[row.journey, stage] = (at, min(inside, key=lambda column: (busy.get(column, 0), column)))
    return chosen


def _waiting(frame: Frame, cells: dict[Cell, Content], refs: dict[str, Cell], nets: Iterable[Net]) -> Iterable[Waiting]:
    """Pills stand in the middle gap column of a flow that runs straight on."""
    for net in nets:
        (row, column), (to_row, to_column) = net.source, net.target
        content = cells.get(net.source)
        if net.kind != "flow" or row != to_row or to_column - column < 2 or content is None or not content.wait:
            continue
        if any((row, between) in cells for between in range(column + 1, to_column)) or net.target not in cells:
            continue
        yield Waiting((row, (column + to_column) // 2), content.wait)


def _card_width(routing: Routing, columns: int, width: float | None) -> float:
    if width is None:
        return 80.3
    gutters = sum(gutter_width(lanes) for lanes in routing.gutters)
    return max(LEAST_WIDE, min(MOST_WIDE, (width - gutters) / columns))


def _set_cards(
    frame: Frame, rows: Sequence[RowSpec], cells: dict[Cell, Content], width: float, refs: dict[str, Cell]
) -> dict[Cell, CardText]:
    feet = _off_sheet_feet(frame.content, refs)
    heads = _lanes_with_heads(frame, rows, cells)
    cards = {}
    for cell, content in cells.items():
        row = rows[cell[0]]
        journey = frame.content.journeys[row.journey]
        role = row.lane.role.value if row.lane else ""
        shown = [*_kept_feet(frame, content), *feet.get(content.ref, ())]
        inner = 0 < journey.index < len(frame.content.journeys) - 1
        if content.main and content.feeling and (inner or not frame.curves):
            shown.append(_face_foot(content))
        key = (row.journey, row.lane.id if row.lane else "")
        cards[cell] = set_card(content, role, journey.side, width, frame.density, shown, head_row=key in heads)
    return cards


def _lanes_with_heads(
    frame: Frame, rows: Sequence[RowSpec], cells: dict[Cell, Content]
) -> frozenset[tuple[int, str]]:
    """Name the lanes whose cards have a head row: the actor's, and others where a channel or an owner is known."""
    heads = set()
    for (row, _), content in cells.items():
        lane = rows[row].lane
        if lane and (content.number or (content.icon and (frame.density.channel_words or lane.role.value == "actor"))):
            heads.add((rows[row].journey, lane.id))
    return frozenset(heads)


def _kept_feet(frame: Frame, content: Content) -> list[Foot]:
    """Only one line of the several that a card could have, and counts only of rows that are not shown."""
    linked = content.low or frame.density.every_foot
    feet = [foot for foot in content.feet if foot.needed or linked]
    faces = [foot for foot in feet if foot.icon == "face"]
    others = [foot for foot in feet if foot.icon != "face"][:1]
    counts = [
        f"{len(content.cells[name])}" for name in ("pains", "ideas") if content.cells.get(name) and name not in frame.rows
    ]
    if not others and counts and not faces:
        names = [name for name in ("pains", "ideas") if content.cells.get(name) and name not in frame.rows]
        icon, tone = {"pains": ("pain", "badd"), "ideas": ("idea", "goodd")}[names[0]]
        others = [Foot(icon, counts[0], tone)]
    return others + faces


def _face_foot(content: Content) -> Foot:
    feeling = content.feeling
    assert feeling is not None  # noqa: S101 - asked for rated steps only
    return Foot("face", content.tooltip.split(" · ")[-1], tone_of(feeling.mean), value=face(feeling.mean))


def _off_sheet_feet(content: MapContent, refs: dict[str, Cell]) -> dict[str, list[Foot]]:
    """A line for each step at the other end of a link; a journey that is not on the map at all is named once."""
    feet: dict[tuple[str, str], list[int]] = {}
    for at, link in enumerate(content.links):
        here = [ref for ref in (link.source, link.target) if ref in refs]
        if len(here) == 1:
            other = link.target if here[0] == link.source else link.source
            name = content.outside.get(other.partition("/")[0], ("", ""))[0] if content.whole else ""
            feet.setdefault((here[0], name or other), []).append(at)
    found: dict[str, list[Foot]] = {}
    for (ref, text), links in feet.items():
        shown = f"{text} ×{len(links)}" if len(links) > 1 else text
        found.setdefault(ref, []).append(Foot("off-sheet", shown, "ink2", links=tuple(links)))
    return found


def _heights(
    frame: Frame, rows: Sequence[RowSpec], cards: dict[Cell, CardText], stage_heights: Sequence[float]
) -> tuple[float, ...]:
    """All cards of one lane are as high as its highest, and high enough for the lane's name beside them."""
    tallest: dict[tuple[int, str], float] = {}
    for (row, _), card in cards.items():
        lane = rows[row].lane
        if lane:
            key = (rows[row].journey, lane.id)
            tallest[key] = max(tallest.get(key, 0.0), card.height)
    heights = []
    for row in rows:
        if row.lane is None:
            heights.append(stage_heights[row.journey])
            continue
        least = head_height(head_lines(row.lane, frame.language))
        heights.append(round(max(tallest.get((row.journey, row.lane.id), EMPTY_LANE), least), 2))
    return tuple(heights)


def head_lines(lane: Lane, language: str) -> tuple[str, ...]:
    """Return a lane's name, broken into lines for the column of the lane heads."""
    return wrap(lane.title.read(language), HEAD - 12.0, LANE_NAME.size, LANE_NAME.weight)


def head_height(lines: Sequence[str]) -> float:
    """Return how high the cards of a lane must be at the least, so that its name and role word fit beside them."""
    return 10.5 * len(lines) + 21.0 - 2 * LANE_PAD


def stage_texts(frame: Frame, first: int, last: int, card_width: float) -> dict[tuple[int, str], StageText]:
    """Set every stage's title: on one line where it fits, else smaller and on as many lines as it takes."""
    texts = {}
    for journey in frame.content.journeys:
        columns = frame.columns[journey.index]
        for stage, title, start, end in journey.stages:
            inside = [columns[at] for at in range(start, end + 1) if first <= columns[at] < last]
            if inside:
                width = (inside[-1] - inside[0] + 1) * (card_width + GUTTER) - 26.0
                inner = 0 < journey.index < len(frame.content.journeys) - 1
                texts[journey.index, stage] = _stage_text(title, card_width - 10.0 if inner else width)
    return texts


def _stage_height(journey: JourneyContent, stages: dict[tuple[int, str], StageText]) -> float:
    """A header is as high as its longest title, and as the journey's name at its left."""
    extra = max((text.extra for (at, _), text in stages.items() if at == journey.index), default=0.0)
    name = wrap(journey.title, HEAD - 8.0, ROW_NAME.size, ROW_NAME.weight)
    return max(STAGE + extra, 10.0 * len(name) + 2.0)


def _stage_text(title: str, room: float) -> StageText:
    if advance(title, STAGE_NAME.size, STAGE_NAME.weight) <= room:
        return StageText((title,), STAGE_NAME.size, 0.0)
    lines = wrap(title, room, 8.0, STAGE_NAME.weight)
    return StageText(lines, 8.0, 9.0 * (len(lines) - 1) if len(lines) > 1 else 0.0)


def cell_style(name: str) -> Type:
    """Return the type of a text row."""
    return CELL_PAIN if name == "pains" else CELL


def _text_rows(frame: Frame, first: int, last: int, shift: int, card_width: float) -> Iterable[TextRow]:
    count = len(frame.content.journeys)
    for journey in frame.content.journeys:
        if 0 < journey.index < count - 1:
            continue
        columns = frame.columns[journey.index]
        steps = [each for each in journey.steps if each.main and first <= columns[each.column] < last]
        for name in frame.rows:
            style = cell_style(name)
            cells = []
            for content in steps:
                lines = tuple(
                    text for item in content.cells[name] for text in wrap(item, card_width - 3, style.size, style.weight)
                )
                if lines:
                    cells.append((columns[content.column] - first + shift, lines))
            if cells:
                height = max(len(lines) for _, lines in cells) * ROW_LEADING + 4.0
                yield TextRow(name, journey.index, tuple(cells), height)


def band_height(band: Band) -> float:
    """Return how high a band is, from the upper edge of its first stage header to the lower edge of its last."""
    count = len(band.frame.content.journeys)
    height = row_measures(band.routing.channels, band.heights, band.seams, top=0.0, air=band.air).end
    height += band.stage_heights[0] + 5.0 + sum(row.height for row in band.texts)
    height += band.curve + 2.0 if band.has_curve(0) else 0.0
    if count > 1:
        height += band.stage_heights[-1] + 3.0 + (band.curve + 4.0 if band.has_curve(count - 1) else 0.0)
    return height
