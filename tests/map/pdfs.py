"""What stands where in a PDF: words and sizes, as measured by programs that are not ours."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest


@dataclass(frozen=True)
class Word:
    """A word with its box, in points from the upper left corner of its page."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Sheets:
    """All words of a PDF, and how large its pages are."""

    sizes: tuple[tuple[float, float], ...]
    words: tuple[Word, ...]


NUMBER = r'="([-\d.]+)"'
PAGE = re.compile(rf"<page width{NUMBER} height{NUMBER}")
WORD = re.compile(rf"<word xMin{NUMBER} yMin{NUMBER} xMax{NUMBER} yMax{NUMBER}>(.*?)</word>")


def sheets(pdf: Path) -> Sheets:
    """Ask pdftotext for all words with their boxes."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext here")
    done = subprocess.run([program, "-bbox", str(pdf), "-"], capture_output=True, check=True)
    sizes: list[tuple[float, float]] = []
    words: list[Word] = []
    for line in done.stdout.decode("utf-8").splitlines():
        if page := PAGE.search(line):
            sizes.append((float(page[1]), float(page[2])))
        elif word := WORD.search(line):
            left, top, right, bottom = (float(word[at]) for at in range(1, 5))
            words.append(Word(len(sizes) - 1, html.unescape(word[5]), left, top, right, bottom))
    return Sheets(tuple(sizes), tuple(words))


@dataclass(frozen=True)
class Drawn:
    """What is drawn on one page: its size, the sizes of its texts, the lengths of its level lines; in points."""

    size: tuple[float, float]
    texts: tuple[float, ...]
    lines: tuple[float, ...]


def drawn(data: bytes) -> list[Drawn]:
    """Read the pages of a PDF."""
    return [read_page(page) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def read_page(page: pypdf.PageObject) -> Drawn:
    """Follow what a page draws, with the matrix in force at each stroke."""
    texts: list[float] = []
    lines: list[float] = []
    last = [(0.0, 0.0)]

    def text(said: str, current: list[float], matrix: list[float], font: object, size: float) -> None:
        if said.strip():
            across = (matrix[0] * current[0] + matrix[1] * current[2], matrix[0] * current[1] + matrix[1] * current[3])
            texts.append(size * (across[0] ** 2 + across[1] ** 2) ** 0.5)

    def stroke(operator: bytes, operands: list[float], matrix: list[float], _: object) -> None:
        if operator not in (b"m", b"l"):
            return
        x, y = (float(each) for each in operands)
        place = (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
        if operator == b"l" and abs(place[1] - last[0][1]) < 0.01:
            lines.append(abs(place[0] - last[0][0]))
        last[0] = place

    page.extract_text(visitor_text=text, visitor_operand_before=stroke)
    return Drawn((float(page.mediabox.width), float(page.mediabox.height)), tuple(texts), tuple(lines))
