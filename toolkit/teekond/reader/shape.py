"""Which function reads which shape."""

from __future__ import annotations

from teekond.diagnostics import Findings
from teekond.language.shapes import (
    Choice,
    Date,
    Duration,
    Flag,
    Items,
    Length,
    Many,
    Number,
    Points,
    Record,
    Shape,
    Table,
    TextShape,
    Whole,
    Word,
)
from teekond.reader.context import Handler, Reader
from teekond.reader.items import read_items
from teekond.reader.numbers import (
    read_date,
    read_duration,
    read_flag,
    read_length,
    read_number,
    read_points,
    read_whole,
)
from teekond.reader.records import read_many, read_record, read_table
from teekond.reader.texts import read_choice, read_text, read_word


class Handlers(dict[type[Shape], Handler]):
    """What reads which shape; the shapes of sheets, which few documents have, are loaded when the first one is met."""

    def __missing__(self, shape: type[Shape]) -> Handler:
        """Load the shapes of sheets."""
        from teekond.reader.sheet_shapes import SHEET_HANDLERS

        self.update(SHEET_HANDLERS)
        return SHEET_HANDLERS[shape]


HANDLERS = Handlers(
    {
        TextShape: read_text,
        Word: read_word,
        Choice: read_choice,
        Whole: read_whole,
        Number: read_number,
        Flag: read_flag,
        Duration: read_duration,
        Date: read_date,
        Points: read_points,
        Length: read_length,
        Many: read_many,
        Table: read_table,
        Items: read_items,
        Record: read_record,
    }
)


def reader(findings: Findings) -> Reader:
    """Return a reader of every shape, which collects what is wrong in `findings`."""
    return Reader(findings, HANDLERS)
