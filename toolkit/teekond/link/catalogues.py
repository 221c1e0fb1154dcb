"""The catalogues of a workspace: its own, those that are shipped, and the tags that name their values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from teekond.diagnostics import Diagnostic, Findings, Severity, Span, say
from teekond.language.kinds import WORKSPACE_KIND
from teekond.language.near import nearest
from teekond.link.assembly import first_of_each
from teekond.model.workspace import Settings
from teekond.reader import codes
from teekond.reader.compose import compose
from teekond.reader.context import pointed
from teekond.reader.document import Draft, read_documents
from teekond.reader.names import Names
from teekond.reader.node import SCALAR, Node
from teekond.reader.texts import listed, shown
from teekond.resources import resource

if TYPE_CHECKING:
    from teekond.model.catalogue import Catalogue

LANGUAGES = ("en", "et")


@cache
def shipped_names() -> tuple[str, ...]:
    """Return the ids of the catalogues that are shipped."""
    return tuple(sorted(path.stem for path in resource("templates", "catalogues").glob("*.yaml")))


@cache
def shipped(name: str) -> Catalogue:
    """Return a catalogue that is shipped."""
    from teekond.reader.catalogue import build_catalogue

    path = f"{name}.yaml"
    nodes, found = compose(resource("templates", "catalogues", path).read_text(encoding="utf-8"), path)
    drafts, _ = read_documents(nodes, path, found)
    catalogue = build_catalogue(drafts[0], LANGUAGES)
    assert catalogue is not None, name
    return catalogue


class Catalogues:
    """Every catalogue that tags may name: those shipped, and the workspace's own, which may stand in their place."""

    def __init__(self, own: Mapping[str, Catalogue], settings: Settings) -> None:
        self.own = own
        self.swaps = {name: ident for name, ident in settings.catalogues if ident in own or ident in shipped_names()}

    @property
    def names(self) -> tuple[str, ...]:
        """Return what tags may write."""
        return (*shipped_names(), *(ident for ident in self.own if ident not in shipped_names()))

    def find(self, name: str) -> Catalogue | None:
        """Return the catalogue of a name; one of the workspace's own counts before one that is shipped."""
        name = self.swaps.get(name, name)
        if name in self.own:
            return self.own[name]
        return shipped(name) if name in shipped_names() else None


def catalogues(drafts: Sequence[Draft], settings: Settings, *, alone: bool) -> dict[str, Catalogue]:
    """Return the workspace's own catalogues by id; tell of tags and settings that name what is not there."""
    own = _own(drafts, settings.languages)
    for draft in drafts:
        if draft.kind == WORKSPACE_KIND and settings.catalogues:
            _swaps(settings, own, draft.findings)
    every = Catalogues(own, settings)
    for draft in drafts:
        for node in draft.tags:
            _tags(node, every, draft.findings, alone=alone)
    return own


def _own(drafts: Sequence[Draft], languages: tuple[str, ...]) -> dict[str, Catalogue]:
    firsts = first_of_each(drafts, "catalogue")
    if not firsts:
        return {}
    from teekond.reader.catalogue import build_catalogue

    built = {ident: build_catalogue(draft, languages) for ident, draft in firsts.items()}
    return {ident: catalogue for ident, catalogue in built.items() if catalogue is not None}


def _swaps(settings: Settings, own: Mapping[str, Catalogue], findings: Findings) -> None:
    span = settings.place.key("catalogues")
    every = (*shipped_names(), *own)
    for name, ident in settings.catalogues:
        if name not in shipped_names():
            findings.add(_unknown(name, span, shipped_names()))
        if ident not in every:
            findings.add(_unknown(ident, span, every))


def _unknown(name: str, span: Span, known: Sequence[str]) -> Diagnostic:
    guess = nearest(name, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(known))
    message = say("there is no catalogue “{catalogue}”", catalogue=shown(name))
    return codes.UNKNOWN_CATALOGUE.error(span, message, hint, suggest=guess)


def _tags(node: Node, every: Catalogues, findings: Findings, *, alone: bool) -> None:
    """Tell of the tags of one thing that are in no catalogue."""
    for key, value in node.pairs:
        catalogue = every.find(key.raw)
        if catalogue is not None:
            for word in value.items or [value]:
                _value(word, catalogue, key.raw, findings)
        elif alone:
            code = codes.NOT_CHECKED
            name = shown(key.raw)
            message = say("the catalogue “{catalogue}” is not in this file: its tags are not checked", catalogue=name)
            findings.add(Diagnostic(code.code, code.name, Severity.NOTE, key.span, message))
        else:
            findings.add(_unknown(key.raw, key.span, every.names))


def _value(node: Node, catalogue: Catalogue, name: str, findings: Findings) -> None:
    if node.kind is SCALAR and catalogue.find(node.raw) is None:
        findings.add(unknown_value(node.raw, pointed(node), catalogue, name))


def unknown_value(word: str, span: Span, catalogue: Catalogue, name: str) -> Diagnostic:
    """Return that a catalogue, written as `name`, has no such value, with the one that is meant, or all of them."""
    names = Names()
    for item in catalogue.items:
        names.add(item.id, item.title)
    guess = names.guess(word)
    known = say("one of: {words}", words=listed([item.id for item in catalogue.items]))
    hint = say("did you mean “{guess}”?", guess=guess) if guess else known
    message = say("the catalogue “{catalogue}” has no value “{value}”", catalogue=name, value=shown(word))
    return codes.UNKNOWN_TAG.error(span, message, hint, suggest=guess)
