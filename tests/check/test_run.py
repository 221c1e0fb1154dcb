"""What counts of all that is found: choice by settings and flags, comments that silence, order, files alone."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest

from teekond.check.codes import known_codes, meant
from teekond.check.rules import LISTED
from teekond.check.run import check
from teekond.diagnostics import Diagnostic, Severity
from teekond.link.load import load_text, load_workspace
from teekond.locale import catalogue

ROOT = Path(__file__).resolve().parents[2]
LOW = """\
journey: first-call
kind: customer
owner: service
starts_when: The connection breaks down
ends_when: It works again
stages:
  - Trouble:
      - id: waits
        title: Waits
        feeling: -1
"""


def names(found: Sequence[Diagnostic]) -> list[str]:
    return [each.name for each in found]


def test_the_sample_has_nothing_to_mend() -> None:
    found = check(load_workspace(ROOT))
    assert [f"{each.span.path}:{each.span.line} {each.message.english()}" for each in found] == []


BROKEN = """\
journey: first-call
kind: customer
stages:
  - Trouble: {title: Trouble, steps: [{id: calls, title: Calls, feelings: -2}]}
---
journey: other-call
kind: customer
stages: [Later: [{title: Calls again, channel: phone, feeling: -1}]]
---
journey: work
kind: employee
stages:
  # teekond: ignore stage-without-sight
  - Desk: [{title: Answers, meets: first-call/calls}]
