"""The tables of the language reference, put into the page that says what no table can."""

from __future__ import annotations

from pathlib import Path

from teekond.language.reference import reference

MARK = "<!-- tables -->"


def fill(markdown: str) -> str:
    """Return the hand-written page with the tables in their place, one level deeper."""
    assert MARK in markdown, f"docs/language.md has lost its {MARK}"
    _, _, tables = reference("en").partition("\n")
    return markdown.replace(MARK, tables.replace("\n## ", "\n### ").strip())


def estonian(root: Path) -> str:
    """Return the reference in Estonian."""
    del root
    return reference("et")
