"""The last line of a sheet: check ruler, what the codes are for, licence."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.fit import fit, line, width
from teekond.canvas.languages import stands_in
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Block, Foot
from teekond.diagnostics import Diagnostic, say
from teekond.model.canvas import Note
from teekond.values import replace

RULERS = ((240, 100), (110, 50))
"""From which width on a ruler is how long."""


def foot_room(request: Request) -> float:
    """Return the height that the foot takes."""
    return 5.6 if request.scale.hand else 8


def foot(request: Request, end: float, note: Note | None, holes: int, code: str = "A1") -> Foot | Diagnostic:
    """Return the foot below a body that ends at `end`, or why its words do not fit; `code` is one on the sheet."""
    m, size = request.scale.margin, max(request.scale.foot, request.scale.least)
    across = request.paper[0] - 2 * m
    y = end + (4.2 if request.scale.hand else 6)
    text_y = y - CAP * size * POINT
    length = next((ruler for least, ruler in RULERS if across >= least), 0)
    ruler, left = _ruler(request, length, text_y, size)
    right_x = request.paper[0] - m
    texts = _credits(request)
    for middles, right_text in ((_middles(request, note, holes, code), texts[0]), (("",), texts[0]), (("",), texts[1])):
        right = replace(line(right_text, right_x, text_y, size, tone="soft"), align="right")
        room = right_x - width(right_text, size) - 6 - left
        for text in middles:
            if text == "" and room >= -3:
                return Foot(y, m, size, length, ruler, None, right)
            pattern = Block(left, text_y, 0, (), tone="soft")
            middle = fit(text, (room, 100), (size,), pattern, lang=request.lang, most=1) if text and room > 0 else None
            if middle is not None:
                return Foot(y, m, size, length, ruler, middle, right)
    message = say(
        "the foot of the sheet does not fit {sheet} in language `{lang}`", sheet=request.size, lang=request.lang
    )
    return trouble.trouble(request, trouble.TEXT, message, request.canvas.place.key("credit"))


def _ruler(request: Request, length: int, y: float, size: float) -> tuple[Block | None, float]:
    """Return what the ruler is for, and where the next words may begin."""
    m, words = request.scale.margin, request.words
    if not length:
        return None, m
    told = words("{length} mm: measure it, print at 100 %", length=length)
    ruler = line(told.replace(" mm", "\u00a0mm").replace(" %", "\u00a0%"), m + length + 3, y, size, tone="soft")
    if request.scale.hand and length < RULERS[0][1]:
        ruler = replace(ruler, lines=(f"{length}\u00a0mm",))
    return ruler, ruler.x + width(ruler.lines[0], size) + 6


def _credits(request: Request) -> tuple[str, str]:
    """Return licence and credit as the canvas says them, and the licence alone."""
    named = licence(request.canvas.licence)
    other = stands_in(request.canvas, request.lang)
    told = None if other is None else request.words("texts: {language}", language=other)
    credit = None if request.canvas.credit is None else request.canvas.credit.read(request.lang)
    return " · ".join(part for part in (told, named, credit) if part), " · ".join(
        part for part in (told, named) if part
    )


def _middles(request: Request, note: Note | None, holes: int, code: str) -> tuple[str, ...]:
    words, code = request.words, f"{request.sheet}-{code}"
    size = (
        []
        if note is None
        else [words("the corners show where a note {size} goes", size=str(note).replace(" ", "\u00a0"))]
    )
    open_ = (
        [words.plural("{n} question mark is still open", "{n} question marks are still open", holes)] if holes else []
    )
    if note is None:
        codes = words("The code ({code}) brings what is written back into the file", code=code)
    elif request.canvas.repeat is None:
        codes = words("The code of a box ({code}) brings its notes back into the file", code=code)
    else:
        codes = words("The code of a cell ({code}) brings its notes back into the file", code=code)
    full = [[*size, *open_, codes], [*open_, codes]]
    short = [open_] if request.scale.hand else [[*open_, code], [code]]
    return tuple(" · ".join(parts) for parts in (*full, *short) if parts)


def licence(name: str | None) -> str | None:
    """Return a licence as people write it: CC BY 4.0."""
    if name is None or not name.startswith("CC-"):
        return name
    first, *middle, last = name.split("-")
    return " ".join((first, "-".join(middle), last))
