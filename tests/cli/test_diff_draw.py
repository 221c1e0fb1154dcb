"""`teekond diff` as a map: which journeys are drawn, where the files go, what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

DAY = """\
journey: {ident}
kind: {kind}
title: {ident}
stages:
  - Morning: [Comes in, Sits down]
"""
CROSSING = """\
crossing: both
title: Both
journeys: [calls, answers]
links:
  - {from: answers/sits-down, meets: calls/comes-in}
"""


@pytest.fixture
def sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders: in the second one both journeys of a crossing have a step more."""
    for name in ("before", "after"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "teekond.yaml").write_text("title: T\nlanguages: [en]\n", encoding="utf-8")
        (folder / "both.yaml").write_text(CROSSING, encoding="utf-8")
        for ident, kind in (("calls", "customer"), ("answers", "employee")):
            text = DAY.format(ident=ident, kind=kind)
            if name == "after":
                text = text.replace("Sits down", "Sits down, Reads a letter")
            (folder / f"{ident}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def same(sides: Path, name: str) -> None:
    shutil.copy(sides / "before" / name, sides / "after" / name)


def test_one_journey_that_differs_is_drawn(sides: Path, teekond: Teekond) -> None:
    same(sides, "answers.yaml")
    ran = teekond("diff", "before", "after", "-f", "svg")
    assert ran.code == 1
    assert ran.out.startswith("<svg")
    assert 'id="calls--reads-a-letter"' in ran.out
    assert 'class="step added"' in ran.out


def test_of_several_one_has_to_be_named(sides: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "before", "after", "-o", "out.svg")
    assert ran.code == 2
    assert "2 journeys differ, and a svg holds one: answers, calls" in ran.err
    assert "-o FOLDER/" in ran.err
    assert not Path("out.svg").exists()
    assert teekond("diff", "before", "after", "calls.yaml", "-o", "out.svg").code == 1
    assert 'data-journey="calls"' in Path("out.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_a_folder_takes_a_file_for_each(form: str, sides: Path, teekond: Teekond) -> None:
    assert teekond("diff", "before", "after", "-f", form, "-o", "drawn/").code == 1
    assert sorted(path.name for path in Path("drawn").iterdir()) == [f"answers.{form}", f"calls.{form}"]


@pytest.mark.parametrize("name", ["both", "both.yaml"])
def test_a_crossing_is_one_map_of_its_journeys(name: str, sides: Path, teekond: Teekond) -> None:
    assert teekond("diff", "before", "after", name, "-o", "both.svg").code == 1
    text = Path("both.svg").read_text(encoding="utf-8")
    assert 'data-journey="calls"' in text
    assert 'data-journey="answers"' in text
    assert text.count('class="step added"') == 2


def test_a_page_holds_all_of_them(sides: Path, teekond: Teekond) -> None:
    assert teekond("diff", "before", "after", "-o", "all.html").code == 1
    page = Path("all.html").read_text(encoding="utf-8")
    assert page.count("<figure>") == 2
    assert page.count('<a id="at-') == 2


def test_nothing_differs_and_nothing_is_drawn(sides: Path, teekond: Teekond) -> None:
    for name in ("calls.yaml", "answers.yaml"):
        same(sides, name)
    ran = teekond("diff", "before", "after", "-o", "out.svg")
    assert ran.code == 0
    assert "nothing to draw" in ran.err
    assert not Path("out.svg").exists()


def test_a_journey_that_came_and_one_that_went_are_drawn(sides: Path, teekond: Teekond) -> None:
    (sides / "after" / "calls.yaml").unlink()
    (sides / "after" / "both.yaml").unlink()
    new = DAY.format(ident="walks", kind="employee").replace("Comes in, Sits down", "Goes out, Buys bread")
    (sides / "after" / "walks.yaml").write_text(new, encoding="utf-8")
    assert teekond("diff", "before", "after", "-f", "svg", "-o", "drawn/").code == 1
    told = {path.stem: path.read_text(encoding="utf-8") for path in Path("drawn").iterdir()}
    assert sorted(told) == ["answers", "calls", "walks"]
    assert told["calls"].count('class="step removed"') == 2
    assert told["walks"].count('class="step added"') == 2


def test_the_look_is_for_maps_alone(sides: Path, teekond: Teekond) -> None:
    for flag, value in (("--theme", "mono"), ("--sheet", "A3")):
        ran = teekond("diff", "before", "after", flag, value)
        assert ran.code == 2
        assert f"{flag} is for maps, and text is none" in ran.err
    assert teekond("diff", "before", "after", "calls.yaml", "--theme", "nono", "-f", "svg").code == 2
    mono = teekond("diff", "before", "after", "calls.yaml", "--theme", "mono", "--sheet", "A4", "-f", "svg")
    assert mono.code == 1
    assert 'width="297mm"' in mono.out


def test_as_is_and_to_be_are_held_against_each_other(sides: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "before/calls.yaml", "after/calls.yaml", "-f", "svg")
    assert ran.code == 1
    assert "before/calls.yaml → after/calls.yaml" in ran.out


def test_a_link_of_a_crossing_is_told_for_its_id_and_for_its_file(sides: Path, teekond: Teekond) -> None:
    text = CROSSING.replace("calls/comes-in", "calls/sits-down")
    (sides / "after" / "both.yaml").write_text(text, encoding="utf-8")
    told = [teekond("diff", "before", "after", name) for name in ("both", "both.yaml")]
    assert told[0].code == told[1].code == 1
    assert told[0].out == told[1].out
    assert "meets" in told[0].out


def test_what_is_left_out_is_said(sides: Path, teekond: Teekond) -> None:
    (sides / "after" / "answers.yaml").write_text("journey: answers\nkind: nobody\n", encoding="utf-8")
    ran = teekond("diff", "before", "after", "-o", "out.svg")
    assert ran.code == 1
    assert "answers" in ran.err
    assert Path("out.svg").is_file()
