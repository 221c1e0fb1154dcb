"""What the machine may refuse while files are written, in words that help."""

from __future__ import annotations

import errno

from teekond.diagnostics import Message, say


class OutputError(Exception):
    """A file could not be written; what stood there before still stands."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.english())
        self.message = message
        self.hint = hint


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC})
_REFUSED = frozenset({errno.EACCES, errno.EPERM})
_NOT_A_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST})


def refusal(error: OSError, path: str) -> OutputError:
    """Put an operating system's refusal to write `path` into words."""
    number = error.errno
    if number in _FULL:
        return OutputError(
            say("the disk is full: {path} was not written", path=path),
            say("make room and run the command again; the old file is still there"),
        )
    if number == errno.EROFS:
        return OutputError(say("{path} lies on a disk that can only be read", path=path))
    if number in _REFUSED:
        return OutputError(
            say("no permission to write {path}", path=path),
            say("it may be open in another program, or belong to another user"),
        )
    if number in _NOT_A_FOLDER:
        return OutputError(say("{path} cannot be written: a file stands where its folder should be", path=path))
    if number == errno.ENAMETOOLONG:
        return OutputError(say("the name {path} is too long for this disk", path=path))
    return OutputError(say("{path} was not written: {reason}", path=path, reason=error.strerror or str(error)))
