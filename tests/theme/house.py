"""A company's own font, made of a shipped one: another name, other widths, faults."""

from __future__ import annotations

import struct

from teekond.resources import resource

NAME = "Haven"
"""As long as the shipped font's own name, so that one can stand in the place of the other."""


def house_font(*, bold: bool = False, wider: float = 1.0) -> bytes:
    """Return a font file called Haven, whose letters are so many times as wide as the shipped ones."""
    weight = "Bold" if bold else "Regular"
    data = bytearray(resource("templates", "fonts", f"Inter-{weight}.ttf").read_bytes())
    start, length = table(data, b"name")
    names = bytes(data[start : start + length]).replace("Inter".encode("utf-16-be"), NAME.encode("utf-16-be"))
    data[start : start + length] = names.replace(b"Inter", NAME.encode())
    start, _ = table(data, b"hmtx")
    count = struct.unpack_from(">H", data, table(data, b"hhea")[0] + 34)[0]
    for at in range(start, start + 4 * count, 4):
        struct.pack_into(">H", data, at, round(struct.unpack_from(">H", data, at)[0] * wider))
    return bytes(data)


def table(data: bytes | bytearray, tag: bytes) -> tuple[int, int]:
    """Return where a table begins, and how long it is."""
    for at in range(struct.unpack_from(">H", data, 4)[0]):
        name, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * at)
        if name == tag:
            return start, length
    raise KeyError(tag)
