"""`teekond map`: references, formats, where it writes, and what stops it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.compiler.formats import ENDINGS, FORMATS

STARTS = {"svg": b"<svg", "pdf": b"%PDF", "png": b"\x89PNG", "gv": b"graph", "html": b"<!DOCTYPE html>", "json": b"{"}


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_is_written_by_its_ending_and_by_its_name(format_: str, workspace: Path, teekond: Teekond) -> None:
    by_ending = workspace / f"one.{ENDINGS[format_]}"
    by_name = workspace / "two"
    assert teekond("map", "small", "-o", str(by_ending), "-q").code == 0
    assert teekond("map", "small", "-o", str(by_name), "-f", format_, "-q").code == 0
    assert by_ending.read_bytes() == by_name.read_bytes()
    assert STARTS.get(format_, b"") in by_name.read_bytes()


def test_ending_of_no_format_is_an_error_that_names_the_endings(workspace: Path, teekond: Teekond) -> None:
    done = teekond("map", "small", "-o", "small.docx")
    assert done.code == 2
    assert ".docx" in done.err
    assert ".svg, .pdf" in done.err
    assert not (workspace / "small.docx").exists()
    assert teekond("map", "small", "-o", "small.picture", "-f", "svg").code == 0


@pytest.mark.parametrize("reference", ["small", "Small", "journeys/small.yaml", "./journeys/small.yaml"])
def test_journey_is_named_by_id_or_file(reference: str, workspace: Path, teekond: Teekond) -> None:
    named, plain = teekond("map", reference), teekond("map", "small")
    assert named.code == 0
    assert named.out == plain.out
    assert 'data-step="small/asks"' in plain.out


def test_crossing_is_named_by_id_or_file(workspace: Path, teekond: Teekond) -> None:
    by_id, by_file = teekond("map", "both"), teekond("map", "journeys/both.yaml")
    assert by_id.out == by_file.out
    assert "Together" in by_id.out
    assert 'data-journey="work"' in by_id.out


def test_several_journeys_stand_on_one_map(workspace: Path, teekond: Teekond) -> None:
    out = teekond("map", "small", "work").out
    assert 'data-journey="small"' in out
    assert 'data-journey="work"' in out


def test_standard_input_is_a_file_alone(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO((workspace / "journeys" / "small.yaml").read_bytes()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", data)
    assert 'data-step="small/asks"' in teekond("map", "-").out


def test_file_outside_a_workspace_is_drawn(tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("alone.yaml").write_text("journey: alone\nkind: customer\nstages:\n  - Day: [Comes]\n", encoding="utf-8")
    assert 'id="alone' in teekond("map", "alone.yaml").out


def test_language_of_the_map_is_asked_for_else_the_workspaces(workspace: Path, teekond: Teekond) -> None:
    assert "Väike" in teekond("map", "small", "--lang", "et").out
    assert "Small" in teekond("map", "small").out


def test_language_of_the_machine_does_not_show_in_the_map(
    workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = teekond("map", "small").out
    monkeypatch.setenv("TEEKOND_LANG", "et")
    monkeypatch.setenv("LC_ALL", "et_EE.UTF-8")
    assert teekond("map", "small").out == english


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["smal"], "did you mean small?"),
        (["nothing-like-it"], "there are: both, small, work"),
        (["journeys/smal.yaml"], "did you mean small.yaml?"),
        (["small/arrive"], "name it without its step"),
        (["small", "--view", "stage:bfore"], "did you mean before?"),
        (["small", "--view", "crossing"], "did you mean crossings?"),
        (["small", "--rows", "pain"], "did you mean pains?"),
        (["small", "--theme", "drak"], "did you mean dark?"),
        (["small", "--sheet", "A9"], "there is no sheet A9"),
        (["small", "--sheet", "A4 upright"], "there is no sheet A4 upright"),
        (["small", "--engine", "graphviz", "-f", "html"], "Graphviz draws svg, pdf, png"),
        (["small", "-o", "journeys"], ""),
        (["teekond.yaml"], "holds no journey and no crossing"),
    ],
)
def test_slip_is_told(arguments: list[str], sentence: str, workspace: Path, teekond: Teekond) -> None:
    done = teekond("map", *arguments)
    assert sentence in done.err
    assert done.code == (2 if sentence else 0)


def test_folder_as_output_takes_the_name_of_the_document(workspace: Path, teekond: Teekond) -> None:
    teekond("map", "small", "-o", "out/", "-f", "gv")
    assert (workspace / "out" / "small.gv").is_file()


def test_broken_journey_is_not_drawn_and_its_mistakes_are_told(workspace: Path, teekond: Teekond) -> None:
    path = workspace / "journeys" / "small.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("feeling: -1", "feeling: 9"), encoding="utf-8")
    done = teekond("map", "small", "-o", "small.svg")
    assert done.code == 1
    assert "journeys/small.yaml:8" in done.err
    assert not (workspace / "small.svg").exists()


def test_mistakes_elsewhere_do_not_stop_a_map(workspace: Path, teekond: Teekond) -> None:
    (workspace / "journeys" / "other.yaml").write_text("journey: other\nkind: nobody\n", encoding="utf-8")
    assert teekond("map", "small").code == 0


def test_pages_behind_the_first_have_numbers(workspace: Path, teekond: Teekond) -> None:
    steps = "\n".join(f"      - Step number {number} of a long way" for number in range(80))
    text = f"journey: long\nkind: customer\nstages:\n  - All:\n{steps}\n"
    (workspace / "journeys" / "long.yaml").write_text(text, encoding="utf-8")
    assert teekond("map", "long", "--sheet", "A5", "-o", "long.svg").code == 0
    names = sorted(path.name for path in workspace.glob("long*.svg"))
    assert names[:2] == ["long-2.svg", "long-3.svg"]
    told = teekond("map", "long", "--sheet", "A5")
    assert "this is page 1 of" in told.err


def test_linked_fonts_stand_beside_the_map(workspace: Path, teekond: Teekond) -> None:
    assert teekond("map", "small", "--fonts", "link", "-o", "out/small.svg").code == 0
    svg = (workspace / "out" / "small.svg").read_text(encoding="utf-8")
    for line in svg.split("url(")[1:]:
        name = line.split(")")[0].strip("'\"")
        assert (workspace / "out" / name).is_file()


def test_id_prefix_stands_before_every_id(workspace: Path, teekond: Teekond) -> None:
    out = teekond("map", "small", "--id-prefix", "first-").out
    ids = [piece.split('"')[0] for piece in out.split(' id="')[1:]]
    assert ids
    assert all(each.startswith("first-") for each in ids)


def test_stamp_holds_the_day(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert "2001-09-09" in teekond("map", "small", "--stamp").out
    assert "2001" not in teekond("map", "small").out


def test_rows_none_draws_no_text_row(workspace: Path, teekond: Teekond) -> None:
    path = workspace / "journeys" / "small.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("feeling: -1", "thinks: Hm"), encoding="utf-8")
    assert 'class="row thinks' in teekond("map", "small").out
    assert 'class="row thinks' not in teekond("map", "small", "--rows", "none").out


def test_stages_are_told_with_their_numbers_and_times(workspace: Path, teekond: Teekond) -> None:
    lines = teekond("map", "small", "-o", "small.svg", "--verbose").err.splitlines()
    told = [line.split()[0] for line in lines if line.endswith(" s")]
    assert told == sorted(told)
    assert {"1", "4", "5", "6"} <= set(told)


def test_missing_graphviz_is_one_sentence(workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEEKOND_DOT", str(workspace / "no-dot"))
    done = teekond("map", "small", "--engine", "graphviz")
    assert done.code == 2
    assert "there is no program dot" in done.err


def test_an_empty_file_is_called_empty(workspace: Path, teekond: Teekond) -> None:
    (workspace / "empty.yaml").write_text("", encoding="utf-8")
    done = teekond("map", "empty.yaml")
    assert done.code == 2
    assert "empty.yaml is empty" in done.err
    assert "its first key says what it is" in done.err


def test_weights_and_distances_are_drawn_when_asked(workspace: Path, teekond: Teekond) -> None:
    plain, asked = teekond("map", "both"), teekond("map", "both", "--weights", "ripple", "--sight")
    assert asked.code == 0
    assert "badge sight" in asked.out
    assert "badge sight" not in plain.out
    assert 'class="weight"' in asked.out


def test_the_poster_says_what_it_does_not_show(workspace: Path, teekond: Teekond) -> None:
    done = teekond("--lang", "en", "map", "both", "--view", "crossings", "--sight", "--labels", "--rows", "thinks")
    assert done.code == 0
    assert "ribbon" in done.out
    for words in ("no weights and no distances", "no label on a link", "no text rows"):
        assert words in done.err
