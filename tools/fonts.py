"""Makes templates/fonts from the published fonts: small TrueType and WOFF2 files, and the tables of advances.

Run it when a font is renewed, never at run time:

    npm pack @expo-google-fonts/inter @expo-google-fonts/noto-emoji   (and unpack both)
    python tools/fonts.py INTER_FOLDER NOTO_EMOJI_FOLDER

It needs fontTools and brotli. The same inputs give the same bytes.
What it changes in Inter, so that a line is never wider than the plain sum of its advances:
contextual alternates are left out, and kerning that would widen a pair is set to nought.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped] # it ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # it ships no types

TARGET = Path(__file__).parents[1] / "templates" / "fonts"
STYLES = {
    "400": ("Regular", "400Regular/Inter_400Regular.ttf"),
    "500": ("Medium", "500Medium/Inter_500Medium.ttf"),
    "600": ("SemiBold", "600SemiBold/Inter_600SemiBold.ttf"),
    "700": ("Bold", "700Bold/Inter_700Bold.ttf"),
    "400i": ("Italic", "400Regular_Italic/Inter_400Regular_Italic.ttf"),
}
EMOJI = "400Regular/NotoEmoji_400Regular.ttf"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x1E9E,
    *range(0x2007, 0x2008), *range(0x2009, 0x200C), *range(0x2010, 0x2016), *range(0x2018, 0x2020), 0x2020, 0x2021,
    0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2060, 0x20AC, 0x2122,
    0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x2713, 0x2717,
)  # fmt: skip
"""What most maps need, so that they carry no more: the letters of western and northern Europe, with š and ž."""
LATIN_EXTENDED = (*range(0x100, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x2C7, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD)
PARTS: dict[str, tuple[int, ...]] = {
    "latin": LATIN,
    "latin-extended": LATIN_EXTENDED,
    "latin-more": (*range(0x180, 0x300), *range(0x300, 0x370), *range(0x1E00, 0x1F00)),
    "greek": tuple(range(0x370, 0x400)),
    "cyrillic": tuple(range(0x400, 0x530)),
    "symbols": tuple(range(0x2000, 0x2C00)),
}
"""Which characters a WOFF2 part holds; a character belongs to the first part that names it."""
EMOJI_SLICE = 64


def main(arguments: list[str]) -> int:
    """Make every file anew."""
    inter, emoji = (Path(folder) for folder in arguments)
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    parts: dict[str, list[list[int]]] = {}
    letters: dict[str, dict[int, int]] = {}
    for key, (name, path) in STYLES.items():
        font = small(inter / path, {code for codes in PARTS.values() for code in codes})
        save(font, TARGET / f"Inter-{name}.ttf")
        if not key.endswith("i"):
            letters[key] = {code: font["hmtx"][glyph][0] for code, glyph in sorted(font.getBestCmap().items())}
            parts = slices(inter / path, name)
    common = {*LATIN, *LATIN_EXTENDED}
    basic = advances({key: {code: all_[code] for code in all_ if code in common} for key, all_ in letters.items()})
    rarer = advances({key: {code: all_[code] for code in all_ if code not in common} for key, all_ in letters.items()})
    shutil.copyfile(emoji / EMOJI, TARGET / "NotoEmoji-Regular.ttf")
    rarer |= emoji_table(TTFont(emoji / EMOJI), letters["400"])
    parts |= emoji_slices(emoji / EMOJI, str(rarer["emoji"]))
    shutil.copyfile(inter / "LICENSE_FONT", TARGET / "Inter-OFL.txt")
    shutil.copyfile(emoji / "LICENSE_FONT", TARGET / "NotoEmoji-OFL.txt")
    write_json(TARGET / "advances.json", {"unitsPerEm": 2048, **basic})
    write_json(TARGET / "advances-rarer.json", rarer)
    write_json(TARGET / "faces.json", {"parts": parts})
    return 0


def small(path: Path, codes: Iterable[int]) -> TTFont:
    """Return the font with nothing in it but these characters."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "MVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(codes))
    subsetter.subset(font)
    narrow_kerning(font)
    return font


def narrow_kerning(font: TTFont) -> None:
    """Set kerning that would widen a pair to nought."""
    for record in pair_values(font):
        if record is not None and getattr(record, "XAdvance", 0) > 0:
            record.XAdvance = 0


def pair_values(font: TTFont) -> Iterator[Any]:
    """Yield the first value of every kerning pair."""
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []
    for lookup in lookups:
        for outer in lookup.SubTable:
            subtable = outer.ExtSubTable if outer.LookupType == 9 else outer
            if subtable.LookupType != 2:
                continue
            if subtable.Format == 1:
                yield from (pair.Value1 for group in subtable.PairSet for pair in group.PairValueRecord)
            else:
                yield from (cell.Value1 for row in subtable.Class1Record for cell in row.Class2Record)


def slices(path: Path, name: str) -> dict[str, list[list[int]]]:
    """Write the WOFF2 parts of one style, and return the code point ranges that each holds."""
    found: dict[str, list[list[int]]] = {}
    taken: set[int] = set()
    for part, codes in PARTS.items():
        font = small(path, set(codes) - taken)
        taken |= set(codes)
        font.flavor = "woff2"
        save(font, TARGET / f"Inter-{name}-{part}.woff2")
        found[part] = ranges(font.getBestCmap())
    return found


def emoji_slices(path: Path, characters: str) -> dict[str, list[list[int]]]:
    """Write the WOFF2 parts of the emoji font: runs of neighbours, so that a sheet carries few of them."""
    found: dict[str, list[list[int]]] = {}
    for number, start in enumerate(range(0, len(characters), EMOJI_SLICE), 1):
        codes = {ord(character) for character in characters[start : start + EMOJI_SLICE]}
        font = small(path, codes | {0x200D, 0xFE0F, 0x20E3})
        font.flavor = "woff2"
        save(font, TARGET / f"NotoEmoji-{number:02}.woff2")
        found[f"emoji-{number:02}"] = ranges(codes)
    return found


def advances(letters: dict[str, dict[int, int]]) -> dict[str, object]:
    """Return a table of the advances of some letters by weight."""
    return {"characters": "".join(map(chr, letters["400"])), **{key: list(by.values()) for key, by in letters.items()}}


def emoji_table(font: TTFont, inter: dict[int, int]) -> dict[str, object]:
    """Return the emoji that Inter lacks, and their advances in Inter's units."""
    unit = font["head"].unitsPerEm / 2048
    cmap = {code: glyph for code, glyph in sorted(font.getBestCmap().items()) if code not in inter and code > 0x20}
    widths = [round(font["hmtx"][glyph][0] / unit) for glyph in cmap.values()]
    return {"emoji": "".join(map(chr, cmap)), "emojiWidths": widths}


def ranges(codes: Iterable[int]) -> list[list[int]]:
    """Return code points as first and last of each run."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


def save(font: TTFont, path: Path) -> None:
    """Write a font with the time of its source, so that the bytes repeat."""
    font.save(path, reorderTables=True)


def write_json(path: Path, value: object) -> None:
    """Write JSON that loads fast and differs only where the content does."""
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
