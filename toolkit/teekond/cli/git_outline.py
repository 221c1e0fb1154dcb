"""`teekond git-outline FILE`: a file as git shows it in `git diff` and `git log -p`, after `teekond init --git`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def run(arguments: Sequence[str]) -> int:
    """Write the outline of a file, or the file itself where it cannot be read; return the exit code."""
    from teekond.edit.told import outline

    if len(arguments) != 1:
        sys.stderr.write("teekond git-outline FILE\n")
        return 2
    path = Path(arguments[0])
    try:
        data = path.read_bytes()
    except OSError as error:
        sys.stderr.write(f"teekond git-outline: {error.strerror}\n")
        return 2
    written = outline(data, path.name)
    sys.stdout.buffer.write(data if written is None else written.encode())
    sys.stdout.buffer.flush()
    return 0
