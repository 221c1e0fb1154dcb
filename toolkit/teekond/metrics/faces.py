"""Which shipped font files a text needs: a picture carries only those."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache

from teekond.resources import resource
from teekond.values import dataclass

BASIC = "latin"
NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: WOFF2, for `@font-face`."""

    family: str
    weight: int
    file: str
    """Its name in templates/fonts."""
    unicode_range: str
    """As CSS writes it: `U+20-7E,U+A0-17F`."""

    def data(self) -> bytes:
        """Return the bytes of the file."""
        return resource("templates", "fonts", self.file).read_bytes()


def faces_for(text: str, weights: Iterable[int]) -> tuple[Face, ...]:
    """Return the files that draw `text` in `weights`: the basic Latin ones always, the others only where needed."""
    parts = _parts_with(frozenset(text) - _basic())
    wanted = [weight for weight in sorted(set(weights)) if weight in NAMES]
    return tuple(
        [_face(part, weight) for part in parts for weight in (wanted if not part.startswith("emoji") else [400])]
    )


@cache
def _face(part: str, weight: int) -> Face:
    covers = ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in _parts()[part])
    if part.startswith("emoji"):
        return Face("Noto Emoji", weight, f"NotoEmoji-{part.removeprefix('emoji-')}.woff2", covers)
    return Face("Inter", weight, f"Inter-{NAMES[weight]}-{part}.woff2", covers)


@lru_cache(maxsize=256)
def _parts_with(letters: frozenset[str]) -> tuple[str, ...]:
    """Return the basic part, and those that have any of the letters."""
    codes = sorted(map(ord, letters))
    return tuple([part for part, runs in _parts().items() if part == BASIC or _meets(runs, codes)])


def _meets(runs: tuple[tuple[int, int], ...], codes: list[int]) -> bool:
    return any(bisect_left(codes, first) < bisect_right(codes, last) for first, last in runs)


@cache
def _basic() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _parts()[BASIC] for code in range(first, last + 1))


@cache
def _parts() -> dict[str, tuple[tuple[int, int], ...]]:
    data = json.loads(resource("templates", "fonts", "faces.json").read_text(encoding="utf-8"))
    return {part: tuple((first, last) for first, last in runs) for part, runs in data["parts"].items()}
