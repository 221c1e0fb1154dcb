"""Each rule over journeys, links and organisation is silent on the sample, and tells of a fault planted in a copy."""

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
CROSSING = "first-workday-x-first-call"
WHOLE_LINK = r"  - from: \S+\n    (?:meets|enables): first-call/{to}\n(?:    .*\n)*"
"""A link of the crossing's file, with what is said of it."""
ELSEWHERE = """\
---
journey: last-day
title: {et: Viimane päev, en: Last day}
kind: employee
owner: people-team
starts_when: {et: Hommik, en: Morning}
ends_when: {et: Õhtu, en: Evening}
stages:
  - id: day
    title: {et: Päev, en: Day}
    steps: [{title: {et: Jätab hüvasti, en: Says goodbye}, feeling: 1, place: hybrid}]
"""
PLANTED: dict[str, tuple[str, str, str, str]] = {
    "TK301": ("first-call", "", r"^starts_when: .*\n", ""),
    "TK302": ("first-call", "id: looks-for-help", r"^        feeling: .*\n", ""),
    "TK303": ("first-call", "", r"\Z", "  - {id: later, title: {et: Hiljem, en: Later}}\n"),
    "TK304": ("*", "", r"^        (?:touchpoint|evidence): .*\n|^links:\n(?:.*\n)*\Z", ""),
    "TK305": (
        "first-call",
        "",
        r"^      - id: greeting\n",
        "      - {id: checks, title: {et: Kontrollib liini, en: Checks it}, lane: systems}\n      - id: greeting\n",
    ),
    "TK306": ("first-call", "", r"moment_of_truth: \{.*\}$", "moment_of_truth: true"),
    "TK307": ("first-call", "wow: true", r"promise: kept", "promise: broken"),
    "TK308": ("first-call", "", r"^        ideas:\n(?:          .*\n)+", ""),
    "TK309": ("employee-exit", "", r"^      employee: .*\n", ""),
    "TK310": ("first-call", "", r"stance: (?:hater|neutral)", "stance: lover"),
    "TK311": ("personas", "", r"^(?:extreme: true|stance: hater)\n", ""),
    "TK312": ("first-call", "", r"^        if_it_fails: .*\n", ""),
    "TK313": ("first-call", "", r"en: On hold", "en: On hold at QRX"),
    "TK314": ("first-call", "", r"^owner: .*\n", ""),
    "TK315": ("first-call", "", r"owner: [a-z-]+", "owner: billing"),
    "TK316": ("complaint", "", r"preset: complaint", "preset: first-purchase"),
    "TK317": ("first-call", "", r"\{et: Ootel, en: On hold\}", "{et: Ootel}"),
    "TK318": ("first-call", "", r"en: Waits in the queue", "en: Waits in the queue" + " and listens to the guitar" * 4),
    "TK319": ("first-call", "", r"role: support", "role: evidence"),
    "TK320": ("first-call", "", r"en: On hold", "en: On hold \U0001240f"),
    "TK331": (CROSSING, "", WHOLE_LINK.format(to="waits-in-queue"), ""),
    "TK332": ("*", "", r"^links:\n(?:.*\n)*\Z|^ +(?:meets|enables): .*\n", ""),
    "TK333": ("employee-*", "", r"channel: (?:e-mail|document|letter|video|event|app|system)$", "channel: phone"),
    "TK334": (CROSSING, "", r"^links:\n(?:.*\n)*\Z", ""),
    "TK335": (CROSSING, "", WHOLE_LINK.format(to="tells-again"), ""),
    "TK336": ("first-workday", "", r"^(?:owner| +owner): .*\n|, owner: [a-z-]+", ""),
    "TK337": ("first-call", "", r"^ +measures: .*\n", ""),
    "TK338": ("first-call", "id: greeting", r"channel: phone", "channel: letter"),
    "TK341": (HOME, "", r"    serves: \[customer-service, people-team\]\n", ""),
    "TK342": (HOME, "", r"about: customer(,|\n +)( ?)measure: bill-calls", "measure: bill-calls"),
    "TK343": (HOME, "", r"about: employee(,|\n +)( ?)measure: sales-pulse", "measure: sales-pulse"),
    "TK344": (HOME, "  - id: billing", r"about: customer", "about: business"),
    "TK345": (HOME, "", r"^purpose:", "notes:"),
    "TK346": (HOME, "", r"^  employees:\n(?:    .*\n)+", ""),
    "TK347": ("*", "", r"promise: (?:kept|broken)", "promise: untouched"),
    "TK348": (HOME, "", r"    supports_goal: ready-at-nine\n", ""),
    "TK349": ("first-workday", "", r"^ +dimension: culture\n", ""),
    "TK350": ("first-workday", "", r"^ +dimension: space\n", ""),
    "TK351": ("first-call", "", r"judged_by: receiver", "judged_by: provider"),
    "TK352": ("first-call", "", r"n: 40\n +expected: 0\n", "n: 40\n"),
    "TK353": ("first-call", "", r"^ +measures: .*\n", ""),
    "TK354": (HOME, "  - id: mentor", r"^      whom: .*\n", ""),
    "TK355": ("first-call", "", r"owner: network$", "owner: the night shift"),
    "TK356": ("first-call", "", r"^ +distinctive: .*\n", ""),
    "TK357": ("*", "", r"kind: systemic", "kind: incidental"),
    "TK358": (
        "first-workday",
        "",
        r"(ideas:\n( +)- )",
        r"\1tags: {ex-levels: [society]}\n\2  ",
    ),
    "TK359": ("employee-lifecycle", "", r"(?i)vaba\w*|\boff\b|\btime\b|pere\w*|famil\w+", "tass"),
    "TK360": ("first-call", "", r"\Z", ELSEWHERE),
    "TK361": ("first-call", "", r"owner: customer-service\n +due", "due"),
    "TK362": (HOME, "conditions:", r"value: \d(?:\.\d)?", "value: 1"),
}
"""By code: the files, behind which words, what is found there, and what takes its place."""


def copy(root: Path, folder: Path) -> Path:
    """Copy the sample's journeys."""
    shutil.copytree(root / "journeys", folder / "journeys")
    shutil.copy(root / "teekond.yaml", folder)
    return folder / "journeys"


OF_DECKS = {"TK321"}
"""Old claims stand on cards, which no journey has."""


def test_every_rule_over_journeys_links_and_the_organisation_has_its_fault() -> None:
    assert set(PLANTED) == {rule.code for rule in LISTED if rule.code < "TK390"} - OF_DECKS


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
