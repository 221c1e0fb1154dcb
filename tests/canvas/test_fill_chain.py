"""Sheets of chains are filled from links and units: what a customer's low comes from, and who works for whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.canvas.choose import lay_out
from teekond.canvas.fill_chain import because_chain, serving_chain
from teekond.canvas.load import load_canvas
from teekond.canvas.marks import Known
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Grid
from teekond.link.load import load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue

WORDS = catalogue("en")
CALL = """\
journey: call
title: Call
kind: customer
stages:
  - Before:
      - {title: Rings, feeling: -1, pains: [Waits]}
      - {title: Explains, feeling: -2, pains: [Tells it all again, Nobody knows, "{more}", Fourth]}
      - {title: Alone, feeling: -2}
---
journey: work
title: Work
kind: employee
stages:
  - Day:
      - {title: Gets access, feeling: -2, pains: [Takes a week], enables: work/looks}
      - {title: Is trained, feeling: 1, enables: work/looks}
      - {title: Looks, feeling: {value: -1, word: shame}, meets: call/explains}
      - {title: Answers, meets: call/rings}
"""
UNITS = """\
organisation: house
title: House
units:
  - {id: desk, title: Desk, kind: frontline, serves: [customers], contributes: [The first voice]}
  - {id: it, title: IT, kind: support, serves: [desk], contributes: [Screens]}
  - {id: people, title: People, kind: support, serves: [it]}
  - {id: lonely, title: Lonely, kind: support}
"""


def told(chain: tuple[tuple[str, tuple[object, ...]], ...]) -> dict[str, list[str]]:
    return {name: [each.text for each in entries] for name, entries in chain}  # type: ignore[attr-defined]


def test_a_chain_leads_from_the_lowest_moment_that_work_leads_to_back_to_where_it_feels_worst() -> None:
    found = load_text(CALL.replace("{more}", "More"), "call.yaml")
    assert told(because_chain(found, found.journeys["call"], WORDS)) == {
        "because.pain": ["Tells it all again", "Nobody knows", "More"],
        "because.meets": ["Looks"],
        "because.feels": ["shame"],
        "because.condition": ["Takes a week"],
    }


def test_without_a_word_the_feeling_is_asked_and_without_pains_the_step_itself_stands() -> None:
    text = CALL.replace("feeling: -2, pains: [Tells", "pains: [Tells").replace(", pains: [Waits]", "")
    found = load_text(text, "call.yaml")
    chain = told(because_chain(found, found.journeys["call"], WORDS))
    assert (chain["because.pain"], chain["because.meets"]) == (["Rings"], ["Answers"])
    assert (chain["because.feels"], chain["because.condition"]) == (["How do they feel?"], ["Answers"])


@pytest.mark.parametrize("journey", ["work", None])
def test_where_no_customer_is_meant_there_is_no_chain(journey: str | None) -> None:
    found = load_text(CALL, "call.yaml")
    assert because_chain(found, found.journeys.get(journey or ""), WORDS) == ()


def test_the_longest_chain_of_internal_customers_ends_with_what_the_customer_gets() -> None:
    found = load_text(UNITS, "house.yaml")
    assert told(serving_chain(found.organisation, WORDS)) == {
        "serves.us": ["People"],
        "serves.next": ["IT", "Screens"],
        "serves.theirs": ["Desk", "The first voice"],
        "serves.supplies": [],
        "serves.customer": ["The first voice"],
    }
    assert serving_chain(None, WORDS) == ()
    assert serving_chain(load_text("organisation: x\ntitle: X\n", "x.yaml").organisation, WORDS) == ()


@pytest.fixture(scope="module")
def sample(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.mark.parametrize(
    ("ident", "journey", "texts"),
    [
        ("because-chain", "first-purchase", {"Hilinemisest ei teatata", "häbi", "Plaan lubab sama tunni kahele"}),
        ("internal-customers", None, {"IT-teenused", "Klienditeenindus", "Esimene hääl, mida klient kuuleb"}),
    ],
)
def test_the_shipped_sheets_of_chains_are_filled(
    sample: Workspace, ident: str, journey: str | None, texts: set[str]
) -> None:
    canvas, _ = load_canvas(ident, sample)
    assert canvas is not None

    def known(fill: str) -> set[str]:
        made = lay_out(canvas, sample, journey=journey, fill=fill, lang="et")
        assert isinstance(made, Sheet), made
        assert not isinstance(made.body, Grid)
        return {" ".join(each.filled.text.lines) for each in made.body.marks if isinstance(each, Known)}

    assert texts <= known("all")
    assert known("blank") == set()
