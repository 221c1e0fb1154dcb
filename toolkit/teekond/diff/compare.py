"""From two workspaces to what differs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diff.broken import left_out, without
from teekond.diff.changes import Comparison, DocumentChange, JourneyChange, LeftOut
from teekond.diff.documents import document_changes
from teekond.diff.fields import entries
from teekond.diff.journeys import journey_change
from teekond.diff.likeness import pair_up, shared, texts_alike, weighed
from teekond.diff.links import link_changes, links_of
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey
from teekond.model.text import Text

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
