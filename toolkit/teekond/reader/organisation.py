"""Building an organisation from its draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from teekond.diagnostics import Findings, Place
from teekond.model.ident import slug
from teekond.model.organisation import Answer, CompanyValue, Goal, Initiative, Job, Organisation, Process, Unit
from teekond.model.text import Text
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.lanes import id_problem
from teekond.reader.steps import build_tags

Languages = tuple[str, ...]
T = TypeVar("T")
_UNIT = ("kind", "serves", "owner", "contributes", "notes")
_PROCESS = ("owner", "wave", "looks", "notes")
_INITIATIVE = ("supports_goal", "serves_promise", "from_values", "owner", "due", "notes")


def build_organisation(draft: Draft, languages: Languages) -> Organisation | None:
    """Make an organisation of the model; what it names elsewhere is not resolved yet."""
    entry = draft.entry
    if entry is None:
        return None
    promise: Entry | None = entry.values.get("promise")
    strategy: Entry | None = entry.values.get("strategy")
    make = _Maker(languages, draft.findings)
    return Organisation(
        draft.id,
        entry.text("title") or title_of(draft.id),
        entry.text("purpose"),
        tuple(CompanyValue(**value.values) for value in entry.many("values")),
        promise.text("customers") if promise is not None else None,
        promise.text("employees") if promise is not None else None,
        strategy.text("summary") if strategy is not None else None,
        make.goals(strategy),
        entry.many("principles"),
        make.each(entry, "units", "title", make.unit),
        make.each(entry, "roles", "title", make.job),
        make.each(entry, "processes", "title", make.process),
        make.each(entry, "initiatives", "text", make.initiative),
        entry.text("notes"),
        _place(entry, promise),
    )


def _place(entry: Entry, promise: Entry | None) -> Place:
    """Return the place of each key, and of each promise as `promise.KEY`."""
    place = entry.place()
    inner = promise.spans if promise is not None else []
    return Place(place.span, (*place.keys, *((f"promise.{key}", span) for key, span in inner)))


class _Maker:
    """Makes the parts of an organisation, each with an id of its own."""

    def __init__(self, languages: Languages, findings: Findings) -> None:
        self.languages, self.findings = languages, findings

    def each(self, entry: Entry | None, key: str, named: str, make: Callable[[str, Text, Entry], T]) -> tuple[T, ...]:
        """Return the parts under a key; those whose ids repeat are told and left out."""
        seen: dict[str, Entry] = {}
        found = []
        for each in entry.many(key) if entry is not None else ():
            text = each.text(named)
            ident = each.word("id") or (slug(text.read(*self.languages)) if text is not None else "")
            if not ident or ident in seen:
                id_problem(each, ident, seen.get(ident), self.findings)
                continue
            seen[ident] = each
            found.append(make(ident, text or title_of(ident), each))
        return tuple(found)

    def goals(self, entry: Entry | None) -> tuple[Goal, ...]:
        """Return the goals of a unit, or of the strategy."""
        return self.each(entry, "goals", "text", self.goal)

    def goal(self, ident: str, text: Text, entry: Entry) -> Goal:
        """Make a goal."""
        return Goal(ident, text, entry.word("about"), entry.word("measure"), entry.place())

    def unit(self, ident: str, title: Text, entry: Entry) -> Unit:
        """Make a unit."""
        answers = tuple(Answer(place=each.place(), **each.values) for each in entry.many("conditions"))
        return Unit(
            ident,
            title,
            goals=self.goals(entry),
            conditions=answers,
            place=entry.place(),
            **entry.written(_UNIT),
        )

    def job(self, ident: str, title: Text, entry: Entry) -> Job:
        """Make a role."""
        value: Entry | None = entry.values.get("value")
        said = value.values if value is not None else {}
        return Job(ident, title, place=entry.place(), **entry.written(("unit", "competences", "notes")), **said)

    def process(self, ident: str, title: Text, entry: Entry) -> Process:
        """Make a process."""
        views: Entry | None = entry.values.get("views")
        seen = views.values if views is not None else {}
        tags = build_tags(entry.many("tags"))
        return Process(ident, title, tags=tags, place=entry.place(), **entry.written(_PROCESS), **seen)

    def initiative(self, ident: str, text: Text, entry: Entry) -> Initiative:
        """Make an initiative."""
        tags = build_tags(entry.many("tags"))
        return Initiative(ident, text, tags=tags, place=entry.place(), **entry.written(_INITIATIVE))
