"""The words of a note: a title, what is told of a step line by line, and notes; as Markdown, and read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.canvas.plain import unescaped
from teekond.exchange.board import Node
from teekond.exchange.table_columns import Column, column_names
from teekond.exchange.table_out import several
from teekond.model.ident import compared
from teekond.patterns import pattern
from teekond.values import dataclass, field

RULE = "---"
"""Stands above the notes of a step."""
_SPECIAL = pattern(r"[\\`*_\[\]<>#|~&$=^!]")
_OPENS = pattern(r"^(\s*)([-+]|\d+[.)])")
_FACT = pattern(r"^[-*+] +(?:\*\*(?P<bold>.+?)\*\*:?|(?P<plain>[^:*]{1,40}):)(?: +(?P<value>.*))?$")
_ITEM = pattern(r"^(?: {2,}|\t)[-*+] +(?P<value>.*)$")
_STRONG = pattern(r"^(?:#{1,6} +(?P<head>.*?)(?: +#+)?|\*\*(?P<bold>.+)\*\*|__(?P<under>.+)__)$")


@dataclass(slots=True)
class Told:
    """What the words of a note say."""

    title: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    """As in a row of a table, by the name of the column."""
    rest: list[str] = field(default_factory=list)
    """Lines that are none of these."""


def markdown(node: Node) -> str:
    """Return the words of a note as Markdown."""
    return "\n".join(_lines(node))


def _lines(node: Node) -> Iterator[str]:
    yield f"**{escaped(node.title)}**"
    if node.facts:
        yield ""
    for fact in node.facts:
        if fact.listed:
            yield f"- **{escaped(fact.label)}**:"
            yield from (f"  - {escaped(value)}" for value in fact.values)
        else:
            yield f"- **{escaped(fact.label)}**: {inline(fact.values[0])}"
    if node.notes:
        yield from ("", RULE, "", node.notes)


def inline(text: str) -> str:
    """Return a text in which nothing is Markdown, to stand behind others on its line."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split("\n")))


def escaped(text: str) -> str:
    """Return a text in which nothing is Markdown, to stand where a line or an item begins."""
    return _OPENS.sub(lambda start: start[1] + start[2][:-1] + "\\" + start[2][-1], inline(text))


def told(text: str) -> Told:
    """Return what Markdown says: the first line is the title, lines with a known label are cells, the rest is kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    if not lines:
        return Told()
    found = Told(_title(lines.pop(0)))
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.strip() == RULE:
            found.rest.append("\n".join(lines[at + 1 :]))
            break
        at += 1
        fact = _FACT.match(line)
        column = known_column(unescaped(fact["bold"] or fact["plain"])) if fact else None
        if fact is None or column is None:
            found.rest.append(line)
            continue
        items = list(_items(lines[at:])) if not (fact["value"] or "").strip() else []
        at += len(items)
        keep(found, column, unescaped((fact["value"] or "").strip()), items)
    return found


def _title(line: str) -> str:
    strong = _STRONG.match(line.strip())
    return unescaped((strong["head"] or strong["bold"] or strong["under"] or "") if strong else line.strip())


def _items(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        item = _ITEM.match(line)
        if item is None:
            return
        yield unescaped(item["value"])


def known_column(label: str) -> Column | None:
    """Return the column that a label means."""
    return column_names().get(compared(label.rstrip(":")))


def keep(found: Told, column: Column, value: str, items: Sequence[str]) -> None:
    """Keep what is told of a column as a cell: one value, or a list."""
    if column.cell == "reason" and items:
        text = " ".join(items) + "\n"
    elif items:
        text = several(items)
    else:
        text = several([value]) if column.cell == "texts" else value
    if text.strip():
        found.cells.setdefault(column.name, text)
