"""`teekond git-merge BASE OURS THEIRS PATH`: how git merges a file after `teekond init --git`.

As every merge driver of git it writes what it made over OURS, and exits with 3 where conflicts are left, so that
an exit code of ours is never taken for one of a program that failed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CONFLICT, COULD_NOT_RUN = 3, 2
_LEAST = 4
_SIZE = 7
_MOST = 127
"""Git tells so many conflicts at most; what is above says that it could not."""


def run(arguments: Sequence[str]) -> int:
    """Merge: lines as git does, both of two additions where that is proved, else with the marks of a conflict."""
    from teekond.edit.merge import SIZE, Three, marked, settled

    if len(arguments) < _LEAST:
        sys.stderr.write("teekond git-merge BASE OURS THEIRS PATH [SIZE [BASE-NAME OUR-NAME THEIR-NAME]]\n")
        return COULD_NOT_RUN
    base, ours, theirs, path, *more = arguments
    try:
        three = Three(Path(base).read_bytes(), Path(ours).read_bytes(), Path(theirs).read_bytes(), path)
    except OSError as error:
        sys.stderr.write(f"teekond git-merge: {error.strerror}\n")
        return COULD_NOT_RUN
    marks = ["--diff3", f"--marker-size={SIZE}"]
    merged = _git(["merge-file", "-p", *marks, ours, base, theirs])
    if not 0 <= merged.returncode <= _MOST:
        return COULD_NOT_RUN
    made = settled(three, merged.stdout.decode("utf-8", "surrogateescape"))
    if made is not None:
        Path(ours).write_bytes(made.encode("utf-8", "surrogateescape"))
        return 0
    size = int(more[0]) if more and more[0].isdigit() else _SIZE
    was, one, other = ([name if name and not name.startswith("%") else "" for name in more[1:4]] + [""] * 3)[:3]
    names = (was or "base", one or "ours", other or "theirs")
    if not _conflict(ours, base, theirs, size, names):
        Path(ours).write_bytes(marked(three, size, names[1:]))
    return CONFLICT


def _conflict(ours: str, base: str, theirs: str, size: int, names: tuple[str, str, str]) -> bool:
    """Leave git's marks; tell whether it made any, or merged the lines of what does not go together."""
    was, one, other = names
    labels = ("-L", one, "-L", was, "-L", other)
    return _git(["merge-file", f"--marker-size={size}", *labels, ours, base, theirs]).returncode != 0


def _git(words: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([shutil.which("git") or "git", *words], capture_output=True, check=False)
