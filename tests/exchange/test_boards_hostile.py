"""Boards and diagrams that are broken, huge or tangled: told, never a mistake of ours, never endless."""

from __future__ import annotations

import json
import random
import time

import pytest
from tests.exchange.made import bring
from tests.exchange.test_canvas import put
from tests.map.sample import workspace as samples

ODD = [
    b"",
    b"\x00",
    b"<",
    b">",
    b'"',
    b"&",
    b"{",
    b"]",
    b",",
    b"null",
    b"-1e308",
    b"\xff",
    b"1e999",
    b"[[",
    b"</object>",
]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Return a file with some places changed, left out or doubled."""
    made = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at, size = rng.randrange(len(made)), rng.randint(0, 12)
        made[at : at + size] = rng.choice([*ODD, bytes(made[at : at + 40]), made[-20:]])
    return bytes(made)


@pytest.mark.parametrize("form", ["json-canvas", "drawio"])
def test_no_change_to_a_file_brings_the_reader_down(form: str) -> None:
    data = put(samples(), form, "first-purchase").data
    rng = random.Random(6)
    read = 0
    for _ in range(120):
        found = bring(mutated(data, rng), form)
        assert found.documents or found.findings
        read += bool(found.documents)
    assert 5 < read < 120


def test_shapes_that_hold_each_other_do_not_make_the_reader_endless() -> None:
    cells = "".join(
        f'<mxCell id="c{at}" value="x{at}" vertex="1" parent="c{(at + 1) % 60}" style="swimlane;">'
        '<mxGeometry x="1" y="1" width="9" height="9" as="geometry"/></mxCell>'
        for at in range(60)
    )
    step = (
        '<mxCell id="s" value="a step" vertex="1" parent="c0"><mxGeometry width="1" height="1" as="geometry"/></mxCell>'
    )
    found = bring(f"<mxGraphModel><root>{cells}{step}</root></mxGraphModel>", "drawio")
    assert [document.ident for document in found.documents]


def test_a_board_of_many_thousand_notes_is_refused_at_once() -> None:
    place = {"x": 0, "y": 0, "width": 10, "height": 10}
    nodes = [{"id": f"n{at}", "type": "group", **place} for at in range(9_000)]
    nodes += [{"id": f"t{at}", "type": "text", "text": "a", **place} for at in range(9_000)]
    began = time.process_time()
    found = bring(json.dumps({"nodes": nodes}), "json-canvas")
    assert [each.message.english() for each in found.findings] == ["the board has more than 5000 notes or arrows"]
    assert time.process_time() - began < 3


def test_the_largest_board_takes_seconds() -> None:
    nodes = [
        {"id": f"g{at}", "type": "group", "label": f"s{at}", "x": at * 100, "y": 0, "width": 90, "height": 9_000}
        for at in range(400)
    ]
    nodes += [
        {
            "id": f"n{at}",
            "type": "text",
            "text": f"step {at}",
            "x": at % 400 * 100 + 5,
            "y": at,
            "width": 9,
            "height": 9,
        }
        for at in range(4_000)
    ]
    edges = [{"id": f"e{at}", "fromNode": f"n{at}", "toNode": f"n{at + 1}"} for at in range(3_999)]
    began = time.process_time()
    found = bring(json.dumps({"nodes": nodes, "edges": edges}), "json-canvas")
    assert len(found.documents) == 1
    assert time.process_time() - began < 20
