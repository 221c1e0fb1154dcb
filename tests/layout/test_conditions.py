"""Conditions on the flow: on their lines where there is room, else in the list below, and never on anything else."""

from __future__ import annotations

import pytest

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import Page, TextMark
from teekond.link.load import load_text
from teekond.locale import catalogue
from tests.layout.invariants import faults, walk


def journey(side: str, count: int, meets: str = "") -> str:
    lines = [f"journey: {side}-j", f"kind: {side}", "stages:", "  - id: a", "    title: A", "    steps:"]
    for at in range(count):
        after = f"[{{step: s{at - 2}, if: the answer to question number {at} is late again}}, s{at - 1}]"
        lines += [
            f"      - {{id: s{at}, title: Step {at}, feeling: {at % 4 - 2}" + (f", after: {after}" if at > 1 else "")
        ]
        lines[-1] += f", meets: {meets}/s{at}}}" if meets else "}"
    return "\n".join(lines) + "\n"


def pages(count: int, sheet: str) -> tuple[Page, ...]:
    text = journey("employee", count, "customer-j") + "---\n" + journey("customer", count)
    workspace = load_text(text, "conditions.yaml")
    options = MapOptions(sheet=parse_sheet(sheet))
    return lay_out(workspace, list(workspace.journeys), options, catalogue("en")).pages


@pytest.mark.parametrize("sheet", ["A4", "A3", "A2"])
@pytest.mark.parametrize("count", [12, 16, 20])
def test_long_conditions_touch_nothing(count: int, sheet: str) -> None:
    assert [fault for page in pages(count, sheet) for fault in faults(page)] == []


def test_steps_of_another_band_are_called_by_their_titles() -> None:
    texts = [mark.text for page in pages(20, "A4") for mark, _ in walk(page.groups) if isinstance(mark, TextMark)]
    listed = [text for text in texts if "→" in text]
    assert listed
    assert not any("/s" in text for text in listed)
