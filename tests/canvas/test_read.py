from __future__ import annotations

from pathlib import Path

import pytest

from teekond.canvas.load import shipped_canvases
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_text
from teekond.model.canvas import Canvas, Note


def read(text: str) -> tuple[Canvas | None, list[Diagnostic]]:
    workspace = load_text(text, "own.yaml")
    return workspace.canvases.get("own"), list(workspace.diagnostics)


PLAIN = """\
canvas: own
title: {et: Oma, en: Own}
group: 4-6
takes: 30 min
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
    assert (canvas.group, canvas.takes, canvas.size, canvas.orientation) == ((4, 6), 30, "A2", "portrait")
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
        (PLAIN.replace("A2 portrait", "A9"), 5, "unknown-value", None),
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


AREAS = """\
canvas: own
title: Own
columns: [1, 2]
areas: |
  a b
  a .
boxes:
  a: {title: A, from: persona.needs}
  b: {title: B, lines: 3}
"""


def test_areas_are_read_with_places_where_nothing_stands() -> None:
    canvas, found = read(AREAS)
    assert found == []
    assert canvas is not None
    assert canvas.form == "areas"
    assert canvas.areas == (("a", "b"), ("a", "."))


@pytest.mark.parametrize(
    ("wrong", "line", "name"),
    [
        (AREAS.replace("a .", ". a"), 4, "area-not-a-rectangle"),
        (AREAS.replace("a .", "a"), 4, "area-not-a-rectangle"),
        (AREAS.replace("b: {", "c: {"), 4, "areas-and-boxes"),
        (AREAS.replace("a b", "a ."), 9, "areas-and-boxes"),
        (AREAS.replace("[1, 2]", "[1, 2, 3]"), 3, "areas-and-boxes"),
        (AREAS.replace("lines: 3", "lines: 3, sketch: true"), 9, "two-contents"),
        (AREAS + "repeat: stages\n", 4, "canvas-form"),
        ("canvas: own\ntitle: Own\nboxes: {a: A}\n", 1, "canvas-form"),
        ("canvas: own\ntitle: Own\ndrawing: iceberg\nboxes: {a: A}\n", 4, "boxes-of-drawing"),
        ("canvas: own\ntitle: Own\ndrawing: {kind: curve, water: x}\nboxes: {a: A}\n", 3, "not-here"),
        ("canvas: own\ntitle: Own\ndrawing: {kind: rings, middle: c}\nboxes: {a: A, b: B}\n", 3, "areas-and-boxes"),
        (PLAIN.replace("takes: 30", "takes: 45"), 4, "steps-and-minutes"),
    ],
)
def test_what_does_not_go_together_is_told(wrong: str, line: int, name: str) -> None:
    canvas, found = read(wrong)
    assert canvas is None
    assert (found[0].span.line, found[0].name) == (line, name)


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
    from teekond.link.load import load_workspace

    (tmp_path / "mine.yaml").write_text(PLAIN.replace("canvas: own", "canvas: journey"), encoding="utf-8")
    canvas, found = load_canvas("journey", load_workspace(tmp_path))
    assert found == []
    assert canvas is not None
    assert canvas.title.read("en") == "Own"
