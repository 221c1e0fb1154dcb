"""Sorted notes become proposals: what several tables said is said once, what a file says already is not repeated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Message
from teekond.edit.words import Data
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.ident import compared, slug
from teekond.model.journey import Feeling, Idea, Journey, Pain, Quote, Step
from teekond.model.persona import Evidence
from teekond.model.text import Text
from teekond.values import dataclass
from teekond.workshop.harvest_sort import HIGH, LOW, Kind, Sorted, same
from teekond.workshop.plan import Plan

SOURCED = {"pains": "text", "ideas": "text", "says": "quote"}
"""Lists whose items say who told them, and the key of their text."""
EVIDENCE = "based_on"
"""The list of a persona whose items say where a finding comes from."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One addition, and the notes that say so."""

    kind: Kind
    owner: tuple[str, ...]
    key: str
    text: str
    notes: tuple[Sorted, ...]
    value: Data
    there: bool = False
    """Whether the file says it already."""
    kept: str | None = None
    """The feeling that the file has, which stays as it is."""
    behind: str | None = None
    why: Message | None = None
    """Why it is not added, where that is to be said in words of its own."""

    @property
    def votes(self) -> int:
        """Return how many votes its notes got together."""
        return sum(note.votes for note in self.notes)


def propose(found: Sequence[Sorted], plan: Plan, workspace: Workspace, words: Words) -> tuple[Proposal, ...]:
    """Return what is to be added, in the order of the notes."""
    groups: dict[tuple[object, ...], list[Sorted]] = {}
    for each in found:
        if each.kind in (Kind.ITEM, Kind.STEP, Kind.FEELING):
            said = "" if each.kind is Kind.FEELING else same(each.text)
            groups.setdefault((each.kind, each.owner, each.key, said), []).append(each)
    maker = _Maker(plan, workspace, words)
    return tuple(maker.proposal(group) for group in groups.values())


class _Maker:
    """Makes proposals; knows the ids that were given, so that no two steps get the same."""

    def __init__(self, plan: Plan, workspace: Workspace, words: Words) -> None:
        self.plan, self.workspace, self.words = plan, workspace, words
        self.taken: dict[str, set[str]] = {}

    def proposal(self, group: list[Sorted]) -> Proposal:
        """Return the proposal of notes that say the same."""
        first = group[0]
        if first.kind is Kind.STEP:
            return self.step(group)
        if first.kind is Kind.FEELING:
            return self.feeling(group)
        value: Data = first.text
        if len(first.owner) == 1 and first.key == EVIDENCE:
            value = {
                "source": source_of(group, self.plan, self.words),
                "n": len(group),
                **day_of(first, self.plan),
                "finding": first.text,
            }
        elif len(first.owner) > 1 and first.key in SOURCED:
            value = {SOURCED[first.key]: first.text, "source": source_of(group, self.plan, self.words)}
        there = same(first.text) in {same(text) for text in self.written(first)}
        return Proposal(first.kind, first.owner, first.key, first.text, tuple(group), value, there)

    def written(self, note: Sorted) -> Iterator[str]:
        """Yield what the list says already, in all its languages."""
        for item in getattr(self.found(note), note.key, ()):
            text = _text_of(item)
            if isinstance(text, Text):
                yield from (each for _, each in text.entries)

    def found(self, note: Sorted) -> object:
        """Return the step or persona that a note is about."""
        if len(note.owner) == 1:
            return self.workspace.personas[note.owner[0]]
        return self.workspace.steps["/".join(note.owner)].step

    def step(self, group: list[Sorted]) -> Proposal:
        """Return a new step, marked as a suggestion."""
        first = group[0]
        journey = self.workspace.journeys[first.owner[0]]
        titles = {same(text) for step in journey.all_steps() for _, text in step.title.entries}
        there = same(first.text) in titles
        value: dict[str, Data] = {
            "title": first.text,
            "suggested": True,
            "notes": source_of(group, self.plan, self.words),
        }
        if not there:
            ident = self.ident(journey, first)
            value = value if ident is None else {"id": ident, **value}
        return Proposal(first.kind, first.owner, first.key, first.text, tuple(group), value, there, behind=first.behind)

    def ident(self, journey: Journey, note: Sorted) -> str | None:
        """Return an id for a new step; None where its title makes one that is free."""
        taken = self.taken.setdefault(journey.id, {each.id for each in journey.all_steps()})
        own = slug(note.text)
        if own and own not in taken:
            taken.add(own)
            return None
        start = slug(f"{own[:40]} {note.note.sheet} {note.note.code}")
        ident = next(each for each in _numbered(start) if each not in taken)
        taken.add(ident)
        return ident

    def feeling(self, group: list[Sorted]) -> Proposal:
        """Return the mean of what was felt, in the journey's own scale; a feeling that is there stays."""
        first = group[0]
        located = self.workspace.steps["/".join(first.owner)]
        low, high = located.journey.scale
        mean = sum(each.value or 0.0 for each in group) / len(group)
        value: dict[str, Data] = {"value": carried(mean, (LOW, HIGH), (low, high))}
        said = list(dict.fromkeys(each.text for each in group if each.text))
        if len(said) == 1:
            value["word"] = said[0]
        value |= {"basis": "told", "source": source_of(group, self.plan, self.words), "n": len(group)}
        old, kept = located.step.feeling, None
        there = old is not None and _is_ours(old, value, located.step)
        if old is not None and not there:
            kept = ", ".join(old.written)
        return Proposal(first.kind, first.owner, first.key, ", ".join(said), tuple(group), value, there, kept)


