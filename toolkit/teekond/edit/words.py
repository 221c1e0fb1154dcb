"""Texts as YAML: plain where that is safe, else in quotes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache

from teekond.reader.compose import compose
from teekond.reader.node import Kind

Data = str | int | float | bool | Sequence["Data"] | Mapping[str, "Data"]


def flow(value: Data) -> str:
    """Return a value as it stands inside brackets: `text`, `{quote: text, stance: lover}`."""
    if isinstance(value, str):
        return scalar(value, brackets=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key, brackets=True)}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(flow, value)) + "]"
    return json.dumps(value)


def member(value: Data) -> str:
    """Return a value as it stands in a list in brackets: texts in quotes, where a comma cannot seem to split them."""
    return _double(value) if isinstance(value, str) else flow(value)


def block(value: Data) -> str:
    """Return a value as it stands behind a hyphen or a key on a line of its own."""
    return scalar(value, brackets=False) if isinstance(value, str) else flow(value)


@lru_cache(4096)
def scalar(text: str, *, brackets: bool) -> str:
    """Return a text as YAML: plain where it is read back just so, without a warning; else in quotes."""
    if _is_safe(text, text, brackets=brackets):
        return text
    single = "'" + text.replace("'", "''") + "'"
    if '"' in text and "\n" not in text and _is_safe(single, text, brackets=brackets):
        return single
    return _double(text)


def _double(text: str) -> str:
    return (
        json.dumps(text, ensure_ascii=False).replace("\u0085", "\\N").replace("\u2028", "\\L").replace("\u2029", "\\P")
    )


def _is_safe(written: str, text: str, *, brackets: bool) -> bool:
    """Tell whether what is written is read back as this very text, as a text, and alone."""
    if not text or text != text.strip() or "\n" in text:
        return False
    line = f"- [{written}, {{key: {written}}}]\n" if brackets else f"- {written}\n- key: {written}\n"
    roots, found = compose(line, "")
    if found or len(roots) != 1 or roots[0].kind is not Kind.SEQUENCE:
        return False
    items = roots[0].items[0].items if brackets else roots[0].items
    if len(items) != 2 or len(items[1].pairs) != 1:
        return False
    ends = (items[0], items[1].pairs[0][1])
    return all(node.kind is Kind.SCALAR and node.raw == text and isinstance(node.value, str) for node in ends)
