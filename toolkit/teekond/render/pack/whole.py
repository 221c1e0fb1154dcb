"""All files of a pack by name: the whole on paper, each part alone, what calendars, spreadsheets and browsers read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from teekond.render.pack.calendar import calendar
from teekond.render.pack.files import deck_file, part_file, sheet_file
from teekond.render.pack.frame import Pack
from teekond.render.pack.offered import printed
from teekond.render.pack.paper import cards_pdf, pack_pdf, part_pdf, sheets_pdf
from teekond.render.pack.parts import WHOLE
from teekond.render.pack.sheets import handed_back, worked_on
from teekond.render.pack.slides import slides
from teekond.render.pack.tabular import run_csv, run_markdown, separator
from teekond.render.pack.transcription import FILE
from teekond.workshop.transcript import transcript

File = tuple[str, bytes]
_RUN_CSV, _RUN_MARKDOWN, _CALENDAR, _SLIDES = "run-sheet.csv", "run-sheet.md", "calendar.ics", "slides.html"


def pack_files(pack: Pack, keys: Sequence[str]) -> Iterator[File]:
    """Yield the files of parts, in the order of `keys`."""
    for key in keys:
        yield from _MAKERS[key](pack) if key in _MAKERS else _alone(pack, key)


def _alone(pack: Pack, key: str) -> Iterator[File]:
    yield part_file(key), part_pdf(pack, key)


def _canvases(pack: Pack) -> Iterator[File]:
    for sheet in worked_on(pack):
        yield sheet_file(sheet), sheets_pdf(pack, sheet)


def _feedback(pack: Pack) -> Iterator[File]:
    for sheet in handed_back(pack):
        yield sheet_file(sheet), sheets_pdf(pack, sheet)


def _cards(pack: Pack) -> Iterator[File]:
    for deck in pack.plan.decks:
        yield deck_file(deck), cards_pdf(pack, deck)


def _transcription(pack: Pack) -> Iterator[File]:
    yield from _alone(pack, "transcription")
    table = transcript(pack.plan, pack.workspace, pack.words)
    yield FILE, table.csv(separator(pack))


def _calendar(pack: Pack) -> Iterator[File]:
    made = calendar(pack)
    if made is not None:
        yield _CALENDAR, made


_MAKERS: dict[str, Callable[[Pack], Iterator[File]]] = {
    "canvases": _canvases,
    "feedback": _feedback,
    "cards": _cards,
    "transcription": _transcription,
    "ics": _calendar,
    "csv": lambda pack: iter([(_RUN_CSV, run_csv(pack))]),
    "md": lambda pack: iter([(_RUN_MARKDOWN, run_markdown(pack))]),
    "slides": lambda pack: iter([(_SLIDES, slides(pack))]),
    WHOLE: lambda pack: iter([(part_file(WHOLE), pack_pdf(pack, printed(pack)))]),
}
