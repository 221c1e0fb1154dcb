"""Exercises are read as they are written, and mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.compiler.pipeline import check
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.model.exercise import Exercise
from teekond.workshop.exercises import known_exercises, load_exercise, shipped_exercises

HEAD = "exercise: own\ntitle: Mine\n"
DO = "do:\n  - 10 min: Write\n  - 5 min: Read\n"


def read(text: str) -> tuple[Exercise | None, tuple[Diagnostic, ...]]:
    workspace = load_text(text, "own.yaml")
    return workspace.exercises.get("own"), workspace.diagnostics


def exercise(text: str) -> Exercise:
    found, diagnostics = read(text)
    assert found is not None, diagnostics
    assert diagnostics == ()
    return found


def codes(text: str) -> list[str]:
    return [each.code for each in read(text)[1]]


def workspace(folder: Path, text: str) -> Workspace:
    (folder / "teekond.yaml").write_text("title: Test\n", encoding="utf-8")
    path = folder / "templates" / "exercises" / "own.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return load_workspace(folder)


def test_it_takes_as_long_as_its_parts() -> None:
    made = exercise(HEAD + DO)
    assert (made.takes, [part.minutes for part in made.do]) == (15, [10, 5])


def test_parts_that_do_not_add_up_stop_it_with_the_right_sum() -> None:
    found, [wrong] = read(HEAD + "takes: 20 min\n" + DO)
    assert found is None
    assert (wrong.code, wrong.suggest, wrong.span.line) == ("TK418", "15 min", 3)


@pytest.mark.parametrize("text", [HEAD, HEAD + "do: []\n", "exercise: own\n" + DO])
def test_a_title_and_parts_are_needed(text: str) -> None:
    assert codes(text)[0] in {"TK103", "TK108"}


def test_materials_say_how_many_and_for_whom() -> None:
    made = exercise(HEAD + DO + "materials: {notes: 30 per person, tape: 1 per table, camera: 1, balls: 2 per room}\n")
    told = [(each.kind, each.what.read("en"), each.count, each.per) for each in made.materials]
    assert told == [
        ("notes", "Sticky notes", 30, "person"),
        ("tape", "Masking tape", 1, "group"),
        ("camera", "A camera or a phone", 1, "room"),
        (None, "balls", 2, "room"),
    ]


@pytest.mark.parametrize("quantity", ["many", "0 per person", "3 per cat", "[3]"])
def test_a_quantity_that_says_nothing_is_told(quantity: str) -> None:
    assert codes(HEAD + DO + f"materials: {{notes: {quantity}}}\n") in (["TK116"], ["TK104"])


@pytest.mark.parametrize(("word", "guess"), [("lipikud", "notes"), ("markes", "markers"), ("teip", "tape")])
def test_a_material_that_is_nearly_known_is_a_slip(word: str, guess: str) -> None:
    [slip] = read(HEAD + DO + f"materials: {{{word}: 1 per person}}\n")[1]
    assert (slip.code, slip.suggest) == ("TK211", guess)


def test_replies_need_both_sides() -> None:
    made = exercise(HEAD + DO + "if_you_hear: [{hear: It is fine., ask: Since when?}]\n")
    assert [(each.hear.read(), each.ask.read()) for each in made.if_you_hear] == [("It is fine.", "Since when?")]
    assert codes(HEAD + DO + "if_you_hear: [{hear: It is fine.}]\n") == ["TK103"]


def test_a_sheet_is_named_alone_or_with_what_fills_it() -> None:
    made = exercise(HEAD + DO + "canvases: [iceberg, {canvas: takeaway, per: person}]\n")
    assert [(sheet.canvas, sheet.per) for sheet in made.canvases] == [("iceberg", None), ("takeaway", "person")]


def test_an_exercise_of_ones_own_shadows_the_shipped_one(tmp_path: Path) -> None:
    found = load_exercise("iceberg", workspace(tmp_path, "exercise: iceberg\ntitle: Mine\n" + DO))
    assert isinstance(found, Exercise)
    assert found.title.read("en") == "Mine"


def test_a_broken_one_of_ones_own_is_not_replaced_by_the_shipped_one(tmp_path: Path) -> None:
    broken = workspace(tmp_path, "exercise: iceberg\ntitle: Mine\n")
    assert load_exercise("iceberg", broken) is None
    assert "iceberg" not in known_exercises(broken)


def test_a_word_one_edit_away_is_a_slip_and_any_other_a_title() -> None:
    found = load_exercise("first-workdy", Workspace(None))
    assert isinstance(found, Diagnostic)
    assert found.suggest == "first-workday"
    assert load_exercise("our-own-game", Workspace(None)) is None


def test_every_shipped_one_is_found_without_a_workspace() -> None:
    assert all(isinstance(load_exercise(each, Workspace(None)), Exercise) for each in shipped_exercises())


def test_canvases_and_decks_that_are_not_there_are_told(tmp_path: Path) -> None:
    found = check(workspace(tmp_path, HEAD + DO + "canvases: [icebrg]\ndecks: [questionz]\n"))
    assert [(each.code, each.suggest, each.span.line) for each in found] == [
        ("TK407", "iceberg", 6),
        ("TK423", "questions", 7),
    ]
