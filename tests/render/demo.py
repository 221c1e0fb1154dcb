"""A placed map made by hand that holds every mark, every sign, every icon and every kind of link."""

from __future__ import annotations

import json

from teekond.layout.scene import (
    Box,
    Card,
    CircleMark,
    Command,
    Group,
    IconMark,
    MapLayout,
    Mark,
    Page,
    PathMark,
    RectMark,
    Route,
    SignMark,
    TextMark,
)
from teekond.metrics import advance
from teekond.resources import resource

WIDTH, HEIGHT = 620.0, 470.0


def words(
    x: float,
    y: float,
    text: str,
    size: float = 7.2,
    weight: int = 400,
    fill: str = "ink",
    *,
    anchor: str = "start",
    cls: str = "",
    tracking: float = 0.0,
    halo: str | None = None,
) -> TextMark:
    """Set a line of text, measured."""
    return TextMark(x, y, text, size, weight, fill, advance(text, size, weight, tracking), anchor, cls, tracking, halo)


def lines(*points: tuple[float, float], close: bool = False) -> tuple[Command, ...]:
    """Draw straight lines through points."""
    way: tuple[Command, ...] = tuple(("L" if n else "M", x, y) for n, (x, y) in enumerate(points))
    return (*way, ("Z",)) if close else way


def step(journey: str, ident: str, box: Box, title: tuple[str, ...], feeling: int, *extra: Mark) -> Group:
    """Make a step's group: card, head row, title, foot."""
    side = "cx" if journey == "first-call" else "ex"
    radius = 2.0 if side == "cx" else 7.0
    text = [words(box.x + 6, box.y + 22.4 + 9.7 * n, line, 8.3, 600, cls="title") for n, line in enumerate(title)]
    return Group(
        "step",
        (
            RectMark(box.x, box.y, box.w, box.h, f"{side}t", f"{side}d", 1.3, radius, cls="card"),
            words(box.x + 6, box.y + 11.3, "6", 7.2, 700, f"{side}d", cls="number"),
            IconMark("phone", box.x + 13.5, box.y + 4, 9.5, f"{side}d"),
            words(box.x + 25.5, box.y + 11.3, "Telefon", 7, 500, "ink2", cls="channel"),
            *text,
            RectMark(box.x + 5, box.bottom - 14.3, 64, 10.5, "chip", radius=5.25, cls="chip"),
            IconMark("measure", box.x + 8, box.bottom - 13.3, 8.5, "ink"),
            words(box.x + 19, box.bottom - 6.5, "CES 5,6 · n 96", 7, 500, "ink2", cls="measure"),
            *extra,
        ),
        id=f"{journey}--{ident}",
        data=(("step", f"{journey}/{ident}"), ("stage", "call"), ("lane", "actor"), ("feeling", str(feeling))),
        title=" ".join(title),
    )


def link(kind: str, source: str, target: str, points: tuple[tuple[float, float], ...], *ends: Mark) -> Group:
    """Make a link's group: halo, line, ends."""
    colour = {"meets": "meets", "enables": "enables", "learns-from": "learns", "flow": "ink2"}[kind]
    width, dash, cap = {
        "meets": (3.2, (), "butt"),
        "enables": (1.6, (6.5, 3.2), "butt"),
        "learns-from": (2.0, (0.0, 4.0), "round"),
        "flow": (1.1, (), "butt"),
    }[kind]
    halo = () if kind == "flow" else (PathMark(lines(*points), None, "paper", width + 3.4, cls="halo"),)
    line = PathMark(lines(*points), None, colour, width, dash, cap, cls="line")
    return Group(
        f"link {kind}",
        (*halo, line, *ends),
        id=f"link--{kind}--{source.replace('/', '--')}--{target.replace('/', '--')}",
        data=(("from", source), ("to", target)),
        title=f"{source} {kind} {target}",
    )


def head() -> Group:
    """Make the title block."""
    return Group(
        "title-block",
        (
            words(24, 23, "RISTUMISKAART", 7, 700, "ink2", tracking=0.9, cls="eyebrow"),
            words(23, 46, "Esimene kõne", 25, 700, "cxd", tracking=-0.4),
            IconMark("crossing", 195, 27, 22, "ink"),
            words(226, 46, "Esimene tööpäev", 25, 700, "exd", tracking=-0.4),
            words(24, 60, "Mis juhtub kõnega & kõnelejaga <siis>, kui „uus“ vastab?", 8.5, fill="ink2"),
        ),
        id="map--head",
    )


