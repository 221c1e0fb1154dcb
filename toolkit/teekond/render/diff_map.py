"""What changed as maps: one of both states for each journey that differs, or for several that stand on one map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.diff.changes import Comparison
from teekond.diff.union import Union, unite
from teekond.layout.build import lay_out
from teekond.layout.changed import Shown
from teekond.layout.options import MapOptions, Sheet
from teekond.layout.scene import MapLayout
from teekond.locale import Words
from teekond.model.ident import journey_id
from teekond.render.svg import svg
from teekond.values import dataclass, replace

if TYPE_CHECKING:
    from teekond.theme import Theme

PPI = 144


@dataclass(frozen=True, slots=True)
class ChangeMap:
    """One drawing: the journeys on it, top to bottom, and where everything stands."""

    id: str
    journeys: tuple[str, ...]
    layout: MapLayout


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a comparison is drawn."""

    names: tuple[str, str]
    words: Words
    theme: Theme
    sheet: Sheet | None = None
    crossing: str = ""
    """The id of the crossing whose journeys stand on one map; empty for a map of each journey."""


def differing(union: Union) -> tuple[str, ...]:
    """Return the journeys that differ; where only links do, those at their ends."""
    own = tuple(name for name, journey in union.journeys.items() if journey.differs)
    if own:
        return own
    ends = {journey_id(ref) for key, change in union.links.items() if change.kinds for ref in (key[1], key[2])}
    return tuple(name for name in union.journeys if name in ends)


def change_maps(comparison: Comparison, drawing: Drawing) -> tuple[ChangeMap, ...]:
    """Lay out what differs."""
    union = unite(comparison)
    crossing = union.workspace.crossings.get(drawing.crossing) or comparison.before.crossings.get(drawing.crossing)
    if crossing is not None:
        known = tuple(name for name in crossing.journeys if name in union.workspace.journeys)
        return (_map(union, known, drawing, crossing.id),) if known else ()
    return tuple(_map(union, (name,), drawing, name) for name in differing(union))


def _map(union: Union, journeys: Sequence[str], drawing: Drawing, ident: str) -> ChangeMap:
    picture = drawing.theme.picture
    options = MapOptions(sheet=drawing.sheet, logo=picture.ratio if picture is not None else 0.0)
    shown = Shown(union, *drawing.names)
    layout = lay_out(union.workspace, journeys, options, drawing.words, shown=shown)
    return ChangeMap(ident, tuple(journeys), replace(layout, id=ident))


def pages_of(drawn: ChangeMap, form: str, theme: Theme) -> list[bytes]:
    """Return a drawing as svg, pdf or png: one item a file."""
    layout = drawn.layout
    pages = range(len(layout.pages))
    if form == "svg":
        return [svg(layout, page, theme).encode() for page in pages]
    from teekond.render.paper import pdf, png

    if form == "pdf":
        return [pdf(layout, theme)]
    return [png(layout, page, theme, PPI) for page in pages]
