"""What an organisation asks: its promise, units, owners, ideas and measures, each with the steps behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.desk import Capture, Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


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


CONDITIONS = """\
organisation: helge
units:
  - id: desk
    title: Service desk
    conditions:
      - {condition: time, value: 1.8, n: 9, source: team day, date: 2026-05-14}
      - {condition: time, value: 2.6, n: 11, source: team meeting, date: 2026-11-05, helps: [Two quiet hours]}
      - {condition: safety, value: 4, n: 11}
  - {id: it, title: IT, conditions: {condition: safety, value: 3}}
  - {id: sales, title: Sales}
"""


def test_conditions_of_good_work_stand_by_units_with_n_and_what_stands_behind(desk: Desk) -> None:
    desk.write(CONDITIONS)
    assert desk.rows("profile", "conditions") == [
        ["Safety", "4.0 (n = 11)", "3.0"],
        ["Time", "2.6 (n = 11)", "–"],
        ["present", "1 of 2", "1 of 1"],
    ]
    section = desk.section("profile", "conditions")
    assert section["rows"][1]["cells"][1]["details"] == [
        "team meeting, 5 November 2026", "would help: Two quiet hours", "before: 1.8 (n = 9) · team day, 14 May 2026"
    ]  # fmt: skip
    assert section["rows"][2]["details"] == ["not asked yet: Sales"]
    assert ["conditions that it finds present", "1 of 2"] in desk.rows("units", "desk")
    for form in ("text", "md", "csv", "html"):
        assert "2.6" in desk.said("report", "profile", "-f", form).replace("\\", "")
    desk.said("report", "profile", "-o", "profile.pdf")
    assert (desk.folder / "profile.pdf").read_bytes().startswith(b"%PDF")


def test_a_team_that_finds_no_condition_present_is_told(desk: Desk) -> None:
    desk.write(CONDITIONS)
    assert "TK362" not in desk.codes()
    desk.write(CONDITIONS, "languages: [en]\ncheck: {no-condition-present: {present: 0.7}}\n")
    assert desk.codes().count("TK362") == 1
    desk.write(CONDITIONS.replace("value: 4", "value: 2"), "languages: [en]\n")
    assert desk.codes().count("TK362") == 1
    desk.said("canvas", "conditions-check", "--unit", "desk", "-o", "check.pdf")
    assert (desk.folder / "check.pdf").read_bytes().startswith(b"%PDF")
