"""What is written as one value, in JSON Schema: texts, words, numbers, dates, lengths."""

from __future__ import annotations

from teekond.language.schema_maker import SCALARS, Json, Maker
from teekond.language.shapes import Choice, Date, Duration, Flag, Length, Number, Points, Shape, TextShape, Whole, Word
from teekond.language.sheet_shapes import AreasShape, IconShape, PartShape, icons
from teekond.language.words import FEELINGS, LANGUAGE_CODES

DURATION = "^\\s*([0-9]{1,6}([.,][0-9]{1,4})?\\s*([Mm][Ii][Nn]|[HhTtDdPpWwNn])\\s*)+$"
DATE = "^\\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\.\\s?[0-9]{1,2}\\.\\s?[0-9]{4})\\s*$"
LENGTH = "^\\s*[0-9]{1,3}([.,][0-9]{1,3})?\\s*mm\\s*$"
LANGUAGES = "^(" + "|".join(sorted(LANGUAGE_CODES)) + ")$"
TEXT = "text"


def text(maker: Maker, _shape: TextShape) -> Json:
    """Return a reference to the definition that all texts share."""
    return maker.reference(TEXT, _text_definition)


def _text_definition() -> Json:
    """Return what a text may be; numbers and truths keep the characters that they are written in."""
    return {
        "type": [*SCALARS, "object"],
        "minLength": 1,
        "propertyNames": {"pattern": LANGUAGES},
        "additionalProperties": {"type": SCALARS, "minLength": 1},
        "minProperties": 1,
        "defaultSnippets": [{"label": "et, en", "body": {"et": "$1", "en": "$2"}}],
    }


def word(_maker: Maker, shape: Word) -> Json:
    """Return a single word; an id may look like a number, but has to be written as a text."""
    body: Json = {"type": "string" if shape.pattern and shape.what != "id" else SCALARS, "minLength": 1}
    if shape.pattern is not None:
        body["pattern"] = shape.pattern.replace("^", "^\\s*", 1)[:-1] + "\\s*$"
    return body


def choice(_maker: Maker, shape: Choice) -> Json:
    """Return the words to choose from, each with what it means."""
    return {
        "enum": [option.word for option in shape.options],
        "markdownEnumDescriptions": [f"{option.en}  \n{option.et}" for option in shape.options],
    }


def whole(_maker: Maker, shape: Whole) -> Json:
    """Return a whole number within bounds."""
    return {"type": "integer", "minimum": shape.low, "maximum": shape.high}


def number(_maker: Maker, shape: Number) -> Json:
    """Return a number within bounds."""
    return {"type": "number", "minimum": shape.low, "maximum": shape.high}


def flag(maker: Maker, shape: Flag) -> Json:
    """Return yes or no; where a reason may stand instead, a text too."""
    if not shape.reason:
        return {"type": "boolean"}
    return {
        "type": ["boolean", "string", "object"],
        "if": {"type": "boolean"},
        "else": maker.reference(TEXT, _text_definition),
    }


def duration(_maker: Maker, _shape: Duration) -> Json:
    """Return minutes, hours, days or weeks, also several: `1 h 30 min`, `2 p`."""
    return {"type": "string", "pattern": DURATION}


def date(_maker: Maker, _shape: Date) -> Json:
    """Return a day as the standard or as Estonians write it: `2026-03-01`, `1.3.2026`."""
    return {"type": "string", "pattern": DATE}


def length(_maker: Maker, _shape: Length) -> Json:
    """Return millimetres: `2,5 mm`."""
    return {"type": "string", "pattern": LENGTH}


def points(_maker: Maker, shape: Points) -> Json:
    """Return a feeling: a number or a word; where it may change within a step, also a list of them."""
    body: Json = {
        "type": ["number", "string", *(["array"] if shape.many else [])],
        "if": {"type": "string"},
        "then": {"pattern": "^\\s*(" + "|".join(_any_case(word) for word in FEELINGS) + ")\\s*$"},
    }
    if shape.many:
        body |= {"minItems": 1, "items": points(_maker, Points())}
    return body


def sheet_words(_maker: Maker, shape: Shape) -> Json:
    """Return the schema of what only sheets say: as loose as people write it."""
    return {"type": SCALARS, "minLength": 1, "description": "\n".join(shape.TOLD)}


def icon(_maker: Maker, _shape: IconShape) -> Json:
    """Return the names of the icons that are shipped."""
    return {"enum": list(icons())}


def part(maker: Maker, _shape: PartShape) -> Json:
    """Return one text under the name of its part."""
    told = maker.reference(TEXT, _text_definition)
    return {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": told}


def areas(_maker: Maker, _shape: AreasShape) -> Json:
    """Return areas as people write them, one or several."""
    return {"type": [*SCALARS, "array"], "minLength": 1, "items": {"type": SCALARS}}


def _any_case(word: str) -> str:
    return "".join(f"[{char.upper()}{char.lower()}]" for char in word)
