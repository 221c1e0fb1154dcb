"""The boxes of a PDF for a print shop: Typst writes what is trimmed and all that is printed, here the bleed between."""

from __future__ import annotations

import re

from teekond.canvas.sheet import POINT

_PAGE = re.compile(rb"(?m)^(<</Type/Page/[^\n]*?/TrimBox\[([-0-9. ]+)\])")
_ENTRY = re.compile(rb"(\d{10}) 00000 n")


def with_bleed_box(pdf: bytes, bleed: float) -> bytes:
    """Return the PDF with a BleedBox `bleed` millimetres around the TrimBox of each page."""
    inserted: list[tuple[int, bytes]] = []
    for page in _PAGE.finditer(pdf):
        left, low, right, high = (float(each) for each in page[2].split())
        around = bleed / POINT
        box = " ".join(f"{edge:.4f}" for edge in (left - around, low - around, right + around, high + around))
        inserted.append((page.end(1), f"/BleedBox[{box}]".encode()))
    return _moved(pdf, inserted)


def _moved(pdf: bytes, inserted: list[tuple[int, bytes]]) -> bytes:
    """Return the PDF with texts inserted at places, and every address in its table moved as far as its object."""
    start = int(pdf.rpartition(b"startxref")[2].split()[0])
    table = _ENTRY.sub(lambda entry: b"%010d 00000 n" % _address(int(entry[1]), inserted), pdf[start:])
    table = table.replace(b"startxref\n%d" % start, b"startxref\n%d" % _address(start, inserted))
    parts, done = [], 0
    for place, text in inserted:
        parts += [pdf[done:place], text]
        done = place
    return b"".join((*parts, pdf[done:start], table))


def _address(old: int, inserted: list[tuple[int, bytes]]) -> int:
    return old + sum(len(text) for place, text in inserted if place <= old)
