"""Units, roles and processes that journeys name, held against those of the organisation."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.diagnostics import Findings, Place, say
from teekond.language.near import slip_of
from teekond.link.assembly import Assembly, Member
from teekond.model.ident import compared
from teekond.model.journey import Journey
from teekond.model.workspace import Crossing
from teekond.reader import codes
from teekond.reader.known import near_name
from teekond.reader.names import Names
from teekond.reader.texts import listed, shown
from teekond.values import dataclass, field

Named = tuple[str | None, Place, str]
"""A name, and under which key of which place it is written."""


@dataclass(slots=True)
class Chart:
    """What an organisation's parts are called."""

    owners: Names = field(default_factory=Names)
    """Units and roles: either may own something."""
    units: Names = field(default_factory=Names)
    processes: Names = field(default_factory=Names)
    goals: Names = field(default_factory=Names)
    values: Names = field(default_factory=Names)
    harmless: set[str] = field(default_factory=set)
    """Names of owners that were looked up and may stand as they are."""

    def near(self, named: Named, findings: Findings) -> None:
        """Tell of a name that is one edit away from a unit or a role; any other is a text."""
        name, place, key = named
        if name is None or name in self.harmless:
            return
        if self.owners.find(name) or slip_of(compared(name), self.owners.ids) is None:
            self.harmless.add(name)
        else:
            near_name(place.key(key), name, findings, self.owners)


def check_names(assembly: Assembly, chart: Chart) -> None:
    """Tell of names in journeys and crossings that are nearly those of the organisation, or no process of it."""
    for member in assembly.members.values():
        for named in (*_owners(member.journey), *_causes(member.journey)):
            chart.near(named, member.findings)
        if chart.processes.ids:
            _processes(member, chart)
    for draft, crossing in assembly.crossings:
        for named in _of_crossing(crossing):
            chart.near(named, draft.findings)


def _owners(journey: Journey) -> Iterator[Named]:
    yield journey.owner, journey.place, "owner"
    for lane in journey.lanes:
        yield lane.unit, lane.place, "unit"
        yield lane.owner, lane.place, "owner"
    for stage in journey.stages:
        yield stage.owner, stage.place, "owner"
    for step in journey.all_steps():
        yield step.owner, step.place, "owner"
        for idea in step.ideas:
            yield idea.owner, step.place, "ideas"
        for link in step.links:
            yield link.unit, link.place, "unit"


def _causes(journey: Journey) -> Iterator[Named]:
    """Yield the causes of pains that are none of the journey's lanes."""
    lanes = {lane.id for lane in journey.lanes}
    for step in journey.all_steps():
        for pain in step.pains:
            if pain.cause is not None and pain.cause not in lanes:
                yield pain.cause, step.place, "pains"


def _of_crossing(crossing: Crossing) -> Iterator[Named]:
    yield crossing.owner, crossing.place, "owner"
    for link in crossing.links:
        yield link.unit, link.place, "unit"


def _processes(member: Member, chart: Chart) -> None:
    for stage in member.journey.stages:
        if stage.process is None or chart.processes.find(stage.process):
            continue
        guess = chart.processes.guess(stage.process)
        known = say("the processes are: {processes}", processes=listed(chart.processes.ids))
        hint = say("did you mean “{guess}”?", guess=guess) if guess else known
        message = say("the organisation has no process “{process}”", process=shown(stage.process))
        span = stage.place.key("process")
        member.findings.add(codes.UNKNOWN_PROCESS.error(span, message, hint, suggest=guess))
