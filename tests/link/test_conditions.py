"""Answers of teams are held against the catalogue of conditions: what is in it, and on which scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.diagnostics import Severity
from teekond.link.load import load_text, load_workspace
from teekond.link.workspace import Workspace

HEAD = "organisation: helge\nunits:\n  - id: it\n    conditions:\n"
OURS = "catalogue: ours\nscale: {from: 0, to: 10}\nitems: [{id: calm, title: {en: Calm, et: Rahu}}]\n"


def read(root: Path, answer: str, settings: str = "", more: str = "") -> Workspace:
    (root / "teekond.yaml").write_text(f"title: Test\nlanguages: [en]\n{settings}", encoding="utf-8")
    (root / "all.yaml").write_text(f"{HEAD}      - {answer}\n" + (f"---\n{more}" if more else ""), encoding="utf-8")
    return load_workspace(root)


def told(found: Workspace) -> list[tuple[str, int, str, list[str]]]:
    return [
        (each.code, each.span.column, each.message.english(), [hint.english() for hint in each.hints])
        for each in found.diagnostics
    ]


@pytest.mark.parametrize(
    ("answer", "code", "column", "message", "hint"),
    [
        ("{condition: safty, value: 3}", "TK224", 21, "the catalogue “ex-conditions” has no value “safty”",
         "did you mean “safety”?"),
        ("{condition: safety, value: 5.1}", "TK108", 36, "“5.1” is not on the scale from 1 to 5",
         "a catalogue of your own may declare another: scale: {from: 0, to: 10}"),
        ("{condition: safety, value: 0}", "TK108", 36, "“0” is not on the scale from 1 to 5",
         "a catalogue of your own may declare another: scale: {from: 0, to: 10}"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_told_and_never_clamped(
    answer: str, code: str, column: int, message: str, hint: str, tmp_path: Path
) -> None:
    found = read(tmp_path, answer)
    assert told(found) == [(code, column, message, [hint])]
    assert found.organisation is None


@pytest.mark.parametrize("name", ["safety", "Safety", "Turvatunne"])
def test_a_condition_is_named_by_its_id_or_its_title(name: str, tmp_path: Path) -> None:
    found = read(tmp_path, f"{{condition: {name}, value: 1}}")
    assert found.organisation is not None
    assert found.organisation.units[0].newest["safety"].value == 1


def test_a_catalogue_of_ones_own_takes_the_place_with_its_values_and_its_scale(tmp_path: Path) -> None:
    swap = "catalogues: {ex-conditions: ours}\n"
    found = read(tmp_path, "{condition: Rahu, value: 9.5}", swap, OURS)
    assert told(found) == []
    assert found.organisation is not None
    assert found.organisation.units[0].newest["calm"].value == 9.5
    assert [each[0] for each in told(read(tmp_path, "{condition: safety, value: 3}", swap, OURS))] == ["TK224"]


def test_a_file_alone_only_notes_what_a_workspace_may_know() -> None:
    found = load_text(f"{HEAD}      - {{condition: calm, value: 9}}\n", "helge.yaml")
    assert [(each.code, each.severity) for each in found.diagnostics] == [("TK210", Severity.NOTE)]


def test_the_answer_of_the_latest_day_counts_and_of_one_day_the_last(tmp_path: Path) -> None:
    answers = "\n      - ".join(
        f"{{condition: {name}, value: {value}{date}}}"
        for name, value, date in (
            ("safety", 4, ", date: 2026-11-05"), ("safety", 2, ", date: 2026-05-14"), ("safety", 1, ""),
            ("time", 2, ""), ("time", 3, ""),
        )
    )  # fmt: skip
    found = read(tmp_path, answers)
    assert found.organisation is not None
    newest = found.organisation.units[0].newest
    assert (newest["safety"].value, newest["time"].value) == (4, 3)
