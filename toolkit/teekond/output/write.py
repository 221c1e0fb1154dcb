"""Write one file: a reader sees the old one or the new one, never a torn one."""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from io import FileIO
from pathlib import Path

from teekond.diagnostics import say
from teekond.output.errors import OutputError, refusal

TEMPORARY_PREFIX = ".teekond-"
TEMPORARY_SUFFIX = ".tmp"
_IS_WINDOWS = os.name == "nt"
_ATTEMPTS = 20
_PAUSE = 0.05


def write_whole(path: Path, data: bytes, *, name: str | None = None, durable: bool = True) -> bool:
    """Write `data` to `path`; return whether anything had to be written.

    `name` is what messages call the file. `durable` waits until the disk has it, so that a power cut
    cannot leave an empty file.
    """
    called = name or str(path)
    try:
        old = _old(path, called)
        if old is not None and not stat.S_ISREG(old.st_mode):
            path.write_bytes(data)
            return True
        if old is not None and old.st_size == len(data) and path.read_bytes() == data:
            return False
        try:
            _replace(path, data, old, durable=durable)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, data, old, durable=durable)
    except OSError as error:
        raise refusal(error, called) from error
    except ValueError as error:
        raise OutputError(say("{path} is no name for a file", path=repr(called))) from error
    return True


def holds(path: Path, data: bytes) -> bool:
    """Return whether the file at `path` holds just `data`."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _old(path: Path, called: str) -> os.stat_result | None:
    """Return what is known of the file that stands there, None where none does."""
    try:
        old = os.stat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise OutputError(say("{path} is a folder, not a file", path=called))
    return old


def _replace(path: Path, data: bytes, old: os.stat_result | None, *, durable: bool) -> None:
    target = os.path.realpath(path) if os.path.islink(path) else os.fspath(path)
    name = f"{TEMPORARY_PREFIX}{os.getpid()}-{os.urandom(4).hex()}{TEMPORARY_SUFFIX}"
    temporary = os.path.join(os.path.dirname(target), name)
    try:
        with open(temporary, "xb", buffering=0) as file:
            _write_all(file, data)
            if durable:
                os.fsync(file.fileno())
        if old is not None:
            with suppress(OSError):
                os.chmod(temporary, stat.S_IMODE(old.st_mode))
        _move(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _write_all(file: FileIO, data: bytes) -> None:
    """Write everything: a system may take less at a time than it is given."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def _move(temporary: str, target: str) -> None:
    """Replace `target`, and try again for a second where another program holds it open (Windows)."""
    for attempt in range(_ATTEMPTS):
        try:
            os.replace(temporary, target)
            return
        except PermissionError:
            if not _IS_WINDOWS or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(_PAUSE)


def remove_leftovers(folder: Path) -> None:
    """Remove what writers that were killed left in `folder` and below; leave alone what is being written now."""
    for leftover in folder.rglob(f"{TEMPORARY_PREFIX}*{TEMPORARY_SUFFIX}"):
        if not _writer_lives(leftover.name):
            with suppress(OSError):
                leftover.unlink()


def _writer_lives(name: str) -> bool:
    number = name.removeprefix(TEMPORARY_PREFIX).partition("-")[0]
    if os.name == "nt" or not number.isascii() or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
