"""A workshop planned through: clock times, tables, sheets, cards, materials and print list, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.canvas.deck_load import load_deck
from teekond.canvas.placed import Sheet as Placed
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.deck import Deck
from teekond.model.exercise import Exercise
from teekond.model.workshop import GROUP, ROOM, USUAL_GROUP, Room, Workshop
from teekond.values import dataclass
from teekond.workshop.agenda import DayPlan, Slot, agenda
from teekond.workshop.materials import Material, materials
from teekond.workshop.prints import PlannedDeck, PrintRow, PrintRun, print_rows, runs
from teekond.workshop.resolve import exercise_of, resolved
from teekond.workshop.sheets import Copy, PlannedSheet, Setting, place_copy, planned_sheets
from teekond.workshop.tables import Table, tables
from teekond.workshop.terms import Head


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the pages of a workshop stand on."""

    setting: Setting
    days: tuple[DayPlan, ...]
    heads: Head
    """For how many people and tables is planned, with how much to spare."""
    sheets: tuple[PlannedSheet, ...]
    decks: tuple[PlannedDeck, ...]
    exercises: tuple[tuple[str, Exercise], ...]
    """The exercises of the library that it uses, by id."""
    materials: tuple[Material, ...]
    prints: tuple[PrintRow, ...]
    findings: tuple[Diagnostic, ...]
    """What cannot be drawn, and what is not there."""

    @property
    def workshop(self) -> Workshop:
        """Return the workshop, with what the exercises of the library bring along."""
        return self.setting.workshop

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return the tables with the people at them."""
        return self.setting.tables

    @property
    def lang(self) -> str:
        """Return the language of everything that is printed."""
        return self.setting.lang

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return the slots of all days."""
        return tuple(slot for day in self.days for slot in day.slots)

    @property
    def runs(self) -> tuple[PrintRun, ...]:
        """Return the print list by who prints, size and colour."""
        return runs(self.prints)

    @property
    def handouts(self) -> tuple[PlannedSheet, ...]:
        """Return the sheets that no item uses: takeaways and feedback."""
        return tuple(sheet for sheet in self.sheets if not sheet.slots)

    def room_of(self, slot: Slot) -> Room | None:
        """Return the room that a slot is in, where it says one."""
        return next((room for room in self.workshop.rooms if room.id == slot.item.room), None)

    def sheets_of(self, slot: Slot) -> tuple[PlannedSheet, ...]:
        """Return the sheets that are used in a slot."""
        return tuple(sheet for sheet in self.sheets if slot.key in sheet.slots)

    def decks_of(self, slot: Slot) -> tuple[PlannedDeck, ...]:
        """Return the cards that are used in a slot."""
        return tuple(deck for deck in self.decks if slot.key in deck.slots)

    def exercise_of(self, slot: Slot) -> Exercise | None:
        """Return the exercise of the library that a slot is."""
        return dict(self.exercises).get(slot.item.exercise or "")

    def place(self, sheet: PlannedSheet, copy: Copy) -> Placed | Diagnostic:
        """Return a copy of a sheet with everything on it placed."""
        return place_copy(sheet, copy, self.setting)


def plan(workshop: Workshop, workspace: Workspace, lang: str | None = None) -> Plan:
    """Plan a workshop through, in a language: left out, the workshop's first one, else the workspace's."""
    lang = lang or (workshop.languages or workspace.settings.languages)[0]
    workshop = resolved(workshop, workspace)
    days, _ = agenda(workshop)
    slots = tuple(slot for day in days for slot in day.slots)
    seated = tables(workshop)
    people = workshop.expected or len(seated) * (workshop.group_size or USUAL_GROUP)
    heads = Head(people, len(seated), workshop.spare)
    decks, missing = _decks(workspace, slots, heads)
    setting = Setting(workshop, workspace, seated, lang, frozenset(each.deck.code for each in decks))
    sheets, found = planned_sheets(setting, slots)
    return Plan(
        setting=setting,
        days=days,
        heads=heads,
        sheets=sheets,
        decks=decks,
        exercises=tuple(_exercises(workshop, workspace)),
        materials=materials(workshop, slots, sheets, heads, cards=bool(decks)),
        prints=print_rows(sheets, decks, workshop.paper),
        findings=(*found, *missing),
    )


def _exercises(workshop: Workshop, workspace: Workspace) -> Iterator[tuple[str, Exercise]]:
    for item in workshop.items:
        found = exercise_of(item, workspace)
        if found is not None:
            yield found.id, found


def _decks(
    workspace: Workspace, slots: Sequence[Slot], heads: Head
) -> tuple[tuple[PlannedDeck, ...], list[Diagnostic]]:
    """Return the decks, each as often as the item that needs most of it; cards are used again."""
    used: dict[str, tuple[Deck, int, list[tuple[int, int]]]] = {}
    missing: list[Diagnostic] = []
    for slot in slots:
        for ident in slot.item.decks:
            deck = load_deck(ident, workspace, slot.item.place.key("decks"))
            if isinstance(deck, Diagnostic):
                missing.append(deck)
            elif deck is not None:
                _, copies, keys = used.get(ident, (deck, 0, []))
                used[ident] = (deck, max(copies, _copies(slot, heads)), [*keys, slot.key])
    return tuple(PlannedDeck(deck, copies, tuple(keys)) for deck, copies, keys in used.values()), missing


def _copies(slot: Slot, heads: Head) -> int:
    """Return how many decks a slot takes: one for each table, or one for all; nobody needs a deck alone."""
    tables = None if slot.tables is None else len(slot.tables)
    return heads.term(1, ROOM if slot.item.per == ROOM else GROUP, tables).total
