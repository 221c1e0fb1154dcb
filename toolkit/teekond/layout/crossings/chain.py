"""The chains behind a customer's low, or after an employee's step, as a picture in the style of the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.analysis.figures import low
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import FADE, MOMENT, ripple
from teekond.layout.cards import line
from teekond.layout.content import LINK_CLASS
from teekond.layout.crossings.boxes import Boxed, NodeText, place_tree, tree_ways
from teekond.layout.crossings.cards import node_group, set_node
from teekond.layout.crossings.entries import Entry
from teekond.layout.crossings.matrix import link_sample
from teekond.layout.crossings.sheet import Body, Picture, sources
from teekond.layout.crossings.tell import Teller
from teekond.layout.crossings.tree import Node, Tree, chained
from teekond.layout.feelings import face
from teekond.layout.legend import Item
from teekond.layout.linkmarks import head_sign, letter_of
from teekond.layout.look import Type
from teekond.layout.paths import rounded
from teekond.layout.poster.blocks import letter_marks
from teekond.layout.poster.help import Reason, face_item
from teekond.layout.poster.lines import DOT, PENS
from teekond.layout.poster.look import MARGIN
from teekond.layout.poster.says import Said, tooltip
from teekond.layout.route.router import Point
from teekond.layout.scene import Card, CircleMark, Group, Mark, PathMark, Route, SignMark
from teekond.link.workspace import Link

SIDE = Type(11.5, 700)
TOP = 24.0
LETTER_BACK = 24.0


def chain_picture(graph: Graph, tree: Tree, teller: Teller) -> Picture:
    """Return the picture of a tree of chains; its root stands at the left."""
    words = teller.words
    texts = tuple(
        set_node(node, teller, weight=_weight(node, tree, teller), root=_is_root(at, tree, graph), words=words)
        for at, node in enumerate(tree.nodes)
    )
    links = [node.link for node in tree.nodes if node.link is not None]
    letters = _letters(links, teller)
    reasons = tuple(
        Reason(letters[id(link)], PENS[LINK_CLASS[link.kind]].stroke, teller.why(link))
        for link in links
        if id(link) in letters
    )
    said = _said(graph, tree, teller)
    return Picture(
        "crossings",
        said,
        lambda _: _body(tree, texts, letters, teller),
        tuple(_items(tree, teller)),
        reasons,
        tuple(_entries(tree, teller)),
        teller.proof(),
        sources([graph.workspace.steps[node.ref].journey.place.path for node in tree.nodes]),
        words("chain of links"),
    )


def _letters(links: Sequence[Link], teller: Teller) -> dict[int, str]:
    told = [link for link in links if teller.why(link)]
    return {id(link): letter_of(at) for at, link in enumerate(told)}


def _is_root(at: int, tree: Tree, graph: Graph) -> bool:
    """Tell whether a chain back ends here: nothing is written to stand behind this step."""
    return not tree.down and at > 0 and tree.nodes[at].ref not in {link.target for link in chained(graph)}


def _weight(node: Node, tree: Tree, teller: Teller) -> str:
    """Return what a customer's step adds to the weight of the root: every factor, and the product."""
    place = teller.graph.places[node.ref]
    if not tree.down or not teller.graph.customers[place]:
        return ""
    words = teller.words
    lowness = low(teller.graph.feelings[place])
    moment = MOMENT if teller.graph.located[place].step.moment_of_truth else 1.0
    factors = [words.number(round(lowness, 2))]
    factors += [words.number(moment)] if moment != 1 else []
    factors += [words.number(round(FADE**node.distance, 3))] if node.distance else []
    product = words.number(round(lowness * moment * FADE**node.distance, 3))
    return f"{' × '.join(factors)} = {product}" if len(factors) > 1 else product


def _said(graph: Graph, tree: Tree, teller: Teller) -> Said:
    words, root = teller.words, tree.nodes[0].ref
    others = tree.nodes[1:]
    name = f"{teller.reader.quoted(teller.title(root))} {teller.label(root)}"
    if tree.down:
        headline = words("What does it lead to?")
        score = next((row for row in ripple(graph) if row.step == root), None)
        lead = words("{step}. No link leads on from here.", step=name)
        if others and score is not None and score.quiet:
            lead = words("{step}. Nothing hurts in the step itself, so what follows has no weight.", step=name)
        elif others and score is not None:
            lead = words(
                "{step}. It weighs {score} on customers.", step=name, score=words.number(round(score.score, 3))
            )
    else:
        headline = words("What stands behind it?")
        lead = words("{step}. Nobody wrote what stands behind it: ask who could tell why.", step=name)
        if others:
            lead = words.plural(
                "{step}. {n} step of employees leads here.",
                "{step}. {n} steps of employees lead here.",
                len(others),
                step=name,
            )
    return Said(headline, lead, words("chain of links").upper(), teller.meta(), (), (), f"{headline} {lead}")


