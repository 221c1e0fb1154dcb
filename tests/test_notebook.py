"""The notebook of the docs: it is the page, it runs from first cell to last, and what it ends with is shown."""

from __future__ import annotations

import ast
import importlib.util
import json
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import nbformat
import pytest

from teekond.cli.app import run as command

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "docs" / "python.ipynb"
CELLS = [cell for cell in json.loads(PATH.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a workspace with the sample."""
    monkeypatch.chdir(tmp_path)
    assert command(["init", "--lang", "en", "--quiet"]) == 0
    return tmp_path


def test_notebook_is_made_from_its_page() -> None:
    spec = importlib.util.spec_from_file_location("docs_notebook", ROOT / "tools" / "docs_notebook.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert PATH.read_text(encoding="utf-8") == tool.notebook(page), "run python tools/docs_notebook.py"


def test_notebook_has_the_form_of_notebooks() -> None:
    read = nbformat.read(PATH, as_version=4)  # type: ignore[no-untyped-call]  # it has types for some
    nbformat.validate(read)
    assert len(CELLS) >= 10


def run(sources: list[str]) -> Iterator[object]:
    """Run cells one after another in one namespace; yield what the last line of each is."""
    known: dict[str, Any] = {}
    for source in sources:
        tree = ast.parse(source)
        last = tree.body[-1]
        if isinstance(last, ast.Expr):
            tree.body.pop()
            exec(compile(tree, "<cell>", "exec"), known)
            yield eval(compile(ast.Expression(last.value), "<cell>", "eval"), known)
        else:
            exec(compile(tree, "<cell>", "exec"), known)


def test_every_cell_runs_and_maps_and_tables_are_shown(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = [each for each in run(["".join(cell["source"]) for cell in CELLS]) if each is not None]
    maps = [each._repr_svg_() for each in shown if hasattr(each, "_repr_svg_")]
    tables = [each._repr_html_() for each in shown if hasattr(each, "_repr_html_")]
    assert len(maps) == 2
    assert len(tables) == 2
    assert all(Tree.fromstring(each).tag == "{http://www.w3.org/2000/svg}svg" for each in maps)
    assert all("<table" in each for each in tables)
    printed = capsys.readouterr().out
    assert "steps, of which" in printed
    assert "did you mean first-call?" in printed
    assert (sample / "meeting.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::EncodingWarning")  # others' packages open their files without one
def test_a_real_kernel_shows_maps_and_tables(sample: Path) -> None:
    if find_spec("nbclient") is None or find_spec("ipykernel") is None:
        pytest.skip("nbclient and ipykernel are not installed")
    from nbclient import NotebookClient

    book = nbformat.read(PATH, as_version=4)  # type: ignore[no-untyped-call]  # it has types for some
    client = NotebookClient(book, timeout=120, resources={"metadata": {"path": str(sample)}})
    manager = client.create_kernel_manager()
    assert manager.kernel_spec is not None
    manager.kernel_spec.argv[0] = sys.executable
    client.execute()
    outputs = [output for cell in book.cells for output in cell.get("outputs", ())]
    kinds = [kind for output in outputs for kind in output.get("data", {})]
    assert kinds.count("image/svg+xml") == 2
    assert kinds.count("text/html") == 2
    assert not [output for output in outputs if output.output_type == "error"]
