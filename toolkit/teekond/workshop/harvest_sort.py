"""What becomes of each note: a pain, an idea, a quote, a feeling, a new step, a dot – or a question."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from teekond.diagnostics import Message, say
from teekond.language.words import FEELINGS
from teekond.link.conditions import conditions_of
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey
from teekond.patterns import pattern
from teekond.values import dataclass, replace
from teekond.workshop.harvest_places import Spot, journey_of, spot_of, stage_of, step_of
from teekond.workshop.harvest_rows import Note
from teekond.workshop.harvest_whose import persona_of, unit_of
from teekond.workshop.plan import Plan

FINDINGS = "findings"
"""Fills a box with what is known of a persona from somewhere: its notes become evidence, and belong to somebody."""
STEP_LISTS = {
    "stage.pains": "pains",
    "stage.ideas": "ideas",
    "stage.gains": "gains",
    "stage.needs": "needs",
    "stage.thinks": "thinks",
    "stage.evidence": "evidence",
    "stage.voices": "says",
    "stage.quotes": "says",
}
"""By what fills a row of a canvas, the list of a step that its notes join."""
CONDITIONS, HELPS = "unit.conditions", "unit.helps"
"""Ask a team for dots on the conditions that its rows name, and for what would help."""
PERSONA_LISTS = {"goals": "goals", "needs": "needs", "pains": "pains", "gains": "gains", FINDINGS: "based_on"}
"""By what fills a box, the list of a persona that its notes join."""
_DOT = pattern(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:[-–—:;,.]\s*(.*))?", 16)
_NUMBER = pattern(r"([+\-−]?[0-9]+(?:[.,][0-9]+)?)(?:\s+(.*))?", 16)
_WHOLE = pattern(r"([0-9]{1,6})(?:[.,]0+)?")
LOW, HIGH = -2.0, 2.0
"""What a sheet offers for feelings."""


class Kind(StrEnum):
    """What a note becomes."""

    ITEM = "item"
    """Of a list of a step or a persona."""
    STEP = "step"
    FEELING = "feeling"
    DOT = "dot"
    ANSWER = "answer"
    """Of a team about a condition: its dots together, with what would help."""
    OTHER = "other"
    """It joins no journey; it is kept in the list of other notes."""
    LISTED = "listed"
    """It found no place, and `why` is told."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """A note, and what it becomes."""

    note: Note
    kind: Kind
    spot: Spot | None = None
    owner: tuple[str, ...] = ()
    """`journey, step`, `journey, stage`, the id of a persona, or `unit, condition` of an answer."""
    key: str = ""
    """The list that it joins."""
    text: str = ""
    votes: int = 0
    value: float | None = None
    """Of a dot or a feeling, the latter on −2 … +2."""
    behind: str | None = None
    """The id of the step that a new one follows."""
    why: Message | None = None


def sort(note: Note, plan: Plan, workspace: Workspace) -> Sorted:
    """Return what becomes of a note."""
    if note.trouble is not None:
        return Sorted(note, Kind.LISTED, text=note.text, why=note.trouble)
    spot = spot_of(note, plan, workspace)
    if isinstance(spot, Message):
        return _listed(note, None, spot)
    votes = _votes(note)
    if isinstance(votes, Message):
        return _listed(note, spot, votes)
    if spot.is_dots:
        return _dot_of(_dot(note, spot, votes), workspace)
    journey, source = journey_of(spot, workspace), spot.box.source or ""
    if journey is not None and source == "stage.feelings":
        return _feeling(note, spot, journey, plan.lang)
    if not note.text:
        return _listed(note, spot, say("nothing is written on it"))
    if journey is not None and source == "stage.steps":
        return _step(note, spot, journey, votes)
    if journey is not None and source in STEP_LISTS:
        return _item(note, spot, journey, votes, plan.lang)
    return _of_whom(note, spot, votes, workspace)


def _of_whom(note: Note, spot: Spot, votes: int, workspace: Workspace) -> Sorted:
    """Return what joins a persona or a unit; any other note is kept as it is."""
    whole, _, part = (spot.box.source or "").partition(".")
    if whole == "persona" and part in PERSONA_LISTS:
        return _of_persona(note, spot, part, votes, workspace)
    other = Sorted(note, Kind.OTHER, spot, text=note.text, votes=votes)
    if spot.box.source == HELPS and spot.row is not None:
        return _of_unit(replace(other, kind=Kind.ANSWER), spot.row.id, "helps", workspace)
    return other


def _dot_of(dot: Sorted, workspace: Workspace) -> Sorted:
    """Return a dot with the unit and the condition that it rates, where it stands in such a row."""
    row = None if dot.spot is None or dot.spot.box.source != CONDITIONS else dot.spot.row
    if dot.kind is Kind.LISTED or row is None or not workspace.units:
        return dot
    if conditions_of(workspace).find(row.id) is None:
        return dot
    return _of_unit(dot, row.id, "conditions", workspace)


def _of_unit(found: Sorted, condition: str, key: str, workspace: Workspace) -> Sorted:
    """Return what a team says of a condition, with its unit; a dot of nobody is asked for it."""
    assert found.spot is not None
    unit = unit_of(found.note, found.spot, workspace)
    if isinstance(unit, str):
        return replace(found, owner=(unit, condition), key=key)
    if unit is None and key == "helps":
        return replace(found, kind=Kind.OTHER)
    return _listed(found.note, found.spot, unit or say("which unit? Write its name or id into a column “unit”"))


def _of_persona(note: Note, spot: Spot, part: str, votes: int, workspace: Workspace) -> Sorted:
    """Return what joins a persona; findings of nobody are asked for their persona, other notes may be of nobody yet."""
    persona = persona_of(note, spot, workspace)
    if isinstance(persona, Message):
        return _listed(note, spot, persona)
    if persona is not None:
        return Sorted(note, Kind.ITEM, spot, (persona,), PERSONA_LISTS[part], note.text, votes)
    if part == FINDINGS:
        return _listed(note, spot, say("whose is it? Write the persona's name or id into a column “persona”"))
    return Sorted(note, Kind.OTHER, spot, text=note.text, votes=votes)


def same(text: str) -> str:
    """Return what two texts share that say the same: their letters, whatever the blanks and capitals."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _listed(note: Note, spot: Spot | None, why: Message) -> Sorted:
    return Sorted(note, Kind.LISTED, spot, text=note.text, why=why)


