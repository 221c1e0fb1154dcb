"""Sets journeys out on a board: a column for each moment, a row for each lane, as the map has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from teekond.exchange.board import LINKS, Arrow, Board, Fact, Node
from teekond.exchange.handed import Outgoing
from teekond.exchange.table_columns import STEP_COLUMNS, chosen, column
from teekond.exchange.table_out import Row, sheet_of
from teekond.link.workspace import Link
from teekond.metrics import advance
from teekond.model.ident import journey_id
from teekond.model.journey import Journey, Lane, LinkKind, Stage, Step
from teekond.values import dataclass, field, replace

WIDE, GAP = 280, 60
"""Width of a note, and the room between two."""
ROW_GAP = 40
PAD, HEAD = 30, 60
"""Room in a group around what stands in it, and above it for its name."""
LANE, LANE_HIGH = 220, 90
BETWEEN = 160
"""Room between two journeys."""
APART = frozenset(("journey", "title", "kind", "persona", "stage", "step", "id", "with", "role", "after"))
TOLD = frozenset(f"step.{kind}.why" for kind in LINKS) | {"stage.id", "step.after.if"}
"""What a board holds besides the rows of a table."""


def board(asked: Outgoing, type: Type | None = None) -> Board:
    """Return the journeys below each other, aligned as on their map."""
    assert asked.layout is not None
    type = type or Type()
    columns = {card.ref: card.column for page in asked.layout.pages for card in page.cards}
    nodes: list[Node] = []
    arrows: list[Arrow] = []
    top = 0
    for ident in asked.journeys:
        setter = _Setter(asked.workspace.journeys[ident], asked, columns, top, type)
        nodes += setter.nodes()
        arrows += setter.arrows()
        top = setter.bottom + BETWEEN
    places = {node.ref: node for node in nodes if node.kind == "step"}
    arrows += sorted((_linked(link, asked) for link in _inner(asked, places)), key=lambda arrow: arrow.ident)
    return Board(asked.title, tuple(nodes), tuple(_facing(arrow, nodes) for arrow in arrows))


def _inner(asked: Outgoing, places: dict[str, Node]) -> Iterator[Link]:
    for link in asked.workspace.links:
        if link.source in places and link.target in places:
            yield link


def _linked(link: Link, asked: Outgoing) -> Arrow:
    """Return the arrow of a link; what is learnt travels from the step that is learnt from."""
    name = column(link.kind).head(asked.words.lang)
    why = "" if link.why is None else f": {' '.join(link.why.read(*asked.languages).split())}"
    ident = f"{link.kind}:{link.source}:{link.target}"
    learns = link.kind is LinkKind.LEARNS_FROM
    source, target = (link.target, link.source) if learns else (link.source, link.target)
    ends = (f"step:{source}", f"step:{target}")
    return Arrow(ident, str(link.kind), *ends, "", "", name + why, start=link.kind is LinkKind.MEETS)


def _facing(arrow: Arrow, nodes: Sequence[Node]) -> Arrow:
    """Return an arrow with the sides that face each other."""
    by_ident = {node.ident: node for node in nodes if node.ident in (arrow.source, arrow.target)}
    one, other = by_ident[arrow.source], by_ident[arrow.target]
    if other.x >= one.x + one.w:
        return replace(arrow, leaves="right", reaches="left")
    if other.x + other.w <= one.x and other.y == one.y:
        return replace(arrow, leaves="top", reaches="top")
    if other.x + other.w <= one.x:
        return replace(arrow, leaves="left", reaches="right")
    down = other.y > one.y
    return replace(arrow, leaves="bottom" if down else "top", reaches="top" if down else "bottom")


@dataclass(frozen=True, slots=True)
class Type:
    """How the words of notes are set: size of the letters, height of a line, what a note keeps free around them."""

    size: float = 16.0
    leading: int = 25
    inner: int = 40
    fixed: int = 0
    """How high every note is; nothing where each is as high as its words."""

    def lines(self, text: str, width: int) -> int:
        """Return how many lines a text takes in a note of a width."""
        return max(1, ceil(advance(text, self.size, 400) * 1.08 / (width - self.inner)))


@dataclass(slots=True)
class _Setter:
    """Sets out one journey, from `top` down."""

    journey: Journey
    asked: Outgoing
    columns: dict[str, int]
    top: int
    type: Type
    bottom: int = 0
    _rows: dict[str, Row] = field(default_factory=dict)
    _columns: dict[str, int] = field(default_factory=dict)
    """Of every step, by its id."""

    def nodes(self) -> list[Node]:
        """Return the journey's group, what is told of it, its lanes, its stages with their steps."""
        journey, asked = self.journey, self.asked
        self._rows = {row["id"]: row for row in sheet_of(journey, asked).rows if "id" in row}
        self._columns = dict(self._placed())
        tops = self._tops()
        left = 2 * PAD + LANE
        inside = f"journey:{journey.id}"
        stages: list[Node] = []
        edge = left
        for stage in journey.stages:
            made = self._stage(stage, tops, edge)
            edge = max(edge, made[0].x + made[0].w + GAP)
            stages += made
        right = max((node.x + node.w for node in stages), default=left + WIDE) + PAD
        title = journey.title.read(*asked.languages)
        side = str(journey.side)
        whole = Node(inside, title, 0, self.top, right, self.bottom - self.top, side=side)
        about = Node(
            f"about:{journey.id}", title, PAD, self.top + HEAD, LANE, self._head_height(),
            tuple(self._about()), side=side, inside=inside,
        )  # fmt: skip
        lanes = [self._lane(lane, tops[lane.id], inside) for lane in journey.lanes]
        return [whole, about, *lanes, *stages]

    def _placed(self) -> Iterator[tuple[str, int]]:
        """Yield the column of every step, moved on by the stages without steps before it: these take one each."""
        empty = 0
        for stage in self.journey.stages:
            empty += not stage.steps
            for step in (each for main in stage.steps for each in (main, *main.beside)):
                yield step.id, self.columns.get(f"{self.journey.id}/{step.id}", 0) + empty

    def _about(self) -> Iterator[Fact]:
        lang, journey = self.asked.words.lang, self.journey
        yield Fact("kind", column("kind").head(lang), (chosen("kind", str(journey.side), lang),))
        if journey.persona:
            yield Fact("persona", column("persona").head(lang), (journey.persona,))

    def _head_height(self) -> int:
        title = self.journey.title.read(*self.asked.languages)
        return max(
            LANE_HIGH, self.type.inner + self.type.leading * (self.type.lines(title, LANE) + len(list(self._about())))
        )

    def _tops(self) -> dict[str, int]:
        """Return where each lane begins: it is as high as its highest note, and as all that share a column in it."""
        y = self.top + HEAD + max(HEAD, self._head_height() + ROW_GAP - HEAD) + PAD
        tops = {}
        for lane in self.journey.lanes:
            tops[lane.id] = y
            columns: dict[int, int] = {}
            for step in self.journey.all_steps():
                if step.lane == lane.id:
                    at = self._columns[step.id]
                    columns[at] = columns.get(at, -ROW_GAP // 2) + ROW_GAP // 2 + self._height(step)
            y += max([LANE_HIGH, *columns.values()]) + ROW_GAP
        self.bottom = y + PAD
        return tops

    def _lane(self, lane: Lane, y: int, inside: str) -> Node:
        lang = self.asked.words.lang
        role = Fact("role", column("role").head(lang), (chosen("role", str(lane.role), lang),))
        ident = f"lane:{self.journey.id}/{lane.id}"
        title = lane.title.read(*self.asked.languages)
        high = max(LANE_HIGH, self.type.inner + self.type.leading * (self.type.lines(title, LANE) + 1))
        return Node(ident, title, PAD, y, LANE, high, (role,), side=str(self.journey.side), inside=inside)

    def _stage(self, stage: Stage, tops: dict[str, int], edge: int) -> list[Node]:
        """Return a stage and its steps; one without steps keeps a column of its own behind the others."""
        journey = self.journey
        ident = f"stage:{journey.id}/{stage.id}"
        used: dict[tuple[str, int], int] = {}
        steps: list[Node] = []
        for step in (each for main in stage.steps for each in (main, *main.beside)):
            place = (step.lane, self._columns[step.id])
            y = used.get(place, tops[step.lane])
            steps.append(self._step(step, y, ident))
            used[place] = y + steps[-1].h + ROW_GAP // 2
        left = min((node.x for node in steps), default=edge) - PAD // 2
        right = max((node.x + node.w for node in steps), default=edge + WIDE) + PAD // 2
        y = min(tops.values()) - HEAD
        title = stage.title.read(*self.asked.languages)
        side, inside = str(journey.side), f"journey:{journey.id}"
        return [Node(ident, title, left, y, right - left, self.bottom - PAD // 2 - y, side=side, inside=inside), *steps]

    def _step(self, step: Step, y: int, stage: str) -> Node:
        journey = self.journey
        x = 2 * PAD + LANE + PAD + self._columns[step.id] * (WIDE + GAP)
        row = self._rows[step.id]
        felt = step.feeling.mean if step.feeling is not None else None
        return Node(
            f"step:{journey.id}/{step.id}", row["step"], x, y, WIDE, self._height(step),
            tuple(self._facts(row)), row.get("notes", ""), felt, str(journey.side), f"journey:{journey.id}",
            f"{journey.id}/{step.lane}", stage.partition(":")[2],
        )  # fmt: skip

    def _facts(self, row: Row) -> Iterator[Fact]:
        """Yield what a row says; links to steps on the board are arrows."""
        lang = self.asked.words.lang
        for each in STEP_COLUMNS:
            cell = row.get(each.name, "")
            if each.name in LINKS:
                cell = "; ".join(ref for ref in cell.split("; ") if journey_id(ref) not in self.asked.journeys)
            if not cell or each.name in APART or each.name == "notes":
                continue
            listed = each.cell == "texts" or (each.cell == "reason" and cell.endswith("\n"))
            values = tuple(cell.rstrip("\n").split("\n")) if listed else (" ".join(cell.split("\n")),)
            yield Fact(each.name, each.head(lang), values, listed)

    def _height(self, step: Step) -> int:
        if self.type.fixed:
            return self.type.fixed
        row = self._rows[step.id]
        count = self.type.lines(row["step"], WIDE)
        for fact in self._facts(row):
            count += (
                sum(self.type.lines(f"• {value}", WIDE) for value in fact.values) + 1
                if fact.listed
                else self.type.lines(f"• {fact.label}: {fact.values[0]}", WIDE)
            )
        count += (
            sum(self.type.lines(line, WIDE) for line in row.get("notes", "").split("\n")) + 1 if "notes" in row else 0
        )
        return self.type.inner + self.type.leading * count

    def arrows(self) -> list[Arrow]:
        """Return the flow of the journey, and the lines to what happens at the same moment."""
        found: list[Arrow] = []
        before: Step | None = None
        ids = {step.id for step in self.journey.steps()}
        for step in self.journey.steps():
            if step.after is None and before is not None:
                found.append(self._arrow("flow", before.id, step.id))
            for after in step.after or ():
                if after.step in ids and after.step != step.id:
                    told = "" if after.condition is None else after.condition.read(*self.asked.languages)
                    found.append(self._arrow("flow", after.step, step.id, " ".join(told.split())))
            found += self._beside(step)
            before = step
        return found

    def _beside(self, step: Step) -> Iterator[Arrow]:
        """Yield the lines from a step up and down to what happens with it, from lane to lane."""
        rows = {lane.id: at for at, lane in enumerate(self.journey.lanes)}
        own = rows[step.lane]
        below = [each for each in step.beside if rows[each.lane] >= own]
        above = [each for each in step.beside if rows[each.lane] < own]
        for steps, up in ((below, False), (above, True)):
            before = step.id
            for each in sorted(steps, key=lambda one: rows[one.lane], reverse=up):
                yield self._arrow("with", before, each.id)
                before = each.id

    def _arrow(self, kind: str, source: str, target: str, label: str = "") -> Arrow:
        one, other = f"{self.journey.id}/{source}", f"{self.journey.id}/{target}"
        return Arrow(f"{kind}:{one}:{other}", kind, f"step:{one}", f"step:{other}", "", "", label, end=kind == "flow")
