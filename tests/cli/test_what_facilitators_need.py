"""What a facilitator works with, step by step: each answer is there, with the steps behind it, on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.desk import Capture, Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


BLUEPRINT = """\
journey: call
kind: customer
starts_when: The line is dead
ends_when: The line works
lanes: [{liisa: {role: actor}}, {agent: {role: frontstage}}, {planner: {role: backstage}}, {system: {role: support}}]
stages:
  - The call:
      - Waits: {channel: phone, touchpoint: hold music, feeling: -1}
      - Hears an answer:
          channel: phone
          touchpoint: the agent's voice
          feeling: {value: 1, expected: 0}
          expects: A voice
          with: {agent: Answers, planner: Plans, system: Shows the story}
      - Reads a summary: {channel: e-mail, touchpoint: a letter, feeling: {value: -2, expected: 1}}
"""


def test_a_drawing_says_where_a_journey_begins_and_ends_and_lists_every_touchpoint(desk: Desk) -> None:
    desk.write(BLUEPRINT)
    told = desk.said("map", "call", "-f", "md", "-o", "-")
    assert all(word in told for word in ("The line is dead", "The line works", "hold music", "a letter"))
    assert desk.rows("touchpoints", "ends") == [["Call", "The line is dead", "The line works"]]


def test_the_inventory_of_touchpoints_begins_with_the_lowest_feeling(desk: Desk) -> None:
    desk.write(BLUEPRINT)
    rows = desk.rows("touchpoints", "inventory")
    assert [row[1] for row in rows] == ["a letter", "hold music", "the agent's voice"]
    assert [row[4] for row in rows] == ["−2 terrible", "−1 bad", "+1 good"]


def test_the_iceberg_shows_how_many_work_below_the_water_at_each_moment(desk: Desk) -> None:
    desk.write(BLUEPRINT)
    assert desk.rows("touchpoints", "iceberg") == [["Hears an answer (Call)", "1", "2"]]
    (row,) = desk.section("touchpoints", "iceberg")["rows"]
    assert row["cells"][2]["details"] == ["planner; system"]
    drawn = desk.said("map", "call", "-f", "svg", "-o", "-")
    assert "line of visibility" in drawn.lower()


def test_expectation_and_experience_stand_side_by_side_with_a_sign_for_the_gap(desk: Desk) -> None:
    desk.write(BLUEPRINT)
    assert [row[3:] for row in desk.rows("touchpoints", "expectations")] == [["−3", "▼ missed"], ["+1", "▲ exceeded"]]
    assert 'class="curve expected"' in desk.said("map", "call", "-f", "svg", "-o", "-")
    desk.write(BLUEPRINT.replace("feeling: -1}", "feeling: -1, moment_of_truth: We decide here}"))
    assert "TK352" in desk.codes()


ROLES = """\
persona: kristi
kind: employee
name: Kristi
roles_over_time: [Trainee, Head of unit, Agent again]
preferences: {recognition: quiet hours}
---
journey: work
kind: employee
persona: kristi
stages:
  - title: Thanks
    process: recognition
    steps: [Gets a cup on a stage]
"""


def test_one_person_across_roles_is_told_and_the_sheet_for_it_prints(desk: Desk) -> None:
    desk.write(ROLES)
    assert desk.rows("voices", "stories") == [["Kristi", "Trainee → Head of unit → Agent again", "–"]]
    desk.said("canvas", "roles-story", "--persona", "kristi", "-o", "sheet.pdf")
    assert (desk.folder / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_what_a_persona_rests_on_stands_with_what_it_taught(desk: Desk) -> None:
    told = "{source: Stories, n: 2, date: 2026-12-03, finding: Stepping back is not falling}"
    desk.write(ROLES.replace("roles_over_time", f"based_on: [interviews, {told}]\nroles_over_time", 1))
    assert desk.rows("voices", "evidence") == [
        ["Kristi", "interviews", "", "", "–"],
        ["Kristi", "Stories", "2", "3 December 2026", "Stepping back is not falling"],
    ]


def test_a_preference_is_shown_and_a_stage_that_ignores_it_is_told(desk: Desk) -> None:
    desk.write(ROLES)
    assert desk.rows("voices", "preferences") == [["Kristi", "–", "recognition: quiet hours"]]
    assert "TK359" in desk.codes()
    desk.write(ROLES.replace("Gets a cup on a stage", "Gets two quiet hours"))
    assert "TK359" not in desk.codes()


DESIGN = """\
journey: day
kind: employee
lanes: [{mari: {role: actor}}, {it: {role: backstage, unit: services}}]
stages:
  - Morning:
      - Arrives: {feeling: 1, designed: true, distinctive: Somebody knows the name}
      - Waits: {feeling: -2, designed: false, confusion: 5, pains: [Nobody is there]}
      - Looks: {feeling: -1, designed: false}
  - Noon:
      - Eats: {feeling: 1, with: {it: {title: Forgets, confusion: 2}}}
