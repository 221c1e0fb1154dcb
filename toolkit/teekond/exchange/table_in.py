"""Reads journeys from tables that people made: one row a step, or one column a stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from teekond.diagnostics import Diagnostic, Span, say
from teekond.exchange.codes import ODD_CELL
from teekond.exchange.handed import Brought, Incoming, Loss
from teekond.exchange.incoming import too_many
from teekond.exchange.read import read_grids
from teekond.exchange.sketch import Moment, Part, Row, Sketch, document
from teekond.exchange.table_cells import choice, lines, names, values
from teekond.exchange.table_columns import column
from teekond.exchange.table_heads import Cell, Heads, heads
from teekond.exchange.table_links import Told, settle_links
from teekond.exchange.table_steps import Filled, finish
from teekond.exchange.tables import Grid
from teekond.exchange.write import unguarded
from teekond.model.ident import compared, is_id
from teekond.values import dataclass, field

_DOWN = ("journey", "title", "kind", "persona", "stage")
"""Cells that, left empty, say the same as the one above."""
_EVERY = frozenset(("lane", "role", "channel", "place"))
"""Of several steps in one cell, these hold for each."""
_GENERIC = frozenset("sheet leht tööleht arkusz taul1 tabelle feuille hoja".split())
"""What programs call a sheet that nobody named."""


def read(file: Incoming) -> Brought:
    """Read every journey of a file."""
    grids, found = read_grids(file.data, file.path)
    refused = too_many(sum(len(grid.lines) for grid in grids), file.path)
    if refused is not None or not grids:
        return Brought((), findings=(*found, refused) if refused else tuple(found))
    tables: list[Heads] = []
    misses: list[tuple[Grid, Diagnostic]] = []
    for grid in grids:
        made = heads(grid, file.words.lang)
        if isinstance(made, Heads):
            tables.append(made)
        else:
            misses.append((grid, made))
    if not tables:
        return Brought((), findings=(*found, *(each for _, each in misses[:1])))
    readers = [_Reader(each, file, several=len(tables) > 1) for each in tables]
    told = [journey for each in readers for journey in each.journeys()]
    settle_links(told)
    sketches = [each.sketch for each in told]
    if not sketches:
        return Brought((), findings=(*found, _empty(tables[0])))
    if file.ident is not None and len(sketches) == 1:
        sketches[0].ident = file.ident
    return Brought(
        tuple(document(each, file.words, PurePath(file.path).stem.strip("<>")) for each in sketches),
        tuple(
            Loss(say("the sheet “{sheet}”", sheet=grid.name), say("it holds no steps"), file.path) for grid, _ in misses
        ),
        tuple(dict.fromkeys(guess for each in sketches for guess in each.said())),
        (*found, *(finding for each in readers for finding in each.findings)),
    )


def _empty(table: Heads) -> Diagnostic:
    from teekond.exchange.codes import NO_STEP_COLUMN

    return NO_STEP_COLUMN.error(Span(table.grid.path), say("there is no step below the heads"))


@dataclass(slots=True)
class _Journey:
    """A journey whose rows are being read."""

    sketch: Sketch
    filled: list[Filled] = field(default_factory=list)


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Heads, file: Incoming, *, several: bool) -> None:
        self._table, self._file, self._several = table, file, several
        self._journeys: dict[str, _Journey] = {}
        self._above: dict[str, str] = {}
        self.findings = table.findings

    def journeys(self) -> Iterator[Told]:
        """Yield the journeys of the table, all but their links."""
        for row in self._table.rows:
            cells = self._cells(row)
            if cells:
                self._take(cells, next((each.line for each in row if each.text.strip()), 1))
        for journey in self._journeys.values():
            if journey.sketch.parts:
                finish(journey.sketch, journey.filled, self._file.settings, self._odd)
                yield Told(journey.sketch, journey.filled, self._odd)

    def _cells(self, row: Sequence[Cell]) -> dict[str, str]:
        """Return what a row says; the line break behind a text that is told apart by it stays."""
        found = {}
        for name, place in self._table.columns.items():
            text = row[place].text if place < len(row) else ""
            text = text if self._table.grid.name else unguarded(text)
            if text.strip():
                found[name] = text.strip(" \t\n") + ("\n" if text.endswith("\n") else "")
        return found

    def _take(self, cells: dict[str, str], line: int) -> None:
        begins = "stage" in cells
        if cells.get("journey", self._above.get("journey")) != self._above.get("journey"):
            self._above = {}
        for name in _DOWN:
            if name in cells:
                self._above[name] = cells[name].strip()
        journey = self._journey()
        part = self._part(journey.sketch)
        told = {name: text for name, text in cells.items() if name not in _DOWN}
        steps = lines(told.pop("step", ""))
        if not steps and told:
            if part.moments and not (begins and self._above["stage"] != part.title):
                self._continue(journey, told, line)
                return
            steps = [part.title]
            part.guesses.append(say("Guessed: what is said of a stage without steps stands in a step called like it."))
        for moment_cells, title in zip(_spread(told, len(steps)), steps, strict=True):
            self._add(journey, part, title, moment_cells, line)

    def _journey(self) -> _Journey:
        """Return the journey that the row belongs to."""
        key = self._above.get("journey", self._above.get("title", ""))
        if key not in self._journeys:
            self._journeys[key] = _Journey(self._sketch(key))
        return self._journeys[key]

    def _sketch(self, key: str) -> Sketch:
        table, path = self._table, self._file.path
        title = self._above.get("title")
        name = key if is_id(key) else None
        if title is None and key and name is None:
            title = key
        if title is None and name is None:
            title = table.title or _sheet_title(table.grid, several=self._several)
        kind = choice("kind", self._above["kind"]) if "kind" in self._above else None
        sketch = Sketch(title, self._file.kind or kind or "customer", name)
        sketch.origin = say("Read from {file}, a table.", file=PurePath(path).name)
        if self._file.kind is None and kind is None:
            sketch.guesses["kind"] = [
                say("Guessed: the table does not say whether this is a customer’s or an employee’s journey.")
            ]
        if table.guesses:
            sketch.guesses[""] = list(table.guesses)
        if table.turned:
            sketch.guesses.setdefault("", []).append(
                say("Guessed: the stages stand side by side, so the table is turned.")
            )
        if "persona" in self._above:
            sketch.keys["persona"] = self._above["persona"]
        return sketch

    def _part(self, sketch: Sketch) -> Part:
        """Return the stage that the row belongs to: the last one while its name stays."""
        title = self._above.get("stage", "")
        if sketch.parts and (sketch.parts[-1].title == title or not title):
            return sketch.parts[-1]
        if not title:
            guess = say("Guessed: the table names no stage here.")
            part = Part(sketch.title or sketch.ident or "1", guesses=[guess])
        else:
            part = Part(title)
        sketch.parts.append(part)
        return part

    def _continue(self, journey: _Journey, cells: dict[str, str], line: int) -> None:
        """Add the cells of a row without a step to the step above it."""
        last = journey.filled[-1]
        for name, text in cells.items():
            if name not in last.cells:
                last.cells[name] = text
            elif column(name).cell in ("texts", "names"):
                last.cells[name] = f"{last.cells[name].rstrip()}\n{text.rstrip()}\n"
            elif name not in _EVERY:
                self._odd(line, name, text, last.moment)

    def _add(self, journey: _Journey, part: Part, title: str, cells: dict[str, str], line: int) -> None:
        moment = Moment(title, ident=cells.get("id", "").strip() or None)
        people = values(cells.get("lane", ""))
        for at, person in enumerate(people):
            role = choice("role", cells["role"]) if "role" in cells and at == 0 else None
            row = journey.sketch.lanes.setdefault(person, Row(person))
            if role is not None:
                row.keys.setdefault("role", role)
        if people:
            moment.lane = people[0]
            moment.beside = [Moment(title, person) for person in dict.fromkeys(people[1:]) if person != people[0]]
        part.moments.append(moment)
        journey.filled.append(Filled(part, moment, cells, line))

    def _odd(self, line: int, name: str, text: str, moment: Moment) -> None:
        """Keep a cell that cannot be read in the notes of its step, and say so."""
        head = self._table.names.get(name) or column(name).head(self._file.words.lang)
        message = say(
            "“{cell}” cannot be read as “{column}”; it is kept in the notes", cell=text.strip()[:60], column=head
        )
        self.findings.append(ODD_CELL.warning(Span(self._table.grid.path, line), message))
        told = f"{head}: {text.strip()}"
        before = moment.keys.get("notes")
        moment.keys["notes"] = f"{before}\n{told}" if isinstance(before, str) else told


def _spread(cells: dict[str, str], count: int) -> list[dict[str, str]]:
    """Share the cells of a row among its steps: one value each where there are as many, else all to the first."""
    if count == 1:
        return [cells]
    shared: list[dict[str, str]] = [{} for _ in range(count)]
    for name, text in cells.items():
        parts = names(text) if column(name).cell == "names" else values(text)
        if name in _EVERY:
            for each in shared:
                each[name] = text
        elif len(parts) == count:
            for each, part in zip(shared, parts, strict=True):
                each[name] = part
        else:
            shared[0][name] = text
    return shared


def _sheet_title(grid: Grid, *, several: bool) -> str | None:
    generic = compared(grid.name).rstrip("0123456789-") in _GENERIC
    return grid.name if grid.name and (several or not generic) else None
