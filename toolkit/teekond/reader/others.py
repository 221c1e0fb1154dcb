"""Building personas, crossings, glossaries and themes from their drafts."""

from __future__ import annotations

from typing import Any

from teekond.diagnostics import Findings, Place, say
from teekond.language.words import RELATIONS
from teekond.model.ident import slug
from teekond.model.journey import INVERSES, LinkKind, Side
from teekond.model.persona import Evidence, Persona
from teekond.model.text import Text
from teekond.model.workspace import Crossing, CrossingLink, Glossary, Term, ThemeDocument
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.known import channels
from teekond.reader.lanes import id_problem
from teekond.reader.steps import build_tags, link_parts

_PERSONA_AS_READ = frozenset(
    """
    age role stance extreme also_serves quote story goals needs pains gains roles_over_time notes
    """.split()
)


def build_persona(draft: Draft, channel_names: dict[str, str]) -> Persona | None:
    """Make a persona of the model."""
    entry = draft.entry
    if entry is None:
        return None
    fields = entry.written(_PERSONA_AS_READ)
    side = entry.word("kind")
    return Persona(
        draft.id,
        entry.text("name") or title_of(draft.id),
        Side(side) if side else None,
        channels=channels(entry, "channels", draft.findings, channel_names),
        skills=_named(entry, "skills"),
        preferences=_named(entry, "preferences"),
        based_on=tuple(Evidence(**source.values) for source in entry.many("based_on")),
        tags=build_tags(entry.many("tags")),
        place=entry.place(),
        **fields,
    )


def _named(entry: Entry, key: str) -> tuple[tuple[str, Any], ...]:
    return tuple((name.raw, value) for name, value in entry.many(key))


def build_crossing(draft: Draft, channel_names: dict[str, str]) -> Crossing | None:
    """Make a crossing of the model; its references are not resolved yet."""
    entry = draft.entry
    if entry is None:
        return None
    links = [link for written in entry.many("links") for link in _links(written, draft.findings, channel_names)]
    return Crossing(
        draft.id,
        entry.text("title") or title_of(draft.id),
        entry.many("journeys"),
        tuple(links),
        entry.text("summary"),
        entry.word("owner"),
        entry.text("notes"),
        entry.place(),
    )


def _links(entry: Entry, findings: Findings, channel_names: dict[str, str]) -> list[CrossingLink]:
    parts = link_parts(entry, findings, channel_names)
    place = entry.place()
    source: str = entry.values["from"]
    found = []
    for relation in RELATIONS:
        targets: tuple[str, ...] = entry.many(relation)
        if relation in INVERSES:
            kind = INVERSES[relation]
            found += [
                CrossingLink(target, kind, (source,), relation=relation, position=at, place=place, **parts)
                for at, target in enumerate(targets)
            ]
        elif targets:
            found.append(CrossingLink(source, LinkKind(relation), targets, place=place, **parts))
    if not found and not entry.node.broken and not any(key in RELATIONS for key in entry.marks):
        message = say("this link says where it starts, but not where it leads")
        hint = say("add one of: {keys}", keys=", ".join(RELATIONS))
        findings.add(codes.MISSING_KEY.error(entry.span, message, hint))
    return found


def build_glossary(draft: Draft, languages: tuple[str, ...]) -> Glossary | None:
    """Make a glossary of the model."""
    entry = draft.entry
    if entry is None:
        return None
    seen: dict[str, Entry] = {}
    terms = []
    for each in entry.many("terms"):
        term: Text = each.values["term"]
        short = each.text("short")
        ident = each.word("id") or slug((short or term).read(*languages))
        if not ident or ident in seen:
            id_problem(each, ident, seen.get(ident), draft.findings)
            continue
        seen[ident] = each
        shortened = short.read(*languages) if short is not None else None
        terms.append(
            Term(ident, term, each.values["means"], shortened, each.many("see"), each.word("about"), each.place())
        )
    return Glossary(draft.id, tuple(terms), entry.text("title"), entry.place())


def build_theme(draft: Draft) -> ThemeDocument | None:
    """Make a theme of the model, as it is written."""
    entry = draft.entry
    if entry is None:
        return None
    colours: Entry | None = entry.values.get("colours")
    lines: Entry | None = entry.values.get("lines")
    fonts: Entry | None = entry.values.get("fonts")
    return ThemeDocument(
        draft.id,
        entry.word("extends") or "default",
        tuple(colours.values.items()) if colours is not None else (),
        tuple((name, _line(line)) for name, line in lines.values.items()) if lines is not None else (),
        fonts.word("text") if fonts is not None else None,
        fonts.word("file") if fonts is not None else None,
        fonts.word("bold") if fonts is not None else None,
        entry.word("logo"),
        entry.values.get("corners"),
        _theme_place(entry, colours=colours, lines=lines, fonts=fonts),
    )


def _theme_place(entry: Entry, **parts: Entry | None) -> Place:
    place = entry.place()
    inner = [(f"{name}.{key}", span) for name, part in parts.items() if part is not None for key, span in part.spans]
    return Place(place.span, place.keys + tuple(inner))


def _line(line: Entry) -> tuple[tuple[str, str], ...]:
    return tuple((key, f"{value:g}" if isinstance(value, int | float) else value) for key, value in line.values.items())
