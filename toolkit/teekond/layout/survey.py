"""What every map asks of the whole workspace, found once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from teekond.layout.sight import steps_with_sight
from teekond.layout.texts import Reader
from teekond.link.workspace import Link, Workspace
from teekond.locale import Words
from teekond.model.ident import journey_id
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Survey:
    """A workspace seen as a whole."""

    links: tuple[Link, ...]
    places: Mapping[str, tuple[int, ...]]
    """By journey, which of the links touch it, in their order."""
    sight: Mapping[str, int]
    """How far the nearest customer is, by employee step; steps from which no chain leads to one are left out."""
    digests: Mapping[str, str]
    """By path, the digests of the files."""
    readers: dict[str, Reader] = field(default_factory=dict)
    """What reads the workspace's texts, by language."""

    @classmethod
    def of(cls, workspace: Workspace) -> Survey:
        """Look a workspace over."""
        places: dict[str, list[int]] = {}
        for at, link in enumerate(workspace.links):
            for owner in {journey_id(link.source), journey_id(link.target)}:
                places.setdefault(owner, []).append(at)
        return cls(
            workspace.links,
            {owner: tuple(found) for owner, found in places.items()},
            steps_with_sight(workspace),
            {source.path: source.digest for source in workspace.sources},
        )

    def reader(self, workspace: Workspace, words: Words) -> Reader:
        """Return what reads the texts of the workspace in the language of a map."""
        if words.lang not in self.readers:
            self.readers[words.lang] = Reader(workspace, words)
        return self.readers[words.lang]

    def touching(self, journeys: Iterable[str]) -> tuple[Link, ...]:
        """Return the links that touch any of some journeys, in the order of all links."""
        places = {at for name in journeys for at in self.places.get(name, ())}
        return tuple([self.links[at] for at in sorted(places)])
