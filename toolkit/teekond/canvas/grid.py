"""The body of a sheet over a journey: rows by stages, with a rail above them."""

from __future__ import annotations

from teekond.canvas.cells import grid_rows
from teekond.canvas.grid_contents import holds_no_notes, own_marks
from teekond.canvas.marks import Coded, Words
from teekond.canvas.plan import measure
from teekond.canvas.rail import rail
from teekond.canvas.request import Request
from teekond.canvas.sheet import Grid
from teekond.diagnostics import Diagnostic


def grid(request: Request) -> Grid | Diagnostic:
    """Return the grid, or why it cannot be drawn."""
    plan = measure(request)
    if isinstance(plan, Diagnostic):
        return plan
    rows = grid_rows(request, plan)
    if isinstance(rows, Diagnostic):
        return rows
    marks = tuple(
        mark
        for box, row in zip(request.canvas.rows, rows, strict=True)
        if holds_no_notes(box)
        for cell in row.cells
        if not cell.filled
        for mark in own_marks(request, box, cell.area)
    )
    named = tuple(Words(block) for block in plan.seconds)
    return Grid(request.scale.grid, rail(request), plan.columns, rows, rows[-1].area.bottom, (*named, *marks))


def capacity(made: Grid) -> int:
    """Return how many notes have a place."""
    return sum(len(cell.notes) for row in made.rows for cell in row.cells)


def holes(made: Grid) -> int:
    """Return how many questions the files leave open."""
    in_cells = sum(each.kind == "hole" for row in made.rows for cell in row.cells for each in cell.filled)
    return in_cells + sum(len(row.band.holes) for row in made.rows if row.band is not None)


def codes(request: Request, made: Grid) -> tuple[Coded, ...]:
    """Return the codes of the cells with their rows and stages."""
    stages = [stage.id for stage in request.journey.stages] if request.journey is not None else []
    return tuple(
        Coded(cell.code.lines[0], box.id, cell.area, stages[index] if index < len(stages) else None)
        for box, row in zip(request.canvas.rows, made.rows, strict=True)
        for index, cell in enumerate(row.cells)
    )
