"""Every row is placed, kept or listed; what joins a journey is added, once, and nothing else changes."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.harvest.made import bring, notes, planned, told, workspace, write

from teekond.check.run import check
from teekond.diagnostics import Severity
from teekond.exchange.read import read_grids
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Step
from teekond.workshop.harvest_rows import read_rows
from teekond.workshop.harvest_sort import Kind

CELLS = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"]), max_size=10)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["DA1", "DA2", "PE1", "WS1", "TA1", "ZZ9", ""]) | CELLS,
        st.sampled_from(["A1", "A2", "A3", "A4", "A6", "B2", "B4", "C1", "D1", "Z9", ""]) | CELLS,
        CELLS | st.sampled_from(["1: first", "2) second", "7", "=1+1", "- x: y", "#"]),
        st.sampled_from(["", "3", "1,0", "x"]),
        CELLS,
        st.sampled_from(["", "-1", "good", "9"]),
        st.sampled_from(["", "1", "2"]),
        st.sampled_from(["", "1", "waits", "nowhere"]),
    ),
    max_size=12,
)


@pytest.fixture
def found(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


def step(found: Workspace, name: str) -> Step:
    return found.steps[f"day/{name}"].step


def sheet(found: Workspace, canvas: str) -> str:
    """Return the id of a canvas's first sheet."""
    return next(each.copies[0].id for each in planned(found).sheets if each.canvas.id == canvas)


def test_pains_ideas_and_quotes_say_where_they_come_from(found: Workspace, tmp_path: Path) -> None:
    day = sheet(found, "first-workday")
    brought = bring(notes((day, "A4", "1: Late, again"), (day, "B6", "Menu: today"), (day, "B3", "Laughs")), found)
    assert told(brought) == []
    after = write(brought, tmp_path)
    (_, late) = step(after, "arrives").pains
    assert (late.text.read(), late.source and late.source.read()) == ("Late, again", "Meeting, table 1")
    (menu,) = step(after, "has-lunch").ideas
    assert (menu.text.read(), menu.source and menu.source.read()) == ("Menu: today", "Meeting, table 1")
    assert [gain.read() for gain in step(after, "has-lunch").gains] == ["Laughs"]


def test_only_additions_stand_in_the_patch_and_check_is_clean(found: Workspace, tmp_path: Path) -> None:
    day = sheet(found, "first-workday")
    rows = [(day, "A4", "2: Cold"), (day, "B4", "Loud"), (day, "B2", "proud", "", "", "+1"), (day, "A1", "Gets lost")]
    brought = bring(notes(*rows), found)
    (change,) = brought.changes
    lines = list(difflib.ndiff(change.old.decode().splitlines(), change.new.decode().splitlines()))
    assert not [line for line in lines if line.startswith("- ") and line[2:].rstrip(":") not in "      - Has lunch"]
    after = write(brought, tmp_path)
    assert [each for each in check(after) if each.severity is Severity.ERROR] == []
    assert "# early" in change.new.decode()


def test_harvesting_twice_changes_nothing(found: Workspace, tmp_path: Path) -> None:
    day, who = sheet(found, "first-workday"), sheet(found, "persona")
    table = notes(
        (day, "A4", "2: Cold"),
        (day, "A1", "Gets lost"),
        (day, "A1", "???"),
        (day, "C1", "Goes home"),
        (day, "B2", "proud", "", "", "1"),
        (day, "B2", "proud", "", "", "2", "2"),
        (who, "C1", "Peace"),
        (day, "B6", "=1+1"),
    )
    first = bring(table, found)
    assert told(first) == []
    after = write(first, tmp_path)
    again = bring(table, after)
    assert [change.path for change in again.changes] == []
    assert all(each.there for each in again.proposals)
    assert len(again.placed) == len(first.placed) == 8


def test_new_steps_are_suggestions_with_ids_of_their_own(found: Workspace, tmp_path: Path) -> None:
    day = sheet(found, "first-workday")
    rows = [(day, "A1", "Gets lost"), (day, "A1", "Gets-lost"), (day, "A1", "!"), (day, "A1", "Waits", *[""] * 5)]
    after = write(bring(notes(*rows), found), tmp_path)
    journey = after.journeys["day"]
    assert [(each.title.read(), each.suggested) for each in journey.stages[0].steps] == [
        ("Arrives", False), ("Waits", False), ("Gets lost", True), ("Gets-lost", True), ("!", True)
    ]  # fmt: skip
    assert len({each.id for each in journey.all_steps()}) == 6


