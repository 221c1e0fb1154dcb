"""Blind crossings: where one side's journey goes past the other's without a link."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from teekond.analysis.channels import at_odds, human_channels
from teekond.analysis.graph import Graph, owner_of
from teekond.diagnostics import Message, Span, say
from teekond.model.journey import LinkKind, Role
from teekond.reader.texts import named
from teekond.values import dataclass

LOW = -1.0


@dataclass(frozen=True, slots=True)
class Blind:
    """Something that nobody on the other side sees."""

    step: str
    """`journey/step`, or `journey/stage` where a whole stage is meant."""
    message: Message
    span: Span


Look = Callable[[Graph], Iterator[Blind]]


def unserved_steps(graph: Graph) -> Iterator[Blind]:
    """Customers' steps with a human channel that no employee's step meets or enables."""
    human = human_channels(graph.workspace.settings)
    for place in graph.side(customer=True):
        step = graph.located[place].step
        if place not in graph.up and graph.roles[place] is Role.ACTOR and human.intersection(step.channel):
            message = say(
                "“{step}” is met by people, and no employee's step meets or enables it", step=name(graph, place)
            )
            yield Blind(graph.refs[place], message, step.place.key("channel"))


def unserved_columns(graph: Graph) -> Iterator[Blind]:
    """Frontstage steps of people in a customer's journey whose column no employee's step meets or enables."""
    human = human_channels(graph.workspace.settings)
    served = {column(graph, place) for place in graph.up if graph.customers[place]}
    for place in graph.side(customer=True):
        step = graph.located[place].step
        people = not step.channel or human.intersection(step.channel)
        if graph.roles[place] is Role.FRONTSTAGE and people and column(graph, place) not in served:
            message = say(
                "“{step}” is somebody's work, and no employee's journey meets or enables this moment",
                step=name(graph, place),
            )
            yield Blind(graph.refs[place], message, step.place.span)


def meeting_nobody(graph: Graph) -> Iterator[Blind]:
    """Employees' steps, alone on a human channel by which customers are met elsewhere, that serve nobody."""
    human = human_channels(graph.workspace.settings)
    ends = {target for kind, _, target in graph.ties if kind is LinkKind.MEETS}
    facing = human.intersection(channel for place in ends for channel in graph.located[place].step.channel)
    linked = {place for _, source, target in graph.ties for place in (source, target)}
    for place in graph.side(customer=False):
        located = graph.located[place]
        alone = graph.roles[place] is Role.ACTOR and not located.step.beside
        if alone and place not in linked and facing.intersection(located.step.channel):
            message = say("“{step}” is on a channel where customers are met, and meets nobody", step=name(graph, place))
            yield Blind(graph.refs[place], message, located.step.place.key("channel"))


def stages_without_sight(graph: Graph) -> Iterator[Blind]:
    """Employees' stages from which no chain leads to a customer."""
    seeing = graph.reached(graph.up, list(graph.side(customer=True)))
    seen = {(graph.located[place].journey.id, graph.located[place].stage.id) for place in seeing}
    for journey in graph.journeys:
        for stage in journey.stages:
            if journey.side == "employee" and stage.steps and (journey.id, stage.id) not in seen:
                title = named(stage.title, *graph.workspace.settings.languages)
                message = say("from the stage “{stage}” no chain of links leads to a customer", stage=title)
                yield Blind(f"{journey.id}/{stage.id}", message, stage.place.span)


def lows_without_upstream(graph: Graph) -> Iterator[Blind]:
    """Customers' lows that no employee's step stands behind."""
    for place in graph.side(customer=True):
        felt = graph.feelings[place]
        if felt is not None and felt <= LOW and place not in graph.up:
            message = say("“{step}” is a low, and no employee's step stands behind it", step=name(graph, place))
            yield Blind(graph.refs[place], message, graph.located[place].step.place.key("feeling"))


def unowned_ends(graph: Graph) -> Iterator[Blind]:
    """Employees' steps where a chain to a customer begins and that nobody owns."""
    seeing = graph.reached(graph.up, list(graph.side(customer=True)))
    for place in sorted(seeing):
        located = graph.located[place]
        if place not in graph.up and not graph.customers[place] and owner_of(located) is None:
            message = say("a chain to a customer begins at “{step}”, and nobody owns it", step=name(graph, place))
            yield Blind(graph.refs[place], message, located.step.place.span)


def unmeasured_moments(graph: Graph) -> Iterator[Blind]:
    """Moments of truth that nothing measures."""
    for place, located in enumerate(graph.located):
        if located.step.moment_of_truth and not located.step.measures:
            message = say("“{step}” is a moment of truth, and nothing measures it", step=name(graph, place))
            yield Blind(graph.refs[place], message, located.step.place.key("moment_of_truth"))


def channels_at_odds(graph: Graph) -> Iterator[Blind]:
    """Meetings whose two ends happen by different channels."""
    for (kind, source, target), link in zip(graph.ties, graph.links, strict=True):
        if kind is not LinkKind.MEETS or link.channel:
            continue
        one, other = graph.located[source].step.channel, graph.located[target].step.channel
        if one and other and at_odds(one, other):
            message = say(
                "“{step}” meets “{other}”, one by {channel}, the other by {far}",
                step=name(graph, source),
                other=name(graph, target),
                channel=", ".join(one),
                far=", ".join(other),
            )
            yield Blind(link.source, message, link.place.span)


def name(graph: Graph, place: int) -> str:
    """Return a step's title as a message names it."""
    return named(graph.located[place].step.title, *graph.workspace.settings.languages)


def column(graph: Graph, place: int) -> tuple[str, int]:
    """Return which column of its journey a step stands in."""
    located = graph.located[place]
    return located.journey.id, located.column


LOOKS: dict[str, Look] = {
    "TK331": unserved_steps,
    "TK332": unserved_columns,
    "TK333": meeting_nobody,
    "TK334": stages_without_sight,
    "TK335": lows_without_upstream,
    "TK336": unowned_ends,
    "TK337": unmeasured_moments,
    "TK338": channels_at_odds,
}


def blind(graph: Graph) -> tuple[tuple[str, Blind], ...]:
    """Return what is blind, by the code of its rule; nothing where only one side is looked at."""
    if not graph.both_sides:
        return ()
    return tuple((code, found) for code, look in LOOKS.items() for found in look(graph))
