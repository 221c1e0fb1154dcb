"""Workspaces as git keeps them: which revision a word means, and what stood in the workspace's folder then."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from teekond.cli.failure import Failure
from teekond.diagnostics import Message, say
from teekond.link.load import load_files
from teekond.link.workspace import Workspace
from teekond.source.files import ENDINGS, WORKSPACE_FILE, find_root
from teekond.source.git import Entry, GitError, Repository, find_repository, resolved
from teekond.values import dataclass

_PARENT = re.compile(r"(?P<base>.+?)(?:\^1?|~(?P<far>\d{0,6}))")
_UPWARDS = re.compile(r"(?:^|/)\.\.(?:/|$)")
NOTHING = ""
"""The tree of a time before the first commit."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A state that git keeps: the word that names it, and its tree (empty: a time before the first commit)."""

    name: str
    tree: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file that git keeps: the word that names it, and its object."""

    name: str
    object: str


def repository_here(start: Path) -> Repository | None:
    """Return the repository around a folder; None outside of git."""
    try:
        return find_repository(start)
    except GitError as error:
        raise Failure(error.message, *error.hints) from error


def names() -> list[str]:
    """Return the branches and tags of the repository that we stand in; none where there is none."""
    try:
        repository = find_repository(Path.cwd())
    except (GitError, OSError):
        return []
    if repository is None:
        return []
    refs = repository.run("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return ["HEAD", *refs.stdout.decode("utf-8", "replace").split()]


def meant(repository: Repository, word: str) -> Revision | Blob | None:
    """Return the state or the file that a word names; None where git knows none by it."""
    if word.startswith(("-", "^")):
        return None
    found = repository.resolve(word)
    if found is None:
        return _before_all(repository, word)
    kind = repository.type_of(found)
    if kind == "blob":
        return Blob(word, found)
    tree = repository.resolve(f"{found}^{{tree}}")
    return None if tree is None else Revision(word, tree)


def _before_all(repository: Repository, word: str) -> Revision | None:
    """Return the nothing before a first commit, where a word means its parent."""
    if word == "HEAD":
        return Revision(word, NOTHING)
    parent = _PARENT.fullmatch(word)
    child = repository.commit_of(_child(parent)) if parent else None
    if child is None:
        return None
    if repository.shallow:
        raise Failure(
            say("the history here is cut off before {revision}", revision=word),
            say("fetch more of it first: git fetch --unshallow"),
        )
    return Revision(word, NOTHING) if repository.resolve(f"{child}^1") is None else None


def _child(parent: re.Match[str]) -> str:
    """Return the name of the commit whose parent a word means: of `HEAD~3` that is `HEAD~2`."""
    far = int(parent["far"] or 1)
    return f"{parent['base']}~{far - 1}" if far > 1 else parent["base"]


def spread(repository: Repository, word: str) -> tuple[str, str] | None:
    """Return the two ends of `A..B`, or of `A...B`, which begins where both lines of history parted."""
    sign = "..." if "..." in word else ".."
    first, found, second = word.partition(sign)
    if not found or os.path.exists(word) or _UPWARDS.search(word):
        return None
    first, second = first or "HEAD", second or "HEAD"
    ends = repository.commit_of(first), repository.commit_of(second)
    if ends[0] is None or ends[1] is None:
        return _reaching_back(repository, (first, second), ends)
    if sign == "..":
        return first, second
    base = repository.merge_base(ends[0], ends[1])
    if base is None:
        raise Failure(say("{first} and {second} have no common history", first=first, second=second))
    return repository.short(base), second


def _reaching_back(
    repository: Repository, ends: tuple[str, str], known: tuple[str | None, str | None]
) -> tuple[str, str] | None:
    """Return two ends of which one lies before the first commit; None where git knows neither as anything."""
    pairs = zip(ends, known, strict=True)
    missing = [end for end, commit in pairs if commit is None and _before_all(repository, end) is None]
    if len(missing) == len(ends):
        return None
    if missing:
        hint = say("the history here is cut off; fetch more of it: git fetch --unshallow")
        message = say("git knows no revision {revision} here", revision=missing[0])
        raise Failure(message, *((hint,) if repository.shallow else ()))
    return ends


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a workspace lies in a repository."""

    repository: Repository
    root: Path | None
    """Its folder in the work tree; None where there is no work tree, or no teekond.yaml in it."""
    prefix: str
    """The same below the top, with `/`; empty at the top."""

    def read(self, revision: Revision) -> Workspace:
        """Return the workspace as it was."""
        tree = _below(self.repository, revision.tree, self.prefix)
        root = self.root or Path(self.prefix or ".")
        return load_files(files_of(self.repository, tree) if tree else {}, root)


