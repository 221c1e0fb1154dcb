"""A text as it is after changes, without going through bytes and files."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.edit.original import Original, Splice


def apply(text: str, splices: Iterable[Splice]) -> str:
    return Original(text.encode("utf-8")).changed(splices).decode("utf-8")
