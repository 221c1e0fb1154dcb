"""What a cell of a grid holds besides notes: squares to tick, numbers to circle, room to draw."""

from __future__ import annotations

from teekond.canvas import box_parts
from teekond.canvas.marks import Mark
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.rows import INSET, code_strip
from teekond.canvas.sheet import Area
from teekond.model.canvas import Box


def holds_no_notes(box: Box) -> bool:
    """Say whether the cells of a row hold something else than notes."""
    return bool(box.choices or box.scale or box.sketch or box.lines)


def own_height(request: Request, box: Box, width: float) -> float | None:
    """Return how high the cells of such a row are at least; None where they are too narrow."""
    top = code_strip(request)
    if box.lines:
        return top + box.lines * request.scale.pen
    if box.sketch:
        return top + 3 * request.scale.pen
    found = _marks(request, box, Area(0, 0, width - 2 * _inset(request), 0))
    return None if found is None else top + found[1] + 3 * _inset(request)


def own_marks(request: Request, box: Box, cell: Area) -> tuple[Mark, ...]:
    """Return what stands in such a cell."""
    inset = _inset(request)
    found = _marks(request, box, Area(cell.x + inset, cell.y + code_strip(request) + inset, cell.width - 2 * inset, 0))
    return () if found is None else found[0]


def _inset(request: Request) -> float:
    return INSET * min(1.0, request.scale.grid * 1.4)


def _marks(request: Request, box: Box, area: Area) -> tuple[tuple[Mark, ...], float] | None:
    if box.choices:
        texts = tuple(plain(text.read(request.lang)) for text in box.choices)
        return box_parts.choices(request, texts, area, request.scale.prompt_least)
    return box_parts.circles(request, box.scale, area) if box.scale is not None else ((), 0.0)
