"""What there is to build: every journey and crossing, under which file names, made from what."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from teekond import __version__
from teekond.compiler.pipeline import Drawing
from teekond.link.workspace import Workspace
from teekond.model.ident import ascii_id
from teekond.output.folder import file_stem


@dataclass(frozen=True, slots=True)
class Job:
    """One map that is to be written, in which formats, with the digest of all that it is made from."""

    drawing: Drawing
    stem: str
    made_from: str
    formats: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return what the manifest calls the document: a crossing may share its id with a journey."""
        return document_id(self.drawing)


def drawings(workspace: Workspace, lang: str) -> list[Drawing]:
    """Return every map of the workspace that can be drawn: the journeys, then the crossings."""
    broken = workspace.broken
    found = [
        Drawing(journey.id, journey.title.read(lang, *workspace.settings.languages), (journey.id,))
        for journey in workspace.journeys.values()
        if journey.id not in broken
    ]
    for crossing in workspace.crossings.values():
        whole = all(each in workspace.journeys and each not in broken for each in crossing.journeys)
        if whole and crossing.id not in broken:
            title = crossing.title.read(lang, *workspace.settings.languages)
            found.append(Drawing(crossing.id, title, crossing.journeys, crossing=True))
    return found


def document_id(drawing: Drawing) -> str:
    """Return what the manifest calls a document."""
    return f"crossing/{drawing.id}" if drawing.crossing else f"journey/{drawing.id}"


def jobs_of(
    workspace: Workspace, drawn: Sequence[Drawing], formats: Sequence[str], how: Mapping[str, str]
) -> list[Job]:
    """Return what has to be there of each drawing after a build."""
    seals = fingerprints(workspace, drawn, how)
    return [Job(drawing, _stem(drawing, workspace), seals[drawing], tuple(formats)) for drawing in drawn]


def stems_of(workspace: Workspace) -> frozenset[str]:
    """Return the stems that documents of the workspace use, so that no page of another takes one."""
    return frozenset(stem_of(each) for each in (*workspace.journeys, *workspace.crossings, *workspace.broken))


def documents_of(workspace: Workspace) -> frozenset[str]:
    """Return what the manifest calls the documents that are there."""
    journeys = {f"journey/{each}" for each in workspace.journeys}
    return frozenset(journeys | {f"crossing/{each}" for each in workspace.crossings})


def _stem(drawing: Drawing, workspace: Workspace) -> str:
    stem = stem_of(drawing.id)
    taken = drawing.crossing and stem in {stem_of(each) for each in workspace.journeys}
    return f"{stem}--crossing" if taken else stem


def stem_of(ident: str) -> str:
    """Return the stem of a document's files."""
    return file_stem(ascii_id(ident))


def page_name(stem: str, page: int, ending: str, taken: frozenset[str]) -> str:
    """Return the name of a page's file: `map.svg`, `map-2.svg`; a second hyphen where a document is called so."""
    if page == 0:
        return f"{stem}.{ending}"
    numbered = f"{stem}-{page + 1}"
    return f"{stem}--{page + 1}.{ending}" if numbered in taken else f"{numbered}.{ending}"


def fingerprints(workspace: Workspace, drawn: Iterable[Drawing], how: Mapping[str, str]) -> dict[Drawing, str]:
    """Return for each drawing a digest of all that can change it: its sources, the options, the tool itself."""
    digests = {source.path: source.digest for source in workspace.sources}
    file_of = {journey.id: journey.place.span.path for journey in workspace.journeys.values()}
    shared = sorted(set(digests) - set(file_of.values()))
    links = [(link.kind.value, link.source, link.target) for link in workspace.links]
    base = _digest([tool_digest(), sorted(how.items()), links, [(path, digests[path]) for path in shared]])
    neighbours = _neighbours(workspace)
    result: dict[Drawing, str] = {}
    for drawing in drawn:
        near = set(drawing.journeys).union(*(neighbours.get(each, ()) for each in drawing.journeys))
        paths = sorted({file_of[each] for each in near if each in file_of})
        files = [(path, digests.get(path, "")) for path in paths]
        result[drawing] = _digest([base, drawing.id, drawing.crossing, drawing.journeys, files])
    return result


def _neighbours(workspace: Workspace) -> dict[str, set[str]]:
    """Return for each journey those that its map may name: at the other end of a link, above or below it."""
    near: dict[str, set[str]] = {}
    pairs = [(link.source.partition("/")[0], link.target.partition("/")[0]) for link in workspace.links]
    pairs += [(journey.id, journey.of.partition("/")[0]) for journey in workspace.journeys.values() if journey.of]
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


@cache
def tool_digest() -> str:
    """Return a digest of the tool: another version, or a changed checkout, builds everything anew."""
    from teekond.resources import resource

    seal = hashlib.sha256(__version__.encode())
    package = Path(__file__).parents[1]
    for top, pattern in ((package, "*.py"), (resource("templates"), "*")):
        for path in sorted(top.rglob(pattern)):
            if path.is_file() and "_bundled" not in path.relative_to(top).parts and path.suffix not in _BULKY:
                seal.update(path.relative_to(top).as_posix().encode())
                seal.update(path.read_bytes())
    return seal.hexdigest()


_BULKY = frozenset({".ttf", ".woff2"})


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
