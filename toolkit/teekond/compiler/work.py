"""One job of the build, from the workspace to written files: what a worker does, alone or beside others."""

from __future__ import annotations

import time
from functools import cached_property

from teekond.compiler.cards import card_pages
from teekond.compiler.formats import ENDINGS, Look
from teekond.compiler.pipeline import Drawing, lay_out, render
from teekond.compiler.plan import Job, RunSheet, page_name
from teekond.compiler.sheets import NotPrintable, canvas_sheets, run_sheet
from teekond.compiler.site import INDEX_NAME
from teekond.diagnostics import Diagnostic, Message
from teekond.layout.options import MapOptions
from teekond.layout.survey import Survey
from teekond.link.workspace import Workspace
from teekond.model.workspace import CardPrint
from teekond.output.errors import OutputError
from teekond.output.folder import OutputFolder
from teekond.output.manifest import Entry
from teekond.source.digest import digest
from teekond.values import dataclass, field


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

    def __call__(self, job: Job) -> Result:
        """Do a job; whatever goes wrong stands in the result."""
        result = Result(job.id, job.formats)
        try:
            self._build(job, result)
        except OutputError as error:
            result.refused = (error.message, error.hint)
        except NotPrintable as reason:
            result.findings = reason.findings
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001  # told by the door, with its trace, also from another process
            import traceback

            result.crashed = traceback.format_exc()
        return result

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

    def _build(self, job: Job, result: Result) -> None:
        if isinstance(job.subject, Drawing):
            self._draw(job, job.subject, result)
            return
        start = time.perf_counter()
        if isinstance(job.subject, RunSheet):
            pages = [run_sheet(job.subject.workshop, self.workspace, self.look.theme, self.asked)]
        elif isinstance(job.subject, CardPrint):
            pages = card_pages(job.subject, self.workspace, self.look.theme, self.lang)
        else:
            pages = canvas_sheets(job.subject, self.workspace, self.look.theme, self.lang)
        result.rendered = time.perf_counter() - start
        self._write(job, job.formats[0], pages, result)

    def _draw(self, job: Job, drawing: Drawing, result: Result) -> None:
        start = time.perf_counter()
        layout = lay_out(self.workspace, drawing, self.options, self.look, self.survey)
        result.placed = time.perf_counter() - start
        result.notes = layout.notes
        for format_ in job.formats:
            start = time.perf_counter()
            pages = render(format_, layout, self.workspace, drawing.journeys, self.look)
            result.rendered += time.perf_counter() - start
            self._write(job, format_, pages, result)

    def _write(self, job: Job, format_: str, pages: list[bytes], result: Result) -> None:
        start = time.perf_counter()
        save = self._differs if self.compare else self.folder.write
        for page, data in enumerate(pages):
            name = page_name(job.stem, page, ENDINGS[format_], self.stems)
            if save(name, data):
                result.written.append(name)
            result.entries[name] = Entry(job.id, made_from(job.made_from, format_), digest(data))
        result.wrote += time.perf_counter() - start

    def _differs(self, name: str, data: bytes) -> bool:
        return not self.folder.holds(name, data)


def made_from(fingerprint: str, format_: str) -> str:
    """Return what the manifest says a file was made from."""
    return f"{format_}:{fingerprint}"
