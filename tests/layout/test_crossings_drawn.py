"""Pictures of what is counted along links: every figure with its steps, every chain with its links."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from teekond.analysis.crossings import count
from teekond.analysis.graph import Graph
from teekond.layout.crossings.build import lay_out_crossings
from teekond.layout.crossings.tree import tree_of
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout, Page, TextMark
from teekond.link.load import load_text
from teekond.link.workspace import Link, Workspace
from teekond.locale import catalogue
from teekond.model.journey import LinkKind
from teekond.render.layout_json import layout_json
from tests.layout.invariants import card_faults, on_border, segment_hits, shared, text_faults, walk
from tests.layout.maps import linked
from tests.layout.posters import all_of, crossings

HERE = Path(__file__).parent / "crossings"
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
"""Without making a failing crossing smaller, which would take minutes."""


def drawn(
    graph: Graph, sheet: str | None = None, lang: str = "et", *, start: str | None = None, end: str | None = None
) -> MapLayout:
    options = MapOptions(sheet=parse_sheet(sheet) if sheet else None)
    layout = lay_out_crossings(graph, options, catalogue(lang), start=start, end=end)
    assert layout is not None
    return layout


def meeting() -> Graph:
    return Graph(load_text((HERE / "meeting.yaml.in").read_text(encoding="utf-8"), "meeting.yaml"))


def words_of(layout: MapLayout) -> str:
    marks = [mark for page in layout.pages for mark, _ in walk(page.groups)]
    return " ".join(mark.text for mark in marks if isinstance(mark, TextMark))


def faults(page: Page) -> list[str]:
    """Return what is wrong with a page: words, cards, and links that do not run from card to card."""
    found = [*card_faults(page), *text_faults(page)]
    boxes = {card.ref: card.box for card in page.cards}
    for route in page.routes:
        ends = ((route.source, route.points[0]), (route.target, route.points[-1]))
        if not all(on_border(point, boxes[ref]) for ref, point in ends):
            found.append(f"{route.source} → {route.target} does not end on its cards")
        found += [
            f"{route.source} → {route.target} runs through {ref}"
            for ref in boxes
            if segment_hits(route.points, boxes[ref])
        ]
    found += [
        f"{a.source}, {b.source} share a line" for a, b in combinations(page.routes, 2) if shared(a.points, b.points)
    ]
    return found


def with_colleagues(workspace: Workspace, pairs: list[tuple[int, int]]) -> Workspace:
    """Return a workspace in which employees make each other's steps possible too."""
    refs = [ref for ref in workspace.steps if ref.startswith("e/")]
    more = {(refs[one % len(refs)], refs[other % len(refs)]) for one, other in pairs}
    links = tuple(Link(LinkKind.ENABLES, one, other) for one, other in sorted(more) if one != other)
    return linked(list(workspace.journeys.values()), (*workspace.links, *links))


many = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=25)


@FEW
@given(crossings(), many, st.sampled_from((None, "A3", "A4")), st.data())
def test_a_chain_of_any_step(
    made: Workspace, pairs: list[tuple[int, int]], sheet: str | None, data: st.DataObject
) -> None:
    graph = Graph(with_colleagues(made, pairs))
    ref = data.draw(st.sampled_from(graph.refs))
    down = ref.startswith("e/")
    layout = drawn(graph, sheet, start=ref if down else None, end=None if down else ref)
    assert [fault for page in layout.pages for fault in faults(page)] == []
    reached = graph.reached(graph.down if down else graph.up, (graph.places[ref],))
    assert sorted(card.ref for card in layout.pages[0].cards) == sorted(
        [ref, *(graph.refs[place] for place in reached)]
    )
    tree = tree_of(graph, ref, down=down)
    assert {node.ref: node.distance for node in tree.nodes[1:]} == {graph.refs[at]: far for at, far in reached.items()}
    assert len(layout.pages[0].routes) == len(tree.nodes) - 1


