"""`teekond deck`, and decks that `build` and `check` know of."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from tests.cli.running import Teekond

OWN = """\
deck: mine
title: My cards
themes: {trust: Trust}
cards:
  - {front: Who helped?, theme: trust}
  - And then?
"""


def own(folder: Path, text: str = OWN) -> None:
    path = folder / "templates" / "decks" / "mine.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def pages(path: Path) -> int:
    return len(PdfReader(io.BytesIO(path.read_bytes())).pages)


def test_a_shipped_deck_is_printed(here: Path, teekond: Teekond) -> None:
    ran = teekond("deck", "facts", "-o", "facts.pdf")
    assert (ran.code, ran.err) == (0, "facts.pdf is written\n")
    assert pages(here / "facts.pdf") == 6


@pytest.mark.parametrize(("only", "count"), [("1", 2), ("1-4", 2), ("1,3-6", 4), ("Kultuur", 2), ("trust,start", 4)])
def test_only_some_cards(here: Path, teekond: Teekond, only: str, count: int) -> None:
    assert teekond("deck", "questions", "--only", only, "-o", "some.pdf").code == 0
    assert pages(here / "some.pdf") == count


@pytest.mark.parametrize(
    ("only", "said"),
    [
        ("99", "there is no card 99: the deck has 44"),
        ("4-2", "there is no card 4-2"),
        ("trst", "did you mean trust?"),
        (" , ", "--only names no card"),
    ],
)
def test_cards_that_are_not_there(here: Path, teekond: Teekond, only: str, said: str) -> None:
    ran = teekond("deck", "questions", "--only", only, "-o", "some.pdf")
    assert ran.code == 2
    assert said in ran.err
    assert not (here / "some.pdf").exists()


def test_an_unknown_deck_is_guessed(here: Path, teekond: Teekond) -> None:
    ran = teekond("deck", "questionz")
    assert ran.code == 2
    assert "did you mean “questions”?" in ran.err


def test_without_a_name_the_decks_are_named(here: Path, teekond: Teekond) -> None:
    ran = teekond("deck")
    assert ran.code == 2
    assert "questions" in ran.err


def test_the_list_marks_ones_own(here: Path, teekond: Teekond) -> None:
    own(here)
    ran = teekond("deck", "--list")
    assert ran.code == 0
    assert [line.split()[:2] for line in ran.out.splitlines() if line.startswith("mine")] == [["mine", "*"]]


def test_the_list_is_for_programs_too(here: Path, teekond: Teekond) -> None:
    own(here)
    told = json.loads(teekond("deck", "--list", "-f", "json").out)
    assert told["teekond"] == "decks/1"
    assert {each["id"] for each in told["decks"]} > {"mine", "questions", "terms"}
    [mine] = [each for each in told["decks"] if each["id"] == "mine"]
    assert mine == {
        "id": "mine", "title": "My cards", "purpose": None, "cards": 2, "card": "A6", "code": "MI", "sheets": 1,
        "themes": ["trust"], "own": True,
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [("--list", "-f", "pdf"), ("facts", "-f", "json")])
def test_a_list_is_no_print_and_a_print_no_list(here: Path, teekond: Teekond, arguments: tuple[str, ...]) -> None:
    assert teekond("deck", *arguments).code == 2


def test_a_file_outside_a_workspace_is_printed(
    tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_text(OWN, encoding="utf-8")
    assert teekond("deck", "mine.yaml", "-o", "mine.pdf").code == 0
    assert pages(tmp_path / "mine.pdf") == 2


def test_a_broken_deck_shows_its_mistakes(here: Path, teekond: Teekond) -> None:
    own(here, OWN.replace("theme: trust", "theme: trsut"))
    ran = teekond("deck", "mine", "-o", "mine.pdf")
    assert ran.code == 1
    assert "TK211" in ran.err


def test_what_does_not_fit_is_refused_and_checked(here: Path, teekond: Teekond) -> None:
    own(here, OWN.replace("And then?", "And then? " * 60))
    assert teekond("deck", "mine", "-o", "mine.pdf").code == 1
    ran = teekond("check", "--format", "concise")
    assert ran.code == 1
    assert "TK422" in ran.out
    assert "MI-02" in ran.out


def test_build_prints_the_decks_that_are_asked_for(here: Path, teekond: Teekond) -> None:
    prints = "prints:\n  - {deck: facts, lang: en}\n  - {deck: terms, theme: mono, format: svg}\n"
    (here / "teekond.yaml").write_text(f"title: Test\n{prints}", encoding="utf-8")
    assert teekond("build").code == 0
    found = sorted(path.name for path in (here / "build" / "decks").iterdir())
    assert found[0] == "facts--en.pdf"
    assert len([name for name in found if name.startswith("terms--mono")]) == 12
    assert "0 made anew" in teekond("build").err.replace("maps and sheets: ", "")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{deck: factz}", "TK423"),
        ("{deck: facts, journey: a}", "TK120"),
        ("{deck: facts, format: html}", "TK106"),
        ("{lang: et}", "TK103"),
        ("{deck: facts, theme: monno}", "TK408"),
    ],
)
def test_what_cannot_be_printed_is_told_at_its_entry(here: Path, teekond: Teekond, entry: str, code: str) -> None:
    (here / "teekond.yaml").write_text(f"title: Test\nprints:\n  - {entry}\n", encoding="utf-8")
    ran = teekond("check", "--format", "concise")
    assert code in ran.out
    assert "teekond.yaml:3:" in ran.out


def test_a_deck_of_ones_own_is_begun_and_printed(here: Path, teekond: Teekond) -> None:
    assert teekond("new", "deck", "our-questions").code == 0
    assert teekond("check").code == 0
    assert teekond("deck", "our-questions", "-o", "ours.pdf").code == 0
    assert pages(here / "ours.pdf") == 2


def test_the_command_speaks_estonian(here: Path, teekond: Teekond) -> None:
    ran = teekond("deck", "--list", "--lang", "et")
    assert "10 kaardipakki" in ran.out
    assert "Küsimuskaardid" in ran.out


def test_themes_are_listed_once_by_their_ids(here: Path, teekond: Teekond) -> None:
    said = teekond("deck", "questions", "--only", "foo", "-o", "some.pdf").err
    listed = said.partition("the themes are: ")[2].splitlines()[0].split(", ")
    assert "trust" in listed
    assert not {"usaldus", "kultuur"} & set(listed)
    assert len(listed) == len(set(listed))
