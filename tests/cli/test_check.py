"""`teekond check`: what it looks at, how findings look, and what they mean for the exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own


@pytest.fixture
def broken(workspace: Path) -> Path:
    path = workspace / "journeys" / "small.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("feeling: -1", "feeling: 9"), encoding="utf-8")
    return workspace


def test_error_is_shown_with_its_line_and_ends_with_one(broken: Path, teekond: Teekond) -> None:
    done = teekond("check")
    assert done.code == 1
    assert "journeys/small.yaml:8" in done.out
    assert "feeling: 9" in done.out


def test_workspace_without_errors_ends_with_nought(workspace: Path, teekond: Teekond) -> None:
    assert teekond("check").code == 0


def test_with_strict_every_finding_counts(workspace: Path, teekond: Teekond) -> None:
    found = json.loads(teekond("check", "--format", "json").out)["findings"]
    assert found
    assert teekond("check", "--strict").code == 1


@pytest.mark.parametrize("style", ["full", "concise", "json", "github"])
def test_each_format_names_the_place(style: str, broken: Path, teekond: Teekond) -> None:
    assert "journeys/small.yaml" in teekond("check", "-f", style).out


def test_only_the_file_that_is_named_is_told_of(broken: Path, teekond: Teekond) -> None:
    assert "journeys/small.yaml" not in teekond("check", "journeys/work.yaml", "-f", "concise").out
    assert "journeys/small.yaml" in teekond("check", "journeys", "-f", "concise").out


def test_rule_is_chosen_and_left_out(workspace: Path, teekond: Teekond) -> None:
    codes = {each["code"] for each in json.loads(teekond("check", "-f", "json").out)["findings"]}
    first = min(codes)
    only = json.loads(teekond("check", "-f", "json", "--select", first).out)["findings"]
    assert {each["code"] for each in only} == {first}
    rest = json.loads(teekond("check", "-f", "json", "--ignore", first).out)["findings"]
    assert {each["code"] for each in rest} == codes - {first}


def test_standard_input_is_checked_alone(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO(b"journey: x\nkind: nobody\n"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", data)
    done = teekond("check", "-", "-f", "concise")
    assert done.code == 1
    assert "<stdin>:2" in done.out


def test_file_that_is_not_there_could_not_be_checked(workspace: Path, teekond: Teekond) -> None:
    done = teekond("check", "journeys/smal.yaml")
    assert done.code == 2
    assert "did you mean small.yaml?" in done.err


def test_folder_without_a_workspace_says_what_would_help(
    tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = teekond("check")
    assert done.code == 2
    assert "teekond init" in done.err


@pytest.mark.parametrize("word", ["moment_of_truth", "stages", "feeling"])
def test_key_is_explained_in_both_languages(word: str, workspace: Path, teekond: Teekond) -> None:
    english, estonian = teekond("explain", word), teekond("explain", word, "--lang", "et")
    assert english.code == estonian.code == 0
    assert english.out != estonian.out


def test_term_of_the_glossary_is_explained(workspace: Path, teekond: Teekond) -> None:
    term = "{id: ces, short: CES, term: {en: Effort, et: Vaev}, means: {en: Much, et: Palju}}"
    text = f"glossary: g\nterms:\n  - {term}\n"
    (workspace / "g.yaml").write_text(text, encoding="utf-8")
    for word in ("CES", "ces", "vaev"):
        assert teekond("explain", word, "--lang", "et").out.endswith("CES – Vaev (Effort)\n\nPalju\n")


def test_word_that_means_nothing_is_told(workspace: Path, teekond: Teekond) -> None:
    assert teekond("explain", "nothinglikeit").code == 2


def test_schema_of_a_kind_and_of_all(teekond: Teekond) -> None:
    assert "$schema" in json.loads(teekond("schema").out)
    assert "$schema" in json.loads(teekond("schema", "journey").out)
    assert "did you mean journey?" in teekond("schema", "jorney").err


def test_a_mistake_in_a_workshop_is_told_once_by_build(workspace: Path, teekond: Teekond) -> None:
    (workspace / "workshops").mkdir()
    text = "workshop: day\ntitle: Day\nstarts: 9:30\nagenda:\n  - exercise: [open\n"
    (workspace / "workshops" / "day.yaml").write_text(text, encoding="utf-8")
    assert teekond("build", "--only", "pdf").err.count("TK023") == 1
