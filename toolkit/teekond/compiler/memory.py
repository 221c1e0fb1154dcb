"""What the last build left in the output folder, and so what this one need not do again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from teekond.output.folder import OutputFolder
from teekond.output.manifest import FILE_NAME, Entry, Manifest, digest, read_manifest, write_manifest
from teekond.values import dataclass, field

FileNames = list[str]


@dataclass(slots=True)
class Memory:
    """The manifest of the output folder by document, read before a build and written after it."""

    folder: OutputFolder
    documents: dict[str, Manifest] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: OutputFolder) -> Memory:
        """Read what the last build left."""
        memory = cls(folder)
        for name, entry in read_manifest(folder.read(FILE_NAME)).items():
            memory.documents.setdefault(entry.document, {})[name] = entry
        return memory

    def is_fresh(self, document: str, source: str) -> bool:
        """Tell whether files of a document that were made from `source` stand there, all as they were built."""
        files = [(name, entry) for name, entry in self.documents.get(document, {}).items() if entry.made_from == source]
        return bool(files) and all(self._untouched(name, entry) for name, entry in files)

    def keep(self, document: str, entries: Mapping[str, Entry], formats: Iterable[str]) -> FileNames:
        """Take over what was made of a document; return the names of files that its formats make no more."""
        known = self.documents.setdefault(document, {})
        prefixes = tuple(f"{format}:" for format in formats)
        gone = {
            name: entry for name, entry in known.items() if entry.made_from.startswith(prefixes) and name not in entries
        }
        for name in gone:
            del known[name]
        known.update(entries)
        return [name for name, entry in gone.items() if self._untouched(name, entry)]

    def forget_others(self, documents: Iterable[str]) -> FileNames:
        """Drop documents that are no more; return the names of their files that are still as they were built."""
        lost = set(self.documents) - set(documents)
        files = [item for document in sorted(lost) for item in self.documents.pop(document).items()]
        return [name for name, entry in files if self._untouched(name, entry)]

    def save(self) -> bool:
        """Write the manifest."""
        whole = {name: entry for files in self.documents.values() for name, entry in files.items()}
        return self.folder.write(FILE_NAME, write_manifest(whole))

    def _untouched(self, name: str, entry: Entry) -> bool:
        data = self.folder.read(name)
        return data is not None and digest(data) == entry.digest
