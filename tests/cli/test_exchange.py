"""`teekond import` and `teekond export` as a person runs them: what comes out, what is told, where files go."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.exchange.formats import FORMATS, READ, WRITTEN

TEA = "journey\n  title Tea\n  section Home\n    Make it: 3: Me\n    Drink it: 5: Me, Cat\n"


@pytest.fixture
def tea(workspace: Path) -> Path:
    (workspace / "tea.mmd").write_text(TEA, encoding="utf-8")
    return workspace


def test_a_diagram_becomes_a_file_that_check_reads(tea: Path, teekond: Teekond) -> None:
    ran = teekond("import", "mermaid", "tea.mmd", "-o", "journeys/")
    assert ran.code == 0
    assert "Guessed: Mermaid does not say" in ran.err
    assert f"{Path('journeys', 'tea.yaml')} is written" in ran.err
    assert teekond("check", "journeys/tea.yaml", "--select", "TK1").code == 0
    assert teekond("fmt", "--check", "journeys/tea.yaml").code == 0
    assert teekond("export", "mermaid", "tea", "-q").out.splitlines()[-1] == "      Drink it: 5: Me, Cat"


@pytest.mark.parametrize(
    ("output", "told"), [("sub/out.yaml", "sub/out.yaml:15:"), ("sub/", "sub/small.yaml:15:"), ("-", "small.yaml:15:")]
)
def test_mistakes_in_what_was_made_are_told_where_it_is_written(
    output: str, told: str, workspace: Path, teekond: Teekond
) -> None:
    path = next(path for path in workspace.rglob("*.yaml") if "journey: small" in path.read_text(encoding="utf-8"))
    teekond("export", "json", str(path.relative_to(workspace)), "-o", "all.json")
    data = json.loads((workspace / "all.json").read_text(encoding="utf-8"))
    small = next(each for each in data["documents"] if each["id"] == "small")
    small["path"] = "small.yaml"
    small["document"]["stages"][0]["steps"][0]["channel"] = ["phonograph"]
    (workspace / "all.json").write_text(json.dumps({**data, "documents": [small]}), encoding="utf-8")
    ran = teekond("import", "json", "all.json", "-o", output)
    assert ran.code == 1
    assert f"TK118 unknown-channel  {Path(told)}" in ran.err


def test_what_was_lost_is_told_with_counts_unless_quiet(workspace: Path, teekond: Teekond) -> None:
    told = teekond("export", "mermaid", "small").err
    assert "left out – a Mermaid journey diagram has no place for it:" in told
    assert "  1 × “meets” (small/asks)" in told
    assert teekond("export", "mermaid", "small", "--quiet").err == ""
    assert "välja jäi – " in teekond("export", "mermaid", "small", "--lang", "et").err


def test_many_losses_are_told_in_few_lines(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    told = teekond("export", "mermaid", "first-workday").err
    assert "--verbose tells where each of them stands" in told
    assert "“channel” (first-workday" not in told
    named = teekond("export", "mermaid", "first-workday", "--verbose").err
    assert "“channel” (first-workday/gets-welcome-letter, first-workday/sends-plan" in named


def test_standard_input_and_output_are_files_too(
    workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEA.encode()), encoding="utf-8"))
    ran = teekond("import", "mermaid", "-", "-q", "--kind", "employee", "--id", "my-tea")
    assert ran.out.startswith(
        "# Read from <stdin>, a Mermaid journey diagram.\njourney: my-tea\ntitle: Tea\nkind: employee\n"
    )


def test_no_file_is_written_over_unless_forced(tea: Path, teekond: Teekond) -> None:
    (tea / "journeys" / "tea.yaml").write_text("mine", encoding="utf-8")
    ran = teekond("import", "mermaid", "tea.mmd", "-o", "journeys/")
    assert (ran.code, (tea / "journeys" / "tea.yaml").read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already" in ran.err
    assert teekond("import", "mermaid", "tea.mmd", "-o", "journeys/", "--force").code == 0
    assert teekond("import", "mermaid", "tea.mmd", "-o", "journeys/").code == 0


def test_a_folder_takes_a_file_for_each_journey(workspace: Path, teekond: Teekond) -> None:
    ran = teekond("export", "mermaid", "both")
    assert ran.code == 2
    assert "one file holds one journey here, and 2 are asked for" in ran.err
    assert teekond("export", "mermaid", "both", "-o", f"out{os.sep}").code == 0
    assert sorted(path.name for path in (workspace / "out").iterdir()) == ["small.mmd", "work.mmd"]


def test_the_ending_chooses_the_kind_of_table(workspace: Path, teekond: Teekond) -> None:
    for ending, start in (("csv", b"\xef\xbb\xbfJourney,"), ("tsv", b"\xef\xbb\xbfJourney\t"), ("xlsx", b"PK")):
        assert teekond("export", "table", "-o", f"all.{ending}").code == 0
        assert (workspace / f"all.{ending}").read_bytes().startswith(start)
    ran = teekond("export", "mermaid", "small", "-o", "small.csv")
    assert ran.code == 2
    assert "small.csv ends as table does, not mermaid" in ran.err


def test_an_id_that_the_workspace_has_is_not_taken_twice(workspace: Path, teekond: Teekond) -> None:
    teekond("export", "table", "small", "-o", "small.csv")
    ran = teekond("import", "table", "small.csv", "-o", "journeys/again/")
    assert "the id “small” is taken in this workspace; this journey gets “small-2”" in ran.err
    assert (workspace / "journeys" / "again" / "small-2.yaml").is_file()
    assert teekond("check", "--select", "TK1,TK2").code == 0
    teekond("import", "table", "small.csv", "-o", "journeys/small.yaml", "--force")
    assert "journey: small\n" in (workspace / "journeys" / "small.yaml").read_text(encoding="utf-8")


def test_no_option_is_passed_over(workspace: Path, teekond: Teekond) -> None:
    teekond("export", "json", "-o", "all.json")
    ran = teekond("import", "json", "all.json", "--kind", "employee", "-o", "copy/")
    assert (ran.code, (workspace / "copy").exists()) == (2, False)
    teekond("export", "table", "-o", "all.csv")
    ran = teekond("import", "table", "all.csv", "--id", "mine", "-o", "copy/")
    assert ran.code == 2
    assert "--id names one journey, and here are 2" in ran.err


def test_a_table_goes_out_and_comes_back(workspace: Path, teekond: Teekond) -> None:
    teekond("export", "table", "-o", "all.xlsx")
    assert teekond("import", "table", "all.xlsx", "-o", "back/").code == 0
    assert sorted(path.name for path in (workspace / "back").iterdir()) == ["small-2.yaml", "work-2.yaml"]
    assert "feeling: -1" in (workspace / "back" / "small-2.yaml").read_text(encoding="utf-8")


def test_the_whole_workspace_moves_as_json(workspace: Path, teekond: Teekond) -> None:
    ran = teekond("export", "json")
    assert [each["id"] for each in json.loads(ran.out)["documents"]] == ["both", "small", "work", ""]
    (workspace / "all.json").write_text(ran.out, encoding="utf-8")
    assert "these are 4 files of a workspace" in teekond("import", "json", "all.json").err
    assert teekond("import", "json", "all.json", "-o", "copy/").code == 0
    assert (workspace / "copy" / "teekond.yaml").is_file()
    assert teekond("check", "copy", "--select", "TK1").code == 0


def test_channels_of_the_workspace_are_known(workspace: Path, teekond: Teekond) -> None:
    settings = "title: T\nlanguages: [en]\nchannels: {lift: {title: Info screen, kind: self-service}}\n"
    (workspace / "teekond.yaml").write_text(settings, encoding="utf-8")
    (workspace / "t.csv").write_text("Stage,Step,Channel\nS,A,Info screen\n", encoding="utf-8")
    ran = teekond("import", "table", "t.csv", "--kind", "customer")
    assert (ran.code, ran.err) == (0, "")
    assert "channel: lift" in ran.out


@pytest.mark.parametrize("name", [name for name in READ if name not in ("json-canvas", "drawio")])
@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 99, b"mindmap\n  Tea\n", b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_what_is_not_of_the_format_is_told_with_its_place(
    name: str, data: bytes, workspace: Path, teekond: Teekond
) -> None:
    (workspace / "file").write_bytes(data)
    ran = teekond("import", name, "file", "-o", "made.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("TK4")
    assert "  file" in ran.err.splitlines()[0]
    assert "Traceback" not in ran.err
    assert not (workspace / "made.yaml").exists()


def test_a_file_that_is_not_there_is_told(workspace: Path, teekond: Teekond) -> None:
    ran = teekond("import", "table", "nowhere.csv")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: nowhere.csv cannot be read")


def test_mistakes_in_a_journey_stop_its_export(workspace: Path, teekond: Teekond) -> None:
    (workspace / "journeys" / "small.yaml").write_text("journey: small\nkind: nobody\n", encoding="utf-8")
    ran = teekond("export", "table", "small")
    assert (ran.code, ran.out) == (1, "")
    assert "small.yaml:2" in ran.err


def test_a_missing_package_is_named(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ran = teekond("export", "xlsx", "small", "-o", "a.xlsx")
    assert ran.code == 2
    assert 'pip install "teekond[office]"' in ran.err
    assert not (workspace / "a.xlsx").exists()


def test_the_help_tells_the_formats(teekond: Teekond) -> None:
    for command, names in (("export", WRITTEN), ("import", READ)):
        told = teekond(command, "--help", "--lang", "en").out
        assert all(f"\n  {name} " in told for name in names)


def test_every_format_can_be_imported_only_when_used() -> None:
    for each in FORMATS.values():
        assert each.writer or each.reader
        assert all(":" in place for place in (each.writer, each.reader) if place)
