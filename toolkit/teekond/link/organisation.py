"""The organisation of a workspace: its files as one, and the units, roles and processes that others name."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.diagnostics import Findings, Span, say
from teekond.link.assembly import Assembly, first_of_each
from teekond.link.catalogues import Catalogues
from teekond.link.chart import Chart, check_names
from teekond.link.conditions import check_answers, named_by_id
from teekond.model.ident import compared
from teekond.model.organisation import CUSTOMERS, Initiative, Organisation, Process, Unit
from teekond.reader import codes
from teekond.reader.context import spot
from teekond.reader.document import Draft
from teekond.reader.known import near_name
from teekond.reader.names import Names
from teekond.reader.texts import listed, shown
from teekond.values import replace

PARTS = ("units", "roles", "processes", "initiatives", "goals")
_ONE = ("purpose", "to_customers", "to_employees", "strategy", "notes")


def organisations(
    drafts: Sequence[Draft], languages: tuple[str, ...], assembly: Assembly, catalogues: Catalogues
) -> tuple[Organisation, ...]:
    """Return what each file without errors says of the organisation; tell of names that mean nothing in it."""
    firsts = first_of_each(drafts, "organisation").values()
    if not firsts:
        return ()
    from teekond.reader.organisation import build_organisation

    built = [(draft, build_organisation(draft, languages)) for draft in firsts]
    files = [(draft, found) for draft, found in built if found is not None]
    chart = _chart([found for _, found in files])
    _clashes(files)
    for draft, found in files:
        _inside(found, chart, draft.findings)
        for unit in found.units:
            if unit.conditions:
                check_answers(unit.conditions, catalogues, draft.findings, alone=assembly.alone)
    check_names(assembly, chart)
    return tuple(_resolved(found, chart, catalogues) for draft, found in files if not draft.broken)


def merged(files: Sequence[Organisation]) -> Organisation | None:
    """Return several files as one: the first to say something counts, lists go one behind the other."""
    if not files:
        return None
    whole = files[0]
    for other in files[1:]:
        lists = {key: getattr(whole, key) + getattr(other, key) for key in (*PARTS, "values", "principles")}
        single = {key: getattr(whole, key) or getattr(other, key) for key in _ONE}
        whole = replace(whole, **lists, **single)
    return whole


def _clashes(files: Sequence[tuple[Draft, Organisation]]) -> None:
    """Tell of units, roles, processes, initiatives and goals with one id in two files."""
    for part in PARTS:
        seen: dict[str, tuple[Draft, Span]] = {}
        for draft, found in files:
            for each in getattr(found, part):
                first, span = seen.setdefault(each.id, (draft, each.place.span))
                if first is not draft:
                    where = f"{span.path}:{span.line}"
                    message = say("the id “{id}” is taken already, in {where}", id=each.id, where=where)
                    hint = say("give one of them another id")
                    draft.findings.add(codes.DUPLICATE_ID.error(each.place.span, message, hint))


def _chart(files: Sequence[Organisation]) -> Chart:
    chart = Chart()
    for found in files:
        for unit in found.units:
            chart.owners.add(unit.id, unit.title)
            chart.units.add(unit.id, unit.title)
        for role in found.roles:
            chart.owners.add(role.id, role.title)
        for process in found.processes:
            chart.processes.add(process.id, process.title)
        for goal in (*found.goals, *(goal for unit in found.units for goal in unit.goals)):
            chart.goals.add(goal.id, goal.text)
        for value in found.values:
            chart.values.add(compared(value.name.entries[0][1]), value.name)
    return chart


def _resolved(whole: Organisation, chart: Chart, catalogues: Catalogues) -> Organisation:
    """Return the organisation with ids in place of the titles that people wrote."""
    units = tuple(
        replace(
            unit,
            serves=tuple(_served(name, chart) or name for name in unit.serves),
            conditions=named_by_id(unit.conditions, catalogues) if unit.conditions else (),
        )
        for unit in whole.units
    )
    roles = tuple(
        replace(role, unit=_only(chart.units, role.unit) or role.unit) if role.unit else role for role in whole.roles
    )
    return replace(whole, units=units, roles=roles)


def _served(name: str, chart: Chart) -> str | None:
    return CUSTOMERS if compared(name) == CUSTOMERS else _only(chart.units, name)


def _only(names: Names, name: str) -> str | None:
    found = names.find(name)
    return found[0] if found else None


def _inside(found: Organisation, chart: Chart, findings: Findings) -> None:
    """Tell of names within the organisation's own file that mean nothing."""
    for unit in found.units:
        for at, name in enumerate(unit.serves):
            if _served(name, chart) is None:
                _no_unit(name, spot(unit.place, "serves", at), chart, findings)
    for role in found.roles:
        if role.unit is not None and not chart.units.find(role.unit):
            _no_unit(role.unit, role.place.key("unit"), chart, findings)
    owned: list[Unit | Process | Initiative] = [*found.units, *found.processes, *found.initiatives]
    for each in owned:
        chart.near((each.owner, each.place, "owner"), findings)
    _initiatives(found, chart, findings)


def _initiatives(found: Organisation, chart: Chart, findings: Findings) -> None:
    for initiative in found.initiatives:
        if initiative.supports_goal is not None:
            near_name(initiative.place.key("supports_goal"), initiative.supports_goal, findings, chart.goals)
        for at, name in enumerate(initiative.from_values):
            near_name(spot(initiative.place, "from_values", at), name, findings, chart.values)


def _no_unit(name: str, span: Span, chart: Chart, findings: Findings) -> None:
    guess = chart.units.guess(name)
    known = say("the units are: {units}", units=listed(chart.units.ids))
    hint = say("did you mean “{guess}”?", guess=guess) if guess else known
    message = say("there is no unit “{unit}”", unit=shown(name))
    findings.add(codes.UNKNOWN_UNIT.error(span, message, hint, suggest=guess))
