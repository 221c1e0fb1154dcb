"""Workspaces for figures: small journeys, many links, feelings and entries of every kind."""

from __future__ import annotations

from hypothesis import strategies as st

from teekond.diagnostics import Place, Span
from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Feeling, Journey, Lane, LinkKind, Pain, Quote, Role, Side, Stage, Step
from teekond.model.text import Text
from tests.layout.maps import linked

LANES = (Lane("actor", Text.plain("Actor"), Role.ACTOR), Lane("it", Text.plain("IT"), Role.SUPPORT, unit="it"))


def text(string: str) -> Text:
    return Text.plain(string)


feelings = st.none() | st.builds(
    Feeling,
    st.lists(st.sampled_from((-2.0, -1.0, -0.5, 0.0, 1.0, 2.0)), min_size=1, max_size=3).map(tuple),
    source=st.sampled_from((None, text("survey"), text("talk"))),
)


@st.composite
def steps(draw: st.DrawFn, ident: str, *, small: bool = False) -> Step:
    beside = () if small else tuple(draw(steps(f"{ident}w{at}", small=True)) for at in range(draw(st.integers(0, 1))))
    return Step(
        ident,
        text(ident),
        "it" if small else draw(st.sampled_from(("actor", "actor", "it"))),
        channel=draw(st.sampled_from(((), ("phone",), ("app",), ("letter", "phone")))),
        feeling=draw(feelings),
        pains=tuple(Pain(text("pain")) for _ in range(draw(st.integers(0, 2)))),
        says=tuple(
            Quote(text("words"), draw(st.sampled_from((None, text("talk"), text("review")))))
            for _ in range(draw(st.integers(0, 1)))
        ),
        moment_of_truth=draw(st.booleans()),
        promise=draw(st.sampled_from((None, "kept", "broken", "untouched"))),
        owner=draw(st.sampled_from((None, None, "desk", "it"))),
        measures=draw(st.sampled_from(((), ("nps",), ("nps", "csat")))),
        beside=beside,
    )


@st.composite
def journeys(draw: st.DrawFn, name: str, side: Side, path: str) -> Journey:
    stages = tuple(
        Stage(
            f"g{at}",
            text(f"g{at}"),
            tuple(draw(steps(f"s{at}{number}")) for number in range(draw(st.integers(0, 3)))),
            process=draw(st.sampled_from((None, "hiring", "exit"))),
            needs=draw(st.sampled_from(((), (("employee", (text("calm"),)),), (("organisation", (text("order"),)),)))),
            owner=draw(st.sampled_from((None, "lead"))),
        )
        for at in range(draw(st.integers(1, 3)))
    )
    return Journey(
        name, text(name), side, LANES, stages, place=Place(Span(path)), owner=draw(st.sampled_from((None, "head")))
    )


@st.composite
def networks(draw: st.DrawFn) -> Workspace:
    """Draw two to five journeys; the order of their files is not that of their names."""
    count = draw(st.integers(2, 5))
    files = draw(st.permutations([f"{letter}.yaml" for letter in "abcde"[:count]]))
    sides = [Side.EMPLOYEE, Side.CUSTOMER, *(draw(st.sampled_from(Side)) for _ in range(count - 2))]
    made = [draw(journeys(f"j{at}", side, files[at])) for at, side in enumerate(sides)]
    refs = {
        side: [f"{each.id}/{step.id}" for each in made if each.side is side for step in each.all_steps()]
        for side in Side
    }
    links: dict[tuple[LinkKind, str, str], Link] = {}
    if refs[Side.EMPLOYEE]:
        for _ in range(draw(st.integers(0, 25))):
            kind = draw(st.sampled_from(LinkKind))
            ends = refs[Side.CUSTOMER] + (refs[Side.EMPLOYEE] if kind is LinkKind.ENABLES else [])
            if ends:
                source, target = draw(st.sampled_from(refs[Side.EMPLOYEE])), draw(st.sampled_from(ends))
                if source != target:
                    links[kind, source, target] = Link(kind, source, target)
    return linked(made, tuple(links.values()))
