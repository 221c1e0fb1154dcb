"""Writes the page that shows all maps of a workspace as pictures to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.render.pages import page_template
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.locale import Words


@dataclass(frozen=True, slots=True)
class Card:
    """One map on the page: its picture, and the files that it is there as."""

    title: str
    group: str
    """crossing, customer, employee, sheet or broken."""
    detail: str
    picture: str | None
    files: tuple[tuple[str, str], ...]


def index_page(title: str, cards: Sequence[Card], words: Words) -> str:
    """Return the page as HTML that opens offline and needs no script."""
    headings = {
        "crossing": words("Where journeys meet"),
        "customer": words("Journeys of customers"),
        "employee": words("Journeys of employees"),
        "sheet": words("To print for a workshop"),
        "broken": words("With errors"),
    }
    groups = [(name, head, [card for card in cards if card.group == name]) for name, head in headings.items()]
    return page_template("index.html.j2", "pages").render(
        language=words.lang,
        title=title,
        empty=words("There is nothing to show yet."),
        groups=[group for group in groups if group[-1]],
    )
