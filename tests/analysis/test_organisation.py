"""What is counted over the organisation, by hand."""

from __future__ import annotations

from teekond.analysis.actions import actions
from teekond.analysis.causes import causes, first_owners, owning
from teekond.analysis.graph import Graph
from teekond.analysis.outside_in import outside_in
from teekond.analysis.profile import profiles
from teekond.analysis.promise import gates, mirror, missing_prerequisites
from teekond.analysis.units import on_frontline_only, paths, three_goals
from teekond.analysis.voices import voices
from teekond.link.load import load_text
from teekond.model.organisation import Organisation

UNITS = """
organisation: helge
purpose: Why
values: [Honest]
promise: {customers: Once}
strategy: [{id: calm, text: Calm}]
units:
  - {id: service, kind: frontline, serves: customers, goals: [{text: Thanks, about: customer}]}
  - {id: it, kind: support, serves: [service, people], goals: [{text: Sleep, about: employee}, Anything]}
  - {id: people, kind: support, serves: it}
  - {id: cellar, kind: support, serves: archive}
  - {id: archive, kind: support, serves: cellar}
roles: [{id: lead, unit: it}]
processes: [{id: hiring, views: {employee: An answer}}]
initiatives:
  - {text: A, supports_goal: calm, serves_promise: Once, from_values: Honest}
  - {text: B, supports_goal: money, from_values: Bold, owner: lead}
"""
JOURNEYS = """
---
journey: call
kind: customer
stages:
  - Trouble:
      - id: waits
        title: Waits
        promise: broken
        owner: lead
        pains: [{text: Slow, cause: it, level: operational}, {text: Loud, cause: service}, Nothing]
        says: [{quote: No, stance: hater, source: a}]
        feeling: {value: -1, basis: told, source: a}
        tags: {cx-dimensions: [social, Meeled]}
---
journey: work
kind: employee
lanes: [{agent: {unit: service}}, {desk: {unit: it, role: backstage}}]
stages:
  - title: Morning
    tags: {puzzle: service}
    steps:
      - id: answers
        title: Answers
        promise: kept
        pains: {text: No account, cause: desk}
        owner: people
        ideas: [{text: One view, owner: lead, status: done}, Sing]
        with: {desk: {id: account, title: Account, pains: {text: Five windows, cause: lead}}}
"""


def graph() -> Graph:
    return Graph(load_text(UNITS + JOURNEYS, "a.yaml"))


def organisation() -> Organisation:
    found = graph().workspace.organisation
    assert found is not None
    return found


def test_each_unit_takes_the_shortest_way_to_the_customer() -> None:
    assert {each.unit.id: each.path for each in paths(organisation())} == {
        "service": ("service", "customers"),
        "it": ("it", "service", "customers"),
        "people": ("people", "it", "service", "customers"),
        "cellar": (),
        "archive": (),
    }


def test_three_goals_by_what_they_are_about() -> None:
    missing = {each.unit.id: each.missing for each in three_goals(organisation())}
    assert missing["service"] == ("employee", "business")
    assert missing["it"] == ("customer", "business")
    assert [unit.id for unit in on_frontline_only(organisation())] == ["it", "people", "cellar", "archive"]


def test_the_promise_in_the_mirror() -> None:
    customer, employee = mirror(graph())
    assert customer.promise is not None
    assert customer.broken == ("call/waits",)
    assert (employee.promise, employee.kept) == (None, ("work/answers",))


def test_the_gate_lets_through_what_names_what_is_there() -> None:
    assert missing_prerequisites(organisation()) == ()
    assert [each.missing for each in gates(organisation())] == [(), ("goal", "promise", "values")]
    bare = load_text("organisation: a\npurpose: Why\ninitiatives: [B]\n", "a.yaml").organisation
    assert bare is not None
    assert missing_prerequisites(bare) == ("values", "promise", "strategy")
    assert "prerequisites" in gates(bare)[0].missing


def test_pains_of_the_front_that_come_from_behind() -> None:
    found = [(each.step, each.unit.id, each.pushed) for each in causes(graph())]
    assert found == [
        ("call/waits", "it", True),
        ("call/waits", "service", False),
        ("work/answers", "it", True),
        ("work/account", "it", False),
    ]


def test_owners_that_have_as_many_are_both_first() -> None:
    rows = owning(graph())
    assert [(row.owner, row.steps, row.share) for row in rows] == [
        ("lead", ("call/waits",), 0.5),
        ("people", ("work/answers",), 0.5),
    ]
    assert len(first_owners(rows)) == 2


def test_profiles_count_tags_of_steps_stages_and_pains() -> None:
    found = {each.name: each for each in profiles(graph())}
    assert set(found) == {"cx-dimensions", "ex-levels", "puzzle"}
    dimensions = found["cx-dimensions"]
    assert dimensions.at("call/trouble", "social") == dimensions.at("call/trouble", "sensory") == ("call/waits",)
    assert dimensions.unused == ("emotional", "cognitive", "imagination", "bodily", "instrumental")
    assert (dimensions.side("functional"), dimensions.side("emotional")) == (0, 2)
    assert found["puzzle"].at("work/morning", "service") == ("work/morning",)
    assert found["ex-levels"].total("operational") == 1


def test_processes_of_the_organisation_stand_in_outside_in() -> None:
    assert [row.process for row in outside_in(graph(), ["hiring"])] == ["hiring"]


def test_actions_are_ideas_and_initiatives() -> None:
    found = [(each.text.read("en"), each.status, each.missing) for each in actions(graph())]
    assert found == [
        ("One view", "done", ("due", "goal", "resources")),
        ("Sing", "open", ("owner", "due", "goal", "resources")),
        ("A", "open", ("owner", "due")),
        ("B", "open", ("due",)),
    ]


def test_voices_that_are_all_of_one_kind() -> None:
    call, work = voices(graph())
    assert (call.one_sided, call.sources) == ("hater", 1)
    assert dict(call.bases)["told"] == ("call/waits",)
    assert (work.one_sided, work.sources) == (None, 0)
