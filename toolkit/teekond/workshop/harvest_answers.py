"""What a team answers about the conditions of a good experience: the mean of its dots, and what would help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import say
from teekond.edit.words import Data
from teekond.link.conditions import conditions_of
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.organisation import Answer
from teekond.values import dataclass
from teekond.workshop.harvest_propose import Proposal, carried, day_of, source_of
from teekond.workshop.harvest_sort import Kind, Sorted, same
from teekond.workshop.plan import Plan

KEY = "conditions"


def answers(found: Sequence[Sorted], plan: Plan, workspace: Workspace, words: Words) -> Iterator[Proposal]:
    """Yield an answer for each unit and condition that got dots, in the order of the notes."""
    groups: dict[tuple[str, ...], list[Sorted]] = {}
    for each in found:
        if each.owner and each.kind in (Kind.DOT, Kind.ANSWER):
            groups.setdefault(each.owner, []).append(each)
    maker = _Maker(plan, workspace, words)
    for group in groups.values():
        dots = tuple(each for each in group if each.kind is Kind.DOT)
        if dots:
            yield from maker.answer(dots, tuple(each for each in group if each.kind is Kind.ANSWER))


@dataclass(frozen=True, slots=True)
class _Maker:
    plan: Plan
    workspace: Workspace
    words: Words

    def answer(self, dots: Sequence[Sorted], helps: Sequence[Sorted]) -> Iterator[Proposal]:
        """Yield the answer; where the file has it already, what would help is only told."""
        owner, value = dots[0].owner, self.value(dots)
        before = self.before(owner, dots[0])
        if before is None:
            said = list({same(each.text): each.text for each in reversed(helps)}.values())[::-1]
            whole = {**value, "helps": said} if said else value
            yield Proposal(Kind.ANSWER, owner, KEY, owner[1], (*dots, *helps), whole)
            return
        there = (before.value, before.n) == (value["value"], value["n"])
        keeps = say(
            "the unit {unit} keeps the answer about “{condition}” that it has of this workshop, {old}; "
            "the table says {new} (n = {n})",
            unit=owner[0], condition=owner[1], old=self.words.number(before.value),
            new=self.words.number(float(str(value["value"]))), n=str(value["n"]),
        )  # fmt: skip
        kept = None if there else f"{before.value:g}"
        yield Proposal(Kind.ANSWER, owner, KEY, owner[1], tuple(dots), value, there, kept, why=None if there else keeps)
        yield from self.late(before, helps)

    def late(self, before: Answer, helps: Sequence[Sorted]) -> Iterator[Proposal]:
        """Yield what would help, as said already, or to be written by hand beside an answer that is there."""
        known = {same(text) for each in before.helps for _, text in each.entries}
        why = say("its answer is in the file already: write it under “helps” there")
        for each in helps:
            there = same(each.text) in known
            kept = None if there else each.text
            yield Proposal(Kind.ANSWER, each.owner, KEY, each.text, (each,), each.text, there, kept, why=why)

    def value(self, dots: Sequence[Sorted]) -> dict[str, Data]:
        """Return the mean of the dots on the scale of the catalogue, with how many there are and where from."""
        n = sum(each.votes for each in dots)
        mean = sum((each.value or 0.0) * each.votes for each in dots) / n
        asked = dots[0].spot.box.scale if dots[0].spot is not None else None
        scale = conditions_of(self.workspace).scale
        return {
            "condition": dots[0].owner[1],
            "value": carried(mean, (asked or scale).ends, scale.ends),
            "n": n,
            "source": source_of(dots, self.plan, self.words),
            **day_of(dots[0], self.plan),
        }

    def before(self, owner: tuple[str, ...], dot: Sorted) -> Answer | None:
        """Return the answer that an earlier harvest of the same workshop wrote."""
        title, day = self.plan.workshop.title.read(self.plan.lang), day_of(dot, self.plan).get("date")
        for answer in self.workspace.units[owner[0]].conditions:
            source = "" if answer.source is None else answer.source.read(self.plan.lang)
            ours = source == title or source.startswith(f"{title},")
            if (answer.condition, answer.date) == (owner[1], day) and ours:
                return answer
        return None
