"""Regular expressions that are compiled when first used: most look for mistakes that are not there."""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, only later."""
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    """Stands for a pattern, and has its methods as soon as one of them is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(re.compile(self._source, self._flags), name)
        return found
