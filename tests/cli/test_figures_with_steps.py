"""Figures never stand without the steps behind them, nor pages without the word that links are no proof."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from teekond.analysis.crossings import count
from teekond.analysis.graph import Graph
from teekond.cli.app import run
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.render.crossings import crossings_report
from teekond.render.report import Report, Row, Section, Table
from teekond.render.reports.forms import LOOKS, report, written
from teekond.render.reports.tell import Teller
from teekond.theme import load_theme

WORDS = catalogue("en")
OF_WORDS = {"evidence", "paths", "waves", "gate", "open", "late", "done", "unowned", "worth", "goals"}
"""Sections whose numbers are written so by people, or count what the row itself names."""


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.fixture(scope="module")
def reports(workspace: Workspace) -> dict[str, Report]:
    graph = Graph(workspace)
    made = {name: report(name, Teller(graph, WORDS)) for name in LOOKS}
    return {**made, "crossings": crossings_report(graph, count(graph), WORDS)}


def tables(made: Report) -> Iterator[tuple[Section, Table]]:
    for section in made.sections:
        if section.table is not None:
            yield section, section.table


def counted(table: Table, row: Row) -> bool:
    return not row.total and any(row.cells[at].text.strip("–0 ") for at in table.figures)


@pytest.mark.parametrize("name", [*LOOKS, "crossings"])
def test_every_row_with_a_figure_names_the_steps_behind_it(
    name: str, reports: dict[str, Report], workspace: Workspace
) -> None:
    titles = {located.step.title.read("en") for located in workspace.steps.values()}
    bare = [
        (section.id, [cell.text for cell in row.cells])
        for section, table in tables(reports[name])
        if section.id not in OF_WORDS
        for row in table.rows
        if counted(table, row)
        and not row.details
        and not any(cell.details for cell in row.cells)
        and not any(title in cell.text for cell in row.cells for title in titles)
    ]
    assert bare == []


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def handle_data(self, data: str) -> None:
        self.told.append(data)


def squeezed(text: str) -> str:
    """Return a text without blanks, hyphens at line ends and the page's own marks."""
    return "".join(text.replace("\u00ad", "").replace("-\n", "").split()).replace("-", "")


@pytest.mark.parametrize("form", ["md", "text", "html", "pdf"])
@pytest.mark.parametrize("name", ["chain", "voices", "touchpoints"])
def test_every_form_holds_what_stands_behind_the_figures(
    name: str, form: str, workspace: Workspace, tmp_path: Path, reports: dict[str, Report]
) -> None:
    file = page(name, form, workspace, tmp_path)
    told = squeezed(read(file, form))
    for _, table in tables(reports[name]):
        for row in table.rows:
            for detail in (*row.details, *(line for cell in row.cells for line in cell.details)):
                parts = [part for piece in detail.split("; ") for part in piece.split(": ")]
                missing = [part for part in parts if squeezed(part) not in told]
                assert missing == [] or form == "pdf", detail
                assert len(missing) <= 1, detail  # a page may end within a name


def page(name: str, form: str, workspace: Workspace, folder: Path) -> Path:
    file = folder / f"out.{form}"
    file.write_bytes(written(name, Teller(Graph(workspace), WORDS), form, WORDS, load_theme("default", {})))
    return file


def read(file: Path, form: str) -> str:
    if form == "html":
        parser = Words()
        parser.feed(file.read_text(encoding="utf-8"))
        return "".join(parser.told)
    if form == "pdf":
        pdftotext = shutil.which("pdftotext")
        if pdftotext is None:
            pytest.skip("pdftotext is not installed")
        told = subprocess.run([pdftotext, "-raw", str(file), "-"], capture_output=True, check=True)
        return told.stdout.decode("utf-8")
    return file.read_text(encoding="utf-8").replace("\\", "")


@pytest.mark.parametrize("form", ["html", "pdf"])
@pytest.mark.parametrize("name", list(LOOKS))
def test_no_page_claims_a_cause(name: str, form: str, workspace: Workspace, tmp_path: Path) -> None:
    file = page(name, form, workspace, tmp_path)
    assert squeezed("no proof of a cause") in squeezed(read(file, form))


def test_crossings_say_it_too(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    for lang, says in (("en", "no proof of a cause"), ("et", "mitte põhjuse tõend")):
        file = tmp_path / f"{lang}.html"
        assert run(["crossings", "--lang", lang, "-o", str(file)]) == 0
        assert squeezed(says) in squeezed(read(file, "html"))
