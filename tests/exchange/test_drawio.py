"""draw.io: containers that hold their shapes, edges with both ends, and labels that come back; XML is not trusted."""

from __future__ import annotations

import base64
import json
import time
import zlib
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from tests.exchange.made import bring, only, sketches, workspace_of
from tests.exchange.test_canvas import back, held, put
from tests.map.sample import workspace as samples

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<mxfile><diagram>&b;</diagram></mxfile>"
)
OUTSIDE = '<!DOCTYPE m SYSTEM "file:///etc/passwd"><mxfile/>'
FOREIGN = """\
<mxfile><diagram name="Page-1" id="x"><mxGraphModel><root>
<mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="p" value="Shopping" style="swimlane;html=1;horizontal=1;" vertex="1" parent="1">
  <mxGeometry x="40" y="40" width="900" height="500" as="geometry"/></mxCell>
<mxCell id="l1" value="Customer" style="swimlane;html=1;horizontal=0;" vertex="1" parent="p">
  <mxGeometry y="20" width="900" height="200" as="geometry"/></mxCell>
<mxCell id="l2" value="Shop" style="swimlane;html=1;horizontal=0;" vertex="1" parent="p">
  <mxGeometry y="220" width="900" height="200" as="geometry"/></mxCell>
<mxCell id="b" value="Pays" style="rounded=1;html=1;" vertex="1" parent="l1">
  <mxGeometry x="300" y="60" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="a" value="&lt;div&gt;Chooses &amp;amp; compares&lt;/div&gt;&lt;div&gt;slowly&lt;/div&gt;"
  style="html=1;" vertex="1" parent="l1">
  <mxGeometry x="60" y="60" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="c" value="Packs" vertex="1" parent="l2">
  <mxGeometry x="500" y="60" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="e1" style="edgeStyle=none;" edge="1" parent="1" source="a" target="b">
  <mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="e2" edge="1" parent="1" source="a" target="c">
  <mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="e2l" value="online" vertex="1" connectable="0" parent="e2">
  <mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="e3" edge="1" parent="1" source="c"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>
"""


def cells(data: bytes) -> dict[str, Any]:
    """Return the cells by their ids, each with its data and its label."""
    (root,) = ElementTree.fromstring(data).iter("root")
    found: dict[str, Any] = {}
    for element in root:
        cell = element if element.tag == "mxCell" else element.find("mxCell")
        assert cell is not None
        ident = element.get("id")
        assert ident is not None
        assert ident not in found
        found[ident] = (cell, element.get("label", element.get("value", "")), element.attrib)
    return found


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("journeys", [("first-call", "first-workday"), ("complaint",)], ids="-x-".join)
def test_every_shape_has_its_container_and_every_edge_both_ends(journeys: tuple[str, ...], lang: str) -> None:
    found = cells(put(samples(), "drawio", *journeys, lang=lang).data)
    steps = 0
    for ident, (cell, _, _) in found.items():
        if ident == "0":
            continue
        assert cell.get("parent") in found
        assert cell.find("mxGeometry") is not None or ident == "1"
        if cell.get("edge"):
            assert cell.get("source") in found
            assert cell.get("target") in found
        if ident.startswith("step:"):
            steps += 1
            holder, outer = found[cell.get("parent")][0], cell.find("mxGeometry")
            room = holder.find("mxGeometry")
            assert "swimlane" in holder.get("style")
            assert 0 <= int(outer.get("x")) <= int(room.get("width")) - int(outer.get("width"))
            assert 0 <= int(outer.get("y")) <= int(room.get("height")) - int(outer.get("height"))
    assert steps == sum(len(samples().journeys[each].all_steps()) for each in journeys)


@settings(max_examples=60, deadline=None)
@given(text=sketches())
def test_what_a_diagram_holds_comes_back(text: str) -> None:
    workspace = workspace_of(text)
    journey = only(workspace)
    assert held(back(put(workspace, "drawio"), "drawio")[journey.id]) == held(journey)


def test_the_samples_come_back_with_their_links() -> None:
    names = ("first-call", "first-workday")
    found = back(put(samples(), "drawio", *names, lang="et"), "drawio")
    canvas = back(put(samples(), "json-canvas", *names, lang="et"))
    for name in names:
        assert held(found[name]) == held(canvas[name])
    assert sum(len(step.links) for step in found["first-workday"].all_steps()) > 10


