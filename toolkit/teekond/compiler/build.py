"""Build a workspace: do what has changed, keep what has not, remember both."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from teekond.compiler.memory import Memory
from teekond.compiler.plan import Job, documents_of
from teekond.compiler.site import INDEX_NAME, index
from teekond.compiler.work import Builder, Result, made_from
from teekond.compiler.workers import cores, run_jobs
from teekond.diagnostics import Diagnostic, Message, Severity
from teekond.link.workspace import Workspace
from teekond.values import dataclass, field, replace

_WEIGHT = {"pdf": 12, "png": 12, "html": 2}
_WORTH_A_PROCESS = 48
"""The weight of jobs that takes as long as it takes to start another process and bring it home."""

Told = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several equal parts of a build, counted from 1."""

    index: int = 1
    count: int = 1

    def share(self, jobs: Sequence[Job]) -> list[Job]:
        """Return the jobs of this part."""
        return list(jobs[self.index - 1 :: self.count])


@dataclass(slots=True)
class Tally:
    """What a build did."""

    due: int = 0
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(document, sentence)."""
    failed: int = 0
    refused: list[tuple[Message, Message | None]] = field(default_factory=list)
    crashed: list[tuple[str, str]] = field(default_factory=list)
    """(document, trace) of mistakes of ours."""
    findings: list[Diagnostic] = field(default_factory=list)
    seconds: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Laying out, rendering and writing, summed over all processes."""

    def add(self, result: Result) -> None:
        """Count one more result."""
        self.written += result.written
        self.notes += [(result.document, note) for note in result.notes]
        self.findings += result.findings
        placed, drawn, wrote = self.seconds
        self.seconds = (placed + result.placed, drawn + result.rendered, wrote + result.wrote)
        self.failed += not result.complete
        if result.crashed:
            self.crashed.append((result.document, result.crashed))
        if result.refused:
            self.refused.append(result.refused)


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
    weight = sum(_WEIGHT.get(format_, 1) for job in jobs for format_ in job.formats)
    return max(1, min(cores(), weight // _WORTH_A_PROCESS))


def build(due: Sequence[Job], work: Builder, memory: Memory, processes: int, told: Told) -> Tally:
    """Do the jobs, remove what documents have no more, write the index; remember it all however the end comes."""
    tally = Tally(due=len(due))
    if processes > 1:
        work.rehearse(due)
    try:
        for result in run_jobs(due, work, processes):
            tally.add(result)
            if result.complete:
                tally.removed += memory.keep(result.document, result.entries, result.formats)
            told(result)
        if not _has_errors(work.workspace):
            tally.removed += memory.forget_others(documents_of(work.workspace))
        for name in tally.removed:
            work.folder.remove(name)
        if work.folder.write(INDEX_NAME, index(work.workspace, memory, work.look.words)):
            tally.written.append(INDEX_NAME)
    finally:
        memory.save()
    return tally


def compare(jobs: Sequence[Job], work: Builder, memory: Memory, processes: int, told: Told) -> Tally:
    """Make everything anew and write nothing; what would be written is in the tally."""
    tally = Tally(due=len(jobs))
    for result in run_jobs(jobs, replace(work, compare=True), processes):
        tally.add(result)
        tally.removed += memory.keep(result.document, result.entries, result.formats)
        told(result)
    if not work.folder.holds(INDEX_NAME, index(work.workspace, memory, work.look.words)):
        tally.written.append(INDEX_NAME)
    return tally


def _has_errors(workspace: Workspace) -> bool:
    return any(each.severity is Severity.ERROR for each in workspace.diagnostics)
