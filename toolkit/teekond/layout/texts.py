"""The texts of a workspace in the language of the map."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.ident import compared
from teekond.model.journey import Journey
from teekond.model.text import Text

UNITS = {"day": "d", "päev": "d", "week": "w", "nädal": "w", "month": "m", "kuu": "m"}
OFFSET = re.compile(rf"(?P<unit>{'|'.join(UNITS)})\s+(?P<count>-?\d{{1,4}})(?P<time>,\s*\d\d?[:.]\d\d)?", re.IGNORECASE)


class Reader:
    """Reads the texts of a workspace in the language of the map."""

    def __init__(self, workspace: Workspace, words: Words) -> None:
        """Remember the workspace and the words."""
        self.workspace = workspace
        self.words = words
        self.languages = words.lang, workspace.language
        self.terms = {
            term.id: self.read(term.term) for glossary in workspace.glossaries.values() for term in glossary.terms
        }

    def read(self, text: Text) -> str:
        """Return a text in the map's language, else in the workspace's first one."""
        entries = text.entries
        return entries[0][1] if len(entries) == 1 else text.read(*self.languages)

    def all(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Return several texts."""
        return tuple(map(self.read, texts))

    def named(self, owner: str, journey: Journey) -> str:
        """Return an owner's or a unit's name: a lane's title, else the organisation's, else what is written."""
        for lane in journey.lanes:
            if owner == lane.id:
                return self.read(lane.title)
        return self.called(owner)

    def called(self, name: str) -> str:
        """Return what an owner, unit, role or process is called; another name stays as it is."""
        return self.titles.get(name) or self._names.get(compared(name), name)

    @cached_property
    def _names(self) -> dict[str, str]:
        """Return the same titles by all names that mean them: ids and titles in any language, after the id rule."""
        found: dict[str, str] = {}
        for organisation in self.workspace.organisations:
            parts = (organisation.units, organisation.roles, organisation.processes)
            for ident, title in ((each.id, each.title) for part in parts for each in part):
                for name in (ident, *(string for _, string in title.entries)):
                    found.setdefault(compared(name), self.read(title))
        return found

    def process(self, name: str) -> str:
        """Return what a process is called; another name as an owner's would be."""
        for organisation in self.workspace.organisations:
            for process in organisation.processes:
                if compared(name) == compared(process.id):
                    return self.read(process.title)
        return self.called(name)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Return what ids of lanes, of terms, and of an organisation's roles and units stand for; the last wins."""
        found = {lane.id: lane.title for journey in self.workspace.journeys.values() for lane in journey.lanes}
        titles = {ident: self.read(title) for ident, title in found.items()} | self.terms
        for organisation in self.workspace.organisations:
            titles |= {role.id: self.read(role.title) for role in organisation.roles}
            titles |= {unit.id: self.read(unit.title) for unit in organisation.units}
        return titles

    def moment(self, when: Text) -> str:
        """Return when something happens; an offset such as `day 1, 09:00` in the language of the map."""
        text = self.read(when)
        found = OFFSET.fullmatch(text.strip())
        if found is None:
            return text
        names = {"d": self.words("day"), "w": self.words("week"), "m": self.words("month")}
        name = names[UNITS[found["unit"].casefold()]]
        return f"{name} {self.words.number(int(found['count']))}{found['time'] or ''}"

    def channel(self, channel: str) -> str:
        """Return a channel's word: the workspace's own, else the built-in one."""
        return self._channels.get(channel) or self.words.channel(channel)

    @cached_property
    def _channels(self) -> dict[str, str]:
        """Return the words of the workspace's own channels; the first of two that are the same wins."""
        return {own.id: self.read(own.title) for own in reversed(self.workspace.settings.channels)}

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
