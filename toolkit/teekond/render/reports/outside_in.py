"""Outside in: from whose side each process is seen, in what is said of it and in what steps show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from teekond.analysis.outside_in import Coverage, outside_in
from teekond.model.organisation import Process
from teekond.model.text import Text
from teekond.render.report import Cell, Row, Section, Table
from teekond.render.reports.tell import NONE, Teller

VIEWS = ("employee", "internal_customer", "external_customer")


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    yield _views(say)
    yield _untaken(say)
    yield _waves(say)


def _views(say: Teller) -> Section:
    words = say.words
    known = {process.id: process for process in say.organisation.processes}
    rows = [
        Row((Cell(say.reader.process(row.process)), *_cells(say, row, known.get(row.process)), say.steps(row.learns)))
        for row in outside_in(say.graph, known)
    ]
    heads = (words("process"), words("employee"), words("internal customer"), words("external customer"))
    return Section(
        "views",
        words("From whose side each process is seen"),
        words("What the organisation says that it does from each view, and how many steps of the journeys "
            "show it. An empty field is a view that nobody took."),
        Table((*heads, words("learns from customers")), tuple(rows), frozenset({4}), matrix=True),
        words("No stage and no organisation names a process."),
    )  # fmt: skip


def _cells(say: Teller, row: Coverage, process: Process | None) -> Iterator[Cell]:
    for view in VIEWS:
        refs: tuple[str, ...] = getattr(row, view)
        said: tuple[Text, ...] = getattr(process, view) if process is not None else ()
        shown = say.words.plural("{n} step", "{n} steps", len(refs)) if refs else ""
        text = " · ".join(part for part in (say.texts(said) if said else "", shown) if part)
        yield Cell(text, sort=len(refs), details=say.steps(refs).details)


def _untaken(say: Teller) -> Section:
    words = say.words
    names = {
        "employee": words("employee"),
        "internal_customer": words("internal customer"),
        "external_customer": words("external customer"),
    }
    known = {process.id: process for process in say.organisation.processes}
    rows = []
    for row in outside_in(say.graph, known):
        process = known.get(row.process)
        bare = [name for view, name in names.items() if not getattr(row, view) and not getattr(process, view, ())]
        if bare:
            rows.append(Row((Cell(say.reader.process(row.process)), Cell(", ".join(bare), tone="low"))))
    lead = words("Where neither words nor steps show a view: who of them could be asked?")
    empty = words("Every process is seen from all sides.")
    table = Table((words("process"), words("not seen by")), tuple(rows))
    return Section("untaken", words("Views that nobody took"), lead, table, empty)


def _waves(say: Teller) -> Section:
    words = say.words
    looks = {"mirror": words("mirror"), "window": words("window"), None: NONE}
    found = say.organisation.processes
    rows = [
        Row((
            Cell(say.text(each.title)),
            Cell(str(each.wave) if each.wave else NONE, sort=each.wave or 0),
            Cell(looks[each.looks]),
            Cell(say.called(each.owner)),
        ))
        for each in found
    ]  # fmt: skip
    counts = Counter(each.looks for each in found)
    lead = words(
        "The wave of each process, 1 to 4, and whether it looks into the mirror or out of the window: "
        "{mirror} mirrors, {window} windows.",
        mirror=counts["mirror"],
        window=counts["window"],
    )
    heads = (words("process"), words("wave"), words("looks"), words("owner"))
    return Section("waves", words("Waves, mirror and window"), lead, Table(heads, tuple(rows), frozenset({1})),
                   words("No process is described."))  # fmt: skip
