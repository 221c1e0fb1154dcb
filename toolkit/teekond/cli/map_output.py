"""Where a drawn map goes, and the font files that it links to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.cli.command import STDIN
from teekond.cli.output import first_file, write_pages
from teekond.cli.screen import Screen
from teekond.compiler.formats import linked_fonts
from teekond.output.write import write_whole
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.compiler.formats import Look
    from teekond.compiler.pipeline import Drawing
    from teekond.layout.scene import MapLayout


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map, drawn: its pages in a format, and what they were made from."""

    drawing: Drawing
    format: str
    pages: list[bytes]
    layout: MapLayout | None
    look: Look


def write_map(screen: Screen, drawn: Drawn, output: str | None) -> None:
    """Write the pages, and the font files that they link to."""
    write_pages(screen, drawn.pages, drawn.format, drawn.drawing.id, output)
    if output is not None and output != STDIN and drawn.look.fonts == "link" and drawn.layout is not None:
        first = first_file(drawn.drawing.id, drawn.format, output)
        for name, data in linked_fonts(drawn.layout, drawn.look.theme):
            write_whole(first.parent / "fonts" / name, data)
