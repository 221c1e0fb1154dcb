"""Which files and documents a command line means: ids, files, folders, `-`, or the workspace around us."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.findings import show_errors
from teekond.cli.screen import Screen
from teekond.compiler.pipeline import Drawing
from teekond.diagnostics import Message, say
from teekond.language.near import did_you_mean
from teekond.link.load import load_file, load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.model.ident import slug
from teekond.reader.codes import EMPTY_FILE
from teekond.source.decode import LIMIT, decode
from teekond.source.files import ENDINGS, find_root
from teekond.values import dataclass, replace

if TYPE_CHECKING:
    from teekond.model.deck import Deck
    from teekond.model.workshop import Workshop

_Held = TypeVar("_Held", "Deck", "Workshop")
STDIN_NAME = "<stdin>"


@dataclass(frozen=True, slots=True)
class Source:
    """A workspace that was read, and the paths in it that were asked for; None for all of it."""

    workspace: Workspace
    paths: frozenset[str] | None = None

    def holds(self, path: str) -> bool:
        """Tell whether a file of the workspace was asked for."""
        if self.paths is None:
            return True
        return any(path == each or path.startswith(f"{each}/") for each in self.paths)


def here() -> Path:
    """Return the root of the workspace that we stand in."""
    root = find_root(Path.cwd())
    if root is None:
        raise Failure(
            say("there is no workspace here: no teekond.yaml in this folder or above it"),
            say("teekond init makes one; or name a file"),
        )
    return root


def looks_like_path(word: str) -> bool:
    """Tell whether a word names a file or folder rather than an id."""
    return os.path.exists(word) or word.endswith(ENDINGS) or "/" in word or os.sep in word


def read_path(word: str) -> Source:
    """Read what a path names: standard input, a folder, or a file, with the workspace around it."""
    if word == STDIN:
        return Source(_read_stdin())
    if not os.path.exists(word):
        raise Failure(say("there is no file {path}", path=word), *(_near_files(word) or _of_a_journey(word)))
    path = Path(word)
    root = find_root(path if path.is_dir() else path.parent)
    if root is None:
        return Source(load_workspace(path) if path.is_dir() else load_file(path))
    inside = Path(os.path.abspath(path)).relative_to(root).as_posix()
    return Source(load_workspace(root), None if inside == "." else frozenset({inside}))


def read_held(
    screen: Screen, word: str, of_kind: Callable[[Workspace], Mapping[str, _Held]], none: Message
) -> tuple[Workspace, _Held | None]:
    """Return the workspace of a file and the first of its documents of a kind; nothing where mistakes are shown."""
    source = read_path(word)
    found = next((each for each in of_kind(source.workspace).values() if source.holds(each.place.path)), None)
    if found is None and not show_errors(screen, source.workspace):
        raise Failure(none)
    return source.workspace, found


def read_all(words: Sequence[str]) -> list[Source]:
    """Read what several words name, each workspace once; without words the workspace that we stand in."""
    if not words:
        return [Source(load_workspace(here()))]
    sources: dict[object, Source] = {}
    for word in words:
        source = read_path(word) if word == STDIN or looks_like_path(word) else _read_id(word, sources)
        key = source.workspace.root or word
        sources[key] = _joined(sources.get(key), source)
    return list(sources.values())


def _read_id(word: str, known: dict[object, Source]) -> Source:
    root = here()
    workspace = known[root].workspace if root in known else load_workspace(root)
    for documents in (
        workspace.journeys,
        workspace.crossings,
        workspace.personas,
        workspace.glossaries,
        workspace.decks,
    ):
        found = documents.get(slug(word))
        if found is not None:
            return Source(workspace, frozenset({found.place.path}))
    raise unknown_reference(word, workspace)


def _joined(old: Source | None, new: Source) -> Source:
    if old is None:
        return new
    both = None if old.paths is None or new.paths is None else old.paths | new.paths
    return Source(old.workspace, both)


def find_drawing(words: Sequence[str], lang: str | None) -> tuple[Workspace, Drawing]:
    """Return the map that references mean: one journey, several, a crossing, or what a file holds."""
    if len(words) == 1 and (words[0] == STDIN or looks_like_path(words[0])):
        source = read_path(words[0])
        return source.workspace, _of_file(words[0], source, lang)
    workspace = load_workspace(here())
    if len(words) == 1:
        crossing = workspace.crossings.get(slug(words[0]))
        if crossing is not None and slug(words[0]) not in workspace.journeys:
            return workspace, _crossing(crossing.id, workspace, lang)
    ids = [ident for word in words for ident in _journeys_of(word, workspace)]
    return workspace, _several(tuple(dict.fromkeys(ids)), workspace, lang)


def _journeys_of(word: str, workspace: Workspace) -> tuple[str, ...]:
    if looks_like_path(word) and os.path.exists(word) and workspace.root is not None:
        path = Path(os.path.abspath(word))
        if not path.is_relative_to(workspace.root):
            raise Failure(say("{path} lies outside the workspace; draw it alone", path=word))
        inside = path.relative_to(workspace.root).as_posix()
        return _ids_in(workspace, Source(workspace, frozenset({inside})))
    ident = slug(word)
    if ident in workspace.journeys or ident in workspace.broken:
        return (ident,)
    if ident in workspace.crossings:
        return workspace.crossings[ident].journeys
    raise unknown_reference(word, workspace)


def _of_file(word: str, source: Source, lang: str | None) -> Drawing:
    workspace = source.workspace
    crossings = [each.id for each in workspace.crossings.values() if source.holds(each.place.path)]
    ids = _ids_in(workspace, source)
    if crossings and not ids:
        return _crossing(crossings[0], workspace, lang)
    if not ids and not workspace.broken:
        for finding in workspace.diagnostics:
            if finding.code == EMPTY_FILE.code and source.holds(finding.span.path):
                raise Failure(say("{path} is empty", path=word), *finding.hints)
        raise Failure(say("{path} holds no journey and no crossing", path=word))
    return _several(ids, workspace, lang)


def _ids_in(workspace: Workspace, source: Source) -> tuple[str, ...]:
    return tuple(each.id for each in workspace.journeys.values() if source.holds(each.place.path))


def _crossing(ident: str, workspace: Workspace, lang: str | None) -> Drawing:
    crossing = workspace.crossings[ident]
    return Drawing(ident, _title(crossing.title, workspace, lang), crossing.journeys, crossing=True)


def _several(ids: tuple[str, ...], workspace: Workspace, lang: str | None) -> Drawing:
    titles = [_title(workspace.journeys[each].title, workspace, lang) for each in ids if each in workspace.journeys]
    return Drawing("--".join(ids), " × ".join(titles), ids)


def _title(text: object, workspace: Workspace, lang: str | None) -> str:
    from teekond.model.text import Text

    assert isinstance(text, Text)
    return text.read(*((lang,) if lang else ()), *workspace.settings.languages)


def unknown_reference(word: str, workspace: Workspace) -> Failure:
    """Return the failure that says that nothing is called so, and what is."""
    known = [*workspace.journeys, *workspace.crossings]
    hints = _of_another_kind(slug(word), workspace) or did_you_mean(word, known)
    if not hints and known:
        hints = (say("there are: {names}", names=_listed(known)),)
    return Failure(say("there is no journey, crossing or file {name}", name=word), *hints)


def _of_another_kind(ident: str, workspace: Workspace) -> tuple[Message, ...]:
    """Return what an id is instead, and what is done with that; nothing where nobody knows it."""
    from teekond.canvas.deck_load import shipped_decks
    from teekond.canvas.load import shipped_canvases
    from teekond.link.kinds import is_a, kind_of

    kind = kind_of(ident, workspace)
    if kind is None:
        kind = "canvas" if ident in shipped_canvases() else "deck" if ident in shipped_decks() else None
    if kind is None:
        return _steps_called(ident, workspace)
    if kind in ("canvas", "deck", "workshop"):
        return is_a(kind, ident), say("“{command}” prints it", command=f"teekond {kind} {ident}")
    theirs = [
        each.id for each in workspace.journeys.values() if kind == "persona" and slug(each.persona or "") == ident
    ]
    return is_a(kind, ident), *([say("journeys of this persona: {names}", names=_listed(theirs))] if theirs else [])


def _steps_called(ident: str, workspace: Workspace) -> tuple[Message, ...]:
    steps = [ref for ref in workspace.steps if ref.rpartition("/")[2] == ident]
    return (say("“{id}” is a step: {steps}", id=ident, steps=_listed(steps)),) if steps else ()


def _listed(names: Iterable[str], most: int = 12) -> str:
    shown = sorted(names)
    return ", ".join(shown[:most]) + (" …" if len(shown) > most else "")


def _near_files(word: str) -> tuple[Message, ...]:
    folder, name = os.path.split(word)
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return ()
    return did_you_mean(name, names)


def _of_a_journey(word: str) -> tuple[Message, ...]:
    """Return what to name instead of a step of a journey around us, such as `first-call/ask`."""
    root = find_root(Path.cwd())
    journey = slug(word.partition("/")[0])
    if root is None or journey not in load_workspace(root).journeys:
        return ()
    return (say("“{id}” is a journey: name it without its step, or name a file", id=journey),)


def _read_stdin() -> Workspace:
    if sys.stdin is None:
        raise Failure(say("standard input is closed"))
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise Failure(say("standard input cannot be read: {reason}", reason=error.strerror or str(error))) from error
    text, found = decode(data, STDIN_NAME)
    workspace = Workspace(None) if text is None else load_text(text, STDIN_NAME)
    return replace(workspace, diagnostics=(*found, *workspace.diagnostics))


def references(beginning: str) -> list[str]:
    """Return the ids and files of the workspace around us that begin so; none where there is no workspace."""
    try:
        workspace = load_workspace(here())
    except (Failure, OSError):
        return []
    files = [source.path for source in workspace.sources]
    return [each for each in (*workspace.journeys, *workspace.crossings, *files) if each.startswith(beginning)]
