"""Sets the files of a pack: what several of them share is worked out once, however many files it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from teekond.render.pack.agenda import agenda
from teekond.render.pack.consent import consent
from teekond.render.pack.cover import cover
from teekond.render.pack.files import deck_stem, sheet_stem
from teekond.render.pack.frame import Pack
from teekond.render.pack.guide import guide
from teekond.render.pack.lists import OWN, materials, print_list
from teekond.render.pack.offered import lacking, printed
from teekond.render.pack.overview import canvases, cards, feedback
from teekond.render.pack.parts import PARTS
from teekond.render.pack.run_sheet import run_sheet
from teekond.render.pack.sheets import deck_of, handed_back, sheet_data, worked_on
from teekond.render.pack.tables import tents
from teekond.render.pack.transcription import transcription
from teekond.render.sheet_typst import code, given, library, main_file, query_files
from teekond.resources import resource
from teekond.values import dataclass, field
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import PlannedSheet

Files = dict[str, bytes]
Told = dict[str, object]
PAGES = "pages"
"""The folder of the library that draws the A4 pages."""
MAKERS: dict[str, Callable[[Pack], Told]] = {
    "cover": lambda pack: cover(pack, printed(pack)),
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
DRAWN_BY = {
    "run-sheet": "run.typ",
    "canvases": "overview.typ",
    "cards": "overview.typ",
    "feedback": "overview.typ",
    "tents": "tables.typ",
    "materials": "lists.typ",
    "print-list": "lists.typ",
}
"""The file of the library that draws a part, where it is not called like the part."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The files of a document for Typst."""

    files: Files
    deeper: int = 0
    """So many levels the headings of canvases and cards stand below those of A4 pages."""

    @property
    def inputs(self) -> Mapping[str, str]:
        """Return what Typst is told beside the files."""
        return {"deeper": str(self.deeper)}


@dataclass(frozen=True, slots=True)
class Drawing:
    """Canvases or cards with a library of their own."""

    folder: str
    maker: str
    """The file of the library that draws them."""
    data: Files


@dataclass(slots=True)
class Press:
    """Makes the documents of a pack."""

    pack: Pack
    shared: Files = field(default_factory=lambda: {**library(), **pages_library()})
    told: dict[str, Told] = field(default_factory=dict)
    drawings: dict[str, Drawing] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def whole(self, keys: Sequence[str]) -> Setting:
        """Return parts as one document, with a bookmark each."""
        steps: list[str | Drawing] = []
        for key in keys:
            steps += [key, *self.drawn(key)]
        counted = {*OWN} - {*lacking(self.pack)} <= {*keys}
        own = {"print-list": print_list(self.pack)} if "print-list" in keys and counted else {}
        return self._document(self.pack.title, steps, own)

    def part(self, key: str) -> Setting:
        """Return a part with the canvases or cards that belong to it."""
        title = f"{self.pack.words.message(PARTS[key].title)} · {self.pack.title}"
        return self._document(title, [key, *self.drawn(key)])

    def sheet(self, planned: PlannedSheet) -> Setting:
        """Return a canvas in all its copies."""
        return self._document(planned.placed.title, [self.sheet_drawing(planned)])

    def deck(self, planned: PlannedDeck) -> Setting:
        """Return a deck."""
        return self._document(self.pack.read(planned.deck.title), [self.deck_drawing(planned)])

    def drawn(self, key: str) -> Iterator[Drawing]:
        """Yield the canvases and cards of a part."""
        if key == "cards":
            yield from (self.deck_drawing(each) for each in self.pack.plan.decks)
        sheets = {"canvases": worked_on, "feedback": handed_back}.get(key)
        if sheets is not None:
            yield from (self.sheet_drawing(each) for each in sheets(self.pack))

    def sheet_drawing(self, planned: PlannedSheet) -> Drawing:
        """Return all copies of a canvas, drawn by its own library."""
        stem = sheet_stem(planned)
        if stem not in self.drawings:
            self.drawings[stem] = Drawing(stem, "sheets", given(sheet_data(planned, self.pack)))
        return self.drawings[stem]

    def deck_drawing(self, planned: PlannedDeck) -> Drawing:
        """Return a deck, drawn by its own library."""
        stem = deck_stem(planned)
        if stem not in self.drawings:
            self.drawings[stem] = Drawing(stem, "cards", given(deck_of(planned, self.pack)))
        return self.drawings[stem]

    def page(self, key: str) -> Told:
        """Return what stands on the A4 pages of a part."""
        if key not in self.told:
            known = MAKERS.get(key)
            self.told[key] = print_list(self.pack, self.counted()) if known is None else known(self.pack)
        return self.told[key]

    def counted(self) -> Mapping[str, int]:
        """Return how many A4 pages each part of the print list has."""
        if not self.counts:
            for key in OWN:
                if key not in lacking(self.pack):
                    setting = self.part(key)
                    (found,) = query_files(setting.files, "<pages>", setting.inputs)
                    self.counts[key] = found["pages"]
        return self.counts

    def _document(self, title: str, steps: Sequence[str | Drawing], own: Mapping[str, Told] | None = None) -> Setting:
        """Return A4 pages, canvases and cards in the order of the steps; `own` says what else stands on a part."""
        drawings = [each for each in steps if isinstance(each, Drawing)]
        parts = {key: (own or {}).get(key) or self.page(key) for key in steps if isinstance(key, str)}
        numbered = iter(range(len(drawings)))
        values = {
            "title": title,
            "lang": self.pack.words.lang,
            "folders": [f"{each.folder}/pack/{each.maker}.typ" for each in drawings],
            "steps": [
                {"at": next(numbered)}
                if isinstance(step, Drawing)
                else {"part": step, "file": DRAWN_BY.get(step, f"{step}.typ")}
                for step in steps
            ],
        }
        files = {"main.typ": main_file("pack.typ.j2", values).encode()}
        if parts:
            codes = {payload: code(payload) for payload in payloads(parts)}
            files |= self._folder(PAGES, given({**self.pack.frame(), "codes": codes}))
            for key, told in parts.items():
                files |= {f"{PAGES}/parts/{key}.json": held for held in given(told).values()}
        for each in drawings:
            files |= self._folder(each.folder, each.data)
        return Setting(files, 1 if parts else 0)

    def _folder(self, name: str, data: Files) -> Files:
        return {f"{name}/{file}": held for file, held in {**self.shared, **data}.items()}


def pages_library() -> Files:
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