def stages() -> Group:
    """Make a chevron and a pill."""
    chevron = lines((118, 67), (299, 67), (306, 75.75), (299, 84.5), (118, 84.5), close=True)
    return Group(
        "stages",
        (
            PathMark(chevron, "cxd", cls="stage"),
            words(126, 79.8, "Enne kõnet", 9.5, 700, "cxon"),
            words(292, 79.4, "2 sammu", 7.5, 500, "cxon", anchor="end"),
            RectMark(310, 67, 185, 17.5, "exd", radius=8.75, cls="stage"),
            words(402, 79.8, "Saabumine", 9.5, 700, "exon", anchor="middle"),
        ),
    )


def curve() -> Group:
    """Make a feeling curve with its areas, faces, numbers and words."""
    y = 130.0
    way: tuple[Command, ...] = (("M", 160, y + 17.2), ("C", 190, y + 17.2, 220, y - 17.2, 250, y - 17.2))
    way += (("C", 300, y - 17.2, 350, y + 8.6, 400, y + 8.6),)
    area: tuple[Command, ...] = (*way, ("L", 400, y), ("L", 160, y), ("Z",))
    faces: list[Mark | Group] = []
    for value, x in ((-2, 160), (2, 250), (-1, 400), (0, 450), (1, 500)):
        tone = {-1: "badd", 0: "neu", 1: "goodd"}[(value > 0) - (value < 0)]
        at = y - 8.6 * value
        aside = -10.5 if value >= 0 else 15.8
        faces.append(
            Group(
                f"feeling {'good' if value > 0 else 'bad' if value < 0 else 'neutral'}",
                (
                    SignMark("face", x, at, 7.2, value),
                    words(
                        x - 2, at + aside, f"{value:+d}".replace("-", "−"), 8.5, 700, tone, anchor="end", halo="paper"
                    ),
                    words(x, at + aside, "kohutav", 7.2, 500, tone, halo="paper"),
                ),
            )
        )
    return Group(
        "row feelings",
        (
            PathMark(lines((118, y), (600, y)), None, "line", 0.75, (2, 2.5), cls="neutral"),
            PathMark(area, "goodA", cls="area good"),
            PathMark(lines((420, y), (440, y + 15), (480, y + 15), (500, y), close=True), "badA", cls="area bad"),
            PathMark(way, None, "paper", 4.2, cls="halo"),
            PathMark(way, None, "cxd", 2.4, cap="round", cls="curve"),
            *faces,
        ),
        label="Tunne",
    )


def icons() -> Group:
    """Make a row of every icon, and of the signs that stand on cards."""
    names = json.loads(resource("templates", "maps", "icons.json").read_text(encoding="utf-8"))
    row: tuple[Mark, ...] = tuple(IconMark(name, 24 + 14.0 * n, 430, 10, "ink2") for n, name in enumerate(names))
    signs = (
        SignMark("moment", 500, 436, 6.2),
        SignMark("wow", 520, 436, 7.2),
        SignMark("arrow-flow", 545, 436, 4, angle=90),
        SignMark("arrow-enables", 560, 440, 7, angle=270),
        SignMark("arrow-learns", 580, 436, 7, angle=180),
    )
    return Group(
        "legend", (*row, *signs, CircleMark(600, 436, 5.4, "paper", "enables", 1.2, cls="letter")), id="map--legend"
    )


CUSTOMER, EMPLOYEE = Box(125, 190, 80.3, 49.4), Box(125, 330, 80.3, 49.4)
NEXT, BACK = Box(219.3, 190, 80.3, 49.4), Box(313.6, 330, 80.3, 49.4)


