"""Journeys as a board without edges: notes with words, groups around them, arrows between them; lengths in pixels."""

from __future__ import annotations

from teekond.model.journey import LinkKind
from teekond.values import dataclass

LINKS = frozenset(LinkKind)
"""The kinds of arrows that are links; the others, `flow` and `with`, stay within a journey."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a note says: which column of a table it would stand in, what that is called, its values."""

    name: str
    label: str
    values: tuple[str, ...]
    listed: bool = False
    """Whether each value has a line of its own, also where there is but one."""


@dataclass(frozen=True, slots=True)
class Node:
    """A note, or a group around notes."""

    ident: str
    """Its kind, a colon, and the reference of what it stands for: `step:first-call/answers`."""
    title: str
    x: int
    y: int
    w: int
    h: int
    facts: tuple[Fact, ...] = ()
    notes: str = ""
    """Markdown."""
    feeling: float | None = None
    """On −2 … +2."""
    side: str = ""
    """customer or employee."""
    inside: str = ""
    """The group that it stands in."""
    lane: str = ""
    """Of a step: the number of its lane's row, as a reference `journey/lane`."""
    stage: str = ""
    """Of a step: the reference of its stage."""

    @property
    def kind(self) -> str:
        """Return `journey`, `about`, `lane`, `stage` or `step`."""
        return self.ident.partition(":")[0]

    @property
    def ref(self) -> str:
        """Return the reference of what it stands for."""
        return self.ident.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from one note to another; sides are top, right, bottom, left."""

    ident: str
    kind: str
    """flow, with, meets, enables or learns_from."""
    source: str
    target: str
    leaves: str
    reaches: str
    label: str = ""
    start: bool = False
    """Whether it has a head where it begins."""
    end: bool = True


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on it, groups before what stands in them."""

    title: str
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
