"""What a finding is known by from one run to the next: not its line, which moves when something is written above.

A finding is the same when it has the same code, in the same document, at the same thing - found by keys and ids, or by
titles where there is no id -, with the same words there. So neither a step put in above it, nor a new form of the
file, nor a new name of the file makes it another one. Figures do not count either.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from teekond.diagnostics import Diagnostic, Span
from teekond.link.workspace import SourceFile
from teekond.model.ident import slug
from teekond.patterns import pattern
from teekond.reader.compose import compose
from teekond.reader.document import SCHEMA_KEY
from teekond.reader.node import Kind, Node
from teekond.reader.texts import is_languages, is_null
from teekond.source.digest import digest
from teekond.source.lines import Lines

LENGTH = 32
"""So many letters of the digest are a fingerprint."""
_FIGURE = pattern(r"\d+")
_QUOTES = "\"'"
_UNSAID = frozenset(("", "title", "steps"))
"""What a short form leaves out of the way to a thing."""


def fingerprints(
    findings: Sequence[Diagnostic], sources: Iterable[SourceFile], languages: Sequence[str]
) -> tuple[str, ...]:
    """Return what each finding is known by, all of them different.

    Where several are alike, as two steps of one title may be, they are numbered in the order in which they stand.
    `languages` are those of the workspace: ids are made from titles in the first of them.
    """
    texts = {source.path: source.text for source in sources}
    files: dict[str, _File] = {}
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        path = finding.span.path
        if path not in files:
            files[path] = _File(texts.get(path, ""), path, languages)
        whole = json.dumps([finding.code, *files[path].place(finding.span), _told(finding)], ensure_ascii=False)
        made.append(digest(f"{whole} {seen[whole]}".encode("utf-8", "surrogatepass"))[:LENGTH])
        seen[whole] += 1
    return tuple(made)


def _told(finding: Diagnostic) -> list[str]:
    """Return what fills the holes of a finding's sentence, without figures: the sentence itself may be put better."""
    return [_FIGURE.sub("0", value) for name, value in finding.message.values if name != "line"]


class _File:
    """A file, read again to tell what stands at a place."""

    def __init__(self, text: str, path: str, languages: Sequence[str]) -> None:
        self._path, self._languages = path, languages
        self._roots, _ = compose(text, path)
        self._lines = self._roots[0].lines if self._roots else Lines(text, path)

    def place(self, span: Span) -> tuple[str, list[str], str]:
        """Return the document of a place, the way to it within that, and the words there."""
        if span == Span(span.path):
            return self._document(self._roots[0]) if len(self._roots) == 1 else self._path, [], ""
        start = self._offset(span.line, span.column)
        root = next((each for each in reversed(self._roots) if each.start <= start), None)
        end = self._offset(span.end_line, span.end_column) if span.end_line == span.line else len(self._lines.text)
        words = _FIGURE.sub("0", self._lines.text[start:end].partition("\n")[0].strip().strip(_QUOTES))
        if root is None:
            return self._path, [], words
        return self._document(root), [each for each in self._way(root, start) if each not in _UNSAID], words

    def _offset(self, line: int, column: int) -> int:
        return self._lines.start(line - 1) + column - 1

    def _document(self, root: Node) -> str:
        """Return what a document is called, by its first key; the path of its file where that does not tell."""
        first = next(((key, value) for key, value in root.pairs if key.raw != SCHEMA_KEY), None)
        if first is None or first[1].kind is not Kind.SCALAR or not slug(first[1].raw):
            return self._path
        return f"{first[0].raw} {slug(first[1].raw)}"

    def _way(self, node: Node | None, at: int) -> Iterator[str]:
        """Yield keys and names of items, from a document down to what stands at an offset."""
        while node is not None:
            if node.kind is Kind.SEQUENCE:
                item = next((each for each in reversed(node.items) if each.start <= at), None)
                if item is not None:
                    yield self._name(item)
                node = item
                continue
            pair = next((each for each in reversed(node.pairs) if each[0].start <= at), None)
            if pair is None:
                return
            yield self._key(node, pair[0])
            node = pair[1] if pair[1].start <= at else None

    def _key(self, node: Node, key: Node) -> str:
        """Return a key; of a short form it is the title, and belongs to the name of its item."""
        return "" if key is node.pairs[0][0] and _is_label(*node.pairs[0]) else key.raw

    def _name(self, item: Node) -> str:
        """Return what an item of a list is called: its id, or its title, or what its first key says."""
        if item.kind is Kind.SCALAR:
            return slug(item.raw)
        if not item.pairs:
            return ""
        values = {key.raw: value for key, value in _members(item)}
        if "id" in values:
            return slug(values["id"].raw)
        if "title" in values or is_languages(item):
            return self._title(values.get("title", item))
        key, value = item.pairs[0]
        return slug(key.raw) if _is_label(key, value) else f"{key.raw} {value.raw}"

    def _title(self, node: Node) -> str:
        if node.kind is Kind.SCALAR:
            return slug(node.raw)
        texts: Mapping[str, str] = {key.raw: value.raw for key, value in node.pairs}
        return next((slug(texts[lang]) for lang in (*self._languages, *texts) if texts.get(lang)), "")


def _members(item: Node) -> Iterator[tuple[Node, Node]]:
    """Yield the keys of an item with their values, also those that stand behind its title."""
    yield from item.pairs
    key, value = item.pairs[0]
    if _is_label(key, value):
        yield from value.pairs


def _is_label(key: Node, value: Node) -> bool:
    """Tell whether a first key may be the title of a short form: nothing behind it, or something with keys or items."""
    return (is_null(value) or value.kind is not Kind.SCALAR) and key.raw not in ("title", "id", SCHEMA_KEY)
