"""Writes a journey as a Mermaid journey diagram: one task a step, its score from 1 to 5, its actors the lanes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import ceil

from teekond.diagnostics import say
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.losses import Holds, idle_lanes, left_out, lost
from teekond.model.journey import Feeling, Journey, Step
from teekond.patterns import pattern

WIDTH, WIDEST = 150, 400
"""How wide Mermaid draws the box of a task by itself, and how wide we let one be; in pixels."""
LETTER, MARGIN = 7.5, 12
"""What a letter takes of it, and what stays free."""
NEUTRAL = 3
"""The score of a step whose feeling nobody rated: Mermaid has no other way to draw it."""
_ENCODED = pattern(r"[#:;,<>¶ﬂ\n\t]|^%|%(?=%)|(?<=%)%|^\s|\s$")
_KEYWORD = pattern(r"(?i)(?:journey|title|section|accTitle|accDescr)\b", re.ASCII)
"""Words that Mermaid takes for its own where a name begins with one; to it a letter with an accent ends a word."""
_WHY = say("a Mermaid journey diagram has no place for it")
_HELD = frozenset(("journey.kind", "journey.persona", "step.lane", "step.with", "step.feeling"))


def write(asked: Outgoing) -> Written:
    """Write the first of the journeys."""
    journey = asked.workspace.journeys[asked.journeys[0]]
    text = "\n".join(_lines(journey, asked)) + "\n"
    losses = left_out(asked.workspace, (journey.id,), Holds(_HELD, _WHY), asked.languages)
    return Written(text.encode("utf-8", "replace"), (*losses, *_flattened(journey)))


def encoded(text: str) -> str:
    """Return a text as the name of a task, a section, an actor: what is grammar becomes an entity, as `#58;`."""
    safe = _ENCODED.sub(lambda found: "".join(f"#{ord(letter)};" for letter in found[0]), text)
    return f"#{ord(safe[0])};{safe[1:]}" if _KEYWORD.match(safe) else safe


def score(feeling: Feeling | None) -> str:
    """Return a feeling as a score: −2 … +2 becomes 1 … 5."""
    value = NEUTRAL if feeling is None else feeling.mean + NEUTRAL
    return f"{round(value, 4):g}"


def _lines(journey: Journey, asked: Outgoing) -> Iterator[str]:
    languages = asked.languages
    lanes = {lane.id: encoded(lane.title.read(*languages)) for lane in journey.lanes}
    width = _width(step.title.read(*languages) for step in journey.steps())
    if width > WIDTH:
        yield from ("---", "config:", "  journey:", f"    width: {width}", "---")
    yield "journey"
    yield f"    %% id: {journey.id}"
    yield f"    %% kind: {journey.side}"
    if journey.persona is not None:
        yield f"    %% persona: {encoded(journey.persona)}"
    yield f"    title {encoded(journey.title.read(*languages))}"
    for stage in journey.stages:
        yield f"    section {encoded(stage.title.read(*languages))}"
        for step in stage.steps:
            if step.feeling is None:
                yield "      %% feeling: none"
            yield f"      {encoded(step.title.read(*languages))}: {score(step.feeling)}: {_actors(step, lanes)}"


def _width(titles: Iterable[str]) -> int:
    """Return how wide the box of a task must be for its name: Mermaid cuts off what is longer, and never wraps it."""
    longest = max(map(len, titles), default=0)
    return min(WIDEST, max(WIDTH, 10 * ceil((longest * LETTER + MARGIN) / 10)))


def _actors(step: Step, lanes: dict[str, str]) -> str:
    return ", ".join(dict.fromkeys((lanes[step.lane], *(lanes[each.lane] for each in step.beside))))


def _flattened(journey: Journey) -> Iterator[Loss]:
    """Yield what of lanes and feelings a task has no room for: it has one name, one score, and who takes part."""
    yield from idle_lanes(journey, say("Mermaid names only those who take part in a step"))
    for step in journey.steps():
        if step.feeling is not None and len(step.feeling.values) > 1:
            yield lost("feeling", say("Mermaid draws one score a step: their mean"), f"{journey.id}/{step.id}")
        for each in step.beside:
            where = f"{journey.id}/{each.id}"
            if each.title != step.title:
                yield lost("with.title", say("of the steps beside one, Mermaid names only whose they are"), where)
            if each.feeling is not None:
                yield lost("with.feeling", say("Mermaid draws one score a step: their mean"), where)
