"""In a real Chromium: texts lie in their cards, links end on them, the font is the shipped one, nothing is missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.map.chromium import Chromium, find_chromium
from tests.map.sample import DEFAULT, Sample, samples, words, workspace

from teekond.render.html import html
from teekond.render.written import clean, texts

NEAR = 0.5
KERNED = 0.95
"""Kerning, which the layout leaves out, makes a line at most so much narrower."""
MEASURE = """
[...document.querySelectorAll("svg[data-teekond]")].map(map => {
  const box = e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
  const cards = {}, words = [], links = [];
  for (const step of map.querySelectorAll("g.step")) {
    const card = box(step.querySelector(":scope > rect.card"));
    cards[step.dataset.step] = card;
    for (const text of step.querySelectorAll("text")) words.push([step.dataset.step, text.textContent, box(text)]);
  }
  for (const link of map.querySelectorAll("g.link")) {
    const line = link.querySelector(":scope > path.line"), length = line.getTotalLength();
    const ends = [0, length].map(at => { const p = line.getPointAtLength(at); return [p.x, p.y]; });
    links.push([link.getAttribute("class"), link.dataset.from, link.dataset.to, ends]);
  }
  const lengths = [...map.querySelectorAll("text")].map(e => [e.textContent, e.getComputedTextLength()]);
  return {cards, words, links, lengths};
})
"""

Measured = dict[str, Any]
Box = list[float]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium here")
    with Chromium(program, tmp_path_factory.mktemp("profile")) as running:
        yield running


def pictures(browser: Chromium, folder: Path, text: str, ending: str) -> list[Measured]:
    """Show a file and measure every page in it."""
    file = folder / f"map.{ending}"
    file.write_text(text, encoding="utf-8")
    browser.open(file)
    return list(browser.run(MEASURE))


def outside(card: Box, text: Box) -> float:
    """Return how far a text stands out of its card."""
    return max(card[0] - text[0], card[1] - text[1], text[2] - card[2], text[3] - card[3])


def off_border(point: list[float], card: Box) -> float:
    """Return how far a point is from the border of a card."""
    x, y = point
    left, top, right, bottom = card
    if left < x < right and top < y < bottom:
        return min(x - left, right - x, y - top, bottom - y)
    return max(left - x, x - right, top - y, y - bottom, 0.0)


def loose_ends(measured: Measured) -> list[str]:
    """Name the links that do not end on the borders of their cards."""
    found = []
    for classes, source, target, ends in measured["links"]:
        cards = measured["cards"]
        here = [cards[ref] for ref in (source, target) if ref in cards]
        pairs = [zip(here, order, strict=True) for order in (ends, ends[::-1])] if len(here) == 2 else []
        fits = any(all(off_border(point, card) <= NEAR for card, point in pair) for pair in pairs)
        if "off-sheet" in classes.split():
            fits = any(off_border(point, card) <= NEAR for card in here for point in ends)
        if not fits:
            found.append(f"{classes} {source} → {target}")
    return found


def complaints(browser: Chromium, measured: Measured) -> list[str]:
    """Return all that is wrong with a measured picture."""
    found = [
        f"{text!r} leaves {ref} by {outside(measured['cards'][ref], box):.2f}"
        for ref, text, box in measured["words"]
        if outside(measured["cards"][ref], box) > NEAR
    ]
    return found + loose_ends(measured) + browser.complaints()


def wrong_widths(measured: Measured, sample: Sample, page: int) -> list[str]:
    """Name the texts that are not as wide as the layout measured them."""
    marks = [mark for group in sample.layout.pages[page].groups for mark in texts(group)]
    assert [text for text, _ in measured["lengths"]] == [clean(mark.text) for mark in marks]
    return [
        f"{mark.text!r} is {length:.2f} wide and not {mark.width}"
        for mark, (_, length) in zip(marks, measured["lengths"], strict=True)
        if not mark.width * KERNED - NEAR <= length <= mark.width + NEAR
    ]


@pytest.mark.parametrize("sheet", [None, "A3"])
def test_in_every_svg_texts_lie_in_cards_and_links_end_on_them(
    browser: Chromium, tmp_path: Path, sheet: str | None
) -> None:
    wrong: dict[str, list[str]] = {}
    for sample in samples(sheet):
        for page, text in enumerate(sample.pages()):
            (measured,) = pictures(browser, tmp_path, text, "svg")
            assert measured["cards"]
            wrong[f"{sample.name}, {page + 1}"] = complaints(browser, measured) + wrong_widths(measured, sample, page)
    assert not {name: faults for name, faults in wrong.items() if faults}


def test_in_every_html_texts_lie_in_cards_and_links_end_on_them(browser: Chromium, tmp_path: Path) -> None:
    wrong: dict[str, list[str]] = {}
    for sample in samples():
        page = html(sample.layout, DEFAULT, workspace(), sample.drawing.journeys, words())
        measured = pictures(browser, tmp_path, page, "html")
        assert len(measured) == len(sample.layout.pages)
        for at, each in enumerate(measured):
            wrong[f"{sample.name}, {at + 1}"] = complaints(browser, each) + wrong_widths(each, sample, at)
    assert not {name: faults for name, faults in wrong.items() if faults}


def test_the_font_is_the_embedded_one(browser: Chromium, tmp_path: Path) -> None:
    sample = samples()[-1]
    pictures(browser, tmp_path, sample.pages()[0], "svg")
    shown = browser.fonts("text")
    pictures(browser, tmp_path, html(sample.layout, DEFAULT, workspace(), sample.drawing.journeys, words()), "html")
    shown |= browser.fonts("text, h1, h2, h3, h4, p, li, td")
    assert shown
    assert all(brought and name.startswith(("Inter", "Noto Emoji")) for name, brought in shown), shown


def test_a_text_that_leaves_its_card_is_noticed(browser: Chromium, tmp_path: Path) -> None:
    drawn = samples()[0].pages()[0]
    (good,) = pictures(browser, tmp_path, drawn, "svg")
    _, text, _ = good["words"][-1]
    (bad,) = pictures(browser, tmp_path, drawn.replace(f">{text}</text>", f">{text * 5}</text>"), "svg")
    assert any(f"{text * 5!r} leaves" in fault for fault in complaints(browser, bad))


def test_a_link_that_ends_beside_its_card_is_noticed(browser: Chromium, tmp_path: Path) -> None:
    drawn = samples()[-1].pages()[0]
    (good,) = pictures(browser, tmp_path, drawn, "svg")
    assert loose_ends(good) == []
    aside = re.sub(r'd="[^"]*" class="line"', 'd="M1 1L2 2" class="line"', drawn, count=1)
    (bad,) = pictures(browser, tmp_path, aside, "svg")
    assert loose_ends(bad)


def test_a_script_that_fails_is_noticed(browser: Chromium, tmp_path: Path) -> None:
    broken = samples()[0].pages()[0].replace("</svg>", "<script>nothing.here()</script></svg>")
    (measured,) = pictures(browser, tmp_path, broken, "svg")
    assert any("nothing is not defined" in fault for fault in complaints(browser, measured))
