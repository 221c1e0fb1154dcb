"""People × customers: units on a 2 × 2, and what each unit gives to the customer's experience."""

from __future__ import annotations

from teekond.analysis.people_customers import Point, Side, people_by_customers
from teekond.render.report import Cell, Field, Row, Section, Square, Table
from teekond.render.reports.tell import NONE, Teller

FIELDS = ((True, False), (True, True), (False, False), (False, True))
"""Customers well, people well: the upper two first."""


def people_customers(say: Teller) -> Section:
    """Return the units by how their people feel, and the customers whom they reach."""
    words = say.words
    points = people_by_customers(say.graph)
    rows = [_row(say, point) for point in points if point.employee.steps or point.customer.steps]
    bare = [say.called(point.unit.id) for point in points if not point.employee.steps and not point.customer.steps]
    lead = words(
        "The mean feeling of a unit's people in their own steps, beside that of the customers whom these steps "
        "reach or beside whom the unit works; n counts the answers, where they are written."
    )
    if bare:
        lead = f"{lead} {words('Without a rated step: {units}.', units=', '.join(bare))}"
    heads = (words("unit"), words("its people"), words("n"), words("its customers"), words("n"))
    return Section(
        "people-customers",
        words("People × customers"),
        lead,
        Table(heads, tuple(rows), frozenset({2, 4})),
        words("No unit has rated steps on either side."),
        _square(say, points),
    )


def _row(say: Teller, point: Point) -> Row:
    sides = (point.employee, point.customer)
    return Row((Cell(say.called(point.unit.id)), *(cell for side in sides for cell in _side(say, side))))


def _side(say: Teller, side: Side) -> tuple[Cell, Cell]:
    felt = say.feeling(side.feeling)
    behind = say.steps(side.steps).details
    people = Cell(say.words.number(side.people) if side.people else NONE, sort=side.people)
    return Cell(felt.text, felt.sort, felt.tone, behind), people


def _square(say: Teller, points: tuple[Point, ...]) -> Square | None:
    words = say.words
    by: dict[tuple[bool, bool], list[str]] = {field: [] for field in FIELDS}
    for point in points:
        if point.field is not None:
            people, customers = point.field
            by[customers, people].append(_named(say, point))
    if not any(by.values()):
        return None
    texts = {
        (True, False): (words("Customers well, people not"), words("How long can they bear it?")),
        (True, True): (words("Both well"), words("Tell the others how.")),
        (False, False): (words("Both low"), words("Begin with the people.")),
        (False, True): (words("People well, customers not"), words("Do they know what customers feel?")),
    }
    upper_left, upper_right, lower_left, lower_right = (Field(*texts[key], tuple(by[key])) for key in FIELDS)
    return Square(words("customers feel →"), words("people feel →"), (upper_left, upper_right, lower_left, lower_right))


def _named(say: Teller, point: Point) -> str:
    numbers = (say.words.number(round(side.feeling or 0.0, 1), sign=True) for side in (point.employee, point.customer))
    return f"{say.called(point.unit.id)} ({' | '.join(numbers)})"


def contributions(say: Teller) -> Section:
    """Return what each unit gives to the customer's experience besides what it owns."""
    words = say.words
    rows = [
        Row((
            Cell(say.called(unit.id)),
            Cell(say.called(unit.owner)),
            Cell(say.texts(unit.contributes), tone="" if unit.contributes else "low"),
        ))
        for unit in say.organisation.units
    ]  # fmt: skip
    lead = words(
        "One owns the system; what every unit gives to it is on its own leader's desk. A dash is a part not said."
    )
    heads = (words("unit"), words("answers for it"), words("its part"))
    empty = words("No organisation describes its units.")
    return Section("contributes", words("What each unit contributes"), lead, Table(heads, tuple(rows)), empty)
