"""One code means one thing, and each has a page."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.manual.declared import REPEATED, declared, written

from teekond.check import pages
from teekond.check.codes import known_codes
from teekond.check.rules import LISTED

DECLARED = [each for each in declared() if each.module not in REPEATED]


def test_a_code_is_never_written_without_its_name() -> None:
    assert written() == {each.code for each in DECLARED}


def test_each_code_is_declared_once() -> None:
    assert [code for code, times in Counter(each.code for each in DECLARED).items() if times > 1] == []


def test_each_name_means_one_code() -> None:
    assert [name for name, times in Counter(each.name for each in DECLARED).items() if times > 1] == []


def test_what_is_repeated_says_the_same() -> None:
    names = {each.code: each.name for each in DECLARED}
    assert {each.code: each.name for each in declared()} == names


def test_select_and_ignore_know_every_code() -> None:
    assert known_codes() == {each.code: each.name for each in DECLARED}


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    rules = {rule.code for rule in LISTED}
    assert set(pages.codes()) == {each.code for each in DECLARED} - rules


@pytest.mark.parametrize("code", pages.codes())
def test_a_page_bears_the_name_of_its_code(code: str) -> None:
    page = pages.page(code)
    assert page is not None
    assert (page.code, page.name) == (code, known_codes()[code])
