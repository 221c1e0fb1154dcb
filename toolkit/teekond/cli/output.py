"""Where what was drawn goes: to standard output, to a file, to one file a page."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.compiler.formats import BINARY, ENDINGS
from teekond.diagnostics import say
from teekond.output.write import write_whole


def write_pages(screen: Screen, pages: Sequence[bytes], format_: str, ident: str, output: str | None) -> None:
    """Write the pages of a document, each to a file of its own; to standard output only the first.

    What is not for a terminal goes to a file here, where nobody says another.
    """
    if output is None and format_ in BINARY and screen.stdout_is_terminal:
        output = first_file(ident, format_, os.curdir).name
    if output is None or output == STDIN:
        _to_stdout(screen, pages, format_)
        return
    for path, data in _files(pages, first_file(ident, format_, output)):
        write_whole(path, data)
        screen.tell(say("{path} is written", path=str(path)))


def first_file(ident: str, format_: str, output: str) -> Path:
    """Return the file of the first page; in a folder it is called like the document."""
    from teekond.compiler.endings import is_folder

    path = Path(output)
    if not is_folder(output):
        return path
    from teekond.compiler.plan import stem_of

    return path / f"{stem_of(ident)}.{ENDINGS.get(format_, format_)}"


def _to_stdout(screen: Screen, pages: Sequence[bytes], format_: str) -> None:
    if format_ in BINARY and screen.stdout_is_terminal:
        raise Failure(say("a {format} is not for a terminal", format=format_), say("write it to a file: -o FILE"))
    screen.data(pages[0])
    if len(pages) > 1:
        screen.tell(say("this is page 1 of {count}; -o FILE writes them all", count=len(pages)))


def _files(pages: Sequence[bytes], first: Path) -> Iterator[tuple[Path, bytes]]:
    for number, data in enumerate(pages, start=1):
        yield (first if number == 1 else first.with_name(f"{first.stem}-{number}{first.suffix}")), data
