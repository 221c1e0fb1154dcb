"""Which part of the journeys a view shows."""

from __future__ import annotations

from collections.abc import Callable

from teekond.layout.content import Content, JourneyContent, MapContent
from teekond.layout.options import MapOptions
from teekond.values import replace


def chosen_content(content: MapContent, options: MapOptions) -> MapContent:
    """Return what the chosen view keeps: all, one stage, one lane, or only steps that are linked.

    A view that would keep nothing shows everything.
    """
    kept = _viewed(content, options.view)
    return kept if kept.journeys else content


def _viewed(content: MapContent, view: str) -> MapContent:
    kind, _, name = view.partition(":")
    if kind == "stage":
        own = {step.ref for each in content.journeys for step in each.steps if step.stage == name and step.ref}
        beyond = {
            other
            for link in content.inner
            for ref, other in ((link.source, link.target), (link.target, link.source))
            if ref in own
        }
        columns = {
            (step.journey, step.column)
            for each in content.journeys
            for step in each.steps
            if step.stage == name or step.ref in beyond
        }
        return _kept(content, lambda step: (step.journey, step.column) in columns)
    if kind == "crossings":
        linked = {ref for link in content.inner or content.links for ref in (link.source, link.target)}
        columns = {
            (step.journey, step.column) for each in content.journeys for step in each.steps if step.ref in linked
        }
        return _kept(content, lambda step: (step.journey, step.column) in columns)
    if kind == "lane":
        return _one_lane(content, name)
    return content


def is_poster(content: MapContent, options: MapOptions) -> bool:
    """Tell whether crossings are to be drawn as a poster: that takes a customer's and an employee's journey."""
    return options.view == "crossings" and {journey.side for journey in content.journeys} == {"customer", "employee"}


def _kept(content: MapContent, keep: Callable[[Content], bool]) -> MapContent:
    """Keep the columns of the main steps for which `keep` is true; journeys without any are left out."""
    journeys: list[JourneyContent] = []
    for journey in content.journeys:
        main = [step for step in journey.steps if step.main]
        columns = {step.column: at for at, step in enumerate(step for step in main if keep(step))}
        if not columns:
            continue
        steps = tuple(_moved(step, columns, len(journeys)) for step in journey.steps if step.column in columns)
        stages = []
        for stage, title, first, last in journey.stages:
            inside = [columns[at] for at in range(first, last + 1) if at in columns]
            if inside:
                stages.append((stage, title, inside[0], inside[-1]))
        journeys.append(replace(journey, index=len(journeys), steps=steps, stages=tuple(stages)))
    refs = {step.ref for journey in journeys for step in journey.steps}
    links = tuple(link for link in content.links if {link.source, link.target} & refs)
    inner = tuple(link for link in content.inner if {link.source, link.target} <= refs)
    return replace(content, journeys=tuple(journeys), links=links, inner=inner, whole=False)


def _moved(step: Content, columns: dict[int, int], journey: int) -> Content:
    """Give a step its new column; a flow from a step that is not shown is not shown either."""
    after = step.after
    if step.main and after is None and step.column - 1 not in columns:
        after = ()
    return replace(step, column=columns[step.column], journey=journey, after=after)


def _one_lane(content: MapContent, lane: str) -> MapContent:
    """Keep the actor's lane and one more; every column stays."""
    journeys = []
    for journey in content.journeys:
        lanes = tuple(each for each in journey.lanes if each.id == lane or each.role.value == "actor")
        names = {each.id for each in lanes}
        steps = tuple(step for step in journey.steps if step.lane in names)
        if any(step.main for step in steps):
            journeys.append(replace(journey, lanes=lanes, steps=steps))
    return _kept(replace(content, journeys=tuple(journeys)), lambda _: True)
