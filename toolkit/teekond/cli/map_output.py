"""Where a drawn map goes: to standard output, to a file, to one file a page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.compiler.formats import BINARY, ENDINGS
from teekond.diagnostics import say
from teekond.output.write import write_whole
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.compiler.formats import Look
    from teekond.compiler.pipeline import Drawing
    from teekond.layout.scene import MapLayout
    from teekond.theme import Theme


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
    if output is None or output == STDIN:
        _to_stdout(screen, drawn)
        return
    for path, data in _files(drawn, output):
        write_whole(path, data)
        screen.tell(say("{path} is written", path=str(path)))
    if drawn.look.fonts == "link" and drawn.layout is not None:
        _write_fonts(drawn.layout, drawn.look.theme, _first(drawn, output).parent / "fonts")


def _to_stdout(screen: Screen, drawn: Drawn) -> None:
    if drawn.format in BINARY and screen.stdout_is_terminal:
        raise Failure(say("a {format} is not for a terminal", format=drawn.format), say("write it to a file: -o FILE"))
    screen.data(drawn.pages[0])
    if len(drawn.pages) > 1:
        screen.tell(say("this is page 1 of {count}; -o FILE writes them all", count=len(drawn.pages)))


def _files(drawn: Drawn, output: str) -> Iterator[tuple[Path, bytes]]:
    first = _first(drawn, output)
    for number, data in enumerate(drawn.pages, start=1):
        yield (first if number == 1 else first.with_name(f"{first.stem}-{number}{first.suffix}")), data


def _first(drawn: Drawn, output: str) -> Path:
    """Return the file of the first page; in a folder it is called like the document."""
    path = Path(output)
    if not path.is_dir() and not output.endswith(("/", os.sep)):
        return path
    from teekond.compiler.plan import stem_of

    return path / f"{stem_of(drawn.drawing.id)}.{ENDINGS[drawn.format]}"


def _write_fonts(layout: MapLayout, theme: Theme, folder: Path) -> None:
    from teekond.render.faces import page_faces

    for page in layout.pages:
        for face in page_faces(page, theme):
            write_whole(folder / face.file, face.data())
