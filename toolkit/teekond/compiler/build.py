"""Build a workspace: do what has changed, keep what has not, remember both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teekond.compiler.memory import Memory
from teekond.compiler.plan import Job
from teekond.compiler.work import Result, Work, made_from
from teekond.compiler.workers import cores, run_jobs

_WEIGHT = {"pdf": 12, "png": 12, "html": 2}
_WORTH_A_PROCESS = 48
"""The weight of jobs that takes as long as it takes to start another process and bring it home."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several equal parts of a build, counted from 1."""

    index: int = 1
    count: int = 1

    def share(self, jobs: Sequence[Job]) -> list[Job]:
        """Return the jobs of this part."""
        return list(jobs[self.index - 1 :: self.count])


def stale_jobs(jobs: Sequence[Job], memory: Memory) -> list[Job]:
    """Return what has to be done: the jobs with those formats whose files are missing, changed or out of date."""
    due = []
    for job in jobs:
        formats = tuple(each for each in job.formats if not memory.is_fresh(job.id, made_from(job.made_from, each)))
        if formats:
            due.append(replace(job, formats=formats))
    return due


def useful_processes(jobs: Sequence[Job], wanted: int | None) -> int:
    """Return how many processes to use: as many as asked for, else only as many as are worth starting."""
    if wanted is not None:
        return wanted
    weight = sum(_WEIGHT.get(format, 1) for job in jobs for format in job.formats)
    return max(1, min(cores(), weight // _WORTH_A_PROCESS))


def build(jobs: Sequence[Job], work: Work, memory: Memory, processes: int) -> Iterator[Result]:
    """Do the jobs and yield what came of each; remove pages that a document has no more.

    The memory is kept up to date as results come, and saved at the end however the end comes.
    """
    try:
        for result in run_jobs(jobs, work, processes):
            if result.complete:
                for name in memory.keep(result.document, result.entries, result.formats):
                    memory.folder.remove(name)
            yield result
    finally:
        memory.save()
