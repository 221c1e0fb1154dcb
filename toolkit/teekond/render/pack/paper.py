"""Parts of a pack as one PDF: the A4 pages from one library, each canvas and deck from one with its own colours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.render.pack.agenda import agenda
from teekond.render.pack.consent import consent
from teekond.render.pack.cover import cover
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.guide import guide
from teekond.render.pack.lists import OWN, materials, print_list
from teekond.render.pack.offered import lacking, printed
from teekond.render.pack.overview import canvases, cards, feedback
from teekond.render.pack.parts import PARTS
from teekond.render.pack.run_sheet import run_sheet
from teekond.render.pack.sheets import deck_of, handed_back, sheet_data, worked_on
from teekond.render.pack.tables import tents
from teekond.render.pack.transcription import transcription
from teekond.render.sheet_typst import code, compile_files, given, library, main_file, query_files
from teekond.resources import resource
from teekond.theme import Theme
from teekond.values import dataclass
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import PlannedSheet

MAKERS: dict[str, Callable[[Pack], dict[str, object]]] = {
    "run-sheet": run_sheet,
    "agenda": agenda,
    "guide": guide,
    "canvases": canvases,
    "cards": cards,
    "tents": tents,
    "materials": materials,
    "feedback": feedback,
    "consent": consent,
    "transcription": transcription,
}
"""What stands on the A4 pages of each part."""
PAGES = "pages"
"""The folder of the library that draws the A4 pages."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Canvases or cards with a library of their own."""

    maker: str
    """The file of the library that draws them."""
    data: dict[str, object]


def pack_pdf(pack: Pack, keys: Sequence[str]) -> bytes:
    """Return parts as one PDF, with a bookmark each."""
    steps: list[str | Drawn] = []
    parts: dict[str, dict[str, object]] = {}
    for key in keys:
        parts[key] = (
            print_list(pack) if key == "print-list" and {*OWN} - {*lacking(pack)} <= {*keys} else made(pack, key)
        )
        steps += [key, *drawn(pack, key)]
    return compile_files(document(pack, pack.title, parts, steps), "pdf")[0]


def part_pdf(pack: Pack, key: str) -> bytes:
    """Return the A4 pages of a part as a PDF."""
    title = f"{pack.words.message(PARTS[key].title)} · {pack.title}"
    return compile_files(document(pack, title, {key: made(pack, key)}, [key, *drawn(pack, key)]), "pdf")[0]


def sheets_pdf(pack: Pack, planned: PlannedSheet) -> bytes:
    """Return a canvas in all its copies as a PDF."""
    drawing = Drawn("sheets", sheet_data(planned, pack))
    return compile_files(document(pack, planned.placed.title, {}, [drawing]), "pdf")[0]


def cards_pdf(pack: Pack, planned: PlannedDeck) -> bytes:
    """Return a deck as a PDF."""
    drawing = Drawn("cards", deck_of(planned, pack))
    return compile_files(document(pack, pack.read(planned.deck.title), {}, [drawing]), "pdf")[0]


def made(pack: Pack, key: str) -> dict[str, object]:
    """Return what stands on the A4 pages of a part."""
    if key == "cover":
        return cover(pack, printed(pack))
    return print_list(pack, counted(pack)) if key == "print-list" else MAKERS[key](pack)


def counted(pack: Pack) -> dict[str, int]:
    """Return how many A4 pages each part of the print list has."""
    parts = {key: MAKERS[key](pack) for key in OWN if key not in lacking(pack)}
    found = query_files(document(pack, pack.title, parts, list(parts)), "<pages>")
    return {each["key"]: each["pages"] for each in found}


def run_sheet_pdf(workshop: Workshop, workspace: Workspace, *, theme: Theme, lang: str | None = None) -> bytes:
    """Return the facilitator's run sheet as a PDF that meets PDF/UA-1."""
    return part_pdf(planned(workshop, workspace, theme, lang), "run-sheet")


def drawn(pack: Pack, key: str) -> Iterator[Drawn]:
    """Yield the canvases and cards of a part; their bookmarks stand below that of the part."""
    if key == "cards":
        yield from (Drawn("cards", deck_of(each, pack, deeper=1)) for each in pack.plan.decks)
    sheets = {"canvases": worked_on, "feedback": handed_back}.get(key)
    if sheets is not None:
        yield from (Drawn("sheets", sheet_data(each, pack, deeper=1)) for each in sheets(pack))


def document(
    pack: Pack, title: str, parts: dict[str, dict[str, object]], steps: Sequence[str | Drawn]
) -> dict[str, bytes]:
    """Return the files from which A4 pages, canvases and cards are set in the order of the steps."""
    own = [each for each in steps if isinstance(each, Drawn)]
    folders = [f"drawn{at}" for at in range(len(own))]
    numbered = iter(range(len(own)))
    values = {
        "title": title,
        "lang": pack.words.lang,
        "folders": [f"{folder}/pack/{each.maker}.typ" for folder, each in zip(folders, own, strict=True)],
        "steps": [{"at": next(numbered)} if isinstance(step, Drawn) else {"part": step} for step in steps],
        "pages": bool(parts),
    }
    files = {"main.typ": main_file("pack.typ.j2", values).encode()}
    shared = {**library(), **pages_library()}
    if parts:
        codes = {payload: code(payload) for payload in payloads(parts)}
        files |= _folder(PAGES, shared, {**pack.frame(), "parts": parts, "codes": codes})
    for folder, each in zip(folders, own, strict=True):
        files |= _folder(folder, shared, each.data)
    return files


def pages_library() -> dict[str, bytes]:
    """Return the shipped files that draw the pages of packs, by their names."""
    folder = resource("templates", "print", "pack")
    return {f"pack/{path.name}": path.read_bytes() for path in sorted(folder.glob("*.typ"))}


def payloads(value: object) -> Iterable[str]:
    """Return what QR codes say on pages, each once."""
    found: dict[str, None] = {}
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            stack += each.values()
            if isinstance(each.get("payload"), str):
                found[each["payload"]] = None
        elif isinstance(each, list):
            stack += each
    return sorted(found)


def _folder(name: str, files: dict[str, bytes], data: dict[str, object]) -> dict[str, bytes]:
    return {f"{name}/{file}": held for file, held in {**files, **given(data)}.items()}
