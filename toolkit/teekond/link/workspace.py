"""The linked workspace: every reference resolved, every link known once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from teekond.diagnostics import NOWHERE, Diagnostic, Place
from teekond.model.journey import Journey, LinkKind, Stage, Step
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.model.workspace import DEFAULT_SETTINGS, Crossing, Glossary, Settings, ThemeDocument
from teekond.values import dataclass, field

if TYPE_CHECKING:
    from teekond.model.canvas import Canvas
    from teekond.model.catalogue import Catalogue
    from teekond.model.deck import Deck
    from teekond.model.exercise import Exercise
    from teekond.model.organisation import Organisation, Unit
    from teekond.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Link:
    """Two steps that are tied to each other, as `journey/step` references.

    `meets` always runs from the employee's step to the customer's, `learns_from` from the employee's step that
    learns to the customer's step, `enables` from the employee's step to what it makes possible.
    """

    kind: LinkKind
    source: str
    target: str
    why: Text | None = None
    channel: tuple[str, ...] = ()
    unit: str | None = None
    strength: int | None = None
    helps: tuple[Text, ...] = ()
    blocks: tuple[Text, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read: its path relative to the workspace (POSIX), its text, a digest of its bytes."""

    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Located:
    """A step with the journey and stage that it stands in."""

    journey: Journey
    stage: Stage
    step: Step
    column: int
    """The index, among the journey's main steps, of the step whose column it shares."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything that was read, linked. Documents with errors are left out and named in `broken`."""

    root: Path | None
    settings: Settings = DEFAULT_SETTINGS
    journeys: dict[str, Journey] = field(default_factory=dict)
    personas: dict[str, Persona] = field(default_factory=dict)
    crossings: dict[str, Crossing] = field(default_factory=dict)
    glossaries: dict[str, Glossary] = field(default_factory=dict)
    themes: dict[str, ThemeDocument] = field(default_factory=dict)
    canvases: dict[str, Canvas] = field(default_factory=dict)
    broken_canvases: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    """Those with errors, by id, and their errors."""
    decks: dict[str, Deck] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)
    workshops: dict[str, Workshop] = field(default_factory=dict)
    organisation: Organisation | None = None
    """What all files say of it, as one."""
    organisations: tuple[Organisation, ...] = ()
    """The same, file by file."""
    catalogues: dict[str, Catalogue] = field(default_factory=dict)
    """The workspace's own, by id."""
    links: tuple[Link, ...] = ()
    steps: dict[str, Located] = field(default_factory=dict)
    """Every step, also those under `with`, by its reference `journey/step`."""
    sources: tuple[SourceFile, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: frozenset[str] = frozenset()
    """Ids of journeys and crossings with errors: they are not drawn, their old output stays."""
    unsound: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of other documents with errors: they are left out, and nothing shipped stands in for them."""
    unread: tuple[tuple[str, str, str], ...] = ()
    """Documents of kinds that this version does not read: (kind, id, path)."""

    @property
    def language(self) -> str:
        """Return the main language."""
        return self.settings.languages[0]

    @property
    def units(self) -> dict[str, Unit]:
        """Return the units of the organisation by id."""
        return {} if self.organisation is None else {unit.id: unit for unit in self.organisation.units}
