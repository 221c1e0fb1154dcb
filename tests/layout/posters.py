"""Crossings made in code, and what always holds of a poster: the faults found, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hypothesis import strategies as st

from teekond.layout.scene import Box, CircleMark, Group, Page, PathMark, RectMark, Route, SignMark, TextMark
from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Feeling, Journey, Lane, LinkKind, Pain, Role, Side, Stage, Step
from tests.layout.invariants import card_faults, overlap, segment_hits, shared, text_box, text_faults, walk
from tests.layout.maps import linked, text

EPS = 0.06
TITLES = (
    "Saabub majja",
    "Ootab järjekorras",
    "Klienditeeninduskvaliteedijuhtimissüsteemikasutajatugi helistab tagasi",
    "Räägib oma mure teist korda ja saab lõpuks vastuse, mida ootas",
    "x",
    "WWWWWWWWWWWWWWWWWWWWWWWW",
    "<b>&amp; \"quoted\" 'single' </b>",
    "Õpib „pärisuhiuue“ süsteemi ära – üksi",
)
FEELINGS = (None, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 1.33, 2.0)


@st.composite
def side(draw: st.DrawFn, name: str, kind: Side, least: int, *, rated: bool) -> Journey:
    lanes = (Lane("own", text("Mari"), Role.ACTOR), Lane("it", text("Infotehnoloogia ja haldus"), Role.SUPPORT))
    titles = st.sampled_from(TITLES)
    steps = []
    for at in range(max(least, draw(st.integers(1, 14)))):
        value = draw(st.sampled_from(FEELINGS)) if rated else None
        step = Step(
            f"s{at}",
            text(draw(titles)),
            draw(st.sampled_from(("own", "own", "own", "it"))),
            channel=draw(st.sampled_from(((), ("phone",), ("e-mail", "app")))),
            feeling=None if value is None else Feeling((value,)),
            pains=tuple(Pain(text(each)) for each in draw(st.lists(titles, max_size=1))),
            moment_of_truth=draw(st.booleans()),
            wow=draw(st.booleans()),
            beside=tuple(Step(f"s{at}w{n}", text(draw(titles)), "it") for n in range(draw(st.integers(0, 2)))),
        )
        steps.append(step)
    return Journey(name, text(draw(titles)), kind, lanes, (Stage("g", text("Etapp"), tuple(steps)),))


@st.composite
def crossings(draw: st.DrawFn, *, meets: int | None = None, rated: bool | None = None) -> Workspace:
    count = draw(st.integers(0, 30)) if meets is None else meets
    scored = draw(st.sampled_from((True, True, True, False))) if rated is None else rated
    least = draw(st.integers(1, max(1, count)))
    made = [draw(side("c", Side.CUSTOMER, least, rated=scored)), draw(side("e", Side.EMPLOYEE, least, rated=scored))]
    refs = [[f"{each.id}/{step.id}" for step in each.all_steps()] for each in made]
    main = [[f"{each.id}/{step.id}" for stage in each.stages for step in stage.steps] for each in made]
    links: dict[tuple[LinkKind, str, str], Link] = {}
    ordered = draw(st.booleans())
    for at in range(count):
        ends = (
            (main[1][at * len(main[1]) // count], main[0][at * len(main[0]) // count])
            if ordered
            else (draw(st.sampled_from(main[1])), draw(st.sampled_from(main[0])))
        )
        links[LinkKind.MEETS, *ends] = Link(LinkKind.MEETS, *ends)
    for _ in range(draw(st.integers(0, 10))):
        kind = draw(st.sampled_from((LinkKind.ENABLES, LinkKind.ENABLES, LinkKind.LEARNS_FROM, LinkKind.MEETS)))
        ends = (draw(st.sampled_from(refs[1])), draw(st.sampled_from(refs[0])))
        links[kind, *ends] = Link(kind, *ends, why=draw(st.none() | st.sampled_from(TITLES).map(text)))
    if draw(st.booleans()):
        one, other = draw(st.sampled_from(refs[1])), draw(st.sampled_from(refs[1]))
        links[LinkKind.ENABLES, one, other] = Link(LinkKind.ENABLES, one, other)
    return linked(made, tuple(links.values()))


def poster_faults(page: Page) -> list[str]:
    """Return everything that is wrong with a page of a poster."""
    return [
        *card_faults(page),
        *text_faults(page),
        *line_faults(page),
        *end_faults(page),
        *box_faults(page),
        *mark_faults(page),
    ]


def is_ribbon(group: Group) -> bool:
    return "ribbon" in group.cls.split()


def ribbons(page: Page) -> dict[tuple[str, str], Box]:
    """Return where each ribbon runs, by the employee's step and the customer's."""
    found = {}
    for group in all_of(page):
        if is_ribbon(group):
            data = dict(group.data)
            halves = [mark for mark in group.children if isinstance(mark, RectMark)]
            top, bottom = halves[0].y, halves[-1].y + halves[-1].h
            found[data["from"], data["to"]] = Box(halves[0].x, top, halves[0].w, bottom - top)
    return found


def all_of(page: Page) -> Iterator[Group]:
    stack = list(page.groups)
    while stack:
        group = stack.pop()
        yield group
        stack += [child for child in group.children if isinstance(child, Group)]


def plain(page: Page) -> list[Route]:
    """Return the routes of links that are no ribbons."""
    woven = ribbons(page)
    return [route for route in page.routes if not (route.kind == "meets" and (route.source, route.target) in woven)]


def line_faults(page: Page) -> Iterator[str]:
    """No line passes through a card or over a text, and no two share a piece of line."""
    texts = [(mark, text_box(mark), inside) for mark, inside in walk(page.groups) if isinstance(mark, TextMark)]
    for route in plain(page):
        name = f"{route.kind} {route.source} → {route.target}"
        for card in page.cards:
            if segment_hits(route.points, card.box):
                yield f"{name} passes through {card.ref}"
        for mark, box, inside in texts:
            own = next((dict(group.data) for group in inside if "link" in group.cls.split()), {})
            if (own.get("from"), own.get("to")) != (route.source, route.target) and segment_hits(
                route.points, box, 0.2
            ):
                yield f"{name} lies on the text {mark.text!r}"
    for one, other in combinations(plain(page), 2):
        if shared(one.points, other.points):
            names = [f"{each.kind} {each.source} → {each.target}" for each in (one, other)]
            yield " shares a line with ".join(names)


def end_faults(page: Page) -> Iterator[str]:
    """A line ends on its step's face, card or half of a ribbon."""
    boxes = {card.ref: card.box for card in page.cards}
    faces = [
        mark for mark, _ in walk(page.groups) if isinstance(mark, CircleMark) and mark.cls == "halo" and mark.r > 15
    ]
    woven = ribbons(page)
    for route in plain(page):
        ends = (route.points[0], route.points[-1])
        if route.kind == "learns-from":
            ends = ends[::-1]
        for ref, (x, y) in zip((route.source, route.target), ends, strict=True):
            on_card = ref in boxes and touches(boxes[ref], x, y)
            on_face = any(abs((x - face.x) ** 2 + (y - face.y) ** 2 - face.r**2) < 40 for face in faces)
            on_ribbon = any(ref in pair and touches(box, x, y) for pair, box in woven.items())
            if not (on_card or on_face or on_ribbon):
                yield f"{route.kind} {route.source} → {route.target} does not end on {ref}"


