"""A sheet as a picture of 24 × 16 mm: its silhouette, made from the layout itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from teekond.canvas.marks import Body, Circle, Mark, Path, Rectangle
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Area, Grid

WIDTH, HEIGHT = 24.0, 16.0
STRONG, THIN, FAINT = 0.25, 0.17, 0.12
"""Weights of lines, in millimetres: a heavy line of the sheet, a line, a writing line."""
INK, LINE, HAIR = "#14202B", "#76838F", "#C9D0D6"
CLOSEST = 0.9
"""Lines nearer to each other than this, in millimetres, would become a grey area: some are left out."""


def thumbnail(sheet: Sheet) -> str:
    """Return the picture as SVG."""
    scale = min(WIDTH / sheet.width, HEIGHT / sheet.height)
    wide, high = sheet.width * scale, sheet.height * scale
    body = sheet.body
    parts = [
        _rect(_edge(sheet, THIN / 2 / scale), scale, THIN, LINE),
        _rect(sheet.head.tile, scale, 0, INK, fill=INK),
        _line((_title(sheet, 0), _title(sheet, 1)), scale, STRONG * 1.6, INK),
        *(_grid(body, scale) if isinstance(body, Grid) else _body(body, scale)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(wide)}mm" height="{_n(high)}mm" '
        f'viewBox="0 0 {_n(wide)} {_n(high)}">{"".join(parts)}</svg>\n'
    )


def painted(picture: str, colours: Mapping[str, str]) -> str:
    """Return a picture in other colours, which go by the roles ink, line and hair."""
    for colour, role in ((INK, "ink"), (LINE, "line"), (HAIR, "hair")):
        picture = picture.replace(colour, colours[role])
    return picture


def _edge(sheet: Sheet, inset: float) -> Area:
    return Area(inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset)


def _title(sheet: Sheet, end: int) -> tuple[float, float]:
    title = sheet.head.title
    return title.x + end * sheet.width * 0.22, title.y + title.size * 0.12


def _grid(grid: Grid, scale: float) -> Iterator[str]:
    top, left, right = grid.rows[0].area.y, grid.rows[0].area.x, grid.rows[0].area.right
    yield _line(((grid.columns[0].x, grid.rail.area.y), (right, grid.rail.area.y)), scale, STRONG * 1.6, INK)
    for row in grid.rows:
        weight = STRONG if row.parted else THIN
        yield _line(((left, row.area.y), (right, row.area.y)), scale, weight, INK if row.parted else LINE)
    yield _line(((left, grid.end), (right, grid.end)), scale, STRONG, INK)
    for column in grid.columns:
        yield _line(((column.x, top), (column.x, grid.end)), scale, THIN, LINE)


def _body(body: Body, scale: float) -> Iterator[str]:
    lines: list[float] = []
    for mark in body.marks:
        if isinstance(mark, Path) and mark.tone == "hair" and len(mark.points) == 2:
            y = mark.points[0][1] * scale
            if any(abs(y - other) < CLOSEST and abs(y - other) > 1e-6 for other in lines):
                continue
            lines.append(y)
        yield _mark(mark, scale)


def _mark(mark: Mark, scale: float) -> str:
    if isinstance(mark, Rectangle):
        return _rect(mark.area, scale, _weight(mark.weight), _tone(mark.tone), mark.radius * scale)
    if isinstance(mark, Circle) and mark.radius * scale > 0.35:
        return (
            f'<circle cx="{_n(mark.x * scale)}" cy="{_n(mark.y * scale)}" r="{_n(mark.radius * scale)}" '
            f'fill="none" stroke="{_tone(mark.tone)}" stroke-width="{_n(_weight(mark.weight))}"/>'
        )
    if isinstance(mark, Path):
        return _line(mark.points, scale, _weight(mark.weight), _tone(mark.tone), closed=mark.closed)
    return ""


def _weight(points: float) -> float:
    if points >= 2:
        return STRONG
    return THIN if points >= 1 else FAINT


def _tone(name: str) -> str:
    return {"hair": HAIR, "line": LINE, "soft": LINE}.get(name, INK)


def _line(
    points: tuple[tuple[float, float], ...], scale: float, weight: float, tone: str, *, closed: bool = False
) -> str:
    drawn = "L".join(f"{_n(x * scale)} {_n(y * scale)}" for x, y in points)
    end = "Z" if closed else ""
    return f'<path d="M{drawn}{end}" fill="none" stroke="{tone}" stroke-width="{_n(weight)}"/>'


def _rect(area: Area, scale: float, weight: float, tone: str, radius: float = 0.0, *, fill: str = "none") -> str:
    size = f'width="{_n(area.width * scale)}" height="{_n(area.height * scale)}"'
    round_ = f' rx="{_n(radius)}"' if radius else ""
    stroke = f' stroke="{tone}" stroke-width="{_n(weight)}"' if weight else ""
    return f'<rect x="{_n(area.x * scale)}" y="{_n(area.y * scale)}" {size}{round_} fill="{fill}"{stroke}/>'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
