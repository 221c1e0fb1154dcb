"""Lines, indentation and entries: the shape of a YAML text, seen without a parser."""

from __future__ import annotations

from teekond.patterns import pattern
from teekond.source.lines import Lines

ENTRY = pattern(r"(?P<dashes>(?:-[ ]+)*)(?P<key>[^\s\"'#\[\]{},&*!|>%@`-][^#\n]*?|\"[^\"\n]*\"|'[^'\n]*')[ ]*:(?=\s|$)")
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
    starts = lines.starts
    for at in range(number - 1, -1, -1):
        if starts[at + 1] - starts[at] > 1 and not is_blank(lines.content(at)):
            return at
    return None


def region(lines: Lines, number: int, column: int, *, run: bool = False) -> tuple[int, int]:
    """Return the piece around a column of a line that can be put aside: its value, or else its entry.

    An entry is the line and all deeper ones below it; with `run`, also those that stand exactly as far in.
    """
    content = lines.content(number)
    depth = indent(content)
    start = lines.start(number)
    entry = ENTRY.match(content.lstrip(" "))
    if entry is not None and column >= depth + entry.end():
        start += column
        depth += len(entry["dashes"])
    last = number
    for at in range(number + 1, len(lines.starts)):
        below = lines.content(at)
        if is_blank(below):
            continue
        closes = below.strip()[0] in "]}" and indent(below) >= depth
        outside = indent(below) < depth + (not run) and not closes
        if outside or below.startswith(("---", "...")):
            break
        last = at
    return start, lines.start(last + 1)


def blank(text: str) -> str:
    """Return blanks in place of a text, its line ends kept."""
    return "".join("\n" if char == "\n" else " " for char in text)
