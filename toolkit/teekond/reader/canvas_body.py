"""What the body of a canvas is made of: a grid, areas or a drawing, and whether its boxes go with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from teekond.diagnostics import Diagnostic, Findings, Message, say
from teekond.language.drawings import COUNTS, NEEDED, OPTIONS
from teekond.language.near import nearest
from teekond.model.canvas import Box, Canvas, Drawing
from teekond.reader import codes
from teekond.reader.canvas_codes import AREAS_AND_BOXES, BOXES_OF_DRAWING, CANVAS_FORM, NO_RECTANGLE
from teekond.reader.texts import listed, shown

FREE = "."
"""In `areas`, a place where nothing stands."""


def check_body(canvas: Canvas, findings: Findings) -> None:
    """Tell what is wrong between the form of a canvas and its boxes."""
    for boxes, key in ((canvas.rows, "rows"), (canvas.boxes, "boxes")):
        for name, count in Counter(box.id for box in boxes).items():
            if count > 1:
                message = say("the id “{id}” is taken already", id=name)
                findings.add(codes.DUPLICATE_ID.error(canvas.place.key(key), message))
    written = [key for key in ("repeat", "areas", "drawing") if any(key == name for name, _ in canvas.place.keys)]
    if len(written) != 1:
        findings.add(_no_form(canvas, written))
    elif canvas.repeat is not None:
        _check_rows(canvas, findings)
    elif canvas.drawing is not None:
        _check_drawing(canvas, canvas.drawing, findings)
    elif canvas.areas:
        _check_areas(canvas, findings)


def _no_form(canvas: Canvas, written: list[str]) -> Diagnostic:
    if written:
        message = say("a sheet has one form, not {kinds}", kinds=", ".join(written))
        return CANVAS_FORM.error(canvas.place.key(written[1]), message, say("keep one of them"))
    message = say("how the sheet is drawn is not said")
    hint = say("write {fix}", fix="repeat: stages, areas: … or drawing: …")
    return CANVAS_FORM.error(canvas.place.span, message, hint)


def _check_rows(canvas: Canvas, findings: Findings) -> None:
    if not canvas.rows:
        fix = say("write {fix}", fix="rows: {happened: What happened?}")
        findings.add(codes.MISSING_KEY.error(canvas.place.span, say("“{key}” is missing here", key="rows"), fix))
    _no_place(canvas, "boxes", findings)


def _no_place(canvas: Canvas, key: str, findings: Findings) -> None:
    if any(key == name for name, _ in canvas.place.keys):
        message = say("“{key}” has no place on this form of sheet", key=key)
        findings.add(codes.NOT_HERE.error(canvas.place.key(key), message))


def _check_areas(canvas: Canvas, findings: Findings) -> None:
    span = canvas.place.key("areas")
    width = max(len(row) for row in canvas.areas)
    for number, row in enumerate(canvas.areas, start=1):
        if len(row) != width:
            message = say("row {row} has {n} places, and others have {all}", row=number, n=len(row), all=width)
            findings.add(NO_RECTANGLE.error(span, message, say("name a box for every place, or write {fix}", fix=FREE)))
            return
    for key, count, found in (("columns", width, canvas.columns), ("heights", len(canvas.areas), canvas.heights)):
        if found and len(found) != count:
            message = say("“{key}” has {n} numbers, and the areas have {all}", key=key, n=len(found), all=count)
            findings.add(AREAS_AND_BOXES.error(canvas.place.key(key), message))
    names = dict.fromkeys(name for row in canvas.areas for name in row if name != FREE)
    _named(names, canvas.boxes, canvas, findings)
    for name in names:
        if not _is_rectangle(name, canvas.areas):
            message = say("the places of “{box}” are no rectangle", box=name)
            findings.add(NO_RECTANGLE.error(span, message))
    _no_place(canvas, "rows", findings)


def _named(names: Iterable[str], boxes: tuple[Box, ...], canvas: Canvas, findings: Findings) -> None:
    known, named = [box.id for box in boxes], set(names)
    for name in names:
        if name not in known:
            guess = nearest(name, [each for each in known if each not in named])
            message = say("there is no box “{box}” for this area", box=shown(name))
            findings.add(AREAS_AND_BOXES.error(canvas.place.key("areas"), message, *_meant(guess), suggest=guess))
    for box in boxes:
        if box.id not in named:
            message = say("the box “{box}” stands in no area", box=box.id)
            findings.add(AREAS_AND_BOXES.error(box.place.span, message))


def _meant(guess: str | None) -> tuple[Message, ...]:
    return (say("did you mean “{guess}”?", guess=guess),) if guess else ()


def _is_rectangle(name: str, areas: tuple[tuple[str, ...], ...]) -> bool:
    places = [(y, x) for y, row in enumerate(areas) for x, each in enumerate(row) if each == name]
    ys, xs = [y for y, _ in places], [x for _, x in places]
    return len(places) == (max(ys) - min(ys) + 1) * (max(xs) - min(xs) + 1)


def _check_drawing(canvas: Canvas, drawing: Drawing, findings: Findings) -> None:
    written = [key for key, _ in drawing.place.keys if "." not in key]
    for key in written:
        if key != "kind" and key not in OPTIONS[drawing.kind]:
            message = say("a drawing {kind} knows no “{key}”", kind=drawing.kind, key=key)
            keys = say("the keys are: {keys}", keys=", ".join(("kind", *OPTIONS[drawing.kind])))
            findings.add(codes.NOT_HERE.error(drawing.place.key(key), message, keys))
    for key in NEEDED.get(drawing.kind, ()):
        if key not in written:
            message = say("“{key}” is missing here", key=key)
            fix = say("write {fix}", fix=f"{key}: {{low: …, high: …}}")
            findings.add(codes.MISSING_KEY.error(drawing.place.span, message, fix))
    _count(canvas, drawing, findings)
    for key, name in (("middle", drawing.middle), ("now", drawing.now)):
        known = [box.id for box in canvas.boxes]
        if name is not None and name not in known:
            guess = nearest(name, known)
            message = say("there is no box “{box}” here", box=shown(name))
            hints = _meant(guess) or (say("one of: {words}", words=listed(known)),)
            findings.add(AREAS_AND_BOXES.error(drawing.place.key(key), message, *hints, suggest=guess))
    if drawing.kind != "matrix":
        _no_place(canvas, "rows", findings)


def _count(canvas: Canvas, drawing: Drawing, findings: Findings) -> None:
    low, high = COUNTS[drawing.kind]
    count = sum(box.id != drawing.middle for box in canvas.boxes)
    if low <= count <= high:
        return
    wanted = str(low) if low == high else f"{low}–{high}"
    message = say("a drawing {kind} has {wanted} boxes, not {n}", kind=drawing.kind, wanted=wanted, n=count)
    findings.add(BOXES_OF_DRAWING.error(canvas.place.key("boxes"), message))
