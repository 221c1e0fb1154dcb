"""Reading mappings with known keys, lists, and mappings with free keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from teekond.diagnostics import Diagnostic, Message, say
from teekond.language.near import nearest
from teekond.language.shapes import Items, Key, Many, Record, Table, TextShape, Word
from teekond.reader import codes
from teekond.reader.context import Entry, Reader, pointed
from teekond.reader.node import MAPPING, SEQUENCE, Node
from teekond.reader.texts import is_languages, is_null, nothing, shown, wrong_type

Pair = tuple[Node, Node]


def read_record(reader: Reader, record: Record, node: Node) -> Entry | None:
    """Read a mapping with known keys; anything else is the value of its bare key."""
    if record.bare is not None and (node.value is not None or _is_bare(record, node)):
        return read_bare(reader, record, record.bare, node)
    if node.kind is not MAPPING:
        if is_null(node):
            reader.tell(nothing(node))
        else:
            keys = ", ".join(record.by_name)
            reader.tell(wrong_type(node, say("keys with values belong here"), say("the keys are: {keys}", keys=keys)))
        return None
    return read_keys(reader, record, node)


def read_keys(reader: Reader, record: Record, node: Node) -> Entry | None:
    """Read a mapping with known keys."""
    entry = Entry(node, node)
    return entry if fill(reader, record, entry, node.pairs, broken=node.broken) else None


def _is_bare(record: Record, node: Node) -> bool:
    if node.kind is not MAPPING:
        return not is_null(node)
    if not isinstance(record.by_name[record.bare or ""].shape, TextShape):
        return False
    return is_languages(node) and not any(key.raw in record.by_name for key, _ in node.pairs)


def read_bare(reader: Reader, record: Record, key: str, node: Node) -> Entry | None:
    """Read a record of which only one value is written."""
    value = reader.read(record.by_name[key].shape, node)
    if value is None:
        return None
    return Entry(node, node, {key: value}, {key: node})


def fill(reader: Reader, record: Record, entry: Entry, pairs: Sequence[Pair], *, broken: bool = False) -> bool:
    """Read pairs into an entry; say whether all the needed keys are there, telling which are not."""
    odd: list[Pair] = []
    known = record.by_name
    for pair in pairs:
        key = known.get(pair[0].raw)
        if key is not None:
            _take(reader, entry, key, pair)
        elif record.extra is not None:
            _take_extra(reader, record.extra, entry, pair)
        else:
            odd.append(pair)
    unread = [name for name in record.needed if name not in entry.values]
    if unread or odd:
        written = {key.raw for key, _ in pairs}
        missing = [] if broken else [name for name in unread if name not in written]
        _tell_keys(reader, record, entry, odd, missing)
    return not unread


def _tell_keys(reader: Reader, record: Record, entry: Entry, odd: Sequence[Pair], missing: list[str]) -> None:
    """Tell of keys that are not known, and of those that are missing and not among them in another spelling."""
    for pair in odd:
        if pair[0].broken:
            continue
        diagnostic = unknown_key(record, entry, pair)
        if diagnostic.suggest in missing:
            missing.remove(diagnostic.suggest)
        reader.tell(diagnostic)
    for name in missing:
        reader.tell(missing_key(record, entry, name))


def _take(reader: Reader, entry: Entry, known: Key, pair: Pair) -> None:
    """Read the value of a known key into an entry, or tell why it cannot be read."""
    node, name, shape = pair[1], known.name, known.shape
    if name in entry.values:
        message = say("“{key}” is given twice here", key=name)
        reader.tell(codes.SAID_TWICE.error(pair[0].span, message, say("keep one of the two")))
        return
    if node.value is None and node.plain and not isinstance(shape, Items):
        if not node.broken:
            reader.tell(no_value(pair[0]))
        return
    value = reader.handlers[type(shape)](reader, shape, node)
    entry.marks.setdefault(name, node)
    if node.items and type(shape) is Many and type(shape.item) is Word:
        entry.marks.update((f"{name}.{at}", item) for at, item in enumerate(node.items))
    if name == "title":
        entry.pointer = node
    if value is not None:
        entry.values[name] = value


def _take_extra(reader: Reader, shape: Any, entry: Entry, pair: Pair) -> None:
    key, node = pair
    value = reader.read(shape, node)
    entry.marks[key.raw] = key
    if value is not None:
        entry.values[key.raw] = value


def no_value(key: Node) -> Diagnostic:
    """Return the error about a key with nothing behind it."""
    return codes.EMPTY_VALUE.error(
        key.span,
        say("“{key}” has no value", key=shown(key.raw)),
        say("write one, or take the key out"),
    )


def missing_key(record: Record, entry: Entry, key: str) -> Diagnostic:
    """Return the error about a key that is needed."""
    example = record.by_name[key].example or "…"
    fix = f"{key}: {example}"
    return codes.MISSING_KEY.error(entry.span, say("“{key}” is missing here", key=key), say("write {fix}", fix=fix))


def unknown_key(record: Record, entry: Entry, pair: Pair) -> Diagnostic:
    """Return the error about a key that is not known, with what may have been meant."""
    key = pair[0]
    stray = dict(record.strays).get(key.raw)
    if stray is not None:
        return codes.NOT_HERE.error(key.span, say("“{key}” has no place here", key=key.raw), _STRAYS[stray])
    from teekond.reader.yaml_words import DASHES, dash_words

    if key.raw.startswith(DASHES):
        return codes.UNKNOWN_KEY.error(key.span, *dash_words(f"{key.raw}:"))
    open_keys = [name for name in record.by_name if name not in entry.values]
    meant = record.meant(key.raw)
    guess = meant if meant in open_keys else nearest(key.raw, open_keys)
    hints: tuple[Message, ...] = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
    if not guess:
        hints = (say("the keys are: {keys}", keys=", ".join(record.by_name)),)
    message = say("unknown key “{key}”", key=shown(key.raw))
    return codes.UNKNOWN_KEY.error(key.span, message, *hints, suggest=guess)


_STRAYS = {
    "no-with": say("what stands under “with” shares a column already: write all lanes of the moment side by side"),
    "no-after": say("the flow runs through the main steps: write “after” in the step whose column this shares"),
    "no-lane": say("the lane is the key above it, under “with”"),
}


def read_many(reader: Reader, shape: Many, node: Node) -> tuple[Any, ...] | None:
    """Read a list; one value alone is a list of one."""
    if node.kind is not SEQUENCE:
        value = reader.read(shape.item, node)
        return None if value is None else _enough(reader, shape, node, (value,))
    values = []
    for item in node.items:
        value = reader.read(shape.item, item)
        if value is not None:
            values.append(value)
    if len(node.items) < shape.least:
        return _enough(reader, shape, node, tuple(values))
    return tuple(values)


def _enough(reader: Reader, shape: Many, node: Node, values: tuple[Any, ...]) -> tuple[Any, ...] | None:
    if len(values) >= shape.least or node.broken:
        return values
    message = say("this list needs {n} or more", n=shape.least)
    reader.tell(codes.OUT_OF_RANGE.error(pointed(node), message))
    return None


def read_table(reader: Reader, shape: Table, node: Node) -> tuple[tuple[Node, Any], ...] | None:
    """Read a mapping with free keys; the keys come back as nodes."""
    if node.kind is not MAPPING:
        if is_null(node):
            reader.tell(nothing(node))
        else:
            reader.tell(
                wrong_type(node, say("names with values belong here"), say("write it as {fix}", fix="name: value"))
            )
        return None
    if shape.tags:
        reader.tags.append(node)
    found = []
    for key, value in node.pairs:
        if is_null(key) or not key.raw.strip():
            reader.tell(nothing(key))
            continue
        if is_null(value):
            if not value.broken:
                reader.tell(no_value(key))
            continue
        read = reader.read(shape.item, value)
        if read is not None:
            found.append((key, read))
    return tuple(found)