def _text_of(item: object) -> object:
    """Return the text of an item by which it is known again."""
    if isinstance(item, Pain | Idea):
        return item.text
    if isinstance(item, Quote):
        return item.quote
    return item.finding if isinstance(item, Evidence) else item


def carried(value: float, asked: tuple[float, float], scale: tuple[float, float]) -> float:
    """Return a value of the scale that was asked on another one, to a tenth; a whole number where it is one."""
    (low, high), (least, most) = asked, scale
    shown = round(least + (value - low) / (high - low) * (most - least), 1)
    return int(shown) if shown == int(shown) else shown


def source_of(group: Iterable[Sorted], plan: Plan, words: Words) -> str:
    """Return where notes were written: the workshop and the tables."""
    title = plan.workshop.title.read(plan.lang)
    tables = list(dict.fromkeys(table for table in map(table_of, group) if table))
    if not tables:
        return title
    if len(tables) == 1:
        return words("{workshop}, table {table}", workshop=title, table=tables[0])
    return words("{workshop}, tables {tables}", workshop=title, tables=", ".join(sorted(tables, key=_natural)))


def day_of(note: Sorted, plan: Plan) -> dict[str, Data]:
    """Return when a note was written: on the day that uses its sheet, else the first."""
    slots = note.spot.planned.slots if note.spot is not None else ()
    day = plan.workshop.days[slots[0][0] - 1 if slots else 0]
    return {} if day.date is None else {"date": day.date.isoformat()}


def table_of(note: Sorted) -> str:
    """Return the table at which a note was written, as its row says it, else its sheet."""
    if note.note.table:
        return note.note.table
    return str(note.spot.copy.table.number) if note.spot is not None and note.spot.copy.table is not None else ""


def _is_ours(old: Feeling, value: dict[str, Data], step: Step) -> bool:
    """Tell whether a feeling is the one that an earlier harvest of the same notes wrote."""
    assert step.feeling is old
    source = None if old.source is None else old.source.read()
    return (source, old.n, old.written) == (value["source"], value["n"], (str(value["value"]),))


def _numbered(start: str) -> Iterator[str]:
    yield start
    number = 2
    while True:
        yield f"{start}-{number}"
        number += 1


def _natural(table: str) -> tuple[int, str]:
    return (int(table), "") if table.isdecimal() else (10**6, compared(table))