def _votes(note: Note) -> int | Message:
    if note.votes in ("", "-", "–", "—"):
        return 0
    whole = _WHOLE.fullmatch(note.votes)
    return int(whole[1]) if whole is not None else say("“{votes}” is no number of votes", votes=note.votes)


def _item(note: Note, spot: Spot, journey: Journey, votes: int, lang: str) -> Sorted:
    found = step_of(note, spot, journey, lang)
    if isinstance(found, Message):
        return _listed(note, spot, found)
    step, text = found
    key = STEP_LISTS[spot.box.source or ""]
    return Sorted(note, Kind.ITEM, spot, (journey.id, step.id), key, text, votes)


def _step(note: Note, spot: Spot, journey: Journey, votes: int) -> Sorted:
    behind: str | None = None
    if note.step:
        found = step_of(note, spot, journey, "")
        if isinstance(found, Message):
            return _listed(note, spot, found)
        main = next((each for each in journey.steps() if found[0] in (each, *each.beside)), found[0])
        behind = main.id
        stage = next(each for each in journey.stages if main in each.steps)
    else:
        column = stage_of(spot, journey)
        if isinstance(column, Message):
            return _listed(note, spot, column)
        stage = column
    title = " ".join(note.text.split())
    return Sorted(note, Kind.STEP, spot, (journey.id, stage.id), "steps", title, votes, behind=behind)


def _feeling(note: Note, spot: Spot, journey: Journey, lang: str) -> Sorted:
    found = step_of(note, spot, journey, lang)
    if isinstance(found, Message):
        return _listed(note, spot, found)
    step, text = found
    felt = feeling_of(note.feeling, text)
    if felt is None:
        return _listed(note, spot, say("it names no feeling: a number from −2 to 2, or a word such as “good”"))
    value, word = felt
    return Sorted(note, Kind.FEELING, spot, (journey.id, step.id), "feeling", word, value=value)


def feeling_of(written: str, text: str) -> tuple[float, str] | None:
    """Return a feeling on −2 … +2 and its own word, from what stands in its column, else on the note itself."""
    for place, rest in ((written, text), (text, "")):
        number = _NUMBER.fullmatch(place)
        if number is not None:
            value = float(number[1].replace("−", "-").replace(",", "."))
            return (value, rest or number[2] or "") if LOW <= value <= HIGH else None
        grade = FEELINGS.get(place.casefold())
        if grade is not None:
            return float(grade), rest
        if place and place == written:
            return None
    return None


def _dot(note: Note, spot: Spot, votes: int) -> Sorted:
    """Return a dot on a scale: the text is the number, the votes say how many stuck there."""
    drawing = spot.planned.canvas.drawing
    scale = spot.box.scale or (None if drawing is None else drawing.scale)
    low, high = (1, 10) if scale is None else (scale.low, scale.high)
    number = _DOT.fullmatch(note.text)
    value = None if number is None else float(number[1].replace(",", "."))
    if number is None or value is None or not low <= value <= high:
        why = say("a dot is a number from {low} to {high}, not “{text}”", low=low, high=high, text=note.text)
        return _listed(note, spot, why)
    return Sorted(note, Kind.DOT, spot, text=number[2] or "", votes=max(votes, 1), value=value)
