"""The door behind the word `teekond`: it answers `--version` at once and imports the rest only when needed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

UNHURRIED = 200_000
"""So many new objects are made before Python looks for lost ones: a run is short, what it makes lives to its end."""

PLUMBING = {"git-outline": "teekond.cli.git_outline", "git-merge": "teekond.cli.git_merge"}
"""What git calls for each file, after `teekond init --git`: no command for people, so it starts without their help."""


def main() -> int:
    """Run the command line; return its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from teekond import __version__

        return _tell(f"teekond {__version__}\n")
    if arguments and arguments[0] in PLUMBING:
        from importlib import import_module

        run_plumbing: Callable[[list[str]], int] = import_module(PLUMBING[arguments[0]]).run
        return run_plumbing(arguments[1:])
    gc.set_threshold(UNHURRIED, 20, 20)
    from teekond.cli.app import run

    try:
        return run(arguments)
    finally:
        gc.freeze()


def _tell(line: str) -> int:
    if sys.stdout is None:
        return 2
    try:
        sys.stdout.write(line)
        sys.stdout.flush()
    except OSError:
        sys.stdout = None  # else the interpreter tries to flush again at its end
        return 2
    return 0
