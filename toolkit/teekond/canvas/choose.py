"""What somebody chose for a sheet becomes a request, or what is wrong with the choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, Unpack

from teekond.canvas import trouble
from teekond.canvas.fill_chain import chain_of
from teekond.canvas.ids import letters
from teekond.canvas.languages import parted
from teekond.canvas.names import names_of
from teekond.canvas.pair import pair_of
from teekond.canvas.place import place, place_again
from teekond.canvas.placed import Sheet
from teekond.canvas.request import Request
from teekond.canvas.whose import whose
from teekond.diagnostics import Diagnostic, Message, Place, Span, say
from teekond.language.near import nearest
from teekond.link.conditions import conditions_of
from teekond.link.kinds import is_a, kind_of
from teekond.link.workspace import Workspace
from teekond.locale import Words, catalogue
from teekond.model.canvas import Canvas
from teekond.model.catalogue import Item
from teekond.model.ident import slug
from teekond.model.journey import Journey
from teekond.model.paper import ORIENTATIONS, SIZES, named, read_paper
from teekond.reader.texts import listed
from teekond.source.codes import Code
from teekond.values import replace

UNKNOWN_CHOICE = Code("TK408", "unknown-choice")
CHOSEN = ("journey", "crossing", "persona")
"""Kinds of documents that fill a sheet."""
_NOWHERE = Place(Span("teekond.yaml"))


class Choices(TypedDict, total=False):
    """What may be chosen for a sheet."""

    journey: str | None
    """The journey that fills it."""
    crossing: str | None
    """The crossing that fills it, or two journeys with a comma between them."""
    stage: str | None
    """Only this stage of the journey."""
    persona: str | None
    """Whose journey it is; left out, the journey says it."""
    unit: str | None
    """The unit that it is about."""
    fill: str
    """blank (left out), stages or all."""
    sheet: str | None
    """A size and maybe an orientation (`A1 portrait`); left out, the canvas says it."""
    lang: str
    """One, or two with a comma between them; left out, the workspace's first language."""
    stages: int
    """Empty columns where no journey says how many: six."""
    letters: str
    """What its id begins with; left out, made of the canvas or the journey."""
    table: int
    """Whose copy it is, of `tables`."""
    tables: int
    table_name: str
    """What the table is called; left out, by its number."""
    place: Place
    """Where the choice is written, for what is wrong with it."""


def lay_out(
    canvas: Canvas, workspace: Workspace, like: Sheet | None = None, **choices: Unpack[Choices]
) -> Sheet | Diagnostic:
    """Return the sheet with everything placed, or why it cannot be drawn.

    `like` is the same sheet of another table: what stands between head and foot is taken over from it.
    """
    wrong = wrong_choice(canvas, workspace, **choices)
    if wrong is not None:
        return wrong
    request = _request(canvas, workspace, choices, body=like is None)
    return place(request) if like is None else place_again(request, like)


def _request(canvas: Canvas, workspace: Workspace, choices: Choices, *, body: bool) -> Request:
    """Return what a sheet is laid out from; without its body nothing is looked up that only stands there."""
    first, second = parted(choices.get("lang", workspace.language))
    words, fill = catalogue(first), choices.get("fill", "blank")
    size, orientation = _paper(canvas, choices.get("sheet")) or (canvas.size, canvas.orientation)
    journey = _journey(workspace, choices.get("journey"), choices.get("stage"))
    persona = choices.get("persona")
    if persona is None and journey is not None:
        persona = journey.persona
    pair = _pair(workspace, choices.get("crossing"))
    both = None if pair is None else pair_of(workspace, *pair, words.lang)
    name = journey.id if journey is not None and canvas.form == "grid" else canvas.id
    short = f"{choices.get('letters') or letters((name,))[0]}{choices.get('table', 1)}"
    unit = workspace.units.get(choices.get("unit") or "")
    shows = frozenset(box.source or "" for box in canvas.boxes)
    return Request(
        canvas=canvas,
        words=words,
        pair=both,
        names=names_of(workspace, words.lang) if body else (),
        organisations=workspace.organisations,
        conditions=_conditions(canvas, workspace),
        chain=chain_of(shows, workspace, journey, words) if body and fill != "blank" else (),
        journey=journey,
        before=_before(workspace, choices.get("journey"), choices.get("stage")),
        fill=fill,
        size=size,
        orientation=orientation,
        persona=workspace.personas.get(persona or ""),
        stages=choices.get("stages"),
        whose=whose(both, unit, workspace.personas.get(persona or ""), persona, words.lang),
        sheet=short,
        table=_table(choices, words),
        named="table_name" in choices,
        second=second,
        payload=f"{_home(workspace)}:{name}/{short}",
    )


