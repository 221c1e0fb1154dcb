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


def _title(say: Teller, journey: str) -> str:
    return say.reader.read(say.workspace.journeys[journey].title)


def _quotes(say: Teller) -> Section:
    words = say.words
    heads = (words("journey"), words("lovers"), words("neutral voices"), words("haters"), words("stance not said"))
    only = {"lover": words("only lovers"), "neutral": words("only neutral voices"), "hater": words("only haters")}
    rows = [
        Row((
            Cell(_title(say, each.journey)),
            *(say.steps(refs) for _, refs in each.quotes),
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
            *(say.steps(refs) for _, refs in each.bases),
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
