"""Requests for sheets, made by hand."""

from __future__ import annotations

from teekond.canvas.request import Request
from teekond.locale import catalogue
from teekond.model.canvas import Box, Canvas, Note
from teekond.model.journey import Feeling, Idea, Journey, Lane, Quote, Role, Side, Stage, Step
from teekond.model.text import Text

plain = Text.plain


def step(ident: str, **more: object) -> Step:
    return Step(ident, plain(ident.capitalize()), "mari", **more)  # type: ignore[arg-type]


def journey(*stages: Stage, side: Side = Side.EMPLOYEE) -> Journey:
    return Journey("day", plain("Esimene tööpäev"), side, (Lane("mari", plain("Mari"), Role.ACTOR),), stages)


def stage(name: str, *steps: Step) -> Stage:
    return Stage(name.lower(), plain(name), steps)


ROWS = (
    Box("happened", plain("Mis juhtus?"), plain("Mida sa tegid?"), source="stage.steps", example=plain("Üks hetk.")),
    Box("feels", plain("Mida tundsin?"), plain("Joonista kõver."), source="stage.feelings"),
    Box("says", plain("Mida ütlesin?"), plain("Kellele?"), source="stage.quotes"),
    Box("ideas", plain("Mida muudame?"), plain("Mis on esimene samm?"), source="stage.ideas", future=True),
)
CANVAS = Canvas("journey", plain("Teekond"), plain("Mida inimene läbi elab?"), (4, 6), 60, repeat="stages", rows=ROWS)
SMALL = (Note(51, 38),)
DAY = journey(
    stage("Enne", step("ootab", feeling=Feeling((1,)), says=(Quote(plain("„Tore!“"), plain("intervjuu 1")),))),
    stage("Hommik", step("saabub", feeling=Feeling((-1.5,), word=plain("ärevus"))), step("istub")),
    stage("Õhtu", step("lahkub", feeling=Feeling((2,)), ideas=(Idea(plain("Juht helistab")),))),
)


def request(**more: object) -> Request:
    values: dict[str, object] = {"canvas": CANVAS, "words": catalogue("en"), "size": "A3"} | more
    return Request(**values)  # type: ignore[arg-type]
