"""What an id is the id of, for those who give one where another kind is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.diagnostics import Message, say
from teekond.link.workspace import Workspace

_TOLD = {
    "journey": say("“{id}” is a journey"),
    "crossing": say("“{id}” is a crossing"),
    "persona": say("“{id}” is a persona"),
    "workshop": say("“{id}” is a workshop"),
    "canvas": say("“{id}” is a canvas"),
    "deck": say("“{id}” is a deck of cards"),
    "exercise": say("“{id}” is an exercise"),
    "glossary": say("“{id}” is a glossary"),
    "catalogue": say("“{id}” is a catalogue"),
    "theme": say("“{id}” is a theme"),
}


def kind_of(ident: str, workspace: Workspace) -> str | None:
    """Return the first key of the document that bears an id; None where none does."""
    kinds: Mapping[str, Mapping[str, object]] = {
        "journey": workspace.journeys,
        "crossing": workspace.crossings,
        "persona": workspace.personas,
        "workshop": workspace.workshops,
        "canvas": workspace.canvases,
        "deck": workspace.decks,
        "exercise": workspace.exercises,
        "glossary": workspace.glossaries,
        "catalogue": workspace.catalogues,
        "theme": workspace.themes,
    }
    unsound = (kind for kind, each in sorted(workspace.unsound) if each == ident and kind in _TOLD)
    return next((kind for kind, known in kinds.items() if ident in known), next(unsound, None))


def is_a(kind: str, ident: str) -> Message:
    """Return the sentence that says what an id is."""
    return Message(_TOLD[kind].template, (("id", ident),))


def other_kind(ident: str, workspace: Workspace) -> tuple[Message, ...]:
    """Return the hint that says what an id is the id of; none where no document bears it."""
    kind = kind_of(ident, workspace)
    return () if kind is None else (is_a(kind, ident),)
