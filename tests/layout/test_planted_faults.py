"""The checks of the invariants can fail: each fault that is planted in a good map is found, and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions
from teekond.layout.scene import Command, Group, MapLayout, Mark, Page, PathMark, RectMark, TextMark
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from tests.layout.against_files import file_faults
from tests.layout.invariants import all_groups, faults

JOURNEYS = ("first-workday", "first-call")
Change = Callable[[Group], Group | None]


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.fixture(scope="module")
def good(workspace: Workspace) -> MapLayout:
    return lay_out(workspace, JOURNEYS, MapOptions(), catalogue("et"))


def found(layout: MapLayout, workspace: Workspace) -> list[str]:
    return [*(fault for page in layout.pages for fault in faults(page)), *file_faults(layout, workspace, JOURNEYS)]


def changed(page: Page, change: Change) -> Page:
    """Return a page in which every group went through `change`; one for which it returns None is gone."""

    def inside(group: Group) -> Group | None:
        kept: list[Mark | Group] = []
        for child in group.children:
            new = inside(child) if isinstance(child, Group) else child
            if new is not None:
                kept.append(new)
        return change(replace(group, children=tuple(kept)))

    groups = tuple(new for group in page.groups if (new := inside(group)) is not None)
    assert groups != page.groups, "nothing was planted"
    return replace(page, groups=groups)


def planted(good: MapLayout, change: Change) -> MapLayout:
    return replace(good, pages=(changed(good.pages[0], change), *good.pages[1:]))


def is_step(group: Group, ref: str) -> bool:
    return dict(group.data).get("step") == ref


def first_link(layout: MapLayout, kind: str) -> tuple[tuple[str, str], ...]:
    """Return the ends of the first link of a kind."""
    groups = all_groups(layout.pages[0].groups)
    return next(group.data for group in groups if group.cls == f"link {kind}")


def moved(mark: Mark | Group, right: float) -> Mark | Group:
    """Return a text or rectangle moved to the right."""
    return replace(mark, x=round(mark.x + right, 2)) if isinstance(mark, TextMark | RectMark) else mark


def shifted(mark: Mark | Group, down: float) -> Mark | Group:
    """Return a line moved down."""
    if not isinstance(mark, PathMark):
        return mark
    commands: tuple[Command, ...] = tuple(
        (command[0], *(value + (down if at % 2 else 0.0) for at, value in enumerate(command[1:])))
        for command in mark.commands
    )
    return replace(mark, commands=commands)


def test_the_map_is_good_before_anything_is_planted(good: MapLayout, workspace: Workspace) -> None:
    assert found(good, workspace) == []


def test_a_card_moved_by_three_pixels_is_found(good: MapLayout, workspace: Workspace) -> None:
    ref = good.pages[0].cards[0].ref

    def move(group: Group) -> Group:
        return (
            replace(group, children=tuple(moved(each, 2.25) for each in group.children))
            if is_step(group, ref)
            else group
        )

    assert f"the card of {ref} is not where its box is" in found(planted(good, move), workspace)


def test_a_card_moved_with_its_box_is_found_at_its_links(good: MapLayout, workspace: Workspace) -> None:
    page = good.pages[0]
    ref = page.cards[0].ref

    def move(group: Group) -> Group:
        return (
            replace(group, children=tuple(moved(each, 2.25) for each in group.children))
            if is_step(group, ref)
            else group
        )

    box = replace(page.cards[0].box, x=round(page.cards[0].box.x + 2.25, 2))
    cards = (replace(page.cards[0], box=box), *page.cards[1:])
    bad = replace(good, pages=(replace(changed(page, move), cards=cards),))
    assert any("does not end on its cards" in fault and ref in fault for fault in found(bad, workspace))


def test_lanes_that_were_swapped_are_found(good: MapLayout, workspace: Workspace) -> None:
    def swap(group: Group) -> Group:
        if not group.cls.startswith("journey"):
            return group
        lanes = [child for child in group.children if isinstance(child, Group) and child.cls.startswith("lane")]
        names = {lanes[1].id: lanes[2], lanes[2].id: lanes[1]}
        children = tuple(
            replace(child, id=names[child.id].id, data=names[child.id].data, label=names[child.id].label)
            if isinstance(child, Group) and child.id in names
            else child
            for child in group.children
        )
        return replace(group, children=children)

    faults_found = found(planted(good, swap), workspace)
    assert any("not in the order of the file" in fault for fault in faults_found)
    assert any("holds a step of lane" in fault for fault in faults_found)


def test_lanes_that_change_places_with_all_that_is_in_them_are_found(good: MapLayout, workspace: Workspace) -> None:
    journey = workspace.journeys[JOURNEYS[0]]
    lanes = (journey.lanes[0], journey.lanes[2], journey.lanes[1], *journey.lanes[3:])
    other = replace(workspace, journeys={**workspace.journeys, journey.id: replace(journey, lanes=lanes)})
    swapped = lay_out(other, JOURNEYS, MapOptions(), catalogue("et"))
    assert any("not in the order of the file" in fault for fault in found(swapped, workspace))


@pytest.mark.parametrize("kind", ["meets", "enables", "learns-from", "flow"])
def test_a_line_shifted_off_its_route_is_found(kind: str, good: MapLayout, workspace: Workspace) -> None:
    data = first_link(good, kind)

    def shift(group: Group) -> Group:
        if group.cls != f"link {kind}" or group.data != data:
            return group
        return replace(group, children=tuple(shifted(each, 2.25) for each in group.children))

    wanted = f"{kind} {data[0][1]} → {data[1][1]} is not drawn where it was routed"
    assert wanted in found(planted(good, shift), workspace)


def test_a_route_shifted_with_its_line_is_found_at_its_ends(good: MapLayout, workspace: Workspace) -> None:
    page = good.pages[0]
    at = next(at for at, route in enumerate(page.routes) if route.kind == "enables")
    route = page.routes[at]
    aside = replace(route, points=tuple((x + 2.25, y + 2.25) for x, y in route.points))
    bad = replace(good, pages=(replace(page, routes=(*page.routes[:at], aside, *page.routes[at + 1 :])),))
    assert f"enables {route.source} → {route.target} does not end on its cards" in found(bad, workspace)


def test_a_text_made_longer_is_found(good: MapLayout, workspace: Workspace) -> None:
    ref = good.pages[0].cards[0].ref

    def lengthen(group: Group) -> Group:
        if not is_step(group, ref):
            return group
        children = tuple(
            replace(each, text=each.text + " ja veel palju muud") if isinstance(each, TextMark) else each
            for each in group.children
        )
        return replace(group, children=children)

    faults_found = found(planted(good, lengthen), workspace)
    assert any("ja veel palju muud" in fault and f"leaves the card of {ref}" in fault for fault in faults_found)
    assert any("ja veel palju muud" in fault and "not as wide as it says" in fault for fault in faults_found)


@pytest.mark.parametrize("kind", ["meets", "enables", "learns-from"])
def test_a_link_that_is_only_a_halo_is_found(kind: str, good: MapLayout, workspace: Workspace) -> None:
    data = first_link(good, kind)

    def blank(group: Group) -> Group:
        if group.cls != f"link {kind}" or group.data != data:
            return group
        return replace(group, children=tuple(each for each in group.children if getattr(each, "cls", "") != "line"))

    wanted = f"{kind} {data[0][1]} → {data[1][1]} has 0 lines and only a halo"
    assert wanted in found(planted(good, blank), workspace)


@pytest.mark.parametrize("kind", ["meets", "enables", "learns-from", "flow"])
def test_a_link_dropped_from_the_picture_is_found(kind: str, good: MapLayout, workspace: Workspace) -> None:
    data = first_link(good, kind)

    def drop(group: Group) -> Group | None:
        return None if group.cls == f"link {kind}" and group.data == data else group

    faults_found = found(planted(good, drop), workspace)
    assert f"{kind} {data[0][1]} → {data[1][1]} is not drawn" in faults_found
    assert f"{kind} {data[0][1]} → {data[1][1]} was dropped" in faults_found


def test_a_link_that_was_never_routed_is_found(good: MapLayout, workspace: Workspace) -> None:
    page = good.pages[0]
    lost = next(route for route in page.routes if route.kind == "meets" and not route.off_sheet)
    link = next(each for each in workspace.links if (each.source, each.target) == (lost.source, lost.target))
    less = replace(workspace, links=tuple(each for each in workspace.links if each is not link))
    bad = lay_out(less, JOURNEYS, MapOptions(), catalogue("et"))
    assert f"meets {lost.source} → {lost.target} was dropped" in found(bad, workspace)


def test_a_lane_cut_short_is_found(good: MapLayout, workspace: Workspace) -> None:
    def cut(group: Group) -> Group:
        if not group.cls.startswith("lane"):
            return group
        children = tuple(
            replace(each, w=each.w / 2) if isinstance(each, RectMark) and each.cls == "band" else each
            for each in group.children
        )
        return replace(group, children=children)

    faults_found = found(planted(good, cut), workspace)
    assert any("does not reach from the first to the last column" in fault for fault in faults_found)
