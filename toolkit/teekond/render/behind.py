"""The steps behind a figure, said in few lines: one for each journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from teekond.layout.texts import Reader
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.ident import journey_id


def behind(refs: Iterable[str], workspace: Workspace, reader: Reader, words: Words) -> tuple[str, ...]:
    """Return a line for each journey: its title, then the steps or stages; a journey that is meant whole says so.

    A step that is named several times is followed by `×2`.
    """
    by: dict[str, Counter[str]] = {}
    for ref in refs:
        by.setdefault(journey_id(ref), Counter())[ref] += 1
    return tuple(_line(journey, counts, workspace, reader, words) for journey, counts in by.items())


def _line(journey: str, counts: Counter[str], workspace: Workspace, reader: Reader, words: Words) -> str:
    known = workspace.journeys[journey]
    title = reader.read(known.title)
    all_of_it = {f"{journey}/{step.id}" for step in known.all_steps()}
    if len(all_of_it) > 1 and set(counts) == all_of_it and max(counts.values()) == 1:
        return f"{title}: {words.plural('its {n} step', 'all {n} steps', len(all_of_it))}"
    return f"{title}: {'; '.join(_named(counts, workspace, reader))}"


def named(refs: Iterable[str], workspace: Workspace, reader: Reader) -> tuple[str, ...]:
    """Return one line of the steps or stages, where their journey is known already; none for none."""
    counts = Counter(refs)
    return ("; ".join(_named(counts, workspace, reader)),) if counts else ()


def _named(counts: Counter[str], workspace: Workspace, reader: Reader) -> Iterator[str]:
    for ref, count in counts.items():
        times = f"\u00a0×{count}" if count > 1 else ""
        yield f"{_title(ref, workspace, reader)}{times}"


def _title(ref: str, workspace: Workspace, reader: Reader) -> str:
    located = workspace.steps.get(ref)
    if located is not None:
        return reader.read(located.step.title)
    journey, _, ident = ref.partition("/")
    return next(reader.read(stage.title) for stage in workspace.journeys[journey].stages if stage.id == ident)
