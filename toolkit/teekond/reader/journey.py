"""Building a journey from its draft."""

from __future__ import annotations

from teekond.diagnostics import Findings, say
from teekond.model.journey import Journey, Lane, Side, Stage, Step
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.flow import Slot, make_slot, name_steps, resolve_after, same_letters
from teekond.reader.known import Known, near_name
from teekond.reader.lanes import build_lanes, given_or_derived, id_problem, lane_names, only_lane
from teekond.reader.names import Names
from teekond.reader.node import Node
from teekond.reader.steps import Scale, build_step, build_tags
from teekond.reader.texts import shown

_AS_READ = ("of", "starts_when", "ends_when", "owner", "summary", "preset", "relationship_goal", "notes")


def names_no_persona(draft: Draft) -> bool:
    """Say whether a draft is of a journey that can be built before all personas are known."""
    return draft.kind == "journey" and draft.entry is not None and "persona" not in draft.entry.values


def build_journey(draft: Draft, known: Known) -> Journey | None:
    """Make the journey of the model; what is wrong with it goes to the draft's findings."""
    entry = draft.entry
    if entry is None:
        return None
    findings = draft.findings
    persona, name = _persona(entry, known, findings)
    side = _side(entry, persona, findings)
    scale = _scale(entry, findings)
    place = entry.place()
    lanes = build_lanes(entry.many("lanes"), known.languages, persona, name, findings)
    if not lanes:
        lanes = (only_lane(side, persona, name, place),)
    same_letters([(lane.id, lane.place) for lane in lanes], findings)
    stages = _stages(draft, entry, known, lanes, scale)
    fields = entry.written(_AS_READ)
    return Journey(
        draft.id,
        entry.text("title") or title_of(draft.id),
        side,
        lanes,
        stages,
        persona=persona.id if persona is not None else name,
        state=entry.word("state") or "as-is",
        scale=scale,
        place=place,
        **fields,
    )


def title_of(ident: str) -> Text:
    """Return the title of a document that writes none."""
    words = ident.replace("-", " ")
    return Text.plain(words[:1].upper() + words[1:] or "?")


def _persona(entry: Entry, known: Known, findings: Findings) -> tuple[Persona | None, str | None]:
    name = entry.word("persona")
    if name is None:
        return None, None
    found = known.names.find(name)
    if len(found) == 1:
        return known.personas[found[0]], name
    if found:
        message = say("“{name}” may mean {ids}", name=shown(name), ids=", ".join(found))
        findings.add(codes.AMBIGUOUS.error(entry.at("persona"), message, say("write one of these ids")))
        return None, name
    near_name(entry.at("persona"), name, findings, known.names)
    return None, name


def _side(entry: Entry, persona: Persona | None, findings: Findings) -> Side:
    written = entry.word("kind")
    if written is not None:
        return Side(written)
    if persona is not None and persona.side is not None:
        return persona.side
    if not entry.node.broken and "kind" not in entry.marks:
        message = say("“{key}” is missing here", key="kind")
        hint = say("write {fix} or {other}", fix="kind: customer", other="kind: employee")
        findings.add(codes.MISSING_KEY.error(entry.span, message, hint))
    return Side.CUSTOMER


def _scale(entry: Entry, findings: Findings) -> Scale:
    scale: Entry | None = entry.values.get("scale")
    if scale is None:
        return (-2, 2)
    low, high = scale.values["from"], scale.values["to"]
    if low < high:
        return (low, high)
    message = say(
        "a scale runs from its worst to its best: {low} is not below {high}", low=f"{low:g}", high=f"{high:g}"
    )
    findings.add(codes.OUT_OF_RANGE.error(scale.at("from"), message))
    return (-2, 2)


def _stages(draft: Draft, entry: Entry, known: Known, lanes: tuple[Lane, ...], scale: Scale) -> tuple[Stage, ...]:
    findings = draft.findings
    written: tuple[Entry, ...] = entry.many("stages")
    if not written and "stages" in entry.values and not entry.node.broken and not _told(entry.node):
        message = say("a journey needs a stage")
        findings.add(codes.MISSING_KEY.error(entry.at("stages"), message, say("begin each with “- ”")))
    names = lane_names(lanes)
    default = next((lane.id for lane in lanes if lane.role == "actor"), lanes[0].id)
    columns = [[make_slot(step, names, default, findings) for step in stage.many("steps")] for stage in written]
    slots = [slot for column in columns for slot in column]
    steps = name_steps(slots, known.languages, findings)
    _near(slots, steps, names, findings)
    stages = []
    seen: dict[str, Entry] = {}
    for stage, column in zip(written, columns, strict=True):
        ident = _stage_id(stage, known, seen, findings)
        built = tuple([_step(slot, slots, steps, draft, known, scale) for slot in column if slot.id])
        if ident:
            stages.append(_stage(ident, stage, built))
    same_letters([(stage.id, stage.place) for stage in stages], findings)
    return tuple(stages)


def _told(root: Node) -> bool:
    """Say whether stages are written, though none could be read: each of them was told of."""
    return any(key.raw == "stages" and bool(value.items) for key, value in root.pairs)


def _stage_id(entry: Entry, known: Known, seen: dict[str, Entry], findings: Findings) -> str:
    ident, _ = given_or_derived(entry, known.languages)
    if not ident or ident in seen:
        id_problem(entry, ident, seen.get(ident), findings)
        return ""
    seen[ident] = entry
    return ident


def _near(slots: list[Slot], steps: Names, lanes: Names, findings: Findings) -> None:
    """Tell of texts that are nearly the id of a step or a lane."""
    for slot in slots:
        for each in (slot, *slot.beside):
            values = each.entry.values
            if "if_it_fails" in values:
                near_name(each.entry.at("if_it_fails"), values["if_it_fails"].entries[0][1], findings, steps)
            for pain in values.get("pains", ()):
                cause = pain.word("cause")
                if cause is not None:
                    near_name(pain.at("cause"), cause, findings, lanes)


def _step(slot: Slot, slots: list[Slot], names: Names, draft: Draft, known: Known, scale: Scale) -> Step:
    beside = [
        build_step(each.entry, each.id, each.lane, scale=scale, channel_names=known.channels, findings=draft.findings)
        for each in slot.beside
        if each.id
    ]
    return build_step(
        slot.entry,
        slot.id,
        slot.lane,
        scale=scale,
        channel_names=known.channels,
        findings=draft.findings,
        after=resolve_after(slot, slots, names, draft.id, draft.findings),
        beside=tuple(beside),
    )


def _stage(ident: str, entry: Entry, steps: tuple[Step, ...]) -> Stage:
    needs: Entry | None = entry.values.get("needs")
    return Stage(
        ident,
        entry.text("title") or Text.plain(ident),
        steps,
        goal=entry.text("goal"),
        process=entry.word("process"),
        needs=tuple(needs.values.items()) if needs is not None else (),
        owner=entry.word("owner"),
        tags=build_tags(entry.many("tags")),
        notes=entry.text("notes"),
        place=entry.place(),
    )
