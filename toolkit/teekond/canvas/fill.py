"""What the files already know about a cell of the grid, and what they do not."""

from __future__ import annotations

from collections.abc import Callable

from teekond.diagnostics import Span
from teekond.locale import Words
from teekond.model.journey import Stage, Step
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


Pick = Callable[[Step], tuple[Text, ...]]

PICKS: dict[str, Pick] = {
    "stage.evidence": lambda step: step.evidence,
    "stage.expects": lambda step: _one(step.expects),
    "stage.gains": lambda step: step.gains,
    "stage.ideas": lambda step: tuple(idea.text for idea in step.ideas),
    "stage.needs": lambda step: step.needs,
    "stage.pains": lambda step: tuple(pain.text for pain in step.pains),
    "stage.thinks": lambda step: step.thinks,
    "stage.touchpoints": lambda step: _one(step.touchpoint),
}
SOURCES = (STEPS, FEELINGS, QUOTES, VOICES, *PICKS)
"""What `from` of a row may say."""


def entries(source: str | None, stage: Stage, fill: str, first: int, words: Words) -> tuple[Entry, ...]:
    """Return what stands in the cell of `stage`; `first` is the number of its first step."""
    if fill == "blank" or source in (None, FEELINGS):
        return ()
    if source == STEPS:
        return _steps(stage, first, words)
    if source == QUOTES:
        return _quotes(stage, words) or _nobody_heard(stage, words)
    if source == VOICES:
        return _voices(stage, fill, words) or _nobody_heard(stage, words)
    known = _picked(PICKS[source], stage, words) if source in PICKS else ()
    if source == IDEAS and not known:
        return (Entry("hole", words("What could we change?"), stage.place.span, "?"),)
    return known if fill == "all" else ()


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


def _picked(pick: Pick, stage: Stage, words: Words) -> tuple[Entry, ...]:
    return tuple(Entry("known", text.read(words.lang), step.place.span) for step in stage.steps for text in pick(step))


def _one(text: Text | None) -> tuple[Text, ...]:
    return () if text is None else (text,)
