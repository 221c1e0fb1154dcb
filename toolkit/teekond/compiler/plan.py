"""What there is to build: maps, sheets and run sheets, under which file names, made from what."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from teekond import __version__
from teekond.compiler.formats import BUILT
from teekond.compiler.packs import journeys_of
from teekond.compiler.pipeline import Drawing
from teekond.link.workspace import SourceFile, Workspace
from teekond.model.ident import ascii_id, journey_id
from teekond.model.workspace import CardPrint, PackPrint, Print
from teekond.output.folder import file_stem
from teekond.patterns import pattern
from teekond.source.files import WORKSPACE_FILE
from teekond.values import dataclass

_PRINTS = pattern(r"(?m)^prints:.*\n?(?:(?:[ \t#].*|-(?!--).*)?\n)*")
"""The key `prints` of a workspace file with all that stands below it."""


@dataclass(frozen=True, slots=True)
class RunSheet:
    """The run sheet of a workshop."""

    workshop: str


Subject = Drawing | Print | CardPrint | PackPrint | RunSheet


@dataclass(frozen=True, slots=True)
class Job:
    """One thing that is to be written, in which formats, with the digest of all that it is made from."""

    id: str
    """What the manifest calls the document: a crossing may share its id with a journey."""
    stem: str
    subject: Subject
    made_from: str
    formats: tuple[str, ...]


def drawings(workspace: Workspace, lang: str) -> list[Drawing]:
    """Return every map of the workspace that can be drawn: the journeys, then the crossings."""
    broken, languages = workspace.broken, (lang, *workspace.settings.languages)
    found = [
        Drawing(journey.id, journey.title.read(*languages), (journey.id,))
        for journey in workspace.journeys.values()
        if journey.id not in broken
    ]
    for crossing in workspace.crossings.values():
        whole = all(each in workspace.journeys and each not in broken for each in crossing.journeys)
        if whole and crossing.id not in broken:
            found.append(Drawing(crossing.id, crossing.title.read(*languages), crossing.journeys, crossing=True))
    return found


def jobs_of(workspace: Workspace, lang: str, formats: Sequence[str], how: Mapping[str, str]) -> list[Job]:
    """Return all that has to be there after a build: the maps, then the sheets."""
    seal = Seal.of(workspace, how)
    maps = [
        Job(document_id(drawing), _stem(drawing, workspace), drawing, seal(drawing, drawing.journeys), tuple(formats))
        for drawing in drawings(workspace, lang)
    ]
    whole = set(BUILT) <= set(formats)
    return maps + [job for job in _sheets(workspace, seal) if whole or set(job.formats) <= set(formats)]


def document_id(drawing: Drawing) -> str:
    """Return what the manifest calls a map."""
    return f"crossing/{drawing.id}" if drawing.crossing else f"journey/{drawing.id}"


def documents_of(workspace: Workspace) -> frozenset[str]:
    """Return what the manifest calls everything that is there, also what is broken just now."""
    maps = {f"journey/{each}" for each in workspace.journeys} | {f"crossing/{each}" for each in workspace.crossings}
    return frozenset(maps | {job.id for job in sheets_of(workspace)})


def sheets_of(workspace: Workspace) -> list[Job]:
    """Return the sheets that are printed besides maps."""
    return _sheets(workspace, Seal({}, {}, "", {}))


def stems_of(workspace: Workspace) -> frozenset[str]:
    """Return the stems that documents of the workspace use, so that no page of another takes one."""
    return frozenset(stem_of(each) for each in (*workspace.journeys, *workspace.crossings, *workspace.broken))


def stem_of(ident: str) -> str:
    """Return the stem of a document's files."""
    return file_stem(ascii_id(ident))


def page_name(stem: str, page: int, ending: str, taken: frozenset[str]) -> str:
    """Return the name of a page's file: `map.svg`, `map-2.svg`; a second hyphen where a document is called so."""
    if page == 0:
        return f"{stem}.{ending}"
    numbered = f"{stem}-{page + 1}"
    return f"{stem}--{page + 1}.{ending}" if numbered in taken else f"{numbered}.{ending}"


def _stem(drawing: Drawing, workspace: Workspace) -> str:
    stem = stem_of(drawing.id)
    taken = drawing.crossing and stem in {stem_of(each) for each in workspace.journeys}
    return f"{stem}--crossing" if taken else stem


def _sheets(workspace: Workspace, seal: Seal) -> list[Job]:
    jobs: dict[str, Job] = {}
    for wanted in workspace.settings.prints:
        if not {wanted.journey, wanted.crossing} & workspace.broken:
            stem = f"canvases/{stem_of_print(wanted)}"
            jobs[stem] = Job(stem, stem, wanted, seal(wanted, _journeys_of(wanted, workspace)), (wanted.format,))
    for deck in workspace.settings.card_prints:
        stem = _stem_of_cards(deck)
        jobs[stem] = Job(stem, stem, deck, seal(deck, ()), (deck.format,))
    for pack in workspace.settings.pack_prints:
        journeys = journeys_of(pack, workspace)
        if not set(journeys) & workspace.broken:
            stem = "packs/" + "--".join(
                stem_of(part.lower().replace(" ", "-"))
                for part in (pack.workshop, pack.sheet, pack.theme, pack.lang)
                if part
            )
            jobs[stem] = Job(stem, stem, pack, seal(pack, journeys), ("pdf",))
    for ident in workspace.workshops:
        stem = f"workshops/{stem_of(ident)}"
        jobs[stem] = Job(stem, stem, RunSheet(ident), seal(RunSheet(ident), ()), ("pdf",))
    return list(jobs.values())


