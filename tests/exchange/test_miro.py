"""Items for Miro: within what its reference allows, twenty a call at the most, connectors that find their items."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.exchange.made import losses, only, sketches, workspace_of
from tests.exchange.test_canvas import put
from tests.map.sample import workspace as samples

NOTES = set(
    "gray light_yellow yellow orange light_green green dark_green cyan light_pink pink violet red light_blue blue "
    "dark_blue black".split()
)
CAPS = set(
    "none stealth rounded_stealth diamond filled_diamond oval filled_oval arrow triangle filled_triangle".split()
)
TAGS = {"p", "strong", "em"}
HEX = re.compile(r"#[0-9a-f]{6}")
DOCS = Path(__file__).resolve().parents[2] / "docs" / "boards.md"


def told(data: bytes) -> dict[str, Any]:
    """Read a file, and see to it that Miro takes what is in it."""
    made: dict[str, Any] = json.loads(data)
    assert set(made) == {"teekond", "title", "batches", "connectors"}
    for batch in made["batches"]:
        assert 0 < len(batch) <= 20
        for item in batch:
            check(item)
    for each in made["connectors"]:
        assert each["from"] != each["to"]
        for batch, place in (each["from"], each["to"]):
            assert made["batches"][batch][place]["type"] == "sticky_note"
        line(each["body"])
    return made


def check(item: dict[str, Any]) -> None:
    """See to it that Miro takes an item."""
    data, style = item["data"], item["style"]
    assert 0 < len(data["content"]) < 6_000
    assert set(re.findall(r"</?([a-z]+)", data["content"])) <= TAGS
    assert item["position"]["origin"] == "center"
    assert all(isinstance(item["position"][key], int) for key in "xy")
    if item["type"] == "sticky_note":
        assert data["shape"] in ("square", "rectangle")
        assert style["fillColor"] in NOTES
        assert style["textAlign"] in ("left", "center", "right")
        assert style["textAlignVertical"] in ("top", "middle", "bottom")
        assert len(set(item["geometry"]) & {"width", "height"}) == 1
    elif item["type"] == "shape":
        assert data["shape"] in ("rectangle", "round_rectangle")
        assert all(HEX.fullmatch(style[key]) for key in ("fillColor", "color", "borderColor"))
        assert 10 <= int(style["fontSize"]) <= 288
    else:
        assert item["type"] == "text"
        assert HEX.fullmatch(style["color"])
        assert set(item["geometry"]) == {"width"}


def line(body: dict[str, Any]) -> None:
    """See to it that Miro takes a connector."""
    assert body["shape"] in ("straight", "elbowed", "curved")
    assert {body["startItem"]["snapTo"], body["endItem"]["snapTo"]} <= {"auto", "top", "right", "bottom", "left"}
    style = body["style"]
    assert HEX.fullmatch(style["strokeColor"])
    assert style["strokeStyle"] in ("normal", "dotted", "dashed")
    assert {style["startStrokeCap"], style["endStrokeCap"]} <= CAPS
    assert 1 <= float(style["strokeWidth"]) <= 24
    for caption in body.get("captions", ()):
        assert 0 < len(caption["content"]) <= 201


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("journeys", [("first-call", "first-workday"), ("complaint",)], ids="-x-".join)
def test_miro_takes_the_samples(journeys: tuple[str, ...], lang: str) -> None:
    data = put(samples(), "miro", *journeys, lang=lang).data
    made = told(data)
    notes = [item for batch in made["batches"] for item in batch if item["type"] == "sticky_note"]
    assert len(notes) == sum(len(samples().journeys[each].all_steps()) for each in journeys)
    assert data == put(samples(), "miro", *journeys, lang=lang).data
    inner = [
        link
        for link in samples().links
        if {end.partition("/")[0] for end in (link.source, link.target)} <= set(journeys)
    ]
    wide = [each for each in made["connectors"] if each["body"]["style"]["strokeWidth"] != "1.0"]
    assert len(wide) == len(inner)


def test_notes_stand_apart_and_around_the_middle() -> None:
    made = told(put(samples(), "miro", "first-call", "first-workday").data)
    notes = [item for batch in made["batches"] for item in batch if item["type"] == "sticky_note"]
    places = [(item["position"]["x"], item["position"]["y"]) for item in notes]
    for at, (x, y) in enumerate(places):
        assert not [each for each in places[at + 1 :] if abs(each[0] - x) < 280 and abs(each[1] - y) < 182]
    assert abs(sum(x for x, _ in places)) / len(places) < 1_000
    assert abs(sum(y for _, y in places)) / len(places) < 1_000


@settings(max_examples=40, deadline=None)
@given(text=sketches())
def test_miro_takes_every_journey_with_its_titles(text: str) -> None:
    workspace = workspace_of(text)
    made = told(put(workspace, "miro").data)
    notes = [item["data"]["content"] for batch in made["batches"] for item in batch if item["type"] == "sticky_note"]
    titles = {unescape(note[len("<p><strong>") :].partition("</strong>")[0]) for note in notes}
    assert titles == {step.title.read() for step in only(workspace).all_steps()}


def test_long_and_hostile_words_are_cut_and_escaped() -> None:
    words = "<b>&#0; " * 2_000
    step = f"      - title: '{words}'\n        pains: ['{words}']\n"
    text = f"journey: a\nkind: customer\nstages:\n  - title: S\n    steps:\n{step}"
    made = put(workspace_of(text), "miro")
    notes = [item for batch in told(made.data)["batches"] for item in batch if item["type"] == "sticky_note"]
    assert notes[0]["data"]["content"].startswith("<p><strong>&lt;b&gt;&amp;#0; ")
    assert losses(made)["the end of a long text"] == 2


def test_feelings_choose_the_colour() -> None:
    steps = "[{title: a, feeling: -2}, {title: b, feeling: -1}, {title: c, feeling: 0}, {title: d, feeling: 2}, e]"
    text = f"journey: a\nkind: employee\nstages: [{{title: S, steps: {steps}}}]\n"
    made = told(put(workspace_of(text), "miro").data)
    notes = [item for batch in made["batches"] for item in batch if item["type"] == "sticky_note"]
    assert [note["style"]["fillColor"] for note in notes] == ["red", "orange", "light_yellow", "green", "gray"]


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_the_filter_that_the_manual_shows_puts_ids_into_connectors(tmp_path: Path) -> None:
    found = re.search(r"jq -c --slurpfile ids ids\.jsonl '([^']+)'", DOCS.read_text(encoding="utf-8"))
    assert found
    data = put(samples(), "miro", "first-call", "first-workday").data
    made = told(data)
    (tmp_path / "map.json").write_bytes(data)
    ids = [[f"{batch}-{place}" for place in range(len(items))] for batch, items in enumerate(made["batches"])]
    (tmp_path / "ids.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in ids), encoding="utf-8")
    run = subprocess.run(
        ["jq", "-c", "--slurpfile", "ids", "ids.jsonl", found[1], "map.json"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    bodies = [json.loads(each) for each in run.stdout.splitlines()]
    assert len(bodies) == len(made["connectors"])
    for body, each in zip(bodies, made["connectors"], strict=True):
        assert body["startItem"] == {**each["body"]["startItem"], "id": "{}-{}".format(*each["from"])}
        assert body["endItem"]["id"] == "{}-{}".format(*each["to"])
        assert body["style"] == each["body"]["style"]