@FEW
@given(crossings(), st.sampled_from((None, "A3", "A4")), st.sampled_from(("et", "en")))
def test_a_matrix_of_any_crossing(made: Workspace, sheet: str | None, lang: str) -> None:
    graph = Graph(made)
    layout = drawn(graph, sheet, lang)
    assert [fault for page in layout.pages for fault in text_faults(page)] == []
    cells = [group for page in layout.pages for group in all_of(page) if group.cls.split()[:1] == ["cell"]]
    filled = {tuple(value for _, value in group.data) for group in cells if group.data}
    assert filled == {(cell.employee, cell.customer) for cell in count(graph).matrix.cells}


def test_the_layouts_of_a_meeting(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "matrix.json", layout_json(drawn(meeting(), "A4", "en")))
    golden(HERE / "chain.json", layout_json(drawn(meeting(), "A4", "en", end="call/waits")))


@pytest.mark.parametrize("lang", ["et", "en"])
def test_every_figure_of_the_matrix_stands_with_its_steps(lang: str) -> None:
    graph = meeting()
    words = words_of(drawn(graph, "A3", lang))
    steps = graph.workspace.steps
    for link in graph.links:
        if link.target.startswith("call/"):
            for ref in (link.source, link.target):
                title = steps[ref].step.title.read(lang)
                assert title.split()[0] in words


def test_a_sentence_says_that_links_are_no_proof() -> None:
    graph = meeting()
    sentence = catalogue("en")(
        "Everything here is counted along links that people wrote. A chain is a question to ask, no proof of a cause."
    )
    for layout in (drawn(graph, "A3", "en"), drawn(graph, "A3", "en", end="call/tells"), drawn(graph, None, "en")):
        assert sentence in words_of(layout)


def test_a_low_is_followed_to_its_roots() -> None:
    layout = drawn(meeting(), "A3", "en", end="call/waits")
    kinds = {(route.kind, route.source, route.target) for route in layout.pages[0].routes}
    assert kinds == {("meets", "workday/desk", "call/waits"), ("enables", "workday/account", "workday/desk")}
    assert "root, owned by nobody" in words_of(layout)


def test_what_a_step_adds_to_the_weight_is_told_in_full() -> None:
    words = words_of(drawn(meeting(), "A3", "en", start="workday/history"))
    assert "weight 2 × 2 = 4" in words
    assert "It weighs 4 on customers." in words


def test_one_chain_between_two_steps() -> None:
    layout = drawn(meeting(), "A4", "en", start="workday/account", end="call/waits")
    assert [card.ref for card in layout.pages[0].cards] == ["call/waits", "workday/desk", "workday/account"]
    nothing = lay_out_crossings(meeting(), MapOptions(), catalogue("en"), start="workday/solves", end="call/waits")
    assert nothing is None


def test_steps_that_enable_each_other_in_a_circle_stand_once() -> None:
    graph = meeting()
    circle = (
        Link(LinkKind.ENABLES, "workday/desk", "workday/account"),
        Link(LinkKind.ENABLES, "workday/desk", "workday/desk"),
    )
    again = Graph(linked(list(graph.workspace.journeys.values()), (*graph.workspace.links, *circle)))
    refs = [card.ref for card in drawn(again, "A4", end="call/waits").pages[0].cards]
    assert sorted(refs) == ["call/waits", "workday/account", "workday/desk"]


def test_a_step_that_nothing_leads_to_says_so() -> None:
    words = words_of(drawn(meeting(), "A4", "en", end="call/otsib-numbrit"))
    assert "Nobody wrote what stands behind it" in words


def test_a_workspace_without_links_has_an_empty_matrix() -> None:
    graph = meeting()
    layout = drawn(Graph(linked(list(graph.workspace.journeys.values()))), "A4", "en")
    assert "No link joins an employee's stage to a customer's." in words_of(layout)
    cells = [group for group in all_of(layout.pages[0]) if group.cls == "cell empty"]
    assert len(cells) == 4
