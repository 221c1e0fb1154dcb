"""The DOT of every sample, drawn by Graphviz, is the map of the SVG: each card, link and word within half a point."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from tests.map.contract import SVG, groups, words_of
from tests.map.sample import DEFAULT, Sample, samples, words, workspace

from teekond.compiler.formats import Look
from teekond.compiler.pipeline import lay_out
from teekond.compiler.plan import drawings
from teekond.layout.options import MapOptions, parse_sheet
from teekond.render.dot import EngineNotFound, dot, draw, find_dot

NEAR = 0.5
Place = tuple[float, float]


@pytest.fixture(scope="module", autouse=True)
def graphviz() -> None:
    try:
        find_dot()
    except EngineNotFound:
        pytest.skip("no Graphviz here")


def numbers(text: str) -> list[float]:
    """Return all numbers in a text."""
    return [float(each) for each in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", text)]


def places(text: str) -> list[Place]:
    """Return the points of a path or polygon."""
    values = numbers(text)
    return list(zip(values[::2], values[1::2], strict=True))


class Two:
    """One page twice: as we draw it, and as Graphviz does."""

    def __init__(self, sample: Sample, page: int) -> None:
        self.page = sample.layout.pages[page]
        self.ours = ET.fromstring(sample.pages(fonts="none")[page])
        self.theirs = ET.fromstring(draw(dot(sample.layout, page, DEFAULT), "svg"))
        self.by_id = {element.get("id"): element for element in self.theirs.iter(SVG + "g")}
        self.down = self.page.height * self.page.scale

    def ours_at(self, x: float, y: float) -> Place:
        """Return where a point of ours is on paper."""
        return x * self.page.scale, y * self.page.scale

    def theirs_at(self, place: Place) -> Place:
        """Return where a point of theirs is, counted from the upper left corner."""
        return place[0], place[1] + self.down

    def faults(self) -> list[str]:
        """Return what is not the same."""
        return [*self.other_words(), *self.other_cards(), *self.other_links()]

    def other_words(self) -> list[str]:
        """Compare every text."""
        ours = [(each.text or "", *self.ours_at(*at(each))) for each in self.ours.iter(SVG + "text")]
        theirs = [(each.text or "", *self.theirs_at(at(each))) for each in self.theirs.iter(SVG + "text")]
        found = []
        for text, x, y in ours:
            match = next((each for each in theirs if same_text(each[0], text) and near((x, y), each[1:])), None)
            if match is None:
                found.append(f"text {text!r} is not at {x:.1f} {y:.1f}")
            else:
                theirs.remove(match)
        return found + [f"text {text!r} is only in Graphviz’s picture" for text, *_ in theirs]

    def other_cards(self) -> list[str]:
        """Compare every card with its node."""
        found = []
        for step in groups(self.ours, "step"):
            node = self.by_id.get(step.get("id"))
            if node is None or "node" not in words_of(node):
                found.append(f"{step.get('id')} is no node")
                continue
            x, y, w, h = (float(step[0].get(name, "")) for name in ("x", "y", "width", "height"))
            shape = next(each for each in node.iter() if each.tag in (SVG + "polygon", SVG + "path"))
            outline = [self.theirs_at(each) for each in places(shape.get("points") or shape.get("d") or "")]
            box = [(min(each), max(each)) for each in zip(*outline, strict=True)]
            corners = (box[0][0], box[1][0]), (box[0][1], box[1][1])
            if not near(self.ours_at(x, y), corners[0]) or not near(self.ours_at(x + w, y + h), corners[1]):
                found.append(f"{step.get('id')} is elsewhere")
        return found

    def other_links(self) -> list[str]:
        """Compare every link with its edge."""
        edges: dict[str, list[ET.Element]] = {}
        for element in self.theirs.iter(SVG + "g"):
            if words_of(element)[:1] == ["edge"]:
                edges.setdefault(" ".join(words_of(element)[1:]), []).append(element)
        found = []
        for link in groups(self.ours, "link"):
            kind = " ".join(words_of(link))
            line = next(path for path in link.iter(SVG + "path") if path.get("class") == "line")
            way = [self.ours_at(*place) for place in places(line.get("d") or "")]
            match = next((edge for edge in edges.get(kind, []) if self.same_line(edge, way)), None)
            if match is None:
                found.append(f"{kind} {link.get('data-from')} → {link.get('data-to')} is not drawn, or elsewhere")
            else:
                edges[kind].remove(match)
        left = [kind for kind, some in edges.items() for _ in some if kind.startswith("link")]
        return found + [f"{kind} is only in Graphviz’s picture" for kind in left]

    def same_line(self, edge: ET.Element, way: list[Place]) -> bool:
        """Tell whether an edge, its line and its arrow head, goes through all points of a way from end to end."""
        path = edge.find(f".//{SVG}path")
        line = [self.theirs_at(each) for each in places(path.get("d") or "")] if path is not None else []
        heads = [head.get("points") or "" for head in edge.iter(SVG + "polygon")]
        tips = [self.theirs_at(each) for points in heads for each in places(points)]
        ends = bool(line) and all(
            near(end, wanted) or any(near(tip, wanted) for tip in tips)
            for end, wanted in ((line[0], way[0]), (line[-1], way[-1]))
        )
        return ends and all(any(near(one, other) for other in line) for one in way[1:-1])


def at(text: ET.Element) -> Place:
    """Return where a text stands."""
    return float(text.get("x", "")), float(text.get("y", ""))


def near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether two points are at most half a point apart, each way."""
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts are the same; Graphviz writes blanks as hard ones."""
    return one.replace("\xa0", " ").split() == other.replace("\xa0", " ").split()


@pytest.mark.parametrize("sheet", [None, "A3"])
def test_graphviz_draws_every_sample_as_the_svg_shows_it(sheet: str | None) -> None:
    faults = {
        f"{sample.name}, {page + 1}": Two(sample, page).faults()
        for sample in samples(sheet)
        for page in range(len(sample.layout.pages))
    }
    assert not {name: each for name, each in faults.items() if each}


def test_a_picture_of_another_map_is_noticed() -> None:
    two = Two(samples()[0], 0)
    two.theirs = Two(samples()[1], 0).theirs
    two.by_id = {}
    assert {fault.partition(" ")[0] for fault in two.faults()} >= {"text", "link"}
    assert any(fault.endswith("is no node") for fault in two.faults())


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_graphviz_draws_paper_and_pixels_too(form: str) -> None:
    sample = samples()[-1]
    assert draw(dot(sample.layout, 0, DEFAULT), form).startswith(b"%PDF" if form == "pdf" else b"\x89PNG")


def test_graphviz_draws_posters_of_crossings_as_the_svg_shows_them() -> None:
    options, look = MapOptions(view="crossings", sheet=parse_sheet("A3")), Look(DEFAULT, words("et"))
    drawn = [each for each in drawings(workspace(), "et") if each.crossing]
    assert drawn
    for each in drawn:
        poster = Sample(each.id, each, lay_out(workspace(), each, options, look))
        for page in range(len(poster.layout.pages)):
            assert Two(poster, page).faults() == []
