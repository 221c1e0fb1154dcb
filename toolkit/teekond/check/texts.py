"""The texts of a workspace: all of them quickly, and where one of them is written only when that is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from teekond.diagnostics import Span
from teekond.link.workspace import SourceFile, Workspace
from teekond.model.text import Text
from teekond.patterns import pattern
from teekond.reader.compose import compose
from teekond.reader.context import pointed
from teekond.reader.node import Kind, Node
from teekond.source.lines import Lines
from teekond.values import hints

Entries = tuple[tuple[str, str], ...]
_BEARERS = pattern(
    r"\b(?:Text|Feeling|Quote|Pain|Idea|After|LinkEnd|Step|Stage|Evidence|CrossingLink|Term|Lane|Channel|Card|Part"
    r"|Reply|Material|Goal|CompanyValue|Unit|Job|Process|Initiative|Item)\b"
)


def documents(workspace: Workspace) -> dict[str, list[Any]]:
    """Return the documents that people wrote, by the path of their file, files in order."""
    found: dict[str, list[Any]] = {source.path: [] for source in workspace.sources}
    every: Iterable[Any] = (
        *workspace.journeys.values(),
        *workspace.personas.values(),
        *workspace.crossings.values(),
        *workspace.glossaries.values(),
        *workspace.decks.values(),
        *workspace.organisations,
        *workspace.catalogues.values(),
        *workspace.exercises.values(),
        workspace.settings,
    )
    for document in every:
        if document.place.path in found:
            found[document.place.path].append(document)
    return found


def texts_of(*parts: Any) -> list[Text]:
    """Return every text in parts of the model, in the order of their keys."""
    found: list[Text] = []
    for part in parts:
        _collect(part, found)
    return found


def _collect(value: Any, found: list[Text]) -> None:
    kind: type = type(value)
    if kind is Text:
        found.append(value)
    elif kind is tuple:
        for each in value:
            _collect(each, found)
    elif kind is not str:
        for name in _bearing(kind):
            inner = getattr(value, name)
            if inner:
                _collect(inner, found)


@cache
def _bearing(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that hold texts, maybe deep inside."""
    return tuple(name for name, hint in hints(kind).items() if _BEARERS.search(hint))


def where(source: SourceFile, wanted: Callable[[Node], bool]) -> Iterator[Node]:
    """Yield the nodes of a file that are wanted, in order."""
    waiting = compose(source.text, source.path)[0][::-1]
    while waiting:
        node = waiting.pop()
        if wanted(node):
            yield node
        waiting += node.items[::-1]
        waiting += [each for key, value in reversed(node.pairs) for each in (value, key)]


def written(node: Node) -> str:
    """Return a scalar's text as the model has it."""
    return node.raw.rstrip("\n") if node.block else node.raw


def entries(node: Node) -> Entries:
    """Return a mapping of languages as the model has it; nothing for any other node."""
    if node.kind is not Kind.MAPPING:
        return ()
    return tuple((key.raw, written(value)) for key, value in node.pairs if value.kind is Kind.SCALAR)


def span_of(node: Node, part: str, source: SourceFile) -> Span:
    """Return the span of a piece of a scalar's text, or of the scalar where the piece is written otherwise."""
    at = source.text.find(part, node.start, node.end)
    return Lines(source.text, source.path).span(at, at + len(part)) if at >= 0 else pointed(node)
