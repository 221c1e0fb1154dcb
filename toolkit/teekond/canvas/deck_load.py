"""Finds decks: the workspace's own first, then those that are shipped."""

from __future__ import annotations

from functools import cache

from teekond.diagnostics import Diagnostic, Span, say
from teekond.language.near import nearest
from teekond.link.kinds import other_kind
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.deck import Deck
from teekond.reader.texts import listed
from teekond.resources import resource
from teekond.source.codes import Code

UNKNOWN_DECK = Code("TK423", "unknown-deck")
ENDING = ".yaml"


def load_deck(ident: str, workspace: Workspace, at: Span | None = None) -> Deck | Diagnostic | None:
    """Return the deck of that id, or that there is none; None where the workspace's own has errors.

    `at` is where it is asked for.
    """
    if ident in workspace.decks:
        return workspace.decks[ident]
    if ("deck", ident) in workspace.unsound:
        return None
    if ident in shipped_decks():
        return shipped_deck(ident)
    known = known_decks(workspace)
    guess = nearest(ident, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(known))
    message = say("there is no deck “{deck}”", deck=ident)
    return UNKNOWN_DECK.error(at or Span("teekond.yaml"), message, *other_kind(ident, workspace), hint, suggest=guess)


def known_decks(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of all decks that can be printed, the workspace's own among them."""
    unsound = {ident for kind, ident in workspace.unsound if kind == "deck"}
    return tuple(sorted({*workspace.decks, *shipped_decks()} - unsound))


@cache
def shipped_decks() -> tuple[str, ...]:
    """Return the ids of the decks that are shipped."""
    return tuple(sorted(path.stem for path in resource("templates", "decks").glob(f"*{ENDING}")))


@cache
def shipped_deck(ident: str) -> Deck:
    """Return a deck that is shipped."""
    path = resource("templates", "decks", ident + ENDING)
    return load_text(path.read_text(encoding="utf-8"), path.name).decks[ident]
