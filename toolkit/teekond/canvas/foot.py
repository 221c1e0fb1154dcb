"""The last line of a sheet: check ruler, what the codes are for, licence."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.fit import fit, line, width
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Block, Foot
from teekond.diagnostics import Diagnostic, say
from teekond.model.canvas import Note
from teekond.values import replace

FOOT = 8
"""Room that it takes, in millimetres."""
RULER = 100


def foot(request: Request, end: float, note: Note | None, holes: int) -> Foot | Diagnostic:
    """Return the foot below a grid that ends at `end`, or why its words do not fit."""
    m, size, words = request.scale.margin, max(request.scale.foot, request.scale.least), request.words
    y = end + 6
    text_y = y - CAP * size * POINT
    ruler = line(
        words("100 mm: measure it, print at 100 %").replace(" mm", "\u00a0mm").replace(" %", "\u00a0%"),
        m + RULER + 3,
        text_y,
        size,
        tone="soft",
    )
    credit = [
        _licence(request.canvas.licence),
        request.canvas.credit.read(request.lang) if request.canvas.credit else "Teekond",
    ]
    right_x = request.paper[0] - m
    right_text = " · ".join(part for part in credit if part)
    right = replace(line(right_text, right_x, text_y, size, tone="soft"), align="right")
    left = ruler.x + width(ruler.lines[0], size) + 6
    room = right_x - width(right_text, size) - 6 - left
    for text in _middles(request, note, holes):
        middle = fit(text, (room, 100), (size,), Block(left, text_y, 0, (), tone="soft"), lang=request.lang, most=1)
        if middle is not None:
            return Foot(y, m, size, ruler, middle, right)
    message = say(
        "the foot of the sheet does not fit {sheet} in language `{lang}`", sheet=request.size, lang=request.lang
    )
    return trouble.trouble(request, trouble.TEXT, message, request.canvas.place.key("credit"))


def _middles(request: Request, note: Note | None, holes: int) -> tuple[str, ...]:
    words, code = request.words, f"{request.sheet}-A1"
    size = [] if note is None else [words("ticks = a note {size}", size=str(note).replace(" ", "\u00a0"))]
    open_ = (
        [words.plural("{n} question mark is still open", "{n} question marks are still open", holes)] if holes else []
    )
    codes = words("The code of a cell ({code}) brings its notes back into the file", code=code)
    return tuple(" · ".join(parts) for parts in ([*size, *open_, codes], [*open_, codes], [*open_, code], [code]))


def _licence(name: str | None) -> str | None:
    if name is None or not name.startswith("CC-"):
        return name
    first, *middle, last = name.split("-")
    return " ".join((first, "-".join(middle), last))
