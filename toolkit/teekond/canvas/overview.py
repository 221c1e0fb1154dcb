"""All canvases on one printed sheet: by phase, each with a small picture of its own layout."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from teekond.canvas.catalogue import Listed
from teekond.canvas.choose import lay_out
from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.marks import Mark, Path, Words
from teekond.canvas.phases import phases
from teekond.canvas.sheet import Area, Block
from teekond.canvas.thumbnail import HEIGHT, WIDTH, thumbnail
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.locale import Words as Say
from teekond.model.paper import upright
from teekond.values import dataclass, replace

SHEETS = ("A4", "A3", "A2", "A1")
"""Papers on which an overview may stand, smallest first."""
_MARGIN, _TOP, _FOOT = 14.0, 57.0, 16.0
_COLUMNS, _GAP = 5, 8.0
_CLOSEST, _FARTHEST = 18.0, 28.0
"""From one canvas to the next."""
_LEAST = 8.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A canvas on the overview."""

    picture: str | None
    """SVG; None where its sheet cannot be drawn."""
    frame: Area
    """Where the picture stands."""
    tile: Area
    icon: str
    phase: int


@dataclass(frozen=True, slots=True)
class Overview:
    """One page."""

    title: str
    lang: str
    width: float
    height: float
    tile: Area
    entries: tuple[Entry, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    width: float
    canvases: tuple[Listed, ...]
    first: bool
    """Whether it begins a phase."""


def overview(
    found: Sequence[Listed], workspace: Workspace, words: Say, sheet: str | None = None
) -> tuple[Overview, ...]:
    """Return the pages: one on the smallest sheet that takes all, or as many as the sheet asked for needs."""
    size = sheet or next((each for each in SHEETS[1:] if _longest(found, each) <= _rows(each)), SHEETS[-1])
    pages = max(1, ceil(_longest(found, size) / _rows(size)))
    return tuple(_page(found, workspace, words, size, page) for page in range(pages))


def _paper(size: str) -> tuple[float, float]:
    high, wide = upright(size)
    return wide, high


def _rows(size: str) -> int:
    return int((_paper(size)[1] - _TOP - _FOOT) // _CLOSEST)


def _longest(found: Sequence[Listed], size: str) -> int:
    return max((len(each.canvases) for each in _columns(found, size)), default=0)


def _columns(found: Sequence[Listed], size: str) -> list[_Column]:
    """Return a column for each phase that has canvases; where few have, each gets several."""
    present = sorted({each.canvas.phase for each in found})
    per = _COLUMNS // max(1, len(present))
    wide = (_paper(size)[0] - 2 * _MARGIN - (_COLUMNS - 1) * _GAP) / _COLUMNS
    made = []
    for at, phase in enumerate(present):
        of_phase = [each for each in found if each.canvas.phase == phase]
        rows = ceil(len(of_phase) / per)
        for part in range(per):
            x = _MARGIN + (at * per + part) * (wide + _GAP)
            made.append(_Column(x, wide, tuple(of_phase[part * rows : (part + 1) * rows]), part == 0))
    return [each for each in made if each.canvases]


def _page(found: Sequence[Listed], workspace: Workspace, words: Say, size: str, page: int) -> Overview:
    wide, high = _paper(size)
    first, rows = page * _rows(size), _rows(size)
    pitch = min(_FARTHEST, (high - _TOP - _FOOT) / min(rows, max(1, _longest(found, size))))
    entries: list[Entry] = []
    marks: list[Mark] = [*_head(words, wide), *_foot(words, len(found), wide, high)]
    for column in _columns(found, size):
        marks += _phase(column, words)
        for at, listed in enumerate(column.canvases[first : first + rows]):
            entry, told = _entry(listed, workspace, words, column, _TOP + at * pitch)
            entries.append(entry)
            marks += told
    tile = Area(_MARGIN, _MARGIN, 16, 16)
    return Overview(words("Canvases on one sheet"), words.lang, wide, high, tile, tuple(entries), tuple(marks))


def _head(words: Say, wide: float) -> list[Mark]:
    title = line(words("Canvases on one sheet"), _MARGIN + 20, _MARGIN + 0.8, 30, 700)
    told = words("column and colour: where in the work · sign: the group of methods · picture: the layout of the sheet")
    under = Block(_MARGIN + 20, _MARGIN + 12.4, 0, (), tone="soft")
    made = fit(told, (wide - 2 * _MARGIN - 20, 8), steps(11.5, _LEAST), under, lang=words.lang, most=2)
    return [Words(title, 1)] if made is None else [Words(title, 1), Words(made)]


def _phase(column: _Column, words: Say) -> list[Mark]:
    phase = column.canvases[0].canvas.phase
    y, tone = 42.0, f"phase-{phase}"
    name = f"{phase}\u2002{phases(words)[phase - 1]}"
    made: list[Mark] = [Path(((column.x, y), (column.x + column.width, y)), 3, tone)]
    return [*made, Words(line(name, column.x, y + 3.8, 15, 700, tone), 2)] if column.first else made


def _entry(listed: Listed, workspace: Workspace, words: Say, column: _Column, y: float) -> tuple[Entry, list[Mark]]:
    canvas, x = listed.canvas, column.x + WIDTH + 3
    sheet = lay_out(canvas, workspace, lang=words.lang)
    picture, size = None, (WIDTH, HEIGHT)
    if not isinstance(sheet, Diagnostic):
        scale = min(WIDTH / sheet.width, HEIGHT / sheet.height)
        picture, size = thumbnail(sheet), (sheet.width * scale, sheet.height * scale)
    frame = Area(column.x + (WIDTH - size[0]) / 2, y, *size)
    minutes = "" if canvas.takes is None else words("{n} min", n=canvas.takes).replace(" ", "\u00a0")
    facts = " · ".join(filter(None, (canvas.size, minutes, "*" if listed.own else "")))
    under, named = Block(x, y + 9.2, 0, (), 600), canvas.title.read(words.lang)
    title = fit(named, (column.width - WIDTH - 3, 9), steps(10.5, _LEAST), under, lang=words.lang, most=2)
    told: list[Mark] = [Words(title or line(canvas.id, x, under.y, _LEAST, 600))]
    told.append(Words(line(facts, x + 9, y + 2.4, 8.5, tone="soft")))
    return Entry(picture, frame, Area(x, y, 7, 7), canvas.icon, canvas.phase), told


def _foot(words: Say, count: int, wide: float, high: float) -> list[Mark]:
    y = high - 11
    left = words.plural("{n} canvas", "{n} canvases", count)
    told = words("one family: the same head, codes and foot; sign, colour and layout tell them apart")
    right = replace(line("CC BY 4.0 · Teekond", wide - _MARGIN, y, 8.5, tone="soft"), align="right")
    room = wide - 2 * _MARGIN - width(right.lines[0], 8.5) - 6
    text = next(each for each in (f"{left} · {told}", left) if width(each, 8.5) <= room or each == left)
    return [Words(line(text, _MARGIN, y, 8.5, tone="soft")), Words(right)]
