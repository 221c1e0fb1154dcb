"""What a facilitator works with: each answer is there, with the steps behind it, from the file to the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from teekond.cli.app import run

Capture = pytest.CaptureFixture[str]


class Desk:
    """A workspace of one file, and what the commands say of it."""

    def __init__(self, folder: Path, capsys: Capture) -> None:
        self.folder, self.capsys = folder, capsys
        (folder / "teekond.yaml").write_text("title: Helge\nlanguages: [en]\n", encoding="utf-8")

    def write(self, text: str, settings: str = "") -> None:
        (self.folder / "all.yaml").write_text(text, encoding="utf-8")
        if settings:
            (self.folder / "teekond.yaml").write_text(f"title: Helge\n{settings}", encoding="utf-8")

    def said(self, *arguments: str, code: int = 0) -> str:
        assert run([*arguments, "--lang", "en"]) == code
        return self.capsys.readouterr().out

    def section(self, report: str, ident: str) -> dict[str, Any]:
        sections = json.loads(self.said("report", report, "-f", "json"))["sections"]
        return next(each for each in sections if each["id"] == ident)

    def rows(self, report: str, ident: str) -> list[list[str]]:
        return [[cell["text"] for cell in row["cells"]] for row in self.section(report, ident)["rows"]]

    def codes(self) -> list[str]:
        return [each["code"] for each in json.loads(self.said("check", "-f", "json"))["findings"]]


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


TAGGED = """\
journey: day
kind: employee
stages:
  - Morning:
      - Arrives: {tags: {ex-conditions: [safety, clarity], brand-expression: visual}}
      - Logs in: {tags: {ex-environments: [technology, technology]}}
      - Waits: {tags: {ex-environments: technology}}
"""


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


def test_the_brand_is_the_sum_of_what_is_seen_heard_and_done(desk: Desk) -> None:
    desk.write(TAGGED)
    section = desk.section("profile", "brand-expression")
    assert section["heads"] == ["stage", "Look", "Tone", "Behaviour"]
    assert "Never touched: Tone, Behaviour." in section["lead"]


def test_the_conditions_of_good_work_are_a_list_to_tick_and_keep_in_the_file(desk: Desk) -> None:
    desk.write(TAGGED)
    section = desk.section("profile", "ex-conditions")
    assert section["heads"][1:3] == ["Safety", "Clarity"]
    assert len(section["heads"]) == 9
    assert [cell["text"] for cell in section["rows"][0]["cells"]][1:4] == ["1", "1", ""]
    desk.said("report", "profile", "-o", "conditions.pdf")
    assert (desk.folder / "conditions.pdf").read_bytes().startswith(b"%PDF")


TIE = """\
journey: call
kind: customer
relationship_goal: trust
stages:
  - A:
      - B: {feeling: 1, promise: broken, promise_part: At once}
      - C: {feeling: -1, promise: broken, promise_part: At once}
      - D: {promise: broken, promise_part: By name}
---
organisation: helge
promise: {customers: At once and by name, employees: All is ready}
units:
  - {id: it, title: IT services, kind: support, serves: [shop], contributes: [The agent sees and need not ask]}
  - {id: shop, title: Shop, kind: frontline, serves: [customers]}
