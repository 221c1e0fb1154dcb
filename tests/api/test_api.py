"""Teekond as a program or a notebook uses it."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from inspect import signature
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

import teekond
from teekond.cli.app import run
from teekond.cli.map import map_

DAY = """\
journey: day
kind: employee
title: {et: Päev, en: Day}
lanes: [{title: Mari, role: actor}, IT]
stages:
  - Morning:
      - Arrives
      - title: Gets a card
        feeling: [1, 2]
        with: {IT: {title: Prints it, channel: app}}
  - Noon: [Eats]
"""
CALL = "journey: call\nkind: customer\nstages: [Trouble: [{title: Calls, meets: day/arrives, feeling: -2}]]\n"
BOTH = "crossing: both\ntitle: Both\njourneys: [call, day]\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "teekond.yaml").write_text("title: T\nlanguages: [en, et]\n", encoding="utf-8")
    for name, text in {"day": DAY, "call": CALL, "both": BOTH}.items():
        (tmp_path / "journeys" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_workspace_holds_what_its_files_say(home: Path) -> None:
    workspace = teekond.load(home)
    assert workspace.root == home
    assert list(workspace.journeys) == ["call", "day"]
    assert workspace.crossings["both"].journeys == tuple(workspace.journeys.values())
    assert [(link.source, link.target) for link in workspace.links] == [("day/arrives", "call/calls")]
    day = workspace.journeys["day"]
    assert (day.id, day.title, day.side) == ("day", "Day", "employee")
    assert [step.id for step in day.steps] == ["arrives", "gets-a-card", "prints-it", "eats"]
    assert repr(workspace) == "<Workspace: call, day, both>"


@pytest.mark.parametrize("place", ["", "journeys", "journeys/day.yaml"])
def test_any_place_in_a_workspace_stands_for_it(place: str, home: Path) -> None:
    assert list(teekond.load(home / place).journeys) == ["call", "day"]


def test_here_is_what_is_loaded_without_a_path(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home / "journeys")
    assert teekond.load().root == home


def test_file_alone_and_text_are_read_without_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(DAY, encoding="utf-8")
    assert teekond.load(path).root is None
    assert list(teekond.load(str(path)).journeys) == list(teekond.read(DAY).journeys) == ["day"]


def test_missing_file_is_not_found(home: Path) -> None:
    with pytest.raises(FileNotFoundError):
        teekond.load(home / "gone.yaml")


def test_rows_are_one_a_step(home: Path) -> None:
    rows = teekond.load(home).journeys["day"].rows()
    assert [(row["stage"], row["title"], row["lane"], row["channel"], row["feeling"]) for row in rows] == [
        ("Morning", "Arrives", "Mari", "", None),
        ("Morning", "Gets a card", "Mari", "", 1.5),
        ("Morning", "Prints it", "IT", "app", None),
        ("Noon", "Eats", "Mari", "", None),
    ]


def test_mappings_cannot_be_changed(home: Path) -> None:
    with pytest.raises(TypeError):
        teekond.load(home).journeys["x"] = None  # type: ignore[index]  # what is tried


@pytest.mark.parametrize("shown", ["journey", "crossing", "map"])
def test_what_has_a_map_shows_it_in_a_notebook(shown: str, home: Path) -> None:
    workspace = teekond.load(home)
    each: Any = {
        "journey": workspace.journeys["day"],
        "crossing": workspace.crossings["both"],
        "map": teekond.draw(workspace, "day"),
    }[shown]
    svg = each._repr_svg_()
    assert Tree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert "Gets a card" in "".join(Tree.fromstring(svg).itertext())


def test_map_is_that_of_the_command(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    words = [sys.executable, "-m", "teekond", "map", "day", "--theme", "mono", "--lang", "et", "-o", "-"]
    done = subprocess.run(words, capture_output=True, check=True)
    assert teekond.draw(teekond.load(), "day", theme="mono", lang="et").svg.encode() == done.stdout


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["--weights", "ripple"], {"weights": "ripple"}),
        (["--sight"], {"sight": True}),
        (["--fonts", "none"], {"fonts": "none"}),
        (["--view", "crossings", "--posters", "all"], {"view": "crossings", "posters": None}),
    ],
)
def test_options_draw_what_those_of_the_command_draw(
    words: list[str], options: dict[str, Any], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    assert run(["map", "both", *words, "-o", "by-command.svg"]) == 0
    drawn = teekond.draw(teekond.load(), "both", **options).svg
    assert drawn == (home / "by-command.svg").read_text(encoding="utf-8")
    assert drawn != teekond.draw(teekond.load(), "both").svg


def test_every_option_of_the_command_is_one_of_draw() -> None:
    of_writing = {"refs", "output", "format"}
    of_all_commands = {"lang", "color", "verbose", "quiet", "help"}
    asked = {each.name for each in map_.params} - of_writing - of_all_commands
    asked = {"fold" if name == "no_fold" else name for name in asked}
    taken = {name for name, each in signature(teekond.draw).parameters.items() if each.kind is each.KEYWORD_ONLY}
    assert taken - {"lang"} == asked


def test_linked_fonts_stand_beside_the_map(home: Path) -> None:
    teekond.draw(teekond.load(home), "day", fonts="link").save(home / "out" / "day.svg")
    svg = (home / "out" / "day.svg").read_text(encoding="utf-8")
    linked = set(re.findall(r'url\("(fonts/[^"]+)"\)', svg))
    assert linked
    assert linked == {f"fonts/{path.name}" for path in (home / "out" / "fonts").iterdir()}


def test_stamp_stands_in_the_foot(home: Path) -> None:
    assert "state of May" in teekond.draw(teekond.load(home), "day", stamp="state of May").svg


def test_journeys_that_meet_are_drawn_together(home: Path) -> None:
    workspace = teekond.load(home)
    drawn = teekond.draw(workspace, workspace.journeys["call"], "day", rows=[], view="crossings")
    assert (drawn.id, drawn.title) == ("call--day", "Call × Day")
    assert teekond.draw(workspace, "both").title == "Both"
    assert workspace.draw("day", lang="et").title == "Päev"


def test_map_is_saved_as_its_ending_says_and_a_page_a_file(home: Path) -> None:
    drawn = teekond.draw(teekond.load(home), "day", sheet="A5")
    files = drawn.save(home / "day.svg")
    assert [path.name for path in files][:1] == ["day.svg"]
    assert len(files) == len(drawn.pages())
    assert drawn.save(home / "day.pdf")[0].read_bytes().startswith(b"%PDF")
    assert drawn.save(home / "day", "md")[0].read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize(
    ("words", "options", "said"),
    [
        (["dya"], {}, "there is no journey or crossing dya"),
        ([], {}, "there are 2 journeys: say which to draw – there are: both, call, day"),
        (["day"], {"theme": "mon"}, "there is no theme mon – did you mean mono?"),
        (["day"], {"view": "stage:x"}, "there is no stage x on this map"),
        (["day"], {"rows": ["thoughts"]}, "there is no row thoughts"),
        (["day"], {"sheet": "A9"}, "there is no sheet A9"),
        (["day"], {"engine": "paper"}, "there is no engine paper"),
        (["day"], {"weights": "pain"}, "links are not drawn by pain – there are: ripple"),
        (["day"], {"posters": 3}, "only a poster of crossings is of several pairs – add --view crossings"),
        (["call", "day"], {"posters": 0, "view": "crossings"}, "0 is no number of posters"),
        (["day"], {"fonts": "mine"}, "fonts cannot be mine – there are: embed, link, none"),
    ],
)
def test_what_is_not_there_is_refused(words: list[str], options: dict[str, object], said: str, home: Path) -> None:
    with pytest.raises(teekond.Refused) as refused:
        teekond.draw(teekond.load(home), *words, **options)  # type: ignore[arg-type]  # what is tried
    assert str(refused.value).startswith(said)


def test_unknown_format_is_refused(home: Path) -> None:
    drawn = teekond.draw(teekond.load(home), "day")
    for tried in (lambda: drawn.pages("bmp"), lambda: drawn.save(home / "x.bmp")):
        with pytest.raises(teekond.Refused):
            tried()


def test_document_with_errors_is_not_drawn(home: Path) -> None:
    path = home / "journeys" / "day.yaml"
    path.write_text(DAY.replace("employee", "nobody"), encoding="utf-8")
    workspace = teekond.load(home)
    assert "day" not in workspace.journeys
    with pytest.raises(teekond.Refused, match="there are errors"):
        teekond.draw(workspace, "day")
    with pytest.raises(teekond.Refused, match=r"journeys/(call|day)\.yaml:"):
        teekond.draw(workspace, "both")


def test_findings_are_values(home: Path) -> None:
    found = teekond.load(home).check()
    assert found
    assert found[0] == found[:1][0]
    assert {each.severity for each in found} <= {"warning", "note"}
    assert not found.errors
    first = next(each for each in found if each.name == "step-without-feeling")
    assert str(first) == "journeys/day.yaml:7:9: TK302 “Arrives” has no feeling"
    assert pickle.loads(pickle.dumps(first)) == first
    assert teekond.load(home).check() == found
    assert {each.code for each in teekond.load(home).check(select=["TK302"])} == {"TK302"}
    assert "TK302" not in {each.code for each in teekond.load(home).check(ignore=["step-without-feeling"])}


def test_findings_speak_estonian(home: Path) -> None:
    found = teekond.load(home).check(select=["TK302"], lang="et")
    assert "tunnet" in found[0].message


def test_tables_of_a_notebook_are_harmless(home: Path) -> None:
    path = home / "journeys" / "day.yaml"
    path.write_text(DAY.replace("Päev, en: Day", "<b>, en: <script>x</script>"), encoding="utf-8")
    workspace = teekond.load(home)
    for html in (workspace._repr_html_(), workspace.check()._repr_html_()):
        assert html.count("<table") == html.count("</table>") == 1
        assert "<script" not in html
    assert "&lt;script&gt;" in workspace._repr_html_()


def test_links_of_a_journey_are_not_those_of_one_whose_id_ends_alike(home: Path) -> None:
    today = DAY.replace("journey: day", "journey: today").replace("- Eats", "Eats")
    (home / "journeys" / "today.yaml").write_text(today, encoding="utf-8")
    (home / "journeys" / "call.yaml").write_text(CALL.replace("day/arrives", "today/arrives"), encoding="utf-8")
    rows = Tree.fromstring(teekond.load(home)._repr_html_()).iter("tr")
    links = {row[0].text: row[-1].text for row in rows}
    assert (links["call"], links["day"], links["today"]) == ("1", "0", "1")


def test_names_are_found_without_being_imported() -> None:
    code = (
        "import sys, teekond; assert 'draw' in dir(teekond);"
        "loaded = [n for n in sys.modules if n.startswith('teekond')]; assert loaded == ['teekond'], loaded;"
        "from teekond import *; assert callable(draw) and callable(load)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'drow'"):
        teekond.drow  # noqa: B018  # what is tried
