"""Workspaces made in code for the figures of legibility: as much text on a card as the samples have."""

from __future__ import annotations

from itertools import cycle, islice

from tests.layout.maps import linked

from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Feeling, Idea, Journey, Lane, LinkKind, Pain, Role, Side, Stage, Step
from teekond.model.text import Text

T = Text.plain
TITLES = (
    "Otsib kodulehelt abi ja number on peidus",
    "Helistab ja läbib kõnemenüü",
    "Ootab üksteist minutit liinil",
    "Räägib oma mure uuesti algusest peale, kolmandat korda",
    "Kuuleb, et tehnik tuleb homme enne lõunat",
    "Saab tehniku tuleku kohta sõnumi",
    "Vastab, kuidas läks",
    "Kontrollib, kas internetiühendus töötab",
)
"""35 letters on average, 55 at most."""
THOUGHTS = ("Kuhu ma helistada saan?", "Kas keegi kuuleb mind?", "Lõpuks keegi, kes teab", "Kas viga on minus?")
PAINS = ("Number on peidus", "Sama jutt kolm korda", "Ei tea, kui kaua oodata", "Rikkest ei teavitata")
IDEAS = ("Number igale abilehele", "Teade enne, kui klient märkab", "Tagasihelistamine", "Üks lugu kõigile")
LANES = (Role.ACTOR, Role.FRONTSTAGE, Role.BACKSTAGE, Role.SUPPORT)
NAMES = ("Klient", "Klienditeenindus", "Tehnikud", "Süsteemid")
HAND_OVERS = (0, 0, 1, 0, 2, 0, 3, 1)
FEELINGS = (-1.0, 0.0, -2.0, 1.0, 2.0, 0.5)


def journey(name: str, side: Side, steps: int, *, stage: int = 6, rows: bool = True, beside: bool = False) -> Journey:
    """Make a journey of four lanes, with three text rows if wanted.

    Its steps are handed over between the lanes; or they are all the actor's, each with what another does beside it.
    """
    titles, count = cycle(TITLES), range(steps)
    lanes_of = (0,) if beside else HAND_OVERS
    made = [
        Step(
            f"step{at}",
            T(next(titles)),
            f"lane{lanes_of[at % len(lanes_of)]}",
            channel=("phone",),
            feeling=Feeling((FEELINGS[at % len(FEELINGS)],)),
            thinks=(T(f"„{THOUGHTS[at % 4]}“"),) if rows else (),
            pains=(Pain(T(PAINS[at % 4])),) if rows else (),
            ideas=(Idea(T(IDEAS[at % 4])),) if rows else (),
            beside=(Step(f"step{at}-too", T(next(titles)), f"lane{1 + at % 3}"),) if beside else (),
        )
        for at in count
    ]
    stages = tuple(
        Stage(
            f"stage{at // stage}", T(("Enne", "Ootel", "Kõne", "Pärast")[at // stage % 4]), tuple(made[at : at + stage])
        )
        for at in range(0, steps, stage)
    )
    lanes = tuple(Lane(f"lane{at}", T(NAMES[at]), role) for at, role in enumerate(LANES))
    return Journey(name, T("Esimene kõne" if side is Side.CUSTOMER else "Esimene tööpäev"), side, lanes, stages)


def one(steps: int, *, rows: bool = True, beside: bool = False) -> Workspace:
    """Make a workspace of one journey."""
    return linked([journey("calls", Side.CUSTOMER, steps, rows=rows, beside=beside)])


def two(*, beside: bool = False) -> Workspace:
    """Make a workspace of two journeys of 12 steps with 14 links of all three kinds."""
    kinds = islice(cycle((LinkKind.MEETS, LinkKind.ENABLES, LinkKind.LEARNS_FROM)), 14)
    links = tuple(
        Link(kind, f"answers/step{at % 12}", f"calls/step{(at + (at % 3 == 1)) % 12}", why=T("teab, mida öelda"))
        for at, kind in enumerate(kinds)
    )
    sides = {"calls": Side.CUSTOMER, "answers": Side.EMPLOYEE}
    return linked([journey(name, side, 12, beside=beside) for name, side in sides.items()], links)
