"""How each shape is said in JSON Schema."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from teekond.language.shapes import (
    Choice,
    Date,
    Duration,
    Flag,
    Items,
    Key,
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
from teekond.language.words import FEELINGS, LANGUAGE_CODES

Json = dict[str, Any]

SCALARS = ["string", "number", "boolean"]
DURATION = "^\\s*([0-9]{1,6}([.,][0-9]{1,4})?\\s*([Mm][Ii][Nn]|[HhTtDdPpWwNn])\\s*)+$"
DATE = "^\\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\.\\s?[0-9]{1,2}\\.\\s?[0-9]{4})\\s*$"
LENGTH = "^\\s*[0-9]{1,3}([.,][0-9]{1,3})?\\s*mm\\s*$"
LANGUAGES = "^(" + "|".join(sorted(LANGUAGE_CODES)) + ")$"
TEXT = "text"


class Maker:
    """Makes schemas of shapes, and keeps those that are used again as definitions."""

    def __init__(self) -> None:
        self.definitions: dict[str, Json] = {}

    def of(self, shape: Shape) -> Json:
        """Return the schema of a shape."""
        return _MAKERS[type(shape)](self, shape)

    def reference(self, name: str, make: Callable[[], Json]) -> Json:
        """Return a reference to a definition, making it where it is new."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def document(self, record: Record, first: str | None) -> Json:
        """Return the schema of a document; its first key may stand without a value."""
        body = self.mapping(record)
        body["properties"] = {"$schema": True, **body["properties"]}
        if first is not None:
            body["properties"][first] = {
                **body["properties"][first],
                "type": [*SCALARS, "null"],
            }
            body["required"] = [first, *body.get("required", [])]
        return body

    def mapping(self, record: Record) -> Json:
        """Return the schema of a record written as a mapping."""
        body: Json = {
            "type": "object",
            "description": f"{record.en}\n{record.et}",
            "properties": {key.name: self.key(key) for key in record.keys},
            "additionalProperties": False if record.extra is None else self.of(record.extra),
        }
        if record.needed:
            body["required"] = list(record.needed)
        return body

    def key(self, key: Key) -> Json:
        """Return the schema of what stands under a key, with what the manual says of it."""
        shape = self.of(key.shape)
        told: Json = {"description": f"{key.en}\n{key.et}"}
        if key.example:
            told["markdownDescription"] = f"{key.en}  \n{key.et}\n\n`{key.name}: {key.example}`"
        return {"allOf": [shape], **told} if "$ref" in shape else {**shape, **told}


def _text(maker: Maker, _shape: TextShape) -> Json:
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


def _word(_maker: Maker, shape: Word) -> Json:
    body: Json = {"type": "string" if shape.pattern and shape.what != "id" else SCALARS, "minLength": 1}
    if shape.pattern is not None:
        body["pattern"] = shape.pattern.replace("^", "^\\s*", 1)[:-1] + "\\s*$"
    return body


def _choice(_maker: Maker, shape: Choice) -> Json:
    return {
        "enum": [option.word for option in shape.options],
        "markdownEnumDescriptions": [f"{option.en}  \n{option.et}" for option in shape.options],
    }


def _whole(_maker: Maker, shape: Whole) -> Json:
    return {"type": "integer", "minimum": shape.low, "maximum": shape.high}


def _number(_maker: Maker, shape: Number) -> Json:
    return {"type": "number", "minimum": shape.low, "maximum": shape.high}


def _flag(maker: Maker, shape: Flag) -> Json:
    if not shape.reason:
        return {"type": "boolean"}
    return {
        "type": ["boolean", "string", "object"],
        "if": {"type": "boolean"},
        "else": maker.reference(TEXT, _text_definition),
    }


def _duration(_maker: Maker, _shape: Duration) -> Json:
    return {"type": "string", "pattern": DURATION}


def _date(_maker: Maker, _shape: Date) -> Json:
    return {"type": "string", "pattern": DATE}


def _length(_maker: Maker, _shape: Length) -> Json:
    return {"type": "string", "pattern": LENGTH}


def _points(_maker: Maker, shape: Points) -> Json:
    body: Json = {
        "type": ["number", "string", *(["array"] if shape.many else [])],
        "if": {"type": "string"},
        "then": {"pattern": "^\\s*(" + "|".join(_any_case(word) for word in FEELINGS) + ")\\s*$"},
    }
    if shape.many:
        body |= {"minItems": 1, "items": _points(_maker, Points())}
    return body


def _sheet_words(_maker: Maker, shape: Shape) -> Json:
    """Return the schema of what only sheets say: as loose as people write it."""
    return {"type": SCALARS, "minLength": 1, "description": "\n".join(shape.TOLD)}


def _icon(_maker: Maker, _shape: IconShape) -> Json:
    return {"enum": list(icons())}


