"""`teekond export` and `import` of slides, boards and diagrams, as a person calls them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Teekond

JOURNEY = """\
journey: tea
kind: customer
stages:
  - Kitchen: [Boils water, {title: Pours, feeling: 2, pains: [hot]}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tea.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("form", "name"), [("json-canvas", "tea.canvas"), ("drawio", "tea.drawio")])
def test_a_board_goes_out_and_comes_back(folder: Path, teekond: Teekond, form: str, name: str) -> None:
    assert teekond("export", form, "tea.yaml", "-o", name).code == 0
    back = teekond("import", form, name)
    assert back.code == 0
    assert back.out.splitlines()[1] == "journey: tea"
    assert "title: Boils water" in back.out or "- Boils water" in back.out
    assert "feeling: 2" in back.out


def test_slides_say_what_they_leave_out(folder: Path, teekond: Teekond) -> None:
    (folder / "tea.yaml").write_text(JOURNEY.replace("pains: [hot]", "matters: {urgency: 3}"), encoding="utf-8")
    made = teekond("export", "pptx", "tea.yaml", "-o", "tea.pptx")
    assert made.code == 0
    assert "1 × “matters”" in made.err
    assert (folder / "tea.pptx").read_bytes().startswith(b"PK")


def test_items_for_miro_are_json(folder: Path, teekond: Teekond) -> None:
    assert teekond("export", "miro", "tea.yaml", "-o", "tea.json").code == 0
    assert json.loads((folder / "tea.json").read_text(encoding="utf-8"))["teekond"] == "miro/1"


@pytest.mark.parametrize("words", [("export", "pptx", "tea.yaml"), ("map", "tea.yaml", "-f", "pptx")])
def test_without_the_package_a_sentence_says_how_to_get_it(
    folder: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    made = teekond(*words, "-o", "tea.pptx")
    assert made.code == 2
    assert "slides (PPTX) need the package python-pptx, which is not installed" in made.err
    assert 'pip install "teekond[office]"' in made.err
    assert not (folder / "tea.pptx").exists()


def test_a_file_that_is_no_diagram_is_told(folder: Path, teekond: Teekond) -> None:
    (folder / "bad.drawio").write_text("<!DOCTYPE a [<!ENTITY b 'c'>]><mxfile/>", encoding="utf-8")
    made = teekond("import", "drawio", "bad.drawio")
    assert made.code == 1
    assert "document type" in made.err
