"""What a step is worth to whom, how ready people are for it, and where they get confused: facts of the text twin."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.journey import Idea, Step
from teekond.render.told import Fact


def worth(step: Step, reader: Reader, words: Words) -> Iterator[Fact]:
    """Yield value, place, readiness and confusion, as far as they are written."""
    yield from _value(step, reader, words)
    places = {"on-site": words("on site"), "remote": words("from afar"), "hybrid": words("in both places at once")}
    if step.place_kind is not None:
        yield Fact(words("place"), (places[step.place_kind],))
    kinds = {"emotional": words("emotional"), "digital": words("digital"), "technical": words("technical")}
    if step.readiness:
        scores = tuple(f"{kinds[kind]} {words.number(score)}/5" for kind, score in step.readiness)
        yield Fact(words("readiness"), scores)
    if step.confusion:
        yield Fact(words("confusion"), (words.plural("{n} dot", "{n} dots", step.confusion),))


def _value(step: Step, reader: Reader, words: Words) -> Iterator[Fact]:
    judges = {"receiver": words("said by those who receive it"), "provider": words("thought by those who give it")}
    labels = {"customer": words("value for the customer"), "employee": words("value for the employee")}
    for side, texts in step.value:
        told = reader.all(texts)
        yield Fact(labels[side], (*told, *([judges[step.judged_by]] if step.judged_by is not None else [])))


def idea_worth(idea: Idea, reader: Reader, words: Words) -> str:
    """Return for whom an idea has value, in one line; nothing where that is not written."""
    parties = {"customer": words("customer"), "employee": words("employee"), "owner": words("owners")}
    return "; ".join(f"{parties[party]}: {reader.read(text)}" for party, text in idea.value)
