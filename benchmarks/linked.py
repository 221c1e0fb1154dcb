"""What crossings say of many links: 10,000 steps, 30,000 links, 3,000 of them between employees. CPU seconds.

    python benchmarks/linked.py [--runs N] [--profile]

It counts all of `crossings/1` over a linked workspace: the reading of files is measured by `benchmarks.run`.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import time

from teekond.analysis.crossings import count
from teekond.analysis.graph import Graph
from teekond.link.workspace import Link, Located, Workspace
from teekond.model.journey import Feeling, Journey, Lane, LinkKind, Pain, Role, Side, Stage, Step
from teekond.model.text import Text

JOURNEYS, STAGES, STEPS = 25, 10, 200
"""Journeys of each side, and stages and steps of each."""
LINKS, BETWEEN = 30_000, 3_000
"""All links, and those between employees."""
LIMIT = 1.0


def workspace(*, seed: int = 1) -> Workspace:
    """Return journeys of both sides with links drawn by chance."""
    rng = random.Random(f"{seed} linked")
    journeys = {journey.id: journey for side in Side for journey in _journeys(rng, side)}
    steps = {
        f"{journey.id}/{step.id}": Located(journey, stage, step, column)
        for journey in journeys.values()
        for column, (stage, step) in enumerate((stage, step) for stage in journey.stages for step in stage.steps)
    }
    return Workspace(None, journeys=journeys, steps=steps, links=tuple(_links(rng, steps)))


def _journeys(rng: random.Random, side: Side) -> list[Journey]:
    lanes = (Lane("actor", Text.plain("Actor"), Role.ACTOR), Lane("team", Text.plain("Team"), Role.FRONTSTAGE))
    return [
        Journey(f"{side.value}-{number}", Text.plain(f"{side.value} {number}"), side, lanes, tuple(_stages(rng)))
        for number in range(JOURNEYS)
    ]


def _stages(rng: random.Random) -> list[Stage]:
    each = STEPS // STAGES
    return [
        Stage(f"g{at}", Text.plain(f"Stage {at}"), tuple(_step(rng, f"s{at * each + place}") for place in range(each)))
        for at in range(STAGES)
    ]


def _step(rng: random.Random, ident: str) -> Step:
    return Step(
        ident,
        Text.plain(ident),
        "actor",
        channel=(rng.choice(("phone", "e-mail", "app")),),
        feeling=Feeling((float(rng.randint(-2, 2)),)) if rng.random() < 0.9 else None,
        pains=(Pain(Text.plain("It hurts")),) if rng.random() < 0.3 else (),
        moment_of_truth=rng.random() < 0.1,
    )


def _links(rng: random.Random, steps: dict[str, Located]) -> list[Link]:
    refs: dict[Side, list[str]] = {side: [] for side in Side}
    for ref, located in steps.items():
        refs[located.journey.side].append(ref)
    found: dict[tuple[LinkKind, str, str], Link] = {}
    while len(found) < LINKS:
        kind = rng.choice((LinkKind.MEETS, LinkKind.ENABLES, LinkKind.LEARNS_FROM))
        target = Side.CUSTOMER
        if len(found) < BETWEEN:
            kind, target = LinkKind.ENABLES, Side.EMPLOYEE
        source, end = rng.choice(refs[Side.EMPLOYEE]), rng.choice(refs[target])
        found[kind, source, end] = Link(kind, source, end)
    return list(found.values())


def main() -> None:
    """Print the CPU seconds of the quickest of some runs, beside the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="the quickest of so many counts")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    asked = parser.parse_args()
    given = workspace()
    if asked.profile:
        with cProfile.Profile() as profile:
            count(Graph(given))
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    seconds = []
    for _ in range(asked.runs):
        start = time.process_time()
        count(Graph(given))
        seconds.append(time.process_time() - start)
    print(f"{len(given.steps):,} steps, {len(given.links):,} links: {min(seconds):.2f} s, limit {LIMIT:g} s")


if __name__ == "__main__":
    main()