"""


def test_a_goal_for_the_relationship_stands_beside_what_is_felt_and_measured(desk: Desk) -> None:
    desk.write(TIE)
    assert desk.rows("promise", "relationship") == [["Call", "trust", "0 neutral", "nothing"]]
    assert "TK353" in desk.codes()
    desk.write(TIE.replace("feeling: -1,", "feeling: -1, measures: call-trust,"))
    assert desk.rows("promise", "relationship")[0][3] == "call-trust"
    assert "TK353" not in desk.codes()


def test_a_broken_promise_is_listed_with_its_words_and_how_far_it_reaches(desk: Desk) -> None:
    desk.write(TIE)
    assert [(row[2], row[4]) for row in desk.rows("promise", "broken")] == [
        ("At once", "the whole brand"),
        ("At once", "the whole brand"),
        ("By name", "the contact"),
    ]
    assert "Promise broken" in desk.said("map", "call", "-f", "md", "-o", "-").replace(
        "promise broken", "Promise broken"
    )
    desk.write(TIE.replace("promise: broken", "promise: untouched"))
    assert "TK347" in desk.codes()


def test_one_owns_the_system_and_every_unit_says_its_part(desk: Desk) -> None:
    desk.write(TIE)
    assert desk.rows("chain", "contributes") == [
        ["IT services", "–", "The agent sees and need not ask"],
        ["Shop", "–", "–"],
    ]
    owned = "".join(f"      - S{at}: {{owner: it}}\n" for at in range(6))
    desk.write(f"journey: call\nkind: customer\nstages:\n  - A:\n{owned}---\n" + TIE.split("---\n")[1])
    assert desk.rows("chain", "owners") == [["IT services", "6", "100\u00a0%", "most"]]
    found = json.loads(desk.said("check", "-f", "json"))["findings"]
    assert [each["message"] for each in found if each["code"] == "TK315"] == [
        "“IT services” owns 6 of the 6 owned steps"
    ]


def test_an_idea_with_value_for_all_three_comes_first(desk: Desk) -> None:
    value = "{employee: calm, customer: speed, owner: trust}"
    ideas = f"[{{text: Loud, impact: 5, effort: 1}}, {{text: For all, impact: 2, value: {value}}}]"
    desk.write(f"journey: call\nkind: customer\nstages:\n  - A:\n      - B: {{ideas: {ideas}}}\n")
    rows = desk.rows("actions", "worth")
    assert [row[0] for row in rows] == ["For all", "Loud"]
    assert rows[0][1:5] == ["calm", "speed", "trust", "2"]
    assert "calm" in desk.said("map", "call", "-f", "md", "-o", "-")


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


SQUARE = """\
organisation: helge
units: [{id: desk, title: Service desk, kind: frontline, serves: [customers]}, {id: it, title: IT, kind: support}]
---
journey: work
kind: employee
lanes: [{mari: {role: actor, unit: desk}}]
stages:
  - Day:
      - Answers: {feeling: {value: -2, n: 4}, enables: call/hears}
      - Rests: {feeling: {value: 1, n: 3}}
---
journey: call
kind: customer
lanes: [{liisa: {role: actor}}, {agent: {role: frontstage, unit: desk}}]
stages:
  - Call:
      - Waits: {feeling: {value: 0, n: 40}, with: {agent: Is busy}}
      - {id: hears, title: Hears, feeling: {value: 1, n: 10}}
"""


def test_units_stand_on_two_axes_of_people_and_customers_with_their_numbers(desk: Desk) -> None:
    desk.write(SQUARE)
    assert desk.rows("chain", "people-customers") == [["Service desk", "−0.5 neutral", "7", "+0.5 neutral", "50"]]
    told = " ".join(desk.said("report", "chain").split())
    assert "Customers well, people not: Service desk (−0.5 | +0.5)." in told
    assert "Without a rated step: IT." in told
    assert '<figure class="square">' in desk.said("report", "chain", "-f", "html")


def test_what_was_said_and_done_hangs_side_by_side_and_by_unit(desk: Desk) -> None:
    ideas = "[{text: A host, status: done, owner: desk}, {text: A map, status: doing, owner: desk, due: 2027-01-31}]"
    desk.write(SQUARE.replace("n: 4}, enables", f"n: 4}}, pains: [Nobody came], ideas: {ideas}, enables"))
    assert desk.rows("actions", "said-done") == [
        ["Nobody came", "A host", "Service desk"],
        ["Nobody came", "A map", "Service desk"],
    ]
    assert desk.rows("actions", "units") == [["Service desk", "", "1", "1", ""]]


def test_a_need_leads_to_a_promise_a_measure_and_a_channel_and_lonely_measures_are_named(desk: Desk) -> None:
    desk.write(
        "organisation: helge\nprinciples: [Ask once]\n"
        "units: [{id: desk, title: Desk, goals: [{text: Thanks, about: customer, measure: csat}]}]\n"
        "---\njourney: call\nkind: customer\nstages:\n  - A:\n"
        "      - B: {needs: [Calm], promise_part: By name, measures: ces, channel: phone}\n"
    )
    assert desk.rows("trace", "principles") == [["Ask once"]]
    assert desk.rows("trace", "needs") == [["B (Call)", "Calm", "By name", "ces", "Phone"]]
    assert desk.rows("trace", "orphans") == [["ces", "no goal needs it"], ["csat", "no step shows it"]]


WORTH = """\
persona: oskar
kind: employee
name: Oskar
extreme: true
needs: [Words that can be read aloud]
also_serves: [Everyone on a small screen]
---
journey: day
kind: employee
persona: oskar
stages:
  - Morning:
      - Logs in: {value: {employee: [calm], judged_by: provider}, ideas: [A code by voice]}
      - Answers: {value: {employee: [pride], customer: [an answer], judged_by: receiver}}
