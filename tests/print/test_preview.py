"""The page for the browser shows the very sheet that is printed."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.map.chromium import Chromium, find_chromium
from tests.print.pictures import needs_poppler

from teekond.canvas.placed import Sheet
from teekond.canvas.tiles import Tiling, tiling
from teekond.canvas.variants import Finish, Wish, copies
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.render.preview import preview
from teekond.render.prints import prints
from teekond.theme import Theme

CHROMIUM = find_chromium()
COMPARE = """
async (one, other) => {
  const load = async data => {
    const image = new Image(); image.src = 'data:image/png;base64,' + data; await image.decode();
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT), pen = canvas.getContext('2d');
    pen.fillStyle = '#fff'; pen.fillRect(0, 0, WIDTH, HEIGHT); pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
  };
  const [a, b] = [await load(one), await load(other)];
  const mean = (data, x, y) => {
    let sum = 0;
    for (let j = 0; j < 8; j++) for (let i = 0; i < 8; i++) {
      const at = ((y + j) * WIDTH + x + i) * 4;
      sum += data[at] + data[at + 1] + data[at + 2];
    }
    return sum / 192;
  };
  let far = 0, all = 0, dark = 0;
  for (let y = 0; y + 8 <= HEIGHT; y += 8) for (let x = 0; x + 8 <= WIDTH; x += 8) {
    all++;
    if (mean(a, x, y) < 250) dark++;
    if (Math.abs(mean(a, x, y) - mean(b, x, y)) > 24) far++;
  }
  return [far / all, dark / all];
}
"""


@pytest.fixture(scope="module")
def sheets(canvas: Canvas, workspace: Workspace) -> tuple[Sheet, ...]:
    made = copies(canvas, workspace, Wish(copies=2), journey="day", fill="stages", lang="et")
    assert not isinstance(made, Diagnostic)
    return made


def test_the_page_is_one_file_that_needs_nothing_else(sheets: tuple[Sheet, ...], theme: Theme) -> None:
    page = prints(sheets, "html", theme)[0].decode()
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<img ") == 2
    assert "<script" not in page
    outside = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?(?!data:|#)([^"')\s>]+)""", page)
    assert outside == []
    assert "http" not in re.sub(r"base64,[A-Za-z0-9+/=]+", "", page)


def test_pictures_on_the_page_are_the_ones_on_their_own(sheets: tuple[Sheet, ...], theme: Theme) -> None:
    page = prints(sheets, "html", theme)[0].decode()
    shown = [base64.b64decode(each) for each in re.findall(r"base64,([A-Za-z0-9+/=]+)", page)]
    assert shown == prints(sheets, "svg", theme)


def test_the_same_page_has_the_same_bytes(sheets: tuple[Sheet, ...], theme: Theme) -> None:
    assert prints(sheets, "html", theme) == prints(sheets, "html", theme)


def test_a_title_cannot_become_markup() -> None:
    page = preview('<script>"&', "et", (100, 50), [b"<svg/>"]).decode()
    assert "<script>" not in page


def test_pieces_are_shown_in_their_own_size(sheets: tuple[Sheet, ...], theme: Theme) -> None:
    plan = tiling(420, 297, "A4")
    assert isinstance(plan, Tiling)
    page = prints(sheets[:1], "html", theme, Finish(plan))[0].decode()
    assert page.count("<img ") == 1 + plan.rows * plan.columns
    assert f"size: {plan.width:g}mm" in page.replace(".0mm", "mm")


@needs_poppler
@pytest.mark.skipif(CHROMIUM is None, reason="there is no browser")
def test_a_browser_shows_what_the_printer_prints(sheets: tuple[Sheet, ...], theme: Theme, tmp_path: Path) -> None:
    page, paper = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    page.write_bytes(prints(sheets[:1], "html", theme)[0])
    paper.write_bytes(prints(sheets[:1], "pdf", theme)[0])
    assert shutil.which("pdftoppm")
    printed = subprocess.run(
        ["pdftoppm", "-r", "96", "-png", "-singlefile", paper], capture_output=True, check=True
    ).stdout
    assert CHROMIUM is not None
    with Chromium(CHROMIUM, tmp_path / "profile") as browser:
        browser.call("Emulation.setDeviceMetricsOverride", width=1800, height=1300, deviceScaleFactor=1, mobile=False)
        browser.open(page)
        assert browser.complaints() == []
        browser.run("document.querySelector('main').style.justifyContent = 'start'")  # on whole pixels
        box = browser.run(
            "(({x, y, width, height}) => ({x, y, width, height}))(document.images[0].getBoundingClientRect())"
        )
        assert box["width"] == pytest.approx(420 / 25.4 * 96, abs=0.5)
        shot = browser.call("Page.captureScreenshot", clip={**box, "scale": 1}, captureBeyondViewport=True)["data"]
        script = COMPARE.replace("WIDTH", "1587").replace("HEIGHT", "1122")
        both = ", ".join(json.dumps(each) for each in (shot, base64.b64encode(printed).decode()))
        far, drawn = browser.run(f"({script})({both})")
    assert drawn > 0.05
    assert far <= 0.01
