"""What the links know of a chain: from a customer's low back to the work behind it, from a unit on to the customer."""

from __future__ import annotations

from teekond.analysis.chains import Ways
from teekond.analysis.graph import Graph
from teekond.analysis.units import paths
from teekond.canvas.fill import Entry
from teekond.link.workspace import Located, Workspace
from teekond.locale import Words
from teekond.model.journey import Journey
from teekond.model.organisation import Organisation, Unit
from teekond.model.text import Text

Chain = tuple[tuple[str, tuple[Entry, ...]], ...]
"""What stands in the boxes of a chain, by what fills them."""
MOST = 3
"""So many pains of a step, or units, stand in a box."""


def because_chain(workspace: Workspace, journey: Journey | None, words: Words) -> Chain:
    """Return the lowest step of a customer's journey that employees' work leads to, and a chain behind it.

    Of the employees' steps that reach it, the chain begins at the one that feels worst, of several the farthest.
    """
    if journey is None:
        return ()
    graph = Graph(workspace)
    lows = [
        (felt, place)
        for place in graph.side(customer=True)
        if graph.located[place].journey.id == journey.id and (felt := graph.feelings[place]) is not None
    ]
    for _, low in sorted(lows):
        ways = Ways(graph, (low,))
        behind = [place for place in ways.far if not graph.customers[place]]
        if behind:
            root = min(behind, key=lambda place: (_felt(graph, place), -ways.far[place], place))
            chain = [workspace.steps[ref] for ref in ways.path(root)]
            return _because(chain, words)
    return ()


def _felt(graph: Graph, place: int) -> float:
    felt = graph.feelings[place]
    return 0.0 if felt is None else felt


def _because(chain: list[Located], words: Words) -> Chain:
    low, meets, root = chain[-1], chain[-2], chain[0]
    feeling = meets.step.feeling
    word = None if feeling is None else feeling.word
    return (
        ("because.pain", _known(low, _pains(low) or (low.step.title,), words)),
        ("because.meets", _known(meets, (meets.step.title,), words)),
        (
            "because.feels",
            _known(meets, (word,), words) if word is not None else _asked(meets, words("How do they feel?")),
        ),
        ("because.condition", _known(root, _pains(root) or (root.step.title,), words)),
    )


def _pains(located: Located) -> tuple[Text, ...]:
    return tuple(pain.text for pain in located.step.pains)[:MOST]


def _known(located: Located, texts: tuple[Text, ...], words: Words) -> tuple[Entry, ...]:
    return tuple(Entry("known", text.read(words.lang), located.step.place.span) for text in texts)


def _asked(located: Located, question: str) -> tuple[Entry, ...]:
    return (Entry("hole", question, located.step.place.span, "?"),)


def serving_chain(organisation: Organisation | None, words: Words) -> Chain:
    """Return the longest chain of internal customers: a unit, whom it serves, on to what the customer outside gets."""
    if organisation is None:
        return ()
    ways = [each.path[:-1] for each in paths(organisation) if each.path]
    if not ways:
        return ()
    units = {unit.id: unit for unit in organisation.units}
    chain = [units[ident] for ident in max(ways, key=len)]
    found = [(name, _unit(unit, words)) for name, unit in zip(("us", "next", "theirs"), chain, strict=False)]
    behind = [
        entry for unit in units.values() if chain[0].id in unit.serves for entry in _told(unit, (unit.title,), words)
    ]
    found.append(("supplies", tuple(behind[:MOST])))
    found.append(("customer", _told(chain[-1], chain[-1].contributes[:MOST], words)))
    return tuple((f"serves.{name}", entries) for name, entries in found)


def _unit(unit: Unit, words: Words) -> tuple[Entry, ...]:
    return _told(unit, (unit.title, *unit.contributes[:1]), words)


def _told(unit: Unit, texts: tuple[Text, ...], words: Words) -> tuple[Entry, ...]:
    return tuple(Entry("known", text.read(words.lang), unit.place.span) for text in texts)


def chain_of(sources: frozenset[str], workspace: Workspace, journey: Journey | None, words: Words) -> Chain:
    """Return what fills the boxes of a canvas with these sources; nothing where none of them is a chain's."""
    if any(each.startswith("because.") for each in sources):
        return because_chain(workspace, journey, words)
    return serving_chain(workspace.organisation, words) if any(each.startswith("serves.") for each in sources) else ()
