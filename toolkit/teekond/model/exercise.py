"""An exercise: something that people do together, and all that its facilitator has to know."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.model.workshop import GROUP, Sheet, Supply
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Reply:
    """What a facilitator may hear, and what to ask then."""

    hear: Text
    ask: Text


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something that people do together."""

    id: str
    title: Text
    takes: int
    """Minutes."""
    do: tuple[Part, ...]
    purpose: Text | None = None
    group: tuple[int, int] | None = None
    """People who do it together, from and to."""
    phase: int | None = None
    """Where in the process it is used, 1 to 5."""
    icon: str = "people"
    per: str = GROUP
    """group, person or room: for whom its sheets are printed."""
    canvases: tuple[Sheet, ...] = ()
    decks: tuple[str, ...] = ()
    materials: tuple[Supply, ...] = ()
    needs: tuple[Text, ...] = ()
    before: tuple[Text, ...] = ()
    """What to prepare."""
    say: Text | None = None
    """How to begin it, in the facilitator's own voice."""
    watch: Text | None = None
    goes_wrong: tuple[Text, ...] = ()
    if_you_hear: tuple[Reply, ...] = ()
    if_late: Text | None = None
    after: Text | None = None
    """What to do with what came out."""
    licence: str | None = None
    credit: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
