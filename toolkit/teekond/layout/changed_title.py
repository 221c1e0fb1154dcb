"""What stands above a map of what changed: which states are compared, and how much became another."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.changes import MapChanges
from teekond.layout.content import MapContent
from teekond.layout.look import FIGURE_WORD
from teekond.layout.title_words import FIGURE_WIDTH, Figure, TitleText
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.values import replace

TONES = {"added": "goodd", "removed": "badd"}


def changed_title(text: TitleText, content: MapContent, words: Words) -> TitleText:
    """Return the text of the title block: its own on an ordinary map."""
    changes = content.changes
    if changes is None:
        return text
    names = " × ".join(journey.title for journey in content.journeys)
    name = words("What changed: {name}", name=names)
    between = f"{changes.before} → {changes.after}"
    figures = tuple(_figures(changes, words))
    counted = ", ".join(f"{figure.number} {' '.join(figure.words)}" for figure in figures)
    kind = text.eyebrow.partition("|")[0]
    before = [words("title before: {title}", title=title) for title in changes.titles]
    scenario = " · ".join((between, *before))
    return replace(
        text,
        name=name,
        description=". ".join(filter(None, (scenario, counted))),
        eyebrow=f"{words('what changed').upper()}|{kind.capitalize()}",
        scenario=scenario,
        figures=figures,
    )


def _figures(changes: MapChanges, words: Words) -> Iterable[Figure]:
    for state, count in changes.counts:
        lines = wrap(_counted(state, count, words), FIGURE_WIDTH, FIGURE_WORD.size, FIGURE_WORD.weight)
        yield Figure(str(count), lines, TONES.get(state, "ink"))


def _counted(state: str, count: int, words: Words) -> str:
    return {
        "added": words.plural("step added", "steps added", count),
        "removed": words.plural("step removed", "steps removed", count),
        "changed": words.plural("step changed", "steps changed", count),
        "renamed": words.plural("step renamed", "steps renamed", count),
        "moved": words.plural("step moved", "steps moved", count),
    }[state]
