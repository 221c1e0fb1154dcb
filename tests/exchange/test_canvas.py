"""JSON Canvas: what is written keeps the rules of the format, and comes back as it was; foreign boards are read too."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.exchange.json_canvas import faults
from tests.exchange.made import bring, losses, only, sketches, workspace_of
from tests.map.sample import ROOT
from tests.map.sample import workspace as samples

from teekond.compiler.formats import Look
from teekond.compiler.pipeline import Drawing, lay_out
from teekond.exchange.formats import FORMATS
from teekond.exchange.handed import Outgoing, Written
from teekond.layout.options import MapOptions
from teekond.link.load import load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.journey import Journey, Step
from teekond.theme import load_theme

PLACED = '{"nodes": [{"id": "a", "type": "text", "text": "x", "x": %s, "y": 0, "width": 1, "height": 1}]}'


def put(workspace: Workspace, form: str, *journeys: str, lang: str = "en") -> Written:
    """Write journeys onto a board, all where none is named."""
    chosen = journeys or tuple(workspace.journeys)
    words, theme = catalogue(lang), load_theme("default", {})
    layout = lay_out(workspace, Drawing("board", "Board", chosen), MapOptions(), Look(theme, words))
    asked = Outgoing(workspace, chosen, words, "Board", form=form, layout=layout, theme=theme)
    return FORMATS[form].write(asked)


def held(journey: Journey) -> Any:
    """Return what a board holds of a journey: all of its steps that a table has columns for, and their places."""
    lanes = [(lane.id, lane.title.read(), lane.role) for lane in journey.lanes]
    stages = [
        (stage.id, stage.title.read(), [(of(step), sorted(map(of, step.beside), key=str)) for step in stage.steps])
        for stage in journey.stages
    ]
    return journey.id, journey.title.read(), journey.side, journey.persona, sorted(lanes), stages


def of(step: Step) -> Any:
    """Return a step without its place in the file."""
    return (
        step.id,
        step.title.read("et"),
        step.lane,
        None if step.feeling is None else (step.feeling.values, step.feeling.word, step.feeling.expected),
        *(tuple(text.read("et") for text in texts) for texts in (step.thinks, step.needs, step.gains, step.evidence)),
        tuple(pain.text.read("et") for pain in step.pains),
        step.channel,
        step.owner,
        step.takes,
        step.waits,
        step.moment_of_truth,
        None if step.notes is None else step.notes.read("et").strip(),
        tuple(sorted((link.relation, link.step, link.why.read("et") if link.why else "") for link in step.links)),
    )


def back(made: Written, form: str = "json-canvas") -> dict[str, Journey]:
    """Read the journeys of a board, together."""
    documents = bring(made.data, form).documents
    found = load_text("---\n".join(document.text for document in documents), "back.yaml")
    assert not [each.message.english() for each in found.diagnostics if each.severity == "error"]
    return found.journeys


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize(
    "journeys",
    [("first-call", "first-workday"), ("employee-lifecycle", "complaint"), ("first-purchase",), ("employee-exit",)],
    ids="-x-".join,
)
def test_a_canvas_keeps_the_rules_of_the_format(journeys: tuple[str, ...], lang: str) -> None:
    assert faults(put(samples(), "json-canvas", *journeys, lang=lang).data) == []


@settings(max_examples=60, deadline=None)
@given(text=sketches())
def test_what_a_canvas_holds_comes_back(text: str) -> None:
    workspace = workspace_of(text)
    made = put(workspace, "json-canvas")
    assert faults(made.data) == []
    journey = only(workspace)
    assert held(back(made)[journey.id]) == held(journey)


def test_the_samples_come_back_with_their_links() -> None:
    names = ("first-call", "first-workday")
    made = put(samples(), "json-canvas", *names, lang="et")
    found = back(made)
    for name in names:
        ours = samples().journeys[name]
        for one, other in zip(found[name].all_steps(), ours.all_steps(), strict=True):
            assert (one.id, one.lane, one.takes, one.owner) == (other.id, other.lane, other.takes, other.owner)
            assert [each.text.read("et") for each in one.pains] == [each.text.read("et") for each in other.pains]
    text = "---\n".join(document.text for document in bring(made.data, "json-canvas").documents)
    again = load_text(text, "again.yaml")
    both = {
        (link.kind, link.source, link.target)
        for link in samples().links
        if {link.source.partition("/")[0], link.target.partition("/")[0]} <= set(names)
    }
    assert {(link.kind, link.source, link.target) for link in again.links} == both


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("form", ["json-canvas", "drawio"])
def test_what_came_back_goes_out_again_as_the_same_bytes(form: str, lang: str, tmp_path: Path) -> None:
    first = put(samples(), form, lang=lang).data
    documents = bring(first, form, settings=samples().settings).documents
    (tmp_path / "teekond.yaml").write_text((ROOT / "teekond.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    for document in documents:
        (tmp_path / f"{document.ident}.yaml").write_text(document.text, encoding="utf-8")
    again = load_workspace(tmp_path)
    assert set(again.journeys) == set(samples().journeys)
    assert put(again, form, *samples().journeys, lang=lang).data == first


def test_notes_stand_in_their_groups_and_apart_from_each_other() -> None:
    nodes = json.loads(put(samples(), "json-canvas", "first-call", "first-workday").data)["nodes"]
    steps = [node for node in nodes if node["id"].startswith("step:")]
    groups = [node for node in nodes if node["type"] == "group"]
    assert len(steps) > 40
    for node in steps:
        around = [group for group in groups if within(node, group)]
        assert sorted(group["id"].partition(":")[0] for group in around) == ["journey", "stage"]
    for at, one in enumerate(steps):
        assert not [other["id"] for other in steps[at + 1 :] if overlap(one, other)]


def within(node: dict[str, Any], group: dict[str, Any]) -> bool:
    """Tell whether a note stands wholly in a group."""
    inside = group["x"] <= node["x"] and node["x"] + node["width"] <= group["x"] + group["width"]
    return bool(inside and group["y"] <= node["y"] and node["y"] + node["height"] <= group["y"] + group["height"])


def overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two notes share a place."""
    level = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
    return bool(level and one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"])


def test_feelings_colour_their_notes_and_words_tell_them_too() -> None:
    steps = "[{title: low, feeling: -2}, {title: high, feeling: 2}, none]"
    text = f"journey: a\nkind: customer\nstages: [{{title: S, steps: {steps}}}]\n"
    nodes = json.loads(put(workspace_of(text), "json-canvas").data)["nodes"]
    found = {node["id"]: node for node in nodes}
    assert found["step:a/low"]["color"] == "1"
    assert found["step:a/high"]["color"] == "4"
    assert "color" not in found["step:a/none"]
    assert "**Feeling**: -2" in found["step:a/low"]["text"]


def test_conditions_and_empty_stages_come_back() -> None:
    text = (
        "journey: a\nkind: customer\nstages:\n  - One: [first, second]\n  - Empty: []\n"
        "  - title: Two\n    steps: [{title: third, after: [{step: first, if: it rains}, second]}]\n"
    )
    made = put(workspace_of(text), "json-canvas")
    assert faults(made.data) == []
    journey = back(made)["a"]
    assert [stage.title.read() for stage in journey.stages] == ["One", "Empty", "Two"]
    after = journey.steps()[2].after or ()
    assert [(each.step, each.condition and each.condition.read()) for each in after] == [
        ("first", "it rains"),
        ("second", None),
    ]


def test_hostile_words_come_back_as_they_were() -> None:
    titles = ['<b>&#0; "q" {{x}} %s', "# no head", "- no item", "1. one", "**no**", "a | b", "😀 õäö", "x" * 10_000]
    steps = "".join(
        f"      - {{id: s{at}, title: {json.dumps(title, ensure_ascii=False)}}}\n" for at, title in enumerate(titles)
    )
    text = f"journey: a\nkind: employee\nstages:\n  - title: '[[S]]'\n    steps:\n{steps}"
    made = put(workspace_of(text), "json-canvas")
    assert faults(made.data) == []
    assert [step.title.read() for step in back(made)["a"].steps()] == titles


def test_a_board_that_others_made_is_read() -> None:
    made = {
        "nodes": [
            {"id": "a1", "type": "group", "x": 0, "y": 0, "width": 400, "height": 400, "label": "Morning"},
            {"id": "b1", "type": "group", "x": 500, "y": 0, "width": 400, "height": 400, "label": "Evening"},
            {
                "id": "n2",
                "type": "text",
                "x": 200,
                "y": 50,
                "width": 100,
                "height": 60,
                "text": "Drinks coffee\nwith milk",
            },
            {"id": "n1", "type": "text", "x": 20, "y": 50, "width": 100, "height": 60, "text": "# Wakes up"},
            {
                "id": "n3",
                "type": "text",
                "x": 520,
                "y": 50,
                "width": 100,
                "height": 60,
                "text": "Sleeps\n- Feeling: good",
            },
            {"id": "f", "type": "file", "x": 0, "y": 900, "width": 10, "height": 10, "file": "a.png"},
        ],
        "edges": [{"id": "e", "fromNode": "n1", "toNode": "n3", "label": "tired"}],
    }
    file = bring(json.dumps(made), "json-canvas", path="day.canvas")
    journey = only(workspace_of(file.documents[0].text))
    assert journey.id == "day"
    assert [(stage.title.read(), [step.title.read() for step in stage.steps]) for stage in journey.stages] == [
        ("Morning", ["Wakes up", "Drinks coffee"]),
        ("Evening", ["Sleeps"]),
    ]
    steps = journey.steps()
    assert steps[1].notes
    assert steps[1].notes.read() == "with milk"
    last = of(steps[2])
    assert last[3][0] == (1,)
    assert [each.step for each in steps[2].after or ()] == ["wakes-up"]
    assert losses(file) == {"a note of the kind file": 1}
    assert any("customer" in guess.english() for guess in file.guesses)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "the file is empty"),
        ("{", "this is no JSON"),
        ("[]", "this is no JSON Canvas"),
        ('{"a": 1}', "this is no JSON Canvas"),
        ('{"nodes": 1}', "“nodes” is no list"),
        ('{"nodes": [1]}', "nodes[0] is no object"),
        ('{"nodes": []}', "there is no note with words on it"),
        ('{"nodes": [{"id": "a", "type": ["text"]}]}', "nodes[0] has no “type”"),
        (PLACED % "NaN", "a number in the file is none"),
        (PLACED % "1e999", "nodes[0] has no “x”"),
        ('{"edges": [{"id": "e", "fromNode": "a", "toNode": "b"}]}', "“fromNode” of edges[0] names no note: a"),
        ("[" * 100_000, "the file is nested too deep"),
    ],
)  # fmt: skip
def test_what_is_no_canvas_is_told(data: str, told: str) -> None:
    found = bring(data, "json-canvas")
    assert not found.documents
    assert told in [each.message.english() for each in found.findings]


def test_200_steps_take_seconds() -> None:
    stages = "".join(f"  - Stage {at}: [{', '.join(f'Step {at}.{n}' for n in range(10))}]\n" for at in range(20))
    workspace = workspace_of(f"journey: many\nkind: customer\nstages:\n{stages}")
    began = time.process_time()
    made = put(workspace, "json-canvas")
    assert len(back(made)["many"].steps()) == 200
    assert time.process_time() - began < 8
