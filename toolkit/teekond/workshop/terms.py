"""Where a number comes from, in words: `6 tables × (30 + 10) = 240, + 10 % = 264`."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.diagnostics import Message, say
from teekond.model.workshop import GROUP, PERSON, ROOM
from teekond.values import dataclass

ALONE = "alone"
"""A number that is no product."""


@dataclass(frozen=True, slots=True)
class Head:
    """How many people and tables a workshop is planned for."""

    people: int
    tables: int
    spare: int
    """Percent more of what is used up."""

    def term(self, each: int, per: str, tables: int | None = None) -> Term:
        """Return so many for each person, each table, or for all; `tables` where not all tables are meant."""
        count = self.tables if tables is None else tables
        return Term({PERSON: self.people, ROOM: 1}.get(per, count), each, per)


@dataclass(frozen=True, slots=True)
class Term:
    """So many times so many."""

    times: int
    each: int
    per: str = GROUP
    """What is counted in times: groups, persons, or the room, once."""

    @property
    def total(self) -> int:
        """Return the product."""
        return self.times * self.each


def with_spare(count: int, spare: int) -> int:
    """Return a number and so many percent more, rounded up."""
    return -(-count * (100 + spare) // 100)


def summed(terms: Sequence[Term]) -> int:
    """Return what terms add up to."""
    return sum(term.total for term in terms)


def told(terms: Sequence[Term], spare: int = 0) -> Message:
    """Return the sum of terms in words; `spare` is percent on top."""
    total = summed(terms)
    alike = len({(term.times, term.per) for term in terms}) == 1
    per = terms[0].per if alike else None
    numbers = " + ".join(str(term.each) for term in terms)
    values: dict[str, object] = {"sum": total, "spare": spare, "all": with_spare(total, spare)}
    if per in (GROUP, PERSON) and terms[0].times > 1:
        values |= {"n": terms[0].times, "terms": f"({numbers})" if len(terms) > 1 else numbers}
    elif per == ROOM:
        values["terms"] = numbers
    else:
        per = None if len(terms) > 1 else ALONE
        values["terms"] = " + ".join(str(t.each) if t.times == 1 else f"{t.times} × {t.each}" for t in terms)
    holes = tuple((name, str(value)) for name, value in values.items())
    return Message((_SPARED if spare else _PLAIN)[per].template, holes)


_PLAIN = {
    GROUP: say("{n} tables × {terms} = {sum}"),
    PERSON: say("{n} people × {terms} = {sum}"),
    ROOM: say("{terms} for all"),
    ALONE: say("{sum} in all"),
    None: say("{terms} = {sum}"),
}
_SPARED = {
    GROUP: say("{n} tables × {terms} = {sum}, + {spare} % = {all}"),
    PERSON: say("{n} people × {terms} = {sum}, + {spare} % = {all}"),
    ROOM: say("{terms} for all, + {spare} % = {all}"),
    ALONE: say("{sum} in all, + {spare} % = {all}"),
    None: say("{terms} = {sum}, + {spare} % = {all}"),
}
