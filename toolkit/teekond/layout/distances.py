"""How far every employee's step is from a customer, on its card."""

from __future__ import annotations

from teekond.layout.content import Content, MapContent
from teekond.layout.foot import Foot
from teekond.locale import Words
from teekond.values import replace

SIGN = "eye"


def with_distances(content: MapContent, words: Words) -> MapContent:
    """Return a map's content whose employees' cards tell the length of their line of sight, or that there is none."""
    journeys = tuple(
        replace(journey, steps=tuple(_told(step, content, words) for step in journey.steps))
        if journey.side == "employee"
        else journey
        for journey in content.journeys
    )
    return replace(content, journeys=journeys)


def _told(step: Content, content: MapContent, words: Words) -> Content:
    if not step.ref:
        return step
    distance = content.sight.get(step.ref)
    others = tuple(foot for foot in step.feet if foot.icon != "no-sight")
    if distance is not None:
        return replace(step, feet=(*others, Foot(SIGN, words.number(distance), chip=True)))
    blind = tuple(replace(foot, needed=True) for foot in step.feet if foot.icon == "no-sight")
    return replace(step, feet=(*blind, *others))