---
journey: leaving
kind: employee
stages: [Last day: [Packs, Waits, Goes]]
"""


def test_the_share_of_designed_moments_and_the_accidental_lows_are_reported(desk: Desk) -> None:
    desk.write(DESIGN)
    rows = desk.rows("moments", "designed")
    assert rows[0] == ["Morning (Day)", "1", "2", "", "33\u00a0%"]
    assert rows[1] == ["Noon (Day)", "", "", "1", "–"]
    assert [row[0] for row in desk.rows("moments", "accidental")] == ["Waits (Day)", "Looks (Day)"]


def test_a_journey_without_a_distinctive_moment_is_named(desk: Desk) -> None:
    desk.write(DESIGN)
    assert desk.rows("moments", "distinctive") == [["Day", "1"], ["Leaving", "0"]]
    assert desk.codes().count("TK356") == 1


def test_dots_of_confusion_make_a_list_of_hot_spots_over_steps_stages_and_units(desk: Desk) -> None:
    desk.write(DESIGN)
    assert desk.rows("moments", "confusion") == [["Waits (Day)", "5", "Nobody is there"], ["Forgets (Day)", "2", "–"]]
    assert desk.rows("moments", "confusion-where") == [
        ["stage", "Morning (Day)", "5"],
        ["stage", "Noon (Day)", "2"],
        ["unit", "services", "2"],
    ]


def test_a_pain_in_several_journeys_is_a_candidate_for_the_system(desk: Desk) -> None:
    journey = "journey: j{0}\nkind: customer\nstages:\n  - A:\n      - B: {{pains: [{{text: No one knows{1}}}]}}\n"
    desk.write("---\n".join(journey.format(at, "") for at in range(3)))
    assert desk.rows("moments", "systemic") == [["same words", "No one knows", "3"]]
    assert "TK357" in desk.codes()
    desk.write("---\n".join(journey.format(at, ", kind: systemic") for at in range(3)))
    assert desk.rows("moments", "systemic") == []
    assert "TK357" not in desk.codes()


def test_the_instrumental_side_is_weighed_against_the_emotional_one(desk: Desk) -> None:
    calls = "journey: call\nkind: customer\nstages:\n  - A:\n"
    steps = [f"      - B{at}: {{tags: {{cx-dimensions: [cognitive]}}}}\n" for at in range(4)]
    desk.write(calls + "".join(steps) + "      - C: {tags: {cx-dimensions: [emotional]}}\n")
    assert "Functional 4, emotional 1." in desk.section("profile", "cx-dimensions")["lead"]
    assert "TK349" not in desk.codes()
    desk.write(
        calls + "".join(steps) + "      - C: {tags: {cx-dimensions: [emotional]}}\n",
        "languages: [en]\ncheck: {all-functional: {share: 0.8}}\n",
    )
    assert "TK349" in desk.codes()


TAGGED = """\
journey: day
kind: employee
stages:
  - Morning:
      - Arrives: {tags: {ex-conditions: [safety, clarity], brand-expression: visual}}
      - Logs in: {tags: {ex-environments: [technology, technology]}}
      - Waits: {tags: {ex-environments: technology}}
