"""Many jobs on many cores: processes that each take their share and send back what came of it."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")
Work = Callable[[Iterable[_Job]], Iterator[_Result]]
"""Does jobs in their order, and yields what came of each."""

_TOLD_EVERY = 0.1
"""Seconds after which a process tells what it has done: each telling wakes another that the cores are not free for."""


class WorkerLost(Exception):
    """A process ended before its share was done: the system stopped it, most likely for want of memory."""


def cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def run_jobs(jobs: Sequence[_Job], work: Work[_Job, _Result], processes: int) -> Iterator[_Result]:
    """Do the jobs and yield results as they come; with one process, here and in order."""
    if processes <= 1 or len(jobs) <= 1:
        yield from work(jobs)
        return
    yield from _run_beside(jobs, work, min(processes, len(jobs)))


def _run_beside(jobs: Sequence[_Job], work: Work[_Job, _Result], count: int) -> Iterator[_Result]:
    """Do the first share here, and the others each in a process of its own."""
    waiting: dict[Connection, int] = {}
    processes = []
    try:
        for share in [jobs[start::count] for start in range(1, count)]:
            process, receiver = _started(work, share)
            processes.append(process)
            waiting[receiver] = len(share)
        for result in work(jobs[::count]):
            yield result
            yield from _received(waiting, 0)
        while waiting:
            yield from _received(waiting, None)
    finally:
        for process in processes:
            if waiting:
                process.terminate()
            process.join()


def _started(work: Work[_Job, _Result], share: Sequence[_Job]) -> tuple[BaseProcess, Connection]:
    """Start a process for a share of the jobs; return it, and where it tells what came of them."""
    import multiprocessing

    forks = _can_fork()
    if forks:
        gc.freeze()  # what is there is shared: nobody is to look through it for lost values, and so copy it
    context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(work, share, sender, os.getpid()), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _can_fork() -> bool:
    """Tell whether a copy of this process would run: threads of Typst, once started, leave their locks in it."""
    return sys.platform == "linux" and "typst" not in sys.modules


def _received(waiting: dict[Connection, int], patience: float | None) -> Iterator[Any]:
    """Yield what processes have told by now, after `patience` seconds at the most, else as soon as one tells."""
    from multiprocessing.connection import wait

    for ready in wait(list(waiting), patience):
        yield from _receive(ready, waiting)  # type: ignore[arg-type]  # only connections were given


def _receive(connection: Connection, waiting: dict[Connection, int]) -> list[Any]:
    try:
        results: list[Any] = connection.recv()
    except (EOFError, OSError) as error:
        raise WorkerLost from error
    waiting[connection] -= len(results)
    if waiting[connection] == 0:
        del waiting[connection]
        connection.close()
    return results


def _serve(work: Work[_Job, _Result], share: Sequence[_Job], sender: Connection, parent: int) -> None:
    """Do a share of the jobs, unless nobody waits for it any more; tell what came of them some at a time."""
    done: list[_Result] = []
    told = time.monotonic()
    with suppress(KeyboardInterrupt, BrokenPipeError):
        for result in work(share):
            if _orphaned(parent):
                return
            done.append(result)
            if time.monotonic() - told > _TOLD_EVERY:
                sender.send(done)
                done, told = [], time.monotonic()
        if done:
            sender.send(done)


def _orphaned(parent: int) -> bool:
    if os.name == "posix":
        return os.getppid() != parent
    import multiprocessing

    process = multiprocessing.parent_process()
    return process is not None and not process.is_alive()
