"""Units: a page for each, with what it is there for, what it causes, what it has to do and what it has done."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.actions import Action, actions
from teekond.analysis.causes import Cause, causes
from teekond.analysis.conditions import Checked, checklists
from teekond.analysis.units import Path, paths
from teekond.model.organisation import Unit
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield a section for each unit."""
    pains, found, asked = causes(say.graph), actions(say.graph), checklists(say.workspace)
    for path in paths(say.organisation):
        own = [each for each in found if say.units.find(each.owner) == path.unit]
        lists = [each for each in asked if each.unit.id == path.unit.id]
        yield _unit(say, path, [each for each in pains if each.unit == path.unit], own, lists)
    if not say.organisation.units:
        yield Section("none", say.words("Units"), say.words("No organisation describes its units."))


def _unit(say: Teller, path: Path, pains: list[Cause], own: list[Action], asked: list[Checked]) -> Section:
    words, unit = say.words, path.unit
    way = " → ".join(map(say.called, path.path[1:])) or words("no way to the customer")
    rows = [
        _row(words("way to the customer"), way, low=not path.path),
        *_goals(say, unit),
        _row(words("its part"), say.texts(unit.contributes)),
        *(_conditions(say, each) for each in asked),
        _listed(words("pains that begin here"), [(say.text(each.pain.text), say.name(each.step)) for each in pains]),
        _listed(words("to do"), [(say.text(each.text), _due(say, each)) for each in own if each.going]),
        _listed(words("done"), [(say.text(each.text), _where(say, each)) for each in own if each.status == "done"]),
    ]
    lead = words("For everybody in the unit: {owner} answers for it.", owner=say.called(unit.owner))
    if unit.owner is None:
        lead = words("For everybody in the unit.")
    return Section(unit.id, say.called(unit.id), lead, Table(("", words("what is written")), tuple(rows)))


def _conditions(say: Teller, checked: Checked) -> Row:
    """Return how many conditions of good work its team finds present, and behind it those that it does not."""
    words = say.words
    titles = {item.id: say.text(item.title) for item in checked.catalogue.items}
    missing = tuple(
        f"{titles[each.condition]} – {words.number(each.value)}"
        for each in checked.answers
        if not checked.is_present(each)
    )
    told = words("{n} of {all}", n=len(checked.present), all=len(checked.answers))
    return Row(
        (Cell(words("conditions that it finds present")), Cell(told, tone="" if checked.present else "low")), missing
    )


def _row(name: str, text: str, *, low: bool = False) -> Row:
    return Row((Cell(name), Cell(text, tone="low" if low else "")))


def _listed(name: str, told: list[tuple[str, str]]) -> Row:
    lines = tuple(f"{text} – {where}" if where else text for text, where in told)
    return Row((Cell(name), Cell(str(len(lines)) if lines else NONE)), lines)


def _goals(say: Teller, unit: Unit) -> Iterator[Row]:
    words = say.words
    names = {"customer": words("goal for customers"), "employee": words("goal for employees")}
    for goal in unit.goals:
        yield _row(names.get(goal.about or "", words("goal for the result")), say.text(goal.text))


def _due(say: Teller, each: Action) -> str:
    due = say.words.date(each.due) if each.due is not None else say.words("no day")
    return f"{due} · {_where(say, each)}" if each.step is not None else due


def _where(say: Teller, each: Action) -> str:
    return say.name(each.step) if each.step is not None else say.words("initiative")
