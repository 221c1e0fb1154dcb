"""What a workshop uses up and brings along: how many of each, and in words where that number comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import Message, say
from teekond.model.paper import SIZES, upright
from teekond.model.text import Text
from teekond.model.workshop import PERSON, ROOM, Supply, Workshop
from teekond.values import dataclass
from teekond.workshop.agenda import Slot
from teekond.workshop.notes import COLOURS, GREEN, PINK, YELLOW
from teekond.workshop.sheets import USUAL, PlannedSheet, with_spare
from teekond.workshop.tables import Table

PAD = 100
"""Sticky notes in a pad."""
ROLL = 25
"""Metres of tape on a roll."""
TAPE = 2
"""Metres of tape that hold a large sheet."""
VOTES = 3
"""Dots for each person where a vote does not say how many."""
_NOTES = {
    YELLOW: say("Sticky notes {size}, yellow: what is"),
    PINK: say("Sticky notes {size}, pink: what hurts"),
    GREEN: say("Sticky notes {size}, green: what could be"),
}


@dataclass(frozen=True, slots=True)
class Material:
    """Something to buy or to bring."""

    kind: str
    """notes, dots, markers, pens, tape, ruler, camera, scissors, own (written), bring (needed, without a number)."""
    what: Message | Text
    count: int
    unit: Message | None = None
    """What is counted, where that is not the thing itself: pads, rolls."""
    rule: Message | None = None
    """Where the number comes from."""
    pieces: int = 0
    """Sticky notes or metres in all, where they come in pads or on rolls."""


@dataclass(frozen=True, slots=True)
class Head:
    """How many people and tables a workshop is planned for."""

    people: int
    tables: int
    spare: int


def head_count(workshop: Workshop, seated: Sequence[Table]) -> Head:
    """Return for how many people is planned: five at a table where nobody says how many come."""
    people = workshop.expected or len(seated) * (workshop.group_size or USUAL)
    return Head(people, len(seated), workshop.spare)


def materials(
    workshop: Workshop, slots: Sequence[Slot], sheets: Sequence[PlannedSheet], heads: Head, *, cards: bool
) -> tuple[Material, ...]:
    """Return what is needed, what is used up first; `cards` says whether any are printed."""
    return (
        *_notes(sheets, heads),
        *_dots(slots, heads),
        *_writing(sheets, heads),
        *_tape(sheets, heads),
        *_tools(sheets, cards=cards),
        *_own(workshop, slots, heads),
        *_brought(slots),
    )


def is_large(size: str) -> bool:
    """Say whether a sheet is larger than what an office printer takes."""
    return max(upright(size)) > max(SIZES["A3"])


def _notes(sheets: Sequence[PlannedSheet], heads: Head) -> Iterator[Material]:
    kinds = dict.fromkeys((sheet.placed.note, colour) for sheet in sheets for colour in COLOURS)
    for note, colour in sorted(kinds, key=lambda kind: (kind[0] or "", COLOURS.index(kind[1]))):
        used = [(sheet, dict(sheet.notes).get(colour, 0)) for sheet in sheets if sheet.placed.note == note]
        used = [(sheet, count) for sheet, count in used if count]
        if note is None or not used:
            continue
        total = sum(sheet.count * count for sheet, count in used)
        most = with_spare(total, heads.spare)
        what = Message(_NOTES[colour].template, (("size", note),))
        yield Material("notes", what, -(-most // PAD), say("pads"), _sum_of_notes(used, total, most, heads), most)


def _sum_of_notes(used: Sequence[tuple[PlannedSheet, int]], total: int, most: int, heads: Head) -> Message:
    numbers = " + ".join(str(count) for _, count in used)
    if all(sheet.count == heads.tables and sheet.per not in (PERSON, ROOM) for sheet, _ in used) and heads.tables > 1:
        terms = f"({numbers})" if len(used) > 1 else numbers
        return say("{tables} tables × {terms} = {sum}, + {spare} % = {all}",
                   tables=heads.tables, terms=terms, sum=total, spare=heads.spare, all=most)  # fmt: skip
    terms = " + ".join(f"{sheet.count} × {count}" for sheet, count in used)
    return say("on the sheets {terms} = {sum}, + {spare} % = {all}",
               terms=terms, sum=total, spare=heads.spare, all=most)  # fmt: skip


def _dots(slots: Sequence[Slot], heads: Head) -> Iterator[Material]:
    votes = [_votes(slot) for slot in slots if _votes(slot)]
    if votes:
        total = heads.people * sum(votes)
        most = with_spare(total, heads.spare)
        terms = str(votes[0]) if len(votes) == 1 else f"({' + '.join(map(str, votes))})"
        rule = say("{people} people × {terms} votes = {sum}, + {spare} % = {all}",
                   people=heads.people, terms=terms, sum=total, spare=heads.spare, all=most)  # fmt: skip
        yield Material("dots", say("Dots 12 mm"), most, None, rule)


def _votes(slot: Slot) -> int:
    votes = slot.item.votes
    return votes if votes is not None else VOTES if slot.item.kind == "vote" else 0


def _writing(sheets: Sequence[PlannedSheet], heads: Head) -> Iterator[Material]:
    most = with_spare(heads.people, heads.spare)
    rule = say("one for each of {people} people, + {spare} % = {all}", people=heads.people, spare=heads.spare, all=most)
    if any(sheet.capacity for sheet in sheets):
        yield Material("markers", say("Markers, black, fine"), most, None, rule)
    if any(not sheet.capacity for sheet in sheets):
        yield Material("pens", say("Pens"), most, None, rule)


def _tape(sheets: Sequence[PlannedSheet], heads: Head) -> Iterator[Material]:
    large = sum(sheet.count for sheet in sheets if is_large(sheet.size))
    if large:
        length = large * TAPE
        most = with_spare(length, heads.spare)
        rule = say("{sheets} large sheets × {each} m = {sum} m, + {spare} % = {all} m, {roll} m on a roll",
                   sheets=large, each=TAPE, sum=length, spare=heads.spare, all=most, roll=ROLL)  # fmt: skip
        yield Material("tape", say("Masking tape 25 mm"), -(-most // ROLL), say("rolls"), rule, most)


def _tools(sheets: Sequence[PlannedSheet], *, cards: bool) -> Iterator[Material]:
    if sheets:
        yield Material("ruler", say("Ruler"), 1, None, say("measure the 100 mm at the foot of the first print"))
        yield Material("camera", say("Camera or phone"), 1, None, say("photograph each sheet with its id"))
    if cards or any(max(upright(sheet.size)) < max(SIZES["A4"]) for sheet in sheets):
        yield Material("scissors", say("Scissors or a cutter"), 1, None, say("cut the cards along their marks"))


def _own(workshop: Workshop, slots: Sequence[Slot], heads: Head) -> Iterator[Material]:
    """Yield what is written under `materials`: what stands there twice is counted together."""
    groups: dict[Text, list[tuple[Supply, int]]] = {}
    for supply in workshop.materials:
        groups.setdefault(supply.what, []).append((supply, heads.tables))
    for slot in slots:
        tables = heads.tables if slot.tables is None else len(slot.tables)
        for supply in slot.item.materials:
            groups.setdefault(supply.what, []).append((supply, tables))
    for what, supplies in groups.items():
        counts = [_count(supply, tables, heads) for supply, tables in supplies]
        yield Material("own", what, sum(counts), None, _rule(supplies[0], heads) if len(supplies) == 1 else
                       say("{terms} = {sum}", terms=" + ".join(map(str, counts)), sum=sum(counts)))  # fmt: skip


def _count(supply: Supply, tables: int, heads: Head) -> int:
    return supply.count * {PERSON: heads.people, ROOM: 1}.get(supply.per, tables)


def _rule(supplied: tuple[Supply, int], heads: Head) -> Message:
    supply, tables = supplied
    if supply.per == PERSON:
        return say("{people} people × {each}", people=heads.people, each=supply.count)
    if supply.per == ROOM:
        return say("{each} for all", each=supply.count)
    return say("{tables} tables × {each}", tables=tables, each=supply.count)


def _brought(slots: Sequence[Slot]) -> Iterator[Material]:
    """Yield what the items need besides, each once."""
    for need in dict.fromkeys(need for slot in slots for need in slot.item.needs):
        yield Material("bring", need, 0)
