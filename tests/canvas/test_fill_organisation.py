"""What is written of the organisation stands on its sheets, and what is not asked on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.canvas.choose import lay_out
from teekond.canvas.fill_organisation import PARTS, VIEWS
from teekond.canvas.load import load_canvas
from teekond.canvas.marks import Known
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Grid
from teekond.language.canvas import SOURCES
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.values import replace


@pytest.fixture(scope="module")
def sample(root: Path) -> Workspace:
    return load_workspace(root)


def printed(workspace: Workspace, ident: str, fill: str) -> tuple[set[str], set[str]]:
    """Return what a sheet knows, and what it asks."""
    canvas, _ = load_canvas(ident, workspace)
    assert canvas is not None
    made = lay_out(canvas, workspace, fill=fill, lang="et")
    assert isinstance(made, Sheet), made
    assert not isinstance(made.body, Grid)
    found = [each.filled for each in made.body.marks if isinstance(each, Known)]
    known, asked = (
        {" ".join(each.text.lines) for each in found if (each.kind == "hole") is hole} for hole in (False, True)
    )
    return known, asked


def test_every_source_of_the_organisation_fills_something(sample: Workspace) -> None:
    sources = {each.partition(".")[2] for each in SOURCES if each.startswith("organisation.")}
    assert sources == set(PARTS)
    assert {each for each in SOURCES if each.startswith("process.")} == set(VIEWS)
    (organisation,) = sample.organisations
    assert {part for part, pick in PARTS.items() if not list(pick(organisation))} <= {"competences"}


@pytest.mark.parametrize(
    ("canvas", "text"),
    [
        ("brand-promise", "Et keegi ei jääks ühenduseta siis, kui tal on kedagi vaja"),
        ("promise-mirror", "Räägid oma loo ühe korra ja keegi teeb selle lõpuni"),
        ("promise-mirror", "Esimesel hommikul on kõik valmis ja sinu ettepanekule vastatakse"),
        ("principles", "Vabandus ei vaja luba"),
        ("value-word", "Inimlik"),
        ("initiative-gate", "Kliendi lugu ühes vaates"),
    ],
)
def test_what_is_written_is_printed_in_and_an_empty_sheet_stays_empty(
    sample: Workspace, canvas: str, text: str
) -> None:
    assert text in printed(sample, canvas, "all")[0]
    assert printed(sample, canvas, "blank") == (set(), set())


def test_outside_in_has_the_processes_of_the_organisation_and_asks_where_a_view_is_empty(sample: Workspace) -> None:
    known, asked = printed(sample, "outside-in", "all")
    processes = sample.organisations[0].processes
    texts = {
        text.read("et") for each in processes for view in VIEWS.values() for text in view(each) if len(view(each)) == 1
    }
    assert texts <= known
    assert asked == {"Mida see neile annab?"}


def test_without_an_organisation_the_rows_are_those_of_the_canvas(sample: Workspace) -> None:
    alone = replace(sample, organisations=())
    assert printed(alone, "outside-in", "all") == (set(), set())
    assert printed(alone, "brand-promise", "all") == (set(), set())
