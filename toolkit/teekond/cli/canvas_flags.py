"""What the flags of `canvas` mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.diagnostics import say
from teekond.model.ident import slug
from teekond.model.workspace import usual_fill
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.canvas.choose import Choices
    from teekond.canvas.variants import Wish
    from teekond.model.canvas import Canvas

LEAST_BLEED, MOST_BLEED = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class CanvasFlags:
    """The flags of `canvas` as typed."""

    journey: str | None
    stage: str | None
    crossing: str | None
    persona: str | None
    unit: str | None
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


def read_choices(flags: CanvasFlags, lang: str) -> Choices:
    """Return what is chosen for a sheet."""
    from teekond.canvas.choose import Choices

    chosen = Choices(
        journey=_ident(flags.journey),
        crossing=None if flags.crossing is None else ",".join(slug(each) for each in flags.crossing.split(",")),
        stage=_ident(flags.stage),
        persona=_ident(flags.persona),
        unit=_ident(flags.unit),
        fill=_fill(flags),
        sheet=flags.sheet,
        lang=lang,
    )
    if flags.stages is not None:
        chosen["stages"] = flags.stages
    return chosen


def read_wish(flags: CanvasFlags, form: str) -> Wish:
    """Return what is asked of the placed sheets."""
    from teekond.canvas.variants import Wish

    return Wish(
        copies=flags.copies,
        tables=_names(flags.tables),
        tile=flags.tile,
        variant=flags.variant,
        bleed=_bleed(flags.bleed),
        ink=flags.ink,
        form=form,
    )


def stem_of(canvas: Canvas, flags: CanvasFlags, lang: str | None) -> str:
    """Return the stem of the file that is written where nobody names one: `build` calls it so too."""
    from teekond.compiler.plan import stem_of_print
    from teekond.model.workspace import Print

    filled = ("journey", "crossing", "persona", "unit", "stage", "stages")
    shared = (*filled, "sheet", "tile", "copies", "variant", "ink", "theme")
    wanted = Print(
        canvas.id,
        fill=_fill(flags),
        tables=_names(flags.tables),
        bleed=_bleed(flags.bleed),
        lang=lang,
        **{name: getattr(flags, name) for name in shared},
    )
    return stem_of_print(wanted)


def _fill(flags: CanvasFlags) -> str:
    return flags.fill or usual_fill(flags.journey, flags.crossing, flags.persona)


def _ident(written: str | None) -> str | None:
    return None if written is None else slug(written)


def _bleed(written: str | None) -> float | None:
    if written is None:
        return None
    found = re.fullmatch(r"(\d{1,2}(?:[.,]\d)?)\s*(?:mm)?", written.strip())
    value = float(found[1].replace(",", ".")) if found else 0.0
    if not LEAST_BLEED <= value <= MOST_BLEED:
        raise Failure(say("{text} is no bleed: 1 to 10 mm", text=written), say("write {fix}", fix="--bleed 3mm"))
    return value


def _names(written: str | None) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (written or "").split(",") if name.strip())
    if written is not None and not names:
        raise Failure(say("--tables names no table"), say("write {fix}", fix="--tables Sea,Forest,Bog"))
    return names
