"""Tables and names: who sits where, a tent for each table, a sign for each person."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.render.pack.frame import Pack
from teekond.workshop.tables import Member, Table

SIGNS = 8
"""Name signs on a sheet."""


def tents(pack: Pack) -> dict[str, object]:
    """Return what stands on the page of seats, the tents and the signs."""
    words = pack.words
    return {
        "kind": words("Tables and names"),
        "title": words("Who sits where"),
        "lead": pack.people(),
        "tables": [_table(table, pack) for table in pack.plan.tables],
        "signs": [*_signs(pack)],
        "hint-title": words("Tents and name signs"),
        "hint": words("On card of 160 g. Fold the tents along the dashes, cut the signs from mark to mark."),
    }


def _table(table: Table, pack: Pack) -> dict[str, object]:
    words = pack.words
    return {
        "number": str(table.number),
        "place": table.number,
        "title": _name(table, pack),
        "word": words("table {n}", n=table.number) if table.name is not None else pack.title,
        "name": _name(table, pack),
        "side": _side(table, pack),
        "about": _about(table, pack),
        "size": words.plural("{n} person", "{n} people", table.size) if table.members else "",
        "people": _people(table, pack),
    }


def _name(table: Table, pack: Pack) -> str:
    name = pack.table_name(table)
    return name[:1].upper() + name[1:]


def _side(table: Table, pack: Pack) -> str:
    persona = pack.workspace.personas.get(table.persona or "")
    return persona.side or "" if persona is not None else ""


def _about(table: Table, pack: Pack) -> str:
    """Return whom a table works with, else who sits there by name."""
    persona = pack.workspace.personas.get(table.persona or "")
    if persona is not None:
        role = pack.read(persona.role)
        return ", ".join(part for part in (pack.read(persona.name), role[:1].lower() + role[1:]) if part)
    return table.persona or ", ".join(pack.read(each.name) for each in table.members if each.name is not None)


def _people(table: Table, pack: Pack) -> str:
    named = [pack.read(each.name) for each in table.members if each.name is not None]
    roles = [f"{count} × {role}" for role, count in table.roles]
    return " · ".join((*named, *roles)) or pack.words("whoever comes")


def _signs(pack: Pack) -> Iterator[dict[str, str]]:
    """Yield a sign for each person, then empty ones until the sheet is full."""
    count = 0
    for table in pack.plan.tables:
        for member in table.members or (Member(),) * _guessed(pack):
            count += 1
            yield _sign(pack, table, member)
    for _ in range(-count % SIGNS):
        yield {"name": "", "role": "", "number": "", "table": pack.title, "side": ""}


def _guessed(pack: Pack) -> int:
    """Return how many people a table has where nobody says it."""
    return pack.plan.heads.people // len(pack.plan.tables)


def _sign(pack: Pack, table: Table, member: Member) -> dict[str, str]:
    return {
        "name": pack.read(member.name),
        "role": member.role or "",
        "number": str(table.number),
        "table": _name(table, pack),
        "side": _side(table, pack),
    }
