"""The canonical form of a file: keys in the order of the tables, even spacing, quotes only where they are needed.

Comments, blank lines, block texts and short forms stay. Nothing is given back that was not proved to say the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Diagnostic, Severity
from teekond.edit.fmt_entries import documents
from teekond.edit.fmt_lines import printed
from teekond.edit.fmt_order import is_document
from teekond.edit.fmt_proof import is_same
from teekond.edit.original import Original, Splice
from teekond.reader.compose import compose
from teekond.source.decode import decode
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file in canonical form. `data` is None where it is left as it was: for its errors, else for want of a proof."""

    data: bytes | None
    errors: tuple[Diagnostic, ...] = ()


def format_file(data: bytes, path: str) -> Formatted:
    """Return the canonical form of a file; its line ends and its mark stay."""
    text, found = decode(data, path)
    errors = _errors(found)
    if text is None or errors:
        return Formatted(None, errors)
    made = format_text(text, path)
    if isinstance(made, Formatted):
        return made
    if made == text and text.encode() == data:
        return Formatted(data)
    original = Original(data)
    return Formatted(original.changed([Splice(0, len(original.text), made)]) if data else data)


def format_text(text: str, path: str) -> str | Formatted:
    """Return the canonical form of a text with plain line ends, or why it is left as it is."""
    roots, found = compose(text, path)
    errors = _errors(found)
    if errors:
        return Formatted(None, errors)
    if not roots or not all(is_document(root, path) for root in roots):
        return text
    pages = documents(roots, path)
    new = printed(pages)
    if new == text or is_same((roots, pages, found), new, path):
        return new
    return Formatted(None)


def _errors(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in found if each.severity is Severity.ERROR)
