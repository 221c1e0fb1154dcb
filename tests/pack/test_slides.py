"""The slides: one page that needs no network, obeys the keyboard and fits wall and phone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.map.chromium import Chromium, find_chromium

from teekond.render.pack.frame import Pack

Files = Mapping[str, bytes]
CHROMIUM = find_chromium()
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
KEY = "document.dispatchEvent(new KeyboardEvent('keydown', {key: %r, bubbles: true, cancelable: true}))"
TIMER = "document.querySelector('section:not([hidden]) .timer').textContent"
SHOWN = "document.querySelector('section:not([hidden])').id"


@pytest.fixture(scope="module")
def page(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("slides") / "slides.html"
    path.write_bytes(files["slides.html"])
    return path


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert CHROMIUM is not None
    with Chromium(CHROMIUM, tmp_path_factory.mktemp("profile")) as running:
        yield running


def shown_at(browser: Chromium, page: Path, width: int, height: int, *, mobile: bool = False) -> None:
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
    browser.open(page)


def test_the_page_fetches_nothing(files: Files) -> None:
    text = files["slides.html"].decode()
    outside = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?(?!data:|#)([^"')\s>]+)""", text)
    assert outside == []
    assert "default-src 'none'" in text


def test_every_item_is_a_slide(pack: Pack, files: Files) -> None:
    text = files["slides.html"].decode()
    assert text.count("<section") == len(pack.plan.slots) + len(pack.plan.days)
    assert sum(map(int, re.findall(r'<section class="item[^>]*data-seconds="(\d+)"', text))) == 60 * sum(
        slot.item.minutes for slot in pack.plan.slots
    )


@needs_chromium
@pytest.mark.parametrize(("width", "height", "mobile"), [(1280, 720, False), (390, 844, True), (320, 568, True)])
def test_it_opens_without_a_complaint_and_nothing_is_wider_than_the_screen(
    browser: Chromium, page: Path, width: int, height: int, *, mobile: bool
) -> None:
    shown_at(browser, page, width, height, mobile=mobile)
    assert browser.complaints() == []
    slides = browser.run("document.querySelectorAll('section').length")
    for number in range(slides):
        wide = browser.run("document.documentElement.scrollWidth")
        assert wide <= width, (number, wide)
        browser.run(KEY % "ArrowRight")
    assert browser.complaints() == []


@needs_chromium
def test_on_the_wall_each_slide_fits_without_scrolling(browser: Chromium, page: Path) -> None:
    shown_at(browser, page, 1280, 720)
    for _ in range(browser.run("document.querySelectorAll('section').length")):
        assert browser.run("document.documentElement.scrollHeight") <= 720, browser.run(SHOWN)
        browser.run(KEY % "ArrowRight")


@needs_chromium
def test_keys_turn_the_slides(browser: Chromium, page: Path) -> None:
    shown_at(browser, page, 1280, 720)
    assert browser.run(SHOWN) == "d1"
    browser.run(KEY % "ArrowRight")
    browser.run(KEY % "PageDown")
    assert browser.run(SHOWN) == "d1i2"
    browser.run(KEY % "ArrowLeft")
    assert browser.run(SHOWN) == "d1i1"
    browser.run(KEY % "Home")
    assert browser.run(SHOWN) == "d1"


@needs_chromium
def test_the_timer_runs_stops_and_takes_a_minute_more(browser: Chromium, page: Path, pack: Pack) -> None:
    shown_at(browser, page, 1280, 720)
    browser.run(KEY % "ArrowRight")
    first = pack.plan.slots[0]
    minutes = first.parts[0].part.minutes if first.parts else first.item.minutes
    assert browser.run(TIMER) == f"{minutes:02}:00"
    browser.run(KEY % "+")
    assert browser.run(TIMER) == f"{minutes + 1:02}:00"
    browser.run("window.real = Date.now; Date.now = () => window.real() + (window.ahead || 0)")
    browser.run(KEY % " ")
    browser.run("window.ahead = 61000")
    browser.run("new Promise(done => setTimeout(done, 400))")
    assert browser.run(TIMER) == f"{minutes - 1:02}:59"
    browser.run(f"window.ahead = {(minutes + 2) * 60000}")
    browser.run("new Promise(done => setTimeout(done, 400))")
    assert browser.run(TIMER).startswith("−")
    assert browser.run("document.querySelector('section:not([hidden]) .state').textContent")
    browser.run(KEY % "r")
    assert browser.run(TIMER) == f"{minutes:02}:00"


@needs_chromium
def test_its_fonts_come_with_it(browser: Chromium, page: Path) -> None:
    shown_at(browser, page, 1280, 720)
    assert {own for _, own in browser.fonts("h1, .rail time, .rail a")} == {True}
