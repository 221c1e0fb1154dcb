"""What the files already know about a cell of the grid, and what they do not."""

from __future__ import annotations

from collections.abc import Callable

from teekond.diagnostics import Span
from teekond.locale import Words
from teekond.model.journey import Journey, Role, Stage, Step
from teekond.model.text import Text
from teekond.values import dataclass

FEELINGS = "stage.feelings"
STEPS = "stage.steps"
QUOTES = "stage.quotes"
VOICES = "stage.voices"
"""What was thought and what was said."""
IDEAS = "stage.ideas"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a cell."""

    kind: str
    """known, quote or hole."""
    text: str
    span: Span
    mark: str | None = None


Pick = Callable[[Step, Words], tuple[str, ...]]


def _beside(role: Role) -> Callable[[Step, Journey, Words], tuple[str, ...]]:
    """Return what picks what lanes of a role do at the moment of a step."""

    def pick(step: Step, journey: Journey, words: Words) -> tuple[str, ...]:
        lanes = {lane.id for lane in journey.lanes if lane.role is role}
        return tuple(each.title.read(words.lang) for each in step.beside if each.lane in lanes)

    return pick


BESIDE = {f"stage.{role}": _beside(role) for role in (Role.FRONTSTAGE, Role.BACKSTAGE, Role.SUPPORT)}
"""Rows of a service blueprint: what others do at the same moment."""
PICKS: dict[str, Pick] = {
    "stage.channels": lambda step, words: tuple(words.channel(channel) for channel in step.channel),
    "stage.evidence": lambda step, words: _read(step.evidence, words),
    "stage.expects": lambda step, words: _read(_one(step.expects), words),
    "stage.gains": lambda step, words: _read(step.gains, words),
    "stage.ideas": lambda step, words: _read(tuple(idea.text for idea in step.ideas), words),
    "stage.if_it_fails": lambda step, words: _read(_one(step.if_it_fails), words),
    "stage.measures": lambda step, _: step.measures,
    "stage.needs": lambda step, words: _read(step.needs, words),
    "stage.owners": lambda step, _: () if step.owner is None else (step.owner,),
    "stage.pains": lambda step, words: _read(tuple(pain.text for pain in step.pains), words),
    "stage.thinks": lambda step, words: _read(step.thinks, words),
    "stage.touchpoints": lambda step, words: _read(_one(step.touchpoint), words),
    "stage.waits": lambda step, words: (
        () if not step.waits else (words("{n} min", n=step.waits).replace(" ", "\u00a0"),)
    ),
}
OF_STAGE: dict[str, Callable[[Stage, Words], tuple[str, ...]]] = {
    "stage.goal": lambda stage, words: _read(_one(stage.goal), words),
    "stage.process": lambda stage, _: () if stage.process is None else (stage.process,),
}
ALWAYS = frozenset((*BESIDE, "stage.goal", "stage.process", "stage.channels", "stage.touchpoints"))
"""Printed with the stages: who does what is the frame that people work in."""


def entries(
    source: str | None, stage: Stage, fill: str, first: int, words: Words, journey: Journey
) -> tuple[Entry, ...]:
    """Return what stands in the cell of `stage`; `first` is the number of its first step."""
    if fill == "blank" or source in (None, FEELINGS):
        return ()
    if source == STEPS:
        return _steps(stage, first, words)
    if source == QUOTES:
        return _quotes(stage, words) or _nobody_heard(stage, words)
    if source == VOICES:
        return _voices(stage, fill, words) or _nobody_heard(stage, words)
    known = _known(source or "", stage, words, journey)
    if source == IDEAS and not known:
        return (Entry("hole", words("What could we change?"), stage.place.span, "?"),)
    return known if fill == "all" or source in ALWAYS else ()


def _known(source: str, stage: Stage, words: Words, journey: Journey) -> tuple[Entry, ...]:
    """Return the answers of all steps, those that say the same once."""
    if source in OF_STAGE:
        return tuple(Entry("known", text, stage.place.span) for text in OF_STAGE[source](stage, words))
    found: dict[str, Entry] = {}
    for step in stage.steps:
        if source in BESIDE:
            texts = BESIDE[source](step, journey, words)
        else:
            texts = (
                tuple(text for each in (step, *step.beside) for text in PICKS[source](each, words))
                if (source in PICKS)
                else ()
            )
        for text in texts:
            found.setdefault(text, Entry("known", text, step.place.span))
    return tuple(found.values())


def _steps(stage: Stage, first: int, words: Words) -> tuple[Entry, ...]:
    if not stage.steps:
        return (Entry("hole", words("What happens here?"), stage.place.span, "?"),)
    return tuple(
        Entry("known", step.title.read(words.lang), step.place.span, str(first + index))
        for index, step in enumerate(stage.steps)
    )


def _voices(stage: Stage, fill: str, words: Words) -> tuple[Entry, ...]:
    """Return thoughts and quotes; where little is to be printed, thoughts stand in for quotes that are missing."""
    quotes = _quotes(stage, words)
    return quotes if quotes and fill != "all" else (*_thoughts(stage, words), *quotes)


def _thoughts(stage: Stage, words: Words) -> tuple[Entry, ...]:
    return tuple(
        Entry("quote", thought.read(words.lang), step.place.span) for step in stage.steps for thought in step.thinks
    )


def _quotes(stage: Stage, words: Words) -> tuple[Entry, ...]:
    return tuple(
        Entry("quote", quote.quote.read(words.lang), step.place.span)
        if quote.source is not None
        else Entry("hole", words("{quote} Who said it?", quote=quote.quote.read(words.lang)), step.place.span, "?")
        for step in stage.steps
        for quote in step.says
    )


def _nobody_heard(stage: Stage, words: Words) -> tuple[Entry, ...]:
    return (Entry("hole", words("Who can tell us about it?"), stage.place.span, "?"),)


def _read(texts: tuple[Text, ...], words: Words) -> tuple[str, ...]:
    return tuple(text.read(words.lang) for text in texts)


def _one(text: Text | None) -> tuple[Text, ...]:
    return () if text is None else (text,)