def _part(maker: Maker, _shape: PartShape) -> Json:
    text = maker.reference(TEXT, _text_definition)
    return {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": text}


def _areas(_maker: Maker, _shape: AreasShape) -> Json:
    return {"type": [*SCALARS, "array"], "minLength": 1, "items": {"type": SCALARS}}


def _count(maker: Maker, shape: CountShape) -> Json:
    many = {"type": ["array", "object"], **_many(maker, shape)}
    return {"if": {"type": "integer"}, "then": {"minimum": 1, "maximum": MOST_COUNTED}, "else": many}


def _any_case(word: str) -> str:
    return "".join(f"[{char.upper()}{char.lower()}]" for char in word)


def _many(maker: Maker, shape: Many) -> Json:
    one = maker.of(shape.item)
    body: Json = {"if": {"type": "array"}, "then": {"items": one, "minItems": shape.least}}
    body["else"] = one if shape.least < 2 else False
    return body


def _table(maker: Maker, shape: Table) -> Json:
    return {"type": "object", "additionalProperties": maker.of(shape.item)}


def _record(maker: Maker, shape: Record) -> Json:
    if shape.bare is None:
        return maker.reference(shape.name, lambda: maker.mapping(shape))
    return maker.reference(shape.name, lambda: _with_bare(maker, shape))


def _with_bare(maker: Maker, record: Record) -> Json:
    """Return the schema of a record that may also be written as the value of one key alone."""
    assert record.bare is not None
    bare = maker.of(record.by_name[record.bare].shape)
    if not isinstance(record.by_name[record.bare].shape, TextShape):
        return {"if": {"type": "object"}, "then": maker.mapping(record), "else": bare}
    keys: Json = {"if": _languages(record), "then": bare, "else": maker.mapping(record)}
    return {"if": {"type": "object"}, "then": keys, "else": bare}


def _languages(record: Record) -> Json:
    """Return what tells a text by language from the record's own keys, some of which are codes too (`id`)."""
    codes = "|".join(sorted(LANGUAGE_CODES.difference(record.by_name)))
    return {"type": "object", "propertyNames": {"pattern": f"^({codes})$"}, "minProperties": 1}


def _title(record: Record) -> Json:
    return {**_languages(record), "additionalProperties": {"type": SCALARS}}


def _items(maker: Maker, shape: Items) -> Json:
    item = maker.reference(shape.record.name, lambda: _item(maker, shape.record))
    body: Json = {"if": {"type": "array"}, "then": {"items": item}}
    body["else"] = item if shape.single else False
    return body if shape.single else {"type": ["array", "null"], "items": item}


def _item(maker: Maker, record: Record) -> Json:
    """Return the schema of a lane, a stage or a step: a text, the short form, or the full one."""
    full = maker.mapping(record)
    listed = dict.fromkeys(full["properties"], True)
    keys: Json = {
        "type": "object",
        "description": full["description"],
        "properties": full["properties"],
        "defaultSnippets": _snippets(record),
        "if": {"anyOf": [{"required": ["title"]}, {"propertyNames": {"enum": list(listed)}}]},
        "then": {"required": ["title"], "properties": listed, "additionalProperties": False},
        "else": {
            "properties": listed,
            "additionalProperties": maker.reference(
                f"{record.name}-behind-title", lambda: _behind(maker, record, full)
            ),
        },
    }
    text = _title(record)
    return {
        "if": {"type": SCALARS},
        "then": {"minLength": 1},
        "else": {"if": text, "then": True, "else": keys},
    }


def _behind(maker: Maker, record: Record, full: Json) -> Json:
    """Return the schema of what stands behind the title of a short form."""
    body = {key: value for key, value in full.items() if key not in ("required", "type")}
    if record.body is None:
        return {"type": ["object", "null"], **body}
    steps = maker.of(record.by_name[record.body].shape)["items"]
    text = _title(record)
    return {
        "type": ["object", "array", "null", *SCALARS],
        "items": steps,
        "if": text,
        "else": body,
    }


def _snippets(record: Record) -> list[Json]:
    body: Json = {"title": "$1"}
    if record.body is not None:
        return [{"label": record.name, "body": {"${1:" + record.en + "}": ["$2"]}}]
    return [{"label": record.name, "body": body}]


_MAKERS: dict[type[Shape], Callable[[Maker, Any], Json]] = {
    TextShape: _text,
    Word: _word,
    Choice: _choice,
    Whole: _whole,
    Number: _number,
    Flag: _flag,
    Duration: _duration,
    Date: _date,
    Points: _points,
    Length: _length,
    Many: _many,
    Table: _table,
    Items: _items,
    Record: _record,
    NoteShape: _sheet_words,
    PaperShape: _sheet_words,
    PeopleShape: _sheet_words,
    QuantityShape: _sheet_words,
    TimeShape: _sheet_words,
    IconShape: _icon,
    PartShape: _part,
    AreasShape: _areas,
    CountShape: _count,
}
