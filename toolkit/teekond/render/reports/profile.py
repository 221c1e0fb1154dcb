"""Profiles: catalogues over stages, as heat tables, what is never touched, and what teams say of their conditions."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.conditions import checklists
from teekond.analysis.profile import Profile, profiles
from teekond.render.report import Cell, Radar, Row, Section, Table
from teekond.render.reports.conditions import conditions
from teekond.render.reports.tell import Teller

LEAST_AXES, MOST_AXES = 3, 9


def sections(say: Teller) -> Iterator[Section]:
    """Yield a section for each catalogue that something is tagged with."""
    found, checked = profiles(say.graph), checklists(say.workspace)
    for profile in found:
        yield _profile(say, profile)
    if checked:
        yield conditions(say, checked)
    if not found and not checked:
        yield Section("none", say.words("Profiles"), say.words("Nothing in these journeys bears a tag."))


def _profile(say: Teller, profile: Profile) -> Section:
    words, items = say.words, profile.catalogue.items
    used = {stage for (stage, _), _ in profile.steps}
    rows = [
        Row((Cell(say.stage(stage)), *(say.here(profile.at(stage, item.id)) for item in items)))
        for stage in profile.stages
        if stage in used
    ]
    bare = say.steps(stage for stage in profile.stages if stage not in used)
    sums = (Cell(str(profile.total(item.id)), sort=profile.total(item.id)) for item in items)
    heads = (words("stage"), *(say.text(item.title) for item in items))
    untouched = tuple(words("stages without a tag – {stages}", stages=line) for line in bare.details)
    total = Row((Cell(words("in all")), *sums), untouched, total=True)
    table = Table(heads, (*rows, total), frozenset(range(1, len(heads))), matrix=True, heat=True)
    radar = Radar(tuple((say.text(item.title), profile.total(item.id)) for item in items))
    drawn = radar if LEAST_AXES <= len(items) <= MOST_AXES else None
    return Section(profile.name, say.text(profile.catalogue.title), _lead(say, profile), table, radar=drawn)


def _lead(say: Teller, profile: Profile) -> str:
    words = say.words
    told = [words("How often each value is tagged, stage by stage.")]
    if profile.unused:
        titles = {item.id: say.text(item.title) for item in profile.catalogue.items}
        told.append(words("Never touched: {values}.", values=", ".join(titles[ident] for ident in profile.unused)))
    functional, emotional = profile.side("functional"), profile.side("emotional")
    if functional + emotional:
        told.append(
            words("Functional {functional}, emotional {emotional}.", functional=functional, emotional=emotional)
        )
    return " ".join(told)
