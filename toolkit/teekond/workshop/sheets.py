"""The sheets that a workshop prints: which canvas, on which paper, with which id, how many for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.canvas.choose import Choices, lay_out
from teekond.canvas.ids import letters
from teekond.canvas.load import load_canvas
from teekond.canvas.marks import Coded
from teekond.canvas.placed import Sheet as Placed
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.model.paper import SIZES, read_paper, upright
from teekond.model.workshop import GROUP, PERSON, ROOM, USUAL_GROUP, Sheet, Workshop
from teekond.values import dataclass, replace
from teekond.workshop.agenda import Slot
from teekond.workshop.notes import Count, notes_by_colour
from teekond.workshop.tables import Table
from teekond.workshop.terms import with_spare

SlotKey = tuple[int, int]
"""Day and number of a slot."""
WALL = ("grid", "crossing")
"""Forms of canvases that hang on a wall: they are printed on the large paper."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The sheet of one table, and how many of it; for the whole room it has no table."""

    id: str
    """`FW3`."""
    table: Table | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """A canvas with all that is chosen for it, and its copies."""

    sheet: Sheet
    canvas: Canvas
    letters: str
    """What the ids of its copies begin with: `FW`."""
    per: str
    """group, person or room."""
    size: str
    """`A1`."""
    orientation: str
    copies: tuple[Copy, ...]
    slots: tuple[SlotKey, ...]
    """Where in the agenda it is used; nowhere where it is handed out."""
    placed: Placed
    """The first copy, placed."""
    notes: tuple[Count, ...]
    """Sticky notes that fit on one, by colour."""

    @property
    def codes(self) -> tuple[Coded, ...]:
        """Return the codes of its boxes, in the order of reading; they are the same on all copies."""
        return self.placed.codes

    @property
    def capacity(self) -> int:
        """Return how many sticky notes fit on one."""
        return self.placed.capacity

    @property
    def count(self) -> int:
        """Return how many are printed."""
        return sum(copy.count for copy in self.copies)

    @property
    def badge(self) -> str:
        """Return the ids of all its copies: `FW1–FW6`."""
        if len(self.copies) == 1:
            return self.copies[0].id
        numbers = [copy.table.number for copy in self.copies if copy.table is not None]
        first, last = numbers[0], numbers[-1]
        if numbers == list(range(first, last + 1)):
            return f"{self.copies[0].id}–{self.copies[-1].id}"
        return ", ".join(copy.id for copy in self.copies)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all sheets of a workshop share."""

    workshop: Workshop
    workspace: Workspace
    tables: tuple[Table, ...]
    lang: str
    taken: frozenset[str] = frozenset()
    """Letters that mean cards, and no sheet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sheet that is asked for, with where it is used."""

    sheet: Sheet
    per: str
    canvas: Canvas
    slots: tuple[SlotKey, ...] = ()
    tables: tuple[int, ...] | None = None
    """The numbers of the tables that use it; None where all do."""

    @property
    def name(self) -> str:
        """Return what its id is made of."""
        if self.sheet.journey is not None and self.canvas.form == "grid":
            return self.sheet.journey
        return self.canvas.id


def planned_sheets(setting: Setting, slots: Sequence[Slot]) -> tuple[tuple[PlannedSheet, ...], list[Diagnostic]]:
    """Return the sheets in the order of the agenda, then what is handed out; and why some cannot be drawn."""
    found, troubles = _wanted(setting.workshop, setting.workspace, slots)
    names = _apart([wanted.name for wanted in found])
    made: list[PlannedSheet] = []
    for wanted, short in zip(found, letters(names, setting.taken), strict=True):
        planned = _planned(wanted, short, setting)
        if isinstance(planned, PlannedSheet):
            made.append(planned)
        else:
            troubles.append(planned)
    return tuple(made), troubles


def place_copy(planned: PlannedSheet, copy: Copy, setting: Setting) -> Placed | Diagnostic:
    """Return a copy with everything placed; copies for one persona differ only in head and foot."""
    paper = f"{planned.size} {planned.orientation}"
    chosen, first = (
        _choices(planned.sheet, planned.letters, each, paper, setting) for each in (copy, planned.copies[0])
    )
    like = planned.placed if chosen.get("persona") == first.get("persona") else None
    return lay_out(planned.canvas, setting.workspace, like, **chosen)


def _wanted(workshop: Workshop, workspace: Workspace, slots: Sequence[Slot]) -> tuple[list[Wanted], list[Diagnostic]]:
    found: list[Wanted] = []
    troubles: list[Diagnostic] = []
    for wanted, per, slot in _asked(workshop, slots):
        canvas, told = load_canvas(wanted.canvas, workspace, wanted.place.key("canvas"))
        if canvas is None:
            troubles += told
            continue
        if workshop.sticky_notes and canvas.sticky_notes:
            canvas = replace(canvas, sticky_notes=workshop.sticky_notes)
        keys = () if slot is None else (slot.key,)
        before = [at for at, each in enumerate(found) if wanted.again and same(each.sheet, wanted)]
        if before:
            at = before[-1]
            found[at] = replace(found[at], slots=(*found[at].slots, *keys))
        else:
            found.append(Wanted(wanted, per, canvas, keys, None if slot is None else slot.tables))
    return found, troubles


def _asked(workshop: Workshop, slots: Sequence[Slot]) -> Iterator[tuple[Sheet, str, Slot | None]]:
    for slot in slots:
        for sheet in slot.item.canvases:
            yield sheet, sheet.per or slot.item.per or GROUP, slot
    for handed in (workshop.takeaways, workshop.feedback):
        if handed is not None:
            yield handed, handed.per or PERSON, None


def same(one: Sheet, other: Sheet) -> bool:
    """Say whether two are the same sheet, where one says that it is used again."""
    return (one.canvas, one.journey, one.crossing, one.persona, one.unit, one.stage) == (
        other.canvas, other.journey, other.crossing, other.persona, other.unit, other.stage
    )  # fmt: skip


def _apart(names: Sequence[str]) -> list[str]:
    """Number names that stand more than once, so that each sheet has letters of its own."""
    return [name if name not in names[:at] else f"{name}-{names[:at].count(name) + 1}" for at, name in enumerate(names)]


def _planned(wanted: Wanted, short: str, setting: Setting) -> PlannedSheet | Diagnostic:
    copies = _copies(wanted, short, setting.workshop, setting.tables)
    trouble: Diagnostic | None = None
    for paper in _papers(wanted, setting.workshop):
        made = lay_out(wanted.canvas, setting.workspace, **_choices(wanted.sheet, short, copies[0], paper, setting))
        if isinstance(made, Placed):
            size, orientation = _read(paper, wanted.canvas)
            return PlannedSheet(
                wanted.sheet,
                wanted.canvas,
                short,
                wanted.per,
                size,
                orientation,
                copies,
                wanted.slots,
                made,
                notes_by_colour(made, wanted.canvas),
            )
        trouble = trouble or made
    assert trouble is not None
    return trouble


def _copies(wanted: Wanted, short: str, workshop: Workshop, seated: Sequence[Table]) -> tuple[Copy, ...]:
    if wanted.per == ROOM:
        return (Copy(f"{short}1", None),)
    there = [table for table in seated if wanted.tables is None or table.number in wanted.tables] or list(seated)
    counts = [1] * len(there)
    if wanted.per == PERSON:
        size = workshop.group_size or USUAL_GROUP
        counts = [table.size or size for table in there]
        people = sum(counts)
        for extra in range(with_spare(people, workshop.spare) - people):
            counts[extra % len(counts)] += 1
    return tuple(Copy(f"{short}{table.number}", table, count) for table, count in zip(there, counts, strict=True))


def is_large(size: str) -> bool:
    """Say whether a sheet is larger than what an office printer takes."""
    return max(upright(size)) > max(SIZES["A3"])


def _papers(wanted: Wanted, workshop: Workshop) -> list[str | None]:
    """Return the papers that are tried, in this order."""
    if wanted.sheet.size is not None:
        return [wanted.sheet.size]
    large, canvas = workshop.paper.large, wanted.canvas
    if large is None or wanted.per == PERSON:
        return [None]
    hangs = canvas.form in WALL or max(upright(canvas.size)) > max(upright(_read(large, canvas)[0]))
    return [large, None] if hangs else [None]


def _read(paper: str | None, canvas: Canvas) -> tuple[str, str]:
    found = None if paper is None else read_paper(paper)
    size, orientation = found or (canvas.size, canvas.orientation)
    return size, orientation or canvas.orientation


def _choices(sheet: Sheet, short: str, copy: Copy, paper: str | None, setting: Setting) -> Choices:
    table = copy.table
    persona = sheet.persona
    if persona is None and table is not None and table.persona in setting.workspace.personas:
        persona = table.persona
    unit = sheet.unit
    if unit is None and table is not None and table.unit in setting.workspace.units:
        unit = table.unit
    chosen = Choices(
        journey=sheet.journey,
        crossing=sheet.crossing,
        stage=sheet.stage,
        persona=persona,
        unit=unit,
        fill=sheet.fill,
        sheet=paper,
        lang=setting.lang,
        letters=short,
        table=1 if table is None else table.number,
        tables=1 if table is None else len(setting.tables),
        place=sheet.place,
    )
    if table is not None and table.name is not None:
        chosen["table_name"] = table.name.read(setting.lang)
    if sheet.stages is not None:
        chosen["stages"] = sheet.stages
    return chosen
