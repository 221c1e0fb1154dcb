"""Actions: ideas and initiatives, with what each still lacks to be one that somebody carries out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.analysis.actions import Action, actions, ranked
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller

STATES = ("open", "doing", "done", "dropped")


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    words = say.words
    found = actions(say.graph)
    going = [each for each in found if each.going]
    late = [each for each in going if say.today is not None and each.due is not None and each.due < say.today]
    if say.today is not None:
        lead = words("Due before {today} and not done.", today=words.date(say.today))
        yield _section(say, "late", words("Late"), lead, late)
    lead = words("Without an owner an idea is a wish.")
    yield _section(say, "unowned", words("Without an owner"), lead, [each for each in going if each.owner is None])
    lead = words("What is open or being done, by the day when it is due.")
    rest = sorted((each for each in going if each.owner is not None), key=lambda each: each.due or "9999")
    yield _section(say, "open", words("Open"), lead, rest)
    yield _worth(say, found)
    yield _units(say, found)
    yield _told(say, found)
    lead = words("What was done. Tell those who asked for it.")
    yield _section(say, "done", words("Done"), lead, [each for each in found if each.status == "done"])


def _section(say: Teller, ident: str, heading: str, lead: str, found: list[Action]) -> Section:
    words = say.words
    heads = (words("action"), words("owner"), words("due"), words("status"), words("what it lacks"), words("where"))
    return Section(ident, heading, lead, Table(heads, tuple(_row(say, each) for each in found)), words("None."))


def _row(say: Teller, each: Action) -> Row:
    words = say.words
    lacks = {
        "owner": words("owner"),
        "due": words("due"),
        "goal": words("goal"),
        "resources": words("resources"),
    }
    states = {"open": words("open"), "doing": words("being done"), "done": words("done"), "dropped": words("given up")}
    return Row((
        Cell(say.text(each.text)),
        Cell(say.called(each.owner)),
        Cell(words.date(each.due) if each.due is not None else NONE, sort=float((each.due or "9999").replace("-", ""))),
        Cell(states[each.status]),
        Cell(", ".join(lacks[name] for name in each.missing) or NONE),
        Cell(say.name(each.step) if each.step is not None else words("initiative")),
    ))  # fmt: skip


def _worth(say: Teller, found: Sequence[Action]) -> Section:
    words = say.words
    parties = {"employee": words("employees"), "customer": words("customers"), "owner": words("owners")}
    rows = [
        Row((
            Cell(say.text(each.text)),
            *(Cell(say.text(dict(each.value).get(party))) for party in parties),
            _score(say, each.impact),
            _score(say, each.effort),
            Cell(say.name(each.step) if each.step is not None else words("initiative")),
        ))
        for each in ranked(found)
        if each.value or each.impact
    ]  # fmt: skip
    lead = words("Ideas with value for all three first, then those with most impact and least effort (1 … 5).")
    heads = (words("idea"), *parties.values(), words("impact"), words("effort"), words("where"))
    empty = words("No idea says its value or impact.")
    return Section("worth", words("What is worth most"), lead, Table(heads, tuple(rows), frozenset({4, 5})), empty)


def _score(say: Teller, score: int | None) -> Cell:
    return Cell(NONE if score is None else say.words.number(score), sort=score or 0)


def _units(say: Teller, found: Sequence[Action]) -> Section:
    words = say.words
    by: dict[str, list[Action]] = {}
    for each in found:
        unit = say.units.find(each.owner)
        name = say.called(unit.id) if unit is not None else say.called(each.owner)
        by.setdefault(name, []).append(each)
    rows = [
        Row(
            (Cell(name), *(_counted(say, [each for each in own if each.status == state]) for state in STATES)),
            tuple(f"{say.text(each.text)} – {_due(say, each)}" for each in own if each.going),
        )
        for name, own in sorted(by.items(), key=lambda item: item[0] == NONE)
    ]
    heads = (words("unit"), words("open"), words("being done"), words("done"), words("given up"))
    lead = words("The same by the unit that answers for it, each with what it still has to do.")
    table = Table(heads, tuple(rows), frozenset({1, 2, 3, 4}))
    return Section("units", words("Unit by unit"), lead, table, words("None."))


def _counted(say: Teller, found: Sequence[Action]) -> Cell:
    return Cell(say.words.number(len(found)) if found else "", sort=len(found))


def _due(say: Teller, each: Action) -> str:
    return say.words.date(each.due) if each.due is not None else say.words("no day")


def _told(say: Teller, found: Sequence[Action]) -> Section:
    words = say.words
    rows = [
        Row((Cell(_said(say, each.step)), Cell(say.text(each.text)), Cell(say.called(each.owner))))
        for each in found
        if each.status in ("done", "doing") and each.step is not None
    ]
    heads = (words("you said"), words("we did, or are doing"), words("who"))
    lead = words("To hang where those who spoke can read it.")
    empty = words("Nothing is done yet of what was asked for.")
    return Section("said-done", words("You said – we did"), lead, Table(heads, tuple(rows)), empty)


def _said(say: Teller, ref: str) -> str:
    """Return what hurt in the step, else what somebody said, else what the step is."""
    step = say.step(ref)
    if step.pains:
        return say.texts(pain.text for pain in step.pains)
    if step.says:
        return "; ".join(say.reader.quoted(say.text(quote.quote)) for quote in step.says)
    return say.name(ref)
