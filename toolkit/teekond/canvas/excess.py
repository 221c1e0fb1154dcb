"""Which text of a sheet is too long, and by how many characters."""

from __future__ import annotations

from collections.abc import Callable

from teekond.canvas.request import Request
from teekond.model.canvas import Box
from teekond.model.text import Text
from teekond.values import replace

KEYS = ("prompt", "example", "title")
"""The texts of a box."""
LONG = 90
"""A question, an example or a purpose of more characters is long on any sheet."""


def excess(text: str, fits: Callable[[str], bool]) -> int | None:
    """Return how many characters of a text are too many; None where it does not fit without it either."""
    if not fits("–"):
        return None
    low, high = 1, len(text)
    while high - low > 1:
        middle = (low + high) // 2
        if fits(text[:middle].rstrip() or "–"):
            low = middle
        else:
            high = middle
    return len(text) - low


def excess_of_box(request: Request, box: Box, fits: Callable[[Box], bool], longer: int = 0) -> tuple[str, int] | None:
    """Return which text of a box is too long and by how much, the longest first; None where it is none of them.

    Texts of up to `longer` characters are not looked at.
    """
    texts = {key: text.read(request.lang) for key in KEYS if (text := getattr(box, key)) is not None}
    for key in sorted(texts, key=lambda each: -len(texts[each])):
        whole = texts[key]
        if len(whole) <= longer:
            continue
        over = excess(whole, lambda cut, key=key: fits(_with(box, key, Text.plain(cut))))  # type: ignore[misc]
        if over is not None:
            return key, over
    return None


def _with(box: Box, key: str, text: Text) -> Box:
    if key == "prompt":
        return replace(box, prompt=text)
    return replace(box, example=text) if key == "example" else replace(box, title=text)


def letters_of(request: Request, box: Box) -> int:
    """Return how many characters the longest text of a box has."""
    texts: list[Text] = [text for key in KEYS if (text := getattr(box, key)) is not None]
    return max(len(text.read(request.lang)) for text in texts)
