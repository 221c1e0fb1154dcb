"""Journeys drawn at random, as data that JSON - and so YAML - can hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from teekond.link.load import load_files
from teekond.link.workspace import Workspace

IDS = [f"s{n}" for n in range(8)]
TITLES = ["Saabub majja", "Saab kaardi", "Ootab", "Sööb tiimiga", "Helistab", "Ootab vastust", "Gets a card"]
WORDS = st.sampled_from(["aeglane", "kiire", "uks on kinni", "kaart ei tööta", "keegi ei tea", "tore inimene"])
TEXTS = st.one_of(WORDS, st.fixed_dictionaries({"et": WORDS, "en": WORDS}))
FEELINGS = st.one_of(
    st.sampled_from([-2, -1, 0, 1, 2, 0.5, "bad", [-1, 1]]),
    st.fixed_dictionaries({"value": st.sampled_from([-2, 1]), "basis": st.sampled_from(["told", "assumed"])}),
)
EXTRAS = {
    "feeling": FEELINGS,
    "channel": st.sampled_from(["phone", "e-mail", ["phone", "e-mail"], ["e-mail", "phone"]]),
    "thinks": TEXTS,
    "needs": st.lists(TEXTS, min_size=1, max_size=3),
    "pains": st.lists(
        st.one_of(TEXTS, st.fixed_dictionaries({"text": TEXTS, "cause": st.sampled_from(["IT", "haldus"])})), max_size=3
    ),
    "takes": st.sampled_from(["5 min", "2 h"]),
    "moment_of_truth": st.sampled_from([True, False, "esimene mulje"]),
    "value": st.fixed_dictionaries({"customer": st.lists(TEXTS, min_size=1, max_size=2)}),
}


@st.composite
def steps(draw: st.DrawFn, ids: list[str], lanes: list[str], depth: int = 0) -> dict[str, Any]:
    """Draw a step; its id is taken out of the ids that are left."""
    ident = draw(st.sampled_from(ids))
    ids.remove(ident)
    step: dict[str, Any] = {"id": ident, "title": draw(st.sampled_from(TITLES)), "lane": draw(st.sampled_from(lanes))}
    for key in draw(st.lists(st.sampled_from(sorted(EXTRAS)), unique=True, max_size=3)):
        step[key] = draw(EXTRAS[key])
    if depth == 0 and ids and draw(st.booleans()):
        lane = draw(st.sampled_from(lanes))
        beside = draw(steps(ids, lanes, 1))
        del beside["lane"]
        step["with"] = {lane: [beside]}
    return step


@st.composite
def journeys(draw: st.DrawFn, ident: str = "a", kind: str = "employee") -> dict[str, Any]:
    """Draw a journey."""
    lanes = draw(st.lists(st.sampled_from(["mari", "it", "admin"]), unique=True, min_size=1))
    ids = list(IDS)
    stages: list[dict[str, Any]] = []
    for name in draw(st.lists(st.sampled_from(["hommik", "lõuna", "õhtu"]), unique=True, min_size=1)):
        held = [draw(steps(ids, lanes)) for _ in range(draw(st.integers(0, 3))) if ids]
        stages.append({"id": name, "title": draw(st.sampled_from(["Hommik", "Lõuna", "Päev"])), "steps": held})
    flow = [step for stage in stages for step in stage["steps"]]
    for step in flow:
        if len(flow) > 1 and draw(st.integers(0, 4)) == 0:
            before = draw(st.sampled_from([other["id"] for other in flow if other is not step]))
            step["if_it_fails" if draw(st.booleans()) else "after"] = before
    title = draw(st.sampled_from(["Esimene päev", "Esimene kõne"]))
    listed = [
        {"id": lane, "title": lane.upper(), "role": "actor" if at == 0 else "backstage"}
        for at, lane in enumerate(lanes)
    ]
    return {"journey": ident, "title": title, "kind": kind, "lanes": listed, "stages": stages}


@st.composite
def documents(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw the documents of a workspace: an employee's and a customer's journey with links, and a persona."""
    first, second = draw(journeys()), draw(journeys("b", "customer"))
    sources, targets = references(first), references(second)
    links = []
    if sources and targets:
        drawn = st.tuples(
            st.sampled_from(["meets", "enables", "learns_from"]), st.sampled_from(sources), st.sampled_from(targets)
        )
        for kind, source, target in draw(st.lists(drawn, unique=True, max_size=4)):
            links.append({"from": source, kind: target, **draw(st.fixed_dictionaries({}, optional={"why": WORDS}))})
    crossing = {"crossing": "ab", "title": "Koos", "journeys": ["a", "b"], "links": links}
    persona = {"persona": "mari", "kind": "employee", "name": "Mari", "needs": draw(st.lists(TEXTS, max_size=3))}
    return [first, second, *([crossing] if links else []), persona]


def workspaces() -> st.SearchStrategy[Workspace]:
    """Draw a workspace."""
    return documents().map(lambda drawn: loaded(*drawn))


def references(journey: dict[str, Any]) -> list[str]:
    """Return the references of all steps of a journey."""
    found = []
    for stage in journey["stages"]:
        for step in stage["steps"]:
            beside = [each for listed in step.get("with", {}).values() for each in listed]
            found += [f"{journey['journey']}/{each['id']}" for each in (step, *beside)]
    return found


def loaded(*documents: dict[str, Any]) -> Workspace:
    """Return the workspace of some documents, each in a file of its own."""
    files = {f"{number}.yaml": json.dumps(each, ensure_ascii=False).encode() for number, each in enumerate(documents)}
    return load_files({"teekond.yaml": b"title: T\nlanguages: [et, en]\n", **files}, Path())
