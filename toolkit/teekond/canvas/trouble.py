"""Why a sheet cannot be drawn, said with the box, the language and the place in the file."""

from __future__ import annotations

from teekond.canvas.fill import Entry
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.model.canvas import Box, Note
from teekond.model.journey import Step
from teekond.source.codes import Code
from teekond.values import replace

NOTES = Code("TK401", "notes-do-not-fit")
TEXT = Code("TK402", "text-does-not-fit")
COLUMNS = Code("TK403", "columns-do-not-fit")
CONFLICT = Code("TK420", "print-conflict")
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


def long_label(request: Request, index: int, box: Box, over: tuple[str, int] | None) -> Diagnostic:
    """Return the error about a row that asks more than fits: which text, by how many characters, where it is one."""
    if over is None:
        message = say(
            "the label of row {row} does not fit its column on {sheet} in language `{lang}`: {text}",
            row=index + 1,
            sheet=request.size,
            lang=request.lang,
            text=box.title.read(request.lang),
        )
        return trouble(request, TEXT, message, box.place.span)
    key, count = over
    message = say(
        "`{key}` of row {row} “{box}” is {n} characters too long on {sheet} in language `{lang}`",
        key=key,
        row=index + 1,
        box=box.id,
        n=count,
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message, box.place.key(key))


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


def long_head(request: Request, span: Span, key: str, over: int, text: str) -> Diagnostic:
    """Return the error about a text of the head that is too long, with how much of it would have to go."""
    message = say(
        "`{key}` is {n} characters too long for the head of {sheet} in language `{lang}`",
        key=key,
        n=over,
        sheet=request.size,
        lang=request.lang,
    )
    return _hinted(trouble(request, TEXT, message, span), text)


def crowded_head(request: Request) -> Diagnostic:
    """Return the error about texts of the head that only together are too long."""
    message = say(
        "title, purpose and steps do not fit the head of {sheet} in language `{lang}`",
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message, request.canvas.place.key("title"))


def long_persona(request: Request) -> Diagnostic:
    """Return the error about a name that does not fit the head."""
    message = say(
        "the persona's name does not fit the head of {sheet} in language `{lang}`",
        sheet=request.size,
        lang=request.lang,
    )
    return _hinted(trouble(request, TEXT, message, request.canvas.place.key("title")), request.whose[-1])


def _hinted(found: Diagnostic, text: str) -> Diagnostic:
    return replace(found, hints=(say("it is: {text}", text=text),))


def wide_text(request: Request, code: str, box: Box) -> Diagnostic:
    """Return the error about a word that is wider than its box."""
    message = say(
        "a word in box {code} is wider than the box on {sheet} in language `{lang}`: {text}",
        code=code,
        sheet=request.size,
        lang=request.lang,
        text=box.title.read(request.lang),
    )
    return trouble(request, TEXT, message, box.place.span)


def notes_in_box(request: Request, code: str, box: Box) -> Diagnostic:
    """Return the error about notes that a box has no room for."""
    message = say(
        "{n} notes {size} do not fit box {code} “{box}” on {sheet}",
        n=box.notes,
        size=request.canvas.sticky_notes[-1],
        code=code,
        box=box.id,
        sheet=request.size,
    )
    return trouble(request, NOTES, message, box.place.key("notes"))


def notes_in_all(request: Request) -> Diagnostic:
    """Return the error about notes that fit alone, and not all together."""
    box = next(each for each in request.canvas.boxes if each.notes)
    message = say(
        "{n} notes {size} in all do not fit on {sheet}",
        n=sum(each.notes or 0 for each in request.canvas.boxes),
        size=request.canvas.sticky_notes[-1],
        sheet=request.size,
    )
    return trouble(request, NOTES, message, box.place.key("notes"))


def lines_in_box(request: Request, code: str, box: Box) -> Diagnostic:
    """Return the error about writing lines that a box has no room for."""
    message = say(
        "{n} lines do not fit box {code} “{box}” on {sheet}", n=box.lines, code=code, box=box.id, sheet=request.size
    )
    return trouble(request, ROWS, message, box.place.key("lines"))


def long_box(request: Request, code: str, box: Box, key: str, over: int) -> Diagnostic:
    """Return the error about a box with more text than it holds: where it is written, and by how much."""
    message = say(
        "`{key}` of box {code} “{box}” is {n} characters too long on {sheet} in language `{lang}`",
        key=key,
        code=code,
        box=box.id,
        n=over,
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message, box.place.key(key))


def boxes_too_many(request: Request) -> Diagnostic:
    """Return the error about boxes that do not fit together."""
    message = say(
        "{n} boxes do not fit on {sheet} in language `{lang}`",
        n=len(request.canvas.boxes),
        sheet=request.size,
        lang=request.lang,
    )
    return trouble(request, TEXT, message, request.canvas.place.span)


def narrow_pair(request: Request, count: int, note: Note | None) -> Diagnostic:
    """Return the error about columns of a crossing too narrow for their notes."""
    message = say(
        "{count} columns with notes {size} and links between them do not fit on {sheet}",
        count=count,
        size="–" if note is None else note,
        sheet=request.size,
    )
    return trouble(request, COLUMNS, message, request.canvas.place.span)


def low_pair(request: Request) -> Diagnostic:
    """Return the error about two journeys and their rows that are higher than the sheet."""
    message = say("two journeys and {n} rows do not fit on {sheet}", n=len(request.canvas.rows), sheet=request.size)
    return trouble(request, ROWS, message, request.canvas.place.key("rows"))


def long_moment(request: Request, code: str, step: Step) -> Diagnostic:
    """Return the error about the name of a moment that does not fit its card."""
    message = say(
        "the name of the moment does not fit card {code} on {sheet} in language `{lang}`: {text}",
        code=code,
        sheet=request.size,
        lang=request.lang,
        text=step.title.read(request.lang),
    )
    return trouble(request, TEXT, message, step.place.span)
