"""Writes journeys as a table, one row a step: CSV, TSV, or a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from teekond.diagnostics import say
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.losses import Holds, broken_lines, idle_lanes, left_out, lost
from teekond.exchange.table_columns import ALWAYS, JOURNEY_COLUMNS, STEP_COLUMNS, Column, channel_names, chosen
from teekond.exchange.write import csv_table
from teekond.model.journey import Feeling, Journey, LinkKind, Role, Stage, Step
from teekond.model.text import Text
from teekond.values import dataclass

Row = dict[str, str]
"""A cell by the name of its column; what is empty is left out."""
_WHY = say("a table with one row a step has no column for it")
_STEP_KEYS = frozenset(each.name for each in STEP_COLUMNS) - {"stage", "step", "word", "expected", "role"}
HELD = frozenset(
    (
        *("journey.kind", "journey.persona", "lane.role", "step.id", "step.value"),
        *(f"step.{name}" for name in _STEP_KEYS),
        *("step.feeling.word", "step.feeling.expected", "step.moment_of_truth.why", "step.wow.why"),
    )
)
_SAME_CELL = "\n"
"""Between the values of a cell; behind the last one where a value has a `;` in it, which would part it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One journey as rows."""

    journey: Journey
    rows: tuple[Row, ...]
    starts: frozenset[int]
    """The places of the rows with which a stage begins."""


def write(asked: Outgoing) -> Written:
    """Write the journeys; a workbook has a sheet for each."""
    sheets = [sheet_of(asked.workspace.journeys[each], asked) for each in asked.journeys]
    columns = _columns(sheets, JOURNEY_COLUMNS, STEP_COLUMNS)
    losses = (*left_out(asked.workspace, asked.journeys, Holds(HELD, _WHY), asked.languages), *_untold(asked))
    if asked.form == "xlsx":
        from teekond.exchange.table_book import book

        shown = _columns(sheets, STEP_COLUMNS, JOURNEY_COLUMNS)
        return Written(book(sheets, shown, asked), losses)
    heads = [each.head(asked.words.lang) for each in columns]
    rows = [[row.get(each.name, "") for each in columns] for sheet in sheets for row in sheet.rows]
    return Written(csv_table(heads, rows, "\t" if asked.form == "tsv" else ","), losses)


def _columns(sheets: Sequence[Sheet], *groups: Sequence[Column]) -> list[Column]:
    """Return the columns that are filled, and those that people expect."""
    filled = {name for sheet in sheets for row in sheet.rows for name in row}
    return [each for group in groups for each in group if each.name in filled | ALWAYS]


def sheet_of(journey: Journey, asked: Outgoing) -> Sheet:
    """Return a journey as rows, its texts in the language that is asked for."""
    writer = _Writer(journey, asked)
    rows: list[Row] = []
    starts: set[int] = set()
    for stage in journey.stages:
        starts.add(len(rows))
        rows += writer.stage(stage)
    return Sheet(journey, tuple(rows), frozenset(starts))


class _Writer:
    """Writes the rows of one journey."""

    def __init__(self, journey: Journey, asked: Outgoing) -> None:
        self._journey = journey
        self._asked = asked
        lang = asked.words.lang
        self._channels = channel_names(asked)
        self._lanes = {lane.id: lane for lane in journey.lanes}
        self._has_roles = any(
            lane.role is not (Role.FRONTSTAGE if at else Role.ACTOR) for at, lane in enumerate(journey.lanes)
        )
        self._head = self._filled(
            journey=journey.id,
            title=self._text(journey.title),
            kind=chosen("kind", journey.side, lang),
            persona=journey.persona or "",
        )

    def stage(self, stage: Stage) -> Iterator[Row]:
        """Yield the rows of a stage: one of its own where it has no steps."""
        head = {**self._head, "stage": self._text(stage.title)}
        if not stage.steps:
            yield head
        for step in stage.steps:
            yield {**head, **self._step(step)}
            for each in step.beside:
                yield {**head, **self._step(each), "with": step.id}

    def _step(self, step: Step) -> Row:
        lane, lang = self._lanes[step.lane], self._asked.words.lang
        row = {
            "step": self._text(step.title),
            "id": step.id,
            "lane": self._texts([lane.title]),
            "role": chosen("role", lane.role, lang) if self._has_roles else "",
            "feeling": _points(step.feeling),
            "word": "" if step.feeling is None else self._text(step.feeling.word),
            "expected": "" if step.feeling is None or step.feeling.expected is None else _point(step.feeling.expected),
            "says": self._texts([each.quote for each in step.says]),
            "pains": self._texts([each.text for each in step.pains]),
            "ideas": self._texts([each.text for each in step.ideas]),
            "moment_of_truth": self._reason(step.moment_of_truth, step.moment_of_truth_reason),
            "wow": self._reason(step.wow, step.wow_reason),
            "designed": "" if step.designed is None else self._flag(step.designed),
            "promise": chosen("promise", step.promise, lang),
            "place": chosen("place", step.place_kind, lang),
            "takes": duration(step.takes, lang),
            "waits": duration(step.waits, lang),
            "confusion": "" if step.confusion is None else str(step.confusion),
            "after": names([each.step for each in step.after or ()]),
            **{f"value_{side}": self._texts(texts) for side, texts in step.value},
            **self._links(step),
        }
        for name in ("touchpoint", "when", "expects", "promise_part", "distinctive", "if_it_fails", "notes"):
            row[name] = self._text(getattr(step, name))
        for name in ("evidence", "thinks", "needs", "gains"):
            row[name] = self._texts(getattr(step, name))
        row["channel"] = names([self._channels.get(each, each) for each in step.channel])
        row["measures"] = names(step.measures)
        return self._filled(owner=step.owner or "", **row)

    def _links(self, step: Step) -> Row:
        me = f"{self._journey.id}/{step.id}"
        ends: dict[str, list[str]] = {}
        for link in self._asked.workspace.links:
            if link.source == me:
                ends.setdefault(str(link.kind), []).append(link.target)
            elif link.target == me and link.kind is LinkKind.MEETS:
                ends.setdefault(str(link.kind), []).append(link.source)
        return {kind: names(others) for kind, others in ends.items()}

    def _filled(self, **row: str) -> Row:
        return {name: cell for name, cell in row.items() if cell}

    def _text(self, text: Text | None) -> str:
        return "" if text is None else text.read(*self._asked.languages)

    def _texts(self, texts: Sequence[Text]) -> str:
        return several([self._text(each) for each in texts])

    def _flag(self, value: bool) -> str:
        yes, no = ("jah", "ei") if self._asked.words.lang == "et" else ("yes", "no")
        return yes if value else no

    def _reason(self, value: bool, reason: Text | None) -> str:
        if reason is None:
            return self._flag(True) if value else ""
        return self._text(reason) + _SAME_CELL


def several(texts: Sequence[str]) -> str:
    """Return the values of a cell, a line each; one alone that holds a `;` has a line break behind it."""
    lines = [" ".join(text.split("\n")) for text in texts if text.strip()]
    joined = _SAME_CELL.join(lines)
    return joined + _SAME_CELL if len(lines) == 1 and ";" in joined else joined


def names(words: Sequence[str]) -> str:
    """Return ids, names and references as one cell."""
    return "; ".join(words)


def duration(minutes: int | None, lang: str) -> str:
    """Return a duration as people write it: `1 h 30 min`, in Estonian `1 t 30 min`."""
    if minutes is None:
        return ""
    day, hour = ("p", "t") if lang == "et" else ("d", "h")
    parts = ((minutes // 1440, day), (minutes % 1440 // 60, hour), (minutes % 60, "min"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 min"


def _points(feeling: Feeling | None) -> str:
    return "" if feeling is None else "; ".join(map(_point, feeling.values))


def _point(value: float) -> str:
    return f"{round(value, 6):g}"


def _untold(asked: Outgoing) -> Iterator[Loss]:
    """Yield what rows cannot tell: lanes without steps, stages called alike, line breaks within a value."""
    parts = say("in a cell a line break parts one value from the next")
    for ident in asked.journeys:
        journey = asked.workspace.journeys[ident]
        yield from idle_lanes(journey, say("a table names only lanes that hold a step"))
        for before, stage in pairwise(journey.stages):
            if before.title.read(*asked.languages) == stage.title.read(*asked.languages):
                why = say("in a table two stages in a row that are called alike become one")
                yield lost("stages", why, f"{ident}/{stage.id}")
        for step in journey.all_steps():
            texts = [step.title, *step.evidence, *step.thinks, *step.needs, *step.gains]
            texts += [each.text for each in step.pains]
            texts += [each.text for each in step.ideas]
            texts += [each.quote for each in step.says]
            yield from broken_lines(texts, f"{ident}/{step.id}", parts, asked.languages)
