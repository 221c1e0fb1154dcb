"""The rail of a sheet: whose journey it is, and a station for each stage."""

from __future__ import annotations

from teekond.canvas.fit import line, width
from teekond.canvas.head import head_bottom
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Rail
from teekond.values import replace

NAME = 14.3
"""From the top of the rail to the names below it, times the grid's scale."""
BESIDE = 21.5
"""From the left edge of a column to its name, beside the station; times the grid's scale."""


def rail_top(request: Request) -> float:
    """Return where the rail begins, below the head."""
    return head_bottom(request) + 3 * request.scale.k


def rail(request: Request) -> Rail:
    """Return the rail of a journey; where none is given, people tick whose it is."""
    scale, g, words = request.scale, request.scale.grid, request.words
    left, middle = scale.margin + scale.label, rail_top(request) + 8 * g
    area = Area(left + 4 * g, middle, request.paper[0] - scale.margin - left - 4 * g, 4 * g)
    size = max(20 * g, scale.least)
    indent = size * POINT * 1.2
    top = middle - CAP * size * POINT / 2
    customer = line(words("Customer journey"), scale.margin + indent, top, size, 600, "customer")
    employee = line(words("Employee journey"), scale.margin + indent, top, size, 600, "employee")
    side = str(request.journey.side) if request.journey is not None else request.canvas.side
    if side is not None:
        return Rail(side, area, 15 * g, 27 * g, customer if side == "customer" else employee)
    second = customer.x + width(customer.lines[0], size, 600) + 9 * g + indent
    if second + width(employee.lines[0], size, 600) <= left - 2 * g:
        choices = customer, replace(employee, x=second)
    else:
        apart = size * POINT * 0.75
        choices = replace(customer, y=top - apart), replace(employee, y=top + apart)
    return Rail(None, area, 15 * g, 27 * g, customer, choices)
