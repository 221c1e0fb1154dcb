"""What a comparison is asked for: two states, and which part of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from teekond.cli.command import STDIN
from teekond.cli.diff_git import (
    Blob,
    Revision,
    Shelf,
    bare_shelf,
    blob_workspace,
    meant,
    repository_here,
    shelf_of,
    spread,
    unknown_revision,
)
from teekond.cli.failure import Failure
from teekond.cli.sources import Source, here, looks_like_path, read_path, unknown_reference
from teekond.diagnostics import Message, say
from teekond.diff.compare import Pairs
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.ident import slug
from teekond.source.files import find_root
from teekond.source.git import Repository
from teekond.values import dataclass

_TWO = 2


@dataclass(frozen=True, slots=True)
class Side:
    """A state of a workspace, and how it is called."""

    name: Message | str
    workspace: Workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared."""

    before: Side
    after: Side
    pairs: Pairs | None = None
    """Journeys to be held against each other, by their ids; None for all."""
    limits: tuple[str, ...] | None = None
    """Of all, only what stands in these files or folders of the workspace, or has these ids."""


def asked(words: Sequence[str], behind: Sequence[str]) -> Asked:
    """Return what the words of a command line ask for; those `behind` `--` are paths and ids."""
    repository, missing = _repository(words)
    named: list[Revision | Blob] = []
    rest = list(words)
    while repository is not None and rest and len(named) < _TWO:
        found = _revisions(repository, rest[0], room=_TWO - len(named))
        if not found:
            break
        named += found
        del rest[0]
    if any(isinstance(each, Blob) for each in named) or (not named and len(rest) == _TWO and not behind):
        return _two_files(repository, named, rest)
    if not named and len(rest) > _TWO and all(os.path.isdir(each) for each in rest[:_TWO]):
        return _folders(rest[0], rest[1], rest[_TWO:])
    if repository is None:
        raise missing or _no_git(rest)
    states = [each for each in named if isinstance(each, Revision)]
    return _revised(repository, states, [*rest, *behind])


def _repository(words: Sequence[str]) -> tuple[Repository | None, Failure | None]:
    """Return the repository around us; where git does not work, why: two files or journeys do not need it."""
    if _two_places(words):
        return None, None
    try:
        return repository_here(Path.cwd()), None
    except Failure as failure:
        return None, failure


def _two_places(words: Sequence[str]) -> bool:
    """Tell whether the first two words are files or folders, for which no git is needed."""
    return len(words) >= _TWO and all(word == STDIN or os.path.exists(word) for word in words[:_TWO])


def _revisions(repository: Repository, word: str, *, room: int) -> list[Revision | Blob]:
    ends = spread(repository, word) if room == _TWO else None
    if ends is not None:
        both = [meant(repository, end) for end in ends]
        return [each for each in both if each is not None]
    found = meant(repository, word)
    if found is None:
        return []
    if repository.top is not None and os.path.exists(word) and isinstance(found, Revision):
        raise Failure(
            say("{word} is both a revision and a file", word=word),
            say("for the file write {path}, or put -- in front of it", path=f".{os.sep}{word}"),
        )
    return [found]


def _no_git(words: Sequence[str]) -> Failure:
    for word in words:
        if looks_like_path(word) and not os.path.exists(word):
            return Failure(say("there is no file {path}", path=word))
    return Failure(
        say("this folder is not under git, so there is nothing to compare with"),
        say("name two files or folders: teekond diff before/ after/"),
    )


def _revised(repository: Repository, states: Sequence[Revision], rest: Sequence[str]) -> Asked:
    """Return what is asked for of one or two revisions, or of HEAD."""
    named = list(states) or [_head(repository)]
    if repository.top is None:
        if len(named) < _TWO:
            raise Failure(
                say("there is no work tree here: name two revisions"), say("such as teekond diff HEAD~1 HEAD")
            )
        shelf = _with_workspace(repository, named)
    else:
        shelf = shelf_of(repository, _start(rest))
    before = Side(_called(named[0]), shelf.read(named[0]))
    if len(named) == _TWO:
        after = Side(_called(named[1]), shelf.read(named[1]))
    else:
        assert shelf.root is not None
        after = Side(say("the files as they are now"), load_workspace(shelf.root))
    limits = tuple(_limit(word, shelf, before.workspace, after.workspace) for word in rest)
    return Asked(before, after, limits=limits or None)


def _with_workspace(repository: Repository, named: Sequence[Revision]) -> Shelf:
    shelf = bare_shelf(repository, named[1])
    return shelf if shelf.prefix else bare_shelf(repository, named[0])


def _start(rest: Sequence[str]) -> Path:
    """Return the folder around whose workspace everything turns: where we stand, else that of the first path."""
    if find_root(Path.cwd()) is None:
        for word in rest:
            if os.path.exists(word):
                folder = Path(word) if os.path.isdir(word) else Path(word).parent
                return find_root(folder) or folder
        return here()
    return Path.cwd()


