"""Every shipped canvas on paper, in both languages: its page, its fonts, its words, its code, its bytes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.canvas.sheets import LANGUAGES, SHIPPED, canvas, sheet

from teekond.canvas.plain import plain
from teekond.model.canvas import Box, Canvas
from teekond.render.prints import prints
from teekond.theme import Theme, load_theme

EVERY = pytest.mark.parametrize(("ident", "lang"), [(ident, lang) for ident in SHIPPED for lang in LANGUAGES])
POINT = 25.4 / 72
SMALL = ("A6", "A7")
"""On these the steps of the work are not printed."""


@cache
def theme() -> Theme:
    return load_theme("default", {})


def boxes(found: Canvas) -> tuple[Box, ...]:
    """Return what asks: boxes, else the rows of a grid; rows of a matrix only name where its columns ask."""
    return found.boxes or found.rows


def letters(text: str) -> str:
    """Return a text without blanks and hyphens: where lines end does not count."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)


@EVERY
def test_a_sheet_is_printed_whole(ident: str, lang: str, tmp_path: Path) -> None:
    """One sheet is drawn once for all that is asked of it: to draw it takes the longest."""
    made, found = sheet(ident, lang), canvas(ident)
    data = prints([made], "pdf", theme())[0]
    assert prints([made], "pdf", theme())[0] == data, "the same sheet has the same bytes"
    (page,) = PdfReader(io.BytesIO(data)).pages
    assert float(page.mediabox.width) * POINT == pytest.approx(made.width, abs=0.01)
    assert float(page.mediabox.height) * POINT == pytest.approx(made.height, abs=0.01)
    (tmp_path / "sheet.pdf").write_bytes(data)
    _has_every_word(found, lang, tmp_path / "sheet.pdf")
    _has_every_font(tmp_path / "sheet.pdf")
    _can_be_scanned(made.head.payload, tmp_path / "sheet.pdf", 200 if made.width < 450 else 72)


def _has_every_word(found: Canvas, lang: str, file: Path) -> None:
    if shutil.which("pdftotext") is None:
        return
    printed = letters(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode())
    texts = [found.title, *(part.text for part in found.steps if found.size not in SMALL)]
    texts += [text for box in boxes(found) for text in (box.title, box.prompt, box.example) if text]
    assert [text.read(lang) for text in texts if letters(plain(text.read(lang))) not in printed] == []


def _has_every_font(file: Path) -> None:
    if shutil.which("pdffonts") is None:
        return
    rows = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert rows
    for row in rows:
        assert re.search(r"\byes\s+yes\s+yes\b", row), row  # embedded, a subset, with its letters known


def _can_be_scanned(payload: str, file: Path, dots: int) -> None:
    if shutil.which("zbarimg") is None or shutil.which("pdftoppm") is None:
        return
    picture = file.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(dots), "-gray", "-singlefile", file, picture], check=True)
    read = subprocess.run(["zbarimg", "-q", "--raw", picture.with_suffix(".pgm")], capture_output=True, check=False)
    assert read.stdout.decode().strip() == payload


def test_no_two_canvases_are_one() -> None:
    """Where two have the same areas, less than half of their questions are the same."""
    for one, other in combinations(map(canvas, SHIPPED), 2):
        if one.areas and one.areas == other.areas:
            mine, theirs = ({box.prompt.read("en") for box in boxes(each) if box.prompt} for each in (one, other))
            assert 2 * len(mine & theirs) <= min(len(mine), len(theirs)), (one.id, other.id)


@pytest.mark.parametrize("ident", SHIPPED)
def test_every_box_asks_and_shows_something_of_its_own(ident: str) -> None:
    for lang in LANGUAGES:
        prompts = [box.prompt.read(lang) for box in boxes(canvas(ident)) if box.prompt is not None]
        examples = [box.example.read(lang) for box in boxes(canvas(ident)) if box.example is not None]
        assert len(prompts) == len(examples) == len(boxes(canvas(ident)))
        assert len(set(prompts)) == len(prompts)
        assert len(set(examples)) == len(examples)
        assert all("?" in prompt for prompt in prompts)


@pytest.mark.parametrize("ident", SHIPPED)
def test_a_canvas_says_what_a_facilitator_looks_for(ident: str) -> None:
    found = canvas(ident)
    for each in (found.purpose, found.group, found.takes, found.licence, found.credit):
        assert each
    assert sum(part.minutes for part in found.steps) == found.takes
    for text in [found.title, found.purpose, *(part.text for part in found.steps)]:
        assert text is not None
        assert set(text.languages()) >= set(LANGUAGES)
