"""The map of what changed in a real Chromium: texts lie in their cards, and the page's anchors lie on them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.diff.tobe import to_be
from tests.map.chromium import Chromium, find_chromium
from tests.map.sample import ROOT

from teekond.diff.compare import compare
from teekond.link.load import load_workspace
from teekond.locale import catalogue
from teekond.render.diff_html import html
from teekond.render.diff_map import Drawing, change_maps, pages_of
from teekond.theme import load_theme

NEAR = 0.5
OUTSIDE = """
[...document.querySelectorAll("g.step")].flatMap(step => {
  const card = step.querySelector("rect.card").getBBox();
  return [...step.querySelectorAll("text, path.strike")].filter(each => {
    const box = each.getBBox();
    return box.x < card.x - NEAR || box.y < card.y - NEAR
      || box.x + box.width > card.x + card.width + NEAR || box.y + box.height > card.y + card.height + NEAR;
  }).map(each => step.dataset.step + " " + (each.textContent || "strike"));
})
""".replace("NEAR", str(NEAR))
ASIDE = """
[...document.querySelectorAll(".sheet a")].map(anchor => {
  const line = document.querySelector(`#${anchor.getAttribute("href").slice(1)} a`);
  const boxes = [...document.querySelectorAll("g.step rect.card")].map(card => card.getBoundingClientRect());
  const own = anchor.getBoundingClientRect();
  const near = Math.min(...boxes.map(box => Math.abs(box.left - own.left) + Math.abs(box.top - own.top)
    + Math.abs(box.right - own.right) + Math.abs(box.bottom - own.bottom)));
  anchor.focus();
  const focused = document.activeElement === anchor;
  return [near, line !== null && line.getAttribute("href") === "#" + anchor.id, focused];
})
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium here")
    with Chromium(program, tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folders = [tmp_path_factory.mktemp(name) for name in ("is", "shall-be")]
    for folder in folders:
        shutil.copy(ROOT / "teekond.yaml", folder)
        shutil.copytree(ROOT / "journeys", folder / "journeys")
    to_be(folders[1])
    before, after = map(load_workspace, folders)
    comparison = compare(before, after)
    found = {}
    for lang in ("et", "en"):
        drawing = Drawing(("main", "to-be"), catalogue(lang), load_theme("default", {}))
        maps = change_maps(comparison, drawing)
        (found[f"{lang}.svg"],) = pages_of(maps[0], "svg", drawing.theme)
        found[f"{lang}.html"] = html(comparison, maps, drawing).encode()
    return found


def shown(browser: Chromium, folder: Path, name: str, data: bytes) -> None:
    file = folder / name
    file.write_bytes(data)
    browser.open(file)


@pytest.mark.parametrize("name", ["et.svg", "en.svg", "et.html", "en.html"])
def test_texts_and_the_lines_through_them_lie_in_their_cards(
    browser: Chromium, tmp_path: Path, drawn: dict[str, bytes], name: str
) -> None:
    shown(browser, tmp_path, name, drawn[name])
    assert browser.run(OUTSIDE) == []
    assert browser.complaints() == []


def test_every_anchor_lies_on_a_card_takes_the_focus_and_leads_there_and_back(
    browser: Chromium, tmp_path: Path, drawn: dict[str, bytes]
) -> None:
    shown(browser, tmp_path, "page.html", drawn["en.html"])
    found = browser.run(ASIDE)
    assert len(found) == 12
    assert [each for each in found if each[0] > 2.0 or not each[1] or not each[2]] == []


def test_a_text_that_leaves_its_card_is_noticed(browser: Chromium, tmp_path: Path, drawn: dict[str, bytes]) -> None:
    long = drawn["en.svg"].replace(b">Looks for the</text>", b">Looks for the door of the house</text>")
    assert long != drawn["en.svg"]
    shown(browser, tmp_path, "long.svg", long)
    assert browser.run(OUTSIDE) == ["first-workday/looks-for-door Looks for the door of the house"]
