"""`teekond check --fix`: what is safe to mend is mended, and told file by file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from teekond.check.mend import FORM, IDS, KEYS, WHAT, Files, Mended, mend
from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.cli.sources import Source, read_all
from teekond.diagnostics import say
from teekond.link.load import load_files, load_text
from teekond.link.workspace import Workspace
from teekond.source.decode import LIMIT, decode
from teekond.source.files import read_bytes


def asked_for(words: Sequence[str]) -> tuple[str, ...]:
    """Return what is to be mended: all there is where nothing is chosen."""
    chosen = [each.strip() for word in words for each in word.split(",") if each.strip()]
    for each in chosen:
        if each not in WHAT:
            known = ", ".join(WHAT)
            raise Failure(
                say("“{word}” is nothing that can be mended", word=each), say("there are: {names}", names=known)
            )
    return tuple(chosen) or WHAT


def fix(screen: Screen, paths: Sequence[str], what: Collection[str], *, writes: bool) -> bool:
    """Mend what lies in the files that were asked for; return whether anything changes.

    Without `writes` the changes are shown as a patch, and nothing is written.
    """
    if STDIN in paths:
        raise Failure(
            say("standard input cannot be mended"), say("teekond fmt - puts it into form; name a file for the rest")
        )
    changes = [_fix_source(screen, source, what, writes=writes) for source in read_all(paths)]
    return any(changes)


def _fix_source(screen: Screen, source: Source, what: Collection[str], *, writes: bool) -> bool:
    files = _files(source)
    asked = [path for path in files if source.holds(path)]
    found = mend(files, lambda each: _load(each, source.workspace), asked, what)
    for each in found:
        _tell(screen, each, writes=writes)
        if each.new == each.old:
            continue
        if writes:
            from teekond.output.write import write_whole

            write_whole(_place(source, each.path), each.new, name=each.path)
        else:
            from teekond.cli.patch import patch_of

            screen.data(patch_of(each.path, each.old, each.new).encode())
    return any(each.new != each.old for each in found)


def _files(source: Source) -> dict[str, bytes]:
    """Return the bytes of a workspace's files; links are left out, for what they lead to is another's."""
    found = {}
    for each in source.workspace.sources:
        place = _place(source, each.path)
        data = b"" if place.is_symlink() else read_bytes(place, LIMIT)
        if isinstance(data, bytes) and data:
            found[each.path] = data
    return found


def _place(source: Source, path: str) -> Path:
    root = source.workspace.root
    return Path(path) if root is None else root / path


def _load(files: Files, workspace: Workspace) -> Workspace:
    if workspace.root is not None:
        return load_files(files, workspace.root)
    ((path, data),) = files.items()
    return load_text(decode(data, path)[0] or "", path)


def _tell(screen: Screen, each: Mended, *, writes: bool) -> None:
    """Say what was mended in a file, or would be, and what was not."""
    done = ", ".join(_done(screen, each.counts))
    if done:
        message = say("{path}: {done}", path=each.path, done=done)
        screen.tell(message if writes else say("{path} would change: {done}", path=each.path, done=done))
    for why in each.left:
        screen.warn(say("{path}: {reason}", path=each.path, reason=screen.words.message(why)))


def _done(screen: Screen, counts: Mapping[str, int]) -> list[str]:
    words = screen.words
    told = []
    if counts.get(KEYS):
        told.append(words.plural("{n} key put right", "{n} keys put right", counts[KEYS]))
    if counts.get(IDS):
        told.append(words.plural("{n} id written", "{n} ids written", counts[IDS]))
    if counts.get(FORM):
        told.append(words("put into form"))
    return told
