"""What the names in a file mean: from a spot to the step, lane, persona … that it names, and to all that it could."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from teekond.edit.spots import Spot
from teekond.language.common import CHANNEL, JOURNEY_REFERENCE, REFERENCE
from teekond.language.kinds import KINDS
from teekond.language.shapes import Table, Word
from teekond.language.words import BUILT_IN_CHANNELS
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey
from teekond.model.text import Text
from teekond.reader.names import Names
from teekond.reader.node import Node
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.diagnostics import Place

STAGE_REFERENCE = "stage-reference"
_BY_KEY: Mapping[str, str] = {
    **{name: name for name in ("journey", "crossing", "persona", "lane", "stage", "canvas", "deck", "exercise")},
    "theme": "theme",
    "workshop": "workshop",
    "previous": "workshop",
    "organisation": "organisation",
    "owner": "unit",
    "unit": "unit",
    "cause": "lane",
    "decks": "deck",
    "canvases": "canvas",
    "if_it_fails": "step",
}
"""What a name under a key is the name of."""
_INSIDE = ("step", "stage", "lane")
"""What stands within a journey, and is named there without it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A thing with an id."""

    kind: str
    """journey, step, stage, lane, persona …"""
    ident: str
    """Its id; within a journey `journey/id`."""
    title: Text | None
    place: Place | None
    """Where it is written; None for what is shipped."""

    @property
    def own(self) -> str:
        """Return its id without that of its journey."""
        return self.ident.rpartition("/")[2]


def kind_named(spot: Spot) -> str | None:
    """Return what the text at a spot names or declares: step, lane, persona …; None where it names nothing."""
    shape = spot.shape
    if spot.is_key:
        return "lane" if spot.key == "with" and isinstance(shape, Table) else None
    if shape is REFERENCE:
        return "step"
    if shape is JOURNEY_REFERENCE:
        return "journey"
    if shape is CHANNEL:
        return "channel"
    if isinstance(shape, Word) and shape.what == STAGE_REFERENCE:
        return "stage"
    if declares(spot):
        return spot.record.name if spot.key == "id" and spot.items and spot.record is not None else spot.kind
    return _BY_KEY.get(spot.key) if isinstance(shape, Word) or spot.key == "if_it_fails" else None


def declares(spot: Spot) -> bool:
    """Tell whether a spot gives an id to what it stands in."""
    shape = spot.shape
    if spot.is_key or not isinstance(shape, Word) or shape.what != "id":
        return False
    return spot.key == "id" or spot.key in KINDS


def meant(spot: Spot, workspace: Workspace) -> Meant | None:
    """Return what the text at a spot names, or is the id or the title of."""
    raw = spot.node.raw
    kind = kind_named(spot)
    if kind is None or declares(spot):
        return _declared(spot, workspace)
    home = workspace.journeys.get(spot.document) if spot.kind == "journey" else None
    if kind in ("step", "stage"):
        return _inner(kind, raw, home, workspace)
    if kind == "lane":
        lane = _one(_lanes(home), raw) if home is not None else None
        return lane or (_one(_things("unit", workspace), raw) if spot.key == "cause" else None)
    return _one(_things(kind, workspace), raw)


def known(spot_kind: str, home: Journey | None, workspace: Workspace) -> Iterator[Meant]:
    """Yield everything of a kind that could be named in the journey `home`, its own first."""
    if spot_kind == "step":
        yield from _steps(home)
    elif spot_kind == "stage":
        yield from _stages(home)
    elif spot_kind == "lane":
        yield from _lanes(home)
    else:
        yield from _things(spot_kind, workspace)
    if spot_kind in ("step", "stage"):
        for journey in workspace.journeys.values():
            if journey is not home:
                yield from _steps(journey) if spot_kind == "step" else _stages(journey)


def _declared(spot: Spot, workspace: Workspace) -> Meant | None:
    """Return what a spot is the id or the title of."""
    if spot.items and spot.key in ("id", "title"):
        journey = workspace.journeys.get(spot.document) if spot.kind == "journey" else None
        kind = spot.record.name if spot.record is not None and spot.record.name in _INSIDE else "step"
        things = {"step": _steps, "stage": _stages, "lane": _lanes}[kind](journey)
        return next((each for each in things if each.place and _holds(spot.holder, each.place)), None)
    if declares(spot) and not spot.items:
        return _one(_things(spot.kind, workspace), spot.node.raw)
    return None


def _holds(node: Node | None, place: Place) -> bool:
    """Tell whether a place lies within a node."""
    if node is None:
        return False
    at = node.lines.start(place.span.line - 1) + place.span.column - 1
    return node.start <= at < max(node.end, node.start + 1)


def _inner(kind: str, raw: str, home: Journey | None, workspace: Workspace) -> Meant | None:
    if "/" in raw:
        name, _, raw = raw.partition("/")
        found = _one(_things("journey", workspace), name)
        home = workspace.journeys[found.ident] if found is not None else None
    elif kind == "stage":
        return _one(_things("journey", workspace), raw) or (_one(_stages(home), raw) if home else None)
    if home is None:
        return None
    return _one(_steps(home) if kind == "step" else _stages(home), raw)


def _one(things: Iterable[Meant], name: str) -> Meant | None:
    """Return the one thing that a name means, by the rules of references."""
    by_id = {each.own: each for each in things}
    names = Names()
    for ident, each in by_id.items():
        names.add(ident, each.title)
    found = names.find(name)
    return by_id[found[0]] if len(found) == 1 else None


def _steps(journey: Journey | None) -> Iterator[Meant]:
    for step in journey.all_steps() if journey is not None else ():
        yield Meant("step", f"{journey.id if journey else ''}/{step.id}", step.title, step.place)


def _stages(journey: Journey | None) -> Iterator[Meant]:
    for stage in journey.stages if journey is not None else ():
        yield Meant("stage", f"{journey.id if journey else ''}/{stage.id}", stage.title, stage.place)


def _lanes(journey: Journey | None) -> Iterator[Meant]:
    for lane in journey.lanes if journey is not None else ():
        yield Meant("lane", f"{journey.id if journey else ''}/{lane.id}", lane.title, lane.place)


def _things(kind: str, workspace: Workspace) -> Iterator[Meant]:
    """Yield the things of a kind that stand for themselves."""
    if kind == "channel":
        yield from (Meant(kind, ident, Text.plain(et), None) for ident, et, _ in BUILT_IN_CHANNELS)
    elif kind == "unit":
        organisation = workspace.organisation
        if organisation is not None:
            yield from (Meant(kind, unit.id, unit.title, unit.place) for unit in organisation.units)
            yield from (Meant(kind, role.id, role.title, role.place) for role in organisation.roles)
    else:
        documents = getattr(workspace, _ATTRIBUTES.get(kind, ""), {})
        for ident, document in documents.items():
            title = getattr(document, "title", None) or getattr(document, "name", None)
            yield Meant(kind, ident, title, document.place)


_ATTRIBUTES = {
    "journey": "journeys",
    "persona": "personas",
    "crossing": "crossings",
    "glossary": "glossaries",
    "theme": "themes",
    "canvas": "canvases",
    "deck": "decks",
    "exercise": "exercises",
    "workshop": "workshops",
    "catalogue": "catalogues",
}
