"""What `explain` tells of a canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.cli.canvas_source import workspace_around
from teekond.model.ident import slug

if TYPE_CHECKING:
    from teekond.locale import Words
    from teekond.model.canvas import Box, Canvas


def explain_canvas(word: str, words: Words) -> str | None:
    """Return what a canvas is for, what people do with it, and what it asks; None where none is called so."""
    from teekond.canvas.load import load_canvas, shipped_canvases

    ident, workspace = slug(word), workspace_around()
    if ident not in workspace.canvases and ident not in shipped_canvases():
        return None
    canvas, _ = load_canvas(ident, workspace)
    return None if canvas is None else page(canvas, words)


def page(canvas: Canvas, words: Words) -> str:
    """Return the page about a canvas."""
    lang = words.lang
    purpose = [] if canvas.purpose is None else [canvas.purpose.read(lang)]
    lines = [
        words("{id} – canvas: {title}", id=canvas.id, title=canvas.title.read(lang)),
        *purpose,
        _facts(canvas, words),
    ]
    if canvas.steps:
        lines += ["", words("What people do with it:")]
        lines += [f"  {words('{n} min', n=step.minutes)}  {step.text.read(lang)}" for step in canvas.steps]
    lines += ["", words("What it asks:")]
    lines += [f"  {_asked(box, lang)}" for box in canvas.rows or canvas.boxes]
    return "\n".join(
        [
            lines[0],
            *(f"  {line}".rstrip() for line in [*lines[1:], "", f"teekond canvas {canvas.id} -o {canvas.id}.pdf"]),
        ]
    )


def _facts(canvas: Canvas, words: Words) -> str:
    from teekond.canvas.phases import phases
    from teekond.cli.canvases import sheet_of, span

    people = words("{n} people", n=span(canvas.group)) if canvas.group is not None else ""
    minutes = words("{n} min", n=canvas.takes) if canvas.takes is not None else ""
    phase = f"{canvas.phase} {phases(words)[canvas.phase - 1]}"
    return " · ".join(filter(None, (sheet_of(canvas, words), minutes, people, phase)))


def _asked(box: Box, lang: str) -> str:
    title = box.title.read(lang)
    return title if box.prompt is None else f"{title} – {box.prompt.read(lang)}"
