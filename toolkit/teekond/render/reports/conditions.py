"""What teams say of the conditions of a good experience: conditions by units, each with its answers behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.analysis.conditions import Checked
from teekond.model.catalogue import Item
from teekond.model.organisation import Answer
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


def conditions(say: Teller, checked: Sequence[Checked]) -> Section:
    """Return the table of all units that were asked."""
    words, catalogue = say.words, checked[0].catalogue
    rows = [
        Row((Cell(say.text(item.title)), *(_cell(say, each, item) for each in checked)))
        for item in catalogue.items
        if any(each.at(item.id) for each in checked)
    ]
    sums = (
        Cell(words("{n} of {all}", n=len(each.present), all=len(each.answers)), len(each.present)) for each in checked
    )
    total = Row((Cell(words("present")), *sums), _unasked(say, checked), total=True)
    lead = words(
        "How much of each condition there is, as the team itself says, from {low} to {high}, and how many answered. "
        "From {threshold} on it counts as present. It is the team's own view of its days, and ranks nobody.",
        low=catalogue.scale.low,
        high=catalogue.scale.high,
        threshold=words.number(checked[0].threshold),
    )
    heads = (words("condition"), *(say.text(each.unit.title) for each in checked))
    table = Table(heads, (*rows, total), frozenset(range(1, len(heads))), matrix=True)
    return Section("conditions", say.text(catalogue.title), lead, table)


def _cell(say: Teller, checked: Checked, item: Item) -> Cell:
    answer = checked.at(item.id)
    if answer is None:
        return Cell(NONE)
    tone = "" if checked.is_present(answer) else "low"
    return Cell(_figure(say, answer), answer.value, tone, tuple(_behind(say, checked, answer)))


def _figure(say: Teller, answer: Answer) -> str:
    value = say.words.number(answer.value, 1 if round(answer.value, 1) == answer.value else None)
    return value if answer.n is None else f"{value} (n = {answer.n})"


def _behind(say: Teller, checked: Checked, answer: Answer) -> Iterator[str]:
    """Yield where an answer comes from, what would help, and what was said before."""
    words = say.words
    source = _source(say, answer)
    if source:
        yield source
    if answer.helps:
        yield words("would help: {helps}", helps=say.texts(answer.helps))
    for each in checked.before(answer.condition):
        told = " · ".join(part for part in (_figure(say, each), _source(say, each)) if part)
        yield words("before: {answer}", answer=told)


def _source(say: Teller, answer: Answer) -> str:
    source = "" if answer.source is None else say.text(answer.source)
    return ", ".join(part for part in (source, say.words.date(answer.date or "")) if part)


def _unasked(say: Teller, checked: Sequence[Checked]) -> tuple[str, ...]:
    asked = {each.unit.id for each in checked}
    names = [say.text(unit.title) for unit in say.organisation.units if unit.id not in asked]
    return (say.words("not asked yet: {units}", units=", ".join(names)),) if names else ()
