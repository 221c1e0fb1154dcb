"""A believable edit of the sample: the first workday as its people want it, made of what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

JOURNEY = "journeys/first-workday.yaml"
CROSSING = "journeys/first-workday-x-first-call.yaml"
Node = dict[str, Any]

TRAINING = {"training": {"title": {"et": "Koolitus", "en": "Training"}, "role": "backstage"}}
PRACTICE = {
    "id": "practises",
    "title": {"et": "Proovib süsteeme harjutuskliendiga", "en": "Tries the systems on a practice customer"},
    "channel": "portal",
    "feeling": {"value": 1, "word": {"et": "julgus", "en": "courage"}, "basis": "assumed"},
    "owner": "training",
    "takes": "40 min",
    "with": {
        "training": {
            "id": "plays-customer",
            "title": {"et": "Mängib klienti", "en": "Plays the customer"},
            "channel": "chat",
        }
    },
}
ACCOUNT = {
    "id": "it-account",
    "title": {"et": "Loob konto neli päeva varem", "en": "Creates the account four days before"},
    "channel": "system",
}
HOST = {
    "id": "waits-at-door",
    "title": {"et": "Ootab ukse juures", "en": "Waits at the door"},
    "channel": "face-to-face",
    "owner": "team-lead",
}
LINK = {
    "from": "first-workday/practises",
    "enables": "first-call/greeting",
    "why": {"et": "Harjutatud lause tuleb kergemini", "en": "What was practised comes easier"},
}


def to_be(folder: Path) -> None:
    """Edit a copy of the sample workspace in `folder`."""
    _rewritten(folder / JOURNEY, _journey)
    _rewritten(folder / CROSSING, _crossing)


def _rewritten(path: Path, edit: Callable[[Node], None]) -> None:
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    edit(document)
    path.write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _journey(journey: Node) -> None:
    lanes = [next(iter(lane)) for lane in journey["lanes"]]
    journey["lanes"].insert(lanes.index("people-team") + 1, TRAINING)
    before, arrival, customer = journey["stages"][:3]
    arrival["title"] = {"et": "Vastuvõtt", "en": "Welcome"}
    arrival["steps"] = [step for step in arrival["steps"] if step["id"] != "looks-for-door"]
    _meeting_the_lead(_step(arrival, "waits-in-lobby"))
    _desk(_step(arrival, "desk-without-account"))
    _step(before, "gets-welcome-letter")["with"]["it-services"] = ACCOUNT
    team = _step(arrival, "meets-team")
    arrival["steps"].remove(team)
    at = customer["steps"].index(_step(customer, "listens-to-call"))
    customer["steps"][at:at] = [team, PRACTICE]
    history = _step(customer, "no-history")
    history["feeling"] |= {"value": 0, "word": {"et": "keskendumine", "en": "focus"}}
    del history["with"]["it-services"]


def _step(stage: Node, ident: str) -> Node:
    found: Node = next(step for step in stage["steps"] if step["id"] == ident)
    return found


def _meeting_the_lead(step: Node) -> None:
    step["title"] = {"et": "Kohtub juhiga ukse juures", "en": "Meets the lead at the door"}
    step["feeling"] |= {"value": 1, "word": {"et": "kergendus", "en": "relief"}}
    step |= {"promise": "kept", "takes": "5 min"}
    step["with"]["team"] = HOST


def _desk(step: Node) -> None:
    step |= {"id": "desk-with-account", "title": {"et": "Saab töökoha ja konto", "en": "Gets a desk and an account"}}
    step["feeling"] |= {"value": 1, "word": {"et": "valmis", "en": "ready"}}
    step["waits"] = "10 min"
    del step["with"]["it-services"]


def _crossing(crossing: Node) -> None:
    links = crossing["links"]
    for link in links:
        if link["from"] == "first-workday/desk-without-account":
            link["from"] = "first-workday/desk-with-account"
    crossing["links"] = [link for link in links if link["from"] != "first-workday/no-history"]
    crossing["links"].append(LINK)