def touches(box: Box, x: float, y: float) -> bool:
    inside = box.x - EPS <= x <= box.right + EPS and box.y - EPS <= y <= box.bottom + EPS
    return inside and min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom)) < EPS


def faces_of(page: Page) -> list[tuple[CircleMark | SignMark, Box]]:
    return [
        (mark, Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r))
        for mark, inside in walk(page.groups)
        if (isinstance(mark, SignMark) and mark.name == "face" and not any(g.cls == "legend" for g in inside))
        or (isinstance(mark, CircleMark) and mark.cls == "unrated")
    ]


def box_faults(page: Page) -> Iterator[str]:
    """Cards, faces, capsules and ribbons keep apart, but for a ribbon's own faces and capsule."""
    faces, woven = faces_of(page), list(ribbons(page).values())
    capsules = [
        Box(mark.x, mark.y, mark.w, mark.h)
        for mark, _ in walk(page.groups)
        if isinstance(mark, RectMark) and mark.cls == "capsule"
    ]
    alike = {"faces": [box for _, box in faces], "ribbons": woven, "capsules": capsules}
    for name, boxes in alike.items():
        yield from (
            f"{name} at {one.x}, {other.x} overlap" for one, other in combinations(boxes, 2) if overlap(one, other)
        )
    others = [box for boxes in alike.values() for box in boxes]
    for card in page.cards:
        yield from (f"{card.ref} lies on a face, ribbon or capsule" for box in others if overlap(card.box, box))
    for ribbon in woven:
        middle = ribbon.x + ribbon.w / 2
        for face, box in faces:
            if overlap(ribbon, box) and abs(middle - face.x) > EPS:
                yield f"the ribbon at {ribbon.x} runs over the face at {face.x}"
    for mark, inside in walk(page.groups):
        if isinstance(mark, TextMark) and not any(group.cls.startswith("capsule") for group in inside):
            yield from (f"the text {mark.text!r} is on a ribbon" for each in woven if overlap(text_box(mark), each))


def mark_faults(page: Page) -> Iterator[str]:
    """Each route is drawn by one group with one line."""
    drawn: dict[tuple[str, str, str], int] = {}
    for group in all_of(page):
        words = group.cls.split()
        if words[:1] == ["link"]:
            data = dict(group.data)
            key = (words[1], data["from"], data["to"])
            lines = [mark for mark in group.children if isinstance(mark, PathMark) and mark.cls == "line"]
            drawn[key] = drawn.get(key, 0) + len(lines)
    for route in page.routes:
        if drawn.get((route.kind, route.source, route.target)) != 1:
            yield f"{route.kind} {route.source} → {route.target} is not drawn once"


def missing(pages: tuple[Page, ...], workspace: Workspace) -> list[str]:
    """Name the links between the two journeys that no page draws, and those drawn twice."""
    routes = [(route.kind, route.source, route.target) for page in pages for route in page.routes]
    wanted = [
        (link.kind.value.replace("_", "-"), link.source, link.target)
        for link in workspace.links
        if link.source.startswith("e/") and link.target.startswith("c/")
    ]
    return [str(each) for each in wanted if routes.count(each) != 1] + [
        str(each) for each in routes if each not in wanted
    ]
