from __future__ import annotations

from pathlib import Path

import pytest

from teekond.canvas.load import shipped_canvases
from teekond.canvas.read import printable, read_canvas
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Canvas, Note
from teekond.reader.compose import compose


def read(text: str) -> tuple[Canvas | None, list[Diagnostic]]:
    nodes, found = compose(text, "own.yaml")
    assert not found
    return read_canvas(nodes[0], "own")


PLAIN = """\
canvas: own
title: {et: Oma, en: Own}
group: 4-6
takes: 1 h 30 min
sheet: A2 portrait
sticky_notes: [127x76, 51x38]
do:
  - 10 min: Meenuta
  - Kleebi: 20 min
repeat: stages
rows:
  happened: Mis juhtus?
  ideas: {title: Mida muudame?, notes: 2, from: stage.ideas, future: true}
"""


def test_a_canvas_is_read_with_its_short_forms() -> None:
    canvas, found = read(PLAIN)
    assert found == []
    assert canvas is not None
    assert (canvas.group, canvas.takes, canvas.size, canvas.orientation) == ((4, 6), 90, "A2", "portrait")
    assert canvas.sticky_notes == (Note(127, 76), Note(51, 38))
    assert [(part.minutes, part.text.read()) for part in canvas.steps] == [(10, "Meenuta"), (20, "Kleebi")]
    assert [row.id for row in canvas.rows] == ["happened", "ideas"]
    assert canvas.rows[0].title.read() == "Mis juhtus?"
    assert (canvas.rows[1].notes, canvas.rows[1].source, canvas.rows[1].future) == (2, "stage.ideas", True)


@pytest.mark.parametrize(
    ("wrong", "line", "name", "suggest"),
    [
        (PLAIN.replace("group:", "grop:"), 3, "unknown-key", "group"),
        (PLAIN.replace("stage.ideas", "stage.idea"), 13, "unknown-source", "stage.ideas"),
        (PLAIN.replace("notes: 2", "notes: two"), 13, "not-a-number", None),
        (PLAIN.replace("A2 portrait", "A9"), 5, "bad-word", None),
        (PLAIN.replace("51x38", "5 x 3"), 6, "bad-word", None),
        (PLAIN.replace("10 min", "10"), 8, "bad-duration", "10 min"),
        (PLAIN.replace("title: {et: Oma, en: Own}\n", ""), 1, "missing-key", None),
        (PLAIN.replace("stages", "steps"), 10, "unknown-value", "stages"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_was_meant(
    wrong: str, line: int, name: str, suggest: str | None
) -> None:
    canvas, found = read(wrong)
    assert canvas is None
    assert [(each.span.line, each.name, each.suggest) for each in found] == [(line, name, suggest)]


def test_sheets_with_areas_are_read_but_not_drawn_yet() -> None:
    canvas, found = read(
        "canvas: own\ntitle: Oma\ncolumns: [1, 2]\nareas: |\n  a b\n  a c\n"
        "boxes:\n  a: {title: A, from: persona.needs}\n"
    )
    assert canvas is not None
    assert found == []
    assert canvas.areas == (("a", "b"), ("a", "c"))
    reason = printable(canvas)
    assert reason is not None
    assert reason.name == "sheet-form-not-read"


def test_every_shipped_canvas_is_read_without_a_finding() -> None:
    from teekond.canvas.load import load_canvas
    from teekond.link.workspace import Workspace

    for ident in shipped_canvases():
        canvas, found = load_canvas(ident, Workspace(None))
        assert found == []
        assert canvas is not None
        assert canvas.id == ident


def test_an_unknown_canvas_is_an_error_that_guesses() -> None:
    from teekond.canvas.load import load_canvas
    from teekond.link.workspace import Workspace

    canvas, found = load_canvas("jorney", Workspace(None))
    assert canvas is None
    assert [(each.name, each.suggest) for each in found] == [("unknown-canvas", "journey")]


def test_a_canvas_of_the_workspace_shadows_a_shipped_one(tmp_path: Path) -> None:
    from teekond.canvas.load import load_canvas
    from teekond.link.workspace import Workspace

    (tmp_path / "mine.yaml").write_text(PLAIN.replace("canvas: own", "canvas: journey"), encoding="utf-8")
    workspace = Workspace(tmp_path, unread=(("canvas", "journey", "mine.yaml"),))
    canvas, found = load_canvas("journey", workspace)
    assert found == []
    assert canvas is not None
    assert canvas.title.read("en") == "Own"
