"""Which employee steps have a line of sight to a customer."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.link.workspace import Link
from teekond.model.journey import LinkKind


def steps_with_sight(links: Iterable[Link]) -> frozenset[str]:
    """Return the steps from which a chain of `enables` leads to a step that a customer meets or is enabled by.

    A customer's step is any that nothing leads on from.
    """
    back: dict[str, list[str]] = {}
    reached: set[str] = set()
    sources: set[str] = set()
    for link in links:
        if link.kind is not LinkKind.LEARNS_FROM:
            back.setdefault(link.target, []).append(link.source)
            sources.add(link.source)
    queue = [target for target in back if target not in sources]
    while queue:
        for source in back.get(queue.pop(), ()):
            if source not in reached:
                reached.add(source)
                queue.append(source)
    return frozenset(reached)
