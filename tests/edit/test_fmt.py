"""The canonical form: cases side by side, and what is kept whatever a file looks like."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.edit.fmt import Formatted, format_file, format_text
from teekond.link.load import load_text

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "tests" / "edit" / "fmt").glob("*.txt"))
ARROW = "=====>\n"
FILES = [
    ROOT / "teekond.yaml",
    *sorted((ROOT / "journeys").glob("*.yaml")),
    *sorted((ROOT / "workshops").glob("*.yaml")),
    *sorted((ROOT / "templates").rglob("*.yaml")),
]


def formatted(text: str, path: str = "journeys/day.yaml") -> str:
    made = format_text(text, path)
    assert isinstance(made, str), made
    return made


def cases(path: Path) -> list[tuple[str, str, str]]:
    """Return the cases of a file: what each shows, before, after."""
    parts = path.read_text(encoding="utf-8").split("#### ")[1:]
    found = [part.partition("\n") for part in parts]
    return [(title, *body.split(ARROW)) for title, _, body in found]  # type: ignore[misc]  # two texts


ALL_CASES = [case for path in CASES for case in cases(path)]


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in ALL_CASES], ids=[case[0] for case in ALL_CASES])
def test_a_file_gets_its_form(before: str, after: str) -> None:
    assert formatted(before) == after
    assert formatted(after) == after


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])
def test_shipped_files_keep_their_meaning(path: Path) -> None:
    old = path.read_text(encoding="utf-8")
    new = formatted(old, path.as_posix())
    name = path.name if path.name == "teekond.yaml" else "file.yaml"
    before, after = load_text(old, name), load_text(new, name)
    for attribute in ("journeys", "personas", "crossings", "workshops", "glossaries", "decks"):
        assert places_gone(getattr(after, attribute)) == places_gone(getattr(before, attribute))
    assert len(after.diagnostics) <= len(before.diagnostics)


def places_gone(value: object) -> str:
    """Return what a document says without the places where it says it."""
    import re

    return re.sub(r"Span\([^()]*\)|Place\([^()]*\)|Written\([^()]*\)", "", repr(value))


def test_the_settings_of_a_workspace_have_an_order_too() -> None:
    assert formatted("languages: [et]\ntitle: Helge\n", "teekond.yaml") == "title: Helge\nlanguages: [et]\n"
    assert formatted("languages: [et]\ntitle: Helge\n", "<stdin>") == "title: Helge\nlanguages: [et]\n"


def test_line_ends_and_mark_stay() -> None:
    data = "\ufeffjourney:  day\r\nkind:  employee\r\nstages: [A]\r\n".encode()
    made = format_file(data, "day.yaml")
    assert made.data == "\ufeffjourney: day\r\nkind: employee\r\nstages: [A]\r\n".encode()
    assert format_file(made.data, "day.yaml") == made


def test_one_line_end_ends_a_file() -> None:
    assert format_file(b"journey: day", "day.yaml").data == b"journey: day\n"
    assert format_file(b"journey: day\n\n\n", "day.yaml").data == b"journey: day\n"


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"# only a comment\n", b"- a\n-  b\n", b"text\n", b"{}\n", b"site_name:  Docs\n"]
)
def test_what_is_no_document_is_left_alone(data: bytes) -> None:
    assert format_file(data, "day.yaml") == Formatted(data)


@pytest.mark.parametrize(
    "text", ["journey: day\njourney:  night\n", "a: [b\n", "a: &x 1\nb: *x\n", "a: !t 1\n", "<<<<<<< a\na: 1\n"]
)
def test_a_file_with_mistakes_is_left_alone_and_says_them(text: str) -> None:
    made = format_file(text.encode(), "day.yaml")
    assert made.data is None
    assert made.errors


def test_a_comment_of_a_key_that_becomes_the_first_becomes_the_head() -> None:
    text = "# head\nlanguages: [et]\n\n# name\ntitle: Helge\n"
    assert formatted(text, "teekond.yaml") == "# head\n\n# name\ntitle: Helge\nlanguages: [et]\n"


def test_a_theme_from_standard_input_is_no_setting() -> None:
    assert formatted("theme: ours\ntitle: Ours\n", "<stdin>").startswith("theme: ours\n")


def test_a_file_in_another_encoding_is_left_alone() -> None:
    made = format_file("journey: päev\n".encode("utf-16"), "day.yaml")
    assert made.data is None
    assert made.errors


def test_what_cannot_be_proved_is_not_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teekond.edit.fmt.is_same", lambda *_: False)
    assert format_text("journey:  day\n", "day.yaml") == Formatted(None)
