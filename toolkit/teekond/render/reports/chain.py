"""The chain of internal customers: how each unit reaches the customer, what it aims at, what it causes."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.causes import Cause, causes, first_owners, owning
from teekond.analysis.units import paths, three_goals
from teekond.model.organisation import Job
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.chain_people import contributions, people_customers
from teekond.render.reports.tell import NONE, Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _paths(say)
    yield _goals(say)
    yield _roles(say)
    yield _causes(say)
    yield people_customers(say)
    yield _forces(say)
    yield _owners(say)
    yield contributions(say)


def _paths(say: Teller) -> Section:
    words = say.words
    kinds = {"frontline": words("frontline"), "support": words("support"), None: NONE}
    rows = [
        Row((
            Cell(say.called(each.unit.id)),
            Cell(kinds[each.unit.kind]),
            Cell(" → ".join(map(say.called, each.path[1:])) or words("no way to the customer"),
                 tone="" if each.path else "low"),
            Cell(str(len(each.path) - 1) if each.path else NONE, sort=len(each.path) or 99),
        ))
        for each in paths(say.organisation)
    ]  # fmt: skip
    return Section(
        "paths",
        words("How each unit reaches the customer"),
        words(
            "The shortest chain of those whom a unit serves. Everybody has a customer; some have one among colleagues."
        ),
        Table(
            (words("unit"), words("kind"), words("way to the customer"), words("links")), tuple(rows), frozenset({3})
        ),
        words("No organisation describes its units."),
    )


def _goals(say: Teller) -> Section:
    words = say.words
    names = {"employee": words("employee"), "customer": words("customer"), "business": words("result")}
    rows = [
        Row((
            Cell(say.called(each.unit.id)),
            *(Cell(say.texts(goal.text for goal in goals), tone="" if goals else "low") for _, goals in each.by),
        ))
        for each in three_goals(say.organisation)
    ]  # fmt: skip
    return Section(
        "goals",
        words("Three goals for every team"),
        words("One about employees, one about customers, one about the result. A dash is a goal that nobody has set."),
        Table((words("unit"), *names.values()), tuple(rows), matrix=True),
        words("No organisation describes its units."),
    )


def _roles(say: Teller) -> Section:
    words = say.words
    rows = [Row((Cell(say.called(role.id)), *map(Cell, _value(say, role)))) for role in say.organisation.roles]
    heads = (words("role"), words("value"), words("for whom"), words("how"), words("reaches the customer by"))
    lead = words("What value each role creates, and how it gets to the customer.")
    return Section(
        "roles", words("The value of roles"), lead, Table(heads, tuple(rows)), words("No role is described.")
    )


def _value(say: Teller, role: Job) -> tuple[str, ...]:
    return tuple(say.text(text) for text in (role.what, role.whom, role.how, role.reaches_customer_by))


def _causes(say: Teller) -> Section:
    words = say.words
    by: dict[str, list[Cause]] = {}
    for each in causes(say.graph):
        by.setdefault(each.unit.id, []).append(each)
    rows = [
        Row(
            (Cell(say.called(unit)), Cell(str(len(own)), sort=len(own)),
             Cell(str(pushed := sum(each.pushed for each in own)), sort=pushed)),
            tuple(f"{say.text(each.pain.text)} – {say.name(each.step)}" for each in own),
        )
        for unit, own in sorted(by.items(), key=lambda item: -len(item[1]))
    ]  # fmt: skip
    return Section(
        "causes",
        words("Where pains come from"),
        words(
            "Pains by the unit that they name as their cause; of these, those that hurt on the frontline "
            "or a customer, and come from a unit behind it."
        ),
        Table((words("unit"), words("pains"), words("pushed to the front")), tuple(rows), frozenset({1, 2})),
        words("No pain names a unit as its cause."),
    )


def _forces(say: Teller) -> Section:
    """What helps and what blocks where journeys cross."""
    words = say.words
    rows = [
        Row((
            Cell(f"{say.name(link.source)} → {say.name(link.target)}"),
            Cell(say.texts(link.helps)),
            Cell(say.texts(link.blocks), tone="low" if link.blocks else ""),
        ))
        for link in say.graph.links
        if link.helps or link.blocks
    ]  # fmt: skip
    heads = (words("where"), words("what helps"), words("what blocks"))
    lead = words(
        "What helps and what blocks an employee so that the customer gets what was promised. Take one block away."
    )
    empty = words("No link says what helps or blocks.")
    return Section("forces", words("What helps, what blocks"), lead, Table(heads, tuple(rows)), empty)


def _owners(say: Teller) -> Section:
    words = say.words
    owners = owning(say.graph)
    first = {row.owner for row in first_owners(owners)}
    rows = [
        Row((
            Cell(say.called(row.owner)),
            say.steps(row.steps),
            say.share(row.share),
            Cell(words("most") if row.owner in first else ""),
        ))
        for row in owners
    ]  # fmt: skip
    return Section(
        "owners",
        words("Who owns the steps"),
        words("Steps by their owner: their own, else that of the lane, the stage or the journey."),
        Table((words("owner"), words("steps"), words("share"), ""), tuple(rows), frozenset({1, 2})),
        words("No step has an owner."),
    )
