"""From the root of a document to what kind it is, its id, and its entries."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.diagnostics import Diagnostic, Findings, Message, Place, Severity, Span, say
from teekond.language.kinds import FIRST_KEYS, KINDS, WORKSPACE_KIND, kind_meant
from teekond.language.near import nearest
from teekond.language.settings import WORKSPACE
from teekond.language.shapes import Record
from teekond.model.ident import slug
from teekond.model.journey import Journey
from teekond.model.text import Text
from teekond.reader import codes
from teekond.reader.context import Entry, Reader, place_of, pointed
from teekond.reader.node import MAPPING, SCALAR, Node
from teekond.reader.records import Pair, fill
from teekond.reader.shape import reader
from teekond.reader.texts import is_null, shown, wrong_type
from teekond.values import dataclass, field

WORKSPACE_FILE = "teekond.yaml"
SCHEMA_KEY = "$schema"
FORBIDDEN_IDS = {"journey": frozenset({"map"})}


@dataclass(slots=True)
class Draft:
    """A document as read: its entries, and what is wrong with it; `id` is empty where none could be made."""

    kind: str
    id: str
    path: str
    place: Place
    entry: Entry | None = None
    journey: Journey | None = None
    """What it says, where that is known as soon as it is read; the entry has gone then."""
    findings: Findings = field(default_factory=Findings)
    spoilt: bool = False
    """The file's bytes had errors."""
    tags: list[Node] = field(default_factory=list)
    """Catalogues and values that it names."""

    @property
    def span(self) -> Span:
        """Return where to point for it."""
        return self.place.span

    @property
    def broken(self) -> bool:
        """Say whether it has errors."""
        return self.spoilt or any(found.severity is Severity.ERROR for found in self.findings.items)


def read_documents(
    nodes: Sequence[Node], path: str, found: Sequence[Diagnostic]
) -> tuple[list[Draft], list[Diagnostic]]:
    """Read the documents of a file; return them and the findings that belong to none of them.

    `found` is what composing the file already told: each goes to the document that it stands in.
    """
    if not nodes:
        bare = path.replace("\\", "/").rsplit("/", 1)[-1] == WORKSPACE_FILE
        return [], list(found) if found or bare else [_empty(path)]
    drafts: list[Draft] = []
    roots: list[Node] = []
    loose: list[Diagnostic] = []
    named = False
    for node in nodes:
        findings = Findings()
        taking = reader(findings)
        draft = _document(taking, node, path, named=named)
        if draft is None:
            loose += findings.items
            continue
        named = True
        draft.findings, draft.tags = findings, taking.tags
        drafts.append(draft)
        roots.append(node)
    if not drafts:
        return [], [*loose, *found]
    for diagnostic in found:
        before = [draft for draft, root in zip(drafts, roots, strict=True) if root.span.line <= diagnostic.span.line]
        (before or drafts[:1])[-1].findings.add(diagnostic)
    return drafts, loose


def _empty(path: str) -> Diagnostic:
    return codes.EMPTY_FILE.warning(
        Span(path),
        say("this file is empty"),
        say("its first key says what it is, for example {fix}", fix="journey: first-workday"),
    )


def _document(reader: Reader, node: Node, path: str, *, named: bool) -> Draft | None:
    if node.kind is not MAPPING:
        message = say("a document begins with a key that says what it is")
        reader.tell(wrong_type(node, message, _first_keys()))
        return None
    pairs = [pair for pair in node.pairs if pair[0].raw != SCHEMA_KEY]
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    if name == WORKSPACE_FILE and not (pairs and pairs[0][0].raw in KINDS and pairs[0][0].raw not in WORKSPACE.by_name):
        entry = Entry(node, node)
        fill(reader, WORKSPACE, entry, pairs, broken=node.broken)
        return Draft(WORKSPACE_KIND, "", path, place_of(entry.pointer), entry)
    if not pairs:
        if not node.broken:
            reader.tell(codes.UNKNOWN_KIND.error(pointed(node), say("this document says nothing"), _first_keys()))
        return None
    key, value = pairs[0]
    kind = KINDS.get(key.raw)
    if kind is None:
        if not node.broken:
            reader.tell(_unknown_kind(key, pairs))
        return None
    if kind.record is None:
        return Draft(key.raw, _quiet_id(value, name, named=named), path, place_of(value))
    entry = Entry(node, key if is_null(value) else value)
    ident = _fill_document(reader, kind.record, entry, pairs, node)
    if ident is None and value.kind is SCALAR and not is_null(value):
        ident = slug(value.raw)
    draft = Draft(key.raw, ident or "", path, place_of(entry.pointer), entry)
    if is_null(value):
        _derive(reader, draft, key, name, named=named)
    _reserved(reader, draft)
    return draft


def _fill_document(reader: Reader, record: Record, entry: Entry, pairs: list[Pair], node: Node) -> str | None:
    """Read the keys of a document; its first key may stand without a value."""
    (key, value), *others = pairs
    if not is_null(value):
        others = pairs
    pointer = entry.pointer
    fill(reader, record, entry, others, broken=node.broken)
    entry.pointer = pointer
    return entry.word(key.raw)


def _first_keys() -> Message:
    return say("the first key is one of: {keys}", keys=", ".join(FIRST_KEYS))


def _unknown_kind(key: Node, pairs: list[Pair]) -> Diagnostic:
    later = next((other for other, _ in pairs if other.raw in KINDS and other.raw not in {"theme", "persona"}), None)
    later = later or next((other for other, _ in pairs if other.raw in KINDS), None)
    if later is not None:
        return codes.UNKNOWN_KIND.error(
            key.span,
            say("the first key says what the file is, and “{key}” does not", key=shown(key.raw)),
            say("put “{key}:” first", key=later.raw),
        )
    guess = kind_meant(key.raw) or nearest(key.raw, FIRST_KEYS)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else _first_keys()
    message = say("no kind of document begins with “{key}”", key=shown(key.raw))
    return codes.UNKNOWN_KIND.error(key.span, message, hint, suggest=guess)


def _quiet_id(value: Node, name: str, *, named: bool) -> str:
    if value.kind is SCALAR and not is_null(value):
        return slug(value.raw)
    return "" if named else slug(_stem(name))


def _derive(reader: Reader, draft: Draft, key: Node, name: str, *, named: bool) -> None:
    """Make the id that is not written: from the file's name, else from the title."""
    title: Text | None = None if draft.entry is None else draft.entry.text("title")
    draft.id = "" if named else slug(_stem(name))
    if not draft.id and title is not None:
        draft.id = slug(title.read())
    if not draft.id:
        message = say("no id can be made for this document")
        reader.tell(codes.ID_NEEDED.error(key.span, message, say("write one: {fix}", fix=f"{key.raw}: first-workday")))


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0] if name.lower().endswith((".yaml", ".yml")) else name


def _reserved(reader: Reader, draft: Draft) -> None:
    if draft.id in FORBIDDEN_IDS.get(draft.kind, ()):
        message = say("“{id}” cannot be the id of a journey", id=draft.id)
        reader.tell(codes.RESERVED_ID.error(draft.span, message, say("choose another one")))