def _table(choices: Choices, words: Words) -> str | None:
    """Return what the table is called, where there are several."""
    table, tables = choices.get("table", 1), choices.get("tables", 1)
    return choices.get("table_name") or (words("table {n}/{all}", n=table, all=tables) if tables > 1 else None)


def _home(workspace: Workspace) -> str:
    """Return what the workspace is called in the code of a sheet."""
    title = workspace.settings.title
    return slug(title.read(workspace.language)) if title is not None else "teekond"


def wrong_choice(canvas: Canvas, workspace: Workspace, **choices: Unpack[Choices]) -> Diagnostic | None:
    """Return what is wrong with a choice, None where nothing is."""
    place = choices.get("place", _NOWHERE)
    sheet = choices.get("sheet")
    if _paper(canvas, sheet) is None:
        return _no_paper(sheet or "", place.key("sheet"))
    name, stage, persona = choices.get("journey"), choices.get("stage"), choices.get("persona")
    if name is not None and name not in workspace.journeys:
        return _no_journey(name, workspace, choices, "journey")
    crossing = choices.get("crossing")
    if crossing is not None and _pair(workspace, crossing) is None:
        return _no_crossing(crossing, workspace, choices)
    stages = [each.id for each in workspace.journeys[name].stages] if name is not None else []
    if name is not None and stage is not None and stage not in stages:
        message = say("there is no stage “{stage}” in the journey “{journey}”", stage=stage, journey=name)
        return _unknown(place.key("stage"), message, stage, stages)
    if persona is not None and persona not in workspace.personas:
        return _no_persona(persona, workspace, choices)
    return _no_unit(choices.get("unit"), workspace, place.key("unit")) or _unused(canvas, **choices)


def _no_unit(unit: str | None, workspace: Workspace, at: Span) -> Diagnostic | None:
    units = workspace.units
    if unit is None or unit in units:
        return None
    return _unknown(at, say("there is no unit “{unit}”", unit=unit), unit, units)


def _no_journey(name: str, workspace: Workspace, choices: Choices, key: str) -> Diagnostic:
    message = say("there is no journey “{journey}”", journey=name)
    return _missing(message, name, workspace.journeys, workspace, choices, key)


def _no_crossing(asked: str, workspace: Workspace, choices: Choices) -> Diagnostic:
    """Return that there is no such crossing, or of two journeys the one that is not there."""
    lacking = [name for each in asked.split(",") if (name := each.strip()) not in workspace.journeys]
    if "," in asked and lacking:
        return _no_journey(lacking[0], workspace, choices, "crossing")
    message = say("there is no crossing “{crossing}”", crossing=asked)
    return _missing(message, asked, workspace.crossings, workspace, choices, "crossing")


def _missing(
    message: Message, word: str, known: Iterable[str], workspace: Workspace, choices: Choices, key: str
) -> Diagnostic:
    """Return the error with what the word is instead, and how that is chosen, or with a guess."""
    place = choices.get("place", _NOWHERE)
    kind = kind_of(word, workspace)
    if kind is None:
        return _unknown(place.key(key), message, word, known)
    hints = [is_a(kind, word)]
    if kind in CHOSEN and word == choices.get(key):
        hints.append(say("write {fix}", fix=f"--{kind} {word}" if place is _NOWHERE else f"{kind}: {word}"))
    return UNKNOWN_CHOICE.error(place.key(key), message, *hints)


