"""Building a canvas from its draft."""

from __future__ import annotations

from teekond.diagnostics import Findings, Place, say
from teekond.language.canvas import CONTENTS, SOURCES
from teekond.language.near import nearest
from teekond.model.canvas import Axis, Box, Canvas, Drawing, Scale
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.canvas_body import check_body
from teekond.reader.canvas_codes import STEPS_AND_MINUTES, TWO_CONTENTS, UNKNOWN_SOURCE
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.node import Node
from teekond.reader.texts import listed, shown

_AS_READ = frozenset(
    """
    purpose group takes licence credit phase icon sticky_notes repeat side stages columns heights notes
    """.split()
)
_BOX_AS_READ = frozenset("prompt notes example icon future lines choices sketch side line verb".split())
_DRAWING_AS_READ = frozenset("sectors water lines steps copies".split())


def build_canvas(draft: Draft) -> Canvas | None:
    """Make a canvas of the model, and tell what does not go together in it."""
    entry = draft.entry
    if entry is None:
        return None
    findings = draft.findings
    fields = entry.written(_AS_READ)
    size, orientation = entry.values.get("sheet", ("A3", "landscape"))
    canvas = Canvas(
        id=draft.id,
        title=entry.text("title") or title_of(draft.id),
        size=size,
        orientation=orientation or "landscape",
        steps=entry.many("do"),
        areas=tuple(tuple(compared(name) or name for name in row) for row in entry.many("areas")),
        rows=_boxes(entry, "rows", findings),
        boxes=_boxes(entry, "boxes", findings),
        drawing=_drawing(entry, findings),
        place=entry.place(),
        **fields,
    )
    if not draft.broken:
        _check_minutes(canvas, findings)
    check_body(canvas, findings)
    return canvas


def _boxes(entry: Entry, key: str, findings: Findings) -> tuple[Box, ...]:
    return tuple(_box(name, each, findings) for name, each in entry.many(key))


def _box(name: Node, entry: Entry, findings: Findings) -> Box:
    fields = entry.written(_BOX_AS_READ)
    contents = [key for key in CONTENTS if key in entry.values]
    if len(contents) > 1:
        message = say("a box has one content, not {kinds}", kinds=", ".join(contents))
        findings.add(TWO_CONTENTS.error(entry.at(contents[1]), message, say("keep one of them")))
    source = entry.word("from")
    if source is not None and source not in SOURCES:
        guess = nearest(source, SOURCES)
        hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(SOURCES))
        message = say("nothing is known as “{source}”", source=shown(source))
        findings.add(UNKNOWN_SOURCE.error(entry.at("from"), message, hint, suggest=guess))
    return Box(
        id=entry.word("id") or compared(name.raw) or name.raw,
        title=entry.text("title") or Text.plain(name.raw),
        source=source,
        scale=scale_of(entry, findings),
        place=Place(name.span, tuple(entry.spans)),
        **fields,
    )


def scale_of(entry: Entry, findings: Findings) -> Scale | None:
    """Return the numbers that an entry declares; None where it declares none, or they run downwards."""
    scale: Entry | None = entry.values.get("scale")
    if scale is None:
        return None
    low, high = scale.values["from"], scale.values["to"]
    if low < high:
        return Scale(low, high)
    message = say("a scale goes upwards, not from {low} to {high}", low=low, high=high)
    findings.add(codes.OUT_OF_RANGE.error(scale.at("to"), message))
    return None


def _drawing(entry: Entry, findings: Findings) -> Drawing | None:
    drawing: Entry | None = entry.values.get("drawing")
    if drawing is None:
        return None
    fields = drawing.written(_DRAWING_AS_READ)
    return Drawing(
        kind=drawing.values["kind"],
        rows=drawing.many("rows") or tuple(row.text("title") for _, row in entry.many("rows")),
        middle=_box_named(drawing.word("middle")),
        now=_box_named(drawing.word("now")),
        across=_axis(drawing.values.get("across")),
        up=_axis(drawing.values.get("up")),
        scale=scale_of(drawing, findings),
        place=drawing.place(),
        **fields,
    )


def _box_named(name: str | None) -> str | None:
    return None if name is None else compared(name) or name


def _axis(entry: Entry | None) -> Axis | None:
    return None if entry is None else Axis(entry.values["low"], entry.values["high"], entry.text("title"))


def _check_minutes(canvas: Canvas, findings: Findings) -> None:
    minutes = sum(part.minutes for part in canvas.steps)
    if not canvas.steps or canvas.takes is None or canvas.takes == minutes:
        return
    message = say("its parts take {n} min together, not {all}", n=minutes, all=canvas.takes)
    fix = say("write {fix}", fix=f"takes: {minutes} min")
    findings.add(STEPS_AND_MINUTES.error(canvas.place.key("takes"), message, fix, suggest=f"{minutes} min"))
