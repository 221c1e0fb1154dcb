"""Lines, indentation and entries: the shape of a YAML text, seen without a parser."""

from __future__ import annotations

import re

from teekond.source.lines import Lines

ENTRY = re.compile(
    r"(?P<dashes>(?:-[ ]+)*)(?P<key>[^\s\"'#\[\]{},&*!|>%@`-][^#\n]*?|\"[^\"\n]*\"|'[^'\n]*')[ ]*:(?=\s|$)"
)
"""A line, without its indentation, that begins with a key."""


def indent(content: str) -> int:
    """Return how many blanks a line begins with."""
    return len(content) - len(content.lstrip(" "))


def is_blank(content: str) -> bool:
    """Tell whether a line says nothing: it is empty or a comment."""
    stripped = content.strip()
    return not stripped or stripped.startswith("#")


def is_entry(content: str) -> bool:
    """Tell whether a line begins a list item or a key."""
    stripped = content.strip()
    return stripped == "-" or stripped.startswith("- ") or ENTRY.match(stripped) is not None


def before(lines: Lines, number: int) -> int | None:
    """Return the nearest line above `number` that says something."""
    for at in range(number - 1, -1, -1):
        if not is_blank(lines.content(at)):
            return at
    return None


def region(lines: Lines, number: int) -> tuple[int, int]:
    """Return where the entry that begins on a line starts and ends: the line and all deeper ones below it."""
    depth = indent(lines.content(number))
    last = number
    for at in range(number + 1, len(lines.starts)):
        content = lines.content(at)
        if is_blank(content):
            continue
        closes = content.strip()[0] in "]}" and indent(content) >= depth
        if indent(content) <= depth and not closes:
            break
        last = at
    return lines.start(number), lines.start(last + 1)
