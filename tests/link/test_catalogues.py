"""Catalogues: those shipped, a workspace's own in their place, and the tags that name their values."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.link.test_organisation import read, told

from teekond.diagnostics import Severity
from teekond.link.catalogues import Catalogues, shipped, shipped_names
from teekond.link.load import load_text
from teekond.model.workspace import DEFAULT_SETTINGS

CALL = "journey: call\nkind: customer\nstages:\n  - A:\n      - B: {tags: {%s}}\n"


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_catalogue_speaks_both_languages_and_asks(name: str) -> None:
    catalogue = shipped(name)
    assert catalogue.id == name
    for item in catalogue.items:
        assert item.prompt is not None
        assert set(item.title.languages()) == set(item.prompt.languages()) == {"et", "en"}


def test_the_sizes_that_the_method_names() -> None:
    sizes = {"ex-environments": 3, "ex-levels": 4, "cx-dimensions": 7, "puzzle": 7, "waves": 4}
    assert {name: len(shipped(name).items) for name in sizes} == sizes


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("cx-dimensions: [social, Meeled]", []),
        ("cx-dimensions: socal", [("TK224", "social")]),
        ("cx-dimension: [social]", [("TK223", "cx-dimensions")]),
        ("ex-levels: [operational, [1]]", [("TK104", None)]),
    ],
)
def test_tags_are_held_against_their_catalogue(
    tmp_path: Path, tags: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(read(tmp_path, a=CALL % tags)) == expected


def test_an_own_catalogue_stands_in_the_place_of_one_that_is_shipped(tmp_path: Path) -> None:
    settings = "title: A\ncatalogues: {cx-dimensions: ours}\n"
    own = "catalogue: ours\nitems: [Speed, {id: warmth, title: Warmth}]\n"
    workspace = read(tmp_path, teekond=settings, own=own, a=CALL % "cx-dimensions: [speed, warmth], ours: Warmth")
    assert told(workspace) == []
    catalogue = Catalogues(workspace.catalogues, workspace.settings).find("cx-dimensions")
    assert catalogue is not None
    assert [item.id for item in catalogue.items] == ["speed", "warmth"]
    workspace = read(tmp_path, teekond=settings, own=own, a=CALL % "cx-dimensions: [social]")
    assert told(workspace) == [("TK224", None)]


def test_settings_that_name_no_catalogue(tmp_path: Path) -> None:
    workspace = read(tmp_path, teekond="title: A\ncatalogues: {cx-dimension: ours, puzzle: mine}\n")
    assert [code for code, _ in told(workspace)] == ["TK223"] * 3


def test_of_a_file_alone_an_unknown_catalogue_is_only_noted() -> None:
    found = load_text(CALL % "ours: [speed]", "a.yaml").diagnostics
    assert [(each.code, each.severity) for each in found] == [("TK210", Severity.NOTE)]


def test_nothing_is_known_of_a_name_that_no_catalogue_has() -> None:
    assert Catalogues({}, DEFAULT_SETTINGS).find("colours") is None
