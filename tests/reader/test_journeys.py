"""Journeys: lanes and roles, ids, what stands beside, what follows what."""

from __future__ import annotations

import pytest
from tests.reader.reading import HEAD, journey, read, steps, told

from teekond.model.journey import Role, Side


def test_lanes_left_out_are_the_personas_one() -> None:
    text = "persona: mari\nkind: employee\nname: Mari\n---\njourney: day\npersona: Mari\nstages: [A: [b]]\n"
    found = journey(text)
    assert (found.side, found.persona) == (Side.EMPLOYEE, "mari")
    assert [(lane.id, lane.title.read(), lane.role) for lane in found.lanes] == [("mari", "Mari", Role.ACTOR)]
    assert found.steps()[0].lane == "mari"


def test_a_name_that_is_no_persona_is_a_name() -> None:
    found = journey("journey: day\nkind: customer\npersona: Anu Kask\nstages: [A]\n")
    assert (found.persona, found.lanes[0].id, found.lanes[0].title.read()) == ("Anu Kask", "anu-kask", "Anu Kask")


@pytest.mark.parametrize(
    ("persona", "lane", "title"),
    [
        ("Tiiu", "tiiu", "Tiiu"),
        ("Tiiu Saar", "tiiu", "Tiiu"),
        ("Tiiu Saar", "tiiu saar", "Tiiu Saar"),
        ("Tiiu", "klient", "klient"),
        ("mari", "mari", "Mari Mets"),
        ("mari", "Mari", "Mari"),
    ],
)
def test_the_lane_of_the_persona_shows_the_name_as_it_is_written(persona: str, lane: str, title: str) -> None:
    text = "persona: mari\nkind: customer\nname: Mari Mets\n---\njourney: day\nkind: customer\n"
    found = journey(f"{text}persona: {persona}\nlanes: [{lane}, it]\nstages: [A]\n")
    assert [each.title.read() for each in found.lanes] == [title, "it"]


def test_a_name_one_letter_from_a_persona_is_a_slip() -> None:
    text = "persona: mari\n---\njourney: day\nkind: customer\npersona: mary\nstages: [A]\n"
    assert told(text) == ["5:10 TK211 → mari"]


def test_the_kind_is_needed_unless_the_persona_says_it() -> None:
    assert told("journey: day\nstages: [A]\n") == ["1:10 TK103"]


def test_the_first_lane_without_a_role_is_the_actors() -> None:
    lanes = journey(HEAD + "lanes: [{Süsteem: {role: support}}, Mari, Juht]\nstages: [A]\n").lanes
    assert [lane.role for lane in lanes] == [Role.SUPPORT, Role.ACTOR, Role.FRONTSTAGE]


def test_a_journey_without_an_actor_is_told() -> None:
    assert told(HEAD + "lanes: [{Süsteem: {role: support}}]\nstages: [A]\n") == ["3:10 TK214"]


LANES = "lanes:\n  - Mari\n  - Vahetuse vanem\n  - IT: {id: it-team}\n"


def test_lanes_are_found_by_title_and_under_the_id_rule() -> None:
    text = (
        HEAD + LANES + "stages:\n  - A:\n    - B: {with: {Vahetuse vanem: Tervitab, it: [C, D]}}\n    - E: {lane: IT}\n"
    )
    found = journey(text)
    assert [(each.id, each.lane) for each in found.all_steps()] == [
        ("b", "mari"),
        ("tervitab", "vahetuse-vanem"),
        ("c", "it-team"),
        ("d", "it-team"),
        ("e", "it-team"),
    ]


def test_an_unknown_lane_is_told_with_the_one_that_was_meant() -> None:
    text = HEAD + LANES + "stages:\n  - A:\n    - B: {lane: marii, with: {vahetuse-vane: C}}\n"
    assert told(text) == ["9:17 TK206 → mari", "9:31 TK206 → vahetuse-vanem"]


@pytest.mark.parametrize("key", ["lane: Mari", "with: {Mari: x}", "after: [b]"])
def test_what_stands_beside_takes_no_part_in_the_flow(key: str) -> None:
    text = HEAD + f"lanes: [Mari, IT]\nstages:\n  - A:\n    - B:\n      with:\n        IT: {{title: C, {key}}}\n"
    assert [each.split()[1] for each in told(text)] == ["TK120"]


def test_a_repeated_title_asks_for_an_id() -> None:
    assert told(steps("- Ootab", "- Ootab")) == ["7:9 TK201"]


def test_a_title_without_letters_asks_for_an_id() -> None:
    assert told(steps("- „…“")) == ["6:9 TK202"]


def test_a_repeated_title_beside_gets_its_columns_id_in_front() -> None:
    text = (
        HEAD + "lanes: [Mari, IT]\nstages:\n  - A: [{B: {with: {IT: C}}}, {D: {with: {IT: C}}}, {E: {with: {IT: D}}}]\n"
    )
    assert [each.id for each in journey(text).all_steps()] == ["b", "b-c", "d", "d-c", "e", "e-d"]


def test_a_bare_reference_means_the_main_flows_step_else_both_are_listed() -> None:
    text = HEAD + "lanes: [Mari, IT]\nstages:\n  - A:\n"
    text += "    - B: {with: {IT: C}}\n    - D: {with: {IT: [C, B]}}\n    - E: {enables: b}\n    - F: {enables: c}\n"
    workspace = read(text)
    assert [found.code for found in workspace.diagnostics] == ["TK207"]
    assert dict(workspace.diagnostics[0].message.values)["ids"] == "day/b-c, day/d-c"


def test_steps_are_followed_by_id_by_title_and_by_full_reference() -> None:
    found = journey(
        steps("- Saabub majja", "- Ootab", "- {title: Lahkub, after: [Saabub majja, {step: day/ootab, if: pikk}]}")
    )
    after = found.steps()[2].after
    assert after is not None
    assert [(each.step, each.condition.read() if each.condition else None) for each in after] == [
        ("saabub-majja", None),
        ("ootab", "pikk"),
    ]


@pytest.mark.parametrize(
    ("after", "expected"),
    [("saabb", "TK204 → saabub"), ("ootab", "TK215"), ("first-call/a", "TK204"), ("tervitab", "TK216 → saabub")],
)
def test_steps_that_cannot_be_followed(after: str, expected: str) -> None:
    text = HEAD + "lanes: [Mari, IT]\nstages:\n  - A:\n    - Saabub: {with: {IT: Tervitab}}\n"
    assert [each.split(" ", 1)[1] for each in told(text + f"    - Ootab: {{after: {after}}}\n")] == [expected]


def test_a_flow_may_run_in_a_circle() -> None:
    assert len(journey(steps("- A: {after: b}", "- B: {after: a}")).steps()) == 2


def test_ids_that_become_one_in_plain_letters_are_told() -> None:
    assert told(steps("- Sööb", "- Soob")) == ["7:9 TK212"]


def test_scale_and_stages_are_checked() -> None:
    assert told(HEAD + "scale: {from: 5, to: 1}\nstages: []\n") == ["3:15 TK108", "4:9 TK103"]


def test_places_know_where_each_key_stands() -> None:
    found = read(steps("- title: Saabub", "  feeling: 1")).journeys["day"].steps()[0]
    assert (found.place.span.line, found.place.span.column) == (6, 16)
    assert (found.place.key("feeling").line, found.place.key("feeling").column) == (7, 18)
