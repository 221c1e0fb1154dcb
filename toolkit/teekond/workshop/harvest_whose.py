"""Whose a note is: the persona or the unit that its row, its sheet or its table names."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.diagnostics import Message, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.reader.texts import listed
from teekond.workshop.harvest_places import Spot, journey_of
from teekond.workshop.harvest_rows import Note


def persona_of(note: Note, spot: Spot, workspace: Workspace) -> str | Message | None:
    """Return whose a note is, as its row, sheet, table or journey says; None where none of them does."""
    names = {ident: persona.name for ident, persona in workspace.personas.items()}
    if note.persona:
        found = _named(note.persona, names)
        if len(found) > 1:
            return say("several personas are called “{word}”: {personas}", word=note.persona, personas=listed(found))
        guess = None if found else nearest(compared(note.persona), list(names))
        if guess is not None:
            return say("there is no persona “{word}”; did you mean “{guess}”?", word=note.persona, guess=guess)
        return found[0] if found else say("there is no persona “{word}”", word=note.persona)
    table, journey = spot.copy.table, journey_of(spot, workspace)
    wanted = (
        spot.planned.sheet.persona,
        None if table is None else table.persona,
        None if journey is None else journey.persona,
    )
    return next((each for each in wanted if each is not None and each in names), None)


def unit_of(note: Note, spot: Spot, workspace: Workspace) -> str | Message | None:
    """Return the unit that a note is about, as its row, sheet or table says; None where none of them does."""
    titles = {ident: unit.title for ident, unit in workspace.units.items()}
    if note.unit:
        found = _named(note.unit, titles)
        if len(found) == 1:
            return found[0]
        guess = None if found else nearest(compared(note.unit), list(titles))
        if guess is not None:
            return say("there is no unit “{word}”; did you mean “{guess}”?", word=note.unit, guess=guess)
        return say("there is no unit “{word}”; there are: {units}", word=note.unit, units=listed(titles))
    table = spot.copy.table
    wanted = (
        spot.planned.sheet.unit,
        None if table is None else table.unit,
        *(() if table is None or table.name is None else (text for _, text in table.name.entries)),
    )
    found = [ident for each in wanted if each is not None for ident in _named(each, titles)]
    return found[0] if found else None


def _named(word: str, names: Mapping[str, Text]) -> list[str]:
    """Return the ids of what is called so, by id or by name."""
    wanted = compared(word)
    return [ident for ident, name in names.items() if wanted in (ident, *(compared(text) for _, text in name.entries))]
