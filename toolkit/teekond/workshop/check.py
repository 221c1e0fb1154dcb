"""What is wrong with a workshop beyond its keys: what is not there, and what does not add up."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from teekond.canvas.choose import wrong_choice
from teekond.canvas.deck_load import load_deck
from teekond.canvas.load import UNKNOWN_CANVAS, load_canvas
from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.language.near import nearest
from teekond.link.kinds import other_kind
from teekond.link.references import unknown_journey
from teekond.link.workspace import Workspace
from teekond.model.workshop import Sheet, Workshop
from teekond.reader.context import spot
from teekond.workshop import codes
from teekond.workshop.agenda import agenda
from teekond.workshop.load import unknown_workshop
from teekond.workshop.resolve import resolved, strangers
from teekond.workshop.rhythm import rhythm
from teekond.workshop.seating import seating
from teekond.workshop.sheets import same


def check_workshop(workshop: Workshop, workspace: Workspace) -> list[Diagnostic]:
    """Return the findings about a workshop, in the order of the file."""
    whole = resolved(workshop, workspace)
    found = [*strangers(workshop, workspace), *_references(whole, workspace), *_series(workshop, workspace)]
    days, late = agenda(whole)
    found += [*late, *rhythm(whole, days), *seating(whole)]
    return sorted(dict.fromkeys(found), key=lambda each: (each.span, each.code))


def _references(workshop: Workshop, workspace: Workspace) -> Iterator[Diagnostic]:
    for at, journey in enumerate(workshop.journeys):
        yield from _journey(journey, spot(workshop.place, "journeys", at), workspace)
    yield from _sheets(workshop, workspace)
    for item in workshop.items:
        for at, deck in enumerate(item.decks):
            found = load_deck(deck, workspace, spot(item.place, "decks", at))
            if isinstance(found, Diagnostic):
                yield found
    for group in workshop.groups:
        if group.persona is not None:
            yield from _slip(
                say("there is no persona “{persona}”", persona=group.persona),
                (group.persona, group.place.key("persona")), workspace.personas,
            )  # fmt: skip
        if group.unit is not None:
            yield from _slip(
                say("there is no unit “{unit}”", unit=group.unit),
                (group.unit, group.place.key("unit")), workspace.units,
            )  # fmt: skip


def _sheets(workshop: Workshop, workspace: Workspace) -> Iterator[Diagnostic]:
    used = [sheet for item in workshop.items for sheet in item.canvases]
    handed = [sheet for sheet in (workshop.takeaways, workshop.feedback) if sheet is not None]
    for at, sheet in enumerate([*used, *handed]):
        yield from _sheet(sheet, workspace)
        if sheet.again and not any(same(sheet, each) for each in used[:at]):
            yield _nothing_before(sheet)


def _sheet(sheet: Sheet, workspace: Workspace) -> Iterator[Diagnostic]:
    canvas, found = load_canvas(sheet.canvas, workspace, sheet.place.key("canvas"))
    if canvas is None:
        yield from (each for each in found if each.code == UNKNOWN_CANVAS.code)
    strange = (
        [] if sheet.journey is None else _journey(sheet.journey, sheet.place.key("journey"), workspace, sheet=True)
    )
    yield from strange
    known = sheet.journey is None or sheet.journey in workspace.journeys
    if canvas is not None and known and sheet.crossing not in workspace.broken:
        wrong = wrong_choice(
            canvas,
            workspace,
            journey=sheet.journey,
            crossing=sheet.crossing,
            stage=sheet.stage if sheet.journey is not None else None,
            persona=sheet.persona,
            unit=sheet.unit,
            sheet=sheet.size,
            place=sheet.place,
        )
        if wrong is not None:
            yield wrong


def _nothing_before(sheet: Sheet) -> Diagnostic:
    message = say("no item before uses the canvas “{canvas}” in this way: a new sheet is printed", canvas=sheet.canvas)
    hint = say("take “again” out, or say the same journey, crossing, persona, unit and stage as before")
    return codes.NOT_BEFORE.warning(sheet.place.key("again"), message, hint)


def _journey(name: str, span: Span, workspace: Workspace, *, sheet: bool = False) -> list[Diagnostic]:
    if name in workspace.journeys or name in workspace.broken:
        return []
    hints = other_kind(name, workspace)
    if sheet and name in workspace.crossings:
        hints += (say("write {fix}", fix=f"crossing: {name}"),)
    return [unknown_journey(name, span, workspace.journeys, nearest(name, workspace.journeys), hints)]


def _slip(message: Message, named: tuple[str, Span], known: Collection[str]) -> list[Diagnostic]:
    """Return that what a group works with, or is, is a slip of something known; any other name is a name."""
    name, span = named
    guess = None if name in known else nearest(name, known)
    if guess is None:
        return []
    from teekond.reader.codes import NEAR_NAME

    return [NEAR_NAME.error(span, message, say("did you mean “{guess}”?", guess=guess), suggest=guess)]


def _series(workshop: Workshop, workspace: Workspace) -> Iterator[Diagnostic]:
    """Yield what does not fit about the workshop before this one."""
    if workshop.previous is None:
        return
    span = workshop.place.key("previous")
    before = workspace.workshops.get(workshop.previous)
    if before is None:
        if ("workshop", workshop.previous) not in workspace.unsound:
            yield unknown_workshop(workshop.previous, workspace, span)
        return
    if _circles(workshop, workspace):
        message = say("the workshops follow each other in a circle")
        yield codes.SERIES.warning(span, message, say("take “previous” out of the first one"))
    elif before.series != workshop.series:
        message = say("“{workshop}” is not of the series “{series}”", workshop=before.id, series=workshop.series or "–")
        yield codes.SERIES.warning(span, message, say("write the same “series” in both"))
    elif workshop.edition is not None and before.edition is not None and before.edition >= workshop.edition:
        message = say("number {n} of the series follows number {before}", n=workshop.edition, before=before.edition)
        hint = say("write {fix}", fix=f"edition: {before.edition + 1}")
        yield codes.SERIES.warning(workshop.place.key("edition"), message, hint, suggest=str(before.edition + 1))


def _circles(workshop: Workshop, workspace: Workspace) -> bool:
    seen = {workshop.id}
    now: Workshop | None = workshop
    while now is not None and now.previous is not None:
        if now.previous in seen:
            return True
        seen.add(now.previous)
        now = workspace.workshops.get(now.previous)
    return False
