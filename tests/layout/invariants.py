"""What always holds of a map, checked on the placed marks: the faults found, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from teekond.layout.scene import Box, Group, Mark, Page, PathMark, RectMark, Route, TextMark
from teekond.metrics import advance

EPS = 0.05
LINKS = ("meets", "enables", "learns-from", "flow")
ROUND = 5.0 + EPS
"""So far a rounded corner may leave its route."""
Key = tuple[str, str, str]
"""A link's kind, source and target."""
Way = tuple[tuple[float, float], ...]


def walk(groups: tuple[Group | Mark, ...], inside: tuple[Group, ...] = ()) -> Iterator[tuple[Mark, tuple[Group, ...]]]:
    for child in groups:
        if isinstance(child, Group):
            yield from walk(child.children, (*inside, child))
        else:
            yield child, inside


def text_box(mark: TextMark) -> Box:
    width = advance(mark.text, mark.size, mark.weight, mark.tracking)
    left = mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    return Box(left, mark.y - 0.74 * mark.size, width, 0.95 * mark.size)


def overlap(one: Box, other: Box, slack: float = EPS) -> bool:
    return (
        one.x < other.right - slack
        and other.x < one.right - slack
        and one.y < other.bottom - slack
        and other.y < one.bottom - slack
    )


def segment_hits(way: tuple[tuple[float, float], ...], box: Box, slack: float = EPS) -> bool:
    return any(
        min(ax, bx) < box.right - slack
        and max(ax, bx) > box.x + slack
        and min(ay, by) < box.bottom - slack
        and max(ay, by) > box.y + slack
        for (ax, ay), (bx, by) in pairwise(way)
    )


def shared(one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]) -> bool:
    for (ax, ay), (bx, by) in pairwise(one):
        for (cx, cy), (dx, dy) in pairwise(other):
            if ax == bx and cx == dx and abs(ax - cx) < 0.01:
                if min(max(ay, by), max(cy, dy)) - max(min(ay, by), min(cy, dy)) > 0.01:
                    return True
            elif ay == by and cy == dy and abs(ay - cy) < 0.01:
                if min(max(ax, bx), max(cx, dx)) - max(min(ax, bx), min(cx, dx)) > 0.01:
                    return True
    return False


def on_border(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    near = box.x - EPS <= x <= box.right + EPS and box.y - EPS <= y <= box.bottom + EPS
    return near and min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom)) < EPS


def faults(page: Page) -> list[str]:
    """Return everything that is wrong with a page."""
    return [*card_faults(page), *text_faults(page), *route_faults(page), *line_faults(page), *mark_faults(page)]


def card_faults(page: Page) -> Iterator[str]:
    for one, other in combinations(page.cards, 2):
        if overlap(one.box, other.box):
            yield f"cards {one.ref} and {other.ref} overlap"
    boxes = {card.ref: card.box for card in page.cards}
    for mark, inside in walk(page.groups):
        step = next((dict(group.data)["step"] for group in inside if "step" in group.cls.split()), None)
        if step and isinstance(mark, RectMark) and mark.cls == "card":
            if Box(mark.x, mark.y, mark.w, mark.h) != boxes[step]:
                yield f"the card of {step} is not where its box is"
        if step and isinstance(mark, TextMark):
            box, text = boxes[step], text_box(mark)
            if text.x < box.x or text.right > box.right or text.y < box.y or text.bottom > box.bottom:
                yield f"text {mark.text!r} leaves the card of {step}"


def text_faults(page: Page) -> Iterator[str]:
    texts = [(mark, text_box(mark)) for mark, _ in walk(page.groups) if isinstance(mark, TextMark)]
    texts.sort(key=lambda each: each[1].y)
    for at, (mark, box) in enumerate(texts):
        if box.x < 0 or box.right > page.width or box.y < 0 or box.bottom > page.height:
            yield f"text {mark.text!r} leaves the sheet"
        for other, its in texts[at + 1 :]:
            if its.y >= box.bottom:
                break
            if overlap(box, its, 0.3):
                yield f"texts {mark.text!r} and {other.text!r} overlap"


def route_faults(page: Page) -> Iterator[str]:
    boxes = {card.ref: card.box for card in page.cards}
    for route in page.routes:
        ends = ((route.source, route.points[0]), (route.target, route.points[-1]))
        known = [(ref, point) for ref, point in ends if ref in boxes]
        if route.off_sheet:
            if not any(
                on_border(point, boxes[ref])
                for ref in (route.source, route.target)
                if ref in boxes
                for point in route.points
            ):
                yield f"the stub {route.source} → {route.target} starts nowhere"
        elif len(known) < 2 or not all(on_border(point, boxes[ref]) for ref, point in known):
            yield f"{route.kind} {route.source} → {route.target} does not end on its cards"
        for card in page.cards:
            if segment_hits(route.points, card.box):
                yield f"{route.kind} {route.source} → {route.target} passes through {card.ref}"
    for one, other in combinations(page.routes, 2):
        if shared(one.points, other.points):
            first, second = (f"{each.kind} {each.source} → {each.target}" for each in (one, other))
            yield f"{first} shares a line with {second}"


