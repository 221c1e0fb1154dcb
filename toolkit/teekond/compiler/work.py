"""One job of the build, from placed map to written files: what a worker does, alone or beside others."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from teekond.compiler.formats import ENDINGS, Look
from teekond.compiler.pipeline import lay_out, render
from teekond.compiler.plan import Job, page_name
from teekond.diagnostics import Message
from teekond.layout.options import MapOptions
from teekond.link.workspace import Workspace
from teekond.output.errors import OutputError
from teekond.output.folder import OutputFolder
from teekond.output.manifest import Entry, digest


@dataclass(slots=True)
class Result:
    """What came of a job: the files that it stands for, which of them changed, how long each stage took."""

    document: str
    entries: dict[str, Entry] = field(default_factory=dict)
    formats: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    seconds: tuple[float, float, float] = (0.0, 0.0, 0.0)
    refused: tuple[Message, Message | None] | None = None
    crashed: str = ""
    """The trace of a mistake of ours, told as such by the door."""

    @property
    def complete(self) -> bool:
        """Tell whether all that was to be written is written."""
        return self.refused is None and not self.crashed


@dataclass(frozen=True)
class Builder:
    """All that jobs share. It can be sent to another process: what cannot is made there, once."""

    workspace: Workspace
    folder: OutputFolder
    options: MapOptions
    theme: str
    lang: str
    stems: frozenset[str]
    compare: bool = False
    """Only tell what would change, write nothing."""

    def __call__(self, job: Job) -> Result:
        """Do a job; whatever goes wrong stands in the result."""
        result = Result(job.id, formats=job.formats)
        try:
            self._build(job, result)
        except OutputError as error:
            result.refused = (error.message, error.hint)
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

        return Look(load_theme(self.theme, self.workspace.themes), catalogue(self.lang))

    def _build(self, job: Job, result: Result) -> None:
        start = time.perf_counter()
        layout = lay_out(self.workspace, job.drawing, self.options, self.look.words)
        result.notes = layout.notes
        placed = time.perf_counter()
        rendered, wrote = 0.0, 0.0
        for format in job.formats:
            before = time.perf_counter()
            pages = render(format, layout, self.workspace, job.drawing.journeys, self.look)
            drawn = time.perf_counter()
            self._write(job, format, pages, result)
            rendered += drawn - before
            wrote += time.perf_counter() - drawn
        result.seconds = (placed - start, rendered, wrote)

    def _write(self, job: Job, format: str, pages: list[bytes], result: Result) -> None:
        save = self._differs if self.compare else self.folder.write
        for page, data in enumerate(pages):
            name = page_name(job.stem, page, ENDINGS[format], self.stems)
            if save(name, data):
                result.written += (name,)
            result.entries[name] = Entry(job.id, made_from(job.made_from, format), digest(data))

    def _differs(self, name: str, data: bytes) -> bool:
        return not self.folder.holds(name, data)


Work = Callable[[Job], Result]


def made_from(fingerprint: str, format: str) -> str:
    """Return what the manifest says a file was made from."""
    return f"{format}:{fingerprint}"
