"""TK313: an abbreviation that the glossary does not explain."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.texts import documents, span_of, texts_of, where, written
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.language.near import slip_of
from teekond.link.workspace import SourceFile, Workspace
from teekond.patterns import pattern
from teekond.reader.node import Node

ABBREVIATION = pattern(r"\be?[A-ZÕÄÖÜŠŽ]{2,}\b")
CAPITALS = pattern("[A-ZÕÄÖÜŠŽ]{2}")
"""Quick to look for in whole files."""
ROMAN = pattern(r"[IVX]+")


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for the first use of each unknown abbreviation in each file."""
    known = _known(workspace)
    longest = values["longest"]
    parts = documents(workspace)
    for source in workspace.sources:
        if not CAPITALS.search(source.text):
            continue
        strange = {
            word
            for word in set(ABBREVIATION.findall(source.text))
            if word not in known and len(word) <= longest and not ROMAN.fullmatch(word)
        }
        if strange and parts[source.path]:
            texts = {string for text in texts_of(*parts[source.path]) for _, string in text.entries}
            yield from _findings(source, strange, texts, known)


def _known(workspace: Workspace) -> set[str]:
    """Return what glossaries explain: their short forms, and the abbreviations within their terms."""
    known: set[str] = set()
    for glossary in workspace.glossaries.values():
        for term in glossary.terms:
            known.add(term.short or "")
            for _, string in term.term.entries:
                known.update(ABBREVIATION.findall(string))
    return known


def _findings(source: SourceFile, strange: set[str], texts: set[str], known: set[str]) -> Iterator[Diagnostic]:
    """Look where they stand, as only texts that people read count."""
    left = set(strange)

    def holds(node: Node) -> bool:
        return bool(node.raw) and written(node) in texts and not left.isdisjoint(ABBREVIATION.findall(node.raw))

    for node in where(source, holds):
        for word in dict.fromkeys(ABBREVIATION.findall(node.raw)):
            if word in left:
                left.discard(word)
                guess = slip_of(word, sorted(known))
                hints = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
                message = say("the glossary does not explain “{word}”", word=word)
                more = say("add a term with {fix}, or write it out", fix=f"short: {word}")
                yield RULE.found(span_of(node, word, source), message, *hints, more, suggest=guess)


RULE = Rule(
    "TK313",
    "unknown-abbreviation",
    Severity.WARNING,
    problem=say(
        "A text holds an abbreviation in capitals that no glossary of the workspace has as “short” or in a “term”. "
        "It is told once in each file. Roman numbers and longer words in capitals do not count."
    ),
    why=say(
        "Abbreviations are how a house speaks to itself: the newcomer, the customer and half of the table are left out."
    ),
    bad="""
glossary: terms
terms:
  - {id: nps, short: NPS, term: Net Promoter Score, means: Would people recommend us?}
---
journey: first-call
kind: customer
stages:
  - Trouble: [Calls the service line, Waits for the NOC]     # TK313
""",
    good="""
glossary: terms
terms:
  - {id: noc, short: NOC, term: network operations centre, means: Those who watch the network day and night}
---
journey: first-call
kind: customer
stages:
  - Trouble: [Calls the service line, Waits for the NOC]
""",
    find=find,
    options=(Option("longest", 6, say("words in capitals with more letters than this are not abbreviations")),),
)
