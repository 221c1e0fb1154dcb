"""What only canvases and workshops can say: sizes of notes, people at a sheet, clock times, parts of an exercise."""

from __future__ import annotations

import re

from teekond.diagnostics import Findings, Message, say
from teekond.language.common import TEXT
from teekond.language.shapes import Duration, Shape
from teekond.model.canvas import Note, Part
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Reader
from teekond.reader.node import Kind, Node
from teekond.reader.shape import HANDLERS
from teekond.reader.texts import is_languages, raw_of, shown, wrong_type
from teekond.values import dataclass

_NOTE = re.compile(r"([0-9]{2,3})\s*[x×]\s*([0-9]{2,3})(?:\s*mm)?")
_PEOPLE = re.compile(r"([0-9]{1,3})(?:\s*[-–]\s*([0-9]{1,3}))?")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
_MINUTES = re.compile(r"[0-9][0-9.,]*\s*(?:min|h|t)(?:\s*[0-9]+\s*min)?", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class NoteShape(Shape):
    """The size of a sticky note: `76x76`."""

    TOLD = ("the size of a sticky note in mm: 76x76", "lipiku suurus mm: 76x76")


@dataclass(frozen=True, slots=True, eq=False)
class PeopleShape(Shape):
    """How many people: `5`, or `4-6`."""

    TOLD = ("a number of people: 5, or 4-6", "inimeste arv: 5 või 4-6")


@dataclass(frozen=True, slots=True, eq=False)
class TimeShape(Shape):
    """A clock time: `9:30`."""

    TOLD = ("a clock time: 9:30", "kellaaeg: 9:30")


@dataclass(frozen=True, slots=True, eq=False)
class PartShape(Shape):
    """A part of an exercise: `10 min: text`, or `text: 10 min`."""

    TOLD = ("minutes and what to do: 10 min: …", "minutid ja tegevus: 10 min: …")


@dataclass(frozen=True, slots=True, eq=False)
class AnyShape(Shape):
    """What stands here is not read yet."""


def reader(findings: Findings) -> Reader:
    """Return a reader that also knows the shapes of this module."""
    return Reader(
        findings,
        HANDLERS
        | {
            NoteShape: _note,
            PeopleShape: _people,
            TimeShape: _time,
            PartShape: _part,
            AnyShape: lambda _reader, _shape, node: node,
        },
    )


def _matched(reader: Reader, node: Node, pattern: re.Pattern[str], what: Message, fix: str) -> re.Match[str] | None:
    raw = raw_of(reader, node, what)
    if raw is None:
        return None
    match = pattern.fullmatch(raw.strip())
    if match is None:
        message = say("“{word}” cannot be understood here", word=shown(raw))
        reader.tell(codes.BAD_WORD.error(node.span, message, what, say("write it as {fix}", fix=fix)))
    return match


def _note(reader: Reader, _shape: Shape, node: Node) -> Note | None:
    match = _matched(reader, node, _NOTE, say("the size of a sticky note belongs here"), "76x76, 127x76, 51x38")
    return None if match is None else Note(int(match[1]), int(match[2]))


def _people(reader: Reader, _shape: Shape, node: Node) -> tuple[int, int] | None:
    match = _matched(reader, node, _PEOPLE, say("a number of people belongs here"), "5, 4-6")
    if match is None:
        return None
    low, high = int(match[1]), int(match[2] or match[1])
    return min(low, high), max(low, high)


def _time(reader: Reader, _shape: Shape, node: Node) -> int | None:
    match = _matched(reader, node, _TIME, say("a clock time belongs here"), "9:30")
    if match is None:
        return None
    hours, minutes = int(match[1]), int(match[2])
    if hours < 24 and minutes < 60:
        return hours * 60 + minutes
    reader.tell(codes.OUT_OF_RANGE.error(node.span, say("“{word}” is no time of the day", word=shown(node.raw))))
    return None


def _part(reader: Reader, _shape: Shape, node: Node) -> Part | None:
    if node.broken:
        return None
    if node.kind is not Kind.MAPPING or len(node.pairs) != 1:
        hint = say("write it as - 10 min: what to do")
        reader.tell(wrong_type(node, say("minutes and what to do belong here"), hint))
        return None
    key, value = node.pairs[0]
    turned = value.kind is Kind.SCALAR and bool(_MINUTES.fullmatch(value.raw.strip()))
    first = bool(_MINUTES.fullmatch(key.raw.strip()))
    if turned and not first:
        key, value = value, key
    minutes = reader.read(Duration(), key)
    text: Text | None = reader.read(TEXT, value)
    return None if minutes is None or text is None else Part(minutes, text)


def is_text(node: Node) -> bool:
    """Say whether a node is a text, plain or by language."""
    return node.kind is Kind.SCALAR or is_languages(node)