def line_faults(page: Page) -> Iterator[str]:
    """No link lies on a text, but for the label that stands on its own line in a pill or circle."""
    texts = []
    for mark, inside in walk(page.groups):
        if isinstance(mark, TextMark):
            link = next((group for group in inside if group.cls.startswith("link")), None)
            texts.append((mark, text_box(mark), dict(link.data) if link else {}, inside))
    for route in page.routes:
        for mark, box, own, inside in texts:
            if own.get("from") == route.source and own.get("to") == route.target:
                continue
            if any(group.cls in ("wait", "capsule both-low") for group in inside) and route.kind in ("flow", "meets"):
                continue
            if segment_hits(route.points, box, 0.2):
                yield f"{route.kind} {route.source} → {route.target} lies on the text {mark.text!r}"


def link_lines(page: Page) -> dict[tuple[str, str, str], int]:
    """Count the lines drawn for each link."""
    counts: dict[tuple[str, str, str], int] = {}
    for mark, inside in walk(page.groups):
        group = next((each for each in inside if each.cls.startswith("link ")), None)
        if group and isinstance(mark, PathMark) and mark.cls == "line":
            data = dict(group.data)
            key = (group.cls.split()[1], data["from"], data["to"])
            counts[key] = counts.get(key, 0) + 1
    return counts


def missing(page: Page, wanted: list[Route]) -> list[str]:
    """Name the links that have not exactly one line."""
    lines = link_lines(page)
    return [f"{r.kind} {r.source} → {r.target}" for r in wanted if lines.get((r.kind, r.source, r.target)) != 1]


def way_of(mark: PathMark) -> Way:
    """Return the points that a drawn line goes through."""
    return tuple((command[-2], command[-1]) for command in mark.commands if command[0] != "Z")  # type: ignore[misc]


def apart(point: tuple[float, float], way: Way) -> float:
    """Return how far a point is from a way, along the axes."""
    x, y = point
    return min(
        max(min(ax, bx) - x, x - max(ax, bx), min(ay, by) - y, y - max(ay, by), 0.0)
        for (ax, ay), (bx, by) in pairwise((*way, way[-1]))
    )


def same_way(line: Way, route: Way) -> bool:
    """Tell whether a line, its corners rounded, follows a route from end to end, in either direction."""
    ends = (line[0], line[-1])
    there = any(
        all(abs(x - u) <= EPS and abs(y - v) <= EPS for (x, y), (u, v) in zip(ends, wanted, strict=True))
        for wanted in ((route[0], route[-1]), (route[-1], route[0]))
    )
    near = all(min(abs(x - u) + abs(y - v) for u, v in line) <= ROUND for x, y in route)
    return there and near and all(apart(point, route) <= EPS for point in line)


def mark_faults(page: Page) -> Iterator[str]:
    """What is drawn is what was routed: each route one group with one line on it, and no group without a route."""
    routes: dict[Key, list[Way]] = {}
    for route in page.routes:
        routes.setdefault((route.kind, route.source, route.target), []).append(route.points)
    groups = list(link_groups(page))
    drawn = Counter(key for key, _ in groups)
    for key, ways in routes.items():
        if drawn[key] < len(ways):
            yield f"{key[0]} {key[1]} → {key[2]} is not drawn"
    for key, group in groups:
        yield from link_faults(f"{key[0]} {key[1]} → {key[2]}", group, routes.get(key, []))
    for mark, _ in walk(page.groups):
        if isinstance(mark, TextMark):
            if abs(mark.width - advance(mark.text, mark.size, mark.weight, mark.tracking)) > EPS:
                yield f"text {mark.text!r} is not as wide as it says"


def link_faults(name: str, group: Group, ways: list[Way]) -> Iterator[str]:
    """Return what is wrong with the marks of one link."""
    lines = [mark for mark in group.children if isinstance(mark, PathMark) and mark.cls == "line"]
    halos = [mark for mark in group.children if isinstance(mark, PathMark) and mark.cls == "halo"]
    if len(lines) != 1:
        yield f"{name} has {len(lines)} lines" + (" and only a halo" if halos and not lines else "")
    elif not any(same_way(way_of(lines[0]), way) for way in ways):
        yield f"{name} is not drawn where it was routed"
    elif any(halo.commands != lines[0].commands for halo in halos) or len(halos) > 1:
        yield f"the halo of {name} is not under its line"


def all_groups(groups: tuple[Group | Mark, ...]) -> Iterator[Group]:
    """Yield every group, outer ones first."""
    for child in groups:
        if isinstance(child, Group):
            yield child
            yield from all_groups(child.children)


def link_groups(page: Page) -> Iterator[tuple[Key, Group]]:
    """Yield every link's group with its kind and ends."""
    for group in all_groups(page.groups):
        words = group.cls.split()
        if words[:1] == ["link"]:
            data = dict(group.data)
            yield (words[1], data["from"], data["to"]), group
