"""The card of a step on a chain."""

from __future__ import annotations

from teekond.analysis.graph import owner_of
from teekond.layout.crossings.boxes import WIDTH, NodeText
from teekond.layout.crossings.tell import Teller
from teekond.layout.crossings.tree import Node
from teekond.layout.feelings import face, tone_of
from teekond.layout.look import Type
from teekond.layout.poster.blocks import rows
from teekond.layout.scene import Box, CircleMark, Group, IconMark, Mark, RectMark, SignMark
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.model.ident import ascii_id
from teekond.values import replace

PAD = 8.0
WHO, TITLE, FELT, SMALL = Type(8.2, 600), Type(10.5, 700), Type(9, 700), Type(8.2, 500)
WHO_LEADING, TITLE_LEADING, FELT_LEADING, LEADING = 10.0, 12.2, 11.0, 10.2
MOST_PAINS = 2


def set_node(node: Node, teller: Teller, *, weight: str, root: bool, words: Words) -> NodeText:
    """Break a step's words into lines: whose, what, how it feels, what hurts, how far, who owns it."""
    located = teller.graph.workspace.steps[node.ref]
    room, lang = WIDTH - 2 * PAD, words.lang
    lane = next((lane for lane in located.journey.lanes if lane.id == located.step.lane), None)
    names = [teller.reader.read(lane.title)] if lane is not None else []
    who = " · ".join([*names, teller.journey(located.journey.id)])
    pains = [teller.reader.read(pain.text) for pain in located.step.pains[:MOST_PAINS]]
    notes = [("clock", "ink2", _far(node, words))] if node.depth else []
    if weight:
        notes.append(("measure", "ink", words("weight {sum}", sum=weight)))
    if root:
        owner = owner_of(located)
        named = teller.reader.named(owner, located.journey) if owner else ""
        told = words("root, owned by {owner}", owner=named) if owner else words("root, owned by nobody")
        notes.append(("owner", "ink" if owner else "badd", told))
    set_notes = tuple(
        (icon, tone, wrap(text, room - 12.0, SMALL.size, SMALL.weight, lang=lang)) for icon, tone, text in notes
    )
    text = NodeText(
        node.ref,
        wrap(who, room, WHO.size, WHO.weight, lang=lang),
        wrap(teller.title(node.ref), room, TITLE.size, TITLE.weight, lang=lang),
        wrap(teller.label(node.ref), room - 20.0, FELT.size, FELT.weight, lang=lang),
        tuple(wrap(pain, room - 11.0, SMALL.size, SMALL.weight, lang=lang) for pain in pains),
        set_notes,
        0.0,
    )
    return _with_height(text)


def _far(node: Node, words: Words) -> str:
    return words("meets") if not node.distance else words.plural("{n} step away", "{n} steps away", node.distance)


def _with_height(text: NodeText) -> NodeText:
    height = 7.0 + WHO_LEADING * len(text.who) + TITLE_LEADING * len(text.title) + 4.0
    height += max(18.0, FELT_LEADING * len(text.felt) + 4.0)
    height += sum(LEADING * len(pain) + 1.0 for pain in text.pains)
    height += sum(LEADING * len(lines) + 1.5 for _, _, lines in text.notes)
    return replace(text, height=round(height + 6.0, 2))


def node_group(text: NodeText, box: Box, teller: Teller) -> Group:
    """Return a step's card; a low one has a thick border."""
    located = teller.graph.workspace.steps[text.ref]
    place = teller.graph.places[text.ref]
    customer, value = teller.graph.customers[place], teller.graph.feelings[place]
    tone, tint = ("cxd", "cxt") if customer else ("exd", "ext")
    low = value is not None and value < 0
    radius = 2.0 if customer else 7.0
    stroke, width, fill = ("badd", 2.0, "card") if low else (tone, 1.3, tint)
    marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, fill, stroke, width, radius, cls="card")]
    x, y = box.x + PAD, box.y + 7.0
    marks += rows(text.who, x, y + 7.6, WHO_LEADING, WHO, tone, "who")
    y += WHO_LEADING * len(text.who)
    marks += rows(text.title, x, y + 10.6, TITLE_LEADING, TITLE, "ink", "title")
    y += TITLE_LEADING * len(text.title) + 4.0
    if value is None:
        marks.append(CircleMark(x + 7.0, y + 9.0, 6.4, "paper", "neu", 1.2))
    else:
        marks.append(SignMark("face", x + 7.0, y + 9.0, 7.0, value=face(value)))
    marks += rows(
        text.felt, x + 20.0, y + 12.2, FELT_LEADING, FELT, tone_of(value) if value is not None else "ink2", "feeling"
    )
    y += max(18.0, FELT_LEADING * len(text.felt) + 4.0)
    for pain in text.pains:
        marks.append(IconMark("pain", x - 1.0, y + 0.6, 9.5, "badd"))
        marks += rows(pain, x + 11.0, y + 8.4, LEADING, SMALL, "ink", "pain")
        y += LEADING * len(pain) + 1.0
    for icon, shade, lines in text.notes:
        marks.append(IconMark(icon, x - 1.0, y + 0.8, 9.5, shade))
        marks += rows(lines, x + 11.0, y + 8.4, LEADING, SMALL, shade, "note")
        y += LEADING * len(lines) + 1.5
    if located.step.moment_of_truth:
        marks.append(SignMark("moment", box.right - 12.0, box.y, 7.0, cls="badge moment"))
    data = [("step", text.ref), ("stage", located.stage.id), ("lane", located.step.lane)]
    if value is not None:
        data.append(("feeling", f"{round(value, 3):g}"))
    journey, _, step = text.ref.partition("/")
    ident = f"{ascii_id(journey)}--{ascii_id(step)}"
    return Group("step", tuple(marks), id=ident, data=tuple(data), title=teller.title(text.ref))
