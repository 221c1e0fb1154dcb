"""What is counted along links, on an ordinary map: weights as thickness, distances on cards."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from teekond.analysis.graph import Graph
from teekond.analysis.ripple import ripple
from teekond.layout.build import lay_out
from teekond.layout.content import read_content
from teekond.layout.distances import with_distances
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout, PathMark, TextMark
from teekond.layout.weights import MORE, link_weights, thicker
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from tests.layout.invariants import all_groups, faults, walk
from tests.layout.maps import workspaces

FEW = settings(
    max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
TWO_WAYS = """\
journey: day
kind: employee
stages:
  - A:
    - Plans:
      id: plans
      feeling: -1
      enables: [tells, call/waits]
    - Tells:
      id: tells
      enables: call/hears
    - Rests:
      id: rests
---
journey: call
kind: customer
stages:
  - B:
    - Waits:
      id: waits
      feeling: -2
    - Hears:
      id: hears
      feeling: -2
      moment_of_truth: true
"""


def made() -> Workspace:
    workspace = load_text(TWO_WAYS, "x.yaml")
    assert not workspace.broken
    return workspace


def words_on(layout: MapLayout) -> list[str]:
    return [mark.text for page in layout.pages for mark, _ in walk(page.groups) if isinstance(mark, TextMark)]


def test_a_link_weighs_what_of_the_pain_runs_along_it() -> None:
    weights = link_weights(made())
    assert weights == {("enables", "day/plans", "call/waits"): 1.0, ("enables", "day/plans", "day/tells"): 1.0}
    assert sum(weights.values()) == ripple(Graph(made()))[0].score


def test_lines_are_as_thick_as_they_weigh_only_when_asked() -> None:
    def widths(*, weights: bool) -> dict[str, float]:
        page = lay_out(made(), ["call", "day"], MapOptions(weights=weights), catalogue("en")).pages[0]
        return {
            dict(group.data)["to"]: mark.stroke_width
            for group in all_groups(page.groups)
            if group.cls.startswith("link enables")
            for mark in group.children
            if isinstance(mark, PathMark) and mark.cls == "line"
        }

    assert set(widths(weights=False).values()) == {1.6}
    assert widths(weights=True) == {"call/waits": 1.6 + MORE[2], "call/hears": 1.6, "day/tells": 1.6 + MORE[2]}


def test_thickness_grows_with_weight_and_ends_somewhere() -> None:
    assert [thicker(weight) for weight in (0, 0.25, 0.5, 1, 2, 4, 400)] == [0, 0.6, 0.6, 1.0, 1.4, 1.8, 1.8]


def test_the_legend_explains_what_is_shown_and_nothing_else() -> None:
    plain = words_on(lay_out(made(), ["call", "day"], MapOptions(), catalogue("en")))
    asked = words_on(lay_out(made(), ["call", "day"], MapOptions(weights=True, sight=True), catalogue("en")))
    for start in ("thickness", "links to the nearest customer"):
        assert not any(word.startswith(start) for word in plain)
        assert any(word.startswith(start) for word in asked)


def test_cards_tell_the_distance_to_a_customer() -> None:
    content = with_distances(read_content(made(), ["call", "day"], catalogue("en")), catalogue("en"))
    told = {
        step.ref: [(foot.icon, foot.text) for foot in step.feet] for each in content.journeys for step in each.steps
    }
    assert told["day/plans"] == [("eye", "1")]
    assert told["day/tells"] == [("eye", "1")]
    assert [icon for icon, _ in told["day/rests"]] == ["no-sight"]
    assert told["call/waits"] == []


@FEW
@given(workspaces(most=16), st.sampled_from((None, "A3", "A4")))
def test_figures_bring_no_fault_to_a_map(case: tuple[Workspace, list[str]], size: str | None) -> None:
    workspace, names = case
    sheet = parse_sheet(size) if size else None
    plain, asked = (
        {fault for page in lay_out(workspace, names, options, catalogue("et")).pages for fault in faults(page)}
        for options in (MapOptions(sheet=sheet), MapOptions(sheet=sheet, weights=True, sight=True))
    )
    assert asked <= plain
