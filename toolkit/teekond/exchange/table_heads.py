"""Finds the heads of a table, whether its steps stand in rows or in columns."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.codes import NO_STEP_COLUMN, UNKNOWN_COLUMN
from teekond.exchange.table_columns import Column, column, column_names
from teekond.exchange.tables import Grid, Line
from teekond.language.near import nearest, slip_of
from teekond.model.ident import compared
from teekond.values import dataclass, field

WITHIN = 20
"""In so many lines, or columns, the heads must stand."""
MOST_COLUMNS = 400
"""A table is turned only where it has no more columns than that, and only among so many are slips forgiven."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    text: str
    line: int
    """In the file."""


@dataclass(slots=True)
class Heads:
    """What the columns of a table are, and its rows below them."""

    grid: Grid
    columns: dict[str, int]
    names: dict[str, str]
    """The heads as written, by the name of the column."""
    rows: list[list[Cell]]
    title: str | None = None
    """What stands alone above the heads."""
    turned: bool = False
    findings: list[Diagnostic] = field(default_factory=list)
    guesses: list[Message] = field(default_factory=list)


def heads(grid: Grid, lang: str) -> Heads | Diagnostic:
    """Return what the columns of a table are, or why it holds no journey; hints name heads in a language."""
    straight = [[Cell(text, line.number) for text in line.cells] for line in grid.lines]
    found = [_found(grid, straight, lang, turned=False)]
    if max(map(len, straight)) <= MOST_COLUMNS and len(straight) <= MOST_COLUMNS * 10:
        found.append(_found(grid, _turned(straight), lang, turned=True))
    best = max((each for each in found if each is not None), key=lambda each: len(each.columns), default=None)
    return best if best is not None else _no_step(grid, lang)


def _turned(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    width = max(map(len, rows))
    return [[row[at] if at < len(row) else Cell("", row[0].line if row else 1) for row in rows] for at in range(width)]


def _found(grid: Grid, rows: list[list[Cell]], lang: str, *, turned: bool) -> Heads | None:
    best: tuple[int, dict[str, int]] | None = None
    for at, row in enumerate(rows[:WITHIN]):
        columns = _columns(row, turned=turned)
        alone = sum(1 for cell in row if cell.text.strip()) == 1
        if "step" in columns and (len(columns) > 1 or alone) and (best is None or len(columns) > len(best[1])):
            best = at, columns
    if best is None:
        return None
    at, columns = best
    named = {name: rows[at][place].text.strip() for name, place in columns.items()}
    made = Heads(grid, columns, named, rows[at + 1 :], None if turned else _title(rows[:at]), turned)
    _say_odd(made, rows[at], lang)
    return made


def _columns(row: Sequence[Cell], *, turned: bool) -> dict[str, int]:
    """Return which column is which; in a turned table the corner may be empty above the stages."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        meant = _meant(cell.text, slips=len(row) <= MOST_COLUMNS)
        if meant is not None:
            found.setdefault(meant.name, place)
    if turned and "stage" not in found and found and min(found.values()) > 0:
        before = [place for place in range(min(found.values())) if not row[place].text.strip() or place == 0]
        if before:
            found["stage"] = before[-1]
    return found


def _meant(head: str, *, slips: bool) -> Column | None:
    """Return the column that a head means: as it is known, without its brackets, or with a slip."""
    known = column_names()
    plain = compared(head.partition("(")[0].partition("\n")[0])
    if plain in known:
        return known[plain]
    slip = slip_of(plain, known) if slips and len(plain) > len("abcd") else None
    return known[slip] if slip else None


def _title(rows: Sequence[Sequence[Cell]]) -> str | None:
    """Return the text that stands alone in a row above the heads."""
    for row in rows:
        filled = [cell.text.strip() for cell in row if cell.text.strip()]
        if len(filled) == 1:
            return filled[0].split("\n")[0]
    return None


def _say_odd(made: Heads, row: Sequence[Cell], lang: str) -> None:
    """Say which columns are left out, and which heads are taken for others."""
    used = set(made.columns.values())
    known = column_names()
    for name, written in made.names.items():
        if written and compared(written.partition("(")[0].partition("\n")[0]) not in known:
            made.guesses.append(say("Guessed: the column “{column}” is “{name}”.", column=written, name=name))
    for place, cell in enumerate(row):
        text = cell.text.strip()
        filled = any(place < len(each) and each[place].text.strip() for each in made.rows)
        if place in used or not text or not filled:
            continue
        meant = _meant(text, slips=False)
        if meant is not None and meant.name in made.names:
            made.findings.append(_twice(Span(made.grid.path, cell.line), text, made.names[meant.name]))
            continue
        guess = nearest(compared(text), known)
        hint = say("did you mean “{guess}”?", guess=known[guess].head(lang)) if guess else _heads_hint(lang)
        message = say("the column “{column}” is left out: a step has no such key", column=text[:60])
        made.findings.append(UNKNOWN_COLUMN.warning(Span(made.grid.path, cell.line), message, hint))


def _twice(span: Span, text: str, other: str) -> Diagnostic:
    message = say("the column “{column}” means the same as “{other}”, and is left out", column=text[:60], other=other)
    return UNKNOWN_COLUMN.warning(span, message)


def _heads_hint(lang: str) -> Message:
    return say("heads are such as: {heads}", heads=", ".join(column(name).head(lang) for name in _SHOWN))


_SHOWN = ("stage", "step", "lane", "channel", "feeling", "thinks", "pains", "gains", "ideas")


def _no_step(grid: Grid, lang: str) -> Diagnostic:
    lines: Sequence[Line] = grid.lines[:1]
    cells = [cell.strip()[:30] for line in lines for cell in line.cells if cell.strip()][:8]
    message = say("no line of the table has a head for the steps, and another one")
    where = f"{grid.path}, {grid.name}" if grid.name else grid.path
    read = say("the first line reads: {cells}", cells=" | ".join(cells))
    return NO_STEP_COLUMN.error(Span(where, grid.lines[0].number), message, read, _heads_hint(lang))
