"""The line of sight that a map marks is the one that is counted where journeys cross."""

from __future__ import annotations

from hypothesis import given

from teekond.analysis.graph import Graph
from teekond.analysis.sight import sight
from teekond.layout.build import lay_out
from teekond.layout.content import read_content
from teekond.layout.options import MapOptions
from teekond.layout.scene import IconMark
from teekond.layout.sight import steps_with_sight
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.render.twin import markdown
from tests.layout.invariants import all_groups
from tests.layout.maps import workspaces

DEAD_END = """\
journey: day
kind: employee
stages:
  - A:
    - One:
      id: one
      enables: two
    - Two:
      id: two
    - Three:
      id: three
      meets: call/answer
---
journey: call
kind: customer
stages:
  - B:
    - Answer:
      id: answer
"""


def test_a_step_that_only_enables_a_colleague_has_no_sight() -> None:
    workspace = load_text(DEAD_END, "x.yaml")
    assert not workspace.broken
    assert steps_with_sight(workspace) == {"day/three": 0}
    content = read_content(workspace, ["call", "day"], catalogue("en"))
    marked = [
        step.ref for each in content.journeys for step in each.steps for foot in step.feet if foot.icon == "no-sight"
    ]
    assert marked == ["day/one", "day/two"]


BESIDE_A_BROKEN_ONE = f"""\
{DEAD_END}
---
journey: other
kind: customer
stages: [C: [{{title: Asks, feelings: -1}}]]
"""


def test_where_a_journey_could_not_be_read_nobody_is_said_to_be_without_sight() -> None:
    words = catalogue("en")
    said = []
    for text in (DEAD_END, BESIDE_A_BROKEN_ONE):
        workspace = load_text(text, "x.yaml")
        drawn = lay_out(workspace, ("call", "day"), MapOptions(sight=True), words)
        signs = [mark.name for group in all_groups(drawn.pages[0].groups) for mark in group.children
                 if isinstance(mark, IconMark) and mark.name in ("no-sight", "eye")]  # fmt: skip
        told = markdown(workspace, ("call", "day"), words) + drawn.description
        said.append(("no-sight" in signs, "eye" in signs, "ine of sight to a customer" in told))
    assert said == [(True, True, True), (False, True, False)]


@given(workspaces(most=12))
def test_sight_is_that_of_the_analysis(case: tuple[Workspace, list[str]]) -> None:
    workspace, _ = case
    counted = {row.step: row.distance for row in sight(Graph(workspace)) if row.distance is not None}
    assert steps_with_sight(workspace) == counted
