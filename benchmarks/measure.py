"""What a command costs: processor time and peak memory of the whole process, wall time beside them."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    cpu: float
    """Seconds of processor time, user and system, of the process and of the children that it waited for."""
    wall: float
    peak: float
    """Megabytes of the largest single process."""


class CommandFailed(Exception):
    """A command that was to be measured did not do its work."""


def once(command: Sequence[str | Path], at: Path, *, code: int = 0) -> Cost:
    """Run a command that ends with `code`, as it would run where compiled modules are kept; return what it took."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=at, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode != code:
        raise CommandFailed(f"exit code {process.returncode}: {' '.join(map(str, command))}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def best(
    command: Sequence[str | Path], at: Path, *, runs: int, code: int = 0, before: Callable[[Path], None] | None = None
) -> Cost:
    """Return the least of several runs, after one that only warms the caches; call `before` ahead of each."""
    costs = []
    for run in range(runs + (runs > 1)):
        if before is not None:
            before(at)
        cost = once(command, at, code=code)
        if run or runs == 1:
            costs.append(cost)
    return Cost(min(cost.cpu for cost in costs), min(cost.wall for cost in costs), max(cost.peak for cost in costs))
