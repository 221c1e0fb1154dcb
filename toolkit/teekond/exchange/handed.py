"""What goes into a format of others and what comes out of it, with what was lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.diagnostics import Diagnostic, Message
from teekond.model.workspace import DEFAULT_SETTINGS, Settings
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.layout.scene import MapLayout
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.theme import Theme


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that the other side has no place for."""

    what: Message
    why: Message
    where: str = ""
    """Whose it is: a journey, `journey/stage` or `journey/step`; of what is read, a place in the file."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be written."""

    workspace: Workspace
    journeys: tuple[str, ...]
    """Their ids, as they were asked for."""
    words: Words
    """The language of what is made: texts are taken in it where they have it."""
    title: str = ""
    crossing: str = ""
    """The crossing that was asked for; empty where journeys were."""
    form: str = ""
    """The name of the format, for a writer that has several."""
    whole: bool = False
    """Whether the whole workspace is asked for, as no reference is given."""
    layout: MapLayout | None = None
    """The placed map, for a format that is drawn."""
    theme: Theme | None = None
    """The workspace's theme, for a format that is drawn."""
    rendered: bytes = b""
    """The file itself, for a format that maps are rendered in: what is left to tell are the losses."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages in which to look for a text, best first: `text.read(*languages)`."""
        return (self.words.lang, *self.workspace.settings.languages)


@dataclass(frozen=True, slots=True)
class Written:
    """A file in a format of others."""

    data: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file of others that is to be read."""

    data: bytes
    path: str
    """As it is shown to people."""
    words: Words
    """The language of the comments in what is made."""
    form: str = ""
    """The name of the format, for a reader that has several."""
    kind: str | None = None
    """`customer` or `employee` where the person says it; else it is guessed, and said."""
    ident: str | None = None
    """The id of the journey where the person gives one."""
    settings: Settings = DEFAULT_SETTINGS
    """Of the workspace that it is brought into."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was made: a file in canonical form, with comments that say what was guessed."""

    kind: str
    ident: str
    text: str
    path: str = ""
    """Where it belongs in a workspace, where the format knows; else the command chooses."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file of others holds. With an error among the findings there are no documents."""

    documents: tuple[Document, ...]
    losses: tuple[Loss, ...] = ()
    guesses: tuple[Message, ...] = ()
    """What was guessed, once a kind; the comments in the documents say it too."""
    findings: tuple[Diagnostic, ...] = ()