def test_a_step_follows_the_one_that_is_named(found: Workspace, tmp_path: Path) -> None:
    day = sheet(found, "first-workday")
    after = write(bring(notes((day, "C1", "Rings", "", "", "", "", "arrives")), found), tmp_path)
    assert titles(after.journeys["day"]) == ["Arrives", "Rings", "Waits", "Has lunch"]


def titles(journey: Journey) -> list[str]:
    return [each.title.read() for each in journey.steps()]


def test_an_empty_stage_gets_its_first_step(found: Workspace, tmp_path: Path) -> None:
    after = write(bring(notes((sheet(found, "first-workday"), "C1", "Goes home")), found), tmp_path)
    assert titles(after.journeys["day"])[-1] == "Goes home"


def test_which_step_is_asked_and_never_guessed(found: Workspace) -> None:
    day, empty = sheet(found, "first-workday"), sheet(found, "journey")
    brought = bring(
        notes((day, "A4", "Cold"), (day, "A4", "3: Cold"), (day, "C4", "Dark"), (empty, "A4", "Cold")), found
    )
    assert told(brought) == [
        "which step? The stage “Morning” has: 1 Arrives · 2 Waits",
        "which step? There is no step 3 in the stage “Morning”",
        "which step? The stage “Evening” has none yet",
        "which step? The sheet was printed empty; write the step's number or id into the column “step”",
    ]
    assert brought.changes == ()


@pytest.mark.parametrize("named", ["2", "2.", "waits", "Waits", "day/waits"])
def test_a_step_that_is_named_takes_the_note(found: Workspace, named: str) -> None:
    brought = bring(notes((sheet(found, "journey"), "A4", "Cold", "", "", "", "", named)), found)
    assert [each.owner for each in brought.proposals] == [("day", "waits")]


def test_a_feeling_is_the_mean_of_the_tables_and_never_overwrites_one(found: Workspace, tmp_path: Path) -> None:
    day, other = (copy.id for copy in planned(found).sheets[0].copies)
    rows = [
        (day, "B2", "proud", "", "", "+1"),
        (other, "B2", "proud", "", "", "2"),
        (day, "A2", "2: tired", "", "", "−2"),
    ]
    brought = bring(notes(*rows), found)
    assert told(brought) == ["the step day/waits keeps the feeling that it has, −1; the workshop says −2 (n = 1)"]
    felt = step(write(brought, tmp_path), "has-lunch").feeling
    assert felt is not None
    assert (felt.values, felt.basis, felt.n) == ((1.5,), "told", 2)
    assert (felt.source and felt.source.read(), felt.word and felt.word.read()) == ("Meeting, tables 1, 2", "proud")


@pytest.mark.parametrize("felt", ["3", "x", "", "1e9"])
def test_what_is_no_feeling_is_listed(found: Workspace, felt: str) -> None:
    brought = bring(notes((sheet(found, "first-workday"), "B2", "hm", "", "", felt)), found)
    assert told(brought) == ["it names no feeling: a number from −2 to 2, or a word such as “good”"]


def test_a_persona_gets_what_its_boxes_say(found: Workspace, tmp_path: Path) -> None:
    who = sheet(found, "persona")
    codes = {each.box: each.code for each in planned(found).sheets[2].codes}
    rows = [(who, codes["needs"], "Peace"), (who, codes["needs"], "a working ACCOUNT"), (who, codes["pains"], "Noise")]
    after = write(bring(notes(*rows), found), tmp_path)
    mari, juta = after.personas["mari"], after.personas["juta"]
    assert [each.read() for each in mari.needs] == ["A working account", "Peace"]
    assert [each.read() for each in mari.pains] == ["Noise"]
    assert (juta.needs, juta.pains) == ((), ())


def test_equal_notes_of_two_tables_are_one_with_all_votes(found: Workspace) -> None:
    day, other = (copy.id for copy in planned(found).sheets[0].copies)
    brought = bring(notes((day, "B4", "Loud", "3"), (other, "B4", " loud ", "2")), found)
    (proposal,) = brought.proposals
    assert (proposal.votes, proposal.value) == (5, {"text": "Loud", "source": "Meeting, tables 1, 2"})


