"""The index page of a build: every map with its picture, and what else was made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from teekond.canvas.load import load_canvas
from teekond.compiler.memory import Memory
from teekond.compiler.plan import RunSheet, document_id, drawings, sheets_of
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.workspace import PackPrint, Print
from teekond.output.manifest import Manifest
from teekond.render.index import Card, index_page

INDEX_NAME = "index.html"
_ORDER = ("html", "svg", "png", "pdf", "gv")


def index(workspace: Workspace, memory: Memory, words: Words) -> bytes:
    """Return the page that shows what stands in the output folder, also what is left of broken documents."""
    title = workspace.settings.title
    heading = title.read(words.lang, *workspace.settings.languages) if title else words("Journeys")
    cards = [*_maps(workspace, memory, words), *_sheets(workspace, memory, words), *_broken(workspace, memory, words)]
    return index_page(heading, [card for card in cards if card.files], words).encode()


def _maps(workspace: Workspace, memory: Memory, words: Words) -> Iterator[Card]:
    drawn = drawings(workspace, words.lang)
    titles = Counter(drawing.title for drawing in drawn)
    for drawing in drawn:
        journeys = [workspace.journeys[each] for each in drawing.journeys]
        steps = sum(len(journey.steps()) for journey in journeys)
        side = "crossing" if drawing.crossing else journeys[0].side.value
        detail = words.plural("{n} step", "{n} steps", steps)
        if titles[drawing.title] > 1:
            detail = f"{detail} · {drawing.id}"
        yield _card(document_id(drawing), drawing.title, side, detail, memory)


def _sheets(workspace: Workspace, memory: Memory, words: Words) -> Iterator[Card]:
    languages = workspace.settings.languages
    for job in sheets_of(workspace):
        if isinstance(job.subject, Print):
            journey = workspace.journeys.get(job.subject.journey or "")
            whose = journey.title.read(words.lang, *languages) if journey else _title_of(job.subject, workspace, words)
            yield _card(job.id, whose, "sheet", _sheet_detail(job.subject, workspace, words), memory)
        elif isinstance(job.subject, PackPrint) and job.subject.workshop in workspace.workshops:
            title = workspace.workshops[job.subject.workshop].title.read(words.lang, *languages)
            parts = (words("workshop pack"), job.subject.sheet, job.subject.theme, job.subject.lang)
            yield _card(job.id, title, "sheet", " · ".join(part for part in parts if part), memory)
        elif isinstance(job.subject, RunSheet):
            title = workspace.workshops[job.subject.workshop].title.read(words.lang, *languages)
            yield _card(job.id, title, "sheet", words("run sheet"), memory)


def _sheet_detail(wanted: Print, workspace: Workspace, words: Words) -> str:
    """Return what tells a canvas from others of the same journey."""
    fills = {"blank": words("empty"), "stages": words("with the stages"), "all": words("with all that is known")}
    copies = len(wanted.tables) or wanted.copies or 1
    parts = (
        words("canvas “{canvas}”", canvas=_title_of(wanted, workspace, words)) if wanted.journey else None,
        wanted.crossing,
        wanted.stage,
        wanted.persona,
        wanted.unit,
        fills[wanted.fill],
        wanted.sheet,
        words("in pieces on {size}", size=wanted.tile) if wanted.tile else None,
        words.plural("{n} copy", "{n} copies", copies) if copies > 1 else None,
        words("for the print shop") if wanted.variant == "print-shop" or wanted.bleed else None,
        words("saving ink") if wanted.ink == "saving" else None,
        wanted.theme,
        wanted.lang,
    )
    return " · ".join(part for part in parts if part)


def _title_of(wanted: Print, workspace: Workspace, words: Words) -> str:
    canvas, _ = load_canvas(wanted.canvas, workspace)
    return wanted.canvas if canvas is None else canvas.title.read(words.lang, *workspace.settings.languages)


def _broken(workspace: Workspace, memory: Memory, words: Words) -> Iterator[Card]:
    known = {document_id(each) for each in drawings(workspace, words.lang)} | {job.id for job in sheets_of(workspace)}
    for document in sorted(set(memory.documents) - known):
        detail = words("an older drawing: the document has errors")
        yield _card(document, document.partition("/")[2], "broken", detail, memory)


def _card(document: str, title: str, group: str, detail: str, memory: Memory) -> Card:
    files = _files(memory.documents.get(document, {}))
    shown = tuple((format_.upper(), files[format_]) for format_ in _ORDER if format_ in files)
    return Card(title, group, detail, files.get("svg"), shown)


def _files(manifest: Manifest) -> dict[str, str]:
    """Return the first page's file by format; the shortest name is the first page."""
    found: dict[str, str] = {}
    for name in sorted(manifest, key=lambda each: (len(each), each)):
        found.setdefault(name.rpartition(".")[2], name)
    return found
