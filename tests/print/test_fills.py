"""What the sample's journeys fill into sheets, read back from the printed page."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from teekond.canvas.choose import lay_out
from teekond.canvas.load import load_canvas
from teekond.canvas.marks import Known
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Area, Grid
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Stage
from teekond.render.prints import prints
from teekond.theme import load_theme

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
JOURNEYS = ("first-workday", "first-call", "complaint", "employee-exit", "first-purchase")
POINT = 25.4 / 72
Word = tuple[float, float, str]


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


def placed(workspace: Workspace, journey: str, fill: str) -> tuple[Sheet, Grid]:
    canvas, _ = load_canvas("journey", workspace)
    assert canvas is not None
    made = lay_out(canvas, workspace, journey=journey, fill=fill, sheet="A0", lang="et")
    assert isinstance(made, Sheet), made
    assert isinstance(made.body, Grid)
    return made, made.body


def words(made: Sheet, folder: Path) -> list[Word]:
    """Return the middle of each printed word, in millimetres, and the word."""
    file = folder / "sheet.pdf"
    file.write_bytes(prints([made], "pdf", load_theme("default", {}))[0])
    drawn = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout.decode()
    found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', drawn)
    return [
        ((float(left) + float(right)) / 2 * POINT, (float(top) + float(low)) / 2 * POINT, html.unescape(text))
        for left, top, right, low, text in found
    ]


def letters(text: str) -> str:
    """Return a text without blanks and hyphens: where lines end does not count."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)


def inside(found: list[Word], area: Area) -> str:
    """Return what stands in an area, in the order in which it is printed."""
    return letters("".join(text for x, y, text in found if area.x < x < area.right and area.y < y < area.bottom))


def cell(body: Grid, row: int, column: int) -> Area:
    return body.rows[row].cells[column].area


def row_of(body: Grid, workspace: Workspace, source: str) -> int:
    canvas, _ = load_canvas("journey", workspace)
    assert canvas is not None
    assert len(body.rows) == len(canvas.rows)
    return [box.source for box in canvas.rows].index(source)


def stages(journey: Journey) -> Iterator[tuple[int, Stage]]:
    return enumerate(journey.stages)


@needs_poppler
@pytest.mark.parametrize("ident", JOURNEYS)
def test_stages_print_every_title_in_its_column(workspace: Workspace, ident: str, tmp_path: Path) -> None:
    made, body = placed(workspace, ident, "stages")
    found, row = words(made, tmp_path), row_of(body, workspace, "stage.steps")
    for at, stage in stages(workspace.journeys[ident]):
        column = body.columns[at]
        head = Area(column.x, body.rail.area.y, column.width, body.rows[0].area.y - body.rail.area.y)
        assert letters(stage.title.read("et")) in inside(found, head)
        for step in stage.steps:
            assert letters(step.title.read("et")) in inside(found, cell(body, row, at))


@pytest.mark.parametrize("fill", ["stages", "all"])
@pytest.mark.parametrize("ident", JOURNEYS)
def test_holes_stand_exactly_where_feeling_source_or_idea_is_unknown(
    workspace: Workspace, ident: str, fill: str
) -> None:
    made, body = placed(workspace, ident, fill)
    journey = workspace.journeys[ident]
    feelings, voices, ideas = (
        row_of(body, workspace, source) for source in ("stage.feelings", "stage.voices", "stage.ideas")
    )
    rated = [step.feeling is not None for step in journey.steps()]
    band = body.rows[feelings].band
    assert band is not None
    assert len(band.holes) == sum(not known for known, _ in groupby(rated))
    for at, stage in stages(journey):
        unheard = sum(quote.source is None for step in stage.steps for quote in step.says)
        silent = not any(step.says or step.thinks for step in stage.steps)
        idle = not any(each.ideas for step in stage.steps for each in (step, *step.beside))
        assert _holes(body, voices, at) == unheard + silent
        assert _holes(body, ideas, at) == idle
    counted = sum(_holes(body, row, at) for row in range(len(body.rows)) for at, _ in stages(journey))
    assert made.holes == counted + len(band.holes)
    assert not [mark for mark in body.marks if isinstance(mark, Known)]


def _holes(body: Grid, row: int, column: int) -> int:
    return sum(each.kind == "hole" for each in body.rows[row].cells[column].filled)


@needs_poppler
@pytest.mark.parametrize("ident", JOURNEYS)
def test_all_prints_every_pain_and_idea_in_its_cell(workspace: Workspace, ident: str, tmp_path: Path) -> None:
    made, body = placed(workspace, ident, "all")
    found = words(made, tmp_path)
    pains, ideas = (row_of(body, workspace, source) for source in ("stage.pains", "stage.ideas"))
    for at, stage in stages(workspace.journeys[ident]):
        for each in (beside for step in stage.steps for beside in (step, *step.beside)):
            for pain in each.pains:
                assert letters(pain.text.read("et")) in inside(found, cell(body, pains, at))
            for idea in each.ideas:
                assert letters(idea.text.read("et")) in inside(found, cell(body, ideas, at))
