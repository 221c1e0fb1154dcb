"""Links between steps: from both ends and from crossings, each known once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from teekond.diagnostics import Diagnostic, Findings, Message, Place, Span, say
from teekond.link.assembly import Assembly, Member
from teekond.link.references import End, Finder
from teekond.link.workspace import Link
from teekond.model.journey import INVERSES, LinkEnd, LinkKind, Side
from teekond.model.workspace import CrossingLink
from teekond.reader import codes
from teekond.reader.context import spot
from teekond.values import dataclass, replace

_PARTS = ("why", "channel", "unit", "strength", "helps", "blocks")


@dataclass(frozen=True, slots=True)
class _Written:
    """A link as somebody wrote it, with both ends found."""

    kind: LinkKind
    source: End
    target: End
    span: Span
    """Where the other end is named."""
    place: Place
    findings: Findings
    parts: dict[str, Any]


def find_links(assembly: Assembly, finder: Finder) -> tuple[Link, ...]:
    """Return every link of the workspace, in the order in which they are written."""
    links: dict[tuple[LinkKind, str, str], Link] = {}
    for written in _all(assembly, finder):
        turned = _directed(written)
        if isinstance(turned, Diagnostic):
            written.findings.add(turned)
            continue
        source, target = turned
        link = Link(written.kind, source.reference, target.reference, place=written.place, **written.parts)
        key = (link.kind, link.source, link.target)
        links[key] = _merged(links[key], link, written) if key in links else link
    return tuple(links.values())


def _all(assembly: Assembly, finder: Finder) -> Iterator[_Written]:
    for member in assembly.members.values():
        for step in member.journey.all_steps():
            for end in step.links:
                written = _from_step(member, End(member, step), end, finder)
                if written is not None:
                    yield written
    for draft, crossing in assembly.crossings:
        for link in crossing.links:
            yield from _from_crossing(link, draft.findings, finder)


def _from_step(member: Member, here: End, end: LinkEnd, finder: Finder) -> _Written | None:
    span = end.place.key("step")
    there = finder.step(end.step, span, member.findings, member)
    if there is None:
        return None
    inverse = INVERSES.get(end.relation)
    kind = inverse or LinkKind(end.relation)
    source, target = (there, here) if inverse else (here, there)
    return _Written(kind, source, target, span, end.place, member.findings, _parts(end))


def _from_crossing(link: CrossingLink, findings: Findings, finder: Finder) -> Iterator[_Written]:
    relation = _relation(link)
    turned = relation in INVERSES
    start = link.place.key("from")
    source_span = spot(link.place, relation, link.position) if turned else start
    first = finder.step(link.source, source_span, findings, None)
    for at, target in enumerate(link.targets):
        target_span = start if turned else spot(link.place, relation, at)
        second = finder.step(target, target_span, findings, None)
        if first is not None and second is not None:
            shown = source_span if turned else target_span
            yield _Written(link.kind, first, second, shown, link.place, findings, _parts(link))


def _relation(link: CrossingLink) -> str:
    """Return the key that the link is written under."""
    return link.relation or str(link.kind)


def _parts(written: LinkEnd | CrossingLink) -> dict[str, Any]:
    return {key: getattr(written, key) for key in _PARTS if getattr(written, key)}


def _directed(written: _Written) -> tuple[End, End] | Diagnostic:
    """Return the ends in the direction that the kind of link has, or what is wrong with them."""
    source, target = written.source, written.target
    if source.reference == target.reference:
        hint = say("name the other step, or take the link out")
        return codes.SELF_REFERENCE.error(written.span, say("a step cannot be linked to itself"), hint)
    sides = (source.member.journey.side, target.member.journey.side)
    if written.kind is LinkKind.MEETS:
        if sides[0] is sides[1]:
            message = say("“meets” joins an employee's step and a customer's, and both of these are of one side")
            return codes.NOT_BOTH_SIDES.error(written.span, message, _other_than_meeting(sides[0]))
        return (source, target) if sides[0] is Side.EMPLOYEE else (target, source)
    if sides[0] is not Side.EMPLOYEE:
        return _wrong_source(written, sides)
    if written.kind is LinkKind.LEARNS_FROM and sides[1] is not Side.CUSTOMER:
        message = say(
            "“learns_from” leads from an employee's step to a customer's, and {step} is an employee's",
            step=target.reference,
        )
        hint = say("between two employees write “enables”")
        return codes.WRONG_WAY.error(written.span, message, hint)
    return source, target


def _other_than_meeting(side: Side) -> Message:
    if side is Side.EMPLOYEE:
        return say("for an internal customer write “enables”")
    return say("let each of them meet the step of the employee who stands between them")


def _wrong_source(written: _Written, sides: tuple[Side, Side]) -> Diagnostic:
    relation = str(written.kind)
    message = say(
        "“{relation}” starts from an employee's step, and {step} is a customer's",
        relation=relation,
        step=written.source.reference,
    )
    if sides[1] is not Side.EMPLOYEE:
        hint = say("a link has an employee's step at one end at least")
        return codes.WRONG_WAY.error(written.span, message, hint)
    inverse = next(key for key, kind in INVERSES.items() if kind is written.kind)
    return codes.WRONG_WAY.error(written.span, message, say("seen from this end it is “{inverse}”", inverse=inverse))


def _merged(first: Link, second: Link, written: _Written) -> Link:
    """Return one link of two that say the same; what only one says is kept."""
    told = [key for key in _PARTS if getattr(first, key) and getattr(second, key)]
    clash = next((key for key in told if getattr(first, key) != getattr(second, key)), None)
    if clash is not None:
        span = first.place.span
        message = say(
            "this link is written already, with another “{key}”: {path}:{line}",
            key=clash,
            path=span.path,
            line=span.line,
        )
        written.findings.add(
            codes.TOLD_TWICE.warning(written.span, message, say("the first one counts: take it out here"))
        )
    return replace(first, **{key: getattr(second, key) for key in _PARTS if key not in told and getattr(second, key)})
