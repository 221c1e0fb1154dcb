"""The maps of the sample workspace, read and laid out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from teekond.compiler.formats import Look
from teekond.compiler.pipeline import Drawing, lay_out
from teekond.compiler.plan import drawings
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import Words, catalogue
from teekond.render.svg import svg
from teekond.theme import load_theme

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = load_theme("default", {})


@dataclass(frozen=True)
class Sample:
    """One map of the sample workspace, on one kind of sheet."""

    name: str
    drawing: Drawing
    layout: MapLayout

    def pages(self, *, fonts: str = "embed", prefix: str = "", theme: str = "default") -> list[str]:
        """Draw every page as SVG."""
        looks = load_theme(theme, workspace().themes)
        return [svg(self.layout, page, looks, fonts=fonts, id_prefix=prefix) for page in range(len(self.layout.pages))]


@cache
def workspace() -> Workspace:
    """Read the sample workspace."""
    return load_workspace(ROOT)


@cache
def words(lang: str = "et") -> Words:
    """Return the words of a language."""
    return catalogue(lang)


@cache
def samples(sheet: str | None = "A3", lang: str = "et") -> tuple[Sample, ...]:
    """Lay out every journey and crossing; on A3 as `build` does, or as wide as it is where `sheet` is None."""
    options = MapOptions(sheet=None if sheet is None else parse_sheet(sheet))
    return tuple(
        Sample(
            f"{each.id} on {sheet}",
            each,
            lay_out(workspace(), each, options, Look(load_theme("default", {}), words(lang))),
        )
        for each in drawings(workspace(), lang)
    )
