"""What the files know of the organisation: why it is there, what it promises, who does what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from teekond.canvas.fill import Entry
from teekond.diagnostics import Span
from teekond.locale import Words
from teekond.model.organisation import Goal, Initiative, Job, Organisation, Process, Unit
from teekond.model.text import Text

Told = Iterator[tuple[Text, Span]]


def organisation_entries(organisations: Iterable[Organisation], part: str, words: Words) -> tuple[Entry, ...]:
    """Return what stands in a box that `organisation.PART` fills, in the order of the files."""
    pick = PARTS[part]
    found = dict.fromkeys(
        Entry("known", text.read(words.lang), span) for each in organisations for text, span in pick(each)
    )
    return tuple(found)


def _text(key: str, pick: Callable[[Organisation], Text | None]) -> Callable[[Organisation], Told]:
    """Return what picks one text that stands under a key."""

    def told(organisation: Organisation) -> Told:
        text = pick(organisation)
        if text is not None:
            yield text, organisation.place.key(key)

    return told


def _values(organisation: Organisation) -> Told:
    for value in organisation.values:
        yield value.name, organisation.place.key("values")


def _promises(organisation: Organisation) -> Told:
    for text in (organisation.to_customers, organisation.to_employees):
        if text is not None:
            yield text, organisation.place.key("promise")


def _principles(organisation: Organisation) -> Told:
    for text in organisation.principles:
        yield text, organisation.place.key("principles")


def _named(pick: Callable[[Organisation], tuple[Unit | Job | Process, ...]]) -> Callable[[Organisation], Told]:
    return lambda organisation: ((each.title, each.place.span) for each in pick(organisation))


def _written(pick: Callable[[Organisation], tuple[Goal | Initiative, ...]]) -> Callable[[Organisation], Told]:
    return lambda organisation: ((each.text, each.place.span) for each in pick(organisation))


PARTS: dict[str, Callable[[Organisation], Told]] = {
    "title": _text("title", lambda organisation: organisation.title),
    "purpose": _text("purpose", lambda organisation: organisation.purpose),
    "values": _values,
    "promise": _promises,
    "promise.customers": _text("promise", lambda organisation: organisation.to_customers),
    "promise.employees": _text("promise", lambda organisation: organisation.to_employees),
    "strategy": _text("strategy", lambda organisation: organisation.strategy),
    "goals": _written(lambda organisation: organisation.goals),
    "principles": _principles,
    "initiatives": _written(lambda organisation: organisation.initiatives),
    "units": _named(lambda organisation: organisation.units),
    "roles": _named(lambda organisation: organisation.roles),
    "processes": _named(lambda organisation: organisation.processes),
    "competences": lambda organisation: (
        (Text.plain(each), role.place.key("competences")) for role in organisation.roles for each in role.competences
    ),
}
"""What `organisation.PART` stands for."""
VIEWS: dict[str, Callable[[Process], tuple[Text, ...]]] = {
    "process.employee": lambda process: process.employee,
    "process.internal_customer": lambda process: process.internal_customer,
    "process.external_customer": lambda process: process.external_customer,
}
"""From whose side a process is looked at."""


def processes_of(organisations: Iterable[Organisation]) -> tuple[Process, ...]:
    """Return the processes in the order of the files."""
    return tuple(process for organisation in organisations for process in organisation.processes)


def view_entry(process: Process, source: str | None, words: Words) -> Entry | None:
    """Return what a process does for one side, or the question that is open; nothing where no side is meant."""
    if source not in VIEWS:
        return None
    texts = VIEWS[source](process)
    if not texts:
        return Entry("hole", words("What does it do for them?"), process.place.span, "?")
    return Entry(
        "known",
        " ".join(_sentence(text.read(words.lang), last=text is texts[-1]) for text in texts),
        process.place.span,
    )


def _sentence(text: str, *, last: bool) -> str:
    """Return a text that another may follow."""
    return text if last or text.endswith((".", "!", "?", "…")) else f"{text}."