"""
ASK_FOR_LINKS = {"TK331", "TK332", "TK333", "TK334", "TK335", "TK336"}


def test_what_a_journey_with_errors_may_answer_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("title: T\nlanguages: [en]\n", encoding="utf-8")
    (tmp_path / "all.yaml").write_text(BROKEN, encoding="utf-8")
    found = {each.code for each in check(load_workspace(tmp_path))}
    assert not found & {*ASK_FOR_LINKS, "TK392"}
    (tmp_path / "all.yaml").write_text(BROKEN.replace("feelings", "feeling"), encoding="utf-8")
    assert {"TK331", "TK335", "TK392"} <= {each.code for each in check(load_workspace(tmp_path))}


TWO = """\
journey: call
kind: customer
stages: [{title: {et: Mure, en: Trouble}, steps: [{title: {et: Ootab, en: Waits}, feeling: -2}]}]
---
journey: work
kind: employee
stages: [{title: {et: Laud, en: Desk}, steps: [{title: {et: Vastab, en: Answers}}]}]
"""


def test_things_are_called_in_the_language_of_who_reads(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("title: T\nlanguages: [et, en]\n", encoding="utf-8")
    (tmp_path / "all.yaml").write_text(TWO, encoding="utf-8")
    found = check(load_workspace(tmp_path), select=["TK308", "TK334"])
    assert [catalogue("en").message(each.message).partition("”")[0] for each in found] == [
        "“Waits",
        "from the stage “Desk",
    ]
    assert ["Ootab" in catalogue("et").message(found[0].message), "Ootab" in found[0].message.english()] == [True, True]
    assert pickle.loads(pickle.dumps(found)) == found
    again = pickle.loads(pickle.dumps(found))[0]
    assert catalogue("en").message(again.message) == catalogue("en").message(found[0].message)


def test_a_low_is_told_where_it_stands() -> None:
    (found,) = check(load_text(LOW, "a.yaml"))
    assert (found.code, found.severity, found.span.line, found.span.column) == ("TK308", Severity.NOTE, 10, 18)


@pytest.mark.parametrize(
    "comment",
    [
        "ignore TK308",
        "ignore low-without-idea",
        "ignore[low-without-idea]",
        "ignore [low-without-idea]",
        "ignore[TK308]",
        "ignore TK308 – the team is still thinking",
        "ignore TK3",
        "ignore low, TK308",
    ],
)
def test_a_comment_silences_its_line_and_the_next_one(comment: str) -> None:
    line = "        feeling: -1\n"
    beside = LOW.replace(line, f"        feeling: -1   # teekond: {comment}\n")
    above = LOW.replace(line, f"        # teekond: {comment}\n        # and more\n{line}")
    top = f"# teekond: {comment.replace('ignore', 'ignore-file')}\n{LOW}"
    for text in (beside, above, top):
        assert "low-without-idea" not in names(check(load_text(text, "a.yaml")))


def test_one_word_of_a_comment_may_be_needed_and_another_not() -> None:
    text = LOW.replace("feeling: -1", "feeling: -1   # teekond: ignore TK308, TK307")
    (found,) = check(load_text(text, "a.yaml"))
    assert (found.name, found.message.english()) == ("unused-suppression", "“TK307” has nothing to say here")
    assert (found.span.column, found.span.end_column) == (48, 53)


def test_a_comment_on_the_wrong_line_hears_where_the_finding_is() -> None:
    text = LOW.replace("title: Waits", "title: Waits   # teekond: ignore TK308")
    idle = next(each for each in check(load_text(text, "a.yaml")) if each.name == "unused-suppression")
    assert [hint.english() for hint in idle.hints] == ["it speaks on line 10: put the comment there, or above"]


def test_errors_are_never_silenced() -> None:
    text = LOW.replace("feeling: -1", "feeling: -7   # teekond: ignore out-of-range")
    found = check(load_text(text, "a.yaml"), ignore=["TK1"])
    assert names(found) == ["out-of-range", "unused-suppression"] or names(found) == ["out-of-range"]
    assert "out-of-range" in names(check(load_text(text, "a.yaml"), select=["TK3"]))


def test_an_error_that_a_comment_names_is_told_as_such() -> None:
    text = LOW.replace("feeling: -1", "feeling: -7   # teekond: ignore out-of-range")
    told = [each.message.english() for each in check(load_text(text, "a.yaml"))]
    assert "“out-of-range” is an error here, and errors are not ignored" in told


@pytest.mark.parametrize("word", ["TK308", "tk308", "TK3", "low-without-idea", "low", "TK"])
def test_a_rule_is_chosen_by_code_name_or_beginning(word: str) -> None:
    assert names(check(load_text(LOW, "a.yaml"), select=[word])) == ["low-without-idea"]
    assert names(check(load_text(LOW, "a.yaml"), ignore=[word])) == []


def test_the_beginning_of_a_name_ends_at_a_hyphen() -> None:
    assert meant("owner") == {"TK314", "TK315"}
    assert meant("own") == frozenset()


def test_settings_choose_and_flags_override(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("check: {select: [TK308, TK301], ignore: [TK301]}\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(LOW.replace("ends_when: It works again\n", ""), encoding="utf-8")
    workspace = load_workspace(tmp_path)
    assert names(check(workspace)) == ["low-without-idea"]
    assert names(check(workspace, select=["TK302"])) == []
    assert names(check(workspace, ignore=["low-without-idea"])) == []


def test_a_file_alone_is_not_asked_about_the_workspace() -> None:
    persona = "persona: grete\nkind: customer\nname: {et: Grete}\nstance: lover\n"
    assert check(load_text(persona, "a.yaml")) == []


def test_notes_of_reading_can_be_left_out() -> None:
    text = LOW.replace("owner: service", "owner: service\nof: other-journey")
    assert "reference-not-checked" in names(check(load_text(text, "a.yaml")))
    assert "reference-not-checked" not in names(check(load_text(text, "a.yaml"), ignore=["TK210"]))
    silenced = text.replace("of: other-journey", "of: other-journey   # teekond: ignore reference-not-checked")
    assert names(check(load_text(silenced, "a.yaml"))) == ["low-without-idea"]


def test_findings_stand_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("check: {ignore: [TK999]}\n", encoding="utf-8")
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(
            f"journey: {name}\nkind: customer\nstages:\n  - A: [X]\n  - B:\n", encoding="utf-8"
        )
    found = check(load_workspace(tmp_path))
    places = [(each.span.path, each.span.line, each.code) for each in found]
    assert places == sorted(places)
    assert check(load_workspace(tmp_path)) == found
    assert {path for path, _, _ in places} == {"a.yaml", "b.yaml", "teekond.yaml"}


def test_a_theme_that_extends_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("title: A\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("theme: house\nextends: defualt\n", encoding="utf-8")
    assert "unknown-theme" in names(check(load_workspace(tmp_path)))


def test_every_code_of_the_package_can_be_chosen() -> None:
    import re

    written = {
        (code, name)
        for path in (ROOT / "toolkit").rglob("*.py")
        for code, name in re.findall(r"\"(TK\d{3})\",\s*\"([a-z][a-z0-9-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert written >= {(rule.code, rule.name) for rule in LISTED}
    assert written <= set(known_codes().items())
