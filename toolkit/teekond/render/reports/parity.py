"""Parity: what is known of each side, and who sees the customer."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.crossings import count
from teekond.render.crossings_sides import SideSections
from teekond.render.report import Section
from teekond.render.reports.tell import Teller


def sections(say: Teller) -> Iterator[Section]:
    """Yield the sections of the report."""
    sides = SideSections(say, count(say.graph))
    yield sides.parity()
    yield sides.sight()
