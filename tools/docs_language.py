"""The tables of the language reference, made from the tables that the reader itself goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from docs_text import code, table
from teekond.language.kinds import DOCUMENT_KINDS, WORKSPACE_KIND
from teekond.language.settings import WORKSPACE
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
from teekond.language.words import BUILT_IN_CHANNELS

MARK = "<!-- tables -->"
SIMPLE: dict[type[Shape], Callable[[Any], str]] = {
    Date: lambda _: "a date",
    Duration: lambda _: "a duration",
    Flag: lambda shape: "`true` or `false`" + (", or the reason" if shape.reason else ""),
    Length: lambda _: "a length on paper",
    Points: lambda shape: "a feeling" + (", or a list of them" if shape.many else ""),
    TextShape: lambda shape: "Markdown" if shape.markdown else "a text",
    Word: lambda shape: shape.en,
}
HUGE = 1e8


@dataclass(slots=True)
class Reference:
    """The page as it grows; a record that several kinds share is told once."""

    told: set[str] = field(default_factory=set)

    def kind(self, record: Record, head: str) -> Iterator[str]:
        """Yield the section of a kind of document, and of the mappings that stand in it."""
        yield f"### {head}\n\n{record.en}.\n"
        waiting = [record]
        while waiting:
            each = waiting.pop(0)
            if each.name in self.told:
                continue
            self.told.add(each.name)
            if each is not record:
                yield f"#### {each.name}\n\n{each.en}.\n"
            yield table(["key", "takes", "says", "example"], (row(key) for key in each.keys))
            waiting += [inner for key in each.keys for inner in records(key.shape)]


def records(shape: Shape) -> Iterator[Record]:
    """Yield the mappings that a shape holds."""
    match shape:
        case Record():
            yield shape
        case Items():
            yield shape.record
        case Many() | Table():
            yield from records(shape.item)


def row(key: Key) -> tuple[str, str, str, str]:
    """Return a key's row."""
    says = key.en + (f"; default: {key.default}" if key.default else "")
    name = f"**{code(key.name)}**" if key.required else code(key.name)
    return name, takes(key.shape), says, code(key.example) if key.example else ""


def takes(shape: Shape) -> str:
    """Return in words what may stand under a key."""
    match shape:
        case Choice():
            return " ".join(code(option.word) for option in shape.options)
        case Whole() | Number():
            return span(shape)
        case Many():
            return f"list: {takes(shape.item)}"
        case Table():
            return f"by {shape.en.removeprefix('a ').removeprefix('an ')}: {takes(shape.item)}"
        case Items():
            return f"list: [{shape.record.name}](#{shape.record.name})"
        case Record():
            return f"[{shape.name}](#{shape.name})" + (", or a text" if shape.bare else "")
    return SIMPLE[type(shape)](shape)


def span(shape: Whole | Number) -> str:
    """Return the numbers that are allowed."""
    what = "a whole number" if isinstance(shape, Whole) else "a number"
    if shape.high < HUGE:
        return f"{what}, {shape.low:g} to {shape.high:g}"
    return what if shape.low < 0 else f"{what} from {shape.low:g}"


def tables() -> str:
    """Return the sections of all kinds, and the built-in channels."""
    reference = Reference()
    parts = ["Keys in **bold** are needed.\n"]
    for kind in DOCUMENT_KINDS:
        if kind.record is not None:
            parts += reference.kind(kind.record, kind.word)
    parts += reference.kind(WORKSPACE, WORKSPACE_KIND + " (teekond.yaml)")
    parts.append("### Channels\n\nIn either language; a workspace adds its own under `channels:` in `teekond.yaml`.\n")
    parts.append(
        table(["English", "eesti", "kind"], [(code(en), code(et), kind) for en, et, kind in BUILT_IN_CHANNELS])
    )
    later = [(code(kind.word), kind.en, code(kind.folder)) for kind in DOCUMENT_KINDS if kind.record is None]
    if later:
        parts.append("### Other documents\n\nTheir first keys are known, so that files may already hold them.\n")
        parts.append(table(["first key", "what it is", "folder"], later))
    return "\n".join(parts)


def fill(markdown: str) -> str:
    """Return the hand-written page with the tables in their place."""
    assert MARK in markdown, f"docs/language.md has lost its {MARK}"
    return markdown.replace(MARK, tables())
