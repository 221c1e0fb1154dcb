"""Reads of a TrueType or OpenType file what drawing words needs: its name, its letters, how wide they are."""

from __future__ import annotations

import struct
from base64 import b64encode

from teekond.diagnostics import Message, say
from teekond.values import dataclass, field

SIGNATURES = {b"\x00\x01\x00\x00": "truetype", b"true": "truetype", b"OTTO": "opentype"}
BROKEN = say("the font file is broken")
NOT_TO_BE_EMBEDDED = 0x0002
LAST_CHARACTER = 0x10FFFF
FAMILY_NAMES = (16, 1)
"""The names of a family in a file, the better one first."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font of the workspace, as one file."""

    data: bytes = field(repr=False)
    kind: str
    """truetype or opentype."""
    family: str
    """Its own name."""
    advances: dict[str, float] = field(repr=False)
    """By character, in ems."""
    variable: bool = False

    def uri(self) -> str:
        """Return the file as an address that holds all of it."""
        return f"data:font/{'otf' if self.kind == 'opentype' else 'ttf'};base64,{b64encode(self.data).decode('ascii')}"

    def width(self, text: str) -> float:
        """Return how wide a text is, in ems; letters that it has not count nothing."""
        return sum(self.advances.get(letter, 0.0) for letter in text)


def read_font(data: bytes) -> FontFile | Message:
    """Read a font file, or say why it cannot be used; nothing in it is trusted."""
    if data[:4] in (b"wOFF", b"wOF2"):
        return say("WOFF files cannot be printed: give the TTF or OTF file of the font")
    kind = SIGNATURES.get(data[:4])
    if kind is None:
        return say("this is no font: TTF and OTF files are read")
    try:
        return _read(data, kind)
    except (struct.error, IndexError, KeyError, ValueError, UnicodeDecodeError):
        return BROKEN


def _read(data: bytes, kind: str) -> FontFile | Message:
    tables = _tables(data)
    em = _values(">H", tables["head"], 18)[0]
    if not 16 <= em <= 16384 or not {"glyf", "CFF ", "CFF2"} & tables.keys():
        return BROKEN
    if "OS/2" in tables and _values(">H", tables["OS/2"], 8)[0] & NOT_TO_BE_EMBEDDED:
        return say("the licence in the font file forbids to embed it")
    count = _values(">H", tables["maxp"], 4)[0]
    wide = _values(">H", tables["hhea"], 34)[0]
    if not 1 <= wide <= count:
        return BROKEN
    widths = _values(f">{'Hh' * wide}", tables["hmtx"], 0)[::2]
    glyphs = _characters(tables["cmap"])
    advances = {
        chr(code): widths[min(glyph, wide - 1)] / em for code, glyph in sorted(glyphs.items()) if 0 < glyph < count
    }
    family = _family(tables["name"])
    if not family or not set("aeinst") <= advances.keys():
        return say("the font has no Latin letters, or no name")
    return FontFile(data, kind, family, advances, "fvar" in tables)


def _tables(data: bytes) -> dict[str, bytes]:
    found = {}
    for at in range(_values(">H", data, 4)[0]):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * at)
        if start + length > len(data):
            raise ValueError
        found[tag.decode("latin-1")] = data[start : start + length]
    return found


def _values(form: str, data: bytes, at: int) -> tuple[int, ...]:
    return struct.unpack_from(form, data, at)


def _family(table: bytes) -> str:
    _, count, start = _values(">HHH", table, 0)
    found: dict[int, str] = {}
    for at in range(count):
        platform, _, language, name, length, offset = _values(">6H", table, 6 + 12 * at)
        if name in FAMILY_NAMES and platform in (0, 3) and (name not in found or language == 0x409):
            raw = table[start + offset : start + offset + length]
            found[name] = raw.decode("utf-16-be")
    text = next((found[name] for name in FAMILY_NAMES if name in found), "")
    return "".join(letter for letter in text if letter.isprintable())[:64].strip()


def _characters(table: bytes) -> dict[int, int]:
    """Return the glyph of every character, from the richest table that is understood."""
    starts: dict[int, int] = {}
    for at in range(_values(">H", table, 2)[0]):
        platform, encoding, start = _values(">HHL", table, 4 + 8 * at)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            starts.setdefault(_values(">H", table, start)[0], start)
    if 12 in starts:
        return _format_12(table, starts[12])
    if 4 in starts:
        return _format_4(table, starts[4])
    raise ValueError


def _format_12(table: bytes, start: int) -> dict[int, int]:
    found: dict[int, int] = {}
    count, before = _values(">L", table, start + 12)[0], -1
    for at in range(count):
        first, last, glyph = _values(">LLL", table, start + 16 + 12 * at)
        if not before < first <= last <= LAST_CHARACTER:
            raise ValueError
        found.update({first + more: glyph + more for more in range(last - first + 1)})
        before = last
    return found


def _format_4(table: bytes, start: int) -> dict[int, int]:
    found: dict[int, int] = {}
    segments = _values(">H", table, start + 6)[0] // 2
    form = f">{segments}H"
    ends = _values(form, table, start + 14)
    first = start + 16 + 2 * segments
    starts, deltas, offsets = (_values(form, table, first + 2 * segments * part) for part in range(3))
    for at in range(segments):
        if at and starts[at] <= ends[at - 1]:
            raise ValueError
        for code in range(starts[at], ends[at] + 1):
            glyph = code
            if offsets[at]:
                place = first + 2 * segments * 2 + 2 * at + offsets[at] + 2 * (code - starts[at])
                glyph = _values(">H", table, place)[0] if place + 2 <= len(table) else 0
                if not glyph:
                    continue
            found[code] = (glyph + deltas[at]) & 0xFFFF
    found.pop(0xFFFF, None)
    return found
