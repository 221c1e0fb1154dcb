"""What is written as a list or a mapping, in JSON Schema: records, tables, and steps with their short forms."""

from __future__ import annotations

from teekond.language.schema_maker import SCALARS, Json, Maker
from teekond.language.shapes import Items, Many, Record, Table, TextShape
from teekond.language.sheet_shapes import MOST_COUNTED, CountShape
from teekond.language.words import LANGUAGE_CODES


def many(maker: Maker, shape: Many) -> Json:
    """Return a list; where one is enough, it may stand alone."""
    one = maker.of(shape.item)
    body: Json = {"if": {"type": "array"}, "then": {"items": one, "minItems": shape.least}}
    body["else"] = one if shape.least < 2 else False
    return body


def count(maker: Maker, shape: CountShape) -> Json:
    """Return things that may also be given as a number alone."""
    listed = {"type": ["array", "object"], **many(maker, shape)}
    return {"if": {"type": "integer"}, "then": {"minimum": 1, "maximum": MOST_COUNTED}, "else": listed}


def table(maker: Maker, shape: Table) -> Json:
    """Return a mapping whose keys are free."""
    return {"type": "object", "additionalProperties": maker.of(shape.item)}


def record(maker: Maker, shape: Record) -> Json:
    """Return a reference to a mapping whose keys are known."""
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


def items(maker: Maker, shape: Items) -> Json:
    """Return lanes, stages or steps, a list of short or full forms."""
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
