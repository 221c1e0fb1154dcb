"""Reading lanes, stages and steps: texts, short forms, full forms."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Message, say
from teekond.language.near import slip_of
from teekond.language.shapes import Items, Record
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry, Reader
from teekond.reader.node import MAPPING, SCALAR, SEQUENCE, Node
from teekond.reader.records import fill, missing_key, read_bare, read_keys, unknown_key
from teekond.reader.texts import is_languages, is_null, read_string, split_at_colon, wrong_type


def read_items(reader: Reader, shape: Items, node: Node) -> tuple[Entry, ...] | None:
    """Read a list whose items have a short form."""
    if node.kind is SEQUENCE:
        entries = [read_item(reader, shape.record, item) for item in node.items]
        return tuple([entry for entry in entries if entry is not None])
    if shape.single:
        entry = read_item(reader, shape.record, node)
        return None if entry is None else (entry,)
    if is_null(node):
        return ()
    reader.tell(_no_list(node))
    return None


def _no_list(node: Node) -> Diagnostic:
    """Return the error about something else where a list belongs."""
    from teekond.reader.yaml_words import DASHES, dash_words

    first = node.raw if node.kind is SCALAR else node.pairs[0][0].raw if node.pairs else ""
    if first.startswith(DASHES):
        return wrong_type(node, *dash_words(first if node.kind is SCALAR else f"{first}:"))
    return wrong_type(node, say("a list belongs here"), say("begin each item with “- ” on a line of its own"))


def read_item(reader: Reader, record: Record, node: Node) -> Entry | None:
    """Read one lane, stage or step."""
    if node.pairs and node.pairs[0][0].raw in record.by_name:
        return read_keys(reader, record, node)
    if node.kind is SCALAR or is_title(record, node):
        return read_bare(reader, record, "title", node)
    if node.kind is SEQUENCE:
        reader.tell(wrong_type(node, say("a text or keys belong here, not a list")))
        return None
    if not node.pairs:
        if not node.broken:
            reader.tell(missing_key(record, Entry(node, node), "title"))
        return None
    if is_short(record, node):
        return _short(reader, record, node)
    return _full(reader, record, node)


def is_title(record: Record, node: Node) -> bool:
    """Say whether a mapping is a title by language; `id` is a key here, and no language."""
    return is_languages(node) and record.by_name.keys().isdisjoint([key.raw for key, _ in node.pairs])


def is_short(record: Record, node: Node) -> bool:
    """Say whether a mapping is the short form: its first key is a title of one's own."""
    key, value = node.pairs[0]
    if key.raw in record.by_name or any(other.raw == "title" for other, _ in node.pairs):
        return False
    if value.kind is SCALAR and not is_null(value) and record.body is None:
        return False
    return not (key.raw[:1].islower() and slip_of(key.raw, record.by_name))


def _short(reader: Reader, record: Record, node: Node) -> Entry | None:
    key, value = node.pairs[0]
    entry = Entry(node, key, label=key)
    _body(reader, record, entry, value)
    if "title" not in entry.values and "title" not in entry.marks:
        title = read_string(reader, key)
        if title is not None:
            entry.values["title"] = Text.plain(title)
            entry.marks["title"] = key
    elif "id" in entry.values:
        message = say("“{key}” is neither the title nor the id here: both are given below", key=key.raw)
        reader.tell(codes.SAID_TWICE.error(key.span, message, say("take “id” out, or “title”")))
    whole = fill(reader, record, entry, node.pairs[1:], broken=node.broken or value.broken)
    return entry if whole else None


def _body(reader: Reader, record: Record, entry: Entry, value: Node) -> None:
    """Read what stands behind the title of a short form."""
    if value.kind is MAPPING and not (record.body and is_title(record, value)):
        fill(reader, record, entry, value.pairs, broken=True)
        return
    if is_null(value):
        return
    if record.body is None:
        hint = say("write keys such as {keys}", keys=", ".join(list(record.by_name)[2:5]))
        reader.tell(wrong_type(value, say("a list cannot follow a title here"), hint))
        return
    listed = value
    if value.kind is not SEQUENCE:
        listed = Node(SEQUENCE, value.lines, value.start, value.end, items=[value])
    entry.values[record.body] = reader.read(record.by_name[record.body].shape, listed)
    entry.marks[record.body] = value


def _full(reader: Reader, record: Record, node: Node) -> Entry | None:
    key, value = node.pairs[0]
    if _is_split(record, node):
        hints: tuple[Message, ...] = ()
        if record.name == "lane":
            hints = (
                say("keys of a lane stand in braces or below it: {fix}", fix=f"- {key.raw}: {{role: frontstage}}"),
            )
        reader.tell(split_at_colon(key, value, *hints))
        entry = Entry(node, key, {"title": Text.plain(f"{key.raw}: {value.raw}")})
        fill(reader, record, entry, node.pairs[1:], broken=True)
        return entry
    return read_keys(reader, record, node)


def _is_split(record: Record, node: Node) -> bool:
    """Say whether the first key and its text were one text, split at a colon."""
    key, value = node.pairs[0]
    if key.raw in record.by_name or value.kind is not SCALAR or is_null(value):
        return False
    if any(other.raw == "title" for other, _ in node.pairs):
        return False
    if not key.raw[:1].islower():
        return True
    return unknown_key(record, Entry(node, key), node.pairs[0]).suggest is None
