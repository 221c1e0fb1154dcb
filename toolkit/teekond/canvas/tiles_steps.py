"""The four steps of putting a sheet together, each with a small drawing."""

from __future__ import annotations

from teekond.canvas.fit import fit, line, steps
from teekond.canvas.marks import Mark, Path, Rectangle, Sign, Words
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.canvas.tiles import MARGIN, OVERLAP, Tiling
from teekond.canvas.tiles_frame import RULER
from teekond.locale import Words as Say
from teekond.values import dataclass, replace

_LEAST = 8.0


@dataclass(frozen=True, slots=True)
class Room:
    """Where a step stands; `k` is 1 on A4."""

    x: float
    y: float
    width: float
    height: float
    k: float

    def type(self, size: float) -> float:
        """Return a size of type on this page."""
        return max(size * self.k, _LEAST)


def steps_of(plan: Tiling, words: Say, at: int, room: Room) -> list[Mark]:
    """Return one of the four steps, counted from 0; its drawing is left out where there is no room for it."""
    title, text = _texts(plan, words)[at]
    number = line(str(at + 1), room.x, room.y, room.type(20), 700, "phase")
    head = line(title, room.x + 9 * room.k, room.y + 0.4 * room.k, room.type(12), 700)
    under = Block(head.x, head.bottom + 2.6 * room.k, 0, ())
    inner = (room.width - 9 * room.k, room.height - (under.y - room.y))
    body = fit(text, inner, steps(room.type(10), _LEAST), under, lang=words.lang)
    made: list[Mark] = [Words(number), Words(head, 2)]
    if body is None:
        return made
    made.append(Words(body))
    top = body.bottom + 4 * room.k
    drawing = _DRAWINGS[at](plan, words, Area(head.x, top, inner[0], room.y + room.height - top))
    return [*made, *drawing]


def _texts(plan: Tiling, words: Say) -> list[tuple[str, str]]:
    size = words("Choose “actual size”, landscape. Measure: the line is exactly 50 mm.")
    if not plan.lying:
        size = words("Choose “actual size”, portrait. Measure: the line is exactly 50 mm.")
    cut = (
        words("Cut the left and the upper edge"),
        words("At the solid line. A glue flap of 10 mm stays on the right and at the bottom."),
    )
    if plan.rows == 1:
        cut = words("Cut the left edge"), words("At the solid line. A glue flap of 10 mm stays on the right.")
    if plan.columns == 1:
        cut = words("Cut the upper edge"), words("At the solid line. A glue flap of 10 mm stays at the bottom.")
    glue = words("Glue row by row"), words("1.1, then 1.2 onto its flap. Join the rows from the top down.")
    if plan.rows == 1:
        glue = words("Glue from the left"), words("1.1, then 1.2 onto its flap.")
    if plan.columns == 1:
        glue = words("Glue from the top"), words("1.1, then 2.1 onto its flap.")
    check = words(
        "The name at the middle of an edge says what is next to it. The ruler at the foot of the sheet must be 100 mm."
    )
    return [(words("Print at 100 %"), size), cut, glue, (words("Check"), check)]


def _ruler(_: Tiling, words: Say, room: Area) -> list[Mark]:
    y = room.y + 4
    made: list[Mark] = [Path(((room.x, y), (room.x + RULER, y)), 1.2, "ink")]
    made += [Path(((room.x + at, y - 3), (room.x + at, y)), 1.0, "ink") for at in range(0, RULER + 1, 10)]
    text = words("{n} mm", n=RULER).replace(" ", "\u00a0")
    return [*made, Words(line(text, room.x + RULER + 2, y - CAP * 9 * POINT, 9, 600))] if room.height >= 5 else []


def _cut(plan: Tiling, words: Say, room: Area) -> list[Mark]:
    """Draw a page: what is cut off, what stays as a flap, what the two signs mean."""
    scale = min(17 / plan.height, room.height / plan.height)
    if scale * plan.height < 9:
        return []
    wide, high, edge, flap = (each * scale for each in (plan.width, plan.height, MARGIN * 1.4, OVERLAP * 1.6))
    x, y = room.x, room.y
    right, low = x + wide - edge, y + high - edge
    made: list[Mark] = [Rectangle(Area(x, y, wide, high), 0.6, "line")]
    if plan.columns > 1:
        made.append(Rectangle(Area(right - flap, y + edge, flap, high - 2 * edge), 0.6, fill="wash"))
        made.append(Path(((x + edge, y + edge), (x + edge, low)), 1.8, "ink"))
    if plan.rows > 1:
        made.append(Rectangle(Area(x + edge, low - flap, wide - 2 * edge, flap), 0.6, fill="wash"))
        made.append(Path(((x + edge, y + edge), (right, y + edge)), 1.8, "ink"))
    aside = x + wide + 4
    made += [Sign(aside, y + 0.5, 5, "scissors"), Words(line(words("cut"), aside + 8, y + 2, 9, tone="soft"))]
    made.append(Rectangle(Area(aside, y + 8.5, 5, 3.4), 0.6, fill="wash"))
    made.append(Words(line(words("glue"), aside + 8, y + 9, 9, tone="soft")))
    return made


def _glue(plan: Tiling, _: Say, room: Area) -> list[Mark]:
    """Draw pages that lie over each other's flaps, the next one on top."""
    high = min(13.0, room.height)
    if high < 7:
        return []
    names = [plan.at(1, at + 1) for at in range(3)] if plan.columns > 1 else [plan.at(at + 1, 1) for at in range(3)]
    made: list[Mark] = []
    for at, name in enumerate(each for each in names if each is not None):
        x = room.x + at * 17
        made.append(Rectangle(Area(x, room.y, 19, high), 0.8, "ink", fill="paper"))
        block = line(name, x + 9.5, room.y + high / 2 - CAP * 11 * POINT / 2, 11, 700)
        made.append(Words(replace(block, align="center")))
    return made


def _meet(plan: Tiling, _: Say, room: Area) -> list[Mark]:
    """Draw two neighbours: each names the other at the edge where they meet."""
    high = min(10.0, room.height)
    one, other = plan.at(1, 1), plan.at(1, 2) or plan.at(2, 1)
    if high < 6 or one is None or other is None:
        return []
    wide, y = min(29.0, (room.width - 2) / 2), room.y + high / 2
    next_x = room.x + wide + 2
    made: list[Mark] = [Rectangle(Area(x, room.y, wide, high), 0.8, "ink", fill="paper") for x in (room.x, next_x)]
    return [
        *made,
        _said(one, room.x + 3, y, "left"),
        _said(f"{other} →", room.x + wide - 2, y, "right", soft=True),
        _said(f"← {one}", next_x + 2, y, "left", soft=True),
        _said(other, next_x + wide - 3, y, "right"),
    ]


def _said(text: str, x: float, y: float, align: str, *, soft: bool = False) -> Words:
    size = 8.5 if soft else 11
    block = line(text, x, y - CAP * size * POINT / 2, size, 600 if soft else 700, "soft" if soft else "ink")
    return Words(replace(block, align=align))


_DRAWINGS = (_ruler, _cut, _glue, _meet)
