"""From two workspaces to what differs between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from teekond.diff.broken import left_out, without
from teekond.diff.changes import Comparison, DocumentChange, JourneyChange, LeftOut
from teekond.diff.documents import document_changes
from teekond.diff.fields import entries
from teekond.diff.journeys import journey_change
from teekond.diff.likeness import pair_up, shared, texts_alike, weighed
from teekond.diff.links import link_changes, links_of
from teekond.link.workspace import Link, Workspace
from teekond.model.ident import journey_id
from teekond.model.journey import Journey
from teekond.model.text import Text
from teekond.values import replace

Pairs = Sequence[tuple[str, str]]
_Matched = tuple[Journey | None, Journey | None, float | None]


def compare(before: Workspace, after: Workspace, journeys: Pairs | None = None) -> Comparison:
    """Compare two states of a workspace, or of it only some journeys: (id before, id after).

    Journeys are found by id; of those left over two are taken for one that was renamed when their likeness is 0.6 or
    more: 0.4 · title + 0.6 · the steps' ids that both have. What has errors on one side is left out, and named.
    """
    lost: tuple[LeftOut, ...] = ()
    if journeys is None:
        lost = tuple(left_out(before, after))
        before, after = without(before, lost), without(after, lost)
        matched = list(_matched(before, after))
    else:
        matched = [(before.journeys[old], after.journeys[new], None) for old, new in journeys]
    changes = tuple(
        journey_change(old, new, likeness=likeness, paired=journeys is not None) for old, new, likeness in matched
    )
    renamed = {old: new for change in changes for old, new in _renames(change)}
    links = link_changes(
        links_of(before, [old for old, _, _ in matched if old is not None]),
        links_of(after, [new for _, new, _ in matched if new is not None]),
        renamed,
    )
    documents: tuple[DocumentChange, ...] = ()
    if journeys is None:
        names = {(each.document, each.id) for each in lost}
        documents = tuple(each for each in document_changes(before, after) if (each.document, each.id) not in names)
    return Comparison(before, after, changes, links, documents, lost, renamed)


def narrowed(comparison: Comparison, wanted: Callable[[str, str], bool]) -> Comparison:
    """Return the part of a comparison about the documents that are `wanted`: asked with each one's file and id."""

    def holds(document: Any) -> bool:
        return document is not None and wanted(document.place.path, document.id)

    journeys = tuple(each for each in comparison.journeys if holds(each.before) or holds(each.after))
    ids = [{side.id for each in journeys if (side := getattr(each, name)) is not None} for name in ("before", "after")]

    def touches(link: Link | None, known: set[str]) -> bool:
        return link is not None and bool(
            {journey_id(link.source), journey_id(link.target)} & known or wanted(link.place.path, "")
        )

    return replace(
        comparison,
        journeys=journeys,
        links=tuple(each for each in comparison.links if touches(each.before, ids[0]) or touches(each.after, ids[1])),
        documents=tuple(each for each in comparison.documents if _is_wanted(each, comparison, wanted)),
        left_out=tuple(each for each in comparison.left_out if wanted(each.path, each.id)),
    )


def _is_wanted(change: DocumentChange, comparison: Comparison, wanted: Callable[[str, str], bool]) -> bool:
    """Tell whether a document is wanted; of the kinds that are not read the workspaces know the files."""
    paths = []
    for side, workspace in ((change.before, comparison.before), (change.after, comparison.after)):
        if isinstance(side, str):
            paths += [path for kind, ident, path in workspace.unread if (kind, ident) == (change.document, change.id)]
        elif side is not None:
            paths.append(side.place.path)
    return any(wanted(path, change.id) or (change.was is not None and wanted(path, change.was)) for path in paths)


def _matched(before: Workspace, after: Workspace) -> Iterator[_Matched]:
    """Yield every journey once: those of after in their order, then those that are only before."""
    old = [each for ident, each in before.journeys.items() if ident not in after.journeys]
    new = [each for ident, each in after.journeys.items() if ident not in before.journeys]
    alike = {new[a].id: (old[b], score) for b, a, score in pair_up(old, new, _likeness, _title)}
    for ident, journey in after.journeys.items():
        if ident in before.journeys:
            yield before.journeys[ident], journey, None
        else:
            first, score = alike.get(ident, (None, None))
            yield first, journey, score
    taken = {journey.id for journey, _ in alike.values()}
    for journey in old:
        if journey.id not in taken:
            yield journey, None, None


def _likeness(before: Journey, after: Journey) -> float:
    steps = [step.id for step in before.all_steps()], [step.id for step in after.all_steps()]
    same = shared(*steps) if any(steps) else float(tuple(entries(before)) == tuple(entries(after)))
    return weighed((0.4, texts_alike(before.title, after.title)), (0.6, same))


def _title(journey: Journey) -> Text:
    return journey.title


def _renames(change: JourneyChange) -> Iterator[tuple[str, str]]:
    if change.before is None or change.after is None:
        return
    for step in change.steps():
        if step.before is not None and step.after is not None:
            old, new = f"{change.before.id}/{step.before.id}", f"{change.after.id}/{step.after.id}"
            if old != new:
                yield old, new
