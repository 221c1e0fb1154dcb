"""Reading numbers, yes and no, durations, dates, lengths and feelings."""

from __future__ import annotations

import math
import re

from teekond.diagnostics import Diagnostic, Message, say
from teekond.language.near import nearest
from teekond.language.shapes import Date, Duration, Flag, Length, Number, Points, Whole
from teekond.language.words import FEELINGS, MINUTES, NO, YES
from teekond.model.text import Text
from teekond.patterns import pattern
from teekond.reader import codes
from teekond.reader.context import Reader
from teekond.reader.node import MAPPING, SCALAR, Node
from teekond.reader.texts import is_null, nothing, raw_of, read_languages, read_string, shown, wrong_type

_NO_NUMBER = say("one number belongs here, not a list or a mapping")
_NO_FLAG = say("true or false belongs here, not a list or a mapping")
_NO_DURATION = say("a duration such as 45 min belongs here, not a list or a mapping")
_NO_DATE = say("a date such as 2026-12-03 belongs here, not a list or a mapping")
_NO_LENGTH = say("a length such as 3 mm belongs here, not a list or a mapping")
_UNIT = r"([0-9]{1,6}(?:[.,][0-9]{1,4})?)\s*(min|h|t|d|p|w|n)"
_DURATION = pattern(rf"(?:{_UNIT}\s*)+", re.I)
_PART = pattern(_UNIT, re.I)
_ISO_DATE = pattern(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DOTTED_DATE = pattern(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_LENGTH = pattern(r"([0-9]{1,3}(?:[.,][0-9]{1,3})?)\s*mm")


def read_whole(reader: Reader, shape: Whole, node: Node) -> int | None:
    """Read a whole number within its limits."""
    raw = raw_of(reader, node, _NO_NUMBER)
    if raw is None:
        return None
    value = node.value
    if type(value) is not int:
        reader.tell(not_a_number(raw, node, say("a whole number belongs here, not “{word}”", word=shown(raw))))
        return None
    if not shape.low <= value <= shape.high:
        reader.tell(_out_of_range(node, shape.low, shape.high))
        return None
    return value


def read_number(reader: Reader, shape: Number, node: Node) -> float | None:
    """Read a number within its limits."""
    raw = raw_of(reader, node, _NO_NUMBER)
    if raw is None:
        return None
    value = number_of(node)
    if value is None:
        reader.tell(not_a_number(raw, node, say("a number belongs here, not “{word}”", word=shown(raw))))
        return None
    if not shape.low <= value <= shape.high:
        reader.tell(_out_of_range(node, shape.low, shape.high))
        return None
    return value


def number_of(node: Node) -> float | None:
    """Return a scalar's number, where it is one and finite."""
    value = node.value
    if type(value) is int:
        return value if abs(value) < 10**15 else None
    return value if type(value) is float and math.isfinite(value) else None


def not_a_number(raw: str, node: Node, message: Message) -> Diagnostic:
    """Return the error about something that is no number, with the number that it nearly is."""
    fix = raw.strip().replace("−", "-").replace("–", "-").replace(",", ".")
    if re.fullmatch(r"[-+]?[0-9]{1,9}(\.[0-9]{1,9})?", fix) and fix != raw:
        return codes.NOT_A_NUMBER.error(node.span, message, say("write {fix}", fix=fix), suggest=fix)
    if not node.plain and fix == raw:
        return codes.NOT_A_NUMBER.error(node.span, message, say("take the quotes off"), suggest=fix)
    return codes.NOT_A_NUMBER.error(node.span, message)


def _out_of_range(node: Node, low: float, high: float) -> Diagnostic:
    if high >= 1e9:
        message = say("this must be {low} or more, not {word}", low=f"{low:g}", word=shown(node.raw))
    else:
        message = say(
            "this must be from {low} to {high}, not {word}", low=f"{low:g}", high=f"{high:g}", word=shown(node.raw)
        )
    return codes.OUT_OF_RANGE.error(node.span, message)


def read_flag(reader: Reader, shape: Flag, node: Node) -> bool | Text | None:
    """Read `true` or `false`, or, where it may stand, the reason why it is true."""
    if shape.reason and node.kind is MAPPING:
        return read_languages(reader, node)
    raw = raw_of(reader, node, _NO_FLAG)
    if raw is None:
        return None
    if isinstance(node.value, bool):
        return node.value
    word = raw.strip().casefold()
    fix = "true" if word in YES | {"true"} else "false" if word in NO | {"false"} else None
    if fix is None and shape.reason and isinstance(node.value, str):
        reason = read_string(reader, node)
        return None if reason is None else Text.plain(reason)
    hint = say("write {fix}", fix=fix) if fix else say("write true or false")
    message = say("true or false belongs here, not “{word}”", word=shown(raw))
    reader.tell(codes.YES_OR_NO.error(node.span, message, hint, suggest=fix))
    return None


def read_duration(reader: Reader, _shape: Duration, node: Node) -> int | None:
    """Read a duration; return it in minutes."""
    raw = raw_of(reader, node, _NO_DURATION)
    if raw is None:
        return None
    if _DURATION.fullmatch(raw.strip()):
        minutes = sum(float(n.replace(",", ".")) * MINUTES[unit.lower()] for n, unit in _PART.findall(raw))
        return math.floor(minutes + 0.5)
    fix = f"{node.value} min" if type(node.value) is int and 0 <= node.value < 10**6 else None
    message = say("“{word}” is no duration", word=shown(raw))
    hint = say("write {fix}", fix=fix) if fix else say("write it as 45 min, 1 h 30 min, 2 d, 3 w")
    reader.tell(codes.BAD_DURATION.error(node.span, message, hint, suggest=fix))
    return None


def read_date(reader: Reader, _shape: Date, node: Node) -> str | None:
    """Read a day of the calendar; return it as year-month-day."""
    raw = raw_of(reader, node, _NO_DATE)
    if raw is None:
        return None
    day = date_of(raw.strip())
    if day is None:
        message = say("“{word}” is no date", word=shown(raw))
        reader.tell(codes.BAD_DATE.error(node.span, message, say("write it as {fix}", fix="2026-12-03, 3.12.2026")))
    return day


def date_of(raw: str) -> str | None:
    """Return a date as year-month-day, where the text is one that exists."""
    iso, dotted = _ISO_DATE.fullmatch(raw), _DOTTED_DATE.fullmatch(raw)
    parts = iso.groups() if iso else dotted.groups()[::-1] if dotted else None
    if parts is None:
        return None
    import datetime

    try:
        return datetime.date(int(parts[0]), int(parts[1]), int(parts[2])).isoformat()
    except ValueError:
        return None


def read_length(reader: Reader, shape: Length, node: Node) -> float | None:
    """Read a length on paper, in millimetres."""
    raw = raw_of(reader, node, _NO_LENGTH)
    if raw is None:
        return None
    match = _LENGTH.fullmatch(raw.strip())
    if match is None:
        message = say("“{word}” is no length", word=shown(raw))
        reader.tell(codes.BAD_WORD.error(node.span, message, say("write it as {fix}", fix="3 mm")))
        return None
    value = float(match[1].replace(",", "."))
    if not shape.low <= value <= shape.high:
        reader.tell(_out_of_range(node, shape.low, shape.high))
        return None
    return value


def read_points(reader: Reader, shape: Points, node: Node) -> tuple[Node, ...] | None:
    """Read a feeling: a number, a word, or a list of them; what number it is depends on the journey's scale."""
    if node.kind is SCALAR:
        return (node,) if _is_feeling(reader, node) else None
    if node.kind is MAPPING or not shape.many:
        reader.tell(wrong_type(node, say("a feeling is a number or a word")))
        return None
    if not node.items:
        if not node.broken:
            reader.tell(
                wrong_type(
                    node, say("this list of feelings is empty"), say("leave the key out where the step is not rated")
                )
            )
        return None
    return tuple([item for item in node.items if _is_feeling(reader, item)]) or None


def _is_feeling(reader: Reader, node: Node) -> bool:
    """Say whether a node is a number or a word for a feeling, or tell that it is not."""
    if number_of(node) is not None or grade_of(node) is not None:
        return True
    if node.kind is not SCALAR:
        reader.tell(wrong_type(node, say("a feeling is a number or a word")))
    else:
        reader.tell(nothing(node) if is_null(node) else _no_feeling(node))
    return False


def grade_of(node: Node) -> int | None:
    """Return the grade from −2 to +2 that a word stands for."""
    return FEELINGS.get(node.raw.strip().casefold()) if isinstance(node.value, str) else None


def _no_feeling(node: Node) -> Diagnostic:
    message = say("“{word}” is no feeling", word=shown(node.raw))
    nearly = not_a_number(node.raw, node, message)
    if nearly.hints:
        return codes.BAD_FEELING.error(node.span, message, *nearly.hints, suggest=nearly.suggest)
    guess = nearest(node.raw, FEELINGS)
    hints = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
    known = say("a number from −2 to 2, or one of: {words}", words=", ".join(FEELINGS))
    return codes.BAD_FEELING.error(node.span, message, *hints, known, suggest=guess)
