"""Building one step from what was read of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from teekond.diagnostics import Findings, say
from teekond.language.words import RELATIONS
from teekond.model.journey import After, Feeling, Idea, LinkEnd, Pain, Quote, Step, Tags
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.known import channels
from teekond.reader.node import Node
from teekond.reader.numbers import grade_of, number_of

Scale = tuple[float, float]

_AS_READ = frozenset(
    """
    touchpoint evidence when expects thinks needs gains if_it_fails takes waits owner measures promise designed
    confusion distinctive promise_part suggested notes
    """.split()
)
_REASONED = frozenset(("moment_of_truth", "wow"))


def build_step(
    entry: Entry,
    ident: str,
    lane: str,
    *,
    scale: Scale,
    channel_names: dict[str, str],
    findings: Findings,
    after: tuple[After, ...] | None = None,
    beside: tuple[Step, ...] = (),
) -> Step:
    """Make the step of the model."""
    values = entry.values
    fields: dict[str, Any] = {}
    for key, value in values.items():
        if key in _AS_READ:
            fields[key] = value
        elif key in _MADE:
            fields[key] = _MADE[key](value)
        elif key in _REASONED:
            fields[key] = value is not False
            fields[f"{key}_reason"] = value if isinstance(value, Text) else None
    if "feeling" in values:
        fields["feeling"] = build_feeling(values["feeling"], scale, findings)
    if "channel" in values:
        fields["channel"] = channels(entry, "channel", findings, channel_names)
    if "value" in values:
        judged = values["value"].values
        fields["judged_by"] = judged.get("judged_by")
        fields["value"] = tuple((key, texts) for key, texts in judged.items() if key != "judged_by")
    if "place" in values:
        fields["place_kind"] = values["place"]
    title = entry.text("title") or Text.plain(ident)
    links = build_links(entry, findings, channel_names)
    return Step(ident, title, lane, beside=beside, after=after, links=links, place=entry.place(), **fields)


def build_feeling(entry: Entry, scale: Scale, findings: Findings) -> Feeling | None:
    """Make a feeling on −2 … +2 of what was written in the journey's scale."""
    values = entry.values
    points: tuple[Node, ...] = values["value"]
    grades = _grades(points, scale, findings)
    expected = _grades(values["expected"], scale, findings) if "expected" in values else ()
    if len(grades) < len(points):
        return None
    written = tuple([point.raw.strip() for point in points])
    value = values.get
    return Feeling(
        grades, written, value("word"), value("basis"), value("source"), value("n"), expected[0] if expected else None
    )


def _grades(points: tuple[Node, ...], scale: Scale, findings: Findings) -> tuple[float, ...]:
    """Return feelings on −2 … +2; one that is outside the scale is told of and left out."""
    found: list[float] = []
    for point in points:
        grade = _graded(point, scale, findings)
        if grade is not None:
            found.append(grade)
    return tuple(found)


def _graded(point: Node, scale: Scale, findings: Findings) -> float | None:
    number = number_of(point)
    if number is None:
        return grade_of(point)
    low, high = scale
    if not low <= number <= high:
        message = say(
            "the feeling {written} is outside the scale from {low} to {high}",
            written=point.raw,
            low=f"{low:g}",
            high=f"{high:g}",
        )
        hint = say("a file may declare its own scale: {fix}", fix="scale: {from: 1, to: 5}")
        findings.add(codes.OUT_OF_RANGE.error(point.span, message, hint))
        return None
    if (low, high) == (-2, 2):
        return number
    return (number - low) / (high - low) * 4 - 2


def build_links(entry: Entry, findings: Findings, channel_names: dict[str, str]) -> tuple[LinkEnd, ...]:
    """Make the links that an entry writes."""
    if entry.values.keys().isdisjoint(RELATIONS):
        return ()
    return tuple(
        LinkEnd(relation, link.values["step"], place=link.place(), **link_parts(link, findings, channel_names))
        for relation in RELATIONS
        for link in entry.many(relation)
    )


def link_parts(link: Entry, findings: Findings, channel_names: dict[str, str]) -> dict[str, Any]:
    """Return what is said of a link besides its ends."""
    parts: dict[str, Any] = {
        key: link.values[key] for key in ("why", "unit", "strength", "helps", "blocks") if key in link.values
    }
    if "channel" in link.values:
        parts["channel"] = channels(link, "channel", findings, channel_names)
    return parts


def build_tags(table: tuple[tuple[Node, tuple[str, ...]], ...]) -> Tags:
    """Make tags of a table as read."""
    return tuple((key.raw, values) for key, values in table)


def _pains(entries: tuple[Entry, ...]) -> tuple[Pain, ...]:
    return tuple(Pain(**_with_tags(entry)) for entry in entries)


def _quotes(entries: tuple[Entry, ...]) -> tuple[Quote, ...]:
    return tuple(Quote(**entry.values) for entry in entries)


def _ideas(entries: tuple[Entry, ...]) -> tuple[Idea, ...]:
    found = []
    for entry in entries:
        fields = _with_tags(entry)
        if "value" in fields:
            fields["value"] = tuple(fields["value"].values.items())
        found.append(Idea(**fields))
    return tuple(found)


def _with_tags(entry: Entry) -> dict[str, Any]:
    fields = dict(entry.values)
    if "tags" in fields:
        fields["tags"] = build_tags(fields["tags"])
    return fields


def _pairs(entry: Entry) -> tuple[tuple[str, Any], ...]:
    return tuple(entry.values.items())


_MADE: dict[str, Callable[[Any], Any]] = {
    "says": _quotes,
    "pains": _pains,
    "ideas": _ideas,
    "matters": _pairs,
    "readiness": _pairs,
    "tags": build_tags,
}
