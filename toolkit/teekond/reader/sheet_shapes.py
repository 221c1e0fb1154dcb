"""Reading what only sheets and workshops can say: sizes of notes and paper, people, clock times, parts, pictograms."""

from __future__ import annotations

import re
from typing import Any

from teekond.diagnostics import Message, say
from teekond.language.common import TEXT
from teekond.language.near import nearest
from teekond.language.shapes import Duration, Shape
from teekond.language.sheet_shapes import (
    MOST_COUNTED,
    AreasShape,
    CountShape,
    IconShape,
    NoteShape,
    PaperShape,
    PartShape,
    PeopleShape,
    QuantityShape,
    TimeShape,
    icons,
)
from teekond.model.canvas import Note, Part
from teekond.model.paper import SIZES, read_paper
from teekond.model.text import Text
from teekond.model.workshop import GROUP, ROOM
from teekond.patterns import pattern
from teekond.reader import codes
from teekond.reader.context import Handler, Reader
from teekond.reader.node import MAPPING, SCALAR, SEQUENCE, Node
from teekond.reader.records import read_many
from teekond.reader.texts import listed, raw_of, shown, wrong_type

_NOTE = pattern(r"([0-9]{2,3})\s*[x×]\s*([0-9]{2,3})(?:\s*mm)?")
_PEOPLE = pattern(r"([0-9]{1,3})(?:\s*[-–]\s*([0-9]{1,3}))?")
_QUANTITY = pattern(r"([1-9][0-9]{0,3})(?:\s+per\s+(group|table|person|room))?", re.I)
_TIME = pattern(r"([0-9]{1,2})[:.]([0-9]{2})")
_MINUTES = pattern(r"[0-9][0-9.,]*\s*(?:[Mm][Ii][Nn]|[HhTt])(?:\s*[0-9]+\s*[Mm][Ii][Nn])?")


def _matched(
    reader: Reader, node: Node, form: re.Pattern[str], what: Message, fix: str
) -> tuple[str | None, ...] | None:
    raw = raw_of(reader, node, what)
    if raw is None:
        return None
    match = form.fullmatch(raw.strip())
    if match is None:
        message = say("“{word}” cannot be understood here", word=shown(raw))
        reader.tell(codes.BAD_WORD.error(node.span, message, what, say("write it as {fix}", fix=fix)))
        return None
    groups: tuple[str | None, ...] = match.groups()
    return groups


def _note(reader: Reader, _shape: Shape, node: Node) -> Note | None:
    found = _matched(reader, node, _NOTE, say("the size of a sticky note belongs here"), "76x76, 127x76, 51x38")
    return None if found is None else Note(int(found[0] or 0), int(found[1] or 0))


def _paper(reader: Reader, _shape: Shape, node: Node) -> tuple[str, str] | None:
    what = say("the size of a sheet belongs here")
    raw = raw_of(reader, node, what)
    found = None if raw is None else read_paper(raw)
    if raw is not None and found is None:
        first = raw.split()[0] if raw.split() else raw
        guess = nearest(first, SIZES)
        known = say("one of: {words}", words=", ".join((*SIZES, "300x500 mm")))
        hint = say("did you mean “{guess}”?", guess=guess) if guess else known
        message = say("there is no sheet “{size}” here", size=shown(raw))
        reader.tell(codes.UNKNOWN_VALUE.error(node.span, message, hint, suggest=guess))
    return found


def _people(reader: Reader, _shape: Shape, node: Node) -> tuple[int, int] | None:
    found = _matched(reader, node, _PEOPLE, say("a number of people belongs here"), "5, 4-6")
    if found is None:
        return None
    low, high = int(found[0] or 0), int(found[1] or found[0] or 0)
    return min(low, high), max(low, high)


def _time(reader: Reader, _shape: Shape, node: Node) -> int | None:
    found = _matched(reader, node, _TIME, say("a clock time belongs here"), "9:30")
    if found is None:
        return None
    hours, minutes = int(found[0] or 0), int(found[1] or 0)
    if hours < 24 and minutes < 60:
        return hours * 60 + minutes
    reader.tell(codes.OUT_OF_RANGE.error(node.span, say("“{word}” is no time of the day", word=shown(node.raw))))
    return None


def _part(reader: Reader, _shape: Shape, node: Node) -> Part | None:
    if node.broken:
        return None
    if node.kind is not MAPPING or len(node.pairs) != 1:
        hint = say("write it as - 10 min: what to do")
        reader.tell(wrong_type(node, say("minutes and what to do belong here"), hint))
        return None
    key, value = node.pairs[0]
    turned = value.kind is SCALAR and bool(_MINUTES.fullmatch(value.raw.strip()))
    first = bool(_MINUTES.fullmatch(key.raw.strip()))
    if turned and not first:
        key, value = value, key
    minutes = reader.read(Duration(), key)
    text: Text | None = reader.read(TEXT, value)
    return None if minutes is None or text is None else Part(minutes, text)


def _quantity(reader: Reader, _shape: Shape, node: Node) -> tuple[int, str] | None:
    what = say("how many, and for whom, belongs here")
    found = _matched(reader, node, _QUANTITY, what, "30 per person, 1 per table, 2 per room")
    if found is None:
        return None
    per = (found[1] or ROOM).casefold()
    return int(found[0] or 0), GROUP if per == "table" else per


def _icon(reader: Reader, _shape: Shape, node: Node) -> str | None:
    raw = raw_of(reader, node, say("one word or name belongs here, not a list or a mapping"))
    if raw is None or raw in icons():
        return raw
    guess = nearest(raw, icons())
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(icons()))
    message = say("there is no pictogram “{word}”", word=shown(raw))
    reader.tell(codes.UNKNOWN_VALUE.error(node.span, message, hint, suggest=guess))
    return None


def _areas(reader: Reader, _shape: Shape, node: Node) -> tuple[tuple[str, ...], ...] | None:
    if node.kind is SEQUENCE and all(row.kind is SCALAR for row in node.items):
        rows = [row.raw for row in node.items]
    else:
        raw = raw_of(reader, node, say("rows with names of boxes belong here"))
        if raw is None:
            return None
        rows = raw.splitlines()
    return tuple(tuple(row.split()) for row in rows if row.strip())


def _count(reader: Reader, shape: CountShape, node: Node) -> int | tuple[Any, ...] | None:
    if node.kind is not SCALAR:
        return read_many(reader, shape, node)
    if type(node.value) is int and 0 < node.value <= MOST_COUNTED:
        return node.value
    message = say("a number from 1 to {most}, or a list, belongs here", most=MOST_COUNTED)
    reader.tell(wrong_type(node, message, say("write {fix}", fix="groups: 6")))
    return None


SHEET_HANDLERS: dict[type[Shape], Handler] = {
    NoteShape: _note,
    PaperShape: _paper,
    PeopleShape: _people,
    TimeShape: _time,
    PartShape: _part,
    QuantityShape: _quantity,
    IconShape: _icon,
    AreasShape: _areas,
    CountShape: _count,
}
