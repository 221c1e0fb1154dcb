"""Writes journeys as notes, one a row, for boards of sticky notes: what kind it is, where it sticks, what it says."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.diagnostics import say
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.losses import Holds, broken_lines, idle_lanes, left_out, lost
from teekond.exchange.notes_kinds import COLUMNS, KINDS
from teekond.exchange.write import csv_table
from teekond.model.journey import Journey, Stage, Step
from teekond.model.text import Text

Row = tuple[str, ...]
_WHY = say("notes one a row have no place for it")
_HELD = frozenset(
    (
        *("journey.kind", "step.lane", "step.with", "step.feeling", "step.feeling.word", "step.feeling.source"),
        *(f"step.{kind.key}" for kind in KINDS if kind.key),
        *("step.says.source", "step.pains.source", "step.ideas.source"),
    )
)


def write(asked: Outgoing) -> Written:
    """Write the notes of the journeys, in the order of their steps."""
    heads = [column.head(asked.words.lang) for column in COLUMNS]
    rows = [row for each in asked.journeys for row in _journey(asked.workspace.journeys[each], asked)]
    losses = left_out(asked.workspace, asked.journeys, Holds(_HELD, _WHY), asked.languages)
    return Written(csv_table(heads, rows, "\t"), (*losses, *_untold(asked)))


def _journey(journey: Journey, asked: Outgoing) -> Iterator[Row]:
    lanes = {lane.id: lane.title.read(*asked.languages) for lane in journey.lanes}
    title, side = journey.title.read(*asked.languages), _side(journey, asked)
    for stage in journey.stages:
        for step in stage.steps:
            for each in (step, *step.beside):
                head = (title, side, stage.title.read(*asked.languages), _text(step.title, asked), lanes[each.lane])
                first = "step" if each is step else "beside"
                for kind, text, value, source in ((first, each.title, "", None), *_notes(each)):
                    word = next(known for known in KINDS if known.name == kind).head(asked.words.lang)
                    yield (*head, word, _text(text, asked), value, _text(source, asked))


def _side(journey: Journey, asked: Outgoing) -> str:
    from teekond.exchange.table_columns import chosen

    return chosen("kind", journey.side, asked.words.lang)


def _text(text: Text | None, asked: Outgoing) -> str:
    """Return a text on one line: a note is pasted as one cell."""
    return "" if text is None else " ".join(text.read(*asked.languages).split())


def _notes(step: Step) -> Iterator[tuple[str, Text | None, str, Text | None]]:
    """Yield what sticks to a step: the kind of the note, its text, a figure, its source."""
    if step.feeling is not None:
        value = "; ".join(f"{round(each, 4):g}" for each in step.feeling.values)
        yield "feeling", step.feeling.word, value, step.feeling.source
    for kind, text in (("touchpoint", step.touchpoint), ("expectation", step.expects), ("note", step.notes)):
        if text is not None:
            yield kind, text, "", None
    lists = (("evidence", step.evidence), ("thought", step.thinks), ("need", step.needs), ("gain", step.gains))
    yield from ((kind, text, "", None) for kind, texts in lists for text in texts)
    yield from (("quote", each.quote, "", each.source) for each in step.says)
    yield from (("pain", each.text, "", each.source) for each in step.pains)
    yield from (("idea", each.text, "", each.source) for each in step.ideas)
    if step.confusion is not None:
        yield "confusion", None, str(step.confusion), None


def _untold(asked: Outgoing) -> Iterator[Loss]:
    """Yield what notes cannot tell: lanes and stages without steps, steps called alike, line breaks."""
    for ident in asked.journeys:
        journey = asked.workspace.journeys[ident]
        yield from idle_lanes(journey, _WHY)
        for stage in journey.stages:
            if not stage.steps:
                yield lost("stages", say("a stage without steps has no note"), f"{ident}/{stage.id}")
            yield from _alike(stage, ident, asked)
        for step in journey.all_steps():
            texts = [step.title, *(text for _, text, _, _ in _notes(step) if text is not None)]
            yield from broken_lines(texts, f"{ident}/{step.id}", say("a note stands on one line"), asked.languages)


def _alike(stage: Stage, ident: str, asked: Outgoing) -> Iterator[Loss]:
    seen: set[str] = set()
    for step in stage.steps:
        title = _text(step.title, asked)
        if title in seen:
            yield lost("steps", say("notes name a step by its title, and another has the same"), f"{ident}/{step.id}")
        seen.add(title)
