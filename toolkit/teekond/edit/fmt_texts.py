"""Texts as a formatted file writes them: without quotes where they need none, block texts as they are."""

from __future__ import annotations

from functools import lru_cache

from teekond.edit.words import scalar
from teekond.patterns import pattern
from teekond.reader.node import Node
from teekond.reader.yaml_brackets import FIRST
from teekond.reader.yaml_core import resolve
from teekond.values import dataclass

_PLAIN = pattern(rf"{FIRST}[^:#]*")
_PLAIN_INSIDE = pattern(rf"{FIRST}[^,:?#\[\]{{}}]*")
_QUOTED = pattern(r"[\s?:,\[\]{}#&*!|>'\"%@`]|.*(?::[ ]|[ ]#|\n)|.*[: ]$")
_NAME = pattern(r"\w(?:[\w .-]*\w)?")
_HEADER = pattern(r"([|>])([-+]?)([0-9]?)([-+]?)")
_BLANK = pattern(r"\n(?: *\n)*")
_TRUE_ELSEWHERE = frozenset(("yes", "no", "on", "off", "y", "n"))
DEEPER = 2
"""Blanks by which what belongs to something stands further in."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """A text behind `|` or `>`: its sign, its lines without their indentation, and where it ends in the file."""

    sign: str
    lines: tuple[str, ...]
    end: int


def on_one_line(node: Node, *, inside: bool, quoted: bool = False) -> str:
    """Return a text on one line, `inside` brackets or not; `quoted` keeps quotes that might be left out."""
    written = node.lines.text[node.start : node.end]
    if "\n" in written:
        return scalar(node.raw, brackets=True)
    if node.plain or quoted or not can_be_plain(node.raw, inside=inside):
        return written
    return node.raw


def name(node: Node, *, inside: bool) -> str:
    """Return a key."""
    written = node.lines.text[node.start : node.end]
    if "\n" in written:
        return scalar(node.raw, brackets=inside)
    if not node.plain and _NAME.fullmatch(node.raw) and isinstance(resolve(node.raw), str):
        return node.raw
    return written


def lines_of(node: Node) -> list[str]:
    """Return a text outside brackets; the lines after its first are without their indentation."""
    written = node.lines.text[node.start : node.end]
    if "\n" in written:
        first, *others = written.split("\n")
        return [first.rstrip(), *(line.strip(" ") for line in others)]
    return [on_one_line(node, inside=False)]


@lru_cache(4096)
def can_be_plain(text: str, *, inside: bool) -> bool:
    """Tell whether a text is read back just so when it has no quotes.

    Quotes stay where other programs stumble: around `yes` and its like, and in brackets around `?`, `:` and `#`.
    """
    if not text or _QUOTED.match(text) or text.lower() in _TRUE_ELSEWHERE:
        return False
    if text.isprintable() and (_PLAIN_INSIDE if inside else _PLAIN).fullmatch(text):
        return isinstance(resolve(text), str)
    return not inside and scalar(text, brackets=False) == text


def block_text(node: Node, column: int) -> BlockText:
    """Return a block text that stands in something at a column."""
    head, *lines = node.lines.text[node.start : node.end].split("\n")
    match = _HEADER.match(head)
    assert match is not None
    style, digit, keep = match[1], match[3], match[2] or match[4]
    first = next((line for line in lines if line.strip(" ")), "")
    indent = max(column, 0) + int(digit) if digit else len(first) - len(first.lstrip(" "))
    while lines and not lines[-1][indent:]:
        lines.pop()
    end = node.start + len("\n".join([head, *lines]))
    told = [line[indent:] for line in lines]
    if keep == "+":
        blank = _BLANK.match(node.lines.text, end)
        end = end if blank is None else blank.end()
        told += [""] * (len(node.raw) - len(node.raw.rstrip("\n")) - (1 if lines else 0))
    begins = next((line for line in told if line), "")
    return BlockText(f"{style}{DEEPER if begins.startswith(' ') else ''}{keep}", tuple(told), end)
