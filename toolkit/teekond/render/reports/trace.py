"""From needs to measures: what customers need, what we promise, what tells us, and with which tool."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.trace import Orphan, needing, orphans
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _principles(say)
    yield _trace(say)
    yield _orphans(say)


def _principles(say: Teller) -> Section:
    words = say.words
    rows = [Row((Cell(say.text(text)),)) for text in say.organisation.principles]
    lead = words("What we agreed to go by when a customer needs something.")
    empty = words("No organisation says its principles.")
    return Section("principles", words("Principles"), lead, Table((words("principle"),), tuple(rows)), empty)


def _trace(say: Teller) -> Section:
    words = say.words
    rows = []
    for ref in needing(say.graph):
        step = say.step(ref)
        rows.append(
            Row((
                Cell(say.name(ref)),
                Cell(say.texts(step.needs)),
                Cell(say.text(step.promise_part)),
                say.measured(step.measures),
                Cell(", ".join(map(say.reader.channel, step.channel)) or NONE),
            ))
        )  # fmt: skip
    heads = (words("step"), words("need"), words("part of the promise"), words("what measures it"), words("channel"))
    lead = words(
        "Each need of a customer: which part of the promise answers it, what tells us whether it is met, "
        "and by which channel."
    )
    empty = words("No customer's step says what is needed.")
    return Section("needs", words("From need to measure"), lead, Table(heads, tuple(rows)), empty)


def _orphans(say: Teller) -> Section:
    words = say.words
    rows = [
        Row(
            (
                Cell(say.called(each.measure)),
                Cell(words("no step shows it") if each.goals else words("no goal needs it"), tone="low"),
            ),
            tuple(_goals(say, each)) or say.steps(each.steps).details,
        )
        for each in orphans(say.graph)
    ]
    heads = (words("measure"), words("what is missing"))
    lead = words(
        "Measures that a goal names and no step, or a step and no goal: figures that nobody can act on, "
        "or nobody wants."
    )
    empty = words("Every measure has both a goal and a step.")
    return Section("orphans", words("Measures that stand alone"), lead, Table(heads, tuple(rows)), empty)


def _goals(say: Teller, orphan: Orphan) -> Iterator[str]:
    for unit, goal in orphan.goals:
        yield f"{say.called(unit) if unit else say.words('strategy')}: {say.text(goal.text)}"
