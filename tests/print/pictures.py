"""Pixels of PDFs, by poppler: a printer's eye on what we made."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler is not installed")
THREE_A_MM = 76.2
"""Dots an inch at which a millimetre is three pixels: pieces lie on whole pixels."""


@dataclass(frozen=True)
class Picture:
    """A page in pixels of one byte (grey) or three."""

    width: int
    height: int
    channels: int
    data: bytes

    def row(self, y: int, left: int = 0, right: int | None = None) -> bytes:
        """Return a part of a row of pixels."""
        start, end = y * self.width, self.width if right is None else right
        return self.data[(start + left) * self.channels : (start + end) * self.channels]

    @property
    def ink(self) -> float:
        """Return how much of the paper is covered: 0 white, 1 black."""
        return 1 - sum(self.data) / (255 * len(self.data))

    @property
    def coloured(self) -> int:
        """Return how many pixels are not grey."""
        red, green, blue = (self.data[channel::3] for channel in range(3))
        return sum(not one == two == three for one, two, three in zip(red, green, blue, strict=True))


def pictures(pdf: bytes, dpi: float, *flags: str) -> list[Picture]:
    """Return the pages of a PDF in pixels; with `-gray` in one byte each."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "sheet.pdf")
        file.write_bytes(pdf)
        drawn = subprocess.run(["pdftoppm", "-r", str(dpi), *flags, file], capture_output=True, check=True).stdout
    return _read(drawn)


def _read(drawn: bytes) -> list[Picture]:
    found, at = [], 0
    while at < len(drawn):
        head = drawn[at : at + 40].split(b"\n", 3)
        width, height = map(int, head[1].split())
        channels = 1 if head[0] == b"P5" else 3
        start = at + sum(len(part) + 1 for part in head[:3])
        at = start + width * height * channels
        found.append(Picture(width, height, channels, drawn[start:at]))
    return found


def differing(one: Sequence[bytes], other: Sequence[bytes], most: int = 16) -> int:
    """Return how many bytes of some rows differ by more than `most` of 255, which no eye sees at an edge."""
    return sum(
        sum(abs(a - b) > most for a, b in zip(left, right, strict=True))
        for left, right in zip(one, other, strict=True)
        if left != right
    )
