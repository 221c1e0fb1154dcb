"""What the flags of `canvas` mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.diagnostics import say
from teekond.model.ident import slug
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.canvas.choose import Choices
    from teekond.canvas.variants import Finish
    from teekond.link.workspace import Workspace
    from teekond.theme import Theme


@dataclass(frozen=True, slots=True)
class CanvasFlags:
    """The flags of `canvas` as typed."""

    journey: str | None
    stage: str | None
    crossing: str | None
    persona: str | None
    fill: str | None
    stages: int | None
    sheet: str | None
    tile: str | None
    copies: int | None
    tables: str | None
    theme: str | None
    ink: str | None
    variant: str | None
    bleed: str | None
    ppi: int


def read_choices(flags: CanvasFlags, canvas_language: str) -> Choices:
    """Return what is chosen for a sheet."""
    from teekond.canvas.choose import Choices

    filled = flags.journey or flags.crossing or flags.persona
    chosen = Choices(
        journey=None if flags.journey is None else slug(flags.journey),
        stage=None if flags.stage is None else slug(flags.stage),
        persona=None if flags.persona is None else slug(flags.persona),
        fill=flags.fill or ("stages" if filled else "blank"),
        sheet=flags.sheet,
        lang=canvas_language,
    )
    if flags.stages is not None:
        chosen["stages"] = flags.stages
    return chosen


def read_finish(flags: CanvasFlags, form: str) -> Finish:
    """Return what is done with the sheets on their way to paper."""
    from teekond.canvas.variants import BLEED, Finish

    bleed = _bleed(flags.bleed)
    if flags.variant == "office" and bleed:
        raise Failure(say("an office printer takes no bleed"), say("leave --bleed out, or --variant print-shop"))
    if flags.variant == "print-shop":
        bleed = bleed or BLEED
    if bleed and form != "pdf":
        raise Failure(say("a print shop takes a pdf, not {format}", format=form), say("write {fix}", fix="-f pdf"))
    if bleed and flags.tile:
        raise Failure(say("a print shop prints a sheet whole: --tile is for office printers"), say("leave --tile out"))
    return Finish(None, bleed, flags.ink == "saving")


def _bleed(written: str | None) -> float:
    from teekond.canvas.variants import LEAST_BLEED, MOST_BLEED

    if written is None:
        return 0.0
    found = re.fullmatch(r"(\d{1,2}(?:[.,]\d)?)\s*(?:mm)?", written.strip())
    value = float(found[1].replace(",", ".")) if found else 0.0
    if not LEAST_BLEED <= value <= MOST_BLEED:
        raise Failure(say("{text} is no bleed: 1 to 10 mm", text=written), say("write {fix}", fix="--bleed 3mm"))
    return value


def read_names(flags: CanvasFlags) -> tuple[str, ...]:
    """Return the names of the tables."""
    if flags.tables is None:
        return ()
    names = tuple(name.strip() for name in flags.tables.split(",") if name.strip())
    if not names:
        raise Failure(say("--tables names no table"), say("write {fix}", fix="--tables Sea,Forest,Bog"))
    if flags.copies is not None and flags.copies != len(names):
        message = say("--copies says {copies}, and --tables names {count}", copies=flags.copies, count=len(names))
        raise Failure(message, say("leave --copies out: each table gets a sheet"))
    return names


def theme_of(name: str | None, workspace: Workspace) -> Theme:
    """Return the theme that sheets are drawn in."""
    from teekond.cli.map_options import read_theme
    from teekond.theme import load_theme

    return load_theme(read_theme(name, workspace), workspace.themes, workspace.root)
