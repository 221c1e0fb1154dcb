"""A whole sheet over a journey, placed exactly: rows by stages, with head, rail and foot."""

from __future__ import annotations

from teekond.canvas.cells import grid_rows
from teekond.canvas.foot import foot
from teekond.canvas.head import head
from teekond.canvas.paper import larger
from teekond.canvas.plan import measure
from teekond.canvas.rail import rail
from teekond.canvas.request import Request
from teekond.canvas.sheet import GridSheet, Row
from teekond.diagnostics import Diagnostic, say
from teekond.values import replace


def place(request: Request) -> GridSheet | Diagnostic:
    """Return the sheet with everything placed, or why it cannot be, with the smallest sheet that can."""
    made = _place(request)
    if isinstance(made, GridSheet):
        return made
    for size in larger(request.size):
        if isinstance(_place(request.on(size)), GridSheet):
            return replace(made, hints=(*made.hints, say("{sheet} is the smallest sheet that can", sheet=size)))
    return replace(made, hints=(*made.hints, say("no sheet can: print fewer stages on one")))


def _place(request: Request) -> GridSheet | Diagnostic:
    plan = measure(request)
    if isinstance(plan, Diagnostic):
        return plan
    rows = grid_rows(request, plan)
    if isinstance(rows, Diagnostic):
        return rows
    capacity = sum(len(cell.notes) for row in rows for cell in row.cells)
    top = head(request, plan.note if capacity else None, capacity)
    if isinstance(top, Diagnostic):
        return top
    end, holes = rows[-1].area.bottom, _holes(rows)
    bottom = foot(request, end, plan.note if capacity else None, holes)
    if isinstance(bottom, Diagnostic):
        return bottom
    return GridSheet(
        title=" ".join(top.title.lines),
        lang=request.lang,
        width=request.paper[0],
        height=request.paper[1],
        grid=request.scale.grid,
        head=top,
        rail=rail(request),
        columns=plan.columns,
        rows=rows,
        foot=bottom,
        note=str(plan.note) if plan.note is not None and capacity else None,
        capacity=capacity,
        holes=holes,
        end=end,
    )


def _holes(rows: tuple[Row, ...]) -> int:
    in_cells = sum(each.kind == "hole" for row in rows for cell in row.cells for each in cell.filled)
    return in_cells + sum(len(row.band.holes) for row in rows if row.band is not None)
