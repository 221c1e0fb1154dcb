"""Workspaces made in code, so that layouts are tested without any file."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from teekond.link.workspace import Link, Located, Workspace
from teekond.model.journey import After, Feeling, Idea, Journey, Lane, LinkKind, Pain, Role, Side, Stage, Step
from teekond.model.text import Text

ROLES = (
    Role.ACTOR,
    Role.FRONTSTAGE,
    Role.BACKSTAGE,
    Role.SUPPORT,
    Role.FRONTSTAGE,
    Role.BACKSTAGE,
    Role.SUPPORT,
    Role.SUPPORT,
)
HOSTILE = (
    "Saabub majja",
    "Klienditeeninduskvaliteedijuhtimissüsteemikasutajatugi",
    "<b>&amp; \"quoted\" 'single' </b>",
    "a:b {c} |d| \\N \\n",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "õ ä ö ü š ž – „jutumärgid“ … 10 %",
    "x",
    "Räägib oma mure teist korda ja saab lõpuks vastuse, mida ootas",
    "🙂 emoji ja 漢字",
)
words = st.sampled_from(HOSTILE) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=60
).filter(str.strip)


def text(string: str) -> Text:
    return Text.plain(string)


def linked(journeys: list[Journey], links: tuple[Link, ...] = ()) -> Workspace:
    steps = {}
    for journey in journeys:
        column = 0
        for stage in journey.stages:
            for step in stage.steps:
                for each in (step, *step.beside):
                    steps[f"{journey.id}/{each.id}"] = Located(journey, stage, each, column)
                column += 1
    return Workspace(None, journeys={journey.id: journey for journey in journeys}, links=links, steps=steps)


@st.composite
def journeys(draw: st.DrawFn, name: str, side: Side, *, most: int) -> Journey:
    lanes = tuple(Lane(f"lane{at}", text(draw(words)), ROLES[at]) for at in range(draw(st.integers(1, 8))))
    stages: list[Stage] = []
    number = 0
    total = draw(st.integers(1, most))
    while number < total:
        steps = []
        for _ in range(draw(st.integers(1, max(1, total - number)))):
            step = Step(
                f"s{number}",
                text(draw(words)),
                draw(st.sampled_from(("lane0",) * 3 + tuple(lane.id for lane in lanes))),
                channel=draw(st.sampled_from(((), ("phone",), ("e-mail", "app")))),
                feeling=draw(
                    st.none()
                    | st.builds(
                        Feeling,
                        st.lists(st.sampled_from((-2.0, -1.0, 0.0, 0.5, 1.0, 2.0)), min_size=1, max_size=2).map(tuple),
                    )
                ),
                thinks=tuple(text(each) for each in draw(st.lists(words, max_size=1))),
                pains=tuple(Pain(text(each)) for each in draw(st.lists(words, max_size=2))),
                ideas=tuple(Idea(text(each)) for each in draw(st.lists(words, max_size=1))),
                moment_of_truth=draw(st.booleans()),
                evidence=tuple(text(each) for each in draw(st.lists(words, max_size=1))),
                waits=draw(st.sampled_from((None, None, 30, 1500))),
            )
            beside = [
                Step(f"s{number}w{at}", text(draw(words)), draw(st.sampled_from(lanes)).id)
                for at in range(draw(st.integers(0, 3)))
            ]
            if number and draw(st.integers(0, 5)) == 0:
                others = draw(st.lists(st.integers(0, total - 1), min_size=0, max_size=2, unique=True))
                step = replace(step, after=tuple(After(f"s{at}", draw(st.none() | words.map(text))) for at in others))
            steps.append(replace(step, beside=tuple(beside)))
            number += 1
        stages.append(Stage(f"g{len(stages)}", text(draw(words)), tuple(steps)))
    known = {step.id for stage in stages for step in stage.steps}
    stages = [
        replace(
            stage,
            steps=tuple(
                replace(step, after=None if step.after is None else tuple(a for a in step.after if a.step in known))
                for step in stage.steps
            ),
        )
        for stage in stages
    ]
    return Journey(name, text(draw(words)), side, lanes, tuple(stages))


@st.composite
def workspaces(draw: st.DrawFn, *, most: int = 20) -> tuple[Workspace, list[str]]:
    sides = draw(st.lists(st.sampled_from((Side.CUSTOMER, Side.EMPLOYEE)), min_size=1, max_size=3))
    made = [draw(journeys(f"j{at}", side, most=most)) for at, side in enumerate(sides)]
    refs = {
        side: [f"{each.id}/{step.id}" for each in made if each.side is side for step in each.all_steps()]
        for side in Side
    }
    links: dict[tuple[LinkKind, str, str], Link] = {}
    if refs[Side.EMPLOYEE] and refs[Side.CUSTOMER]:
        count = draw(st.integers(0, min(60, 3 * sum(map(len, refs.values())))))
        for _ in range(count):
            kind = draw(st.sampled_from(LinkKind))
            key = (kind, draw(st.sampled_from(refs[Side.EMPLOYEE])), draw(st.sampled_from(refs[Side.CUSTOMER])))
            links[key] = Link(*key, why=draw(st.none() | words.map(text)))
    return linked(made, tuple(links.values())), [each.id for each in made]
