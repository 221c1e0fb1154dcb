"""Lanes, stages and steps as texts, in short forms and in full."""

from __future__ import annotations

import pytest
from tests.reader.reading import HEAD, journey, steps, told

from teekond.model.journey import Role


def test_three_lines_make_a_journey() -> None:
    found = journey("journey: day\nkind: employee\nstages:\n  - Hommik: [Saabub, Sööb]\n")
    assert [stage.title.read() for stage in found.stages] == ["Hommik"]
    assert [each.id for each in found.steps()] == ["saabub", "sööb"]


def test_a_title_with_nothing_behind_it_is_a_stage_without_steps() -> None:
    assert journey(HEAD + "stages:\n  - Hommik:\n  - Õhtu\n").stages[0].steps == ()


def test_one_text_behind_a_stage_is_its_only_step() -> None:
    found = journey(HEAD + "stages:\n  - Hommik: Saabub\n  - Lõuna: {et: Sööb, en: Eats}\n")
    assert [each.id for each in found.steps()] == ["saabub", "sööb"]


def test_keys_may_follow_a_title_in_the_same_column() -> None:
    found = journey(steps("- Saabub majja:", "  feeling: 1", "- Lahkub: {feeling: -1}"))
    assert [(each.title.read(), each.feeling.mean if each.feeling else None) for each in found.steps()] == [
        ("Saabub majja", 1),
        ("Lahkub", -1),
    ]


def test_keys_may_follow_a_stage_with_its_steps() -> None:
    stage = journey(HEAD + "stages:\n  - Hommik: [Saabub]\n    goal: Kohale\n").stages[0]
    assert stage.goal is not None
    assert stage.goal.read() == "Kohale"


def test_texts_keep_their_characters() -> None:
    found = journey(steps("- 112", "- true", "- 1.10", "- 09:30", "- no"))
    assert [each.title.read() for each in found.steps()] == ["112", "true", "1.10", "09:30", "no"]


def test_a_mapping_of_languages_is_a_text_and_its_id_comes_from_the_main_language() -> None:
    assert journey(steps("- {en: Arrives, et: Saabub}")).steps()[0].id == "saabub"


def test_a_lane_may_be_named_like_a_language() -> None:
    lanes = journey(HEAD + "lanes:\n  - mari: {role: actor}\n  - it: {title: IT osakond}\nstages: [A]\n").lanes
    assert [(lane.id, lane.title.read(), lane.role) for lane in lanes] == [
        ("mari", "mari", Role.ACTOR),
        ("it", "IT osakond", Role.FRONTSTAGE),
    ]


def test_the_key_of_a_lane_is_its_title_and_makes_its_id() -> None:
    assert journey(HEAD + "lanes: [Vahetuse vanem: {unit: it}]\nstages: [A]\n").lanes[0].id == "vahetuse-vanem"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- titel: Saabub"], ["6:9 TK102 → title"]),
        (["- titel:", "    a: b"], ["6:9 TK102 → title"]),
        (["- Küsib: kas keegi on"], ["6:9 TK115"]),
        (["- Küsib: kas keegi on", "  feeling: 1"], ["6:9 TK115"]),
        (["- Saabub:", "  title: Tuleb"], ["6:9 TK102"]),
        (["- Saabub: [a]"], ["6:17 TK104"]),
        (["- [a]"], ["6:9 TK104"]),
        (["- "], ["6:8 TK105"]),
        (["- feeling: 1"], ["6:9 TK103"]),
        (["- id: saabub"], ["6:9 TK103"]),
        (["- Saabub: {feeling: 1}", "  feeling: 2"], ["7:9 TK119"]),
        (["- Saabub: {id: a, title: b}"], ["6:9 TK119"]),
        (["- title: a", "  pealkiri: b"], ["7:9 TK102"]),
    ],
)
def test_slips_in_steps(lines: list[str], expected: list[str]) -> None:
    assert told(steps(*lines)) == expected


def test_a_text_split_at_its_colon_is_shown_in_quotes() -> None:
    from tests.reader.reading import read

    found = read(steps("- Küsib: kas keegi on")).diagnostics[0]
    assert 'put it in quotes: "Küsib: kas keegi on"' in [hint.english() for hint in found.hints]


@pytest.mark.parametrize("key", ["lanes", "stages"])
def test_one_value_alone_is_no_list_of_lanes_or_stages(key: str) -> None:
    text = HEAD + {"lanes": "lanes: Mari\nstages: [A]\n", "stages": "stages: Hommik\n"}[key]
    assert told(text)[0] == f"3:{len(key) + 3} TK104"
