"""The sample workspace is what the product promises to show: whole, linked, in two languages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from teekond.diagnostics import Severity
from teekond.edit.fmt import format_file
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.journey import LinkKind, Role, Side, Step

EMPLOYEE = ("employee-lifecycle", "first-workday", "first-workday-remote", "employee-exit")
CUSTOMER = ("first-call", "complaint", "first-purchase")
SHIPPED = ("journeys", "workshops", "templates")
CROSSINGS = ("first-workday-x-first-call", "employee-lifecycle-x-complaint")


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


def steps_of_actor(workspace: Workspace, ident: str) -> list[Step]:
    """Return the steps that stand in a lane of the person whose journey it is."""
    journey = workspace.journeys[ident]
    actors = {lane.id for lane in journey.lanes if lane.role is Role.ACTOR}
    return [step for step in journey.steps() if step.lane in actors]


def test_is_read_without_a_word_of_complaint(workspace: Workspace) -> None:
    told = [each for each in workspace.diagnostics if each.severity is not Severity.NOTE]
    assert told == []
    assert not workspace.broken


def test_all_that_is_shipped_is_in_canonical_form(root: Path) -> None:
    files = [*root.glob("*.yaml"), *(path for name in SHIPPED for path in (root / name).rglob("*.yaml"))]
    assert len(files) > 100
    assert [path.name for path in files if format_file(path.read_bytes(), path.name).data != path.read_bytes()] == []


def test_has_the_journeys_of_both_sides(workspace: Workspace) -> None:
    assert set(workspace.journeys) == {*EMPLOYEE, *CUSTOMER}
    assert {workspace.journeys[ident].side for ident in EMPLOYEE} == {Side.EMPLOYEE}
    assert {workspace.journeys[ident].side for ident in CUSTOMER} == {Side.CUSTOMER}


def test_the_whole_employment_runs_from_the_employer_brand_to_the_exit(workspace: Workspace) -> None:
    lifecycle = workspace.journeys["employee-lifecycle"]
    assert len(lifecycle.stages) >= 7
    assert len(lifecycle.steps()) >= 25
    assert lifecycle.stages[0].id == "employer-brand"
    assert lifecycle.stages[-1].id == "exit"


def test_the_first_workday_has_lanes_of_all_five_roles(workspace: Workspace) -> None:
    day = workspace.journeys["first-workday"]
    assert len(day.steps()) >= 12
    assert {lane.role for lane in day.lanes} == set(Role)
    used = {step.lane for step in day.all_steps()}
    assert {lane.id for lane in day.lanes if lane.role is not Role.EVIDENCE} <= used


@pytest.mark.parametrize("ident", [*EMPLOYEE, *CUSTOMER])
def test_every_journey_says_where_it_starts_and_ends_and_whose_it_is(workspace: Workspace, ident: str) -> None:
    journey = workspace.journeys[ident]
    assert journey.starts_when
    assert journey.ends_when
    assert journey.owner
    assert journey.summary
    assert journey.persona in workspace.personas
    assert all(stage.goal for stage in journey.stages)


@pytest.mark.parametrize("ident", [*EMPLOYEE, *CUSTOMER])
def test_every_step_of_the_person_is_told_whole(workspace: Workspace, ident: str) -> None:
    for step in steps_of_actor(workspace, ident):
        assert step.feeling, step.id
        assert all((step.feeling.basis, step.feeling.source, step.feeling.n)), step.id
        met = {link.target for link in workspace.links if link.kind is LinkKind.MEETS}
        shown = step.evidence or step.beside or f"{ident}/{step.id}" in met
        assert all((step.thinks, step.channel, step.touchpoint, shown, step.owner)), step.id


@pytest.mark.parametrize("ident", [*EMPLOYEE, *CUSTOMER])
def test_feelings_go_up_and_down_and_one_is_measured(workspace: Workspace, ident: str) -> None:
    feelings = [step.feeling for step in steps_of_actor(workspace, ident) if step.feeling]
    means = [feeling.mean for feeling in feelings]
    assert min(means) <= -2
    assert max(means) >= 2
    assert "measured" in {feeling.basis for feeling in feelings}


@pytest.mark.parametrize("ident", [*EMPLOYEE, *CUSTOMER])
def test_lovers_haters_and_the_calm_are_all_heard(workspace: Workspace, ident: str) -> None:
    stances = {quote.stance for step in workspace.journeys[ident].steps() for quote in step.says}
    assert stances == {"lover", "neutral", "hater"}


@pytest.mark.parametrize("ident", [*EMPLOYEE, *CUSTOMER])
def test_no_owner_has_more_than_half_of_the_steps(workspace: Workspace, ident: str) -> None:
    owners = Counter(step.owner for step in workspace.journeys[ident].all_steps() if step.owner)
    assert owners.most_common(1)[0][1] <= owners.total() / 2


def test_texts_fit_their_cards_and_cells(workspace: Workspace) -> None:
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            assert all(len(string) <= 55 for _, string in step.title.entries), step.title
            cells = [*step.thinks, *(pain.text for pain in step.pains), *(idea.text for idea in step.ideas)]
            assert all(len(string) <= 45 for cell in cells for _, string in cell.entries), cells


def test_somewhere_the_flow_branches_and_journeys_open_up_stages(workspace: Workspace) -> None:
    afters = [after for found in workspace.steps.values() for after in found.step.after or ()]
    assert sum(after.condition is not None for after in afters) >= 5
    assert workspace.journeys["first-workday"].of == "employee-lifecycle/onboarding"
    assert workspace.journeys["employee-exit"].of == "employee-lifecycle/exit"


@pytest.mark.parametrize("ident", CROSSINGS)
def test_a_crossing_has_ten_links_of_all_three_kinds_each_with_its_reason(workspace: Workspace, ident: str) -> None:
    journeys = set(workspace.crossings[ident].journeys)
    links = [link for link in workspace.links if {link.source.split("/")[0], link.target.split("/")[0]} == journeys]
    assert len(links) >= 10
    assert {link.kind for link in links} == set(LinkKind)
    assert all(link.why for link in links)


@pytest.mark.parametrize("ident", CROSSINGS)
def test_meetings_come_in_the_same_order_on_both_sides(workspace: Workspace, ident: str) -> None:
    journeys = set(workspace.crossings[ident].journeys)
    pairs = sorted(
        (workspace.steps[link.source].column, workspace.steps[link.target].column)
        for link in workspace.links
        if link.kind is LinkKind.MEETS and {link.source.split("/")[0], link.target.split("/")[0]} == journeys
    )
    assert [target for _, target in pairs] == sorted({target for _, target in pairs})
    assert len(pairs) >= 4


@pytest.mark.parametrize("ident", CROSSINGS)
def test_two_meetings_are_low_on_both_sides_and_some_are_good(workspace: Workspace, ident: str) -> None:
    journeys = set(workspace.crossings[ident].journeys)
    ends = [
        [workspace.steps[ref].step.feeling for ref in (link.source, link.target)]
        for link in workspace.links
        if link.kind is LinkKind.MEETS and {link.source.split("/")[0], link.target.split("/")[0]} == journeys
    ]
    assert sum(all(end and end.mean <= -1 for end in pair) for pair in ends) == 2
    assert sum(all(end and end.mean >= 1 for end in pair) for pair in ends) >= 2


def test_personas_include_a_hater_and_an_extreme_need_on_both_sides(workspace: Workspace) -> None:
    people = workspace.personas.values()
    for side in Side:
        assert any(persona.stance == "hater" for persona in people if persona.side is side)
        extreme = [persona for persona in people if persona.extreme and persona.side is side]
        assert extreme
        assert all(persona.also_serves for persona in extreme)
    assert all(persona.age and persona.role and persona.quote and persona.based_on for persona in people)


def test_the_theme_of_the_company_is_there(workspace: Workspace) -> None:
    assert workspace.themes["helge"].extends == "default"
