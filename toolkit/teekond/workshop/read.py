"""A workshop document becomes a workshop, and what is wrong with it is told."""

from __future__ import annotations

from datetime import date
from typing import cast

from teekond.diagnostics import Diagnostic, Findings, say
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.model.workshop import Item, Sheet, Workshop
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.node import Kind, Node
from teekond.reader.shape import reader
from teekond.workshop.table import KINDS, WORKSHOP


def read_workshop(node: Node, ident: str) -> tuple[Workshop | None, list[Diagnostic]]:
    """Return the workshop that a document says, None where it has errors; `ident` is its id where none is written."""
    findings = Findings()
    entry = cast("Entry | None", reader(findings).read(WORKSHOP, node))
    if entry is None:
        return None, findings.items
    workshop = _workshop(entry, ident, findings)
    broken = any(each.severity == "error" for each in findings.items)
    return None if broken else workshop, findings.items


def _workshop(entry: Entry, ident: str, findings: Findings) -> Workshop:
    values = entry.values
    items = (_item(each, findings) for each in entry.many("agenda"))
    return Workshop(
        id=values.get("workshop") or values.get("id") or ident,
        title=cast("Text", values["title"]),
        starts=cast("int", values["starts"]),
        agenda=tuple(item for item in items if item is not None),
        day=date.fromisoformat(values["date"]) if "date" in values else None,
        ends=values.get("ends"),
        room=entry.text("place"),
        people=values.get("people"),
        group_size=values.get("group_size"),
        groups=_groups(entry, findings),
        languages=entry.many("languages"),
        journeys=entry.many("journeys"),
        place=entry.place(),
    )


def _groups(entry: Entry, findings: Findings) -> int | None:
    node = cast("Node | None", entry.values.get("groups"))
    if node is None:
        return None
    if node.kind is Kind.SEQUENCE:
        return len(node.items)
    if type(node.value) is int and 0 < node.value < 1000:
        return node.value
    message = say("a number of groups belongs here, or a list of them")
    findings.items.append(codes.WRONG_TYPE.error(node.span, message))
    return None


def _item(entry: Entry, findings: Findings) -> Item | None:
    kinds = [kind for kind in KINDS if kind in entry.values]
    if len(kinds) != 1:
        message = (
            say("an item says what it is with its first key")
            if not kinds
            else say("an item is one thing, not {kinds}", kinds=", ".join(kinds))
        )
        hint = say("write one of {kinds} and a title", kinds=", ".join(KINDS))
        findings.items.append(codes.MISSING_KEY.error(entry.span, message, hint))
        return None
    item = Item(
        kind=kinds[0],
        title=cast("Text", entry.values[kinds[0]]),
        takes=entry.values.get("takes"),
        at=entry.values.get("at"),
        by=entry.text("by"),
        needs=entry.many("needs"),
        if_late=entry.text("if_late"),
        per=entry.values.get("per", "group"),
        canvases=tuple(_sheet(each) for each in entry.many("canvases")),
        decks=entry.many("decks"),
        do=cast("tuple[Part, ...]", entry.many("do")),
        notes=entry.text("notes"),
        place=entry.place(),
    )
    if item.takes is None and not item.do:
        message = say("how long “{title}” takes is not said", title=item.title.read())
        findings.items.append(codes.MISSING_KEY.error(entry.span, message, say("write {fix}", fix="takes: 30 min")))
    return item


def _sheet(entry: Entry) -> Sheet:
    return Sheet(
        canvas=cast("str", entry.values["canvas"]),
        journey=entry.word("journey"),
        persona=entry.word("persona"),
        stage=entry.word("stage"),
        fill=entry.values.get("fill", "blank"),
        place=entry.place(),
    )
