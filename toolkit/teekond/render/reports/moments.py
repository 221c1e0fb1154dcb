"""Moments: designed or accidental, distinctive, confusing, and the same day elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from teekond.analysis.moments import Designed, accidental_lows, designed, distinctive, hardly_ready, hot_spots
from teekond.analysis.repeated import WORDING, repeated
from teekond.analysis.variants import Pair, Variant, variants
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller

SEVERAL = 2
"""In so many journeys a pain is no accident any more."""


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _designed(say)
    yield _accidental(say)
    yield _distinctive(say)
    yield _confusing(say)
    yield _where_confusing(say)
    yield _repeated(say)
    yield _ready(say)
    yield from (_variant(say, each) for each in variants(say.graph))


def _designed(say: Teller) -> Section:
    words = say.words
    rows = [
        Row((
            Cell(say.stage(each.stage)),
            say.here(each.designed),
            say.here(each.accidental),
            say.here(each.unknown),
            _share(say, each),
        ))
        for each in designed(say.graph)
    ]  # fmt: skip
    heads = (words("stage"), words("designed"), words("by accident"), words("not said"), words("share designed"))
    lead = words("Which moments somebody has thought through, and which simply happen.")
    return Section(
        "designed", words("Designed or by accident"), lead, Table(heads, tuple(rows), frozenset({1, 2, 3, 4}))
    )


def _share(say: Teller, each: Designed) -> Cell:
    return say.share(each.share) if each.share is not None else Cell(NONE, sort=-1.0)


def _accidental(say: Teller) -> Section:
    words = say.words
    rows = [Row((Cell(say.name(ref)), say.felt(ref))) for ref in accidental_lows(say.graph)]
    lead = words("Low moments that nobody designed: the first to think through.")
    heads = (words("step"), words("feeling"))
    empty = words("No low moment is said to happen by accident.")
    return Section("accidental", words("Accidental lows"), lead, Table(heads, tuple(rows)), empty)


def _distinctive(say: Teller) -> Section:
    words = say.words
    rows = []
    for ident, refs in distinctive(say.graph):
        title = say.text(say.workspace.journeys[ident].title)
        why = tuple(f"{say.text(step.title)}: {say.text(step.distinctive)}" for step in map(say.step, refs))
        rows.append(
            Row((Cell(title), Cell(say.words.number(len(refs)), sort=len(refs), tone="" if refs else "low")), why)
        )
    heads = (words("journey"), words("distinctive moments"))
    lead = words("The moments that set us apart, and why. A journey without one is easily swapped for another's.")
    return Section("distinctive", words("What sets us apart"), lead, Table(heads, tuple(rows), frozenset({1})))


def _confusing(say: Teller) -> Section:
    words = say.words
    rows = [
        Row((
            Cell(say.name(spot.step)),
            Cell(words.number(spot.dots), sort=spot.dots),
            Cell(say.texts(pain.text for pain in say.step(spot.step).pains)),
        ))
        for spot in hot_spots(say.graph)
    ]  # fmt: skip
    heads = (words("step"), words("dots"), words("why there"))
    lead = words("Where people got confused: the dots or mentions that were counted, most first.")
    empty = words("No step counts confusion.")
    return Section("confusion", words("Where confusion arises"), lead, Table(heads, tuple(rows), frozenset({1})), empty)


def _where_confusing(say: Teller) -> Section:
    words = say.words
    spots = hot_spots(say.graph)
    sums: Counter[tuple[str, str]] = Counter()
    behind: dict[tuple[str, str], list[str]] = {}
    for spot in spots:
        located = say.workspace.steps[spot.step]
        stage = f"{located.journey.id}/{located.stage.id}"
        keys = [(words("stage"), say.stage(stage)), *([(words("unit"), say.called(spot.unit))] if spot.unit else [])]
        for key in keys:
            sums[key] += spot.dots
            behind.setdefault(key, []).append(spot.step)
    rows = [
        Row(
            (Cell(kind), Cell(name), Cell(words.number(dots), sort=dots, details=say.steps(behind[kind, name]).details))
        )
        for (kind, name), dots in sums.most_common()
    ]
    lead = words("The same dots by stage and by unit.")
    empty = words("No step counts confusion.")
    table = Table((words("kind"), words("where"), words("dots")), tuple(rows), frozenset({2}))
    return Section("confusion-where", words("Confusion by stage and unit"), lead, table, empty)


def _repeated(say: Teller) -> Section:
    words = say.words
    rows = [
        Row(
            (
                Cell(words("same words") if each.by == WORDING else words("same cause")),
                Cell(each.name if each.by == WORDING else say.called(each.name)),
                Cell(words.number(len(each.journeys)), sort=len(each.journeys)),
            ),
            tuple(f"{say.text(pain.text)} – {say.name(ref)}" for ref, pain in each.pains),
        )
        for each in repeated(say.graph, SEVERAL)
    ]
    heads = (words("alike in"), words("what"), words("journeys"))
    lead = words(
        "Pains that are told as incidents, or without saying, in several journeys: perhaps they are how we work. "
        "Pains that are called systemic already are left out."
    )
    empty = words("No pain comes back in another journey.")
    return Section("systemic", words("Incident or system"), lead, Table(heads, tuple(rows), frozenset({2})), empty)


def _ready(say: Teller) -> Section:
    words = say.words
    kinds = {"emotional": words("emotional"), "digital": words("digital"), "technical": words("technical")}
    rows = [
        Row((
            Cell(say.name(each.step)),
            *(_score(say, dict(each.scores).get(kind)) for kind in kinds),
        ))
        for each in hardly_ready(say.graph)
    ]  # fmt: skip
    lead = words("Steps for which people, their skills or the tools are hardly ready: 1 or 2 of 5.")
    empty = words("No step says that somebody is hardly ready.")
    table = Table((words("step"), *kinds.values()), tuple(rows), frozenset({1, 2, 3}))
    return Section("readiness", words("Who is not ready"), lead, table, empty)


def _score(say: Teller, score: int | None) -> Cell:
    if score is None:
        return Cell(NONE, sort=9.0)
    return Cell(say.words.number(score), sort=score, tone="low" if score <= 2 else "")


def _variant(say: Teller, variant: Variant) -> Section:
    words = say.words
    one, other = (say.text(say.workspace.journeys[ident].title) for ident in (variant.one, variant.other))
    told = {
        "title": words("what is done"),
        "channel": words("channel"),
        "place": words("place"),
        "feeling": words("feeling"),
    }
    rows = [
        Row((
            Cell(_stage(say, pair)),
            Cell(_moment(say, pair.one)),
            Cell(_moment(say, pair.other)),
            Cell(", ".join(told[name] for name in pair.differs) or _only(say, pair)),
        ))
        for pair in variant.differing
    ]  # fmt: skip
    lead = words(
        "The same stage in two places, moment by moment: {same} are alike, and these differ.",
        same=words.plural("{n} moment", "{n} moments", len(variant.pairs) - len(variant.differing)),
    )
    title = words("{one} and {other}, side by side", one=one, other=other)
    heads = (words("stage"), one, other, words("what differs"))
    return Section(f"variant-{variant.other}", title, lead, Table(heads, tuple(rows)), words("Nothing differs."))


def _stage(say: Teller, pair: Pair) -> str:
    return " / ".join(
        dict.fromkeys(
            say.text(say.workspace.steps[ref].stage.title) for ref in (pair.one, pair.other) if ref is not None
        )
    )


def _moment(say: Teller, ref: str | None) -> str:
    if ref is None:
        return NONE
    step = say.step(ref)
    felt = say.felt(ref).text
    told = [", ".join(map(say.reader.channel, step.channel)), "" if felt == NONE else felt]
    more = " · ".join(part for part in told if part)
    return f"{say.text(step.title)} ({more})" if more else say.text(step.title)


def _only(say: Teller, pair: Pair) -> str:
    ref = pair.one or pair.other or ""
    return say.words("only in “{journey}”", journey=say.text(say.workspace.steps[ref].journey.title))