"""


def test_value_is_laid_out_for_both_sides_and_what_is_only_thought_is_named(desk: Desk) -> None:
    desk.write(WORTH)
    assert desk.rows("value", "value") == [
        ["Logs in (Day)", "–", "calm", "those who give it"],
        ["Answers (Day)", "an answer", "pride", "those who receive it"],
    ]
    assert desk.rows("value", "one-sided") == [["Logs in (Day)", "employee"]]
    assert desk.rows("value", "assumed") == [["Logs in (Day)", "calm"]]
    assert "TK351" in desk.codes()


def test_an_idea_says_from_whose_extreme_need_it_came_and_who_else_gains(desk: Desk) -> None:
    desk.write(WORTH)
    assert desk.rows("value", "extremes") == [
        ["A code by voice", "Oskar: Words that can be read aloud", "Everyone on a small screen", "Logs in (Day)"]
    ]


def test_every_unit_has_a_page_of_what_it_causes_owes_and_did(desk: Desk) -> None:
    desk.write(
        SQUARE.replace(
            "enables: call/hears",
            "enables: call/hears, pains: [{text: No story, cause: it}], ideas: [{text: One view, owner: it}]",
        )
    )
    rows = {row[0]: row[1] for row in desk.rows("units", "it")}
    assert rows == {
        "way to the customer": "no way to the customer",
        "its part": "–",
        "pains that begin here": "1",
        "to do": "1",
        "done": "–",
    }
    desk.said("report", "units", "-o", "units.pdf")
    assert (desk.folder / "units.pdf").read_bytes().count(b"/Type /Page\n") in (0, 2)
    assert "TK341" in desk.codes()


def test_meetings_are_ranked_by_the_pain_of_both(desk: Desk) -> None:
    pairs = ((-1, -2), (2, -2), (-2, -2), (1, 1))
    work = "".join(
        f"      - {{id: w{at}, title: W{at}, feeling: {one}, meets: call/c{at}}}\n" for at, (one, _) in enumerate(pairs)
    )
    call = "".join(f"      - {{id: c{at}, title: C{at}, feeling: {other}}}\n" for at, (_, other) in enumerate(pairs))
    head = "journey: {}\nkind: {}\nstages:\n  - A:\n"
    desk.write(head.format("work", "employee") + work + "---\n" + head.format("call", "customer") + call)
    told = desk.said("crossings")
    rows = told[told.index("The same moment from both sides") :]
    assert sorted(range(4), key=lambda at: rows.index(f"W{at} (Work)")) == [2, 0, 1, 3]


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


@pytest.mark.parametrize("owner", ["hr", "HR", "People team", "Personalitiim"])
def test_an_owner_is_called_by_the_title_of_its_unit_on_maps_and_in_reports(desk: Desk, owner: str) -> None:
    desk.write(
        "organisation: helge\nunits: [{id: hr, title: {en: People team, et: Personalitiim}}]\n"
        f"---\njourney: day\nkind: employee\nowner: {owner}\nstages:\n  - A:\n"
        f"      - B: {{owner: {owner}, channel: phone}}\n      - C: {{owner: hr}}\n",
        "languages: [en, et]\n",
    )
    assert "People team" in desk.said("map", "day", "-f", "svg", "-o", "-")
    told = desk.said("map", "day", "-f", "md", "-o", "-")
    assert told.count("People team") == 3
    assert desk.rows("chain", "owners") == [["People team", "2", "100\u00a0%", "most"]]
    assert desk.rows("touchpoints", "inventory")[0][3] == "People team"


def test_what_helps_and_what_blocks_stands_with_its_crossing(desk: Desk) -> None:
    link = "meets: {step: call/asks, helps: [A mentor beside], blocks: [Three systems]}"
    desk.write(
        f"journey: work\nkind: employee\nstages:\n  - A:\n      - Answers: {{{link}}}\n"
        "---\njourney: call\nkind: customer\nstages: [{title: B, steps: [{id: asks, title: Asks}]}]\n"
    )
    assert desk.rows("chain", "forces") == [["Answers (Work) → Asks (Call)", "A mentor beside", "Three systems"]]


def test_a_view_that_nobody_took_of_a_process_is_named(desk: Desk) -> None:
    desk.write(
        "organisation: helge\nprocesses: [{id: hiring, title: Hiring, views: {employee: An answer in a week}}]\n"
    )
    assert desk.rows("outside-in", "untaken") == [["Hiring", "internal customer, external customer"]]
