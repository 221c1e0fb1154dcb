"""The story of “reading a crossing” is true: every figure of its two pages is counted anew from the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.analysis.chains import between
from teekond.analysis.crossings import Crossings, count
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import what_if
from teekond.analysis.sight import shares
from teekond.link.load import load_workspace
from teekond.locale import catalogue

PAGES = {"en": "reading-a-crossing", "et": "ristumise-lugemine"}
TELLS, HISTORY, DESK = "first-call/tells-again", "first-workday/no-history", "first-workday/desk-without-account"
WAITS, ACCOUNT = "first-call/waits-in-queue", "first-workday/it-account"


@pytest.fixture(scope="module")
def graph(root: Path) -> Graph:
    return Graph(load_workspace(root), ["first-call", "first-workday"])


@pytest.fixture(scope="module")
def found(graph: Graph) -> Crossings:
    return count(graph)


def page(root: Path, lang: str) -> str:
    return (root / "docs" / f"{PAGES[lang]}.md").read_text(encoding="utf-8")


def said(root: Path, lang: str, english: str, estonian: str) -> None:
    wanted = english if lang == "en" else estonian
    assert wanted in page(root, lang)


@pytest.mark.parametrize("lang", PAGES)
def test_the_lowest_minute_is_as_it_is_told(lang: str, root: Path, graph: Graph) -> None:
    step = graph.workspace.steps[TELLS].step
    assert step.feeling is not None
    assert (step.feeling.mean, step.feeling.expected, step.moment_of_truth) == (-2, 0, True)
    assert min(felt for place, felt in enumerate(graph.feelings) if felt is not None and graph.customers[place]) == -2
    said(root, lang, f"Of {step.feeling.n} people who were asked in September", f"küsiti {step.feeling.n} inimeselt")
    assert step.says[0].quote.read(lang).strip("„“”.") in page(root, lang)
    assert graph.workspace.steps[WAITS].step.waits == 11


@pytest.mark.parametrize("lang", PAGES)
def test_meetings_weights_and_sums_are_those_counted(lang: str, root: Path, graph: Graph, found: Crossings) -> None:
    assert (len(found.gaps), sum(row.both_low for row in found.gaps)) == (5, 2)
    said(root, lang, "two of the five meetings", "viiest kohtumisest on selliseid kaks")
    first, second = (row for row in found.ripple if row.score)
    told = [
        (row.step, row.score, [(t.step, t.low, t.moment, t.weight) for t in row.terms if t.weight])
        for row in (first, second)
    ]
    assert told == [(HISTORY, 4, [(TELLS, 2, 2, 4)]), (DESK, 1, [(WAITS, 1, 1, 1)])]
    for row in (first, second):
        assert f"| {graph.workspace.steps[row.step].step.title.read(lang)} | {row.score:g} |" in page(root, lang)
    assert [graph.feelings[graph.places[ref]] for ref in (HISTORY, DESK)] == [-1, -2]


@pytest.mark.parametrize("lang", PAGES)
def test_the_chain_and_its_why_stand_in_the_files(lang: str, root: Path, graph: Graph, found: Crossings) -> None:
    behind = next(row for row in found.upstream if row.step == TELLS)
    assert [(each.step, each.distance) for each in behind.sources] == [(HISTORY, 0), (ACCOUNT, 1)]
    assert between(graph, ACCOUNT, TELLS) == (ACCOUNT, TELLS)
    title = graph.workspace.steps[ACCOUNT].step.title.read(lang)
    assert f"*{title[:1].lower()}{title[1:]}*" in page(root, lang)
    (link,) = (each for each in graph.links if (each.source, each.target) == (HISTORY, TELLS))
    assert link.why is not None
    assert f"> {link.why.read(lang)}." in page(root, lang)


@pytest.mark.parametrize("lang", PAGES)
def test_what_if_changes_what_is_said(lang: str, root: Path, graph: Graph) -> None:
    (change,) = what_if(graph, {TELLS: 0.0})
    assert (change.step, change.before, change.after) == (HISTORY, 4, 0)
    said(root, lang, "would fall from 4 to 0", "langeks Mari sammu kaal 4 pealt 0 peale")


@pytest.mark.parametrize("lang", PAGES)
def test_who_sees_a_customer_is_counted(lang: str, root: Path, graph: Graph, found: Crossings) -> None:
    (journey,) = shares(graph, found.sight, "journey")
    team = next(row for row in shares(graph, found.sight, "unit") if row.of == "people-team")
    percent = catalogue(lang).number(round(100 * journey.share))
    said(
        root,
        lang,
        f"Of the {journey.steps} steps of people in Mari's first workday {journey.seeing} have",
        f"inimestel {journey.steps} sammu, neist {journey.seeing} juurest",
    )
    assert f"{percent} %" in page(root, lang)
    assert (team.steps, team.seeing, team.seen) == (5, 1, ("first-workday/clear-language",))
