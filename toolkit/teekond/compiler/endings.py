"""Which format the name of a file asks for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from teekond.compiler.formats import ENDINGS
from teekond.diagnostics import Refused, say
from teekond.language.near import did_you_mean

_OTHER_ENDINGS = {"dot": "gv", "htm": "html", "markdown": "md", "txt": "text"}


def is_folder(output: str) -> bool:
    """Tell whether what is to be written goes into a folder: one that is there, or a path that ends as folders do."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def format_of(output: str | None, formats: Sequence[str]) -> str | None:
    """Return the format, one of `formats`, that the ending of a file asks for; None where it has none."""
    if output is None or is_folder(output):
        return None
    suffix = Path(output).suffix
    if not suffix:
        return None
    ending = suffix[1:].lower()
    endings = {name: ENDINGS.get(name, name) for name in formats}
    others = {other: name for other, name in _OTHER_ENDINGS.items() if name in endings}
    named = {known: name for name, known in endings.items()} | others
    if ending not in named:
        raise Refused(
            say("no format is written as {ending}", ending=suffix),
            *did_you_mean(ending, named),
            say(
                "the endings are: {names}; -f FORMAT chooses a format for any ending",
                names=", ".join(f".{known}" for known in endings.values()),
            ),
        )
    return named[ending]
