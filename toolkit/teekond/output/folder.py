"""The output folder: names that cannot leave it, and one build at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from teekond.diagnostics import say
from teekond.output.errors import OutputError, refusal
from teekond.output.lock import try_lock, wait_for_lock
from teekond.output.write import holds, remove_leftovers, write_whole

_LOCK_NAME = ".teekond-lock"
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)


def file_stem(ident: str) -> str:
    """Return the stem of the files of a document, changed where Windows keeps the name for itself."""
    return f"{ident}_" if ident.lower() in _RESERVED else ident


class OutputFolder:
    """A folder inside the workspace that only what was built goes into."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.name = name
        self.path = self._inside(root, name)

    @staticmethod
    def _inside(root: Path, name: str) -> Path:
        parts = _safe_parts(name)
        if parts is None or not parts:
            raise OutputError(
                say("output: {name} is no folder inside the workspace", name=name or "''"),
                say("write a plain name, such as output: build"),
            )
        _refuse_links(root, parts)
        return root.joinpath(*parts)

    def locate(self, name: str) -> Path:
        """Return where the file `name` (relative, with /) stands; refuse what would leave the folder."""
        parts = _safe_parts(name)
        if parts is None or not parts:
            raise OutputError(say("{name} is no name of a file in {folder}", name=repr(name), folder=self.name))
        _refuse_links(self.path, parts)
        return self.path.joinpath(*parts)

    def label(self, name: str) -> str:
        """Return what messages call the file `name`."""
        return f"{self.name}/{name}"

    def write(self, name: str, data: bytes) -> bool:
        """Write the file `name`; return whether it changed."""
        return write_whole(self.locate(name), data, name=self.label(name))

    def holds(self, name: str, data: bytes) -> bool:
        """Return whether the file `name` holds just `data`."""
        return holds(self.locate(name), data)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the file `name`, or None where it is not there."""
        try:
            return self.locate(name).read_bytes()
        except OSError:
            return None

    def remove(self, name: str) -> None:
        """Remove the file `name`, where it is there."""
        try:
            self.locate(name).unlink(missing_ok=True)
        except OSError as error:
            raise refusal(error, self.label(name)) from error

    @contextmanager
    def locked(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """Hold the folder for one build; call `on_wait` once where another build holds it."""
        file = self._open_lock()
        try:
            if not try_lock(file):
                on_wait()
                wait_for_lock(file)
            remove_leftovers(self.path)
            yield
        finally:
            with suppress(OSError):
                file.close()

    def _open_lock(self) -> IO[bytes]:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            return open(self.path / _LOCK_NAME, "ab")
        except OSError as error:
            raise refusal(error, self.name) from error


def _safe_parts(name: str) -> tuple[str, ...] | None:
    """Return the parts of a relative path that stays below its folder on every system, else None."""
    if name.startswith("/") or "\0" in name or "\\" in name or ":" in name:
        return None
    parts = tuple([part for part in name.split("/") if part not in ("", ".")])
    return None if ".." in parts else parts


def _refuse_links(folder: Path, parts: tuple[str, ...]) -> None:
    here = folder
    for part in parts:
        here = here / part
        if os.path.islink(here):
            raise OutputError(
                say("{path} is a symbolic link, and nothing is written through one", path=here.name),
                say("remove it, or choose another output folder in teekond.yaml"),
            )
