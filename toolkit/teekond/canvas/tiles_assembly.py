"""The first page of a sheet in pieces: the whole of it small, with every place, and how to put it together."""

from __future__ import annotations

from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.marks import Mark, Path, Rectangle, Words
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.canvas.tiles import MARGIN, OVERLAP, Tiling
from teekond.canvas.tiles_steps import Room, steps_of
from teekond.locale import Words as Say
from teekond.model.paper import SIZES
from teekond.values import dataclass, replace

LEAST = 8.0
_EDGE = 14.0
"""White around everything, on A4."""
_PILL = (15.0, 9.0)
"""Where the name of a place stands, at most."""


_BESIDE = ((44, 33), (78, 41), (121, 35), (157, 35))
"""Top and height of the steps beside the sheet, on A4."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """The page: where the small sheet stands and how small it is, and what is drawn over and around it."""

    area: Area
    """Of the sheet."""
    scale: float
    veil: Area
    """Of all pages together: a veil of white lies over it."""
    tile: Area
    icon: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    plan: Tiling
    sheet: Sheet
    words: Say
    k: float
    """1 on A4."""

    def type(self, size: float) -> float:
        return max(size * self.k, LEAST)

    @property
    def short(self) -> str:
        return " ".join(self.sheet.head.sheet.lines)


def assembly(plan: Tiling, sheet: Sheet, words: Say) -> Assembly:
    """Return the page on which a sheet is put together."""
    wide, high = (297, 210) if plan.lying else (210, 297)
    page = _Page(plan, sheet, words, min(plan.width / wide, plan.height / high))
    whole = _whole(page)
    k = page.k
    return Assembly(
        area=Area(whole.x, whole.y, sheet.width * _scale(page, whole), sheet.height * _scale(page, whole)),
        scale=_scale(page, whole),
        veil=whole,
        tile=Area(_EDGE * k, 12 * k, 15 * k, 15 * k),
        icon=sheet.head.icon,
        marks=(*_title(page), *_places(page, whole), *_note(page, whole), *_steps(page, whole), *_foot(page)),
    )


def _extent(plan: Tiling) -> tuple[float, float]:
    """Return how much all pages show together."""
    (across, down), (wide, high) = plan.step, plan.usable
    return (plan.columns - 1) * across + wide, (plan.rows - 1) * down + high


def _whole(page: _Page) -> Area:
    """Return where all pages together stand."""
    wide, high = _extent(page.plan)
    room = (172 * page.k, (138 if page.plan.lying else 125) * page.k)
    scale = min(room[0] / wide, room[1] / high)
    return Area(24 * page.k, 46 * page.k, wide * scale, high * scale)


def _scale(page: _Page, whole: Area) -> float:
    return whole.width / _extent(page.plan)[0]


def _title(page: _Page) -> list[Mark]:
    k, words, plan = page.k, page.words, page.plan
    title = line(words("Put the sheet together"), 33 * k, 13.5 * k, page.type(26), 700)
    name = words("{sheet} “{title}”", sheet=page.short, title=page.sheet.title)
    lying = words("{n} × {size} landscape", n=plan.rows * plan.columns, size=plan.size)
    standing = words("{n} × {size} portrait", n=plan.rows * plan.columns, size=plan.size)
    columns = words.plural("{n} column", "{n} columns", plan.columns)
    rows = words.plural("{n} row", "{n} rows", plan.rows)
    told = " · ".join((_size_of(page.sheet), lying if plan.lying else standing, f"{columns} × {rows}"))
    under = Block(33 * k, title.bottom + 4 * k, 0, (), tone="soft")
    room = (plan.width - (33 + _EDGE) * k, 12 * k)
    for text in (f"{name} · {told}", f"{page.short} · {told}"):
        made = fit(text, room, steps(page.type(11.5), LEAST), under, lang=words.lang, most=2)
        if made is not None:
            return [Words(title, 1), Words(made)]
    return [Words(title, 1)]


def _size_of(sheet: Sheet) -> str:
    edges = sorted((sheet.width, sheet.height))
    named = next((name for name, size in SIZES.items() if sorted(size) == edges), None)
    return named or f"{sheet.width:g} × {sheet.height:g} mm"


def _places(page: _Page, whole: Area) -> list[Mark]:
    plan, k, scale = page.plan, page.k, _scale(page, whole)
    (across, down), (wide, high) = plan.step, plan.usable
    pill = min(_PILL[0] * k, across * scale * 0.8), min(_PILL[1] * k, down * scale * 0.6)
    size = min(13 * k, pill[1] * 1.45, pill[0] * 0.9)
    made: list[Mark] = [
        Rectangle(Area(whole.x + tile.x * scale, whole.y + tile.y * scale, wide * scale, high * scale), 0.7)
        for tile in plan.tiles
    ]
    for tile in plan.tiles:
        x = whole.x + (tile.x + across / 2) * scale
        y = whole.y + (tile.y + down / 2) * scale
        area = Area(x - pill[0] / 2, y - pill[1] / 2, *pill)
        made.append(Rectangle(area, 0.8, "ink", fill="paper", radius=pill[1] / 2))
        made.append(Words(_centred(tile.name, x, y, size, 700)))
    for column in range(plan.columns):
        x = whole.x + (column + 0.5) * across * scale
        made.append(Words(_centred(str(column + 1), x, whole.y - 5 * k, page.type(12), 600, "soft")))
    for row in range(plan.rows):
        y = whole.y + (row + 0.5) * down * scale
        made.append(Words(_centred(str(row + 1), whole.x - 5 * k, y, page.type(12), 600, "soft")))
    return made


def _centred(text: str, x: float, y: float, size: float, weight: int = 400, tone: str = "ink") -> Block:
    return replace(line(text, x, y - CAP * size * POINT / 2, size, weight, tone), align="center")


def _note(page: _Page, whole: Area) -> list[Mark]:
    plan, words = page.plan, page.words
    last = f"{plan.rows}.{plan.columns}"
    names = " … ".join(("1.1, 1.2" if plan.columns > 1 else "1.1", last))
    text = words("A name is row.column. The printer gives the pages row by row: {names}.", names=names)
    wide, high = _extent(plan)
    if wide > page.sheet.width + 1 or high > page.sheet.height + 1:
        text += " " + words("The last pages are partly empty: there the sheet ends.")
    block = Block(whole.x, whole.bottom + 4 * page.k, 0, (), tone="soft")
    made = fit(text, (172 * page.k, 14 * page.k), steps(page.type(9), LEAST), block, lang=words.lang)
    return [] if made is None else [Words(made)]


def _steps(page: _Page, whole: Area) -> list[Mark]:
    plan, k = page.plan, page.k
    if plan.lying:
        rooms = [Room(208 * k, top * k, 75 * k, high * k, k) for top, high in _BESIDE]
    else:
        top = max(whole.bottom / k + 20, 190)
        pitch = (280 - top) / 2
        rooms = [Room((14 + 95 * (at % 2)) * k, (top + pitch * (at // 2)) * k, 86 * k, pitch * k, k) for at in range(4)]
    return [mark for at, room in enumerate(rooms) for mark in steps_of(plan, page.words, at, room)]


def _foot(page: _Page) -> list[Mark]:
    plan, k, words = page.plan, page.k, page.words
    y, size = plan.height - max(13 * k, 10), page.type(8.5)
    wide, high = plan.usable
    home = page.sheet.head.payload.partition(":")[0]
    right = words(
        "margin {margin} mm · overlap {overlap} mm · usable {wide} × {high} mm",
        margin=f"{MARGIN:g}",
        overlap=f"{OVERLAP:g}",
        wide=words.number(wide),
        high=words.number(high),
    )
    edge = plan.width - _EDGE * k
    made: list[Mark] = [Path(((_EDGE * k, y), (edge, y)), 0.6)]
    made.append(Words(replace(line(right, edge, y + 2.2, size, tone="soft"), align="right")))
    room = edge - _EDGE * k - width(right, size) - 6
    whole = " · ".join(filter(None, (home, page.short, words("how to put it together"))))
    left = next((text for text in (whole, page.short) if width(text, size) <= room), None)
    return made if left is None else [*made, Words(line(left, _EDGE * k, y + 2.2, size, tone="soft"))]
