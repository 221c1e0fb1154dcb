"""What cannot be compared, because one side of it has errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from teekond.diagnostics import Place, Severity
from teekond.diff.changes import LeftOut
from teekond.diff.documents import documents
from teekond.language.kinds import WORKSPACE_KIND
from teekond.link.workspace import Workspace
from teekond.model.ident import journey_id, slug
from teekond.source.files import WORKSPACE_FILE
from teekond.values import replace

SETTINGS = "teekond"
"""What the settings are called, which have no id."""


def left_out(before: Workspace, after: Workspace) -> Iterator[LeftOut]:
    """Yield, once each, the documents that have errors on one side, or stand in a file that could not be read there."""
    seen: set[tuple[str, str]] = set()
    for side, here, other in (("before", before, after), ("after", after, before)):
        wrong = {each.span.path for each in here.diagnostics if each.severity is Severity.ERROR}
        found = (*_with_errors(here, other, wrong), *_in_lost_files(here, other, wrong))
        for document, ident, path in found:
            if (document, ident) not in seen:
                seen.add((document, ident))
                yield LeftOut(side, document, ident, path)


def without(workspace: Workspace, lost: Iterable[LeftOut]) -> Workspace:
    """Return a workspace without what cannot be compared, and without the links that lead there."""
    names = {(each.document, each.id) for each in lost}
    if not names:
        return workspace
    gone = {ident for document, ident in names if document == "journey"}

    def kept(document: str, found: dict[str, Any]) -> dict[str, Any]:
        return {ident: each for ident, each in found.items() if (document, ident) not in names}

    return replace(
        workspace,
        journeys=kept("journey", workspace.journeys),
        crossings=kept("crossing", workspace.crossings),
        personas=kept("persona", workspace.personas),
        glossaries=kept("glossary", workspace.glossaries),
        themes=kept("theme", workspace.themes),
        canvases=kept("canvas", workspace.canvases),
        decks=kept("deck", workspace.decks),
        exercises=kept("exercise", workspace.exercises),
        workshops=kept("workshop", workspace.workshops),
        catalogues=kept("catalogue", workspace.catalogues),
        organisations=tuple(each for each in workspace.organisations if ("organisation", each.id) not in names),
        broken=workspace.broken | gone,
        links=tuple(link for link in workspace.links if not {journey_id(link.source), journey_id(link.target)} & gone),
        steps={name: step for name, step in workspace.steps.items() if journey_id(name) not in gone},
    )


def _with_errors(here: Workspace, other: Workspace, wrong: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what was read, with errors: its kind, its id, its file."""
    for ident in sorted(here.broken):
        kind = "crossing" if ident in other.crossings else "journey"
        yield kind, ident, _path(kind, ident, other, wrong)
    for kind, ident in sorted(here.unsound):
        if kind == WORKSPACE_KIND:
            yield kind, SETTINGS, WORKSPACE_FILE
        else:
            yield kind, ident, _path(kind, ident, other, wrong)


def _path(kind: str, ident: str, other: Workspace, wrong: set[str]) -> str:
    """Return the file that has the errors: where the document stands on the other side, or what is called like it."""
    known = _all(other).get(kind, {}).get(ident)
    if known is not None and _file(known) in wrong:
        return _file(known)
    return next((path for path in sorted(wrong) if slug(PurePosixPath(path).stem) == ident), "")


def _in_lost_files(here: Workspace, other: Workspace, wrong: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what stands, on the other side, in a file that has errors on this one, and was not found here."""
    known = _all(here)
    for kind, found in _all(other).items():
        for ident, document in found.items():
            path = _file(document)
            if path in wrong and ident not in known[kind]:
                yield kind, ident, path


def _all(workspace: Workspace) -> dict[str, Any]:
    return {"journey": workspace.journeys, **documents(workspace)}


def _file(document: Any) -> str:
    place: Place = document.place
    return place.path
