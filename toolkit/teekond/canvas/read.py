"""A canvas document becomes a canvas, and what is wrong with it is told."""

from __future__ import annotations

from typing import cast

from teekond.canvas.fill import SOURCES
from teekond.canvas.paper import SIZES
from teekond.canvas.shapes import reader
from teekond.canvas.table import CANVAS, SHEET
from teekond.diagnostics import Diagnostic, Findings, Place, Span, say
from teekond.language.near import nearest
from teekond.model.canvas import Box, Canvas, Note, Part
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.node import Node
from teekond.source.codes import Code

UNKNOWN_SOURCE = Code("TK405", "unknown-source")
UNREAD_FORM = Code("TK406", "sheet-form-not-read")
PERSONA_SOURCES = ("persona.", "organisation.")
"""What fills the boxes of sheets that do not repeat."""


def read_canvas(node: Node, ident: str) -> tuple[Canvas | None, list[Diagnostic]]:
    """Return the canvas that a document says, None where it has errors; `ident` is its id where none is written."""
    findings = Findings()
    entry = cast("Entry | None", reader(findings).read(CANVAS, node))
    if entry is None:
        return None, findings.items
    canvas = _canvas(entry, ident, findings)
    broken = any(each.severity == "error" for each in findings.items)
    return None if broken else canvas, findings.items


def _canvas(entry: Entry, ident: str, findings: Findings) -> Canvas:
    values = entry.values
    size, orientation = _sheet(entry, findings)
    plain = Canvas("", Text.plain(""))
    return Canvas(
        id=values.get("canvas") or values.get("id") or ident,
        title=cast("Text", values["title"]),
        purpose=entry.text("purpose"),
        group=values.get("group"),
        takes=values.get("takes"),
        size=size,
        orientation=orientation,
        licence=entry.word("licence"),
        credit=entry.text("credit"),
        phase=values.get("phase", plain.phase),
        icon=values.get("icon", plain.icon),
        steps=cast("tuple[Part, ...]", entry.many("do")),
        sticky_notes=cast("tuple[Note, ...]", values.get("sticky_notes", plain.sticky_notes)),
        repeat=entry.word("repeat"),
        rows=_boxes(entry, "rows", findings),
        boxes=_boxes(entry, "boxes", findings),
        columns=entry.many("columns"),
        areas=_areas(values.get("areas")),
        place=entry.place(),
    )


def _sheet(entry: Entry, findings: Findings) -> tuple[str, str]:
    written = (entry.word("sheet") or "A3 landscape").split()
    size = written[0].upper()
    if size not in SIZES:
        message = say("there is no sheet “{size}” here", size=written[0])
        findings.items.append(
            codes.UNKNOWN_VALUE.error(entry.at("sheet"), message, say("one of: {words}", words=", ".join(SIZES)))
        )
    return size, written[1] if len(written) > 1 else "landscape"


def _boxes(entry: Entry, key: str, findings: Findings) -> tuple[Box, ...]:
    return tuple(_box(name, each, findings) for name, each in entry.many(key))


def _box(name: Node, entry: Entry, findings: Findings) -> Box:
    source = entry.word("from")
    if source is not None and source not in SOURCES and not source.startswith(PERSONA_SOURCES):
        guess = nearest(source, SOURCES)
        hint = (
            say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=", ".join(SOURCES))
        )
        message = say("nothing is known as “{source}”", source=source)
        findings.items.append(UNKNOWN_SOURCE.error(entry.at("from"), message, hint, suggest=guess))
    return Box(
        id=entry.word("id") or compared(name.raw) or name.raw,
        title=cast("Text", entry.values["title"]),
        prompt=entry.text("prompt"),
        notes=entry.values.get("notes"),
        example=entry.text("example"),
        source=source,
        icon=entry.word("icon"),
        future=bool(entry.values.get("future", False)),
        place=Place(name.span, tuple(entry.spans)),
    )


def _areas(node: Node | None) -> tuple[tuple[str, ...], ...]:
    if node is None:
        return ()
    return tuple(tuple(row.split()) for row in node.raw.splitlines() if row.strip())


def printable(canvas: Canvas) -> Diagnostic | None:
    """Return why this version cannot draw the canvas, None where it can."""
    span = canvas.place.span
    if canvas.repeat is None:
        return UNREAD_FORM.error(
            span,
            say("only canvases over a journey are drawn yet, and `{canvas}` has no `repeat`", canvas=canvas.id),
            say("write {fix}", fix="repeat: stages"),
        )
    if not canvas.rows:
        fix = say("write {fix}", fix="rows: {happened: What happened?}")
        return codes.MISSING_KEY.error(span, say("“{key}” is missing here", key="rows"), fix)
    return None


def nowhere(path: str) -> Span:
    """Return the first place of a file."""
    return Span(path)


__all__ = ["SHEET", "nowhere", "printable", "read_canvas"]
