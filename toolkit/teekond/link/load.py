"""Reading a workspace, a file or a text, and linking what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from teekond.diagnostics import Diagnostic, Severity
from teekond.language.kinds import WORKSPACE_KIND
from teekond.link.build import link_documents
from teekond.link.workspace import SourceFile, Workspace
from teekond.model.workspace import DEFAULT_SETTINGS, Settings
from teekond.reader.compose import compose
from teekond.reader.document import Draft, read_documents
from teekond.reader.journey import build_journey, names_no_persona
from teekond.reader.known import Known, known
from teekond.reader.settings import build_settings, unread_channels
from teekond.source.digest import digest
from teekond.source.files import WORKSPACE_FILE, Document, Shelf, find_documents, read_document
from teekond.values import dataclass, field

DIGITS = 8
"""So many letters of a file's digest are kept."""


@dataclass(slots=True)
class _Reading:
    """What was read so far, in the order of the files."""

    sources: list[SourceFile] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    loose: list[Diagnostic] = field(default_factory=list)

    def take(self, document: Document, names: Known | None = None) -> None:
        """Read one file that was found; its journeys are built at once where `names` holds all that they name."""
        self.loose += document.diagnostics
        if document.text is None:
            return
        self.sources.append(SourceFile(document.path, document.text, document.digest[:DIGITS]))
        nodes, found = compose(document.text, document.path)
        drafts, loose = read_documents(nodes, document.path, found)
        spoilt = [each for each in document.diagnostics if each.severity is Severity.ERROR]
        for draft in drafts:
            draft.spoilt = bool(spoilt)
            if names is not None and names_no_persona(draft):
                draft.journey, draft.entry = build_journey(draft, names), None
        self.drafts += drafts
        self.loose += loose

    def workspace(self) -> Draft | None:
        """Return what was read of `teekond.yaml`."""
        return next((draft for draft in self.drafts if draft.kind == WORKSPACE_KIND), None)

    def settings(self) -> Settings:
        """Return what `teekond.yaml` says."""
        draft = self.workspace()
        return DEFAULT_SETTINGS if draft is None else build_settings(draft)


def load_workspace(root: Path) -> Workspace:
    """Read every document under a folder, and link them."""
    reading = _Reading()
    shelf = Shelf(root)
    settings_path = root / WORKSPACE_FILE
    if settings_path.is_file():
        reading.take(shelf.read(settings_path))
    settings = reading.settings()
    paths = [path for path in find_documents(root, output=settings.output) if path != settings_path]
    return _linked(reading, map(shelf.read, paths), settings, root)


def load_file(path: Path) -> Workspace:
    """Read one file alone."""
    reading = _Reading()
    reading.take(read_document(path, None))
    return _linked(reading, (), reading.settings(), None)


def load_text(text: str, name: str) -> Workspace:
    """Read a text alone, as if it were a file of that name."""
    reading = _Reading()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reading.take(Document(name, text, digest(text.encode("utf-8", "surrogatepass")), ()))
    return _linked(reading, (), reading.settings(), None)


def _linked(reading: _Reading, documents: Iterable[Document], settings: Settings, root: Path | None) -> Workspace:
    names = known(settings, unread=unread_channels(reading.workspace()))
    for document in documents:
        reading.take(document, names)
    sources = tuple(sorted(reading.sources, key=lambda source: source.path))
    return link_documents(reading.drafts, reading.loose, settings, sources=sources, root=root)
