"""The languages of a sheet: one, or two below each other; a language that a canvas does not have gives way."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.canvas.plain import plain
from teekond.model.canvas import Box, Canvas
from teekond.model.text import Text

HEAD, PROMPT = 0.62, 0.8
"""How large the second language is against the first."""


def parted(asked: str) -> tuple[str, str | None]:
    """Return the first and the second language of `et,en`."""
    first, _, second = asked.replace(" ", "").partition(",")
    return first, second or None


def second_text(text: Text | None, first: str, second: str | None) -> str | None:
    """Return a text in the second language, None where there is none or it says the same."""
    if text is None or second is None or second not in text.languages():
        return None
    found = plain(text.read(second))
    return None if found == plain(text.read(first)) else found


def stands_in(canvas: Canvas, lang: str) -> str | None:
    """Return the language that texts are printed in where they have none in `lang`; None where they have."""
    for text in _texts(canvas):
        codes = text.languages()
        if codes and lang not in codes:
            return codes[0]
    return None


def _texts(canvas: Canvas) -> Iterator[Text]:
    whole = (canvas.title, canvas.purpose, canvas.credit, *canvas.stages, *(part.text for part in canvas.steps))
    boxes = (text for box in (*canvas.rows, *canvas.boxes) for text in _of_box(box))
    drawing = canvas.drawing
    drawn = () if drawing is None else (*drawing.sectors, *drawing.rows, drawing.water)
    yield from (text for text in (*whole, *boxes, *drawn) if text is not None)


def _of_box(box: Box) -> tuple[Text | None, ...]:
    return (box.title, box.prompt, box.example, box.line, box.verb, *box.choices)