"""


def test_the_brand_is_the_sum_of_what_is_seen_heard_and_done(desk: Desk) -> None:
    desk.write(TAGGED)
    section = desk.section("profile", "brand-expression")
    assert section["heads"] == ["stage", "Look", "Tone", "Behaviour"]
    assert "Never touched: Tone, Behaviour." in section["lead"]


def test_the_conditions_of_good_work_are_a_list_to_tick_and_keep_in_the_file(desk: Desk) -> None:
    desk.write(TAGGED)
    section = desk.section("profile", "ex-conditions")
    assert section["heads"][1:3] == ["Safety", "Clarity"]
    assert len(section["heads"]) == 10
    assert [cell["text"] for cell in section["rows"][0]["cells"]][1:4] == ["1", "1", ""]
    desk.said("report", "profile", "-o", "conditions.pdf")
    assert (desk.folder / "conditions.pdf").read_bytes().startswith(b"%PDF")


TWICE = """\
journey: work
kind: employee
stages: [{id: onboarding, title: Onboarding, steps: [Begins]}]
---
journey: on-site
kind: employee
of: work/onboarding
stages:
  - Morning:
      - {id: arrives, title: Arrives, channel: face-to-face, feeling: 1}
      - {id: lunch, title: Eats together, feeling: 2}
---
journey: from-afar
kind: employee
of: work/onboarding
stages:
  - Morning:
      - {id: arrives, title: Logs in, place: remote, channel: video, feeling: -1, readiness: {emotional: 2}}
      - {id: calls, title: Calls the help line, place: remote}
      - {id: lunch, title: Eats together, place: remote, feeling: 2}
"""


def test_a_day_on_site_and_from_afar_stand_side_by_side(desk: Desk) -> None:
    desk.write(TWICE)
    assert desk.rows("moments", "variant-from-afar") == [
        [
            "Morning",
            "Arrives (Face to face · +1 good)",
            "Logs in (Video · −1 bad)",
            "what is done, channel, place, feeling",
        ],
        ["Morning", "–", "Calls the help line", "only in “From afar”"],
        ["Morning", "Eats together (+2 great)", "Eats together (+2 great)", "place"],
    ]
    assert desk.rows("moments", "readiness") == [["Logs in (From afar)", "2", "–", "–"]]
    desk.write(
        TWICE.replace("id: lunch, title: Eats together, feeling", "id: lunch, title: Eats, place: hybrid, feeling")
    )
    assert "TK360" not in desk.codes()
    desk.write(TWICE.replace("of: work/onboarding\n", "").replace("place: remote", "place: hybrid"))
    assert "TK360" in desk.codes()


LEVELS = """\
journey: day
kind: employee
stages:
  - Morning:
      - Waits:
          pains: [{text: No rule, level: organisation}, {text: Nobody asks, level: organisation}]
          ideas: [{text: Courage, tags: {ex-levels: individual}}]
"""


def test_levels_of_causes_and_of_actions_make_a_heat_table_and_a_mismatch_is_told(desk: Desk) -> None:
    desk.write(LEVELS)
    assert desk.rows("profile", "ex-levels")[0] == ["Morning", "1", "", "2", ""]
    assert "TK358" in desk.codes()


def test_a_swapped_catalogue_has_its_radar_and_its_gaps(desk: Desk) -> None:
    items = "".join(f"  - {{id: {each}, title: {each.title()}}}\n" for each in ("speed", "warmth", "sense"))
    own = f"catalogue: ours\nitems:\n{items}---\n"
    call = "journey: call\nkind: customer\nstages:\n  - A:\n      - B: {tags: {cx-dimensions: [warmth, sense]}}\n"
    desk.write(own + call, "languages: [en]\ncatalogues: {cx-dimensions: ours}\n")
    section = desk.section("profile", "cx-dimensions")
    assert section["heads"] == ["stage", "Speed", "Warmth", "Sense"]
    assert "Never touched: Speed." in section["lead"]
    page = desk.said("report", "profile", "-f", "html")
    assert "Speed 0, Warmth 1, Sense 1" in page
    desk.said("report", "profile", "-o", "profile.pdf")
    assert (desk.folder / "profile.pdf").read_bytes().startswith(b"%PDF")
