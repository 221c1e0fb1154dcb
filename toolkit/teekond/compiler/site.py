"""The index page of a build: every map with its picture, and what else was made of it."""

from __future__ import annotations

from teekond.compiler.memory import Memory
from teekond.compiler.plan import document_id, drawings
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.output.manifest import Manifest
from teekond.render.index import Card, index_page

INDEX_NAME = "index.html"
_ORDER = ("html", "svg", "pdf", "gv")


def index(workspace: Workspace, memory: Memory, words: Words) -> bytes:
    """Return the page that shows what stands in the output folder, also what is left of broken documents."""
    title = workspace.settings.title
    heading = title.read(words.lang, *workspace.settings.languages) if title else words("Journeys")
    drawn = {document_id(each): each for each in drawings(workspace, words.lang)}
    cards = []
    for document in (*drawn, *sorted(set(memory.documents) - set(drawn))):
        files = _files(memory.documents.get(document, {}))
        kind, _, ident = document.partition("/")
        journeys = drawn[document].journeys if document in drawn else ()
        cards.append(
            Card(
                title=drawn[document].title if document in drawn else ident,
                sides=tuple(dict.fromkeys(workspace.journeys[each].side.value for each in journeys)) or ("broken",),
                crossing=kind == "crossing",
                detail=_detail(workspace, journeys, words),
                picture=files.get("svg"),
                files=tuple((format_.upper(), files[format_]) for format_ in _ORDER if format_ in files),
            )
        )
    return index_page(heading, [card for card in cards if card.files], words).encode()


def _detail(workspace: Workspace, journeys: tuple[str, ...], words: Words) -> str:
    if not journeys:
        return words("an older drawing: the document has errors")
    steps = sum(len(workspace.journeys[each].steps()) for each in journeys)
    return words.plural("{n} step", "{n} steps", steps)


def _files(manifest: Manifest) -> dict[str, str]:
    """Return the first page's file by format; the shortest name is the first page."""
    found: dict[str, str] = {}
    for name in sorted(manifest, key=lambda each: (len(each), each)):
        found.setdefault(name.rpartition(".")[2], name)
    return found
