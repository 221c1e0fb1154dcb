"""Names as people write them: by id, by the id rule, by title."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teekond.language.near import SHORTEST, nearest, slip_of
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(slots=True)
class Names:
    """The ids of one namespace, and what else each of them is called."""

    ids: dict[str, None] = field(default_factory=dict)
    called: list[tuple[str, Text | str]] = field(default_factory=list)
    preferred: Callable[[str], bool] = lambda _: True
    """Of two with the same title, which is meant."""
    _titles: dict[str, list[str]] | None = None

    def add(self, ident: str, *titles: Text | str | None) -> None:
        """Add an id with its titles."""
        self.ids[ident] = None
        for title in titles:
            if title is not None:
                self.called.append((ident, title))
        self._titles = None

    def find(self, name: str) -> tuple[str, ...]:
        """Return the id that a name means; none where it is unknown, several where it is not clear."""
        if name in self.ids:
            return (name,)
        wanted = compared(name)
        if not wanted:
            return ()
        if wanted in self.ids:
            return (wanted,)
        found = tuple(self._index().get(wanted, ()))
        if len(found) > 1:
            chosen = tuple(ident for ident in found if self.preferred(ident))
            return chosen if len(chosen) == 1 else found
        return found

    def guess(self, name: str) -> str | None:
        """Return what an unknown name most likely stands for: one letter off, the only one that begins so, or alike."""
        wanted = compared(name)
        slip = slip_of(wanted, self.words())
        if slip is not None:
            return slip
        begun = [ident for ident in self.ids if ident.startswith(wanted)] if len(wanted) >= SHORTEST else []
        return begun[0] if len(begun) == 1 else nearest(wanted, self.words())

    def words(self) -> Iterable[str]:
        """Return everything that may be written: ids, then titles under the id rule."""
        return (*self.ids, *(title for title in self._index() if title not in self.ids))

    def _index(self) -> dict[str, list[str]]:
        if self._titles is None:
            titles: dict[str, list[str]] = {}
            for ident, title in self.called:
                strings = [title] if isinstance(title, str) else [string for _, string in title.entries]
                for string in strings:
                    known = titles.setdefault(compared(string), [])
                    if ident not in known:
                        known.append(ident)
            self._titles = titles
        return self._titles
