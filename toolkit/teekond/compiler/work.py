"""One job of the build, from the workspace to written files: what a worker does, alone or beside others."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property, partial

from teekond.compiler.cards import card_pages
from teekond.compiler.formats import ENDINGS, Look
from teekond.compiler.packs import pack_pages
from teekond.compiler.pipeline import Drawing, lay_out, render
from teekond.compiler.plan import Job, RunSheet, page_name
from teekond.compiler.sheets import NotPrintable, canvas_sheets, run_sheet
from teekond.compiler.site import INDEX_NAME
from teekond.diagnostics import Diagnostic, Message
from teekond.layout.options import MapOptions
from teekond.layout.survey import Survey
from teekond.link.workspace import Workspace
from teekond.model.workspace import CardPrint, PackPrint, Print
from teekond.output.behind import Behind, Task
from teekond.output.errors import OutputError
from teekond.output.folder import OutputFolder
from teekond.output.manifest import Entry, digest
from teekond.values import dataclass, field

AHEAD = 8
"""So many jobs are made at the most while files of earlier ones are written."""


@dataclass(slots=True)
class Result:
    """What came of a job: the files that it stands for, which of them changed, how long each stage took."""

    document: str
    formats: tuple[str, ...]
    entries: dict[str, Entry] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    placed: float = 0.0
    rendered: float = 0.0
    wrote: float = 0.0
    findings: tuple[Diagnostic, ...] = ()
    """Why it could not be made, where the documents are to blame."""
    refused: tuple[Message, Message | None] | None = None
    """Why it could not be written."""
    crashed: str = ""
    """The trace of a mistake of ours, told as such by the door."""

    @property
    def complete(self) -> bool:
        """Tell whether all that was to be written is written."""
        return self.refused is None and not self.crashed and not self.findings


@dataclass(frozen=True)
class Builder:
    """All that jobs share. It can be sent to another process: what cannot is made there, once."""

    workspace: Workspace
    folder: OutputFolder
    options: MapOptions
    theme: str
    lang: str
    stems: frozenset[str]
    asked: str | None = None
    """The language that was asked for; a workshop has its own otherwise."""
    compare: bool = False
    """Only tell what would change, write nothing."""

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Result]:
        """Do jobs in their order; while the disk takes the files of one, the next ones are made."""
        with Behind() as behind:
            begun: deque[_Begun] = deque()
            for job in jobs:
                begun.append(self._begin(job, behind))
                while begun and (len(begun) > AHEAD or begun[0].is_written):
                    yield begun.popleft().ended()
            while begun:
                yield begun.popleft().ended()

    def rehearse(self, jobs: Iterable[Job]) -> None:
        """Draw one map for nobody, before there are several processes: they share what that loads."""
        drawing = next((job.subject for job in jobs if isinstance(job.subject, Drawing)), None)
        if drawing is not None:
            with suppress(Exception):  # the process that draws it in earnest tells what is wrong
                layout = lay_out(self.workspace, drawing, self.options, self.look, self.survey)
                render("svg", layout, self.workspace, drawing.journeys, self.look)

    def _begin(self, job: Job, behind: Behind) -> _Begun:
        """Make what is to be written, and have it written; whatever goes wrong stands in the result."""
        begun = _Begun(Result(job.id, job.formats))
        with _told_in(begun.result):
            for format_, name, data in self._files(job, begun.result):
                seal = made_from(job.made_from, format_)
                begun.files[name] = behind.do(partial(self._save, name, data, job.id, seal))
        return begun

    @cached_property
    def look(self) -> Look:
        """Return how maps look, with what only this process holds."""
        from teekond.locale import catalogue
        from teekond.theme import load_theme

        theme = load_theme(self.theme, self.workspace.themes, self.workspace.root)
        return Look(theme, catalogue(self.lang), home=INDEX_NAME)

    @cached_property
    def survey(self) -> Survey:
        """Return what all maps ask of the whole workspace."""
        return Survey.of(self.workspace)

    def _files(self, job: Job, result: Result) -> Iterator[tuple[str, str, bytes]]:
        """Yield the files of a job: the format that each belongs to, its name, what stands in it."""
        if isinstance(job.subject, PackPrint):
            start = time.perf_counter()
            for name, data in pack_pages(job.subject, self.workspace, self.look.theme, self.asked):
                yield job.formats[0], f"{job.stem}/{name}", data
            result.rendered = time.perf_counter() - start
            return
        for format_, pages in self._made(job, result):
            for page, data in enumerate(pages):
                yield format_, page_name(job.stem, page, ENDINGS[format_], self.stems), data

    def _made(self, job: Job, result: Result) -> Iterator[tuple[str, list[bytes]]]:
        """Yield the pages of a job in each of its formats."""
        if isinstance(job.subject, Drawing):
            yield from self._drawn(job, job.subject, result)
            return
        start = time.perf_counter()
        if isinstance(job.subject, RunSheet):
            pages = [run_sheet(job.subject.workshop, self.workspace, self.look.theme, self.asked)]
        elif isinstance(job.subject, CardPrint):
            pages = card_pages(job.subject, self.workspace, self.look.theme, self.lang)
        else:
            assert isinstance(job.subject, Print)
            pages = canvas_sheets(job.subject, self.workspace, self.look.theme, self.lang)
        result.rendered = time.perf_counter() - start
        yield job.formats[0], pages

    def _drawn(self, job: Job, drawing: Drawing, result: Result) -> Iterator[tuple[str, list[bytes]]]:
        start = time.perf_counter()
        layout = lay_out(self.workspace, drawing, self.options, self.look, self.survey)
        result.placed = time.perf_counter() - start
        result.notes = layout.notes
        for format_ in job.formats:
            start = time.perf_counter()
            pages = render(format_, layout, self.workspace, drawing.journeys, self.look)
            result.rendered += time.perf_counter() - start
            yield format_, pages

    def _save(self, name: str, data: bytes, document: str, seal: str) -> tuple[bool, Entry]:
        """Write a file, or only compare it; tell whether it changed, and what is to be remembered of it."""
        changed = not self.folder.holds(name, data) if self.compare else self.folder.write(name, data)
        return changed, Entry(document, seal, digest(data))


@dataclass(slots=True)
class _Begun:
    """A job whose files are made, and maybe still to be written."""

    result: Result
    files: dict[str, Task[tuple[bool, Entry]]] = field(default_factory=dict)

    @property
    def is_written(self) -> bool:
        """Tell whether nothing is left to wait for."""
        return all(task.is_done for task in self.files.values())

    def ended(self) -> Result:
        """Wait for the files; return what came of the job."""
        result = self.result
        with _told_in(result):
            for name, task in self.files.items():
                changed, result.entries[name] = task.result()
                result.wrote += task.seconds
                if changed:
                    result.written.append(name)
        return result


@contextmanager
def _told_in(result: Result) -> Iterator[None]:
    """Let whatever goes wrong stand in a result."""
    try:
        yield
    except OutputError as error:
        result.refused = (error.message, error.hint)
    except NotPrintable as reason:
        result.findings = reason.findings
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # told by the door, with its trace, also from another process
        import traceback

        result.crashed = traceback.format_exc()


def made_from(fingerprint: str, format_: str) -> str:
    """Return what the manifest says a file was made from."""
    return f"{format_}:{fingerprint}"