def _unused(canvas: Canvas, **choices: Unpack[Choices]) -> Diagnostic | None:
    """Return what is chosen and cannot stand on the canvas, None where all can."""
    place = choices.get("place", _NOWHERE)
    if choices.get("stages") is not None and canvas.repeat is None:
        message = say("the canvas “{canvas}” has no columns that could be counted", canvas=canvas.id)
        hint = say("leave out {what}, or take a canvas that repeats, such as {canvas}", what="stages", canvas="journey")
        return trouble.CONFLICT.error(place.key("stages"), message, hint)
    if choices.get("crossing") is not None and canvas.form != "crossing":
        message = say("the canvas “{canvas}” holds one journey, not a crossing", canvas=canvas.id)
        hint = say("choose one journey, or take the canvas {canvas}", canvas="crossing")
        return trouble.CONFLICT.error(place.key("crossing"), message, hint)
    return None


def _no_persona(persona: str, workspace: Workspace, choices: Choices) -> Diagnostic:
    """Return that no file is about a persona, which a journey may name all the same."""
    named = [each.id for each in workspace.journeys.values() if slug(each.persona or "") == persona]
    if not named:
        message = say("there is no persona “{persona}”", persona=persona)
        return _missing(message, persona, workspace.personas, workspace, choices, "persona")
    message = say("the journey “{journey}” names “{persona}”, but no file is about this persona",
                  journey=named[0], persona=persona)  # fmt: skip
    at = choices.get("place", _NOWHERE).key("persona")
    return UNKNOWN_CHOICE.error(at, message, say("write a file that begins with {line}", line=f"persona: {persona}"))


def _paper(canvas: Canvas, asked: str | None) -> tuple[str, str] | None:
    """Return size and orientation; one that is not said is the canvas's where the sheet is, else it lies."""
    if asked is None:
        return canvas.size, canvas.orientation
    found = read_paper(asked)
    if found is None:
        return None
    size, orientation = found
    return size, orientation or canvas.orientation


def _pair(workspace: Workspace, asked: str | None) -> tuple[str, str] | None:
    """Return the two journeys that a crossing, or a text with a comma, names."""
    if asked is None:
        return None
    crossing = workspace.crossings.get(asked)
    names = crossing.journeys[:2] if crossing is not None else tuple(each.strip() for each in asked.split(","))
    if len(names) != 2 or any(name not in workspace.journeys for name in names):
        return None
    return names[0], names[1]


def _no_paper(asked: str, at: Span) -> Diagnostic:
    size, _, orientation = asked.strip().partition(" ")
    if named(size) is None:
        return _unknown(at, say("there is no sheet “{size}” here", size=asked), size, (*SIZES, "300x500 mm"))
    message = say("a sheet is landscape or portrait, not “{orientation}”", orientation=orientation)
    return _unknown(at, message, orientation, ORIENTATIONS)


def _journey(workspace: Workspace, ident: str | None, stage: str | None) -> Journey | None:
    journey = workspace.journeys.get(ident or "")
    if journey is None or stage is None:
        return journey
    return replace(journey, stages=tuple(each for each in journey.stages if each.id == stage))


def _before(workspace: Workspace, ident: str | None, stage: str | None) -> tuple[int, int]:
    """Return how many stages and steps of the journey come before the stage that is printed."""
    journey = workspace.journeys.get(ident or "")
    if journey is None or stage is None:
        return 0, 0
    at = next((index for index, each in enumerate(journey.stages) if each.id == stage), 0)
    return at, sum(len(each.steps) for each in journey.stages[:at])


def _unknown(at: Span, message: Message, word: str, known: Iterable[str]) -> Diagnostic:
    known = tuple(known)
    guess = nearest(word, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(known))
    return UNKNOWN_CHOICE.error(at, message, *([hint] if known else []), suggest=guess)


def _conditions(canvas: Canvas, workspace: Workspace) -> tuple[Item, ...]:
    asked = any((box.source or "").startswith("unit.") for box in canvas.boxes)
    return conditions_of(workspace).items if asked else ()
