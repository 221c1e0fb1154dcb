"""Places as editors count them: lines from 0, columns in units that the editor chose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from teekond.source.lines import Lines

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

    from teekond.diagnostics import Span


def range_of(span: Span, lines: Sequence[str], codec: PositionCodec) -> types.Range:
    """Return a span of a file as an editor has it; `lines` are those of the file."""
    last = max(len(lines) - 1, 0)
    start = types.Position(min(span.line - 1, last), span.column - 1)
    end = types.Position(min(span.end_line - 1, last), span.end_column - 1)
    if span.end_line - 1 > last:
        end = types.Position(last, len(lines[last]) if lines else 0)
    return codec.range_to_client_units(lines, types.Range(start, end))


def range_between(text: str, start: int, end: int, codec: PositionCodec) -> types.Range:
    """Return what lies between two offsets of a text."""
    return range_of(Lines(text, "").between(start, end), lines_of(text), codec)


def offset_of(text: str, position: types.Position, codec: PositionCodec) -> int:
    """Return the offset in a text of a place in an editor."""
    lines = lines_of(text)
    found = codec.position_from_client_units(lines, position)
    return min(Lines(text, "").start(found.line) + found.character, len(text))


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends, at least one."""
    return text.split("\n") or [""]
