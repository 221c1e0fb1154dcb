"""The one place where words become DOT: nothing that a person wrote reaches Graphviz as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teekond.render.written import clean


def safe(text: str, ending: str = "") -> str:
    """Return a label that Graphviz shows letter by letter; `ending` is its own code for the side of a line."""
    from graphviz import escape, nohtml  # type: ignore[import-untyped]  # the package has no types

    label: str = nohtml(escape(clean(text).replace("&", "&amp;")) + ending)
    return label


def node_name(ident: str) -> str:
    """Return an id as a name of a node: `-` is all that ids hold beside letters, digits and `_`."""
    return re.sub(r"[^A-Za-z0-9]", "_", ident) or "map"


def chunks(text: str, limit: int) -> Iterator[str]:
    """Yield pieces of a text that are short enough for one quoted string, however they are escaped."""
    start = size = 0
    for at, letter in enumerate(text):
        written = 5 if letter in '&"\\' else len(letter.encode("utf-8", "replace"))
        if size + written > limit:
            yield text[start:at]
            start, size = at, 0
        size += written
    if start < len(text):
        yield text[start:]
