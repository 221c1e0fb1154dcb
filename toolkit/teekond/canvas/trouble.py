"""Why a sheet cannot be drawn, said with the box, the language and the place in the file."""

from __future__ import annotations

from teekond.canvas.fill import Entry
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.model.canvas import Box
from teekond.source.codes import Code

NOTES = Code("TK401", "notes-do-not-fit")
TEXT = Code("TK402", "text-does-not-fit")
COLUMNS = Code("TK403", "columns-do-not-fit")
ROWS = Code("TK404", "rows-do-not-fit")


def trouble(request: Request, code: Code, message: Message, span: Span | None = None) -> Diagnostic:
    """Return an error of a sheet, at `span` or where its journey, else its canvas, is written."""
    return code.error(span or (request.journey or request.canvas).place.span, message)


def narrow(request: Request, pitch: float) -> Diagnostic:
    """Return the error about columns too narrow to write in."""
    message = say(
        "{count} columns are too narrow on {sheet}: {width} mm each, and a pen needs {least} mm",
        count=request.count,
        sheet=request.size,
        width=f"{pitch:.0f}",
        least=f"{request.scale.cell:g}",
    )
    return trouble(request, COLUMNS, message)


def long_names(request: Request) -> Diagnostic:
    """Return the error about names of stages wider than their columns."""
    message = say(
        "the names of the stages do not fit their columns on {sheet} in language `{lang}`",
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message)


def long_label(request: Request, index: int, box: Box) -> Diagnostic:
    """Return the error about a row whose question does not fit."""
    message = say(
        "the label of row {row} does not fit its column on {sheet} in language `{lang}`: {text}",
        row=index + 1,
        sheet=request.size,
        lang=request.lang,
        text=box.title.read(request.lang),
    )
    return trouble(request, TEXT, message, box.place.span)


def crowded(request: Request, index: int) -> Diagnostic:
    """Return the error about a band in which the words of feelings have no room."""
    message = say(
        "the feelings do not fit row {row} on {sheet} in language `{lang}`: too many steps, or too long words",
        row=index + 1,
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message)


def many_notes(request: Request) -> Diagnostic:
    """Return the error about an empty sheet whose rows or notes do not fit."""
    wanted = next((box for box in request.canvas.rows if box.notes), None)
    if wanted is None or not request.canvas.sticky_notes:
        message = say("{n} rows do not fit on {sheet}", n=len(request.canvas.rows), sheet=request.size)
        return trouble(request, ROWS, message, request.canvas.place.span)
    message = say(
        "{n} notes {size} in each cell of “{row}” do not fit on {sheet}",
        n=wanted.notes,
        size=request.canvas.sticky_notes[-1],
        row=wanted.id,
        sheet=request.size,
    )
    return trouble(request, NOTES, message, wanted.place.key("notes"))


def long_text(request: Request, code: str, over: tuple[Entry, ...]) -> Diagnostic:
    """Return the error about a cell with more text than it holds."""
    message = say(
        "{letters} letters in box {code} do not fit on {sheet} in language `{lang}`: {text}",
        letters=sum(len(each.text) for each in over),
        code=code,
        sheet=request.size,
        lang=request.lang,
        text=over[0].text,
    )
    return trouble(request, TEXT, message, over[0].span)
