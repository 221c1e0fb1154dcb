"""A placed map held against the journeys that it shows: nothing missing, lanes and columns in the files' order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from teekond.layout.scene import Box, Group, MapLayout, Page, PathMark, RectMark
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey
from tests.layout.invariants import EPS, Key, all_groups, link_groups, walk, way_of


def file_faults(layout: MapLayout, workspace: Workspace, names: Sequence[str]) -> list[str]:
    """Return what a full map of these journeys lacks, and what stands in another order than in the files."""
    wanted = sorted(ref for ref in workspace.steps if ref.partition("/")[0] in names)
    found = sorted(card.ref for page in layout.pages for card in page.cards)
    faults = [] if wanted == found else [f"steps missing or twice: {sorted(set(wanted) ^ set(found))}"]
    for page in layout.pages:
        faults += lost_links(page, workspace, names)
        faults += lane_faults(page, workspace)
        faults += column_faults(page, workspace)
    return faults


def wanted_links(workspace: Workspace, names: Sequence[str]) -> Iterator[Key]:
    """Yield every link that touches one of these journeys, and every flow in one of them."""
    for link in workspace.links:
        if {link.source.partition("/")[0], link.target.partition("/")[0]} & set(names):
            yield link.kind.value.replace("_", "-"), link.source, link.target
    for name in names:
        steps = workspace.journeys[name].steps()
        for before, step in zip((None, *steps), steps, strict=False):
            sources = [before.id] if step.after is None and before else [each.step for each in step.after or ()]
            yield from (("flow", f"{name}/{source}", f"{name}/{step.id}") for source in sources)


def lost_links(page: Page, workspace: Workspace, names: Sequence[str]) -> Iterator[str]:
    """Name links and flows that touch a step of the page and are not on it, or are there without belonging to it."""
    here = {card.ref for card in page.cards}
    wanted = {key for key in wanted_links(workspace, names) if {key[1], key[2]} & here}
    drawn = {key for key, _ in link_groups(page)}
    for kind, source, target in sorted(wanted - drawn):
        yield f"{kind} {source} → {target} was dropped"
    for kind, source, target in sorted(drawn - wanted):
        yield f"{kind} {source} → {target} stands in no file"


def journey_groups(page: Page, workspace: Workspace) -> Iterator[tuple[Journey, Group]]:
    """Yield the group of every journey of the page, once for each band."""
    for group in all_groups(page.groups):
        if group.cls.split()[0] == "journey":
            yield workspace.journeys[dict(group.data)["journey"]], group


def lane_groups(journey: Group) -> list[Group]:
    """Return the groups of a journey's lanes."""
    return [child for child in journey.children if isinstance(child, Group) and child.cls.split()[0] == "lane"]


def reach(lane: Group) -> tuple[float, float]:
    """Return where a lane begins and ends from top to bottom: its bar."""
    bar = next(mark for mark in lane.children if isinstance(mark, RectMark) and mark.cls == "bar")
    return bar.y, bar.y + bar.h


def cards_of(group: Group) -> Iterator[Box]:
    """Yield the boxes of the cards in a group."""
    for mark, _ in walk(group.children):
        if isinstance(mark, RectMark) and mark.cls == "card":
            yield Box(mark.x, mark.y, mark.w, mark.h)


def lane_faults(page: Page, workspace: Workspace) -> Iterator[str]:
    """Lanes keep the file's order from top to bottom; each holds its cards and reaches as far as its journey."""
    for journey, group in journey_groups(page, workspace):
        lanes = lane_groups(group)
        shown = [dict(lane.data)["lane"] for lane in lanes]
        written = [lane.id for lane in journey.lanes]
        if [each for each in shown if each in written] != [each for each in written if each in shown]:
            yield f"lanes of {journey.id} are not in the order of the file: {shown}"
        for upper, lower in pairwise(lanes):
            if reach(upper)[1] > reach(lower)[0] + EPS:
                yield f"lane {dict(lower.data)['lane']} of {journey.id} does not stand below {dict(upper.data)['lane']}"
        every = list(cards_of(group))
        for lane in lanes:
            yield from _one_lane(journey, lane, every)


def _one_lane(journey: Journey, lane: Group, every: list[Box]) -> Iterator[str]:
    name = f"lane {dict(lane.data)['lane']} of {journey.id}"
    top, bottom = reach(lane)
    if any(box.y < top - EPS or box.bottom > bottom + EPS for box in cards_of(lane)):
        yield f"{name} does not hold its cards"
    for child in lane.children:
        if isinstance(child, Group) and "step" in child.cls.split():
            if dict(child.data)["lane"] != dict(lane.data)["lane"]:
                yield f"{name} holds a step of lane {dict(child.data)['lane']}"
    grounds = [mark for mark in lane.children if isinstance(mark, RectMark) and mark.cls == "band"]
    if grounds and every:
        left, right = min(ground.x for ground in grounds), max(ground.x + ground.w for ground in grounds)
        if left > min(box.x for box in every) + EPS or right < max(box.right for box in every) - EPS:
            yield f"{name} does not reach from the first to the last column"
    for mark in lane.children:
        if isinstance(mark, PathMark) and mark.cls == "blueprint" and every:
            if max(x for x, _ in way_of(mark)) < max(box.right for box in every) - EPS:
                yield f"the line above {name} ends before the last column"


def column_faults(page: Page, workspace: Workspace) -> Iterator[str]:
    """Steps stand from left to right as the file has them, and what is beside a step stands in its column."""
    cards = {card.ref: card for card in page.cards}
    for name in sorted({ref.partition("/")[0] for ref in cards}):
        main = [step for step in workspace.journeys[name].steps() if f"{name}/{step.id}" in cards]
        for one, other in pairwise(cards[f"{name}/{step.id}"] for step in main):
            below = other.box.y > one.box.bottom
            if one.column >= other.column or (one.box.x >= other.box.x and not below):
                yield f"{other.ref} does not stand right of {one.ref}"
        for step in main:
            for each in step.beside:
                head, beside = cards[f"{name}/{step.id}"], cards.get(f"{name}/{each.id}")
                if beside is None or (head.column, head.box.x) != (beside.column, beside.box.x):
                    yield f"{name}/{each.id} is not in the column of {head.ref}"
    numbers = sorted({card.column for card in page.cards})
    if numbers and numbers != list(range(numbers[0], numbers[-1] + 1)):
        yield f"a column without a step: {numbers}"