def _journeys_of(wanted: Print, workspace: Workspace) -> tuple[str, ...]:
    """Return the journeys that fill a printed canvas: its own, and those of its crossing."""
    asked = wanted.crossing or ""
    crossing = workspace.crossings.get(asked)
    crossed = crossing.journeys if crossing is not None else tuple(asked.replace(" ", "").split(","))
    return tuple(dict.fromkeys(each for each in (wanted.journey, *crossed) if each))


def stem_of_print(wanted: Print) -> str:
    """Return the stem of the files of a printed canvas: all that is chosen stands in it."""
    copies = len(wanted.tables) or wanted.copies
    parts = (
        wanted.canvas,
        wanted.journey,
        wanted.crossing,
        wanted.persona,
        wanted.unit,
        wanted.stage,
        wanted.fill,
        wanted.stages and f"stages-{wanted.stages}",
        wanted.sheet,
        wanted.tile and f"tiles-{wanted.tile}",
        copies and f"copies-{copies}",
        wanted.variant,
        wanted.bleed and f"bleed-{wanted.bleed:g}mm",
        wanted.ink and f"ink-{wanted.ink}",
        wanted.theme,
        wanted.lang,
    )
    names = (stem_of("-".join(re.split(r"[ .,]+", str(part).lower()))) for part in parts if part)
    return "--".join(names)


def _stem_of_cards(wanted: CardPrint) -> str:
    """Return the stem of the files of printed cards."""
    return "decks/" + "--".join(stem_of(part) for part in (wanted.deck, wanted.theme, wanted.lang) if part)


@dataclass(frozen=True, slots=True)
class Seal:
    """Makes digests of all that can change a drawing: its sources, the options, the tool itself."""

    digests: Mapping[str, str]
    file_of: Mapping[str, str]
    base: str
    neighbours: Mapping[str, set[str]]

    @classmethod
    def of(cls, workspace: Workspace, how: Mapping[str, str]) -> Seal:
        """Prepare the seal of a workspace: every file that is no journey's is part of each digest."""
        digests = {source.path: _digest(_without_prints(source)) for source in workspace.sources}
        file_of = {journey.id: journey.place.path for journey in workspace.journeys.values()}
        shared = [(path, digests[path]) for path in sorted(set(digests) - set(file_of.values()))]
        links = [(link.kind.value, link.source, link.target) for link in workspace.links]
        base = _digest([tool_digest(), sorted(how.items()), links, shared])
        return cls(digests, file_of, base, _neighbours(workspace))

    def __call__(self, subject: Subject, journeys: Iterable[str]) -> str:
        """Return the digest of what is made of some journeys, and of what stands near them."""
        near = set(journeys).union(*(self.neighbours.get(each, ()) for each in journeys))
        paths = sorted({self.file_of[each] for each in near if each in self.file_of})
        return _digest([self.base, repr(subject), [(path, self.digests.get(path, "")) for path in paths]])


def _without_prints(source: SourceFile) -> str:
    """Return the text of a file; what the workspace prints changes no sheet but the one that it is about."""
    return _PRINTS.sub("", source.text) if source.path == WORKSPACE_FILE else source.text


def _neighbours(workspace: Workspace) -> dict[str, set[str]]:
    """Return for each journey those that its map may name: at the other end of a link, above or below it."""
    near: dict[str, set[str]] = {}
    pairs = [(journey_id(link.source), journey_id(link.target)) for link in workspace.links]
    pairs += [(journey.id, journey_id(journey.of)) for journey in workspace.journeys.values() if journey.of]
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


_BULKY = (".ttf", ".woff2", ".pyc")


@cache
def tool_digest() -> str:
    """Return a digest of the tool: another version, or a changed checkout, builds everything anew."""
    from teekond.resources import resource

    seal = hashlib.sha256(__version__.encode())
    for top, ending in ((os.path.dirname(os.path.dirname(__file__)), ".py"), (os.fspath(resource("templates")), "")):
        for name, path in sorted(_files_of(top, ending)):
            seal.update(name.encode())
            with open(path, "rb", buffering=0) as file:
                seal.update(file.read())
    return seal.hexdigest()


def _files_of(top: str, ending: str) -> Iterator[tuple[str, str]]:
    """Yield the files below a folder: what each is called there on every system, and its path."""
    for folder, folders, names in os.walk(top):
        folders[:] = [each for each in folders if each not in ("_bundled", "__pycache__")]
        for name in names:
            if name.endswith(ending) and not name.endswith(_BULKY):
                path = os.path.join(folder, name)
                yield path[len(top) + 1 :].replace(os.sep, "/"), path


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
