"""The findings that a team has decided to live with for now: a file of fingerprints, one finding a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from teekond.diagnostics import Diagnostic
from teekond.values import dataclass

FORM = "baseline/1"
_KEYS = ("fingerprint", "code", "name", "path", "message")
Marked = tuple[Diagnostic, str]
"""A finding with its fingerprint."""


@dataclass(frozen=True, slots=True)
class Excused:
    """A finding of a baseline; all but the fingerprint is for people."""

    fingerprint: str
    code: str
    name: str
    path: str
    message: str


def written(findings: Sequence[Marked]) -> str:
    """Return the baseline that excuses findings: sorted, a line for each, so that two branches seldom meet in it."""
    rows = sorted((each.span.path, each.code, mark, each.name, each.message.english()) for each, mark in findings)
    lines = [
        json.dumps(dict(zip(_KEYS, (mark, code, name, path, message), strict=True)), ensure_ascii=False)
        for path, code, mark, name, message in rows
    ]
    listed = "\n" + ",\n".join(lines) + "\n" if lines else ""
    return f'{{"teekond": "{FORM}", "findings": [{listed}]}}\n'


def read(data: bytes) -> tuple[Excused, ...] | None:
    """Return what a baseline excuses; None where this is none."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return None
    rows = whole.get("findings") if isinstance(whole, dict) and whole.get("teekond") == FORM else None
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        return None
    return tuple(Excused(*(row.get(key, "") for key in _KEYS)) for row in rows)


def _is_row(row: object) -> bool:
    if not isinstance(row, dict) or not row.get("fingerprint"):
        return False
    return all(isinstance(row.get(key, ""), str) for key in _KEYS)


def mended(excused: Iterable[Excused], findings: Iterable[Marked]) -> tuple[Excused, ...]:
    """Return what a baseline excuses though it is not found any more."""
    there = {mark for _, mark in findings}
    return tuple(each for each in excused if each.fingerprint not in there)
