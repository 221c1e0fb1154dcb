"""The cover: what the day is, and which parts the pack has."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.render.pack.frame import Pack
from teekond.render.pack.parts import PARTS


def cover(pack: Pack, keys: Sequence[str]) -> dict[str, object]:
    """Return what stands on the cover of a pack with these parts."""
    words, days = pack.words, pack.plan.days
    facts = [["clock", pack.day_lead(day)] for day in days]
    facts.append(["people", pack.people()])
    exercises = _exercises(pack)
    if exercises:
        facts.append(["note", words.plural("{n} exercise", "{n} exercises", exercises)])
    if pack.workshop.series is not None:
        facts.append(["loop", _series(pack)])
    return {
        "kind": words("Workshop pack"),
        "lead": words("Everything for the day, from one file"),
        "facts": facts,
        "heads": ["", words("Part"), words("For whom"), words("Pages")],
        "parts": [
            {"key": key, "title": words.message(PARTS[key].title), "whom": words.message(PARTS[key].whom)}
            for key in keys
            if key != "cover"
        ],
    }


def _exercises(pack: Pack) -> int:
    return sum(slot.item.kind in ("exercise", "vote", "takeaway") for slot in pack.plan.slots)


def _series(pack: Pack) -> str:
    series, edition = pack.workshop.series or "", pack.workshop.edition
    if edition is None:
        return pack.words("series {series}", series=series)
    return pack.words("series {series}, number {n}", series=series, n=edition)
