"""Every page of the manual is true: its bad example is found, its good one is not, in words of both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.manual.situations import findings

from teekond.check import pages
from teekond.check.manual import manual, problem, severity
from teekond.check.pages import Page
from teekond.locale import catalogue
from teekond.reader.yaml_recover import MOST_ERRORS
from teekond.reader.yaml_tree import DEPTH_LIMIT
from teekond.source.decode import LIMIT

HIDDEN_BY = {"TK039": {"TK030"}}
"""What a page cannot show without: a hundred other slips."""
LANGUAGES = ("en", "et")
ESTONIAN = re.compile(r"[äöüõšž]")
LONGEST = 330
"""So many letters a paragraph may have: a page is read beside a mistake, not in an armchair."""


def page(code: str) -> Page:
    found = pages.page(code)
    assert found is not None
    return found


def links(tmp_path: Path) -> bool:
    try:
        (tmp_path / "link").symlink_to(tmp_path / "there")
    except OSError:
        return False
    return True


@pytest.mark.parametrize("code", pages.codes())
def test_the_bad_example_is_found(code: str, tmp_path: Path) -> None:
    told = page(code)
    if any("link" in dict(each.how) for each in told.bad) and not links(tmp_path):
        pytest.skip("this system makes no links")
    found = findings(told.bad, tmp_path)
    assert {each.code for each in found} - HIDDEN_BY.get(code, set()) == {code}
    assert {(each.name, each.severity) for each in found if each.code == code} == {(told.name, told.severity)}


@pytest.mark.parametrize("code", pages.codes())
def test_the_good_example_is_silent(code: str, tmp_path: Path) -> None:
    assert [(each.code, each.message.english()) for each in findings(page(code).good, tmp_path)] == []


@pytest.mark.parametrize("code", pages.codes())
def test_a_page_says_what_and_why_in_both_languages(code: str) -> None:
    told = dict(page(code).told)
    assert tuple(told) == LANGUAGES
    english, estonian = (told[lang] for lang in LANGUAGES)
    assert len(english) == len(estonian) >= 2
    assert all(len(each) <= LONGEST and each[-1] in ".:" for each in (*english, *estonian))
    assert ESTONIAN.search(" ".join(estonian))
    assert "”" not in "".join(estonian)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", pages.codes())
def test_a_page_is_written_whole(code: str, lang: str) -> None:
    told, words = page(code), catalogue(lang)
    text = manual(told, words)
    assert text.startswith(f"# {code} {told.name}\n\n*{severity(told, words)}*\n\n{problem(told, words)}")
    assert text.count("```") % 2 == 0
    for example in (*told.bad, *told.good):
        assert example.text.strip() in text


def test_a_language_without_pages_reads_the_english_one() -> None:
    assert page("TK102").paragraphs("fi") == page("TK102").paragraphs("en")


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("TK001", f"{LIMIT // 1_000_000} MB"),
        ("TK017", f"{DEPTH_LIMIT} levels"),
    ],
)
def test_a_limit_on_a_page_is_the_one_that_holds(code: str, limit: str) -> None:
    assert limit in page(code).paragraphs("en")[0]


def test_a_hundred_slips_are_the_most() -> None:
    assert MOST_ERRORS == 100
    assert "a hundred" in page("TK039").paragraphs("en")[0]
