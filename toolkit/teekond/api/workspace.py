"""A workspace as programs and notebooks see it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from teekond.api.documents import Crossing, Journey
from teekond.api.findings import Findings
from teekond.api.maps import Map, draw
from teekond.link.load import load_file, load_text, load_workspace
from teekond.link.workspace import Link
from teekond.link.workspace import Workspace as Linked
from teekond.locale import catalogue
from teekond.model.ident import journey_id
from teekond.model.persona import Persona
from teekond.source.files import find_root


class Workspace:
    """Everything that was read of a folder, a file or a text, linked; a notebook shows its journeys as a table.

    A document with errors is not among the journeys: `check()` tells why. `linked` is all of it, as frozen values.
    """

    def __init__(self, linked: Linked) -> None:
        self.linked = linked
        self._journeys = {ident: Journey(each, self) for ident, each in linked.journeys.items()}
        self._crossings = {ident: Crossing(each, self) for ident, each in linked.crossings.items()}

    @property
    def root(self) -> Path | None:
        """Return the folder; None of a file alone and of a text."""
        return self.linked.root

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the workspace, the first of which stands for what is not asked in another."""
        return self.linked.settings.languages

    @property
    def journeys(self) -> Mapping[str, Journey]:
        """Return the journeys by id, in the order of the files."""
        return MappingProxyType(self._journeys)

    @property
    def crossings(self) -> Mapping[str, Crossing]:
        """Return the crossings by id."""
        return MappingProxyType(self._crossings)

    @property
    def personas(self) -> Mapping[str, Persona]:
        """Return the personas by id."""
        return MappingProxyType(self.linked.personas)

    @property
    def links(self) -> tuple[Link, ...]:
        """Return what ties steps to each other: `source` and `target` are written `journey/step`."""
        return self.linked.links

    def check(self, *, select: Sequence[str] = (), ignore: Sequence[str] = (), lang: str | None = None) -> Findings:
        r"""Return mistakes, and what the method would have you think about, as `teekond check` tells it.

        `select` and `ignore` hold codes or names of rules. The sentences are in English, or in `lang`.

        >>> import teekond
        >>> workspace = teekond.read("journey: day\nkind: employee\nstages: [Morning: [Arrives]]")
        >>> [each.name for each in workspace.check(select=["step-without-feeling"])]
        ['step-without-feeling']
        """
        from teekond.compiler.pipeline import check

        return Findings(check(self.linked, select=select, ignore=ignore), catalogue(lang or "en"))

    def draw(self, *references: str | Journey | Crossing, lang: str | None = None, theme: str | None = None) -> Map:
        """Return a map; `teekond.draw` takes all the other options."""
        return draw(self, *references, lang=lang, theme=theme)

    def __repr__(self) -> str:
        return f"<Workspace: {', '.join([*self.journeys, *self.crossings]) or 'empty'}>"

    def _repr_html_(self) -> str:
        from teekond.render.notebook import table

        words = catalogue(self.linked.language)
        sides = {"customer": words("customer"), "employee": words("employee")}
        heads = [words("Id"), words("Journey"), words("Side"), words("Stages"), words("Steps"), words("Links")]
        rows = [
            [
                each.id,
                each.title,
                sides[each.side],
                words.number(len(each.stages)),
                words.number(len(each.steps)),
                words.number(sum(each.id in (journey_id(link.source), journey_id(link.target)) for link in self.links)),
            ]
            for each in self.journeys.values()
        ]
        return table(words.plural("{n} journey", "{n} journeys", len(rows)), heads, rows, figures={3, 4, 5})


def load(path: str | os.PathLike[str] = ".") -> Workspace:
    """Read a folder, or a file: then the workspace around it, where there is one.

    A folder that lies within a workspace stands for the whole of it, as on the command line.

    >>> import teekond
    >>> teekond.load("nowhere")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'nowhere'
    """
    place = Path(path)
    folder = place if place.is_dir() else place.parent
    place.stat()
    root = find_root(folder)
    if root is not None:
        return Workspace(load_workspace(root))
    return Workspace(load_workspace(place) if place.is_dir() else load_file(place))


def read(text: str, name: str = "text.yaml") -> Workspace:
    r"""Read a text, as if it were a file of that name alone.

    >>> import teekond
    >>> teekond.read("journey: day\nkind: employee\nstages: [Morning: [Arrives]]")
    <Workspace: day>
    """
    return Workspace(load_text(text, name))
