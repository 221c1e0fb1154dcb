"""How people, units, channels and processes are called that journeys name by their ids."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.canvas.fill import Entry
from teekond.link.workspace import Workspace
from teekond.model.text import Text
from teekond.values import replace

Names = tuple[tuple[str, str, str], ...]
"""What a source gives (`owners`), an id and the title it stands for; of the same ids, the last holds."""
IDS = ("channels", "measures", "owners", "persona", "process")
"""What sources give as ids."""


def names_of(workspace: Workspace, lang: str) -> Names:
    """Return the titles that the workspace has for ids."""
    return tuple((kind, ident, text.read(lang, workspace.language)) for kind, ident, text in _titles(workspace))


def _titles(workspace: Workspace) -> Iterator[tuple[str, str, Text]]:
    for journey in workspace.journeys.values():
        yield from (("owners", lane.id, lane.title) for lane in journey.lanes)
    for glossary in workspace.glossaries.values():
        yield from ((kind, term.id, term.term) for term in glossary.terms for kind in ("measures", "owners", "process"))
    for organisation in workspace.organisations:
        yield from (("owners", role.id, role.title) for role in organisation.roles)
        yield from (("owners", unit.id, unit.title) for unit in organisation.units)
        yield from (("process", process.id, process.title) for process in organisation.processes)
    yield from (("channels", channel.id, channel.title) for channel in workspace.settings.channels)
    yield from (("persona", persona.id, persona.name) for persona in workspace.personas.values())


def called(entries: tuple[Entry, ...], source: str | None, names: Names) -> tuple[Entry, ...]:
    """Return the entries with titles in the place of ids; one without a title is written in plain words."""
    kind = (source or "").rpartition(".")[2]
    if kind not in IDS:
        return entries
    titles = {ident: title for each, ident, title in names if each == kind}
    return tuple(replace(entry, text=titles.get(entry.text) or _plain(entry.text)) for entry in entries)


def _plain(text: str) -> str:
    words = text.replace("-", " ")
    return words[:1].upper() + words[1:] if text.islower() and text.isascii() and " " not in text else text
