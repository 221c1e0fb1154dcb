"""Voices: whom each journey has heard, and what its feelings rest on."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.voices import voices
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _quotes(say)
    yield _bases(say)
    yield _evidence(say)
    yield _people(say)
    yield _stories(say)


def _title(say: Teller, journey: str) -> str:
    return say.reader.read(say.workspace.journeys[journey].title)


def _quotes(say: Teller) -> Section:
    words = say.words
    heads = (words("journey"), words("lovers"), words("neutral voices"), words("haters"), words("stance not said"))
    only = {"lover": words("only lovers"), "neutral": words("only neutral voices"), "hater": words("only haters")}
    rows = [
        Row((
            Cell(_title(say, each.journey)),
            *(say.here(refs) for _, refs in each.quotes),
            Cell(only[each.one_sided] if each.one_sided else "", tone="low" if each.one_sided else ""),
        ))
        for each in voices(say.graph)
    ]  # fmt: skip
    return Section(
        "quotes",
        words("Who was heard"),
        words("Quotes by how the speaker stands to us. Those who cannot stand it see what those who love it forgive."),
        Table((*heads, ""), tuple(rows), frozenset({1, 2, 3, 4})),
    )


def _bases(say: Teller) -> Section:
    words = say.words
    heads = (words("journey"), words("assumed"), words("told"), words("measured"), words("basis not said"))
    rows = [
        Row((
            Cell(_title(say, each.journey)),
            *(say.here(refs) for _, refs in each.bases),
            Cell(str(each.sources), sort=each.sources),
        ))
        for each in voices(say.graph)
    ]  # fmt: skip
    return Section(
        "bases",
        words("What feelings rest on"),
        words("Rated steps by how we know the feeling, and the number of different sources."),
        Table((*heads, words("sources")), tuple(rows), frozenset({1, 2, 3, 4, 5})),
    )


def _evidence(say: Teller) -> Section:
    words = say.words
    rows = [
        Row((
            Cell(say.text(persona.name)),
            Cell(say.text(each.source)),
            Cell("" if each.n is None else str(each.n), sort=each.n),
            Cell(words.date(each.date or "")),
            Cell(say.text(each.finding)),
        ))
        for persona in say.workspace.personas.values()
        for each in persona.based_on
    ]  # fmt: skip
    heads = (words("persona"), words("source"), words("n"), words("date"), words("finding"))
    lead = words("Where we know each persona from, and what it taught us.")
    empty = words("No persona says what it is based on.")
    return Section("evidence", words("What personas rest on"), lead, Table(heads, tuple(rows), frozenset({2})), empty)


def _people(say: Teller) -> Section:
    words = say.words
    names = {"recognition": words("recognition"), "flexibility": words("flexibility")}
    rows = [
        Row((
            Cell(say.text(persona.name)),
            Cell(say.text(persona.role)),
            Cell("; ".join(f"{names.get(key, key)}: {say.text(text)}" for key, text in persona.preferences)),
        ))
        for persona in say.workspace.personas.values()
        if persona.preferences
    ]  # fmt: skip
    heads = (words("persona"), words("role"), words("prefers"))
    lead = words("What each would like: not everybody wants to be thanked aloud.")
    empty = words("No persona says what it prefers.")
    return Section("preferences", words("What each prefers"), lead, Table(heads, tuple(rows)), empty)


def _stories(say: Teller) -> Section:
    words = say.words
    rows = [
        Row((
            Cell(say.text(persona.name)),
            Cell(" → ".join(map(say.text, persona.roles_over_time))),
            Cell(say.text(persona.story)),
        ))
        for persona in say.workspace.personas.values()
        if persona.roles_over_time
    ]  # fmt: skip
    heads = (words("persona"), words("roles over time"), words("story"))
    lead = words("One person's experience across roles: whoever changed sides can tell what both see.")
    empty = words("No persona has had several roles.")
    return Section("stories", words("Across roles"), lead, Table(heads, tuple(rows)), empty)
