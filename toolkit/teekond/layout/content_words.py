"""The words of a card: its head row, the lines at its foot, its cells in the rows below, its tooltip."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.feelings import face, feeling_label, tone_of
from teekond.layout.foot import Foot
from teekond.layout.texts import Reader
from teekond.model.journey import Journey, Lane, Step


def head_of(step: Step, lane: Lane, journey: Journey, reader: Reader, *, actor: bool) -> tuple[str, str]:
    """Return the icon and the words of a card's head row."""
    words = [reader.channel(channel) for channel in step.channel]
    icon = step.channel[0] if step.channel else ""
    owner = step.owner if step.owner and step.owner not in (lane.id, lane.owner, reader.read(lane.title)) else None
    owner = reader.named(owner, journey) if owner else None
    if actor or not owner:
        return icon, ", ".join(words)
    return icon or "owner", " · ".join([", ".join(words), owner]) if words else owner


def feet_of(step: Step, reader: Reader, *, actor: bool, main: bool, broken: bool, blind: bool) -> Iterable[Foot]:
    """Yield the lines at the foot of a card."""
    words = reader.words
    if actor:
        n = step.feeling.n if step.feeling and step.feeling.basis == "measured" else None
        wait = [words("waits {time}", time=reader.duration(step.waits))] if step.waits else []
        told = [*step.measures[:1], *([words("n {count}", count=n)] if n else [])]
        if wait:
            yield Foot("clock", " · ".join([*wait, *told]), "ink2", chip=True, needed=False)
        if told:
            yield Foot("measure", " · ".join(told), "ink2", chip=True, needed=False)
    if broken:
        yield Foot("promise-broken", words("promise broken"), "badd")
    if blind:
        yield Foot("no-sight", words("no line of sight"), "ink", needed=False)
    if step.feeling and not main:
        yield Foot(
            "face", feeling_label(step.feeling, words), tone_of(step.feeling.mean), value=face(step.feeling.mean)
        )


def cells_of(step: Step, reader: Reader, title: str) -> dict[str, tuple[str, ...]]:
    """Return what the rows below a main step say, by the name of the row, as far as they say anything."""
    read = reader.read
    cells: dict[str, tuple[str, ...]] = {"title": (title,)}
    if step.thinks:
        cells["thinks"] = tuple([reader.quoted(read(text)) for text in step.thinks])
    if step.pains:
        cells["pains"] = tuple([read(pain.text) for pain in step.pains])
    if step.ideas:
        cells["ideas"] = tuple([read(idea.text) for idea in step.ideas])
    if step.expects:
        cells["expects"] = (read(step.expects),)
    if step.says:
        cells["says"] = tuple([reader.quoted(read(quote.quote)) for quote in step.says])
    if step.needs:
        cells["needs"] = reader.all(step.needs)
    if step.gains:
        cells["gains"] = reader.all(step.gains)
    return cells


def wait_of(step: Step, reader: Reader) -> str:
    """Return how long the person waits, else how long the step takes; empty where neither is told."""
    if step.waits:
        return reader.words("waits {time}", time=reader.duration(step.waits))
    return reader.duration(step.takes) if step.takes else ""


def tooltip_of(step: Step, journey: Journey, reader: Reader, title: str, felt: str) -> str:
    """Return what is told where the mouse rests on a card: its title, and number and word of its feeling."""
    parts = [title]
    if step.moment_of_truth_reason:
        parts.append(f"{reader.words('moment of truth')}: {reader.read(step.moment_of_truth_reason)}")
    if felt:
        parts.append(felt)
    if step.owner:
        parts.append(f"{reader.words('owner')}: {reader.named(step.owner, journey)}")
    return " · ".join(parts)
