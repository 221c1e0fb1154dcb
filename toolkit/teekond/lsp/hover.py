"""What is to be told of a key, a word, a name: shown where the mouse rests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.edit.spots import Spot
from teekond.language.explain import explain_key, explain_option
from teekond.language.shapes import Choice
from teekond.lsp.names import Meant, meant
from teekond.patterns import pattern

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.model.journey import Step

_WORD = pattern(r"[\w-]+")


def hover(spot: Spot, offset: int, workspace: Workspace, words: Words) -> str | None:
    """Return what a spot is, as Markdown; None where there is nothing to tell."""
    if spot.is_key and spot.record is not None:
        told = explain_key(spot.record, spot.key, words.lang)
        return None if told is None else _page(told)
    if isinstance(spot.shape, Choice):
        told = explain_option(spot.shape, spot.node.raw, words.lang)
        if told is not None:
            return told
    thing = meant(spot, workspace)
    if thing is not None:
        return "\n\n".join(_thing(thing, workspace, words))
    return _term(spot, offset, workspace, words)


def _page(told: str) -> str:
    """Return an explanation with its head in bold."""
    head, _, body = told.partition("\n")
    return "\n".join([f"**{head}**", *(f"\n{line.strip()}" for line in body.splitlines())])


def _thing(thing: Meant, workspace: Workspace, words: Words) -> Iterator[str]:
    languages = (words.lang, *workspace.settings.languages)
    title = thing.title.read(*languages) if thing.title is not None else thing.own
    yield f"**{title}**"
    yield f"`{thing.ident}`"
    located = workspace.steps.get(thing.ident) if thing.kind == "step" else None
    if located is None:
        return
    journey, stage, step = located.journey, located.stage, located.step
    yield f"{journey.title.read(*languages)} › {stage.title.read(*languages)}"
    yield from _felt(step, words)
    links = [
        f"- {link.kind}: {link.source} → {link.target}"
        for link in workspace.links
        if thing.ident in (link.source, link.target)
    ]
    if links:
        yield "\n".join(links)


def _felt(step: Step, words: Words) -> Iterator[str]:
    if step.feeling is not None:
        yield words("feeling {value}", value=words.number(step.feeling.mean, sign=True))
    for pain in step.pains:
        yield f"– {pain.text.read(words.lang)}"


def _term(spot: Spot, offset: int, workspace: Workspace, words: Words) -> str | None:
    """Return what the glossary says of the word under the mouse."""
    text, at = spot.node.lines.text, offset
    word = next((found[0] for found in _WORD.finditer(text, spot.node.start) if found.end() >= at), "")
    for glossary in workspace.glossaries.values():
        for term in glossary.terms:
            if word and word == term.short:
                name = term.term.read(words.lang)
                return f"**{word}** – {name}\n\n{term.means.read(words.lang)}"
    return None
