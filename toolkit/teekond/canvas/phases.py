"""The phases of the process, by name."""

from __future__ import annotations

from teekond.locale import Words


def phases(words: Words) -> tuple[str, ...]:
    """Return the names of the phases, the first one first."""
    return words("Direction"), words("Discover"), words("Make sense"), words("Create"), words("Bring to life")
