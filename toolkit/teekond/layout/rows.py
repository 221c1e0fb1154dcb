"""The rows of text above and below the lanes, broken into lines for their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.look import Look, Type
from teekond.layout.setting import Frame
from teekond.metrics import advance, wrap
from teekond.values import dataclass

BULLET = "• "


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell, and how far it stands from the cell's left."""

    text: str
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of text: the lines of each step, by the step's column in the band."""

    name: str
    journey: int
    cells: tuple[tuple[int, tuple[CellLine, ...]], ...]
    height: float


def text_rows(frame: Frame, first: int, last: int, shift: int, card_width: float) -> Iterable[TextRow]:
    """Break the text rows that the map shows into lines, one row after the other."""
    count = len(frame.content.journeys)
    look = frame.density.look
    for journey in frame.content.journeys:
        if 0 < journey.index < count - 1:
            continue
        columns = frame.columns[journey.index]
        steps = [each for each in journey.steps if each.main and first <= columns[each.column] < last]
        for name in frame.rows:
            told = [(columns[step.column] - first + shift, step.cells[name]) for step in steps if name in step.cells]
            cells = [(at, cell_lines(items, card_width - 3, look.cells(name), frame.language)) for at, items in told]
            cells = [(at, lines) for at, lines in cells if lines]
            if cells:
                yield TextRow(name, journey.index, tuple(cells), _height([lines for _, lines in cells], look))


def cell_lines(items: Sequence[str], room: float, style: Type, language: str) -> tuple[CellLine, ...]:
    """Break the texts of a cell into lines; several have a bullet each, so that one is told from the next."""
    bullet = BULLET if len(items) > 1 else ""
    indent = round(advance(bullet, style.size, style.weight), 2)
    lines: list[CellLine] = []
    for item in items:
        broken = wrap(item, room - indent, style.size, style.weight, lang=language)
        lines += [CellLine(text, indent) if at else CellLine(bullet + text) for at, text in enumerate(broken)]
    return tuple(lines)


def _height(cells: Iterable[Sequence[CellLine]], look: Look) -> float:
    return max(15.0, max(map(len, cells)) * look.row_leading + 4.0)