def test_a_file_that_was_changed_meanwhile_is_left_alone(found: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "journeys" / "day.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("      - Has lunch\n", ""), encoding="utf-8")
    brought = bring(notes((sheet(found, "first-workday"), "B4", "Loud")), found)
    (change,) = brought.changes
    assert change.old == change.new
    assert told(brought) == ["journeys/day.yaml is left as it is: it was changed after it was read"]


def test_sixty_rows_of_every_kind_are_all_accounted_for(found: Workspace) -> None:
    day, who = sheet(found, "first-workday"), sheet(found, "persona")
    rows: list[tuple[str, ...]] = []
    rows += [(day, "B4", f"Pain {n}") for n in range(10)] + [(day, "B6", f"Idea {n}") for n in range(10)]
    rows += [("WS1", "A1", str(n)) for n in range(1, 11)] + [(who, "C1", f"Need {n}") for n in range(10)]
    rows += [("TA1", "A1", f"Thought {n}") for n in range(8)] + [(day, "A1", f"Step {n}") for n in range(2)]
    rows += [(day, "B4", "Pain 1")] * 3 + [(day, "B6", "=SUM(A1)"), (day, "B4", "=HYPERLINK(1)")]
    rows += [("XX1", "A1", "a"), (day, "Z9", "b"), ("", "A1", "c"), (day, "", "d"), (day, "A4", "e")]
    brought = bring(notes(*rows), found)
    assert len(rows) == 60
    assert (len(brought.rows.notes), len(brought.placed), len(brought.listed), brought.blank) == (60, 55, 5, 0)
    assert {each.text for each in brought.proposals} >= {"=SUM(A1)", "=HYPERLINK(1)"}
    assert sum(each.text == "Pain 1" for each in brought.proposals) == 1


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (
            b"sheet,code,text\nDA1,B4,one, two\n",
            "it has 4 cells, and the heads are 3: is a text with a separator not in quotes?",
        ),
        (b"Our notes,,\nsheet,code,text\n", "it stands above the heads"),
        (b"sheet,code,text,votes\nDA1,B4,one,many\n", "“many” is no number of votes"),
        (b"sheet,code,text,votes\nDA1,B4,,3\n", "nothing is written on it"),
        (b"sheet,code,text\nWS1,A1,11\n", "a dot is a number from 1 to 10, not “11”"),
        (
            b"sheet,code,text\nDA7,B4,one\n",
            "no sheet DA7 was printed; there are: DA1–DA2, D21–D22, PE1–PE2, WS1, TA1–TA2",
        ),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_taken_is_listed(found: Workspace, table: bytes, why: str) -> None:
    assert sheet(found, "first-workday") == "DA1"
    brought = bring(table, found)
    assert told(brought) == [why]
    assert brought.changes == ()


def test_old_letters_semicolons_and_codes_in_one_are_read(found: Workspace) -> None:
    table = "kood;lipik;häälte arv\nda1-b4;Šoti rüüp;2,0\nDA1 / B4;ööõ, ä;\n".encode("cp1257")
    brought = bring(table, found)
    assert [(each.text, each.votes) for each in brought.proposals] == [("Šoti rüüp", 2), ("ööõ, ä", 0)]


def test_heads_of_others_are_mapped(found: Workspace) -> None:
    grids, _ = read_grids(b"Board;Area;Content\nDA1;B4;Loud\n", "board.csv")
    assert [each.name for each in read_rows(grids, {}).findings] == ["no-note-columns"]
    rows = read_rows(grids, {"board": "sheet", "area": "code", "content": "text"})
    assert [(each.sheet, each.code, each.text) for each in rows.notes] == [("DA1", "B4", "Loud")]


def test_rows_that_nobody_filled_in_are_counted(found: Workspace) -> None:
    brought = bring(notes(("DA1", "B4", ""), ("DA1", "B6", "Idea")), found)
    assert (len(brought.rows.notes), len(brought.placed), brought.blank) == (2, 1, 1)


_SHARED: dict[str, Workspace] = {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_any_row_is_placed_or_listed_and_any_text_is_literal(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    found = _SHARED.setdefault("workspace", workspace(tmp_path))
    brought = bring(notes(*rows), found, planned(found))
    given_rows = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(brought.rows.notes) == len(given_rows)
    assert len(brought.placed) + len(brought.listed) + brought.blank == len(given_rows)
    assert all(each.why is not None for each in brought.listed)
    assert [change.refused for change in brought.changes] == [None] * len(brought.changes)
    texts = {row[2].strip() for row in rows}
    for each in brought.notes:
        if each.kind is Kind.OTHER:
            assert each.text in texts
