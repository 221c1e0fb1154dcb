"""A canvas becomes a PDF, an SVG or a PNG."""

from __future__ import annotations

from dataclasses import asdict
from typing import TypedDict, Unpack

from teekond.canvas.grid import place
from teekond.canvas.ids import letters
from teekond.canvas.request import Request
from teekond.canvas.sheet import GridSheet
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.canvas import Canvas
from teekond.model.ident import slug
from teekond.render.sheet_palette import palette
from teekond.render.sheet_typst import code, compile_sheet, main_file
from teekond.theme import Theme

PPI = 150


class DoesNotFit(Exception):
    """A sheet that cannot be drawn; `diagnostic` says why, and which sheet can."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message.english())
        self.diagnostic = diagnostic


class Choices(TypedDict, total=False):
    """What may be chosen for a sheet."""

    journey: str | None
    """The journey that fills it."""
    fill: str
    """blank (left out), stages or all."""
    sheet: str | None
    """A size and maybe an orientation (`A1 portrait`); left out, the canvas says it."""
    lang: str
    """Left out, the workspace's first language."""
    stages: int
    """Empty columns where no journey says how many: six."""
    table: int
    """Whose copy it is, of `tables`."""
    tables: int


def lay_out_canvas(canvas: Canvas, workspace: Workspace, **choices: Unpack[Choices]) -> GridSheet | Diagnostic:
    """Return the sheet with everything placed, or why it cannot be drawn."""
    journey, sheet = choices.get("journey"), choices.get("sheet")
    lang = choices.get("lang", workspace.language)
    table, tables = choices.get("table", 1), choices.get("tables", 1)
    size, _, orientation = (sheet or f"{canvas.size} {canvas.orientation}").partition(" ")
    words = catalogue(lang)
    read = workspace.journeys[journey] if journey is not None else None
    short = letters((journey or canvas.id,))[0] + str(table)
    home = slug(workspace.settings.title.read(workspace.language)) if workspace.settings.title else "teekond"
    request = Request(
        canvas=canvas,
        words=words,
        journey=read,
        fill=choices.get("fill", "blank"),
        size=size.upper(),
        orientation=orientation or (canvas.orientation if sheet is None else "landscape"),
        stages=choices.get("stages", 6),
        whose=_whose(workspace, read.persona if read is not None else None, lang),
        sheet=short,
        table=words("table {n}/{all}", n=table, all=tables) if tables > 1 else None,
        payload=f"{home}:{journey or canvas.id}/{short}",
    )
    return place(request)


def canvas_pdf(canvas: Canvas, workspace: Workspace, *, theme: Theme, **choices: Unpack[Choices]) -> bytes:
    """Return the sheet as a PDF that meets PDF/UA-1; raises `DoesNotFit` where it cannot be drawn."""
    return draw(_placed(lay_out_canvas(canvas, workspace, **choices)), "pdf", theme)


def canvas_svg(canvas: Canvas, workspace: Workspace, *, theme: Theme, **choices: Unpack[Choices]) -> str:
    """Return the sheet as an SVG; raises `DoesNotFit` where it cannot be drawn."""
    return draw(_placed(lay_out_canvas(canvas, workspace, **choices)), "svg", theme).decode("utf-8")


def canvas_png(
    canvas: Canvas, workspace: Workspace, *, theme: Theme, ppi: float = PPI, **choices: Unpack[Choices]
) -> bytes:
    """Return the sheet as a PNG; raises `DoesNotFit` where it cannot be drawn."""
    return draw(_placed(lay_out_canvas(canvas, workspace, **choices)), "png", theme, ppi=ppi)


def draw(placed: GridSheet, form: str, theme: Theme, *, ppi: float | None = None) -> bytes:
    """Return a placed sheet as `form`: pdf, svg or png."""
    values = {
        "library": "grid.typ",
        "title": placed.title,
        "lang": placed.lang,
        "width": placed.width,
        "height": placed.height,
    }
    data = {
        "sheet": asdict(placed),
        "palette": palette(theme, placed.head.phase, placed.rail.side),
        "code": code(placed.head.payload),
    }
    return compile_sheet(main_file("sheet.typ.j2", values), data, form, ppi=ppi)


def _placed(made: GridSheet | Diagnostic) -> GridSheet:
    if isinstance(made, Diagnostic):
        raise DoesNotFit(made)
    return made


def _whose(workspace: Workspace, persona: str | None, lang: str) -> tuple[str, ...]:
    if persona is None:
        return ()
    known = workspace.personas.get(persona)
    if known is None:
        return (persona,)
    name = known.name.read(lang)
    return (
        (name,)
        if known.role is None
        else (f"{name}, {known.role.read(lang)[:1].lower()}{known.role.read(lang)[1:]}", name)
    )
