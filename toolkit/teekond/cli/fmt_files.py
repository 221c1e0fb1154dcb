"""Which files are to be put into form, with their bytes: named ones, those of folders, of documents, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.sources import here, looks_like_path, read_all
from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.edit.fmt_order import STDIN_NAME
from teekond.language.kinds import KINDS
from teekond.source.codes import UNREADABLE
from teekond.source.decode import LIMIT
from teekond.source.files import WORKSPACE_FILE, find_documents, find_root, read_bytes, shown_path
from teekond.values import dataclass

_FIRST_KEY = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[^\n]*\n|\$schema:[^\n]*\n)*[\"']?([a-z]+)[\"']?[ \t]*:"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file: where it lies (None: standard input), how it is called, its bytes, and why it could not be read."""

    path: Path | None
    shown: str
    data: bytes
    errors: tuple[Diagnostic, ...] = ()
    foreign: bool = False
    """Whether it lies in no workspace and does not begin as a document of ours does: another program's file."""


def files_of(words: Sequence[str]) -> Iterator[Found]:
    """Yield each file that the words mean, once; without words those of the workspace that we stand in."""
    seen: set[str] = set()
    for word in words or [str(here())]:
        if word == STDIN:
            yield Found(None, STDIN_NAME, _stdin())
            continue
        for path, root in _paths(word):
            where = os.path.abspath(path)
            if where not in seen:
                seen.add(where)
                yield _read(path, root)


def _paths(word: str) -> Iterator[tuple[Path, Path | None]]:
    """Yield the files that a word means, each with the workspace around it."""
    path = Path(word)
    if path.is_dir():
        root = find_root(path)
        output = os.path.relpath((root or path) / _output(root), path)
        yield from ((each, root) for each in find_documents(path, output=output) if not each.is_symlink())
    elif path.exists():
        yield path, find_root(path.parent)
    elif looks_like_path(word):
        raise Failure(say("there is no file {path}", path=word))
    else:
        for source in read_all((word,)):
            root = source.workspace.root
            assert root is not None
            yield from ((root / each, root) for each in sorted(source.paths or ()))


def _output(root: Path | None) -> str:
    """Return the folder of a workspace that holds what was made, and nothing that people wrote."""
    from teekond.link.load import load_file

    if root is None:
        return "build"
    return load_file(root / WORKSPACE_FILE).settings.output


def _read(path: Path, root: Path | None) -> Found:
    shown = shown_path(path, root)
    data = read_bytes(path, LIMIT)
    if isinstance(data, Message):
        return Found(path, shown, b"", (UNREADABLE.error(Span(shown), data),))
    return Found(path, shown, data, foreign=root is None and not _begins_as_ours(data, shown))


def _begins_as_ours(data: bytes, shown: str) -> bool:
    first = _FIRST_KEY.match(data)
    return shown.endswith(WORKSPACE_FILE) or (first is not None and first[1].decode() in KINDS)


def _stdin() -> bytes:
    if sys.stdin is None:
        raise Failure(say("standard input is closed"))
    try:
        return sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise Failure(say("standard input cannot be read: {reason}", reason=error.strerror or str(error))) from error
