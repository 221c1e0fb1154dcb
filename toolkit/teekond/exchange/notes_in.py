"""Reads notes, one a row, as a board of sticky notes gives them: each sticks to a step, by what kind it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.edit.words import Data
from teekond.exchange.codes import NO_STEP_COLUMN, ODD_CELL
from teekond.exchange.handed import Brought, Incoming
from teekond.exchange.incoming import too_many
from teekond.exchange.notes_kinds import COLUMNS, KINDS, known
from teekond.exchange.read import read_grids
from teekond.exchange.sketch import Moment, Part, Row, Sketch, document
from teekond.exchange.table_cells import choice, feeling, scale_of, values, whole
from teekond.exchange.tables import Grid
from teekond.exchange.write import unguarded
from teekond.model.ident import compared

WITHIN = 20
"""In so many lines the heads must stand."""
_SOURCED = {"says": "quote", "pains": "text", "ideas": "text"}
"""Lists whose items may have a source, and the key of their words."""
_SINGLE = ("touchpoint", "expects", "notes")


def read(file: Incoming) -> Brought:
    """Read every journey of a file."""
    grids, found = read_grids(file.data, file.path)
    refused = too_many(sum(len(grid.lines) for grid in grids), file.path)
    if refused is not None or not grids:
        return Brought((), findings=(*found, refused) if refused else tuple(found))
    reader = _Reader(file)
    heads = [(grid, _heads(grid)) for grid in grids]
    for grid, head in heads:
        if head is not None:
            reader.take(grid, *head)
    sketches = [each for each in reader.sketches.values() if each.parts]
    if not sketches:
        return Brought((), findings=(*found, _no_notes(grids[0])))
    if file.ident is not None and len(sketches) == 1:
        sketches[0].ident = file.ident
    stem = PurePath(file.path).stem.strip("<>")
    return Brought(
        tuple(document(each, file.words, stem) for each in sketches),
        guesses=tuple(dict.fromkeys(guess for each in sketches for guess in each.said())),
        findings=(*found, *reader.findings),
    )


def _heads(grid: Grid) -> tuple[int, dict[str, int]] | None:
    names = known(COLUMNS)
    for at, line in enumerate(grid.lines[:WITHIN]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(line.cells):
            name = names.get(compared(cell))
            if name is not None:
                columns.setdefault(name, place)
        if {"kind", "text"} <= columns.keys() and {"step", "stage"} & columns.keys():
            return at, columns
    return None


def _no_notes(grid: Grid) -> Diagnostic:
    shown = ", ".join(column.en for column in COLUMNS)
    message = say("no line of the table has the heads that notes need: Kind, Text, and Step or Stage")
    line = grid.lines[0].number if grid.lines else 1
    return NO_STEP_COLUMN.error(Span(grid.path, line), message, say("heads are such as: {heads}", heads=shown))


class _Reader:
    """Gathers notes into journeys."""

    def __init__(self, file: Incoming) -> None:
        self._file = file
        self._moments: dict[tuple[str, str, str], Moment] = {}
        self._last: dict[tuple[str, str, str], Moment] = {}
        """What stands beside a step in a lane, by the step and the lane: notes of that lane stick to it."""
        self.sketches: dict[str, Sketch] = {}
        self.findings: list[Diagnostic] = []
        self._path = file.path

    def take(self, grid: Grid, at: int, columns: Mapping[str, int]) -> None:
        """Read the rows below the heads."""
        self._path = grid.path
        for line in grid.lines[at + 1 :]:
            texts = {name: line.cells[place] if place < len(line.cells) else "" for name, place in columns.items()}
            cells = {name: (text if grid.name else unguarded(text)).strip() for name, text in texts.items()}
            if any(cells.values()):
                self._row(cells, line.number)

    def _row(self, cells: Mapping[str, str], line: int) -> None:
        sketch = self._sketch(cells)
        stage = cells.get("stage", "") or cells.get("step", "") or "1"
        step = cells.get("step", "") or (cells["text"] if self._kind(cells) == "step" else stage)
        main = self._moment(sketch, stage, step)
        lane = cells.get("lane", "")
        if lane:
            sketch.lanes.setdefault(lane, Row(lane))
        kind = self._kind(cells)
        key = (sketch.title or "", stage, step)
        if kind == "step":
            main.lane = lane or None
        elif kind == "beside" and lane:
            beside = Moment(cells["text"] or step, lane)
            main.beside.append(beside)
            self._last[(*key[:2], f"{step}\n{lane}")] = beside
        else:
            own = self._last.get((*key[:2], f"{step}\n{lane}"))
            self._stick(own if own is not None and lane != main.lane else main, kind, cells, line)

    def _kind(self, cells: Mapping[str, str]) -> str:
        return known(KINDS).get(compared(cells["kind"]), "")

    def _sketch(self, cells: Mapping[str, str]) -> Sketch:
        title = cells.get("journey", "")
        if title not in self.sketches:
            side = choice("kind", cells["side"]) if cells.get("side") else None
            sketch = Sketch(title or None, self._file.kind or side or "customer")
            sketch.origin = say("Read from {file}, a table of notes.", file=PurePath(self._file.path).name)
            if self._file.kind is None and side is None:
                guess = say("Guessed: the table does not say whether this is a customer’s or an employee’s journey.")
                sketch.guesses["kind"] = [guess]
            self.sketches[title] = sketch
        return self.sketches[title]

    def _moment(self, sketch: Sketch, stage: str, step: str) -> Moment:
        key = (sketch.title or "", stage, step)
        if key not in self._moments:
            part = next((each for each in sketch.parts if each.title == stage), None)
            if part is None:
                part = Part(stage)
                sketch.parts.append(part)
            self._moments[key] = Moment(step)
            part.moments.append(self._moments[key])
        return self._moments[key]

    def _stick(self, moment: Moment, kind: str, cells: Mapping[str, str], line: int) -> None:
        """Write a note under its key."""
        text, value, source = cells["text"], cells.get("value", ""), cells.get("source", "")
        key = next((each.key for each in KINDS if each.name == kind), "")
        if kind == "feeling":
            self._feel(moment, text, value, source, line)
        elif kind == "confusion" and whole(value or text) is not None:
            moment.keys["confusion"] = whole(value or text) or 0
        elif not text:
            return
        elif key in _SOURCED:
            item: Data = {_SOURCED[key]: text, "source": source} if source else text
            _append(moment, key, item)
        elif key and key not in _SINGLE and kind != "confusion":
            _append(moment, key, text)
        elif key in _SINGLE and key not in moment.keys:
            moment.keys[key] = text
        else:
            if not kind:
                message = say("there is no kind of note “{kind}”; it is kept in the notes", kind=cells["kind"][:60])
                self.findings.append(ODD_CELL.warning(Span(self._path, line), message, _kinds_hint()))
            _note(moment, f"{cells['kind']}: {text}")

    def _feel(self, moment: Moment, text: str, value: str, source: str, line: int) -> None:
        if not (value or text):
            return
        found = [feeling(each) for each in values(value or text)]
        numbers = [each for each in found if each is not None]
        if not numbers or len(numbers) < len(found) or scale_of(numbers) is not None:
            message = say("“{cell}” is no feeling; it is kept in the notes", cell=(value or text)[:60])
            self.findings.append(ODD_CELL.warning(Span(self._path, line), message))
            _note(moment, ": ".join(each for each in (text, value) if each))
            return
        points: list[Data] = [int(each) if each == int(each) else each for each in numbers]
        told: dict[str, Data] = {"value": points[0] if len(points) == 1 else points}
        if value and text:
            told["word"] = text
        if source:
            told["source"] = source
        moment.keys["feeling"] = told if len(told) > 1 else told["value"]


def _append(moment: Moment, key: str, item: Data) -> None:
    items = moment.keys.setdefault(key, [])
    assert isinstance(items, list)
    items.append(item)


def _note(moment: Moment, told: str) -> None:
    before = moment.keys.get("notes")
    moment.keys["notes"] = f"{before}\n{told}" if isinstance(before, str) else told


def _kinds_hint() -> Message:
    return say("the kinds are: {kinds}", kinds=", ".join(kind.en for kind in KINDS))
