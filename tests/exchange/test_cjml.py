"""CJML 2.0: what is written has the structure that the language's own example and its programs have."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from tests.exchange.made import losses, only, send, sketches, workspace_of
from tests.map.sample import workspace as samples

ORDER = {
    "Journey": ("journeyID", "journeyTitle", "journeyPhases", "journeyShortSummary", "actors", "touchpoints"),
    "Action": ("touchpointID", "belongsTo", "initiator", "comment", "touchpointExperience"),
    "CommunicationPoint": (
        "touchpointID", "belongsTo", "initiator", "receiver", "channel", "comment", "touchpointExperience",
    ),
    "journeyPhases": ("journeyPhase",),
    "journeyPhase": ("phaseName",),
    "actors": ("endUser", "serviceProvider"),
    "endUser": ("actorName",),
    "serviceProvider": ("companyName",),
    "initiator": ("refersTo", "initiatorLabel"),
    "receiver": ("refersTo", "receiverLabel"),
    "channel": ("channelName",),
    "touchpointExperience": ("experienceDescription", "experienceRating"),
}  # fmt: skip
"""The parts of each element, in their order."""
NEEDED = {
    "Journey": {"journeyID", "actors", "touchpoints"},
    "Action": {"touchpointID", "initiator"},
    "CommunicationPoint": {"touchpointID", "initiator", "receiver", "channel"},
    "initiator": {"refersTo", "initiatorLabel"},
    "receiver": {"refersTo", "receiverLabel"},
    "touchpointExperience": {"experienceRating"},
}
ATTRIBUTES = {
    "CJML": {"version"}, "journeyPhase": {"phaseID"}, "endUser": {"actorID"}, "serviceProvider": {"actorID"},
    "refersTo": {"actorIDref"}, "belongsTo": {"phaseIDref"},
}  # fmt: skip


def faults(root: Element) -> Iterator[str]:
    """Yield what has another structure."""
    if root.tag != "CJML" or root.get("version") != "2.0":
        yield "root"
    for journey in root:
        mode = journey.tag.removesuffix("Journey")
        if mode not in ("planned", "actual"):
            yield journey.tag
        yield from _element(journey, mode)
        actors = {each.get("actorID") for each in journey.find("actors") or ()}
        phases = {each.get("phaseID") for each in journey.iter("journeyPhase")}
        yield from (f"actor {each.attrib}" for each in journey.iter("refersTo") if each.get("actorIDref") not in actors)
        yield from (
            f"phase {each.attrib}" for each in journey.iter("belongsTo") if each.get("phaseIDref") not in phases
        )
        ids = [each.text for each in journey.iter("touchpointID")]
        if len(ids) != len(set(ids)):
            yield "touchpoints with the same id"
        if mode == "planned" and journey.find(".//touchpointExperience") is not None:
            yield "experience of a planned journey"


def _element(element: Element, mode: str) -> Iterator[str]:
    kind = element.tag.removeprefix(mode)
    if set(element.attrib) != ATTRIBUTES.get(kind, set()):
        yield f"{element.tag}: {element.attrib}"
    names = [child.tag.removeprefix(mode) for child in element]
    if kind == "touchpoints":
        if not set(names) <= {"Action", "CommunicationPoint"}:
            yield f"touchpoints: {names}"
    else:
        order = ORDER.get(kind, ())
        if not set(names) <= set(order) or (kind != "actors" and sorted(names, key=order.index) != names):
            yield f"{element.tag}: {names}"
    if not NEEDED.get(kind, set()) <= set(names):
        yield f"{element.tag} lacks {NEEDED[kind] - set(names)}"
    if kind == "experienceRating" and element.text not in ("1", "2", "3", "4", "5"):
        yield f"rating {element.text}"
    for child in element:
        yield from _element(child, mode)


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("journeys", [("first-call", "first-workday"), ("employee-lifecycle",)], ids="-x-".join)
def test_the_samples_have_the_structure(journeys: tuple[str, ...], lang: str) -> None:
    made = send(samples(), "cjml", *journeys, lang=lang).data
    assert list(faults(ElementTree.fromstring(made))) == []
    assert made == send(samples(), "cjml", *journeys, lang=lang).data


@settings(max_examples=60, deadline=None)
@given(text=sketches())
def test_every_journey_has_the_structure_and_its_words(text: str) -> None:
    workspace = workspace_of(text)
    root = ElementTree.fromstring(send(workspace, "cjml").data)
    assert list(faults(root)) == []
    labels = {each.text for name in ("initiatorLabel", "receiverLabel") for each in root.iter(name)}
    assert {step.title.read() for step in only(workspace).all_steps()} == labels


def test_a_contact_has_both_sides_and_a_step_alone_is_an_action() -> None:
    text = (
        "journey: a\nkind: customer\nlanes: [Me, Shop, Bank]\nstages:\n  - title: S\n    steps:\n"
        "      - {title: Pays, channel: sms, feeling: {value: -2, word: anger}, with: {shop: Takes, bank: Books}}\n"
        "      - {title: Waits, feeling: [1, 2]}\n"
    )
    made = send(workspace_of(text), "cjml")
    root = ElementTree.fromstring(made.data)
    (contact,) = root.iter("actualCommunicationPoint")
    assert [each.get("actorIDref") for each in contact.iter("refersTo")] == ["me", "shop"]
    assert contact.findtext("channel/channelName") == "SMS"
    assert contact.findtext("touchpointExperience/experienceDescription") == "anger"
    assert [each.findtext("initiator/initiatorLabel") for each in root.iter("actualAction")] == ["Books", "Waits"]
    assert [each.text for each in root.iter("experienceRating")] == ["1", "4"]
    assert losses(made) == {"who begins the contact": 1, "“id”": 1, "“feeling”": 1}


def test_a_planned_journey_tells_no_experience() -> None:
    text = "journey: a\nkind: customer\nstate: to-be\nstages: [{title: S, steps: [{title: b, feeling: 2}]}]\n"
    made = send(workspace_of(text), "cjml")
    root = ElementTree.fromstring(made.data)
    assert [each.tag for each in root] == ["plannedJourney"]
    assert list(faults(root)) == []
    assert losses(made)["“feeling”"] == 1


def test_hostile_words_stay_words() -> None:
    titles = "['<b>&#0; {{x}} ]]>', 'õäö 😀', '" + "z" * 10_000 + "']"
    root = ElementTree.fromstring(
        send(workspace_of(f"journey: a\nkind: customer\nstages:\n  - S: {titles}\n"), "cjml").data
    )
    labels = [each.text or "" for each in root.iter("initiatorLabel")]
    assert labels[:2] == ["<b>&#0; {{x}} ]]>", "õäö 😀"]
    assert len(labels[2]) == 10_000
