"""Slides say what the map says, in shapes that people go on editing, with links that hold on to their steps."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
import zlib
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from tests.exchange.made import sketches
from tests.map.sample import workspace
from tests.render.slides.opened import A, by_number, drawn, ends, glue, lines, normal, opened, shapes, site, words_of

from teekond.compiler.formats import Look
from teekond.compiler.pipeline import Drawing, lay_out, render
from teekond.layout.options import MapOptions
from teekond.link.load import load_text
from teekond.locale import catalogue
from teekond.metrics import advance
from teekond.render.twin import table
from teekond.theme import load_theme
from teekond.theme.logo import Logo, read_logo
from teekond.values import replace

NEAR = 1_300
"""A tenth of a point, in EMU."""
MAPS = [
    pytest.param((("first-call", "first-workday"), "A3", "et"), id="crossing"),
    pytest.param((("first-call", "first-workday"), None, "en"), id="crossing in English, as wide as it is"),
    pytest.param((("employee-lifecycle", "complaint"), "A3", "et"), id="three slides"),
    pytest.param((("first-workday",), "A4", "en"), id="two slides of A4"),
]
HOSTILE = """\
journey: hostile
kind: customer
title: '<b>&#0; "quoted" {{ braces }} %s ]]>'
stages:
  - '<a:t>': ["x & y < z", '{% raw %}', "😀 emoji 👩‍👩‍👧", "zero\\u200bwidth", 'õäöü ŠŽ']
  - Long: [LONG]
