"""The steps of a journey before they are built: their ids, their lanes, what they follow."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Findings, Place, Span, say
from teekond.language.near import nearest
from teekond.model.ident import ascii_id, compared
from teekond.model.journey import After
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.lanes import given_or_derived, id_problem
from teekond.reader.names import Names
from teekond.reader.node import Node
from teekond.reader.texts import listed, shown
from teekond.values import dataclass, field


@dataclass(slots=True)
class Slot:
    """A step that waits to be built."""

    entry: Entry
    lane: str
    id: str = ""
    derived: bool = False
    beside: list[Slot] = field(default_factory=list)


def make_slot(entry: Entry, lanes: Names, default: str, findings: Findings) -> Slot:
    """Find the lane of a main step, and those beside it."""
    slot = Slot(entry, find_lane(entry, lanes, findings) or default)
    for key, others in entry.values.get("with", ()):
        lane = _lane(key.raw, key, lanes, findings)
        if lane is not None:
            slot.beside.extend(Slot(other, lane) for other in others)
    return slot


def find_lane(entry: Entry, lanes: Names, findings: Findings) -> str | None:
    """Return the lane that a step names."""
    name = entry.word("lane")
    return None if name is None else _lane(name, entry.marks["lane"], lanes, findings)


def _lane(name: str, node: Node, lanes: Names, findings: Findings) -> str | None:
    found = lanes.find(name)
    if len(found) == 1:
        return found[0]
    if found:
        findings.add(ambiguous(name, node.span, found))
        return None
    guess = nearest(compared(name), lanes.words())
    known = say("the lanes are: {lanes}", lanes=", ".join(lanes.ids))
    hint = say("did you mean “{guess}”?", guess=guess) if guess else known
    message = say("there is no lane “{lane}” in this journey", lane=shown(name))
    findings.add(codes.UNKNOWN_LANE.error(node.span, message, hint, suggest=guess))
    return None


def ambiguous(name: str, span: Span, found: tuple[str, ...]) -> Diagnostic:
    """Return the error about a name that several things bear."""
    message = say("“{name}” may mean {ids}", name=shown(name), ids=", ".join(found))
    return codes.AMBIGUOUS.error(span, message, say("write one of these ids"))


def name_steps(slots: list[Slot], languages: tuple[str, ...], findings: Findings) -> Names:
    """Give every step its id, and return what the steps are called; steps without an id are told of."""
    every: list[Slot] = []
    for slot in slots:
        every.append(slot)
        every += slot.beside
    for slot in every:
        slot.id, slot.derived = given_or_derived(slot.entry, languages)
    taken: dict[str, Entry] = {}
    for slot in sorted(slots, key=lambda slot: slot.derived):
        if slot.id and slot.id not in taken:
            taken[slot.id] = slot.entry
        else:
            id_problem(slot.entry, slot.id, taken.get(slot.id), findings)
            slot.id = ""
    names = Names()
    _name_beside(slots, taken, names, findings)
    _same_letters(every, findings)
    main = {slot.id for slot in slots}
    names.preferred = main.__contains__
    for slot in every:
        if slot.id:
            names.add(slot.id, slot.entry.text("title"))
    return names


def _name_beside(slots: list[Slot], taken: dict[str, Entry], names: Names, findings: Findings) -> None:
    """Name what stands under `with`: a made id that repeats gets its column's id in front."""
    beside = [(column, slot) for column in slots for slot in column.beside]
    counts: dict[str, int] = {}
    for _, slot in beside:
        counts[slot.id] = counts.get(slot.id, 0) + 1
    for column, slot in sorted(beside, key=lambda pair: pair[1].derived):
        bare = slot.id
        if slot.derived and bare and (bare in taken or counts[bare] > 1) and column.id:
            slot.id = f"{column.id}-{bare}"
            names.called.append((slot.id, bare))
        if slot.id and slot.id not in taken:
            taken[slot.id] = slot.entry
        else:
            id_problem(slot.entry, slot.id, taken.get(slot.id), findings)
            slot.id = ""


def _same_letters(slots: list[Slot], findings: Findings) -> None:
    same_letters([(slot.id, slot.entry) for slot in slots if slot.id], findings)


def same_letters(ids: list[tuple[str, Entry | Place]], findings: Findings) -> None:
    """Tell of ids that become one when they are written in plain letters."""
    if all(ident.isascii() for ident, _ in ids):
        return
    seen: dict[str, str] = {}
    for ident, where in ids:
        first = seen.setdefault(ascii_id(ident), ident)
        if first != ident:
            message = say("“{id}” and “{other}” become one where only plain letters may stand", id=ident, other=first)
            findings.add(codes.SAME_OUTPUT.error(where.span, message, say("give one of them another id")))


def resolve_after(
    slot: Slot, slots: list[Slot], names: Names, journey: str, findings: Findings
) -> tuple[After, ...] | None:
    """Return the steps that a step follows; None where none are written."""
    if "after" not in slot.entry.values:
        return None
    found = []
    for entry in slot.entry.many("after"):
        ident = _followed(entry, slot, slots, names, journey, findings)
        if ident is not None:
            found.append(After(ident, entry.text("if")))
    return tuple(found)


def _followed(
    entry: Entry, slot: Slot, slots: list[Slot], names: Names, journey: str, findings: Findings
) -> str | None:
    written = entry.values["step"]
    name = written
    if "/" in written:
        other, name = written.split("/", 1)
        if compared(other) != journey:
            message = say("“{name}” is a step of another journey", name=shown(written))
            findings.add(
                codes.UNKNOWN_STEP.error(entry.at("step"), message, say("a step follows steps of its own journey"))
            )
            return None
    found = names.find(name)
    if len(found) != 1:
        findings.add(ambiguous(name, entry.at("step"), found) if found else unknown_step(name, entry.at("step"), names))
        return None
    if found[0] == slot.id:
        message = say("a step cannot follow itself")
        hint = say("name the step that leads here, or take the key out")
        findings.add(codes.SELF_REFERENCE.error(entry.at("step"), message, hint))
        return None
    column = next((main for main in slots if any(each.id == found[0] for each in main.beside)), None)
    if column is not None:
        message = say("“{name}” stands under “with”, which takes no part in the flow", name=shown(name))
        hint = say("name the step whose column it shares: {id}", id=column.id)
        findings.add(codes.BESIDE_FLOW.error(entry.at("step"), message, hint, suggest=column.id or None))
        return None
    return found[0]


def unknown_step(name: str, span: Span, names: Names) -> Diagnostic:
    """Return the error about a step that is not there."""
    guess = names.guess(name)
    known = say("the steps are: {steps}", steps=listed(names.ids))
    hint = say("did you mean “{guess}”?", guess=guess) if guess else known
    message = say("there is no step “{step}” in this journey", step=shown(name))
    return codes.UNKNOWN_STEP.error(span, message, hint, suggest=guess)
