"""Finding the journeys, stages and steps that references name."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Diagnostic, Findings, Message, Severity, Span, say
from teekond.link.assembly import Assembly, Member
from teekond.model.ident import compared, journey_id
from teekond.model.journey import Step
from teekond.reader import codes
from teekond.reader.flow import ambiguous, unknown_step
from teekond.reader.names import Names
from teekond.reader.texts import listed, shown
from teekond.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class End:
    """A step that a reference led to."""

    member: Member
    step: Step

    @property
    def reference(self) -> str:
        """Return it as `journey/step`."""
        return f"{self.member.journey.id}/{self.step.id}"


@dataclass(slots=True)
class Finder:
    """Resolves references, and tells of those that lead nowhere."""

    assembly: Assembly
    steps: dict[str, dict[str, Step]]
    """Every step by its journey's id and its own."""

    def journey(self, name: str, span: Span, findings: Findings) -> Member | None:
        """Return the journey that a name means."""
        found = self.assembly.names.find(name)
        if len(found) == 1:
            return self.assembly.members[found[0]]
        if found:
            findings.add(ambiguous(name, span, found))
            return None
        if compared(name) in self.assembly.unreadable:
            return None
        findings.add(self._unknown_journey(name, span))
        return None

    def _unknown_journey(self, name: str, span: Span) -> Diagnostic:
        if self.assembly.alone:
            message = say(
                "the journey “{journey}” is not in this file: the reference is not checked", journey=shown(name)
            )
            code = codes.NOT_CHECKED
            return Diagnostic(code.code, code.name, Severity.NOTE, span, message)
        guess = self.assembly.names.guess(name)
        return unknown_journey(name, span, self.assembly.names.ids, guess)

    def step(self, reference: str, span: Span, findings: Findings, home: Member | None) -> End | None:
        """Return the step that a reference means; a bare one is looked for in `home`."""
        if "/" in reference:
            journey, name = reference.split("/", 1)
            member = self.journey(journey, span, findings)
        else:
            member, name = home, reference
            if member is None:
                findings.add(self._no_home(reference, span))
        if member is None:
            return None
        names = member.step_names()
        found = names.find(name)
        if len(found) == 1:
            return End(member, self.steps[member.journey.id][found[0]])
        if found:
            findings.add(ambiguous(name, span, tuple(f"{member.journey.id}/{ident}" for ident in found)))
        elif not (member is not home and _may_be_missing(member)):
            findings.add(self._no_step(name, span, names, member, home))
        return None

    def _no_step(self, name: str, span: Span, names: Names, member: Member, home: Member | None) -> Diagnostic:
        if member is home:
            if self.assembly.names.find(name):
                return _whole_journey(name, span)
            return unknown_step(name, span, names)
        guess = names.guess(name)
        suggest = f"{member.journey.id}/{guess}" if guess else None
        known = say("the steps are: {steps}", steps=listed(names.ids))
        hint = say("did you mean “{guess}”?", guess=suggest) if suggest else known
        message = say(
            "there is no step “{step}” in the journey “{journey}”", step=shown(name), journey=member.journey.id
        )
        return codes.UNKNOWN_STEP.error(span, message, hint, suggest=suggest)

    def _no_home(self, name: str, span: Span) -> Diagnostic:
        if self.assembly.names.find(name):
            return _whole_journey(name, span)
        message = say("“{step}” does not say in which journey it stands", step=shown(name))
        holders = [ident for ident, member in self.assembly.members.items() if len(member.step_names().find(name)) == 1]
        hints: tuple[Message, ...] = (say("write it as {fix}", fix="journey/step"),)
        suggest = f"{holders[0]}/{name}" if len(holders) == 1 else None
        if suggest:
            hints = (say("did you mean “{guess}”?", guess=suggest),)
        return codes.UNKNOWN_STEP.error(span, message, *hints, suggest=suggest)


def unknown_journey(
    name: str, span: Span, known: Iterable[str], guess: str | None, instead: tuple[Message, ...] = ()
) -> Diagnostic:
    """Return the error about a journey that is not in the workspace; `instead` says what the name is, if anything."""
    ids = list(known)
    hints = instead
    if instead:
        guess = None
    elif guess:
        hints = (say("did you mean “{guess}”?", guess=guess),)
    elif ids:
        hints = (say("the journeys are: {journeys}", journeys=listed(ids)),)
    message = say("there is no journey “{journey}”", journey=shown(name))
    return codes.UNKNOWN_JOURNEY.error(span, message, *hints, suggest=guess)


def _may_be_missing(member: Member) -> bool:
    """Say whether a step may be written but unread: then it is not told as missing."""
    return member.draft.broken


def _whole_journey(name: str, span: Span) -> Diagnostic:
    message = say("“{journey}” is a journey; a link leads to one of its steps", journey=shown(name))
    return codes.NO_STEP.error(span, message, say("write it as {fix}", fix=f"{compared(name)}/…"))


def resolve_of(finder: Finder) -> None:
    """Write what each journey opens up as `journey` or `journey/stage` with their ids."""
    for member in finder.assembly.members.values():
        if member.journey.of is not None:
            member.journey = replace(member.journey, of=_opened(finder, member, member.journey.of))
    for member in finder.assembly.members.values():
        _no_circle(finder.assembly, member)


def _opened(finder: Finder, member: Member, written: str) -> str | None:
    findings = member.findings
    span = member.journey.place.key("of")
    name, _, stage = written.partition("/")
    larger = finder.journey(name, span, findings)
    if larger is None or larger is member:
        if larger is member:
            hint = say("“of” names the larger journey, of which this one is a part")
            findings.add(codes.SELF_REFERENCE.error(span, say("a journey cannot open up itself"), hint))
        return None
    if not stage:
        return larger.journey.id
    names = Names()
    for each in larger.journey.stages:
        names.add(each.id, each.title)
    found = names.find(stage)
    if len(found) == 1:
        return f"{larger.journey.id}/{found[0]}"
    if found:
        findings.add(ambiguous(stage, span, found))
    elif not _may_be_missing(larger):
        guess = names.guess(stage)
        suggest = f"{larger.journey.id}/{guess}" if guess else None
        known = say("the stages are: {stages}", stages=listed(names.ids))
        hint = say("did you mean “{guess}”?", guess=suggest) if suggest else known
        message = say(
            "there is no stage “{stage}” in the journey “{journey}”", stage=shown(stage), journey=larger.journey.id
        )
        findings.add(codes.UNKNOWN_STAGE.error(span, message, hint, suggest=suggest))
    return larger.journey.id


def _no_circle(assembly: Assembly, member: Member) -> None:
    seen = [member.journey.id]
    current = member
    while current.journey.of is not None:
        larger = journey_id(current.journey.of)
        if larger == member.journey.id:
            message = say("journeys open up each other in a circle: {ids}", ids=" → ".join((*seen, larger)))
            hint = say("take “of” out of the largest of them")
            member.findings.add(codes.SELF_REFERENCE.error(member.journey.place.key("of"), message, hint))
            return
        if larger in seen or larger not in assembly.members:
            return
        seen.append(larger)
        current = assembly.members[larger]
