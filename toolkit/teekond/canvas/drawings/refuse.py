"""Why a drawing cannot be drawn on its sheet, said with the box and the language."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic, say
from teekond.model.canvas import Box


def text(request: Request, box: Box) -> Diagnostic:
    """Return the error about a box whose words have no room in the drawing."""
    message = say(
        "the words of “{box}” do not fit the drawing on {sheet} in language `{lang}`: {text}",
        box=box.id,
        sheet=request.size,
        lang=request.lang,
        text=box.title.read(request.lang),
    )
    return trouble.trouble(request, trouble.TEXT, message, box.place.span)


def words(request: Request, letter: str, box: Box, over: tuple[str, int] | None) -> Diagnostic:
    """Return the error about a label that does not fit: which text, by how many characters; None: not to be said."""
    return text(request, box) if over is None else trouble.long_box(request, f"{letter}1", box, *over)


def known(request: Request, box: Box, over: str) -> Diagnostic:
    """Return the error about what the files know of a box and has no room in it."""
    message = say(
        "what is known of “{box}” does not fit the drawing on {sheet} in language `{lang}`: {text}",
        box=box.id,
        sheet=request.size,
        lang=request.lang,
        text=over,
    )
    return trouble.trouble(request, trouble.TEXT, message, box.place.span)


def notes(request: Request, box: Box, room: int) -> Diagnostic:
    """Return the error about a box with more notes than its part of the drawing holds."""
    message = say(
        "“{box}” has room for {room} notes on {sheet}, not for {n}",
        box=box.id,
        room=room,
        sheet=request.size,
        n=box.notes or 1,
    )
    return trouble.trouble(request, trouble.NOTES, message, box.place.key("notes"))


def cards(request: Request, copies: int) -> Diagnostic:
    """Return the error about cards that are too small for what stands on them."""
    message = say(
        "{n} cards of this kind do not fit on {sheet} in language `{lang}`",
        n=copies,
        sheet=request.size,
        lang=request.lang,
    )
    drawing = request.canvas.drawing
    span = request.canvas.place.span if drawing is None else drawing.place.span
    return trouble.trouble(request, trouble.ROWS, message, span)


def small(request: Request) -> Diagnostic:
    """Return the error about a drawing that needs more room than the sheet has."""
    message = say(
        "the drawing “{kind}” does not fit on {sheet} in language `{lang}`",
        kind=request.canvas.form,
        sheet=request.size,
        lang=request.lang,
    )
    return trouble.trouble(request, trouble.ROWS, message, request.canvas.place.span)
