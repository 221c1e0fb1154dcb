"""How high the rows of a grid are, and which notes fit them."""

from __future__ import annotations

from teekond.canvas import band
from teekond.canvas.fill import FEELINGS, Entry
from teekond.canvas.fit import fit, steps
from teekond.canvas.fit import width as width_of
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Filled
from teekond.model.canvas import Box, Note
from teekond.values import dataclass, replace

GAP = 3
"""Between two notes."""
INSET = 4
"""From the left edge of a column to its first note."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Filled boxes under each other, the first one's top at 0."""

    filled: tuple[Filled, ...]
    height: float

    def moved(self, x: float, y: float) -> tuple[Filled, ...]:
        """Return the boxes at their place."""
        return tuple(moved(each, x, y) for each in self.filled)


def moved(filled: Filled, x: float, y: float) -> Filled:
    """Return a filled box moved by (x, y)."""
    area, text, mark = filled.area, filled.text, filled.mark
    return replace(
        filled,
        area=replace(area, x=area.x + x, y=area.y + y),
        text=replace(text, x=text.x + x, y=text.y + y),
        mark=None if mark is None else replace(mark, x=mark.x + x, y=mark.y + y),
    )


def stack(entries: tuple[Entry, ...], width: float, size: float, request: Request) -> Stack | None:
    """Return the entries of a cell in one size, or None where one is too wide."""
    g, y = request.scale.grid, 0.0
    pad = max(1.5, 2.6 * g)
    filled: list[Filled] = []
    marks = max((width_of(entry.mark, size, 700) for entry in entries if entry.mark), default=0.0)
    for entry in entries:
        beside = pad + (0.8 if entry.kind == "known" else 0.0)
        indent = beside + (max(marks, size * POINT) + 0.5 * size * POINT if entry.mark else 0.0)
        pattern = Block(
            indent,
            y + pad + 0.1,
            0,
            (),
            400 if entry.kind == "quote" else 600,
            "hole" if entry.kind == "hole" else "ink",
            italic=entry.kind == "quote",
        )
        text = fit(entry.text, (width - indent - pad, 1e3), (size,), pattern, lang=request.lang)
        if text is None:
            return None
        mark = None
        if entry.mark is not None:
            tone = "paper" if entry.kind == "hole" else "side"
            mark = Block(
                beside if entry.kind != "hole" else pad + size * POINT * 0.5,
                text.y,
                size,
                (entry.mark,),
                700,
                tone,
                align="left" if entry.kind != "hole" else "center",
            )
        height = text.height + 2 * pad + 0.2
        filled.append(Filled(entry.kind, Area(0, y, width, height), text, mark))
        y += height + max(1.2, 2 * g)
    return Stack(tuple(filled), y)


def strip(box: Box, request: Request) -> float:
    """Return the height that the name of the line above a row takes."""
    return 0.0 if box.line is None else (CAP * _line_size(request) * POINT) + 4 * request.scale.grid


def _line_size(request: Request) -> float:
    return max(request.scale.prompt * 0.82, request.scale.least)


def named_line(box: Box, y: float, request: Request) -> Block | None:
    """Return the name of the line that lies above a row at `y`."""
    if box.line is None:
        return None
    size = _line_size(request)
    top = y - CAP * size * POINT - 1.6 * request.scale.grid
    right = request.paper[0] - request.scale.margin
    return Block(right, top, size, (box.line.read(request.lang),), 600, "soft", align="right")


def stacks(cells: list[tuple[Entry, ...]], width: float, size: float, request: Request) -> list[Stack] | None:
    """Return the stacks of a row, all in one size."""
    made = [stack(entries, width, size, request) for entries in cells]
    found = [each for each in made if each is not None]
    return found if len(found) == len(made) else None


def filled_sizes(request: Request) -> tuple[float, ...]:
    """Return the sizes in which filled texts are tried."""
    return steps(request.scale.filled, request.scale.filled_least)


def code_strip(request: Request) -> float:
    """Return the height at the top of a cell that its code takes."""
    return 2 * request.scale.grid + CAP * request.scale.code * POINT + 1.6


def holds(width: float, height: float, note: Note) -> tuple[int, int]:
    """Return how many notes lie beside and above each other in a cell."""
    across = int((width - 2 * INSET + GAP + 1e-6) // (note.width + GAP))
    down = int((height - INSET + GAP + 1e-6) // (note.height + GAP))
    return max(across, 0), max(down, 0)


def least(box: Box, label: float, width: float, note: Note | None, request: Request) -> float | None:
    """Return the least height of a row, None where the notes that it must take do not fit its column."""
    if box.source == FEELINGS:
        return max(label, band.height(request))
    if note is None:
        return None if box.notes else max(label, 3 * request.scale.pen)
    across, _ = holds(width, 1e3, note)
    if across == 0:
        return None
    down = -(-(box.notes or 1) // across)
    return max(label, down * note.height + (down - 1) * GAP + INSET)


def share(heights: list[float], wanted: float, fixed: list[bool]) -> list[float] | None:
    """Return the heights stretched to `wanted` in all, the lower ones first; None where they are too high already.

    Fixed rows keep their height.
    """
    free = wanted - sum(heights)
    if free < -1e-6:
        return None
    result = list(heights)
    movable = sorted((height, index) for index, height in enumerate(heights) if not fixed[index])
    for count, (height, _) in enumerate(movable, start=1):
        ceiling = movable[count][0] if count < len(movable) else float("inf")
        step = min(ceiling - height, free / count)
        for _, index in movable[:count]:
            result[index] += step
        free -= step * count
    return result
