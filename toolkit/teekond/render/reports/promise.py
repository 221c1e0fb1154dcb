"""The promise to both sides: whether it is worded, what steps do with it, which initiatives may begin."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.figures import mean
from teekond.analysis.promise import PREREQUISITES, gates, mirror, missing_prerequisites
from teekond.model.journey import Journey
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller
from teekond.values import replace


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _prerequisites(say)
    yield _mirror(say)
    yield _broken(say)
    yield _relationship(say)
    yield _gate(say)


def _prerequisites(say: Teller) -> Section:
    words, organisation = say.words, say.organisation
    names = {
        "purpose": (words("purpose"), say.text(organisation.purpose)),
        "values": (words("values"), say.texts(value.name for value in organisation.values)),
        "promise": (words("promise to customers"), say.text(organisation.to_customers)),
        "strategy": (words("strategy"), say.text(organisation.strategy)),
    }
    if organisation.strategy is None and organisation.goals:
        names["strategy"] = (words("strategy"), say.texts(goal.text for goal in organisation.goals))
    missing = missing_prerequisites(organisation)
    rows = [
        Row((Cell(names[key][0]), Cell(words("missing"), tone="low") if key in missing else Cell(names[key][1])))
        for key in PREREQUISITES
    ]
    lead = words("What has to be there before any initiative: why, which values, what is promised, which way.")
    return Section(
        "prerequisites", words("The four that come first"), lead, Table(("", words("as it is written")), tuple(rows))
    )


def _mirror(say: Teller) -> Section:
    words = say.words
    names = {"customer": words("customer"), "employee": words("employee")}
    rows = [
        Row((
            Cell(names[each.side]),
            Cell(say.text(each.promise), tone="" if each.promise is not None else "low"),
            say.steps(each.kept),
            say.steps(each.broken),
        ))
        for each in mirror(say.graph)
    ]  # fmt: skip
    heads = (words("side"), words("promise"), words("kept"), words("broken"))
    lead = words("The same promise seen from both sides, and the steps that say what became of it.")
    return Section("mirror", words("The promise in the mirror"), lead, Table(heads, tuple(rows), frozenset({2, 3})))


def _broken(say: Teller) -> Section:
    words = say.words
    names = {"customer": words("customer"), "employee": words("employee")}
    rows = [
        Row((
            Cell(names[each.side]),
            Cell(say.name(ref)),
            Cell(say.text(say.workspace.steps[ref].step.promise_part)),
            say.felt(ref),
            Cell(_reach(say, ref)),
        ))
        for each in mirror(say.graph)
        for ref in each.broken
    ]  # fmt: skip
    heads = (words("side"), words("step"), words("part of the promise"), words("feeling"), words("hurts"))
    lead = words(
        "Where people were let down, and by which words of ours. A moment of truth, or words that are broken "
        "more than once, hurt the whole brand, the rest hurts the contact."
    )
    empty = words("No step says that the promise is broken.")
    return Section("broken", words("Where the promise is broken"), lead, Table(heads, tuple(rows)), empty)


def _reach(say: Teller, ref: str) -> str:
    """Say how far a broken promise reaches: a moment of truth, or words broken more than once, hurt the whole brand."""
    step = say.step(ref)
    part = say.text(step.promise_part)
    again = sum(say.text(say.step(other).promise_part) == part for each in mirror(say.graph) for other in each.broken)
    whole = step.moment_of_truth or (step.promise_part is not None and again > 1)
    return say.words("the whole brand") if whole else say.words("the contact")


def _relationship(say: Teller) -> Section:
    words = say.words
    goals = {
        "satisfaction": words("satisfaction"),
        "trust": words("trust"),
        "commitment": words("commitment"),
        "loyalty": words("loyalty"),
    }
    rows = [_aim(say, journey, goals) for journey in say.graph.journeys if journey.relationship_goal is not None]
    heads = (words("journey"), words("relationship sought"), words("feeling on average"), words("measured by"))
    lead = words(
        "How strong a tie each journey should lead to, how it feels today, and what would tell that it is reached."
    )
    empty = words("No journey says what relationship it seeks.")
    return Section("relationship", words("The relationship sought"), lead, Table(heads, tuple(rows)), empty)


def _aim(say: Teller, journey: Journey, goals: dict[str, str]) -> Row:
    refs = [f"{journey.id}/{step.id}" for step in journey.all_steps()]
    rated = [ref for ref in refs if say.graph.feelings[say.graph.places[ref]] is not None]
    felt = say.feeling(mean(value for ref in rated if (value := say.graph.feelings[say.graph.places[ref]]) is not None))
    measuring = {ref: say.step(ref).measures for ref in refs if say.step(ref).measures}
    names = [name for measures in measuring.values() for name in measures]
    return Row((
        Cell(say.text(journey.title)),
        Cell(goals[journey.relationship_goal or "trust"]),
        Cell(felt.text, felt.sort, felt.tone, say.here(rated).details),
        replace(say.measured(names), details=say.here(measuring).details),
    ))  # fmt: skip


def _gate(say: Teller) -> Section:
    words = say.words
    lacks = {
        "goal": words("a goal that it supports"),
        "promise": words("the promise that it serves"),
        "values": words("values of ours that it comes from"),
        "prerequisites": words("the four that come first"),
    }
    rows = [
        Row((
            Cell(say.text(each.initiative.text)),
            Cell(words("passes") if each.passes else words("stops"), tone="" if each.passes else "low"),
            Cell("; ".join(lacks[name] for name in each.missing) or NONE),
            Cell(say.called(each.initiative.owner)),
        ))
        for each in gates(say.organisation)
    ]  # fmt: skip
    heads = (words("initiative"), words("gate"), words("what is missing"), words("owner"))
    lead = words("An initiative begins when it names a goal, the promise and values of ours, and the four are there.")
    return Section(
        "gate", words("The gate of initiatives"), lead, Table(heads, tuple(rows)), words("No initiative is planned.")
    )
