"""Writes journeys as CJML 2.0: actors, touchpoints in their order, phases, and how the end user found them.

The structure is that of the language's own example, and of the programs that write and read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.diagnostics import say
from teekond.exchange.board_html import clean
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.losses import Holds, left_out, lost
from teekond.exchange.table_columns import channel_names
from teekond.model.journey import Feeling, Journey, Lane, Role, Stage, Step
from teekond.model.text import Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WHY = say("CJML has no place for it")
_PLANNED = say("CJML tells experiences of actual journeys only, and this one is planned (to-be)")
_WHOLE = say("CJML rates an experience once, from 1 to 5 in whole numbers")
_BEGINS = say("CJML wants to know who begins a contact; it is written that whose step it is does")
NEUTRAL = 3
"""Satisfaction in the middle: 1 is very dissatisfied, 5 very satisfied."""
_HELD = frozenset(
    (
        "journey.state", "journey.summary", "step.id", "stage.id", "step.lane", "step.with", "step.channel",
        "step.feeling", "step.feeling.word", "step.notes",
    )
)  # fmt: skip


def write(asked: Outgoing) -> Written:
    """Write the journeys into one file."""
    from xml.etree import ElementTree

    root = ElementTree.Element("CJML", version="2.0")
    losses: list[Loss] = []
    for ident in asked.journeys:
        writer = _Writer(asked.workspace.journeys[ident], asked)
        writer.journey(root)
        losses += writer.losses()
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    held = left_out(asked.workspace, asked.journeys, Holds(_HELD, _WHY), asked.languages)
    data = f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode("utf-8", "replace")
    return Written(data, (*held, *losses))


def rating(feeling: Feeling) -> int:
    """Return a feeling as a satisfaction from 1 to 5, halves towards the middle."""
    nearest = int(abs(feeling.mean) + 0.5 - 1e-9)
    return NEUTRAL + (nearest if feeling.mean > 0 else -nearest)


class _Writer:
    """Writes one journey."""

    def __init__(self, journey: Journey, asked: Outgoing) -> None:
        self._journey, self._asked = journey, asked
        self._planned = journey.state == "to-be"
        self._mode = "planned" if self._planned else "actual"
        self._lanes = {lane.id: lane for lane in journey.lanes}
        self._channels = channel_names(asked)
        self._several = len(asked.journeys) > 1

    def journey(self, root: Element) -> None:
        """Add the journey."""
        made = _in(root, f"{self._mode}Journey")
        _in(made, "journeyID", self._journey.id)
        _in(made, "journeyTitle", self._text(self._journey.title))
        phases = _in(made, "journeyPhases")
        for stage in self._journey.stages:
            phase = _in(phases, "journeyPhase", phaseID=stage.id)
            _in(phase, "phaseName", self._text(stage.title))
        if self._journey.summary is not None:
            _in(made, "journeyShortSummary", self._text(self._journey.summary).strip())
        actors = _in(made, "actors")
        for lane in self._journey.lanes:
            self._actor(actors, lane)
        touchpoints = _in(made, "touchpoints")
        for stage in self._journey.stages:
            for step in stage.steps:
                self._moment(touchpoints, step, stage)

    def _actor(self, actors: Element, lane: Lane) -> None:
        user = lane.role is Role.ACTOR
        actor = _in(actors, "endUser" if user else "serviceProvider", actorID=self._who(lane.id))
        _in(actor, "actorName" if user else "companyName", self._text(lane.title))

    def _who(self, lane: str) -> str:
        return f"{self._journey.id}/{lane}" if self._several else lane

    def _moment(self, touchpoints: Element, step: Step, stage: Stage) -> None:
        """Add a step: a contact with the one who acts first with it, actions of all others."""
        others = [each for each in step.beside if each.lane != step.lane]
        if others:
            self._contact(touchpoints, step, others[0], stage)
        else:
            self._action(touchpoints, step, stage)
        for each in step.beside:
            if not others or each is not others[0]:
                self._action(touchpoints, each, stage)

    def _contact(self, touchpoints: Element, step: Step, other: Step, stage: Stage) -> None:
        point = self._point(touchpoints, "CommunicationPoint", step, stage)
        receiver = _in(point, "receiver")
        _in(receiver, "refersTo", actorIDref=self._who(other.lane))
        _in(receiver, "receiverLabel", self._text(other.title))
        channels = step.channel or other.channel
        channel = _in(point, "channel")
        _in(channel, "channelName", ", ".join(self._channels.get(each, each) for each in channels))
        self._rest(point, step)

    def _action(self, touchpoints: Element, step: Step, stage: Stage) -> None:
        self._rest(self._point(touchpoints, "Action", step, stage), step)

    def _point(self, touchpoints: Element, kind: str, step: Step, stage: Stage) -> Element:
        point = _in(touchpoints, f"{self._mode}{kind}")
        _in(point, "touchpointID", step.id)
        _in(point, "belongsTo", phaseIDref=stage.id)
        initiator = _in(point, "initiator")
        _in(initiator, "refersTo", actorIDref=self._who(step.lane))
        _in(initiator, "initiatorLabel", self._text(step.title))
        return point

    def _rest(self, point: Element, step: Step) -> None:
        if step.notes is not None:
            _in(point, "comment", self._text(step.notes).strip())
        if step.feeling is not None and not self._planned:
            experience = _in(point, "touchpointExperience")
            if step.feeling.word is not None:
                _in(experience, "experienceDescription", self._text(step.feeling.word))
            _in(experience, "experienceRating", str(rating(step.feeling)))

    def _text(self, text: Text) -> str:
        return text.read(*self._asked.languages)

    def losses(self) -> Iterator[Loss]:
        """Yield what is lost besides whole keys."""
        for main in self._journey.steps():
            others = [each for each in main.beside if each.lane != main.lane]
            if others:
                yield Loss(say("who begins the contact"), _BEGINS, f"{self._journey.id}/{main.id}")
                yield from self._of_receiver(main, others[0])
            elif main.channel:
                yield lost("channel", say("CJML knows channels of contacts only"), f"{self._journey.id}/{main.id}")
            for step in (main, *main.beside):
                yield from self._felt(step)

    def _of_receiver(self, main: Step, other: Step) -> Iterator[Loss]:
        """Yield what is lost of a step that is the other side of a contact: it is its label alone."""
        where = f"{self._journey.id}/{other.id}"
        if other.channel and main.channel and other.channel != main.channel:
            yield lost("channel", _WHY, where)
        for key, value in (("id", other.id), ("feeling", other.feeling), ("notes", other.notes)):
            if value is not None:
                yield lost(key, _WHY, where)

    def _felt(self, step: Step) -> Iterator[Loss]:
        if step.feeling is None:
            return
        where = f"{self._journey.id}/{step.id}"
        if self._planned:
            yield lost("feeling", _PLANNED, where)
        elif len(step.feeling.values) > 1 or step.feeling.mean != int(step.feeling.mean):
            yield lost("feeling", _WHOLE, where)


def _in(holder: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    """Add an element."""
    from xml.etree.ElementTree import SubElement

    made = SubElement(holder, name, {key: clean(value) for key, value in attributes.items()})
    made.text = None if text is None else clean(text)
    return made
