"""Building lanes: their ids, their roles, and the one that is there without being written."""

from __future__ import annotations

from teekond.diagnostics import Findings, Place, say
from teekond.model.ident import compared, slug
from teekond.model.journey import Lane, Role, Side
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.names import Names

NAMELESS = {
    Side.CUSTOMER: Text((("et", "Klient"), ("en", "Customer"))),
    Side.EMPLOYEE: Text((("et", "Töötaja"), ("en", "Employee"))),
}


def given_or_derived(entry: Entry, languages: tuple[str, ...]) -> tuple[str, bool]:
    """Return an entry's id, and whether it was made from its title; empty where none can be made."""
    given = entry.word("id")
    if given is not None:
        return given, False
    if entry.label is not None:
        return slug(entry.label.raw), True
    title = entry.text("title")
    return (slug(title.read(*languages)) if title is not None else ""), True


def id_problem(entry: Entry, ident: str, first: Entry | None, findings: Findings) -> None:
    """Tell that an id is there already, or could not be made."""
    if not ident:
        message = say("no id can be made from this title")
        findings.add(codes.ID_NEEDED.error(entry.span, message, say("add {fix}", fix="id: …")))
        return
    where = first.span.line if first is not None else 0
    if entry.word("id") is not None:
        message = say("the id “{id}” stands here twice, first on line {line}", id=ident, line=where)
        findings.add(codes.DUPLICATE_ID.error(entry.at("id"), message, say("give one of them another id")))
        return
    message = say("this title makes the id “{id}”, which is taken on line {line}", id=ident, line=where)
    findings.add(codes.DUPLICATE_ID.error(entry.span, message, say("add an id of its own: {fix}", fix="id: …")))


def build_lanes(
    entries: tuple[Entry, ...],
    languages: tuple[str, ...],
    persona: Persona | None,
    name: str | None,
    findings: Findings,
) -> tuple[Lane, ...]:
    """Build the lanes that are written; `name` is the persona as the journey writes it."""
    seen: dict[str, Entry] = {}
    kept: list[tuple[str, Entry]] = []
    for entry in entries:
        ident, _ = given_or_derived(entry, languages)
        if not ident or ident in seen:
            id_problem(entry, ident, seen.get(ident), findings)
            continue
        seen[ident] = entry
        kept.append((ident, entry))
    roles = _roles([entry for _, entry in kept])
    if kept and Role.ACTOR not in roles:
        message = say("no lane is the person's whose journey it is")
        findings.add(codes.NO_ACTOR.error(kept[0][1].span, message, say("give one of them {fix}", fix="role: actor")))
    return tuple([_lane(ident, entry, role, persona, name) for (ident, entry), role in zip(kept, roles, strict=True)])


def _roles(entries: list[Entry]) -> list[Role]:
    written = [entry.word("role") for entry in entries]
    bare = [i for i, role in enumerate(written) if role is None]
    actor = bare[0] if bare and "actor" not in written else None
    return [Role(role) if role else Role.ACTOR if i == actor else Role.FRONTSTAGE for i, role in enumerate(written)]


def _lane(ident: str, entry: Entry, role: Role, persona: Persona | None, name: str | None) -> Lane:
    title = entry.text("title") or Text.plain(ident)
    if role is Role.ACTOR and title.read().islower():
        title = _persons_name(compared(title.read()), persona, name) or title
    return Lane(ident, title, role, entry.word("unit"), entry.word("owner"), entry.place())


def _persons_name(written: str, persona: Persona | None, name: str | None) -> Text | None:
    """Return the name of the journey's persona, whole or the first alone, where a lane bears it in small letters."""
    if persona is not None and written == compared(persona.id):
        return persona.name
    whole = persona.name if persona is not None else Text.plain(name or "")
    first = Text(tuple((lang, text.partition(" ")[0]) for lang, text in whole.entries))
    return next((each for each in (whole, first) if written in {compared(text) for _, text in each.entries}), None)


def only_lane(side: Side, persona: Persona | None, name: str | None, place: Place) -> Lane:
    """Return the lane of a journey that writes none: its persona's."""
    if persona is not None:
        return Lane(persona.id, persona.name, Role.ACTOR, place=place)
    ident = slug(name) if name else ""
    if name and ident:
        return Lane(ident, Text.plain(name), Role.ACTOR, place=place)
    return Lane(str(side), NAMELESS[side], Role.ACTOR, place=place)


def lane_names(lanes: tuple[Lane, ...]) -> Names:
    """Return what the lanes are called."""
    names = Names()
    for lane in lanes:
        names.add(lane.id, lane.title)
    return names
