"""Takes apart the signs that a layout names - faces, badges, arrow heads - into plain marks, alike in every picture."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, radians, sin

from teekond.layout.scene import CircleMark, Command, PathMark, SignMark
from teekond.values import dataclass, replace

FILLED_HALO = 1.6
"""How far the paper shows around a face, so that a curve ends before it."""

ARROW_TONES = {"arrow-flow": "ink2", "arrow-enables": "enables", "arrow-learns": "learns"}
LEARNS = 7.0
"""The length of an open head whose line is 1.5 wide."""
OCTAGON = tuple((cos(pi / 8 + n * pi / 4) / cos(pi / 8), sin(pi / 8 + n * pi / 4) / cos(pi / 8)) for n in range(8))
STAR = tuple((r * sin(n * pi / 8), -r * cos(n * pi / 8)) for n in range(16) for r in ((1.0, 0.66)[n % 2],))

Part = CircleMark | PathMark


@dataclass(frozen=True, slots=True)
class Face:
    """How one feeling looks: its colours, and its mouth on a circle of radius 8."""

    tone: str
    fill: str
    stroke: str
    features: str
    mouth: tuple[Command, ...]
    open: bool = False


FACES = {
    -2: Face(
        "bad", "badd", "badd", "badon", (("M", -3.8, 4.4), ("C", -2.8, 0.4, 2.8, 0.4, 3.8, 4.4), ("Z",)), open=True
    ),
    -1: Face("bad", "badt", "badd", "badd", (("M", -3.2, 3.6), ("C", -2, 1.5, 2, 1.5, 3.2, 3.6))),
    0: Face("neutral", "paper", "neu", "neu", (("M", -3, 2.6), ("L", 3, 2.6))),
    1: Face("good", "goodt", "goodd", "goodd", (("M", -3.4, 1.6), ("C", -2, 3.9, 2, 3.9, 3.4, 1.6))),
    2: Face("good", "goodd", "goodd", "goodon", (("M", -3.8, 0.8), ("C", -3, 5, 3, 5, 3.8, 0.8), ("Z",)), open=True),
}
BROWS: tuple[Command, ...] = (("M", -4.5, -3.7), ("L", -2, -4.8), ("M", 4.5, -3.7), ("L", 2, -4.8))


def sign_classes(sign: SignMark) -> str:
    """Return the classes of the group that holds the sign's parts."""
    words = [sign.cls, "sign", sign.name]
    if sign.name == "face":
        words.append(FACES[sign.value].tone)
    return " ".join(filter(None, words))


def sign_parts(sign: SignMark, colours: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the marks that a sign is made of; where good and bad look alike, the worst face is an octagon."""
    if sign.name == "face":
        return face(sign, octagon=colours["badd"] == colours["goodd"])
    if sign.name == "moment":
        return moment(sign)
    if sign.name == "wow":
        return wow(sign)
    return (arrow(sign),)


def face(sign: SignMark, *, octagon: bool = False) -> tuple[Part, ...]:
    """Draw a face: paper around it, head, two eyes, mouth, and brows where it is in despair; a pale one in its tone."""
    look, x, y, r = FACES[sign.value], sign.x, sign.y, sign.r
    if sign.tone:
        look = replace(look, fill="paper", stroke=sign.tone, features=sign.tone)
        octagon = False
    unit = r / 8
    head: Part = CircleMark(x, y, r, look.fill, look.stroke, 0.17 * r)
    if octagon and sign.value == -2:
        head = PathMark(polygon(OCTAGON, x, y, r), look.fill, look.stroke, 1, cls="head")
    parts: list[Part] = [CircleMark(x, y, r + FILLED_HALO, "paper", cls="halo"), head]
    parts += [CircleMark(x + side * 2.7 * unit, y - 2 * unit, 1.05 * unit, look.features) for side in (-1, 1)]
    fill = look.features if look.open else None
    parts.append(PathMark(placed(look.mouth, x, y, unit), fill, look.features, 1.4 * unit, cap="round", cls="mouth"))
    if sign.value == -2:
        parts.append(PathMark(placed(BROWS, x, y, unit), None, look.features, 1.2 * unit, cap="round", cls="brows"))
    return tuple(parts)


def moment(sign: SignMark) -> tuple[Part, ...]:
    """Draw a moment of truth: a diamond with a hole."""
    corners = polygon(((0, -1), (1, 0), (0, 1), (-1, 0)), sign.x, sign.y, sign.r)
    return (
        PathMark(corners, "paper", "paper", 2.2, cls="halo"),
        PathMark(corners, sign.tone or "ink"),
        CircleMark(sign.x, sign.y, 0.28 * sign.r, "paper"),
    )


def wow(sign: SignMark) -> tuple[Part, ...]:
    """Draw a wow moment: a star with a tick."""
    x, y, r = sign.x, sign.y, sign.r
    star = polygon(STAR, x, y, r)
    tick: tuple[Command, ...] = (("M", -0.3, 0), ("L", -0.06, 0.24), ("L", 0.33, -0.27))
    outline = "wowl"
    return (
        PathMark(star, "paper", "paper", 2.6, cls="halo"),
        PathMark(star, "wow", outline, 0.9, cap="round"),
        PathMark(placed(tick, x, y, r), None, outline, r / 6, cap="round"),
    )


def arrow(sign: SignMark) -> PathMark:
    """Draw an arrow head of length `r`, its tip at x, y; angles turn clockwise on the sheet."""
    tone = sign.tone or ARROW_TONES[sign.name]
    turn = radians(sign.angle)

    def at(back: float, aside: float) -> tuple[float, float]:
        dx, dy = -back * sign.r, aside * sign.r
        return sign.x + dx * cos(turn) - dy * sin(turn), sign.y + dx * sin(turn) + dy * cos(turn)

    if sign.name == "arrow-learns":
        way = outline_of((at(0.8, -0.5), at(0, 0), at(0.8, 0.5)))
        return PathMark(way, None, tone, round(1.5 * sign.r / LEARNS, 2), cap="round")
    if sign.name == "arrow-enables":
        return PathMark((*outline_of((at(0, 0), at(1, -0.48), at(0.78, 0), at(1, 0.48))), ("Z",)), tone)
    return PathMark((*outline_of((at(0, 0), at(1, -0.55), at(1, 0.55))), ("Z",)), tone)


def outline_of(points: tuple[tuple[float, float], ...]) -> tuple[Command, ...]:
    """Return straight lines through the points."""
    return tuple(("L" if n else "M", x, y) for n, (x, y) in enumerate(points))


def polygon(shape: tuple[tuple[float, float], ...], x: float, y: float, r: float) -> tuple[Command, ...]:
    """Return a closed shape of radius 1, set at x, y with radius r."""
    return (*outline_of(tuple((x + r * dx, y + r * dy) for dx, dy in shape)), ("Z",))


def placed(commands: tuple[Command, ...], x: float, y: float, unit: float) -> tuple[Command, ...]:
    """Return commands that were drawn around 0, 0 at another place and size."""
    return tuple(
        (name, *(value * unit + (y if n % 2 else x) for n, value in enumerate(values))) for name, *values in commands
    )
