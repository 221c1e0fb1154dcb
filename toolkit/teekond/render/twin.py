"""The text twin of a map: a table for the terminal, and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category, east_asian_width

from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.render.telling import tell
from teekond.render.told import Fact, Telling, ToldJourney, ToldStep

WIDTHS = (3, 28, 18, 14, 14, 44)
"""Columns of the table: number, step, lane, channel, feeling, all the rest."""

BREAKS = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""Blanks and line breaks; a blank that joins two words stays one."""


def table(workspace: Workspace, journeys: Sequence[str], words: Words) -> str:
    """Return what the map says as a table of plain text, a row for each step, columns aligned."""
    told = tell(workspace, journeys, words)
    return "\n".join(table_lines(told, words)) + "\n"


def markdown(workspace: Workspace, journeys: Sequence[str], words: Words) -> str:
    """Return what the map says as Markdown: a heading for each journey, stage and step."""
    told = tell(workspace, journeys, words)
    return "\n".join(markdown_lines(told, words)) + "\n"


def markdown_lines(told: Telling, words: Words) -> Iterator[str]:
    """Yield the lines of the Markdown."""
    yield f"# {marked(told.title)}"
    if told.facts:
        yield ""
        yield from bullets(told.facts)
    for journey in told.journeys:
        yield from ("", f"## {marked(journey.title)}", "")
        yield from bullets(journey.facts)
        for stage in journey.stages:
            yield from ("", f"### {marked(stage.title)}")
            for step in stage.steps:
                number = f"{step.number}\\. " if step.number else ""
                yield from ("", f"#### {number}{marked(step.title)}", "")
                yield from bullets(step_facts(step, words))


def step_facts(step: ToldStep, words: Words) -> Iterator[Fact]:
    """Yield all that is said of a step."""
    yield Fact(words("lane"), (step.lane,))
    if step.channel:
        yield Fact(words("channel"), (step.channel,))
    if step.feeling:
        yield Fact(words("feeling"), (step.feeling,))
    yield from step.facts


def bullets(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield facts as a list; several values are a list within."""
    for fact in facts:
        label = f"- **{marked(capital(fact.label))}**"
        if len(fact.values) == 1:
            yield f"{label}: {marked(fact.values[0])}"
            continue
        yield label + (":" if fact.values else "")
        for value in fact.values:
            yield f"  - {marked(value)}"


def marked(text: str) -> str:
    """Return a text on one line in which nothing is Markdown."""
    plain = BREAKS.sub(" ", text).strip(" ")
    escaped = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", plain).replace("&", "&amp;")
    return re.sub(r"^([-+]|\d+[.)])", lambda start: start[0][:-1] + "\\" + start[0][-1], escaped)


def table_lines(told: Telling, words: Words) -> Iterator[str]:
    """Yield the lines of the table."""
    yield told.title
    yield "=" * breadth(told.title)
    yield from spoken(told.facts)
    heads = ("#", words("step"), words("lane"), words("channel"), words("feeling"), words("more"))
    for journey in told.journeys:
        yield from ("", journey.title, "-" * breadth(journey.title))
        yield from spoken(journey.facts)
        yield ""
        yield from row([[head.upper()] for head in heads])
        yield "  ".join("-" * width for width in WIDTHS)
        yield from rows(journey)


def rows(journey: ToldJourney) -> Iterator[str]:
    """Yield the rows of one journey, a line with its name before each stage."""
    for stage in journey.stages:
        yield f"[{one_line(stage.title)}]"
        for step in stage.steps:
            more = [line for fact in step.facts for line in wrapped(sentence(fact), WIDTHS[5], hang=2)]
            cells = (step.number, step.title, step.lane, step.channel, step.feeling)
            yield from row([*(wrapped(cell, width) for cell, width in zip(cells, WIDTHS, strict=False)), more])


def row(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of cells that stand beside each other."""
    for n in range(max(1, *(len(cell) for cell in cells))):
        parts = [padded(cell[n] if n < len(cell) else "", width) for cell, width in zip(cells, WIDTHS, strict=True)]
        yield "  ".join(parts).rstrip()


def spoken(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield facts as lines."""
    whole = sum(WIDTHS) + 2 * (len(WIDTHS) - 1)
    for fact in facts:
        yield from wrapped(sentence(fact), whole, hang=2)


def sentence(fact: Fact) -> str:
    """Return a fact on one line."""
    label = capital(fact.label)
    return f"{label}: {'; '.join(fact.values)}" if fact.values else label


def capital(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """Return a text without line breaks and without what a terminal would obey."""
    return "".join(letter for letter in BREAKS.sub(" ", text).strip(" ") if category(letter) not in ("Cc", "Cf"))


def wrapped(text: str, width: int, hang: int = 0) -> list[str]:
    """Return a text in lines no wider than `width` columns; those after the first stand `hang` further in."""
    lines: list[str] = []
    line = ""
    for word in one_line(text).split(" "):
        rest = word
        if line.strip() and breadth(line) + 1 + breadth(rest) > width:
            lines.append(line)
            line = " " * hang
        line += " " + rest if line.strip() else rest
        while breadth(line) > width:
            cut = fitting(line, width)
            lines.append(line[:cut])
            line = " " * hang + line[cut:]
    return [*lines, line] if line.strip() else lines


def fitting(text: str, width: int) -> int:
    """Return how many letters of a text fit."""
    used = 0
    for at, letter in enumerate(text):
        used += breadth(letter)
        if used > width:
            return max(at, 1)
    return len(text)


def padded(text: str, width: int) -> str:
    """Return a text filled up with blanks."""
    return text + " " * (width - breadth(text))


def breadth(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        2 if east_asian_width(letter) in "WF" else 0 if category(letter) in ("Mn", "Me", "Cf") else 1 for letter in text
    )
