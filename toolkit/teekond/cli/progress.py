"""A line at the foot of a terminal that says how far a long work has come."""

from __future__ import annotations

import shutil
from types import TracebackType
from typing import IO, Self

_WIDTH = 24


class Progress:
    """A bar on a stream; without a stream it counts and is silent."""

    def __init__(self, total: int, stream: IO[str] | None) -> None:
        self._total = total
        self._stream = stream
        self._done = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw("")

    def step(self, name: str) -> None:
        """Note that one more piece is done, and which."""
        self._done += 1
        filled = _WIDTH * self._done // max(self._total, 1)
        bar = "█" * filled + "░" * (_WIDTH - filled)
        self._draw(f"{bar} {self._done}/{self._total} {name}")

    def _draw(self, line: str) -> None:
        if self._stream is None:
            return
        room = shutil.get_terminal_size().columns - 1
        try:
            self._stream.write(f"\r\x1b[K{line[:room]}")
            self._stream.flush()
        except OSError:
            self._stream = None
