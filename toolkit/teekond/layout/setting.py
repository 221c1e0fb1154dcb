"""What stands on a band, broken into lines for its columns: cards and stage titles."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from teekond.layout.cards import CardText, set_card
from teekond.layout.content import LINK_CLASS, Content, JourneyContent, MapContent
from teekond.layout.feelings import face, tone_of
from teekond.layout.foot import Foot
from teekond.layout.look import (
    HEAD,
    LANE_NAME,
    ROW_NAME,
    Density,
    Look,
)
from teekond.layout.route.grid import Cell
from teekond.layout.route.measure import GUTTER, LANE_PAD
from teekond.metrics import advance, wrap
from teekond.model.ident import journey_id
from teekond.model.journey import Lane
from teekond.values import dataclass

EMPTY_LANE = 22.0
STAGE_MARK_ROOM = 14.0
"""What the mark of a changed stage takes before its words."""
COUNTED = (("pains", "pain", "badd"), ("ideas", "idea", "goodd"))
"""What is counted on a card where its row is not shown: its row, its icon, its tone."""
LINK_SIGNS = {"": "", "added": "+ ", "removed": "− ", "changed": "≠ ", "renamed": "≠ ", "moved": "→ "}
"""What stands before the other end of a link that leaves the sheet, on a map of what changed."""


@dataclass(frozen=True, slots=True)
class RowSpec:
    """A row of the routing grid: one of the (maybe several) layers of cards of a lane, or an inner stage header."""

    journey: int
    lane: Lane | None
    layer: int = 0


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


def set_cards(
    frame: Frame,
    rows: Sequence[RowSpec],
    cells: dict[Cell, Content],
    width: float,
    refs: dict[str, Cell],
    *,
    waited: Collection[str],
) -> dict[Cell, CardText]:
    """Break the words of every card into lines for cards of `width` points; `waited` have the time on their flow."""
    feet = _off_sheet_feet(frame.content, refs)
    heads = _lanes_with_heads(frame, rows, cells)
    lanes = [(row.lane.role.value, (row.journey, row.lane.id) in heads) if row.lane else ("", False) for row in rows]
    cards = {}
    look = frame.density.look
    for cell, content in cells.items():
        role, head_row = lanes[cell[0]]
        journey = frame.content.journeys[content.journey]
        shown = [*_kept_feet(frame, content, waited=content.ref in waited), *feet.get(content.ref, ())]
        if content.change:
            shown += [foot for foot in content.change.feet if not look.run_in or foot.icon == "face"]
        inner = 0 < journey.index < len(frame.content.journeys) - 1
        if content.main and content.feeling and (inner or not frame.curves):
            shown.append(_face_foot(content))
        cards[cell] = set_card(
            content, role, journey.side, width, shown, head_row=head_row, look=look, language=frame.language
        )
    return cards


def _lanes_with_heads(frame: Frame, rows: Sequence[RowSpec], cells: dict[Cell, Content]) -> set[tuple[int, str]]:
    """Name the lanes whose cards have a head row: the actor's, and others where a channel or an owner is known."""
    heads = set[tuple[int, str]]()
    if frame.density.look.run_in:
        return heads
    for (row, _), content in cells.items():
        lane = rows[row].lane
        if lane and (content.number or (content.icon and (frame.density.channel_words or lane.role.value == "actor"))):
            heads.add((content.journey, lane.id))
    return heads


def _kept_feet(frame: Frame, content: Content, *, waited: bool) -> list[Foot]:
    """Only one line of the several that a card could have, a face besides, counts only of rows that are not shown."""
    faces: list[Foot] = []
    others: list[Foot] = []
    for foot in content.feet:
        if foot.needed or content.low or frame.density.every_foot:
            if _always(foot):
                faces.append(foot)
            elif not others and not (waited and foot.icon == "clock"):
                others.append(foot)
    if frame.density.look.run_in:
        return faces
    return (others or ([] if faces else _counts(frame, content))) + faces


def _always(foot: Foot) -> bool:
    """A feeling and, where that is asked for, how far a customer is stand on a card beside any other line."""
    return foot.icon in ("face", "eye") or (foot.icon == "no-sight" and foot.needed)


def _counts(frame: Frame, content: Content) -> list[Foot]:
    for name, icon, tone in COUNTED:
        if name in content.cells and name not in frame.rows:
            return [Foot(icon, str(len(content.cells[name])), tone)]
    return []


def _face_foot(content: Content) -> Foot:
    value = content.feeling.mean if content.feeling else 0.0
    return Foot("face", content.felt, tone_of(value), value=face(value))


def _off_sheet_feet(content: MapContent, refs: dict[str, Cell]) -> dict[str, list[Foot]]:
    """A line for each step at the other end of a link; a journey that is not on the map at all is named once."""
    feet: dict[tuple[str, str], list[int]] = {}
    for at, link in enumerate(content.links):
        here = [ref for ref in (link.source, link.target) if ref in refs]
        if len(here) == 1:
            other = link.target if here[0] == link.source else link.source
            name = content.outside.get(journey_id(other), ("", ""))[0] if content.whole else ""
            state = content.changes.link(LINK_CLASS[link.kind], link.source, link.target) if content.changes else ""
            feet.setdefault((here[0], f"{LINK_SIGNS[state]}{name or other}"), []).append(at)
    found: dict[str, list[Foot]] = {}
    for (ref, text), links in feet.items():
        shown = f"{text} ×{len(links)}" if len(links) > 1 else text
        found.setdefault(ref, []).append(Foot("off-sheet", shown, "ink2", links=tuple(links)))
    return found


def row_heights(
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
    for spec in rows:
        if spec.lane is None:
            heights.append(stage_heights[spec.journey])
        else:
            least = head_height(head_lines(spec.lane, frame.language))
            heights.append(round(max(tallest.get((spec.journey, spec.lane.id), EMPTY_LANE), least), 2))
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
                marked = _stage_is_marked(frame.content, journey, stage)
                width = (inside[-1] - inside[0] + 1) * (card_width + GUTTER) - 26.0 - STAGE_MARK_ROOM * marked
                inner = 0 < journey.index < len(frame.content.journeys) - 1
                texts[journey.index, stage] = _stage_text(
                    title, card_width - 10.0 - STAGE_MARK_ROOM * marked if inner else width, frame.density.look
                )
    return texts


def _stage_is_marked(content: MapContent, journey: JourneyContent, stage: str) -> bool:
    return content.changes is not None and (journey.journey.id, stage) in content.changes.stages


def stage_height(frame: Frame, journey: JourneyContent, stages: dict[tuple[int, str], StageText]) -> float:
    """A header is as high as its longest title, and as the journey's name at its left."""
    extra = max((text.extra for (at, _), text in stages.items() if at == journey.index), default=0.0)
    several = len(frame.content.journeys) > 1
    name = wrap(journey.title, HEAD - 8.0, ROW_NAME.size, ROW_NAME.weight) if several else ("",)
    return max(frame.density.look.stage_height + extra, 10.0 * len(name) + 2.0)


def _stage_text(title: str, room: float, look: Look) -> StageText:
    if advance(title, look.stage.size, look.stage.weight) <= room:
        return StageText((title,), look.stage.size, 0.0)
    size = min(8.0, look.stage.size)
    lines = wrap(title, room, size, look.stage.weight)
    return StageText(lines, size, 9.0 * (len(lines) - 1) if len(lines) > 1 else 0.0)
