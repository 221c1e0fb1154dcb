"""Patterns that are compiled when first used."""

from __future__ import annotations

import re

import pytest

from teekond.patterns import pattern


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
