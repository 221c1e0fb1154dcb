"""Other readers of the SVG: each exports it to PDF, and every word of a card is found inside that card."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.layout.invariants import all_groups
from tests.map.pdfs import Sheets, sheets
from tests.map.sample import ROOT, Sample, samples

from teekond.layout.scene import Group, Page, TextMark

NEAR = 0.5
MAPS = ("first-call", "first-workday-x-first-call")
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
Reader = Callable[[Path, Path], list[str]]
READERS: dict[str, tuple[str, Reader]] = {
    "librsvg": ("rsvg-convert", lambda svg, pdf: ["-f", "pdf", "-o", str(pdf), str(svg)]),
    "inkscape": ("inkscape", lambda svg, pdf: [f"--export-filename={pdf}", "--export-type=pdf", str(svg)]),
    "libreoffice": (
        "soffice",
        lambda svg, pdf: [
            f"-env:UserInstallation={(pdf.parent / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(pdf.parent),
            str(svg),
        ],
    ),
}


def exported(reader: str, sample: Sample, folder: Path, *, shipped: bool) -> Sheets:
    """Let a program make a PDF of the first page of a map; with the shipped fonts installed, or only its own."""
    program, words = READERS[reader]
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"no {program} here")
    picture, paper = folder / "map.svg", folder / "map.pdf"
    picture.write_text(sample.pages()[0], encoding="utf-8")
    environment = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    if shipped:
        file = folder / "fonts.conf"
        file.write_text(FONTS.format(fonts=ROOT / "templates" / "fonts", cache=folder / "cache"), encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(file)
    subprocess.run([found, *words(picture, paper)], env=environment, capture_output=True, check=True, timeout=180)
    return sheets(paper)


def skip_without_narrow_fonts(reader: str) -> None:
    """LibreOffice asks for the first font of a list only: where that one is missing it may take one far wider."""
    program = shutil.which("fc-match")
    if reader != "libreoffice":
        return
    done = subprocess.run([program, "-f", "%{family}", "Inter"], capture_output=True, check=False) if program else None
    taken = done.stdout.decode("utf-8") if done else "no known font"
    if not taken.startswith(("Inter", "Liberation Sans", "Arial", "Noto Sans")):
        pytest.skip(f"LibreOffice takes {taken} for Inter here, which is far wider")


def astray(page: Page, found: Sheets) -> list[str]:
    """Name the words of cards that are not inside their cards, on a page printed at whatever scale."""
    across, down = found.sizes[0][0] / page.width, found.sizes[0][1] / page.height
    boxes = {card.ref: card.box for card in page.cards}
    lost = []
    for group in all_groups(page.groups):
        ref = dict(group.data).get("step", "")
        if "step" not in group.cls.split():
            continue
        box = boxes[ref]
        inside = [
            word.text
            for word in found.words
            if word.left >= box.x * across - NEAR
            and word.right <= box.right * across + NEAR
            and word.top >= box.y * down - NEAR
            and word.bottom <= box.bottom * down + NEAR
        ]
        shown = "".join(inside)
        lost += [f"{word!r} is not inside {ref}" for word in words_of(group) if word not in shown]
    return lost


def words_of(group: Group) -> list[str]:
    """Return the words on a card."""
    return [word for mark in group.children if isinstance(mark, TextMark) for word in mark.text.split()]


@pytest.mark.parametrize("fonts", ["shipped fonts", "other fonts"])
@pytest.mark.parametrize("reader", READERS)
def test_every_word_lies_in_its_card(reader: str, fonts: str, tmp_path: Path) -> None:
    if fonts == "other fonts":
        skip_without_narrow_fonts(reader)
    wrong = {}
    for sample in samples():
        if sample.drawing.id in MAPS:
            folder = tmp_path / sample.drawing.id
            folder.mkdir()
            found = exported(reader, sample, folder, shipped=fonts == "shipped fonts")
            wrong[sample.name] = astray(sample.layout.pages[0], found)
    assert not {name: each for name, each in wrong.items() if each}


def test_words_of_another_map_are_noticed(tmp_path: Path) -> None:
    one, other = (sample for sample in samples() if sample.drawing.id in MAPS)
    assert astray(one.layout.pages[0], exported("librsvg", other, tmp_path, shipped=True))