def _head(repository: Repository) -> Revision:
    found = meant(repository, "HEAD")
    assert isinstance(found, Revision)
    return found


def _called(revision: Revision) -> Message | str:
    return revision.name if revision.tree else say("nothing yet")


def _limit(word: str, shelf: Shelf, before: Workspace, after: Workspace) -> str:
    """Return the path in the workspace, or the id, that a word means."""
    if looks_like_path(word):
        path = _inside(word, shelf)
        if os.path.exists(word) or any(_lies(source.path, path) for w in (before, after) for source in w.sources):
            return path
        raise Failure(say("there is no file {path}", path=word), *_hints(shelf, word))
    ident = slug(word)
    if any(ident in known for w in (before, after) for known in (w.journeys, w.crossings, w.personas, w.broken)):
        return ident
    failure = unknown_reference(word, after)
    raise Failure(failure.message, *failure.hints, *_hints(shelf, word))


def _hints(shelf: Shelf, word: str) -> tuple[Message, ...]:
    hint = unknown_revision(shelf.repository, word)
    return () if hint is None else (hint,)


def _inside(word: str, shelf: Shelf) -> str:
    if shelf.root is None:
        return word.removeprefix(f"{shelf.prefix}/").strip("/")
    where = os.path.relpath(os.path.abspath(word), os.path.abspath(shelf.root)).replace(os.sep, "/")
    if where == ".." or where.startswith("../"):
        raise Failure(say("{path} lies outside the workspace", path=word))
    return where


def _lies(path: str, within: str) -> bool:
    return within in (".", path) or path.startswith(f"{within}/")


def holds(limits: Sequence[str], path: str, ident: str) -> bool:
    """Tell whether a document was asked for, by its file or its id."""
    return any(ident == each or _lies(path, each) for each in limits)


def _folders(first: str, second: str, rest: Sequence[str]) -> Asked:
    before, after = (Side(each, load_workspace(Path(each))) for each in (first, second))
    return Asked(before, after, limits=tuple(rest) or None)


def _two_files(repository: Repository | None, named: Sequence[Revision | Blob], rest: Sequence[str]) -> Asked:
    """Return what is asked for of two files, folders or journeys."""
    words = [*(each.name for each in named), *rest]
    if len(words) != _TWO or any(isinstance(each, Revision) for each in named):
        raise Failure(say("a file is compared with another file"), say("such as {example}", example="a.yaml b.yaml"))
    if not named and all(os.path.isdir(word) for word in rest):
        return _folders(rest[0], rest[1], ())
    if not named and not any(word == STDIN or looks_like_path(word) for word in rest):
        return _two_journeys(repository, rest)
    sources = [Source(blob_workspace(_there(repository), each)) for each in named if isinstance(each, Blob)]
    sources += [_file(word) for word in rest]
    first, second = (Side(word, each.workspace) for word, each in zip(words, sources, strict=True))
    ids = [[each.id for each in s.workspace.journeys.values() if s.holds(each.place.path)] for s in sources]
    return Asked(first, second, pairs=_paired(words, ids, sources))


def _there(repository: Repository | None) -> Repository:
    assert repository is not None
    return repository


def _file(word: str) -> Source:
    if os.path.isdir(word):
        raise Failure(say("{path} is a folder; a file is compared with another file", path=word))
    return read_path(word)


def _paired(words: Sequence[str], ids: Sequence[Sequence[str]], sources: Sequence[Source]) -> Pairs | None:
    """Return which journey of one file is held against which of the other; None to compare the files as wholes."""
    for word, found, source in zip(words, ids, sources, strict=True):
        if not found and source.workspace.broken:
            raise Failure(
                say("{path} has errors, so it cannot be compared", path=word), say("teekond check tells them")
            )
    alone = all(source.workspace.root is None for source in sources)
    if set(ids[0]) == set(ids[1]) and alone:
        return None
    if not ids[0] or not ids[1]:
        if alone:
            return None
        raise Failure(say("{path} holds no journey", path=words[0] if not ids[0] else words[1]))
    if len(ids[0]) != len(ids[1]):
        raise Failure(
            say("the files hold {first} and {second} journeys", first=len(ids[0]), second=len(ids[1])),
            say("name two journeys by their ids"),
        )
    return tuple(zip(ids[0], ids[1], strict=True))


def _two_journeys(repository: Repository | None, words: Sequence[str]) -> Asked:
    workspace = load_workspace(here())
    known = {**dict.fromkeys(workspace.journeys), **dict.fromkeys(workspace.broken)}
    ids = [slug(word) for word in words]
    for word, ident in zip(words, ids, strict=True):
        if ident not in known:
            failure = unknown_reference(word, workspace)
            hint = unknown_revision(repository, word) if repository else None
            raise Failure(failure.message, *failure.hints, *((hint,) if hint else ()))
        if ident not in workspace.journeys:
            raise Failure(say("{journey} has errors, so it cannot be compared", journey=ident))
    first, second = (Side(ident, workspace) for ident in ids)
    return Asked(first, second, pairs=((ids[0], ids[1]),))
