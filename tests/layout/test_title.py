"""What stands in the title block."""

from __future__ import annotations

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions
from teekond.layout.scene import TextMark
from teekond.link.load import load_text
from teekond.locale import catalogue
from tests.layout.invariants import walk

MEETING = """
journey: call
kind: customer
stages: [A: [{id: asks, title: Asks}]]
---
journey: shift
kind: employee
stages: [A: [{id: answers, title: Answers, meets: call/asks}]]
---
crossing: call-x-shift
title: When a call meets a shift
journeys: [call, shift]
summary: What happens then? And later?
"""


def test_a_crossing_bears_its_own_title_under_the_names_of_its_journeys() -> None:
    workspace = load_text(MEETING, "meeting.yaml")
    layout = lay_out(workspace, ["call", "shift"], MapOptions(), catalogue("en"), crossing="call-x-shift")
    texts = [mark for mark, _ in walk(layout.pages[0].groups) if isinstance(mark, TextMark)]
    assert "When a call meets a shift · What happens then?" in " ".join(
        mark.text for mark in texts if mark.cls == "scenario"
    )