def journey(ident: str, side: str, y: float, boxes: tuple[Box, ...], *rows: Group) -> Group:
    """Make a journey with one lane."""
    names = ("one", "two")
    titles = (("Räägib oma", "mure teist korda"), ("Saab ühenduse", "tagasi"))
    badge = SignMark("moment", boxes[0].right - 9, boxes[0].y, 6.2)
    steps = [
        step(ident, names[n], box, titles[n], (-2, 1)[n], *((badge,) if n == 0 else ())) for n, box in enumerate(boxes)
    ]
    band = RectMark(24, y, 572, 57.8, "band2", cls="band")
    bar = RectMark(24, y, 3.2, 57.8, f"{'cx' if side == 'customer' else 'ex'}d", cls="bar")
    lane = Group(
        "lane actor",
        (band, bar, words(33, y + 28, "Liisa", 9, 700, "ink"), words(33, y + 38, "klient", 7.2, 400, "ink2"), *steps),
        id=f"{ident}--lane--liisa",
        data=(("lane", "liisa"),),
        label="Liisa",
    )
    return Group(f"journey {side}", (*rows, lane), id=ident, data=(("journey", ident),), label=ident)


def groups() -> tuple[Group, ...]:
    """Make all groups of the page."""
    x = CUSTOMER.x + 40.15
    dots = tuple(CircleMark(x, y, 3.8, "meets", "paper", 1, cls="dot") for y in (CUSTOMER.bottom, EMPLOYEE.y))
    turn = ((BACK.x + 40, BACK.y), (BACK.x + 40, 290.0), (NEXT.x + 40, 290.0), (NEXT.x + 40, NEXT.bottom + 5.5))
    voice = (
        (CUSTOMER.right - 15, CUSTOMER.bottom),
        (CUSTOMER.right - 15, 270),
        (BACK.x + 15, 270),
        (BACK.x + 15, BACK.y),
    )
    flow = ((CUSTOMER.right, 214.7), (NEXT.x - 4, 214.7))
    return (
        head(),
        journey("first-call", "customer", 185.8, (CUSTOMER, NEXT), stages(), curve()),
        journey("first-workday", "employee", 325.8, (EMPLOYEE, BACK)),
        Group(
            "links",
            (
                link("flow", "first-call/one", "first-call/two", flow, SignMark("arrow-flow", NEXT.x - 0.5, 214.7, 4)),
                link(
                    "learns-from",
                    "first-workday/two",
                    "first-call/one",
                    voice,
                    SignMark("arrow-learns", BACK.x + 15, BACK.y, 7, angle=90),
                ),
                link(
                    "enables",
                    "first-workday/two",
                    "first-call/two",
                    turn,
                    SignMark("arrow-enables", NEXT.x + 40, NEXT.bottom, 7, angle=270),
                ),
                link("meets", "first-workday/one", "first-call/one", ((x, EMPLOYEE.y), (x, CUSTOMER.bottom)), *dots),
            ),
            label="Ristumised",
        ),
        icons(),
    )


def demo(*, language: str = "et", scale: float = 1.0, pages: int = 1) -> MapLayout:
    """Make the map."""
    cards = tuple(
        Card(ref, box, "liisa", column)
        for ref, box, column in (
            ("first-call/one", CUSTOMER, 0),
            ("first-call/two", NEXT, 1),
            ("first-workday/one", EMPLOYEE, 0),
            ("first-workday/two", BACK, 2),
        )
    )
    x = CUSTOMER.x + 40.15
    routes = (
        Route("meets", "first-workday/one", "first-call/one", ((x, EMPLOYEE.y), (x, CUSTOMER.bottom))),
        Route("flow", "first-call/one", "first-call/two", ((CUSTOMER.right, 214.7), (NEXT.x, 214.7))),
        Route(
            "enables",
            "first-workday/two",
            "first-call/two",
            ((BACK.x + 40, BACK.y), (BACK.x + 40, 290.0), (NEXT.x + 40, 290.0), (NEXT.x + 40, NEXT.bottom)),
        ),
        Route(
            "learns-from",
            "first-workday/two",
            "first-call/one",
            (
                (CUSTOMER.right - 15, CUSTOMER.bottom),
                (CUSTOMER.right - 15, 270),
                (BACK.x + 15, 270),
                (BACK.x + 15, BACK.y),
            ),
        ),
    )
    page = Page(WIDTH, HEIGHT, scale, groups(), cards, routes)
    return MapLayout("first-call", "Esimene kõne × Esimene tööpäev", "Kaks teekonda.", language, (page,) * pages)
