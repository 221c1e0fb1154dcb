"""What of journeys slides show and tell: the map itself is rendered elsewhere, with every word of its text twin."""

from __future__ import annotations

from teekond.diagnostics import say
from teekond.exchange.handed import Outgoing, Written
from teekond.exchange.losses import Holds, left_out

_WHY = say("neither the map nor the notes of its slides tell it")
_HELD = frozenset(
    """
    journey.kind journey.persona journey.state journey.summary journey.starts_when journey.ends_when journey.owner
    lane.role step.id step.lane step.with step.channel step.touchpoint step.evidence step.when step.takes step.waits
    step.owner step.measures step.expects step.thinks step.says step.needs step.pains step.pains.source step.gains
    step.ideas step.ideas.source step.after step.after.if step.feeling step.feeling.word step.feeling.expected
    step.feeling.n step.moment_of_truth step.moment_of_truth.why step.wow step.wow.why step.promise step.promise_part
    step.meets step.enables step.learns_from
    """.split()
)


def write(asked: Outgoing) -> Written:
    """Return the rendered slides with what they leave out."""
    return Written(asked.rendered, left_out(asked.workspace, asked.journeys, Holds(_HELD, _WHY), asked.languages))
