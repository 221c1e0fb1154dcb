"""Which of its languages the tool speaks: `--lang`, else `TEEKOND_LANG`, else the system's."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

SPOKEN = ("en", "et")
_VARIABLES = ("TEEKOND_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return what `--lang` asks for, wherever it stands, before anything else of the line is understood."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
    return None


def spoken_language(asked: str | None, environment: Mapping[str, str]) -> str:
    """Return the language of the tool's own words: one that it speaks, else English."""
    for wish in (asked, *(environment.get(name) for name in _VARIABLES), _windows_language()):
        if wish:
            code = wish[:2].lower()
            return code if code in SPOKEN else "en"
    return "en"


def _windows_language() -> str | None:
    if os.name != "nt":
        return None
    import locale

    return locale.getlocale()[0]
