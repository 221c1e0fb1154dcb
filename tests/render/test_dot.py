"""The DOT file, drawn by Graphviz, shows the same map as the SVG; words reach it as words only."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from tests.render.demo import HEIGHT, WIDTH, demo

from teekond.layout.scene import Box, Group, IconMark, MapLayout, Page, PathMark, RectMark, TextMark
from teekond.render.dot import EngineFailed, EngineNotFound, dot, draw, find_dot
from teekond.render.dottext import chunks
from teekond.render.outline import Boxes, commands_of, curves
from teekond.render.svg import svg
from teekond.theme import load_theme

SVG = "{http://www.w3.org/2000/svg}"
DEFAULT = load_theme("default", {})
NEAR = 0.5
HOSTILE = [
    "<b>",
    "<>",
    "&#0;",
    "&lt;",
    "&amp;",
    "\\N",
    "\\",
    "a\\",
    "a:b",
    '"',
    '\\"',
    "{x|y}",
    "\\l\\r",
    "--",
    "node",
    "  a  b",
]


def numbers(text: str) -> list[float]:
    """Return all numbers in a text."""
    return [float(each) for each in re.findall(r"-?\d+\.?\d*", text)]


def by_graphviz(layout: MapLayout) -> ET.Element:
    """Draw the first page with Graphviz and read it back."""
    return ET.fromstring(draw(dot(layout, 0, DEFAULT), "svg"))


def of_text(*texts: str, width: float = 400) -> MapLayout:
    """Make a map of some texts."""
    marks = tuple(TextMark(10, 20 + 12 * n, text, 8, 400, "ink", 4.0 * len(text)) for n, text in enumerate(texts))
    return MapLayout("a", texts[0], texts[0], "et", (Page(width, 400, 1.0, (Group("x", marks, title=texts[0]),)),))


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("scale", [1.0, 0.7])
def test_every_word_stands_where_the_svg_has_it(scale: float) -> None:
    ours = ET.fromstring(svg(demo(scale=scale), 0, DEFAULT, fonts="none"))
    theirs = by_graphviz(demo(scale=scale))
    wanted = sorted(
        (element.text, element.get("text-anchor", "start"), float(element.get("x", "")), float(element.get("y", "")))
        for element in ours.iter(SVG + "text")
    )
    found = sorted(
        (element.text, element.get("text-anchor"), float(element.get("x", "")), float(element.get("y", "")))
        for element in theirs.iter(SVG + "text")
    )
    assert [each[:2] for each in found] == [each[:2] for each in wanted]
    for (text, _, x, y), (_, _, u, v) in zip(wanted, found, strict=True):
        assert abs(u - x * scale) <= NEAR, text
        assert abs(v + HEIGHT * scale - y * scale) <= NEAR, text


@pytest.mark.usefixtures("graphviz")
def test_every_card_is_a_node_where_the_svg_has_it() -> None:
    theirs = {element.get("id"): element for element in by_graphviz(demo()).iter(SVG + "g")}
    for card in demo().pages[0].cards:
        element = theirs[card.ref.replace("/", "--")]
        shape = element.find(f".//{SVG}polygon")
        shape = element.find(f".//{SVG}path") if shape is None else shape
        assert shape is not None
        values = numbers(shape.get("points") or shape.get("d") or "")
        box = Box(min(values[::2]), min(values[1::2]) + HEIGHT, 0, 0)
        assert element.get("class") == "node step"
        assert abs(box.x - card.box.x) <= NEAR
        assert abs(box.y - card.box.y) <= NEAR
        assert abs(max(values[::2]) - card.box.right) <= NEAR
        assert abs(max(values[1::2]) + HEIGHT - card.box.bottom) <= NEAR


@pytest.mark.usefixtures("graphviz")
def test_every_link_is_an_edge_on_the_line_of_the_svg() -> None:
    ours = ET.fromstring(svg(demo(), 0, DEFAULT, fonts="none"))
    theirs = {element.get("id"): element for element in by_graphviz(demo()).iter(SVG + "g")}
    links = [element for element in ours.iter(SVG + "g") if (element.get("class") or "").startswith("link ")]
    assert links
    for link in links:
        element = theirs[link.get("id")]
        assert element.get("class") == f"edge {link.get('class')}"
        line = next(path for path in link.iter(SVG + "path") if path.get("class") == "line")
        path = element.find(f".//{SVG}path")
        assert path is not None
        wanted, found = numbers(line.get("d", "")), numbers(path.get("d", ""))
        corners = list(zip(found[::2], found[1::2], strict=True))[::3]
        for n, (x, y) in enumerate(zip(wanted[::2], wanted[1::2], strict=True)):
            assert abs(corners[n][0] - x) <= NEAR
            assert abs(corners[n][1] + HEIGHT - y) <= NEAR


@pytest.mark.usefixtures("graphviz")
def test_lanes_are_clusters_with_the_band_of_the_svg() -> None:
    clusters = [g for g in by_graphviz(demo()).iter(SVG + "g") if (g.get("class") or "").startswith("cluster")]
    assert [cluster.get("id") for cluster in clusters] == ["first-call--lane--liisa", "first-workday--lane--liisa"]
    values = numbers(clusters[0].find(f".//{SVG}polygon").get("points", ""))  # type: ignore[union-attr]
    assert min(values[::2]) == pytest.approx(24, abs=NEAR)
    assert min(values[1::2]) + HEIGHT == pytest.approx(185.8, abs=NEAR)


@pytest.mark.usefixtures("graphviz")
def test_the_sheet_is_as_large_as_the_page() -> None:
    root = by_graphviz(demo(scale=0.7))
    assert numbers(root.get("viewBox", ""))[2:] == pytest.approx([WIDTH * 0.7, HEIGHT * 0.7], abs=0.51)


@pytest.mark.usefixtures("graphviz")
def test_hostile_words_are_shown_letter_by_letter() -> None:
    root = by_graphviz(of_text(*HOSTILE))
    found = Counter((element.text or "").replace("\xa0", " ").strip() for element in root.iter(SVG + "text"))
    assert found == Counter(text.strip() for text in HOSTILE)


@pytest.mark.usefixtures("graphviz")
def test_a_text_longer_than_graphviz_takes_stands_in_several_nodes() -> None:
    text = "õ" * 10_000 + "&" * 3_000 + '"' * 3_000
    root = by_graphviz(of_text(text, width=100_000))
    parts = sorted(root.iter(SVG + "text"), key=lambda element: float(element.get("x", "")))
    assert "".join(part.text or "" for part in parts) == text
    assert len(parts) > 3


def test_names_of_nodes_are_letters_digits_and_lines() -> None:
    source = dot(demo(), 0, DEFAULT)
    names = re.findall(r"^\t(\S+) (?:-> (\S+) )?\[", source, flags=re.MULTILINE)
    assert names
    assert all(re.fullmatch(r"\w+", name, flags=re.ASCII) for pair in names for name in pair if name)


def test_no_quoted_string_is_longer_than_graphviz_takes() -> None:
    source = dot(of_text("õ" * 40_000), 0, DEFAULT)
    assert all(len(string.encode()) <= 16_384 for string in re.findall(r'"((?:[^"\\]|\\.)*)"', source))


def test_pieces_make_up_the_text() -> None:
    text = "õ&" * 500
    pieces = list(chunks(text, 100))
    assert "".join(pieces) == text
    assert all(len(piece.replace("&", "&amp;").encode()) <= 100 for piece in pieces)
    assert list(chunks("", 100)) == []


def test_the_same_layout_gives_the_same_source() -> None:
    assert dot(demo(), 0, DEFAULT) == dot(demo(), 0, DEFAULT)


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize(("form", "start"), [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_graphviz_draws_every_format_the_same_twice(form: str, start: bytes) -> None:
    source = dot(demo(), 0, DEFAULT)
    once = draw(source, form)
    assert once.startswith(start)
    assert draw(source, form) == once


@pytest.mark.usefixtures("graphviz")
def test_a_line_that_graphviz_would_route_anew_is_a_failure() -> None:
    broken = 'digraph { graph [layout=nop2]; a [pos="0,0"]; b [pos="99,99"]; a -> b [pos="1,1 2,2"] }'
    with pytest.raises(EngineFailed):
        draw(broken, "svg")


def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineNotFound, match="no/such/dot"):
        find_dot("no/such/dot")
    monkeypatch.setenv("TEEKOND_DOT", "no-such-dot")
    with pytest.raises(EngineNotFound, match="no-such-dot"):
        find_dot()
    monkeypatch.delenv("TEEKOND_DOT")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("teekond.render.engine.wheel_program", lambda: None)
    with pytest.raises(EngineNotFound):
        find_dot()


def test_a_bare_dot_draws_the_file_without_any_option(graphviz: Path, tmp_path: Path) -> None:
    file = tmp_path / "map.gv"
    file.write_text(dot(demo(), 0, DEFAULT), encoding="utf-8")
    done = subprocess.run([str(graphviz), "-Tsvg", str(file)], capture_output=True, check=True)
    assert ET.fromstring(done.stdout).findall(f".//{SVG}text")
    assert b"3n+1" not in done.stderr


def test_a_link_to_a_step_that_is_not_on_the_sheet_ends_in_a_point() -> None:
    line = PathMark((("M", 90, 30), ("L", 110, 30)), None, "meets", 3.2, cls="line")
    step = Group("step", (RectMark(10, 10, 80, 40, "card", "line", 1, cls="card"),), id="a--b", data=(("step", "a/b"),))
    link = Group("link meets off-sheet", (line,), data=(("from", "a/b"), ("to", "c/d")))
    source = dot(MapLayout("m", "m", "", "et", (Page(200, 100, 1.0, (step, link)),)), 0, DEFAULT)
    assert re.search(r"a__b -> point_\d+ \[", source)


def test_arcs_of_icons_become_curves_that_end_where_they_should() -> None:
    commands = commands_of("M2 2a3 3 0 1 0 0-4.2 2.1 2.1 0 0110 .5zH5v1.5h-2")
    assert all(name in "MLCZ" for name, *_ in commands)
    (quarter,) = curves(commands_of("M0 5a5 5 0 0 1 5-5"))
    assert quarter[-1] == pytest.approx((5, 0))
    middle = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(*quarter, strict=True)]
    assert (middle[0] - 5) ** 2 + (middle[1] - 5) ** 2 == pytest.approx(25, rel=1e-3)


def test_outlines_have_three_n_plus_one_points() -> None:
    path = (
        ("M", 0.0, 0.0),
        ("L", 9.0, 0.0),
        ("C", 10.0, 0.0, 11.0, 1.0, 11.0, 2.0),
        ("Z",),
        ("M", 3.0, 3.0),
        ("L", 4.0, 4.0),
    )
    assert [len(curve) % 3 for curve in curves(path)] == [1, 1]


def test_boxes_are_found_where_they_are() -> None:
    boxes = Boxes()
    boxes.add(Box(100, 100, 200, 20))
    assert boxes.touched(Box(290, 110, 50, 50))
    assert not boxes.touched(Box(301, 110, 50, 50))


def test_icons_over_cards_are_lines_and_under_them_are_background() -> None:
    card = Group(
        "step",
        (RectMark(10, 10, 80, 40, "card", "line", 1, cls="card"), IconMark("phone", 20, 20, 9, "ink")),
        id="a--b",
    )
    source = dot(MapLayout("m", "m", "", "et", (Page(200, 100, 1.0, (card,)),)), 0, DEFAULT)
    assert source.count('class="icon phone"') == 1
    assert "_background" not in source
