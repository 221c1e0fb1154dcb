"""The words of a note as HTML, which labels of draw.io and Miro are written in; and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from html.parser import HTMLParser

from teekond.exchange.board import Node
from teekond.exchange.board_words import Told, keep, known_column
from teekond.exchange.letters import tidy

BREAKS = frozenset("br p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre".split())
HIDDEN = frozenset(("style", "script", "head", "title"))
_RULE = "\x00"
"""Stands for a level line while a label is read."""
_BULLET = "• "
_NEVER_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def label(node: Node) -> str:
    """Return the words of a note as HTML, a line for each fact."""
    notes = "<br>".join(_note(line) for line in node.notes.split("\n"))
    return "<br>".join(_lines(node)) + (f"<hr>{notes}" if notes else "")


def _lines(node: Node) -> Iterator[str]:
    yield f"<b>{worded(node.title)}</b>"
    for fact in node.facts:
        name = f"<i>{worded(fact.label)}:</i>"
        if fact.listed:
            yield name
            yield from (f"{_BULLET}{worded(value)}" for value in fact.values)
        else:
            yield f"{name} {worded(fact.values[0])}"


def worded(text: str, *, quote: bool = True) -> str:
    """Return a text on one line in which nothing is markup; quotes need not be escaped where no attribute holds it."""
    return escape(clean(" ".join(text.split("\n"))), quote)


def clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NEVER_IN_XML.sub("", text)


def _note(line: str) -> str:
    bare = line.lstrip(" ")
    return "&nbsp;" * (len(line) - len(bare)) + escape(clean(bare))


def told_html(text: str) -> Told:
    """Return what a label says: its first line is the title, lines with a known head are cells, the rest is kept."""
    reader = _Lines()
    reader.feed(text)
    reader.close()
    lines, _, notes = reader.text().partition(_RULE)
    found = _told([line.strip(" \t\xa0") for line in lines.split("\n")])
    if notes.strip():
        found.rest.append("\n".join(_indented(line) for line in notes.strip("\n").split("\n")))
    return found


def told_plain(text: str) -> Told:
    """Return what a label without markup says."""
    return _told([line.strip() for line in tidy(text).split("\n")])


def _indented(line: str) -> str:
    bare = line.lstrip("\xa0 ")
    return " " * (len(line) - len(bare)) + bare


def _told(lines: Sequence[str]) -> Told:
    lines = [line for line in lines if line]
    if not lines:
        return Told()
    found, at = Told(lines[0]), 1
    while at < len(lines):
        head, colon, value = lines[at].partition(":")
        column = known_column(head) if colon and len(head) <= 40 else None
        at += 1
        if column is None:
            found.rest.append(lines[at - 1])
            continue
        items: list[str] = []
        while not value.strip() and at < len(lines) and lines[at].startswith(_BULLET):
            items.append(lines[at].removeprefix(_BULLET))
            at += 1
        keep(found, column, value.strip(), items)
    return found


class _Lines(HTMLParser):
    """Collects the lines of a label."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._hidden = 0

    def text(self) -> str:
        """Return the lines, apart by line breaks."""
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line before what stands on lines of its own."""
        del attrs
        self._hidden += tag in HIDDEN
        if tag == "hr":
            self._parts.append(_RULE)
        elif tag in BREAKS:
            self._parts.append("\n" + (_BULLET if tag == "li" else ""))

    def handle_endtag(self, tag: str) -> None:
        """Break the line behind what stands on lines of its own."""
        self._hidden -= tag in HIDDEN and self._hidden > 0
        if tag in BREAKS and tag != "br":
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._hidden:
            self._parts.append(tidy(data.replace(_RULE, "")).replace("\n", " "))
