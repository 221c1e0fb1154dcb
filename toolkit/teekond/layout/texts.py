"""The texts of a workspace in the language of the map."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.journey import Journey
from teekond.model.text import Text


class Reader:
    """Reads the texts of a workspace in the language of the map."""

    def __init__(self, workspace: Workspace, words: Words) -> None:
        """Remember the workspace and the words."""
        self.workspace = workspace
        self.words = words
        self.terms = {
            term.id: self.read(term.term) for glossary in workspace.glossaries.values() for term in glossary.terms
        }

    def read(self, text: Text) -> str:
        """Return a text in the map's language, else in the workspace's first one."""
        return text.read(self.words.lang, self.workspace.language)

    def all(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Return several texts."""
        return tuple(self.read(text) for text in texts)

    def named(self, owner: str, journey: Journey) -> str:
        """Return an owner's or a unit's name: a lane's title, else a term of a glossary, else what is written."""
        for lane in journey.lanes:
            if owner == lane.id:
                return self.read(lane.title)
        return self.terms.get(owner, owner)

    def channel(self, channel: str) -> str:
        """Return a channel's word: the workspace's own, else the built-in one."""
        for own in self.workspace.settings.channels:
            if own.id == channel:
                return self.read(own.title)
        return self.words.channel(channel)

    def quoted(self, text: str) -> str:
        """Return a thought in the quotes of the language, unless it has some."""
        if text[:1] in "„“”\"'«‚‘":
            return text
        return f"„{text}“" if self.words.lang == "et" else f"“{text}”"

    def duration(self, minutes: int) -> str:
        """Return minutes as `45 min`, `1 h 30 min`, `2 d`."""
        words = self.words
        parts = []
        for size, unit in ((7 * 1440, words("w")), (1440, words("d")), (60, words("h")), (1, words("min"))):
            count, minutes = divmod(minutes, size)
            if count:
                parts.append(f"{count}\u00a0{unit}")
        return " ".join(parts) or f"0\u00a0{words('min')}"
