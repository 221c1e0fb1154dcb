"""What became of single things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.diff.changes import Comparison, JourneyChange, Kind, LaneChange, StageChange, StepChange
from teekond.diff.compare import compare
from teekond.diff.order import moved
from teekond.link.load import load_files, load_text
from teekond.model.journey import Feeling
from teekond.model.text import Text

DAY = """\
journey: day
title: First day
kind: employee
lanes: [mari: {role: actor}, it: {title: IT, role: backstage}]
stages:
  - id: morning
    title: Morning
    steps:
      - {id: arrives, title: Arrives at the house, feeling: -1}
      - {id: card, title: Gets a card, with: {it: {id: prints, title: Prints it}}}
      - {id: desk, title: Sits down at the desk}
      - {id: coffee, title: Drinks coffee}
  - id: noon
    title: Noon
    steps:
      - {id: lunch, title: Eats with the team, channel: face-to-face, feeling: 2, thinks: Good people}
"""


def between(old: str, new: str) -> Comparison:
    return compare(load_text(old, "day.yaml"), load_text(new, "day.yaml"))


def edited(*edits: tuple[str, str]) -> JourneyChange:
    new = DAY
    for old, other in edits:
        assert old in new
        new = new.replace(old, other)
    return between(DAY, new).journeys[0]


def kinds(journey: JourneyChange) -> dict[str, set[str]]:
    parts: list[StageChange | LaneChange | StepChange] = [*journey.stages, *journey.lanes, *journey.steps()]
    return {part.id: {str(kind) for kind in part.kinds} for part in parts if part.kinds}


def one(journey: JourneyChange) -> StepChange:
    (step,) = (each for each in journey.steps() if each.kinds)
    return step


def test_a_feeling_is_told_with_old_and_new() -> None:
    step = one(edited(("feeling: -1", "feeling: bad")))
    (change,) = step.fields
    assert step.kinds == {Kind.CHANGED}
    assert change.path == "feeling"
    assert isinstance(change.old, Feeling)
    assert isinstance(change.new, Feeling)
    assert (change.old.written, change.new.written) == (("-1",), ("bad",))


def test_another_spelling_of_the_same_is_no_difference() -> None:
    assert not edited(("{id: lunch, title: Eats with the team,", "{title: Eats with the team, id: lunch,")).differs


def test_a_renamed_step_is_kept_as_one() -> None:
    step = one(edited(("id: lunch", "id: team-lunch")))
    assert step.kinds == {Kind.RENAMED}
    assert step.likeness == 1.0
    assert step.before is not None
    assert step.before.id == "lunch"


def test_a_step_whose_id_comes_from_its_title_is_kept_when_the_title_changes() -> None:
    old = "journey: a\nkind: employee\nstages:\n  - Hommik: [Saabub majja, Ootab]\n"
    (step,) = (s for s in between(old, old.replace("majja", "tööle")).journeys[0].steps() if s.kinds)
    assert step.kinds == {Kind.RENAMED, Kind.CHANGED}
    assert step.likeness is not None
    assert 0.6 <= step.likeness < 1


def test_a_step_that_is_not_alike_came_and_the_other_went() -> None:
    old = "journey: a\nkind: employee\nstages:\n  - Hommik: [Saabub majja, Ootab]\n"
    found = kinds(between(old, old.replace("Saabub majja", "Joob kohvi")).journeys[0])
    assert found == {"joob-kohvi": {"added"}, "saabub-majja": {"removed"}}


def test_one_step_that_goes_to_the_front_is_the_only_one_that_moved() -> None:
    line = "      - {id: coffee, title: Drinks coffee}\n"
    journey = edited((line, ""), ("    steps:\n      - {id: arrives", f"    steps:\n{line}      - {{id: arrives"))
    step = one(journey)
    assert step.id == "coffee"
    assert step.kinds == {Kind.MOVED}
    assert step.origin is not None
    assert step.target is not None
    assert (step.origin.position, step.target.position) == (4, 1)


def test_an_added_step_moves_nothing() -> None:
    assert kinds(edited(("      - {id: desk", "      - New one\n      - {id: desk"))) == {"new-one": {"added"}}


def test_a_step_in_another_stage_moved_there() -> None:
    line = "      - {id: coffee, title: Drinks coffee}\n"
    step = one(edited((line, ""), ("thinks: Good people}\n", f"thinks: Good people}}\n{line}")))
    assert step.kinds == {Kind.MOVED}
    assert step.origin is not None
    assert step.target is not None
    assert (step.origin.stage, step.target.stage) == ("morning", "noon")


def test_a_step_in_another_lane_moved_there() -> None:
    step = one(edited(("{id: coffee,", "{id: coffee, lane: it,")))
    assert step.kinds == {Kind.MOVED}
    assert step.target is not None
    assert step.target.lane == "it"


def test_what_stands_beside_a_moved_step_has_not_moved() -> None:
    line = "      - {id: card, title: Gets a card, with: {it: {id: prints, title: Prints it}}}\n"
    journey = edited((line, ""), ("thinks: Good people}\n", f"thinks: Good people}}\n{line}"))
    assert kinds(journey) == {"card": {"moved"}}


def test_a_renamed_lane_moves_no_step() -> None:
    journey = edited(("it: {title: IT", "it-team: {title: IT"), ("with: {it:", "with: {it-team:"))
    assert kinds(journey) == {"it-team": {"renamed"}}


def test_a_reference_to_a_renamed_step_is_no_change_of_its_own() -> None:
    old = DAY.replace("{id: coffee,", "{id: coffee, after: desk, if_it_fails: desk,")
    new = old.replace("id: desk", "id: own-desk").replace("desk, if_it_fails: desk", "own-desk, if_it_fails: own-desk")
    assert kinds(between(old, new).journeys[0]) == {"own-desk": {"renamed"}}


def test_items_of_a_list_are_told_one_by_one() -> None:
    old = DAY.replace(
        "{id: coffee,", "{id: coffee, needs: [cup, milk, sugar], pains: [{text: No milk at all, cause: it}],"
    )
    new = DAY.replace("{id: coffee,", "{id: coffee, needs: [sugar, cup, beans], pains: [{text: No milk left at all}],")
    fields = one(between(old, new).journeys[0]).fields
    told = [(each.path, each.old, each.new, each.order) for each in fields]
    cup, milk, sugar, beans = (Text.plain(each) for each in ("cup", "milk", "sugar", "beans"))
    assert told[0] == ("needs", milk, None, None)
    assert told[1] in (("needs", sugar, sugar, (3, 1)), ("needs", cup, cup, (1, 2)))
    assert told[2] == ("needs", None, beans, None)
    assert [path for path, *_ in told[3:]] == ["pains[1].text", "pains[1].cause"]


def test_of_two_items_that_changed_places_the_same_one_moved_seen_from_either_side() -> None:
    first = DAY.replace("{id: coffee,", "{id: coffee, needs: [{et: kaart, en: slow}, {et: kiire, en: slow}],")
    second = DAY.replace("{id: coffee,", "{id: coffee, needs: [slow, {et: kaart, en: slow}],")
    there, back = (one(between(*each).journeys[0]).fields for each in ((first, second), (second, first)))
    turned = {(each.old, each.new, each.order and each.order[::-1]) for each in back}
    assert {(each.new, each.old, each.order) for each in there} == turned


def test_a_link_to_a_renamed_step_is_the_same_link() -> None:
    files = {"teekond.yaml": b"title: T\n", "day.yaml": DAY.encode()}
    call = "journey: call\nkind: customer\nstages:\n  - Call: [{id: waits, title: Waits, %s}, Hangs up]\n"
    old = load_files({**files, "call.yaml": (call % "enabled_by: day/lunch").encode()}, None)
    files["day.yaml"] = DAY.replace("id: lunch", "id: team-lunch").encode()
    new = load_files({**files, "call.yaml": (call % "enabled_by: day/team-lunch").encode()}, None)
    found = compare(old, new)
    assert [link.kinds for link in found.links] == [frozenset()]
    assert found.renamed == {"day/lunch": "day/team-lunch"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("meets: day/arrives", {Kind.CHANGED}),
        ("enabled_by: day/card", {Kind.MOVED}),
        ("enabled_by: {step: day/arrives, why: so}", {Kind.CHANGED}),
    ],
)
def test_a_link_is_followed_to_its_new_kind_or_end(written: str, told: set[Kind]) -> None:
    call = "journey: call\nkind: customer\nstages:\n  - Call: [{id: waits, title: Waits, %s}]\n"
    files = {"teekond.yaml": b"title: T\n", "day.yaml": DAY.encode()}
    old, new = (
        load_files({**files, "call.yaml": (call % each).encode()}, None)
        for each in ("enabled_by: day/arrives", written)
    )
    (link,) = compare(old, new).links
    assert link.kinds == told


def test_links_of_a_file_alone_are_compared_as_they_are_written() -> None:
    found = between(DAY.replace("id: lunch,", "id: lunch, meets: call/waits,"), DAY)
    (link,) = found.links
    assert link.kinds == {Kind.REMOVED}
    assert link.before is not None
    assert (link.before.source, link.before.target) == ("day/lunch", "call/waits")


def test_what_has_errors_on_one_side_is_left_out_and_named() -> None:
    files = {"teekond.yaml": b"title: T\n", "day.yaml": DAY.encode(), "mari.yaml": b"persona: mari\nname: Mari\n"}
    old = load_files({**files, "day.yaml": DAY.replace("kind: employee", "kind: [").encode()}, None)
    new = load_files({**files, "mari.yaml": b"persona: mari\nname: Maria\n"}, None)
    found = compare(old, new)
    assert [(each.side, each.document, each.id, each.path) for each in found.left_out] == [
        ("before", "journey", "day", "day.yaml")
    ]
    assert not found.journeys
    assert [(each.document, each.id) for each in found.documents] == [("persona", "mari")]


def test_two_journeys_of_one_workspace_are_held_against_each_other() -> None:
    to_be = DAY.replace("journey: day", "journey: day-to-be\nstate: to-be").replace("feeling: -1", "feeling: 1")
    workspace = load_files({"teekond.yaml": b"title: T\n", "a.yaml": DAY.encode(), "b.yaml": to_be.encode()}, None)
    (journey,) = compare(workspace, workspace, [("day", "day-to-be")]).journeys
    assert journey.kinds == {Kind.CHANGED}
    assert [change.path for change in journey.fields] == ["state"]
    assert kinds(journey) == {"arrives": {"changed"}}


def test_a_removed_step_stands_behind_what_it_followed() -> None:
    journey = edited(("      - {id: desk, title: Sits down at the desk}\n", ""))
    assert [step.id for step in journey.stages[0].steps] == ["arrives", "card", "prints", "desk", "coffee"]


@given(st.permutations(range(7)))
def test_no_fewer_moves_would_do(order: list[int]) -> None:
    points = [(before, after, str(before)) for after, before in enumerate(order)]
    rest = [point for point in sorted(points) if point not in moved(points)]
    afters = [after for _, after, _ in rest]
    assert afters == sorted(afters)
    assert len(rest) == longest(order)


def longest(order: list[int]) -> int:
    """Return the length of the longest rising chain, by trying all ends."""
    best = [1] * len(order)
    for at, value in enumerate(order):
        best[at] += max((best[i] for i in range(at) if order[i] < value), default=0)
    return max(best)


def test_thousands_of_steps_are_compared_in_a_moment() -> None:
    def journey(prefix: str) -> str:
        steps = "".join(f"      - {{id: {prefix}{n}, title: Step number {n}}}\n" for n in range(1500))
        return f"journey: a\nkind: employee\nstages:\n  - Day:\n{steps}"

    found = between(journey("a"), journey("b")).journeys[0]
    assert all(step.kinds == {Kind.RENAMED} for step in found.steps())
