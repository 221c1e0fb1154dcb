"""All files of a pack by name: the whole on paper, each part alone, what calendars, spreadsheets and browsers read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from teekond.render.pack.calendar import calendar
from teekond.render.pack.files import deck_file, part_file, sheet_file
from teekond.render.pack.frame import Pack
from teekond.render.pack.offered import printed
from teekond.render.pack.paper import set_pdf
from teekond.render.pack.parts import WHOLE
from teekond.render.pack.press import Press, Setting
from teekond.render.pack.sheets import handed_back, worked_on
from teekond.render.pack.slides import slides
from teekond.render.pack.tabular import run_csv, run_markdown, separator
from teekond.render.pack.transcription import BOOK, FILE
from teekond.workshop.transcript import transcript

File = tuple[str, bytes]
_RUN_CSV, _RUN_MARKDOWN, _CALENDAR, _SLIDES = "run-sheet.csv", "run-sheet.md", "calendar.ics", "slides.html"
_ORDER = {"canvases": 0, "cards": 0, "feedback": 0, WHOLE: 1, "print-list": 3}
"""What is prepared first: what takes long; and last the list that counts the pages of the others."""
HANDS = 2
"""So many documents are set at a time, each on all cores that are free."""


def pack_files(pack: Pack, keys: Sequence[str]) -> Iterator[File]:
    """Yield the files of parts, in the order of `keys`."""
    press = Press(pack)
    hands, beside = ThreadPoolExecutor(HANDS), ThreadPoolExecutor(1)
    try:
        made: dict[str, list[tuple[str, Future[bytes]]]] = {}
        for key in sorted(keys, key=lambda key: _ORDER.get(key, 2)):
            made[key] = [(name, hands.submit(_made, setting)) for name, setting in _settings(press, key)]
        typed = beside.submit(_workbook, pack) if "transcription" in keys else None
        for key in keys:
            yield from ((name, future.result()) for name, future in made[key])
            yield from _READ[key](pack) if key in _READ else ()
            book = typed.result() if typed is not None and key == "transcription" else None
            yield from [(BOOK, book)] if book is not None else ()
    finally:
        hands.shutdown(cancel_futures=True)
        beside.shutdown(cancel_futures=True)


def _settings(press: Press, key: str) -> Iterator[tuple[str, Setting | Callable[[], Setting]]]:
    """Yield the documents of a part by the names of their files."""
    pack = press.pack
    if key in ("canvases", "feedback"):
        for sheet in worked_on(pack) if key == "canvases" else handed_back(pack):
            yield sheet_file(sheet), press.sheet(sheet)
    elif key == "cards":
        for deck in pack.plan.decks:
            yield deck_file(deck), press.deck(deck)
    elif key == WHOLE:
        yield part_file(WHOLE), press.whole(printed(pack))
    elif key == "print-list":
        yield part_file(key), partial(press.part, key)
    elif key not in _READ or key == "transcription":
        yield part_file(key), press.part(key)


def _made(setting: Setting | Callable[[], Setting]) -> bytes:
    return set_pdf(setting if isinstance(setting, Setting) else setting())


def _transcript(pack: Pack) -> Iterator[File]:
    table = transcript(pack.plan, pack.workspace, pack.words)
    yield FILE, table.csv(separator(pack))


def _workbook(pack: Pack) -> bytes | None:
    """Return the table as a workbook, which is made while pages are set; None where the package for it is not there."""
    from teekond.exchange.office import OfficeMissing

    try:
        return transcript(pack.plan, pack.workspace, pack.words).xlsx()
    except OfficeMissing:
        return None


def _calendar(pack: Pack) -> Iterator[File]:
    made = calendar(pack)
    if made is not None:
        yield _CALENDAR, made


_READ: dict[str, Callable[[Pack], Iterator[File]]] = {
    "transcription": _transcript,
    "ics": _calendar,
    "csv": lambda pack: iter([(_RUN_CSV, run_csv(pack))]),
    "md": lambda pack: iter([(_RUN_MARKDOWN, run_markdown(pack))]),
    "slides": lambda pack: iter([(_SLIDES, slides(pack))]),
}
"""Files of parts that are not set on paper."""
