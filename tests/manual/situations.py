"""Makes what a page of the manual shows, and asks the tool what it finds there."""

from __future__ import annotations

from pathlib import Path

from teekond.check.pages import Example
from teekond.check.run import check
from teekond.compiler.cards import check_decks
from teekond.compiler.sheets import NotPrintable, prepared
from teekond.diagnostics import Diagnostic
from teekond.exchange.formats import FORMATS, READ
from teekond.exchange.handed import Incoming
from teekond.exchange.read import read_grids
from teekond.link.load import load_file, load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.workshop.check import check_workshop
from teekond.workshop.harvest import harvest
from teekond.workshop.harvest_rows import read_rows
from teekond.workshop.load import load_workshop, workshops
from teekond.workshop.plan import plan

HOME = "journeys/example.yaml"
IMPORTED = "import/"
"""Files of others stand there, and are read in the format of their ending."""


def findings(examples: tuple[Example, ...], root: Path) -> list[Diagnostic]:
    """Write the files of an example and return what is found in them, apart from what rules ask."""
    (root / "teekond.yaml").write_text("title: An example\n", encoding="utf-8")
    for example in examples:
        write(example, root)
    how = dict(mark for example in examples for mark in example.how)
    alone = "alone" in how
    workspace = load_file(root / HOME) if alone else load_workspace(root)
    found = [*check(workspace), *(() if alone else sheets(workspace, how.get("asked")))]
    found += [each for example in examples for each in notes(example.title or "", workspace, root)]
    found += [each for example in examples for each in imported(example.title or "", root)]
    return [each for each in found if each.code[:3] != "TK3"]


def write(example: Example, root: Path) -> None:
    """Write one file as the marks of its fence say."""
    how = dict(example.how)
    path = root / (example.title or HOME)
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in how:
        path.symlink_to(path.parent / example.text.strip())
        return
    if "bytes" in how:
        path.write_bytes(bytes.fromhex(example.text))
        return
    text = example.text
    for sign, value in how.items():
        if value.startswith("U+"):
            assert sign in text
            text = text.replace(sign, chr(int(value.removeprefix("U+"), 16)))
    if "times" in how:
        *lines, last = text.splitlines(keepends=True)
        text = "".join([*lines, last * int(how["times"])])
    path.write_bytes(text.encode(how.get("encoding", "utf-8")))


def notes(path: str, workspace: Workspace, root: Path) -> list[Diagnostic]:
    """Return what is wrong with a table of notes, and with what it says of the only workshop."""
    if not path.endswith(".csv") or path.startswith(IMPORTED):
        return []
    grids, found = read_grids((root / path).read_bytes(), path)
    if not grids:
        return found
    (workshop,) = workspace.workshops.values()
    rows = read_rows(grids, {})
    return [*found, *harvest(rows, plan(workshop, workspace), workspace).findings]


def imported(path: str, root: Path) -> list[Diagnostic]:
    """Return what is wrong with a file of others."""
    if not path.startswith(IMPORTED):
        return []
    ending = path.rpartition(".")[2]
    name = next(name for name in READ if FORMATS[name].ending == ending)
    file = Incoming((root / path).read_bytes(), path, catalogue("en"), name)
    return list(FORMATS[name].read(file).findings)


def sheets(workspace: Workspace, asked: str | None) -> list[Diagnostic]:
    """Return what is wrong with the canvases and decks that the workspace prints, and with its workshops."""
    found: list[Diagnostic] = check_decks(workspace)
    for wanted in workspace.settings.prints:
        try:
            prepared(wanted, workspace, "en")
        except NotPrintable as reason:
            found += reason.findings
    for ident in (asked,) if asked else workshops(workspace):
        workshop, told = load_workshop(ident, workspace)
        found += told
        if workshop is not None:
            found += check_workshop(workshop, workspace)
    return found
