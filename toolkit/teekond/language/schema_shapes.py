"""How each shape is said in JSON Schema."""

from __future__ import annotations

from teekond.language import schema_entries as entries
from teekond.language import schema_values as values
from teekond.language.schema_maker import Make, Maker
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
from teekond.language.sheet_shapes import (
    AreasShape,
    CountShape,
    IconShape,
    NoteShape,
    PaperShape,
    PartShape,
    PeopleShape,
    QuantityShape,
    TimeShape,
)

_MAKERS: dict[type[Shape], Make] = {
    TextShape: values.text,
    Word: values.word,
    Choice: values.choice,
    Whole: values.whole,
    Number: values.number,
    Flag: values.flag,
    Duration: values.duration,
    Date: values.date,
    Points: values.points,
    Length: values.length,
    Many: entries.many,
    Table: entries.table,
    Items: entries.items,
    Record: entries.record,
    NoteShape: values.sheet_words,
    PaperShape: values.sheet_words,
    PeopleShape: values.sheet_words,
    QuantityShape: values.sheet_words,
    TimeShape: values.sheet_words,
    IconShape: values.icon,
    PartShape: values.part,
    AreasShape: values.areas,
    CountShape: entries.count,
}


def new_maker() -> Maker:
    """Return a maker of schemas that knows every shape and has no definitions yet."""
    return Maker(_MAKERS)
