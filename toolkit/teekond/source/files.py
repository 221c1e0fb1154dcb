"""Which files belong to a workspace, and reading one of them without trusting it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.source.codes import OUTSIDE, UNREADABLE
from teekond.source.decode import LIMIT, decode, too_large
from teekond.source.digest import digest as digest_of
from teekond.values import dataclass

WORKSPACE_FILE = "teekond.yaml"
ENDINGS = (".yaml", ".yml")
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""Without waiting: a pipe that nobody writes to is opened at once, and refused then."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read, or why it could not be: its path as shown, its text, a digest of its bytes."""

    path: str
    text: str | None
    digest: str
    diagnostics: tuple[Diagnostic, ...]


def find_root(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that holds a `teekond.yaml`."""
    place = Path(os.path.abspath(start))
    for folder in (place, *place.parents):
        try:
            if (folder / WORKSPACE_FILE).is_file():
                return folder
        except (OSError, ValueError):
            continue
    return None


def belongs(path: str, output: str) -> bool:
    """Tell whether a file may be a document of its workspace by its path there (`/`), as `find_documents` does."""
    parts = path.split("/")
    hidden = any(part.startswith((".", "_")) for part in parts)
    return not hidden and path.lower().endswith(ENDINGS) and not path.startswith(f"{output.strip('/')}/")


def find_documents(root: Path, *, output: str = "build") -> list[Path]:
    """Return the documents of a workspace, sorted by their paths.

    Left out are names that begin with `.` or `_`, the output folder and folders that are workspaces of their
    own. A folder that cannot be listed, or is a link out of the workspace, is itself in the list: reading it
    says why.
    """
    left_out = Path(os.path.abspath(root / output))
    found: list[Path] = []
    waiting = [Path(root)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            found.append(folder)
            continue
        if folder != root and any(entry.name == WORKSPACE_FILE for entry in listed):
            continue
        for entry in listed:
            _sort_in(entry, Path(entry.path), root, left_out, found, waiting)
    return sorted(found, key=lambda path: path.as_posix())


class Shelf:
    """The workspace at `root` (None: files alone), of which one file after another is read.

    Which of its folders lie in it, and are no links out of it, is found out once for all their files.
    """

    def __init__(self, root: Path | None) -> None:
        self._root = root
        self._start = _start(root)
        self._own: dict[str, bool] = {}

    def read(self, path: Path) -> Document:
        """Read one file, never more than the limit.

        Whatever stands in the way - no file, a folder, a device, a link out of the workspace - is a diagnostic.
        """
        shown = _shown(path, self._start)
        try:
            if not self._holds(path):
                return _refused(shown, _outside(path, shown))
            data = _read(path)
        except (OSError, ValueError) as error:
            return _refused(shown, UNREADABLE.error(Span(shown), *_why(error)))
        return document_of(data, shown)

    def _holds(self, path: Path) -> bool:
        root = self._root
        if root is None or path == root:
            return True
        if os.path.islink(path):
            return _inside(path, root)
        folder = os.path.dirname(path)
        if folder not in self._own:
            self._own[folder] = _inside(path.parent, root)
        return self._own[folder]


def read_document(path: Path, root: Path | None) -> Document:
    """Read one file of the workspace at `root` (None: a file alone), or say why it cannot be read."""
    return Shelf(root).read(path)


def document_of(data: bytes | Message, shown: str) -> Document:
    """Return what the bytes of a file say, or why they cannot be read."""
    if isinstance(data, Message):
        return _refused(shown, UNREADABLE.error(Span(shown), data))
    digest = digest_of(data)
    if len(data) > LIMIT:
        return _refused(shown, too_large(shown))
    text, found = decode(data, shown)
    return Document(shown, text, digest, tuple(found))


def read_beside(root: Path, name: str, limit: int) -> bytes | Message:
    """Read a file that a document of the workspace at `root` names, as bytes, or say why it cannot be read."""
    if name.startswith(("/", "~")) or "\\" in name or ":" in name:
        return say("the path must begin in the workspace, such as assets/logo.svg")
    path = root / name
    try:
        if not _inside(path, root):
            return say("the file lies outside the workspace, so it is not read")
        data = _read(path, limit)
    except (OSError, ValueError) as error:
        return next(_why(error))
    if isinstance(data, bytes) and len(data) > limit:
        return say("the file is larger than {limit} MB", limit=limit // 1_000_000)
    return data


def read_bytes(path: Path, limit: int) -> bytes | Message:
    """Read a file that is named on a command line, as bytes, or say why it cannot be read."""
    try:
        data = _read(path, limit)
    except (OSError, ValueError) as error:
        return next(_why(error))
    if isinstance(data, bytes) and len(data) > limit:
        return say("the file is larger than {limit} MB", limit=limit // 1_000_000)
    return data


def shown_path(path: Path, root: Path | None) -> str:
    """Return how a path is printed: relative to the workspace, with `/`, in characters that can be printed."""
    return _shown(path, _start(root))


def _start(root: Path | None) -> str | None:
    """Return what the whole paths of all files of a workspace begin with."""
    return None if root is None else os.path.join(os.path.abspath(root), "")


def _shown(path: Path, start: str | None) -> str:
    whole = "" if start is None else os.path.abspath(path)
    if start is not None and whole.startswith(start):
        text = whole[len(start) :].replace(os.sep, "/") or "."
    else:
        text = path.as_posix()
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def _sort_in(
    entry: os.DirEntry[str], path: Path, root: Path, left_out: Path, found: list[Path], waiting: list[Path]
) -> None:
    if entry.name.startswith((".", "_")):
        return
    named = entry.name.lower().endswith(ENDINGS)
    try:
        if entry.is_symlink():
            if named or (entry.is_dir() and not _inside(path, root)):
                found.append(path)
        elif entry.is_dir():
            if Path(os.path.abspath(path)) != left_out:
                waiting.append(path)
        elif named:
            found.append(path)
    except OSError:
        if named:
            found.append(path)


def _inside(path: Path, root: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def _read(path: Path, limit: int = LIMIT) -> bytes | Message:
    try:
        handle = os.open(path, _TO_READ)
    except OSError:
        problem = _no_file(os.stat(path).st_mode)
        if problem is not None:
            return problem
        raise
    try:
        state = os.fstat(handle)
        problem = _no_file(state.st_mode)
        if problem is not None:
            return problem
        data = part = os.read(handle, min(state.st_size, limit) + 1)
        while part and len(data) != state.st_size and len(data) <= limit:
            part = os.read(handle, limit + 1 - len(data))
            data += part
        return data
    finally:
        os.close(handle)


def _no_file(mode: int) -> Message | None:
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISDIR(mode):
        return say("this is a folder, not a file")
    return say("this is a device or a pipe, not a file")


def _outside(path: Path, shown: str) -> Diagnostic:
    if path.is_dir():
        return OUTSIDE.warning(
            Span(shown), say("this folder is a link that leaves the workspace: nothing in it is read"), _copy_hint()
        )
    return OUTSIDE.error(Span(shown), say("the file lies outside the workspace, so it is not read"), _copy_hint())


def _copy_hint() -> Message:
    return say("copy it into the workspace instead")


def _why(error: OSError | ValueError) -> Iterator[Message]:
    if isinstance(error, FileNotFoundError):
        yield say("there is no such file")
    elif isinstance(error, PermissionError):
        yield say("the file cannot be read: permission is missing, or another program holds it open")
    elif isinstance(error, OSError) and error.strerror:
        yield say("the file cannot be read: {reason}", reason=error.strerror.lower())
    else:
        yield say("the file cannot be read: its name is not a valid path")


def _refused(shown: str, diagnostic: Diagnostic) -> Document:
    return Document(shown, None, "", (diagnostic,))
