"""How a command is run in tests, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str


class Teekond(Protocol):
    """Runs a command here."""

    def __call__(self, *arguments: str) -> Ran: ...
