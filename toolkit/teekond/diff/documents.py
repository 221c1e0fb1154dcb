"""What became of the documents beside the journeys: personas, crossings, the organisation, canvases, settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from teekond.diff.changes import DocumentChange, Kind
from teekond.diff.fields import entries, field_changes
from teekond.diff.likeness import pair_up, shared, texts_alike, weighed
from teekond.link.workspace import Workspace
from teekond.model.text import Text

Documents = Mapping[str, Any]
_LINKED = ("links",)
"""In a workspace the links of a crossing are links of the workspace, and are told as such."""


def document_changes(before: Workspace, after: Workspace) -> Iterator[DocumentChange]:
    """Yield the documents that came, went or say something else, kind by kind."""
    for kind in documents(before):
        linked = kind == "crossing" and before.root is not None and after.root is not None
        yield from _of_kind(kind, documents(before)[kind], documents(after)[kind], _LINKED if linked else ())
    if before.settings != after.settings:
        fields = field_changes(before.settings, after.settings)
        changed = frozenset({Kind.CHANGED})
        yield DocumentChange("workspace", "teekond", before.settings, after.settings, changed, fields)
    yield from _unread(before, after)


def documents(workspace: Workspace) -> dict[str, Documents]:
    """Return the documents of a workspace by the first key of their files, and by id."""
    return {
        "persona": workspace.personas,
        "crossing": workspace.crossings,
        "organisation": {each.id: each for each in workspace.organisations},
        "glossary": workspace.glossaries,
        "catalogue": workspace.catalogues,
        "workshop": workspace.workshops,
        "canvas": workspace.canvases,
        "deck": workspace.decks,
        "exercise": workspace.exercises,
        "theme": workspace.themes,
    }


def _of_kind(kind: str, before: Documents, after: Documents, skip: Sequence[str]) -> Iterator[DocumentChange]:
    """Yield the documents of a kind that differ, not looking at some of their fields."""
    old = [each for ident, each in before.items() if ident not in after]
    new = [each for ident, each in after.items() if ident not in before]
    alike = {new[a].id: (old[b], score) for b, a, score in pair_up(old, new, likeness, document_title)}
    for ident, document in after.items():
        if ident in before:
            fields = field_changes(before[ident], document, skip=skip)
            if fields:
                yield DocumentChange(kind, ident, before[ident], document, frozenset({Kind.CHANGED}), fields)
        elif ident in alike:
            yield _renamed(kind, *alike[ident], document, skip)
        else:
            yield DocumentChange(kind, ident, None, document, frozenset({Kind.ADDED}))
    same = {document.id for document, _ in alike.values()}
    for each in old:
        if each.id not in same:
            yield DocumentChange(kind, each.id, each, None, frozenset({Kind.REMOVED}))


def _renamed(kind: str, before: Any, score: float, after: Any, skip: Sequence[str]) -> DocumentChange:
    fields = field_changes(before, after, skip=("id", *skip))
    kinds = frozenset({Kind.RENAMED, Kind.CHANGED} if fields else {Kind.RENAMED})
    return DocumentChange(kind, after.id, before, after, kinds, fields, score, before.id)


def likeness(before: Any, after: Any) -> float:
    """Return how alike two documents are: 0.5 · title + 0.5 · the things that both say alike."""
    said = tuple(entries(before, skip=("id", "title", "name"))), tuple(entries(after, skip=("id", "title", "name")))
    return weighed((0.5, texts_alike(document_title(before), document_title(after))), (0.5, shared(*said)))


def document_title(document: Any) -> Text:
    """Return the title of a document, or its name; its id where it has none."""
    for name in ("title", "name"):
        title = getattr(document, name, None)
        if isinstance(title, Text):
            return title
    return Text.plain(document.id)


def _unread(before: Workspace, after: Workspace) -> Iterator[DocumentChange]:
    """Yield the documents of kinds that are not read into a model: of those that changed the text of the file."""
    old, new = _texts(before), _texts(after)
    for kind, ident in dict.fromkeys((*new, *old)):
        first, second = old.get((kind, ident)), new.get((kind, ident))
        if first == second:
            continue
        what = Kind.ADDED if first is None else Kind.REMOVED if second is None else Kind.CHANGED
        yield DocumentChange(kind, ident, first, second, frozenset({what}))


def _texts(workspace: Workspace) -> dict[tuple[str, str], str]:
    texts = {source.path: source.text for source in workspace.sources}
    return {(kind, ident): texts.get(path, "") for kind, ident, path in workspace.unread}