"""


@pytest.fixture(scope="module", params=MAPS)
def made(request: pytest.FixtureRequest) -> tuple[Any, Any, bytes]:
    journeys, sheet, lang = request.param
    layout, data = drawn(workspace(), *journeys, sheet=sheet, lang=lang)
    return layout, opened(data), data


def test_every_word_of_the_map_stands_in_a_shape(made: tuple[Any, Any, bytes]) -> None:
    layout, book, _ = made
    assert len(book.slides) == len(layout.pages)
    for page, slide in zip(layout.pages, book.slides, strict=True):
        known = words_of(slide)
        whole = " ".join(sorted(known))
        for mark in lines(page.groups):
            for word in normal(mark.text).split():
                assert word in known or word.rstrip("-") in whole, word


def test_every_link_is_glued_from_step_to_step(made: tuple[Any, Any, bytes]) -> None:
    layout, book, _ = made
    for page, slide in zip(layout.pages, book.slides, strict=True):
        numbers = by_number(slide)
        chains = chains_of(slide)
        for route in page.routes:
            links = chains.get(f"{route.kind} {route.source} → {route.target}", [])
            if route.kind == "learns-from" and not route.off_sheet:
                links = chains[f"{route.kind} {route.target} → {route.source}"]
            assert links, route
            first, last = glue(links[0])[0], glue(links[-1])[1]
            assert first or last
            if not route.off_sheet:
                assert first
                assert last
                for before, after in pairwise(links):
                    left, reached = glue(before)[1], glue(after)[0]
                    assert left
                    assert reached
                    assert left[0] == reached[0]
            for link in links:
                for held, end in zip(glue(link), ends(link), strict=True):
                    if held is not None:
                        x, y = site(numbers[held[0]], held[1])
                        assert abs(x - end[0]) + abs(y - end[1]) < NEAR


def chains_of(slide: Any) -> dict[str, list[Any]]:
    """Return the connectors of each link, in the order of its way."""
    found: dict[str, list[Any]] = {}
    for shape in shapes(slide):
        if shape._element.tag.endswith("}cxnSp") and " → " in shape.name:
            found.setdefault(shape.name, []).append(shape)
    return found


def test_a_link_ends_at_the_cards_of_its_steps() -> None:
    _, data = drawn(workspace(), "first-call", "first-workday")
    slide = opened(data).slides[0]
    parents = {
        shape.shape_id: group.name for group in shapes(slide) if hasattr(group, "shapes") for shape in group.shapes
    }
    names = {shape.shape_id: parents.get(shape.shape_id, shape.name) for shape in shapes(slide)}
    links = chains_of(slide)
    checked = 0
    for name, chain in links.items():
        source, target = re.split(" → ", name.split(" ", 1)[1])
        start, end = glue(chain[0])[0], glue(chain[-1])[1]
        if start is not None and end is not None:
            assert names[start[0]] == source.replace("/", "--")
            assert names[end[0]] == target.replace("/", "--")
            checked += 1
    assert checked > 25


@settings(max_examples=25, deadline=None)
@given(text=sketches())
@example(text="journey: made\nkind: customer\nlanes: [Klienditeeninduskeskus]\nstages: [{id: b, title: B}]\n")
def test_any_journey_becomes_slides_with_its_words_and_glued_flow(text: str) -> None:
    made = load_text(text, "made.yaml")
    layout, data = drawn(made, "made", lang="en")
    for page, slide in zip(layout.pages, opened(data).slides, strict=True):
        whole = " ".join(sorted(words_of(slide)))
        for mark in lines(page.groups):
            uncut = normal(mark.text).removesuffix("-").split()
            assert all(word in whole for word in uncut), mark.text
        chains = chains_of(slide)
        for route in page.routes:
            links = chains[f"{route.kind} {route.source} → {route.target}"]
            assert route.off_sheet or (glue(links[0])[0] and glue(links[-1])[1])


def test_on_the_poster_of_crossings_links_hold_on_to_the_cards_behind() -> None:
    _, data = drawn(workspace(), "first-call", "first-workday", view="crossings")
    slide = opened(data).slides[0]
    cards = {shape.shape_id for shape in shapes(slide) if "card" in shape.name.split()}
    links = {name: chain for name, chain in chains_of(slide).items() if not name.startswith("meets")}
    assert len(links) == 7
    held = [
        name
        for name, chain in links.items()
        if {end[0] for end in (glue(chain[0])[0], glue(chain[-1])[1]) if end} & cards
    ]
    assert len(held) == 6
    for name, chain in links.items():
        assert chain[-1]._element.find(f".//{A}tailEnd") is not None, name


def test_numbers_of_shapes_are_unique_and_groups_are_named_by_ids(made: tuple[Any, Any, bytes]) -> None:
    layout, book, _ = made
    for page, slide in zip(layout.pages, book.slides, strict=True):
        found = list(shapes(slide))
        assert len({shape.shape_id for shape in found}) == len(found)
        names = {shape.name for shape in found}
        assert {card.ref.replace("/", "--") for card in page.cards} <= names


def test_cards_hold_their_titles_and_tell_what_is_in_them() -> None:
    _, data = drawn(workspace(), "first-workday", lang="en")
    found = {shape.name: shape for shape in shapes(opened(data).slides[0])}
    ref = next(iter(workspace().journeys["first-workday"].steps()))
    group = found[f"first-workday--{ref.id}"]
    card = next(shape for shape in shapes(group) if "card" in shape.name.split())
    assert card.text_frame.text == ref.title.read("en")
    assert ref.title.read("en") in group._element.nvGrpSpPr.cNvPr.get("descr")


def test_words_stay_inside_their_cards(made: tuple[Any, Any, bytes]) -> None:
    _, book, _ = made
    for slide in book.slides:
        for shape in shapes(slide):
            if "card" not in shape.name.split() or not shape.has_text_frame or not shape.text_frame.text:
                continue
            frame = shape.text_frame
            run = frame.paragraphs[0].runs[0]
            room = (shape.width - frame.margin_left - frame.margin_right) / 12_700
            size = run.font.size.pt
            leading = frame.paragraphs[0].line_spacing
            per_line = leading.pt if hasattr(leading, "pt") else 1.21 * size
            used = set_lines(frame.text, room, size, bold=bool(run.font.bold)) * per_line
            assert frame.margin_top / 12_700 + used <= shape.height / 12_700 + 1, frame.text


def set_lines(text: str, room: float, size: float, *, bold: bool) -> int:
    """Return how many lines a text takes where each is filled as far as it goes."""
    count, used = 1, 0.0
    for word in text.split():
        wide = advance(word, size, 700 if bold else 400)
        if used and used + advance(" ", size, 400) + wide > room:
            count, used = count + 1, 0.0
        used += wide + (advance(" ", size, 400) if used else 0.0)
    return count


def test_everything_stands_on_the_slide(made: tuple[Any, Any, bytes]) -> None:
    _, book, _ = made
    for slide in book.slides:
        for shape in shapes(slide):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= book.slide_width + NEAR
            assert shape.top + shape.height <= book.slide_height + NEAR


def test_slides_are_as_large_as_the_sheet(made: tuple[Any, Any, bytes]) -> None:
    layout, book, _ = made
    page = layout.pages[0]
    assert abs(book.slide_width / 12_700 - page.width * page.scale) < 0.1
    assert abs(book.slide_height / 12_700 - page.height * page.scale) < 0.1


def test_a_new_slide_has_its_title_where_slides_of_this_size_have_it() -> None:
    _, data = drawn(workspace(), "first-call")
    book = opened(data)
    title = next(shape for shape in book.slide_layouts[1].placeholders if shape.placeholder_format.idx == 0)
    master = next(shape for shape in book.slide_master.placeholders if shape.placeholder_format.idx == 0)
    width = title.width or master.width
    assert 0.8 * book.slide_width < width < book.slide_width


def test_words_are_marked_with_their_language() -> None:
    for lang, named in (("et", "et-EE"), ("en", "en-GB")):
        _, data = drawn(workspace(), "first-call", lang=lang)
        slide = opened(data).slides[0]
        assert {run.get("lang") for run in slide._element.iter(f"{A}rPr")} == {named}


def test_each_slide_has_the_name_of_the_map_as_its_title() -> None:
    _, data = drawn(workspace(), "first-call", "first-workday")
    slide = opened(data).slides[0]
    assert slide.shapes.title.text_frame.text == "Esimene kõne  ×  Esimene tööpäev"


def test_the_notes_tell_the_map_in_words() -> None:
    words = catalogue("et")
    _, data = drawn(workspace(), "employee-lifecycle", "complaint")
    first, *others = opened(data).slides
    told = table(workspace(), ("employee-lifecycle", "complaint"), words)
    assert told.strip() in first.notes_slide.notes_text_frame.text
    for slide in others:
        text = slide.notes_slide.notes_text_frame.text
        assert "esimese slaidi" in text
        assert "%" in text


def test_the_same_map_gives_the_same_bytes_without_names_and_days() -> None:
    _, one = drawn(workspace(), "first-call")
    time.sleep(2.1)
    _, other = drawn(workspace(), "first-call")
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = book.read("docProps/core.xml").decode()
        assert not re.search(r"20\d\d-|Canny|creator", core)
        assert not [name for name in book.namelist() if "thumbnail" in name or "printer" in name or "app.xml" in name]
        assert "4x3" not in book.read("ppt/presentation.xml").decode()


def test_theme_gives_font_and_colours_to_go_on_with() -> None:
    _, data = drawn(workspace(), "first-call", theme="contrast")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        theme = book.read("ppt/theme/theme1.xml").decode()
        master = book.read("ppt/slideMasters/slideMaster1.xml").decode()
    assert re.search(r'<a:minorFont>\s*<a:latin typeface="Inter"', theme)
    assert "accent1" in master
    ElementTree.fromstring(theme)


@pytest.mark.parametrize("theme", ["default", "mono", "contrast", "dark"])
def test_hostile_words_come_through_as_words(theme: str) -> None:
    text = HOSTILE.replace("LONG", "'" + "pikk " * 1_999 + "lõpp" + "'")
    made = load_text(text, "hostile.yaml")
    assert not [each for each in made.diagnostics if each.severity == "error"]
    _, data = drawn(made, "hostile", theme=theme)
    book = opened(data)
    told = " ".join(word for slide in book.slides for word in sorted(words_of(slide)))
    for word in ('"quoted"', "{{", "}}", "&", "<", "{%", "%}", "😀", "õäöü", "<a:t>"):
        assert word in told.split(), word


def test_a_map_wider_than_a_slide_can_be_is_drawn_smaller_and_says_so() -> None:
    _, data = drawn(many(120), "many", sheet=None)
    book = opened(data)
    assert book.slide_width <= 56 * 914_400
    text = book.slides[0].notes_slide.notes_text_frame.text
    assert re.search(r"Joonistatud \d+(,\d)? % suuruses", text)


def test_200_steps_take_seconds() -> None:
    made = many(200)
    began = time.process_time()
    drawn(made, "many")
    assert time.process_time() - began < 6


def many(steps: int) -> Any:
    """Return a journey with so many steps."""
    stages = "\n".join(
        f"  - Etapp {stage}: [{', '.join(f'Samm {stage}.{at} klient ootab vastust' for at in range(10))}]"
        for stage in range(steps // 10)
    )
    return load_text(f"journey: many\nkind: customer\nstages:\n{stages}\n", "many.yaml")


def test_a_logo_of_pixels_is_a_picture_and_a_drawn_one_is_left_out() -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 4, 2, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xaa\x22\x22" * 4) * 2)
    pixels = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>'
    for data, count in ((pixels, 1), (drawing, 0)):
        logo = read_logo(data)
        assert isinstance(logo, Logo)
        look = Look(replace(load_theme("default", {}), picture=logo), catalogue("en"))
        layout = lay_out(workspace(), Drawing("first-call", "", ("first-call",)), MapOptions(), look)
        book = opened(render("pptx", layout, workspace(), ("first-call",), look)[0])
        found = [shape for shape in shapes(book.slides[0]) if shape._element.tag.endswith("}pic")]
        assert len(found) == count
        assert all(abs(picture.width / picture.height - 2) < 0.01 for picture in found)
