"""The words of the sample: two languages everywhere, abbreviations explained, quotes as each language has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

LANGUAGES = {"et", "en"}
TERMS = """
kaebuste juhtimine · tööandja bränding · kliendikogemuse juhtimine · elamus · teenindusstandard · ettevõtte bränd ·
kliendisuhete juhtimine · teeninduskanal · juhtimiskvaliteet · teenus · siseklient · väärtus · lojaalsus ·
töötajakogemus · teeninduskvaliteet · toode · ettevõtte kliendikesksus · pühendumus · kliendikesksus · persoona ·
segment · pimeost · rahulolu · klient · müük · teenindus · kliendi hääl · kliendilubadus · teenindusmudel · sihtrühm ·
töötaja teekond · teenusdisain · pakkumine · soovitusindeks · klienditeekond · emotsionaalse väärtuse indeks ·
väärtuspakkumine · sisseelamine · kliendikogemus · kasutajakogemus · kliendi pingutuse skoor
"""
ABBREVIATIONS = "CEM CRM CX EX UX NPS eNPS EVI CES CSAT VOC SLA KPI HR HRM IVR EI IQ AI IT FCR SMS".split()
ABBREVIATION = re.compile(r"\b(?:e?[A-ZÕÄÖÜ]{2,})\b")

Written = tuple[tuple[str, ...], object]


def documents(root: Path) -> Iterator[tuple[str, object]]:
    """Return the files of the sample, one entry a document."""
    files = [root / "teekond.yaml", root / "templates" / "canvases" / "journey.yaml"]
    files += [*sorted((root / "journeys").glob("*.yaml")), *sorted((root / "workshops").glob("*.yaml"))]
    for path in files:
        for document in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            yield path.name, document


def leaves(value: object, where: tuple[str, ...] = ()) -> Iterator[Written]:
    """Return every string, and every text in languages, with the keys that lead to it."""
    if isinstance(value, dict):
        if value.keys() & LANGUAGES:
            yield where, value
            return
        for key, inner in value.items():
            yield from leaves(inner, (*where, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, where)
    elif isinstance(value, str):
        yield where, value


@pytest.fixture(scope="module")
def written(root: Path) -> list[Written]:
    return [leaf for _, document in documents(root) for leaf in leaves(document)]


@pytest.fixture(scope="module")
def texts(written: list[Written]) -> list[dict[str, str]]:
    return [value for _, value in written if isinstance(value, dict)]


@pytest.fixture(scope="module")
def terms(root: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for _, document in documents(root):
        if isinstance(document, dict) and "glossary" in document:
            found += document["terms"]
    return found


def test_every_text_has_both_languages(texts: list[dict[str, str]]) -> None:
    assert len(texts) > 1000
    assert [text for text in texts if text.keys() != LANGUAGES or not all(map(str.strip, text.values()))] == []


def test_what_is_not_in_two_languages_is_a_name_a_number_or_a_reference(written: list[Written]) -> None:
    plain = {(where[-1], value) for where, value in written if isinstance(value, str) and " " in value}
    assert {key for key, _ in plain} <= {"takes", "waits", "when", "sheet", "by", "corners"}


def test_quotes_are_those_of_the_language(texts: list[dict[str, str]]) -> None:
    for text in texts:
        assert "”" not in text["et"], text
        assert text["et"].count("„") == text["et"].count("“"), text
        assert "„" not in text["en"], text
        assert text["en"].count("“") == text["en"].count("”"), text
        assert not any(mark in string for string in text.values() for mark in "\"'"), text


def test_the_glossary_has_the_terms_of_the_field(terms: list[dict[str, object]]) -> None:
    known = {term["term"]["et"] for term in terms if isinstance(term["term"], dict)}
    assert {term.strip() for term in TERMS.split("·")} <= known
    assert len(terms) >= 50


def test_every_abbreviation_that_is_used_is_explained(
    texts: list[dict[str, str]], terms: list[dict[str, object]]
) -> None:
    short = {term["short"] for term in terms if "short" in term}
    assert set(ABBREVIATIONS) <= short
    used = {match for text in texts for string in text.values() for match in ABBREVIATION.findall(string)}
    assert used <= short


def test_terms_point_at_terms_that_are_there(terms: list[dict[str, object]]) -> None:
    ids = [term["id"] for term in terms]
    assert len(ids) == len(set(ids))
    assert {other for term in terms for other in term.get("see", ())} <= set(ids)  # type: ignore[attr-defined]
    assert all(term["about"] in {"customer", "employee", "both"} for term in terms)


def test_the_glossary_says_who_every_owner_is(root: Path, terms: list[dict[str, object]]) -> None:
    owners: set[str] = set()
    for path in (root / "journeys").glob("*.yaml"):
        owners |= set(re.findall(r"\b(?:owner|unit): ([a-z-]+)", path.read_text(encoding="utf-8")))
    assert owners <= {term["id"] for term in terms}
