"""Value: for whom each step creates some, what gives to one side only, and what is only thought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.analysis.value import SIDES, Worth, value
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    found = value(say.graph)
    yield _matrix(say, found)
    yield _one_sided(say, [each for each in found if each.one_sided])
    yield _assumed(say, [each for each in found if each.assumed])
    yield _needs(say)


def _matrix(say: Teller, found: Sequence[Worth]) -> Section:
    words = say.words
    judges = {"receiver": words("those who receive it"), "provider": words("those who give it"), None: NONE}
    rows = [
        Row((
            Cell(say.name(each.step)),
            *(Cell(say.texts(dict(each.value).get(side, ()))) for side in SIDES),
            Cell(judges[each.judged_by], tone="low" if each.assumed else ""),
        ))
        for each in found
    ]  # fmt: skip
    heads = (words("step"), words("for the customer"), words("for the employee"), words("judged by"))
    lead = words(
        "What each step gives to either side. Only those who receive it can say whether it is worth something."
    )
    empty = words("No step says what it gives.")
    return Section("value", words("Value, step by step"), lead, Table(heads, tuple(rows)), empty)


def _one_sided(say: Teller, found: Sequence[Worth]) -> Section:
    words = say.words
    sides = {"customer": words("customer"), "employee": words("employee")}
    rows = [Row((Cell(say.name(each.step)), Cell(sides[each.one_sided or "customer"]))) for each in found]
    lead = words("Steps from which one side gains: what could the other have of it?")
    empty = words("Every step that says its value gives some to both sides.")
    heads = (words("step"), words("only for"))
    return Section("one-sided", words("For one side only"), lead, Table(heads, tuple(rows)), empty)


def _assumed(say: Teller, found: Sequence[Worth]) -> Section:
    words = say.words
    rows = [
        Row((Cell(say.name(each.step)), Cell("; ".join(say.texts(texts) for _, texts in each.value)))) for each in found
    ]
    lead = words("Value that nobody who receives it has confirmed. Ask them, then write who judged it.")
    empty = words("All value is judged by those who receive it.")
    return Section(
        "assumed", words("What we only think"), lead, Table((words("step"), words("value")), tuple(rows)), empty
    )


def _needs(say: Teller) -> Section:
    """From which demanding person's journey ideas came, and who else gains."""
    words = say.words
    rows = []
    for journey in say.graph.journeys:
        persona = say.workspace.personas.get(journey.persona or "")
        if persona is None or not persona.extreme:
            continue
        for step in journey.all_steps():
            rows += [
                Row((
                    Cell(say.text(idea.text)),
                    Cell(f"{say.text(persona.name)}: {say.texts(persona.needs[:1])}"),
                    Cell(say.texts(persona.also_serves)),
                    Cell(say.name(f"{journey.id}/{step.id}")),
                ))
                for idea in step.ideas
            ]  # fmt: skip
    heads = (words("idea"), words("whose need"), words("who else gains"), words("where"))
    lead = words("Ideas that began with the most demanding need, and all whom they serve besides.")
    empty = words("No journey of an extreme persona has an idea.")
    return Section("extremes", words("From the extreme to everyone"), lead, Table(heads, tuple(rows)), empty)
