"""Guesses at what was meant."""

from __future__ import annotations

import subprocess
import sys

import pytest

from teekond.language.near import nearest, one_edit


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [("titel", "title", True), ("tite", "title", True), ("tiitle", "title", True), ("tytle", "title", True),
     ("title", "title", False), ("tytel", "title", False), ("it", "id", False), ("ida", "id", False),
     ("abcd", "badc", False)],
)  # fmt: skip
def test_one_edit(word: str, other: str, near: bool) -> None:
    assert one_edit(word, other) is near
    assert one_edit(other, word) is near


def test_guesses_ignore_case_and_blanks() -> None:
    assert nearest("Moment of truth", ["moment_of_truth"]) == "moment_of_truth"
    assert nearest("xyz", ["title"]) is None


def test_nothing_heavy_is_imported_to_read() -> None:
    code = (
        "import sys, teekond.link.load\n"
        "heavy = ('difflib', 'jinja2', 'typst', 'babel', 'markdown_it', 'graphviz', 'click')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "[]"
