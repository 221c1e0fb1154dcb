"""Pairs of generated workspaces: one is the other after an afternoon of work on it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from tests.layout.maps import linked, text, words, workspaces

from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Feeling, Journey, Lane, LinkKind, Pain, Role, Side, Stage, Step

Kept = dict[str, str | None]
"""By old reference the new one; None where the step is gone."""
EDITS = ("keep", "keep", "keep", "remove", "feel", "say", "retitle", "rename", "lane", "move", "wait")


@st.composite
def pairs(draw: st.DrawFn, *, most: int = 12) -> tuple[Workspace, Workspace, list[str]]:
    """Return a workspace, the same after some edits, and the ids of its journeys, top to bottom."""
    before, names = draw(workspaces(most=most))
    refs: Kept = {}
    after = [draw(edited(before.journeys[name], refs)) for name in names]
    links: dict[tuple[LinkKind, str, str], Link] = {}
    for link in before.links:
        source, target = refs.get(link.source), refs.get(link.target)
        if source and target and draw(st.integers(0, 3)):
            why = text(draw(words)) if draw(st.integers(0, 4)) == 0 else link.why
            links[link.kind, source, target] = replace(link, source=source, target=target, why=why)
    ends = {
        side: [f"{each.id}/{step.id}" for each in after if each.side is side for step in each.all_steps()]
        for side in Side
    }
    if all(ends.values()):
        for _ in range(draw(st.integers(0, 3))):
            key = (
                draw(st.sampled_from(LinkKind)),
                draw(st.sampled_from(ends[Side.EMPLOYEE])),
                draw(st.sampled_from(ends[Side.CUSTOMER])),
            )
            links.setdefault(key, Link(*key))
    new = linked(after, tuple(links.values()))
    return (before, new, names) if draw(st.booleans()) else (new, before, names)


@st.composite
def edited(draw: st.DrawFn, journey: Journey, refs: Kept) -> Journey:
    """Return a journey after some edits, and note what became of its references."""
    lanes = draw(_edited_lanes(journey))
    homes = [lane.id for lane in lanes]
    loose: list[Step] = []
    stages = [draw(_edited_stage(journey.id, stage, homes, refs, loose)) for stage in journey.stages]
    gone = [stage for stage in stages if draw(st.integers(0, 7)) == 0]
    loose += [step for stage in gone for step in stage.steps]
    stages = [stage for stage in stages if stage not in gone]
    if not stages or draw(st.integers(0, 5)) == 0:
        stages.append(Stage("late", text(draw(words)), ()))
    for step in loose:
        at = draw(st.integers(0, len(stages) - 1))
        place = draw(st.integers(0, len(stages[at].steps)))
        stages[at] = replace(stages[at], steps=(*stages[at].steps[:place], step, *stages[at].steps[place:]))
    if not any(stage.steps for stage in stages):
        stages[0] = replace(stages[0], steps=(draw(_fresh(homes)),))
    return _sound(replace(journey, lanes=lanes, stages=tuple(stages)), refs)


@st.composite
def _edited_lanes(draw: st.DrawFn, journey: Journey) -> tuple[Lane, ...]:
    lanes = list(journey.lanes)
    if len(lanes) > 1 and draw(st.booleans()):
        lanes.pop(draw(st.integers(1, len(lanes) - 1)))
    if draw(st.booleans()):
        lanes.append(Lane("fresh", text(draw(words)), Role.SUPPORT))
    return tuple(lanes)


@st.composite
def _edited_stage(
    draw: st.DrawFn, journey: str, stage: Stage, homes: list[str], refs: Kept, loose: list[Step]
) -> Stage:
    """Return a stage after some edits; steps that shall stand elsewhere go to `loose`."""
    steps: list[Step] = []
    for step in stage.steps:
        new = draw(_edited_step(step, homes))
        _note(refs, journey, step, new)
        if new is not None and new.beside and draw(st.integers(0, 5)) == 0:
            steps.append(new.beside[0])
            new = replace(new, beside=new.beside[1:])
        if new is not None and steps and not new.beside and draw(st.integers(0, 9)) == 0:
            steps[-1] = replace(steps[-1], beside=(*steps[-1].beside, replace(new, after=None)))
        elif new is not None:
            (steps if draw(st.integers(0, 9)) else loose).append(new)
        if draw(st.integers(0, 7)) == 0:
            steps.append(draw(_fresh(homes)))
    title = stage.title if draw(st.integers(0, 5)) else text(draw(words))
    return replace(stage, title=title, steps=tuple(steps))


@st.composite
def _edited_step(draw: st.DrawFn, step: Step, homes: list[str]) -> Step | None:
    match draw(st.sampled_from(EDITS)):
        case "remove":
            return None
        case "feel":
            step = replace(step, feeling=draw(st.none() | st.sampled_from((-2.0, 0.0, 2.0)).map(_felt)))
        case "say":
            step = replace(step, pains=(Pain(text(draw(words))),))
        case "retitle":
            step = replace(step, title=text(draw(words)))
        case "rename":
            step = replace(step, id=f"{step.id}-too")
        case "lane":
            step = replace(step, lane=draw(st.sampled_from(homes)))
        case "wait":
            step = replace(step, waits=45, channel=("chat",), owner="somebody")
    beside = tuple(_housed(each, homes) for each in step.beside if draw(st.integers(0, 4)))
    return _housed(replace(step, beside=beside), homes)


def _felt(value: float) -> Feeling:
    return Feeling((value,))


def _housed(step: Step, homes: list[str]) -> Step:
    return step if step.lane in homes else replace(step, lane=homes[0])


@st.composite
def _fresh(draw: st.DrawFn, homes: list[str]) -> Step:
    ident = f"n{draw(st.integers(0, 10**6))}"
    return Step(ident, text(draw(words)), draw(st.sampled_from(homes)), feeling=draw(st.none() | st.just(_felt(1.0))))


def _note(refs: Kept, journey: str, old: Step, new: Step | None) -> None:
    left = {each.id for each in new.beside} if new else set()
    refs[f"{journey}/{old.id}"] = f"{journey}/{new.id}" if new else None
    for each in old.beside:
        refs[f"{journey}/{each.id}"] = f"{journey}/{each.id}" if each.id in left else None


def _sound(journey: Journey, refs: Kept) -> Journey:
    """Keep ids apart, and flows only between steps that are there."""
    seen: set[str] = set()
    main = {step.id for step in journey.steps()}
    stages = []
    for stage in journey.stages:
        steps = []
        for step in stage.steps:
            if step.id in seen:
                continue
            seen.add(step.id)
            after = step.after
            if after is not None:
                now = [(refs.get(f"{journey.id}/{each.step}") or "/").partition("/")[2] for each in after]
                after = tuple(
                    replace(each, step=ident) for each, ident in zip(after, now, strict=True) if ident in main
                )
            steps.append(replace(step, after=after))
        stages.append(replace(stage, steps=tuple(steps)))
    return replace(journey, stages=tuple(stages))
