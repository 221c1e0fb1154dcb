"""Touchpoints: an inventory by feeling, what became of expectations, and how many stand behind each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.analysis.touchpoints import Touchpoint, touchpoints
from teekond.model.journey import Journey, Lane, Step
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    found = touchpoints(say.graph)
    yield _journeys(say)
    yield _inventory(say, found)
    yield _expectations(say, found)
    yield _iceberg(say, found)


def _journeys(say: Teller) -> Section:
    words = say.words
    rows = [Row(tuple(map(Cell, _ends(say, journey)))) for journey in say.graph.journeys]
    heads = (words("journey"), words("starts when"), words("ends when"))
    lead = words("Where each journey begins and ends. What is not agreed here is told twice or not at all.")
    return Section("ends", words("From where to where"), lead, Table(heads, tuple(rows)))


def _ends(say: Teller, journey: Journey) -> tuple[str, str, str]:
    return say.text(journey.title), say.text(journey.starts_when), say.text(journey.ends_when)


def _inventory(say: Teller, found: Sequence[Touchpoint]) -> Section:
    words = say.words
    rows = [_entry(say, each) for each in found]
    heads = (words("step"), words("touchpoint"), words("channel"), words("owner"), words("feeling"))
    lead = words("Where people meet us, the lowest feeling first; below each what they expected and what happened.")
    empty = words("No step names a touchpoint or a channel.")
    return Section("inventory", words("The inventory"), lead, Table(heads, tuple(rows)), empty)


def _entry(say: Teller, each: Touchpoint) -> Row:
    step = say.step(each.step)
    return Row(
        (
            Cell(say.name(each.step)),
            Cell(say.text(step.touchpoint)),
            Cell(", ".join(map(say.reader.channel, step.channel)) or NONE),
            Cell(say.called(each.owner)),
            say.feeling(each.feeling),
        ),
        tuple(_effects(say, step)),
    )


def _effects(say: Teller, step: Step) -> Iterator[str]:
    words = say.words
    for label, texts in (
        (words("expected"), (step.expects,) if step.expects is not None else ()),
        (words("what helped"), step.gains),
        (words("what hurt"), tuple(pain.text for pain in step.pains)),
    ):
        if texts:
            yield f"{label}: {say.texts(texts)}"


def _expectations(say: Teller, found: Sequence[Touchpoint]) -> Section:
    words = say.words
    outcomes = {"exceeded": words("▲ exceeded"), "met": words("= met"), "missed": words("▼ missed")}
    tones = {"exceeded": "good", "met": "", "missed": "low"}
    known = sorted((each for each in found if each.gap is not None), key=lambda each: each.gap or 0.0)
    rows = [
        Row((
            Cell(say.name(each.step)),
            say.feeling(each.expected),
            say.feeling(each.feeling),
            Cell(words.number(round(each.gap or 0.0, 2), sign=True), sort=each.gap),
            Cell(outcomes[each.outcome or "met"], tone=tones[each.outcome or "met"]),
        ))
        for each in known
    ]  # fmt: skip
    heads = (words("step"), words("expected"), words("experienced"), words("difference"), words("expectation"))
    lead = words(
        "Satisfaction is what was experienced less what was expected, the largest disappointment first. "
        "A low expectation is easily exceeded."
    )
    empty = words("No step says what was expected.")
    return Section(
        "expectations", words("Expected and experienced"), lead, Table(heads, tuple(rows), frozenset({3})), empty
    )


def _iceberg(say: Teller, found: Sequence[Touchpoint]) -> Section:
    words = say.words
    deep = sorted((each for each in found if each.seen or each.unseen), key=lambda each: -len(each.unseen))
    rows = [
        Row((
            Cell(say.name(each.step)),
            _lanes(say, each.seen),
            _lanes(say, each.unseen),
        ))
        for each in deep
    ]  # fmt: skip
    heads = (words("step"), words("seen"), words("under water"))
    lead = words("Who is at work at the same moment: those whom the person meets, and those whom nobody sees.")
    empty = words("No step has others at work beside it.")
    return Section("iceberg", words("The iceberg"), lead, Table(heads, tuple(rows), frozenset({1, 2})), empty)


def _lanes(say: Teller, lanes: Sequence[Lane]) -> Cell:
    names = "; ".join(say.text(lane.title) for lane in lanes)
    return Cell(say.words.number(len(lanes)), sort=len(lanes), details=(names,) if names else ())
