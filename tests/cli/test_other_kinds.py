"""An id of another kind than is asked for: the command says what it is, and how that one is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.cli.app import run

TEXT = """\
journey: day
kind: employee
persona: mari
stages: [Morning: [Arrives]]
---
journey: call
kind: customer
stages: [Trouble: [{title: Calls, meets: day/arrives}]]
---
crossing: day-x-call
journeys: [call, day]
---
persona: mari
kind: employee
name: Mari
"""
WORKSHOP = "workshop: half-day\ntitle: Half a day\nstarts: 9:30\nagenda: [{talk: Hello, takes: 20 min}]\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "teekond.yaml").write_text("title: T\nlanguages: [en]\n", encoding="utf-8")
    (tmp_path / "all.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "workshop.yaml").write_text(WORKSHOP, encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("canvas crossing --journey day-x-call", ["“day-x-call” is a crossing", "write --crossing day-x-call"]),
        ("canvas crossing --crossing day", ["“day” is a journey", "write --journey day"]),
        ("canvas crossing --crossing call,mari", ["there is no journey “mari”", "“mari” is a persona"]),
        ("canvas crossing --crossing call,dai", ["there is no journey “dai”", "did you mean “day”?"]),
        ("canvas persona --persona call", ["“call” is a journey", "write --journey call"]),
        ("canvas day", ["there is no canvas “day”", "“day” is a journey"]),
        ("deck day", ["there is no deck “day”", "“day” is a journey"]),
        ("workshop day", ["there is no workshop “day”", "“day” is a journey"]),
        ("map mari", ["“mari” is a persona", "journeys of this persona: day"]),
        ("map half-day", ["“half-day” is a workshop", "“teekond workshop half-day” prints it"]),
        ("map iceberg", ["“iceberg” is a canvas", "“teekond canvas iceberg” prints it"]),
        ("map arrives", ["“arrives” is a step: day/arrives"]),
        ("crossings mari", ["“mari” is a persona"]),
    ],
)
def test_id_of_another_kind_is_told_as_what_it_is(
    command: str, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", *command.split()]) == 2
    told = capsys.readouterr().err
    for each in said:
        assert each in told


def test_in_a_file_the_key_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    text = WORKSHOP.replace("takes: 20 min", "takes: 20 min, canvases: [{canvas: crossing, journey: day-x-call}]")
    Path("workshop.yaml").write_text(text, encoding="utf-8")
    assert run(["--lang", "en", "check"]) == 1
    assert "write crossing: day-x-call" in capsys.readouterr().out
