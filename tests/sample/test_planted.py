"""Each rule over the organisation is silent on the sample, and tells of a fault planted in a copy of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from teekond.check.rules import LISTED
from teekond.check.run import check
from teekond.diagnostics import Severity
from teekond.link.load import load_workspace

HOME = "helge-telekom"
PLANTED: dict[str, tuple[str, str, str, str]] = {
    "TK341": (HOME, "", r"    serves: \[customer-service, people-team\]\n", ""),
    "TK342": (HOME, "", r"about: customer, measure: bill-calls", "measure: bill-calls"),
    "TK343": (HOME, "", r"about: employee, measure: sales-pulse", "measure: sales-pulse"),
    "TK344": (HOME, "  - id: billing", r"about: customer", "about: business"),
    "TK345": (HOME, "", r"^purpose:", "notes:"),
    "TK346": (HOME, "", r"^  employees:", "  # employees:"),
    "TK347": ("*", "", r"promise: (?:kept|broken)", "promise: untouched"),
    "TK348": (HOME, "", r"    supports_goal: ready-at-nine\n", ""),
    "TK349": ("first-workday", "", r", dimension: culture", ""),
    "TK350": ("first-workday", "", r", dimension: space", ""),
    "TK351": ("first-call", "", r"judged_by: receiver", "judged_by: provider"),
    "TK352": ("first-call", "", r"n: 40, expected: 0}", "n: 40}"),
    "TK353": ("first-call", "", r"^ +measures: .*\n", ""),
    "TK354": (HOME, "  - id: mentor", r"^      whom: .*\n", ""),
    "TK355": ("first-call", "", r"owner: network$", "owner: the night shift"),
}
"""By code: the files, behind which words, what is found there, and what takes its place."""


def copy(root: Path, folder: Path) -> Path:
    """Copy the sample's journeys."""
    shutil.copytree(root / "journeys", folder / "journeys")
    shutil.copy(root / "teekond.yaml", folder)
    return folder / "journeys"


def test_every_rule_over_the_organisation_has_its_fault() -> None:
    assert set(PLANTED) == {rule.code for rule in LISTED if "TK340" < rule.code < "TK390"}


@pytest.mark.parametrize("code", PLANTED)
def test_a_fault_planted_in_the_sample_is_told(code: str, root: Path, tmp_path: Path) -> None:
    files, after, old, new = PLANTED[code]
    journeys = copy(root, tmp_path)
    assert check(load_workspace(tmp_path), select=[code]) == []
    for path in journeys.glob(f"{files}.yaml"):
        text = path.read_text(encoding="utf-8")
        at = text.index(after)
        path.write_text(text[:at] + re.sub(old, new, text[at:], flags=re.MULTILINE), encoding="utf-8")
    found = check(load_workspace(tmp_path), select=[code])
    assert not [each.message.english() for each in found if each.severity is Severity.ERROR]
    assert {each.code for each in found} == {code}
