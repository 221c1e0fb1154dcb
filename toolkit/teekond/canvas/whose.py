"""Whose sheet it is, as its head says it: in full, and short where that is too long."""

from __future__ import annotations

from teekond.canvas.pair import Pair
from teekond.model.organisation import Unit
from teekond.model.persona import Persona


def whose(
    pair: Pair | None, unit: Unit | None, persona: Persona | None, name: str | None, lang: str
) -> tuple[str, ...]:
    """Return the names, the longest first: of two journeys, else of a unit, else of a persona.

    `name` is what the persona is called where no file is about it.
    """
    if pair is not None:
        return _both(pair, lang)
    if unit is not None:
        return (unit.title.read(lang),)
    return _person(persona, name, lang)


def _both(pair: Pair, lang: str) -> tuple[str, ...]:
    above, below = (journey.title.read(lang) for journey in pair.journeys)
    people = tuple(each.partition(",")[0] for each in pair.whose if each)
    short = people if len(people) == len(pair.journeys) else tuple(journey.id for journey in pair.journeys)
    return f"{above} × {below[:1].lower()}{below[1:]}", " × ".join(short)


def _person(persona: Persona | None, name: str | None, lang: str) -> tuple[str, ...]:
    if persona is None:
        return () if name is None else (name,)
    name = persona.name.read(lang)
    if persona.role is None:
        return (name,)
    role = persona.role.read(lang)
    return f"{name}, {role[:1].lower()}{role[1:]}", name
