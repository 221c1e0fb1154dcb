"""Actions: ideas and initiatives, with what each still lacks to be one that somebody carries out."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.actions import Action, actions
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller


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
