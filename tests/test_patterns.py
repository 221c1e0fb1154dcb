"""Patterns that are compiled when first used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import teekond
from teekond.patterns import pattern

POSSESSIVE_GROUP = re.compile(r"\)(?:[?*+]|\{[0-9,]+\})\+")


def test_a_pattern_does_what_the_usual_one_does() -> None:
    late, usual = pattern(r"(a+)(b)?", re.I), re.compile(r"(a+)(b)?", re.I)
    for text in ("xAAb", "b", ""):
        late_match, usual_match = late.search(text), usual.search(text)
        assert (late_match and late_match.groups()) == (usual_match and usual_match.groups())
    assert late.sub("-", "caab") == usual.sub("-", "caab")
    assert late.pattern == usual.pattern


def test_a_pattern_is_compiled_once_it_is_used() -> None:
    late = pattern("(")
    with pytest.raises(re.error):
        late.search("")


def test_no_group_is_possessive() -> None:
    """Python 3.11.0 to 3.11.4 lose a letter where the inside of one fails half-way; an atomic group keeps it."""
    assert re.search(r"(?>(\w[^:]*+):|)(.+)", "half-way").groups() == (None, "half-way")  # type: ignore[union-attr]
    package = Path(teekond.__file__).parent
    found = [
        f"{path.relative_to(package)}: {line.strip()}"
        for path in sorted(package.rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
