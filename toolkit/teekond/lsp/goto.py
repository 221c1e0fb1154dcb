"""From one end of a link to the other: where a name is written, and where a thing is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.edit.spots import Spot, spots
from teekond.lsp.names import Meant, declares, kind_named, meant
from teekond.reader.compose import compose

if TYPE_CHECKING:
    from teekond.diagnostics import Span
    from teekond.link.workspace import SourceFile, Workspace


def goes_to(spot: Spot, workspace: Workspace) -> list[Span]:
    """Return where what a spot names is written; of a step's own id or title the other ends of its links."""
    thing = meant(spot, workspace)
    if thing is None or thing.place is None:
        return []
    if _is_own(spot) and thing.kind == "step":
        ends = [
            link.target if link.source == thing.ident else link.source
            for link in workspace.links
            if thing.ident in (link.source, link.target)
        ]
        return [workspace.steps[end].step.place.span for end in dict.fromkeys(ends) if end in workspace.steps]
    return [thing.place.span]


def named_at(thing: Meant, workspace: Workspace) -> Iterator[tuple[SourceFile, Spot]]:
    """Yield every spot that names or declares a thing, file by file."""
    for source in workspace.sources:
        if not may_name(thing, source):
            continue
        roots, _ = compose(source.text, source.path)
        for spot in spots(roots, source.path):
            found = meant(spot, workspace) if kind_named(spot) is not None else None
            if found is not None and (found.kind, found.ident) == (thing.kind, thing.ident):
                yield source, spot


def may_name(thing: Meant, source: SourceFile) -> bool:
    """Tell whether a file can name a thing at all: to look closer takes time."""
    text = source.text.casefold()
    names = [thing.own, *(string for _, string in thing.title.entries)] if thing.title is not None else [thing.own]
    return any(word.casefold() in text for name in names for word in (name, name.replace("-", " ")))


def _is_own(spot: Spot) -> bool:
    return declares(spot) or (spot.key == "title" and bool(spot.items))
