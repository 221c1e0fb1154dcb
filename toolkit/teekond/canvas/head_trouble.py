"""Why the head of a sheet is too full: its title, its purpose, or one of the things to do."""

from __future__ import annotations

from collections.abc import Callable

from teekond.canvas import trouble
from teekond.canvas.excess import excess
from teekond.canvas.head_words import name
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic
from teekond.model.text import Text
from teekond.values import replace

Fits = Callable[[Request], bool]


def full_head(request: Request, fits: Fits) -> Diagnostic:
    """Return which text of the head is too long and by how much, where it is one alone."""
    return _text(request, "title", fits) or _text(request, "purpose", fits) or _steps(request, fits)


def _text(request: Request, key: str, fits: Fits) -> Diagnostic | None:
    canvas, journey = request.canvas, request.journey
    subject = journey if key == "title" and journey is not None and canvas.form == "grid" else None
    text = name(request) if key == "title" else (canvas.purpose or Text.plain("")).read(request.lang)
    if not text:
        return None

    def cut_fits(cut: str) -> bool:
        if subject is not None:
            return fits(replace(request, journey=replace(subject, title=Text.plain(cut))))
        text = Text.plain(cut)
        shorter = replace(canvas, title=text) if key == "title" else replace(canvas, purpose=text)
        return fits(replace(request, canvas=shorter))

    over = excess(text, cut_fits)
    place = (subject or canvas).place
    return None if over is None else trouble.long_head(request, place.key(key), key, over, text)


def _steps(request: Request, fits: Fits) -> Diagnostic:
    steps = request.canvas.steps
    texts = [step.text.read(request.lang) for step in steps]
    for index in sorted(range(len(steps)), key=lambda each: -len(texts[each])):

        def shorter(cut: str, index: int = index) -> bool:
            cut_step = replace(steps[index], text=Text.plain(cut))
            others = (*steps[:index], cut_step, *steps[index + 1 :])
            return fits(replace(request, canvas=replace(request.canvas, steps=others)))

        over = excess(texts[index], shorter)
        if over is not None:
            return trouble.long_head(request, request.canvas.place.key("do"), "do", over, texts[index])
    return trouble.crowded_head(request)
