"""Sizes of paper by name, and sheets of one's own size."""

from __future__ import annotations

from teekond.patterns import pattern

SIZES: dict[str, tuple[float, float]] = {
    "A7": (74, 105),
    "A6": (105, 148),
    "A5": (148, 210),
    "A4": (210, 297),
    "Letter": (215.9, 279.4),
    "Tabloid": (279.4, 431.8),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
}
"""Upright width and height in millimetres, smallest first."""
ORIENTATIONS = ("landscape", "portrait")
LEAST, MOST = 50, 3000
"""Edges of a sheet of one's own size, in millimetres."""
_OWN = pattern(r"([0-9]{2,4}(?:\.[0-9])?) ?[x×] ?([0-9]{2,4}(?:\.[0-9])?)(?: ?mm)?")


def named(size: str) -> str | None:
    """Return a size as it is called here: `A2`, `Letter`, `300x500 mm`; None where there is no such sheet."""
    wanted = size.strip().casefold()
    for name in SIZES:
        if name.casefold() == wanted:
            return name
    edges = _edges(wanted)
    return None if edges is None else f"{edges[0]:g}x{edges[1]:g} mm"


def is_own(size: str) -> bool:
    """Say whether a size is written as width and height."""
    return size not in SIZES


def upright(size: str) -> tuple[float, float]:
    """Return width and height of a sheet that stands; of one's own size as it is written."""
    found = SIZES.get(size) or _edges(size.casefold())
    if found is None:
        raise ValueError(size)
    return found


def read_paper(written: str) -> tuple[str, str] | None:
    """Return size and orientation of a sheet as written; the orientation is empty where none is said."""
    size, _, orientation = written.strip().rpartition(" ")
    if orientation.casefold() not in ORIENTATIONS:
        size, orientation = written, ""
    name = named(size)
    return None if name is None else (name, orientation.casefold())


def _edges(size: str) -> tuple[float, float] | None:
    found = _OWN.fullmatch(size)
    if found is None:
        return None
    width, height = float(found[1]), float(found[2])
    return (width, height) if min(width, height) >= LEAST and max(width, height) <= MOST else None
