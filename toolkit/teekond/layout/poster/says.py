"""What a poster says of itself: the finding as a headline, the steps behind it, three figures."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.poster.pair import Pair
from teekond.layout.texts import Reader
from teekond.layout.title_words import Figure, Person
from teekond.link.workspace import Link, Workspace
from teekond.locale import Words
from teekond.model.journey import LinkKind
from teekond.values import dataclass

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Said:
    """All that stands above a poster, and what it tells those who do not see it."""

    headline: str
    lead: str
    eyebrow: str
    meta: str
    figures: tuple[Figure, ...]
    people: tuple[Person, ...]
    description: str


def said(workspace: Workspace, pair: Pair, words: Words) -> Said:
    """Return what a poster says of a pair of journeys."""
    reader = Reader(workspace, words)
    low = _low(pair)
    headline, lead = _headline(pair, len(low), words), _lead(pair, low, reader)
    journeys = (pair.customer, pair.employee)
    states = {each.journey.state for each in journeys}
    state = words("to be (TO-BE)") if states == {"to-be"} else words("current state (AS-IS)")
    home = reader.read(workspace.settings.title) if workspace.settings.title is not None else ""
    titles = " × ".join(each.title for each in journeys)
    meta = " · ".join(part for part in (titles, home, state[:1].upper() + state[1:]) if part)
    figures = tuple(_figures(pair, len(low), words))
    counted = ", ".join(f"{figure.number} {' '.join(figure.words)}" for figure in figures)
    people = (_person(workspace, pair.customer.journey.persona, words("customer"), "customer", reader),
              _person(workspace, pair.employee.journey.persona, words("employee"), "employee", reader))  # fmt: skip
    description = ". ".join(part.rstrip(".") for part in (headline, lead, meta, counted) if part)
    return Said(headline, lead, words("crossings").upper(), meta, figures, people, description)


def _low(pair: Pair) -> list[tuple[str, str]]:
    """Return the titles of the steps that meet where both are low, the customer's first."""
    titles = {stop.content.ref: stop.content for stop in (*pair.upper, *pair.lower)}
    titles |= {content.ref: content for content in pair.cards}
    meetings = [each.link for each in pair.ribbons] + [link for link in pair.lines if link.kind is LinkKind.MEETS]
    return [
        (titles[link.target].title, titles[link.source].title)
        for link in meetings
        if all(_is_low(titles[ref].feeling.mean if titles[ref].feeling else None) for ref in (link.source, link.target))  # type: ignore[union-attr]
    ]


def _is_low(value: float | None) -> bool:
    return value is not None and value < 0


def _headline(pair: Pair, low: int, words: Words) -> str:
    meetings = pair.meetings
    if low:
        return _low_headline(low, words)
    if not meetings:
        return words("Nobody meets anybody here yet")
    if not any(each.rated for each in pair.ribbons):
        return words("They meet, and nobody asked how it feels")
    return words("Nowhere are both low")


def _low_headline(low: int, words: Words) -> str:
    said_so = {
        1: words("In one place both are low"),
        2: words("In two places both are low"),
        3: words("In three places both are low"),
        4: words("In four places both are low"),
        5: words("In five places both are low"),
        6: words("In six places both are low"),
        7: words("In seven places both are low"),
        8: words("In eight places both are low"),
        9: words("In nine places both are low"),
        10: words("In ten places both are low"),
    }
    return said_so.get(low) or words("In {n} places both are low", n=low)


def _lead(pair: Pair, low: list[tuple[str, str]], reader: Reader) -> str:
    words = reader.words
    if low:
        named = [
            words("{customer} while {employee}.", customer=reader.quoted(one), employee=reader.quoted(other))
            for one, other in low[:MOST_NAMED]
        ]
        if len(low) > MOST_NAMED:
            named.append(words("And {n} more.", n=len(low) - MOST_NAMED))
        return " ".join(named)
    if not pair.meetings:
        return _unmet(pair, words)
    open_ones = sum(not each.rated for each in pair.ribbons)
    if open_ones:
        return words.plural(
            "{n} meeting is not rated from both sides: ask those who were there.",
            "{n} meetings are not rated from both sides: ask those who were there.",
            open_ones,
        )
    return words("Every meeting is rated from both sides.")


def _unmet(pair: Pair, words: Words) -> str:
    if not pair.lines:
        return words(
            "No link joins the two journeys. Ask where the employee and the customer touch, "
            "and write it down as meets, enables or learns_from."
        )
    return words.plural(
        "{n} link joins the two journeys, but no step meets another one: "
        "ask at which moment the employee and the customer are face to face.",
        "{n} links join the two journeys, but no step meets another one: "
        "ask at which moment the employee and the customer are face to face.",
        len(pair.lines),
    )


def _figures(pair: Pair, low: int, words: Words) -> Iterable[Figure]:
    meetings, enables, learns = pair.meetings, pair.count(LinkKind.ENABLES), pair.count(LinkKind.LEARNS_FROM)
    of_them = _of_them(pair, low, words)
    yield Figure(
        words.number(meetings), (words.plural("meeting", "meetings", meetings), of_them), "badd" if low else "ink"
    )
    yield Figure(words.number(enables), (words("enables"), words("employee to customer")), "exd")
    yield Figure(words.number(learns), (words("learns"), words("from the customer’s voice")), "cxd")


def _of_them(pair: Pair, low: int, words: Words) -> str:
    """Return what is to be known of the meetings: how many are low, else how many are rated."""
    if not pair.meetings:
        return words("so far")
    if low:
        return words.plural("{n} of them low", "{n} of them low", low)
    rated = sum(ribbon.rated for ribbon in pair.ribbons)
    if rated < len(pair.ribbons):
        return words.plural("{n} of them rated", "{n} of them rated", rated)
    return words("none of them low")


def _person(workspace: Workspace, name: str | None, side: str, kind: str, reader: Reader) -> Person:
    persona = workspace.personas.get(name) if name else None
    if persona is None:
        return Person(name.capitalize() if name else side.capitalize(), side if name else "", (), kind)
    age = f", {persona.age}" if persona.age else ""
    return Person(reader.read(persona.name) + age, side, (), kind)


def reason(link: Link, reader: Reader) -> str:
    """Return why two steps are linked, where somebody wrote it."""
    return reader.read(link.why) if link.why is not None else ""


def tooltip(link: Link, reader: Reader) -> str:
    """Return what a link is told as: both steps, and why."""
    steps = reader.workspace.steps
    ends = " → ".join(reader.read(steps[ref].step.title) for ref in (link.source, link.target))
    why = reason(link, reader)
    return f"{ends}: {why}" if why else ends