def _items(tree: Tree, teller: Teller) -> Iterable[Item]:
    words = teller.words
    kinds = {LINK_CLASS[node.link.kind] for node in tree.nodes if node.link is not None}
    names = {"meets": words("meet"), "enables": words("enables")}
    yield from (Item(28.0, name, link_sample(kind)) for kind, name in names.items() if kind in kinds)
    steps = [teller.graph.workspace.steps[node.ref].step for node in tree.nodes]
    if any(step.moment_of_truth for step in steps):
        yield Item(16.0, words("moment of truth"), lambda x, y: (SignMark("moment", x + 8.0, y, 7.0),))
    values = {face(step.feeling.mean) for step in steps if step.feeling is not None}
    yield from (face_item(value, words) for value in sorted(values))


def _entries(tree: Tree, teller: Teller) -> Iterable[Entry]:
    if tree.more:
        head = teller.words("Further links between these steps, on no shortest chain")
        yield Entry(head, tuple(teller.link(link) for link in tree.more))


def _body(tree: Tree, texts: Sequence[NodeText], letters: dict[int, str], teller: Teller) -> Body:
    customers = [teller.graph.customers[teller.graph.places[node.ref]] for node in tree.nodes]
    boxed = place_tree(tree, texts, customers, left=MARGIN, top=TOP)
    groups: list[Group] = [_seam(tree, boxed, teller)]
    routes: list[Route] = []
    groups += [node_group(text, boxed.boxes[at], teller) for at, text in enumerate(texts)]
    for at, points in tree_ways(tree, boxed):
        link = tree.nodes[at].link
        if link is not None:
            group, route = _line(link, points, letters.get(id(link), ""), teller, down=tree.down)
            groups.append(group)
            routes.append(route)
    cards = tuple(
        Card(node.ref, boxed.boxes[at], teller.graph.workspace.steps[node.ref].step.lane, node.depth)
        for at, node in enumerate(tree.nodes)
    )
    return Body(tuple(groups), boxed.right, boxed.bottom, cards, tuple(routes))


def _seam(tree: Tree, boxed: Boxed, teller: Teller) -> Group:
    """The line between customers and employees, with the names of both sides."""
    words = teller.words
    left, right = (words("employee"), words("customer")) if tree.down else (words("customer"), words("employee"))
    tones = ("exd", "cxd") if tree.down else ("cxd", "exd")
    marks: list[Mark] = [line(left.capitalize(), MARGIN, 12.0, SIDE, tones[0], cls="head")]
    if boxed.seam is not None:
        marks.append(line(right.capitalize(), boxed.seam + 14.0, 12.0, SIDE, tones[1], cls="head"))
        way = (("M", boxed.seam, 0.0), ("L", boxed.seam, boxed.bottom))
        marks.append(PathMark(way, None, "ink", 1.2, (1.0, 4.0), "round", "seam"))
    return Group("seam", tuple(marks))


def _line(link: Link, points: tuple[Point, ...], letter: str, teller: Teller, *, down: bool) -> tuple[Group, Route]:
    """A link from the step nearer to the root to the one behind it; its head is at the customer's end."""
    kind = LINK_CLASS[link.kind]
    pen = PENS[kind]
    way = points if down else points[::-1]
    (ax, ay), (bx, by) = way[-2:]
    whole = abs(ax - bx) + abs(ay - by)
    share = min(pen.back, whole / 2) / whole if whole else 0.0
    drawn = rounded((*way[:-1], (round(bx + (ax - bx) * share, 2), round(by + (ay - by) * share, 2))))
    marks: list[Mark] = [
        PathMark(drawn, None, pen.stroke, pen.width, pen.dash, pen.cap, "line"),
    ]
    if pen.head:
        marks.append(head_sign(pen.head, way, pen.stroke, pen.size))
    else:
        marks += [CircleMark(x, y, DOT, pen.stroke, "halo", 1.0, "end") for x, y in (way[0], way[-1])]
    if letter:
        x, y = points[-1]
        marks += letter_marks(letter, x - LETTER_BACK, y, pen.stroke)
    data = (("from", link.source), ("to", link.target))
    group = Group(f"link {kind}", tuple(marks), data=data, title=tooltip(link, teller.reader))
    return group, Route(kind, link.source, link.target, way)
