"""The SVG keeps its contract, shows exactly the marks of the layout, and lets nothing through that XML cannot hold."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.demo import HEIGHT, WIDTH, demo, words

from teekond.layout.scene import Group, MapLayout, Page, RectMark, TextMark
from teekond.render.faces import page_faces
from teekond.render.runtime import escape
from teekond.render.svg import svg
from teekond.render.written import clean, texts, written
from teekond.theme import load_theme

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
DEFAULT = load_theme("default", {})
MONO = load_theme("mono", {})


def drawn(layout: MapLayout, **options: Any) -> ET.Element:
    """Draw the first page and read it back."""
    return ET.fromstring(svg(layout, 0, DEFAULT, **options))


def one_text(text: str, cls: str = "") -> MapLayout:
    """Make a map of one text."""
    mark = TextMark(10, 20, text, 8, 400, "ink", 50, cls=cls)
    page = Page(100, 50, 1.0, (Group("step", (RectMark(0, 0, 9, 9, cls="card"), mark), id="a--b", title=text),))
    return MapLayout("a", text, text, "et", (page,))


def groups_of(group: Group) -> Iterator[Group]:
    """Yield a group and all groups in it."""
    yield group
    for child in group.children:
        if isinstance(child, Group):
            yield from groups_of(child)


def test_root_tells_size_language_title_and_version() -> None:
    root = drawn(demo(scale=0.5))
    assert root.get("role") == "img"
    assert root.get("lang") == "et"
    assert root.get("data-teekond") == "map/1"
    assert root.get("viewBox") == f"0 0 {WIDTH:g} {HEIGHT:g}"
    assert float((root.get("width") or "").removesuffix("mm")) == pytest.approx(WIDTH * 0.5 * 25.4 / 72, abs=0.01)
    title, desc = root[0], root[1]
    assert (title.tag, title.text) == (SVG + "title", "Esimene kõne × Esimene tööpäev")
    assert (desc.tag, desc.text) == (SVG + "desc", "Kaks teekonda.")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}" == "map--title map--desc"


def test_groups_carry_their_ids_classes_and_data() -> None:
    root = drawn(demo())
    found = {element.get("id"): element for element in root.iter(SVG + "g") if element.get("id")}
    for group in (each for top in demo().pages[0].groups for each in groups_of(top) if each.id):
        element = found[group.id]
        assert element.get("class") == group.cls
        assert {name: element.get(f"data-{name}") for name, _ in group.data} == dict(group.data)


def test_a_step_shows_its_card_and_then_its_title() -> None:
    steps = [element for element in drawn(demo()).iter(SVG + "g") if element.get("class") == "step"]
    assert len(steps) == 4
    for step in steps:
        assert (step[0].tag, step[0].get("class")) == (SVG + "rect", "card")
        assert step[1].tag == SVG + "title"


def test_a_link_has_one_line_and_at_most_one_halo() -> None:
    links = [element for element in drawn(demo()).iter(SVG + "g") if (element.get("class") or "").startswith("link ")]
    assert len(links) == 4
    for link in links:
        classes = [path.get("class") for path in link.findall(SVG + "path")]
        assert classes.count("line") == 1
        assert classes.count("halo") <= 1
        assert link[0].tag == SVG + "title"


def test_lanes_are_layers_of_drawing_programs() -> None:
    layers = [
        element.get(INKSCAPE + "label") for element in drawn(demo()).iter() if element.get(INKSCAPE + "groupmode")
    ]
    assert layers == ["first-call", "Tunne", "Liisa", "first-workday", "Liisa", "Ristumised"]


def test_every_text_stands_once_as_text_where_the_layout_put_it() -> None:
    wanted = [mark for group in demo().pages[0].groups for mark in texts(group)]
    found = list(drawn(demo()).iter(SVG + "text"))
    assert [element.text for element in found] == [mark.text for mark in wanted]
    for element, mark in zip(found, wanted, strict=True):
        assert float(element.get("x", "")) == pytest.approx(mark.x, abs=0.006)
        assert float(element.get("y", "")) == pytest.approx(mark.y, abs=0.006)
        assert float(element.get("font-size", "")) == mark.size
        assert int(element.get("font-weight", "400")) == mark.weight
        assert element.get("text-anchor", "start") == mark.anchor
        assert element.get("fill") == DEFAULT.colours[mark.fill]


def test_numbers_have_two_decimals_at_most_and_no_negative_nothing() -> None:
    body = re.sub(r"<style>.*?</style>", "", svg(demo(), 0, DEFAULT), flags=re.DOTALL)
    for values in re.findall(r' (?:x|y|cx|cy|r|d|width|height|viewBox|stroke-width)="([^"]*)"', body):
        assert not re.search(r"\.\d{3}|-0(?![.\d])|e-", values), values


def test_a_prefix_goes_in_front_of_every_id_and_reference() -> None:
    text = svg(demo(), 0, MONO, id_prefix="second--")
    ids = re.findall(r' id="([^"]*)"', text)
    assert ids
    assert all(each.startswith("second--") for each in ids)
    assert 'aria-labelledby="second--map--title second--map--desc"' in text
    assert set(re.findall(r"url\(#([^)]*)\)", text)) <= set(ids)


def test_patterns_are_defined_only_where_they_are_used() -> None:
    assert "<pattern" not in svg(demo(), 0, DEFAULT)
    mono = svg(demo(), 0, MONO)
    assert mono.count("<pattern") == 2
    assert {"url(#pattern--dots)", "url(#pattern--hatch)"} <= set(re.findall(r"url\(#[^)]*\)", mono))


def test_the_sheet_is_as_dark_as_the_theme_says() -> None:
    root = ET.fromstring(svg(demo(), 0, load_theme("dark", {}), fonts="none"))
    paper = root.find(f"{SVG}rect")
    assert paper is not None
    assert paper.get("fill") == load_theme("dark", {}).colours["paper"]


def test_in_black_and_white_the_employee_is_outlined_where_the_customer_is_filled() -> None:
    root = ET.fromstring(svg(demo(), 0, MONO, fonts="none"))
    looks = [(element.get("fill"), element.get("stroke")) for element in root.iter() if element.get("class") == "stage"]
    assert looks == [("#000000", None), ("#FFFFFF", "#000000")]


def test_the_worst_face_is_an_octagon_in_black_and_white_only() -> None:
    def heads(text: str) -> int:
        return len(re.findall(r'<path d="[^"]*" class="head"', text))

    assert heads(svg(demo(), 0, DEFAULT)) == 0
    assert heads(svg(demo(), 0, MONO)) == 1


def test_fonts_are_embedded_linked_or_left_out() -> None:
    assert svg(demo(), 0, DEFAULT).count("data:font/woff2;base64,") == len(page_faces(demo().pages[0], DEFAULT))
    linked = svg(demo(), 0, DEFAULT, fonts="link")
    assert re.findall(r'url\("(fonts/[^"]*)"\)', linked) == [
        f"fonts/{face.file}" for face in page_faces(demo().pages[0], DEFAULT)
    ]
    assert "@font-face" not in svg(demo(), 0, DEFAULT, fonts="none")


def test_a_halo_of_a_text_is_a_plate_behind_it() -> None:
    layout = one_text("x")
    mark = words(30, 40, "kõrge", halo="paper", anchor="middle")
    page = replace(layout.pages[0], groups=(Group("", (mark,)),))
    root = drawn(replace(layout, pages=(page,)))
    plate, text = next(element for element in root.iter(SVG + "g"))
    assert plate.get("class") == "halo"
    assert text.text == "kõrge"
    assert float(plate.get("x", "")) < 30 - mark.width / 2
    assert float(plate.get("x", "")) + float(plate.get("width", "")) > 30 + mark.width / 2


def test_a_channel_without_an_icon_of_its_own_has_the_common_one() -> None:
    from teekond.layout.scene import IconMark

    page = Page(50, 50, 1.0, (Group("", (IconMark("infoekraan", 1, 2, 9.5, "ink"),)),))
    path = next(drawn(MapLayout("a", "a", "", "et", (page,))).iter(SVG + "path"))
    assert path.get("class") == "icon infoekraan"
    assert path.get("d")


def test_the_same_layout_gives_the_same_bytes() -> None:
    assert svg(demo(), 0, DEFAULT) == svg(demo(), 0, DEFAULT)


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=8)))
def test_texts_are_written_together_as_each_would_be_alone(said: list[str]) -> None:
    assert written(said) == [escape(clean(text)).encode() for text in said]


@given(st.text(st.characters(codec="utf-16", exclude_categories=()), max_size=40), st.text(max_size=10))
def test_any_text_gives_well_formed_xml_that_says_the_same(text: str, cls: str) -> None:
    root = drawn(one_text(text, cls), fonts="none")
    said = next(root.iter(SVG + "text")).text or ""
    kept = "".join(" " if letter in "\t\n\r" else letter for letter in text if letter >= " " or letter in "\t\n\r")
    assert said == re.sub("[\ud800-\udfff\ufffe\uffff]", "", kept)


def test_lone_surrogates_and_control_characters_never_pass() -> None:
    text = svg(one_text("a\ud800b\x00c\x1b[1m\ufffe"), 0, DEFAULT, fonts="none")
    assert ">abc[1m<" in text
    text.encode("utf-8")


def test_markup_in_texts_is_text() -> None:
    root = drawn(one_text("</text><script>alert(1)</script>&amp;"))
    assert not list(root.iter(SVG + "script"))
    assert next(root.iter(SVG + "text")).text == "</text><script>alert(1)</script>&amp;"


def test_a_theme_font_cannot_leave_its_attribute() -> None:
    root = ET.fromstring(svg(demo(), 0, replace(DEFAULT, font='X"}</style><b'), fonts="none"))
    assert (root.get("font-family") or "").startswith("Xstyleb, Inter")
