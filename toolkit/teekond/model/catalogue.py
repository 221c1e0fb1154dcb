"""A catalogue: the values that tags may have."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.canvas import Scale
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a catalogue."""

    id: str
    title: Text
    prompt: Text | None = None
    source: Text | None = None
    side: str | None = None
    """functional or emotional."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The values that tags may have, in their order."""

    id: str
    title: Text
    items: tuple[Item, ...]
    about: str | None = None
    """customer, employee or both."""
    source: Text | None = None
    scale: Scale = Scale(1, 5)
    """On which its values are rated, where somebody is asked how much of each there is."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def find(self, name: str) -> Item | None:
        """Return the value that a tag means: by its id, or by what it is called."""
        wanted = compared(name)
        exact = next((item for item in self.items if item.id in (name, wanted)), None)
        titled = (item for item in self.items if wanted in {compared(title) for _, title in item.title.entries})
        return exact or next(titled, None)
