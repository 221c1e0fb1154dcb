"""Reading a workspace, a file or a text, and linking what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

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
from teekond.source.files import (
    WORKSPACE_FILE,
    Document,
    Shelf,
    belongs,
    document_of,
    find_documents,
    read_document,
    shown_path,
)
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


def load_workspace(root: Path, unsaved: Mapping[Path, bytes] = MappingProxyType({})) -> Workspace:
    """Read every document under a folder, and link them.

    `unsaved` are the bytes of files as an editor has them, which stand in for those on the disk.
    """
    reading = _Reading()
    shelf = Shelf(root)

    def read(path: Path) -> Document:
        if unsaved and path in unsaved:
            return document_of(unsaved[path], shown_path(path, root))
        return shelf.read(path)

    settings_path = root / WORKSPACE_FILE
    if settings_path.is_file():
        reading.take(read(settings_path))
    settings = reading.settings()
    paths = [path for path in find_documents(root, output=settings.output) if path != settings_path]
    return _linked(reading, map(read, paths), settings, root)


def load_file(path: Path) -> Workspace:
    """Read one file alone."""
    reading = _Reading()
    reading.take(read_document(path, None))
    return _linked(reading, (), reading.settings(), None)


def load_files(files: Mapping[str, bytes], root: Path | None) -> Workspace:
    """Read the files of a workspace that do not lie in a folder, as those of git: their bytes, by path in it.

    `root` is where it would lie; None where they are files alone.
    """
    reading = _Reading()
    if WORKSPACE_FILE in files:
        reading.take(document_of(files[WORKSPACE_FILE], WORKSPACE_FILE))
    settings = reading.settings()
    others = {path.rpartition("/")[0] for path in files if path.endswith(f"/{WORKSPACE_FILE}")}
    names = [
        path
        for path in sorted(files)
        if path != WORKSPACE_FILE
        and belongs(path, settings.output)
        and not any(path.startswith(f"{other}/") for other in others)
    ]
    documents = (document_of(files[path], shown_path(Path(path), None)) for path in names)
    return _linked(reading, documents, settings, root)


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