def test_the_same_journeys_give_the_same_bytes() -> None:
    assert put(samples(), "drawio", "first-call").data == put(samples(), "drawio", "first-call").data


def test_labels_are_words_and_never_markup() -> None:
    titles = ['<b>&#0; "q" {{x}} %s ]]>', "<script>x</script>", "a: b", "• c", "õäö 😀", "y" * 10_000]
    steps = "".join(
        f"      - {{id: s{at}, title: {json.dumps(title, ensure_ascii=False)}}}\n" for at, title in enumerate(titles)
    )
    workspace = workspace_of(f"journey: a\nkind: employee\nstages:\n  - title: '<i>S'\n    steps:\n{steps}")
    made = put(workspace, "drawio")
    label = cells(made.data)["step:a/s1"][1]
    assert label == "<b>&lt;script&gt;x&lt;/script&gt;</b>"
    journey = back(made, "drawio")["a"]
    assert [step.title.read() for step in journey.steps()] == titles
    assert journey.stages[0].title.read() == "<i>S"


def test_notes_keep_their_lines() -> None:
    notes = "          First\n\n            - in\n          Feeling: 2\n"
    steps = f"      - title: one\n        notes: |\n{notes}"
    text = f"journey: a\nkind: customer\nstages:\n  - title: S\n    steps:\n{steps}"
    journey = back(put(workspace_of(text), "drawio"), "drawio")["a"]
    found = journey.steps()[0].notes
    assert found is not None
    assert found.read().strip() == "First\n\n  - in\nFeeling: 2"


def test_a_diagram_that_others_made_is_read() -> None:
    journey = only(workspace_of(bring(FOREIGN, "drawio").documents[0].text))
    assert journey.title.read() == "Shopping"
    assert [lane.title.read() for lane in journey.lanes] == ["Customer", "Shop"]
    steps = journey.steps()
    assert [(step.title.read(), step.lane) for step in steps] == [
        ("Chooses & compares", "customer"),
        ("Pays", "customer"),
        ("Packs", "shop"),
    ]
    assert steps[0].notes
    after = [(each.step, each.condition and each.condition.read()) for each in steps[2].after or ()]
    assert after == [("chooses-compares", "online")]


def test_a_packed_page_is_read() -> None:
    model = FOREIGN[FOREIGN.index("<mxGraphModel>") : FOREIGN.index("</diagram>")]
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = base64.b64encode(packer.compress(quote(model).encode()) + packer.flush()).decode()
    file = bring(f"<mxfile><diagram>{packed}</diagram></mxfile>", "drawio")
    assert only(workspace_of(file.documents[0].text)).title.read() == "Shopping"


def packed_bomb() -> str:
    """Return a page that would be a hundred million letters."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"<a>" + b" " * 100_000_000) + packer.flush()
    return f"<mxfile><diagram>{base64.b64encode(data).decode()}</diagram></mxfile>"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (BOMB, "the file declares a document type, which could make it endless; it is not read"),
        (OUTSIDE, "the file declares a document type, which could make it endless; it is not read"),
        ("<a>" * 100 + "</a>" * 100, "the file is nested too deep"),
        ("<mxfile>", "this is no well-formed XML"),
        ("", "this is no well-formed XML"),
        ("<svg/>", "this is no draw.io diagram"),
        ("<mxfile><diagram>%%%</diagram></mxfile>", "a page of the diagram cannot be unpacked"),
        ("<mxfile><diagram><mxGraphModel/></diagram></mxfile>", "there is no note with words on it"),
        (packed_bomb(), "this is no well-formed XML"),
    ],
)  # fmt: skip
def test_what_is_no_diagram_is_told(data: str, told: str) -> None:
    began = time.process_time()
    found = bring(data, "drawio")
    assert not found.documents
    assert told in [each.message.english() for each in found.findings]
    assert time.process_time() - began < 2


def test_200_steps_take_seconds() -> None:
    stages = "".join(f"  - Stage {at}: [{', '.join(f'Step {at}.{n}' for n in range(10))}]\n" for at in range(20))
    workspace = workspace_of(f"journey: many\nkind: customer\nstages:\n{stages}")
    began = time.process_time()
    assert len(back(put(workspace, "drawio"), "drawio")["many"].steps()) == 200
    assert time.process_time() - began < 8
