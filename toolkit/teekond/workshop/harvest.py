"""Brings what people wrote in a workshop back into the journeys: every row is placed, kept, or listed with why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import Diagnostic, Message, say
from teekond.link.workspace import Workspace
from teekond.locale import Words, catalogue
from teekond.source.codes import Code
from teekond.values import dataclass, replace
from teekond.workshop.harvest_actions import Action, actions
from teekond.workshop.harvest_answers import answers
from teekond.workshop.harvest_apply import Change, changes
from teekond.workshop.harvest_figures import Dots, Votes, dots, votes
from teekond.workshop.harvest_propose import Proposal, propose
from teekond.workshop.harvest_rows import Note, Rows
from teekond.workshop.harvest_sort import Kind, Sorted, sort
from teekond.workshop.harvest_themes import Theme, themes
from teekond.workshop.plan import Plan

NO_PLACE = Code("TK443", "note-without-place")
TAKEAWAY = "takeaway"
NAMES = "whom"
"""The box of a takeaway that holds a person's name, which no theme is made of."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """All rows, each once, with what becomes of them."""

    rows: Rows
    notes: tuple[Sorted, ...]
    """The rows that somebody filled in, in their order."""
    proposals: tuple[Proposal, ...]
    changes: tuple[Change, ...]
    dots: tuple[Dots, ...]
    votes: tuple[Votes, ...]
    themes: tuple[Theme, ...]
    actions: tuple[Action, ...]

    @property
    def listed(self) -> tuple[Sorted, ...]:
        """Return the notes that found no place."""
        return tuple(note for note in self.notes if note.kind is Kind.LISTED)

    @property
    def placed(self) -> tuple[Sorted, ...]:
        """Return the notes that became something, or stand in the list of other notes."""
        return tuple(note for note in self.notes if note.kind is not Kind.LISTED)

    @property
    def others(self) -> tuple[Sorted, ...]:
        """Return the notes that join no journey, and the words beside dots."""
        return tuple(each for each in self.notes if each.kind is Kind.OTHER or (each.kind is Kind.DOT and each.text))

    @property
    def blank(self) -> int:
        """Return how many rows nobody filled in."""
        return len(self.rows.notes) - len(self.notes)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the table, and each row without a place."""
        return (*self.rows.findings, *(_finding(each.note, each.why) for each in self.listed if each.why is not None))


def harvest(rows: Rows, plan: Plan, workspace: Workspace, words: Words | None = None) -> Harvest:
    """Return what becomes of the rows of a workshop; nothing is written."""
    words = words or catalogue(plan.lang)
    filled = [note for note in rows.notes if not note.blank]
    found = tuple(sort(note, plan, workspace) for note in filled)
    proposals = (*propose(found, plan, workspace, words), *answers(found, plan, workspace, words))
    made = changes(proposals, workspace)
    found = tuple(_after(found, proposals, made, words))
    return Harvest(
        rows=rows,
        notes=found,
        proposals=proposals,
        changes=made,
        dots=dots(found, plan.lang),
        votes=votes(found, plan.lang),
        themes=themes(_takeaways(found, plan)),
        actions=actions(plan.workshop.journeys, workspace, plan.lang),
    )


def _after(
    found: Sequence[Sorted], proposals: Sequence[Proposal], made: Sequence[Change], words: Words
) -> Iterator[Sorted]:
    """Yield the notes; those whose step has a feeling, or whose file is left alone, have no place after all."""
    reasons: dict[int, Message] = {}
    for proposal in proposals:
        if proposal.kept is not None:
            why = proposal.why or _keeps(proposal, words)
            reasons |= {id(note): why for note in proposal.notes}
    for change in made:
        if change.refused is not None:
            reasons |= {id(note): change.refused for each in change.proposals for note in each.notes}
    joined = {id(note) for proposal in proposals for note in proposal.notes}
    for note in found:
        reason = reasons.get(id(note))
        if reason is not None:
            yield replace(note, kind=Kind.LISTED, why=reason)
        else:
            yield replace(note, kind=Kind.OTHER) if note.kind is Kind.ANSWER and id(note) not in joined else note


def _keeps(proposal: Proposal, words: Words) -> Message:
    assert isinstance(proposal.value, dict)
    value = proposal.value["value"]
    assert isinstance(value, int | float)
    return say(
        "the step {step} keeps the feeling that it has, {old}; the workshop says {new} (n = {n})",
        step="/".join(proposal.owner),
        old=(proposal.kept or "").replace("-", "−"),
        new=words.number(value),
        n=len(proposal.notes),
    )


def _takeaways(found: Sequence[Sorted], plan: Plan) -> list[str]:
    sheet = plan.workshop.takeaways
    canvas = TAKEAWAY if sheet is None else sheet.canvas
    return [
        each.text
        for each in found
        if each.kind is Kind.OTHER
        and each.spot is not None
        and each.spot.planned.canvas.id == canvas
        and each.spot.box.id != NAMES
    ]


def _finding(note: Note, why: Message) -> Diagnostic:
    return NO_PLACE.warning(note.span, why)
