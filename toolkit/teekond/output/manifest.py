"""What was built, from what: the memory that lets the next build skip what did not change."""

from __future__ import annotations

import json

from teekond.values import dataclass

FILE_NAME = "manifest.json"
_FORMAT = "build/1"


@dataclass(frozen=True, slots=True)
class Entry:
    """A built file: the document that it shows, a digest of all that it was made from, a digest of its bytes."""

    document: str
    made_from: str
    digest: str


Manifest = dict[str, Entry]
"""By file name, relative to the output folder."""


def digest(data: bytes) -> str:
    """Return the digest of a file's bytes; files are many and large, so it pays to load the fast way to make it."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def read_manifest(data: bytes | None) -> Manifest:
    """Read a manifest; one that is missing, torn or of another version is an empty one."""
    try:
        raw = json.loads(data or b"")
        if raw["teekond"] != _FORMAT:
            return {}
        return {
            str(name): Entry(str(entry["document"]), str(entry["made_from"]), str(entry["digest"]))
            for name, entry in raw["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def write_manifest(manifest: Manifest) -> bytes:
    """Return the manifest as bytes, sorted by name."""
    files = {
        name: {"document": entry.document, "made_from": entry.made_from, "digest": entry.digest}
        for name, entry in sorted(manifest.items())
    }
    return (json.dumps({"teekond": _FORMAT, "files": files}, ensure_ascii=False, indent=1) + "\n").encode()