def shelf_of(repository: Repository, start: Path) -> Shelf:
    """Return where the workspace around a folder lies."""
    root = find_root(start)
    if repository.top is None:
        return Shelf(repository, None, "")
    top = os.path.realpath(repository.top)
    where = os.path.relpath(os.path.realpath(root or start), top).replace(os.sep, "/")
    if where == ".." or where.startswith("../"):
        raise Failure(say("the workspace at {path} is larger than the git repository in it", path=str(root)))
    return Shelf(repository, root or start, "" if where == "." else where)


def bare_shelf(repository: Repository, revision: Revision) -> Shelf:
    """Return where the only workspace of a repository without a work tree lies."""
    entries = repository.entries(revision.tree) if revision.tree else []
    found = [each.path for each in entries if each.path.rpartition("/")[2] == WORKSPACE_FILE]
    if WORKSPACE_FILE in found or not found:
        return Shelf(repository, None, "")
    if len(found) > 1:
        raise Failure(
            say("there are several workspaces in {revision}: {paths}", revision=revision.name, paths=", ".join(found))
        )
    return Shelf(repository, None, found[0].rpartition("/")[0])


def _below(repository: Repository, tree: str, prefix: str) -> str | None:
    if not tree or not prefix:
        return tree or None
    found = repository.resolve(f"{tree}:{prefix}")
    return found if found and repository.type_of(found) == "tree" else None


def files_of(repository: Repository, tree: str) -> dict[str, bytes]:
    """Return the documents of a tree: their bytes by path; a symbolic link is followed within it."""
    try:
        known = {each.path: each for each in repository.entries(tree)}
        wanted = [each for each in known.values() if each.path.lower().endswith(ENDINGS)]
        found = {each.path: (each, data) for each, data in repository.blobs(wanted)}
        led = _led(known, found)
        ends = {each.path: data for each, data in repository.blobs(list(led.values()))}
    except GitError as error:
        raise Failure(error.message, *error.hints) from error
    plain = {path: data for path, (each, data) in found.items() if not each.link}
    return plain | {path: ends[end.path] for path, end in led.items()}


def _led(known: Mapping[str, Entry], found: Mapping[str, tuple[Entry, bytes]]) -> dict[str, Entry]:
    """Return the files that symbolic links lead to, by the links' paths."""
    ends = {path: resolved(known, each, target) for path, (each, target) in found.items() if each.link}
    return {path: end for path, end in ends.items() if end is not None}


def blob_workspace(repository: Repository, blob: Blob) -> Workspace:
    """Return a file that git keeps, read alone."""
    name = blob.name.rpartition(":")[2] or blob.name
    size = int(repository.run("cat-file", "-s", blob.object).stdout or b"0")
    entry = Entry(name, blob.object, size, link=False)
    try:
        return load_files({each.path: data for each, data in repository.blobs([entry])}, None)
    except GitError as error:
        raise Failure(error.message, *error.hints) from error


def unknown_revision(repository: Repository, word: str) -> Message | None:
    """Return what is to be said of a word that looks like a revision that is not here, as in a shallow clone."""
    if repository.shallow and re.fullmatch(r"[0-9a-f]{7,64}|[\w./-]+[~^]\d*", word):
        return say("the history here is cut off; fetch more of it: git fetch --unshallow")
    return None
