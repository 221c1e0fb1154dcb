"""`teekond report`: each question, in each format, of the sample and of next to nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teekond.cli.app import run
from teekond.cli.reports import FORMS, NAMES
from teekond.render.reports.forms import REPORTS

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str) -> str:
    assert run(["report", *arguments]) == 0
    return capsys.readouterr().out


def test_the_names_are_those_that_are_rendered() -> None:
    assert NAMES == REPORTS


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_written_in_every_format(
    name: str, form: str, root: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    out = told(capsys, name, "-f", form, "--lang", "et")
    assert "Helge Telekom" in out
    if form == "json":
        data = json.loads(out)
        assert (data["teekond"], data["report"]) == ("report/1", name)
        assert all(len(row["cells"]) == len(each["heads"]) for each in data["sections"] for row in each["rows"])
    if form == "text":
        assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("name", NAMES)
def test_a_journey_alone_has_every_report(name: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("journey: day\nkind: employee\nstages:\n  - A: [B]\n", encoding="utf-8")
    assert told(capsys, name, str(path), "--lang", "en")


def test_what_is_late_depends_on_the_day_that_is_given(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    idea = "{text: Call back, owner: lead, due: 2026-12-31}"
    path.write_text(
        f"journey: day\nkind: employee\nstages:\n  - A:\n      - B: {{ideas: [{idea}]}}\n", encoding="utf-8"
    )
    for day, late in (("2026-12-31", 0), ("2027-01-01", 1)):
        sections = json.loads(told(capsys, "actions", str(path), "-f", "json", "--today", day))["sections"]
        assert [len(each["rows"]) for each in sections if each["id"] == "late"] == [late]
    assert run(["report", "actions", str(path), "--today", "tomorrow"]) == 2
