"""The SVG is an interface: its groups, ids, classes and data are the same on every map."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.layout.maps import linked, workspaces
from tests.map.contract import broken, groups, words_of
from tests.map.sample import DEFAULT, samples, words, workspace

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Step
from teekond.model.text import Text
from teekond.render.svg import svg

SHEETS = [None, "A3", "A4"]
EVIDENCE = """\
journey: x
kind: customer
title: X
lanes: [{me: {role: actor}}, {Evidence: {role: frontstage}}]
stages:
  - A:
    - One:
      evidence: letter
    - Two
"""


def drawn(layout: MapLayout, prefix: str = "") -> list[str]:
    return [svg(layout, page, DEFAULT, fonts="none", id_prefix=prefix) for page in range(len(layout.pages))]


def mapped(given: Workspace, names: list[str], sheet: str | None = None, view: str = "full") -> MapLayout:
    return lay_out(given, names, MapOptions(view=view, sheet=(sheet and parse_sheet(sheet)) or None), words())


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("prefix", ["", "two--"])
def test_every_sample_keeps_the_contract(sheet: str | None, prefix: str) -> None:
    faults = {
        f"{sample.name}, {page + 1}": broken(text, workspace(), prefix)
        for sample in samples(sheet)
        for page, text in enumerate(sample.pages(prefix=prefix))
    }
    assert not {name: each for name, each in faults.items() if each}


@pytest.mark.parametrize("theme", ["mono", "contrast", "dark"])
def test_every_theme_keeps_the_contract(theme: str) -> None:
    for sample in samples():
        for text in sample.pages(theme=theme, prefix="p-"):
            assert broken(text, workspace(), "p-") == []


@pytest.mark.parametrize("view", ["crossings", "curve"])
def test_views_keep_the_contract(view: str) -> None:
    for sample in samples()[-2:]:
        for text in drawn(mapped(workspace(), list(sample.drawing.journeys), "A3", view)):
            assert broken(text, workspace()) == []


FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
)


@FEW
@given(workspaces(most=30))
def test_generated_maps_keep_the_contract(case: tuple[Workspace, list[str]]) -> None:
    made, names = case
    for sheet in (None, "A3"):
        for text in drawn(mapped(made, names, sheet), "g--"):
            assert broken(text, made, "g--") == []


def test_every_step_and_link_of_the_journeys_is_drawn() -> None:
    for sample in samples():
        roots = [ET.fromstring(text) for text in sample.pages(fonts="none")]
        steps = [group.get("data-step") or "" for root in roots for group in groups(root, "step")]
        assert sorted(steps) == sorted(ref for ref in workspace().steps if ref.split("/")[0] in sample.drawing.journeys)
        links = {
            (words_of(group)[1].replace("-", "_"), group.get("data-from"), group.get("data-to"))
            for root in roots
            for group in groups(root, "link")
        }
        for link in workspace().links:
            if {link.source.split("/")[0], link.target.split("/")[0]} & set(sample.drawing.journeys):
                assert (link.kind.value, link.source, link.target) in links


def test_a_map_of_several_pages_is_several_whole_files() -> None:
    many = [sample for sample in samples("A4") if len(sample.layout.pages) > 1]
    assert many
    for sample in many:
        sizes = {re.search(r'width="[^"]*mm" height="[^"]*mm"', text)[0] for text in sample.pages()}  # type: ignore[index]
        assert sizes == {'width="297mm" height="210mm"'}


def test_an_unrated_step_has_no_feeling() -> None:
    made = load_text("journey: x\nkind: customer\nstages:\n  - A:\n    - One:\n      feeling: 0\n    - Two\n", "x.yaml")
    one, two = groups(ET.fromstring(drawn(mapped(made, ["x"]))[0]), "step")
    assert one.get("data-feeling") == "0"
    assert two.get("data-feeling") is None


def ids_of(layout: MapLayout) -> dict[str, str]:
    """Return the id of every step."""
    found = [group for text in drawn(layout) for group in groups(ET.fromstring(text), "step")]
    return {group.get("data-step") or "": group.get("id") or "" for group in found}


def with_one_more(journey: Journey, at: int) -> Journey:
    """Return a journey with a new step in one of its stages."""
    stage = journey.stages[at]
    new = Step("one-more", Text.plain("One more"), stage.steps[0].lane)
    stages = (*journey.stages[:at], replace(stage, steps=(new, *stage.steps)), *journey.stages[at + 1 :])
    return replace(journey, stages=stages)


@pytest.mark.parametrize("sheet", [None, "A3", "A4"])
def test_a_new_step_changes_the_id_of_no_other(sheet: str | None) -> None:
    for journey in workspace().journeys.values():
        before = ids_of(mapped(linked([journey]), [journey.id], sheet))
        more = with_one_more(journey, len(journey.stages) // 2)
        after = ids_of(mapped(linked([more]), [journey.id], sheet))
        assert after.pop(f"{journey.id}/one-more")
        assert after == before


def test_ids_of_bands_are_not_those_of_steps() -> None:
    titles = [", ".join(f'"{6 * stage + step}"' for step in range(6)) for stage in range(4)]
    stages = "".join(f"  - S{at}: [{each}]\n" for at, each in enumerate(titles))
    made = load_text(f"journey: x\nkind: customer\ntitle: X\nstages:\n{stages}", "x.yaml")
    for text in drawn(mapped(made, ["x"], "A3")):
        assert broken(text, made) == []


def test_the_made_up_lane_of_evidence_does_not_take_the_id_of_another() -> None:
    made = load_text(EVIDENCE, "x.yaml")
    assert not made.broken
    assert broken(drawn(mapped(made, ["x"]))[0], made) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (('class="line"', 'class="lime"'), "0 lines"),
        (('data-feeling="', 'data-feeling="9'), "data-feeling"),
        (("<rect x", '<circle r="1"/><rect x'), "does not begin with its card"),
        (('role="img"', ""), "role img"),
        (('id="first-call--lane--', 'id="lane--'), "has the id"),
        (('fill="#', 'fill="var(--x)" data-fill="#'), "no literal colour"),
        (('data-to="first-call/', 'data-to="first-ball/'), "names no steps"),
    ],
)
def test_what_breaks_the_contract_is_noticed(planted: tuple[str, str], said: str) -> None:
    sample = next(each for each in samples() if each.drawing.id == "first-call")
    text = sample.pages(fonts="none")[0]
    head, step, rest = text.partition('<g class="step')
    bad = head.replace(*planted) + step + rest.replace(*planted)
    assert bad != text
    assert any(said in fault for fault in broken(bad, workspace()))
