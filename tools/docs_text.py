"""Small pieces of Markdown."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; a cell may hold any text."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell(each) for each in line)} |" for line in lines) + "\n"


def cell(text: str) -> str:
    """Return a text that stays within its cell."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Return a text as code, whatever signs it holds."""
    return f"<code>{html.escape(text, quote=False).replace('|', '&#124;')}</code>"


def block(text: str, language: str = "yaml") -> str:
    """Return a block of code."""
    return f"```{language}\n{text.rstrip()}\n```\n"
