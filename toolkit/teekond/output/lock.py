"""A lock on an open file that the system lets go by itself when its holder ends, however it ends."""

from __future__ import annotations

import errno
import sys
import time
from typing import IO

_PAUSE = 0.05
_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock if it is free; on disks without locks say yes, for each file is written whole anyway."""
    try:
        _lock(file)
    except OSError as error:
        return error.errno not in _HELD
    return True


def wait_for_lock(file: IO[bytes]) -> None:
    """Wait until the lock is free, and take it."""
    while not try_lock(file):
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
