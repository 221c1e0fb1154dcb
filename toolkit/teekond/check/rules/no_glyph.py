"""TK320: a character that no font of the map has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.texts import span_of, where
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import SourceFile, Workspace
from teekond.metrics import missing
from teekond.reader.node import Kind, Node

_ASCII = bytes(range(128))


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for the first use of each such character in each file."""
    characters: set[str] = set()
    for source in workspace.sources:
        if not source.text.isascii():
            characters.update(_beyond_ascii(source.text))
    strange = set(missing("".join(sorted(characters))))
    for source in workspace.sources if strange else ():
        here = strange.intersection(source.text)
        if here:
            yield from _findings(source, here)


def _beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not in ASCII: taking the others out of its bytes is quick."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _findings(source: SourceFile, strange: set[str]) -> Iterator[Diagnostic]:
    left = set(strange)

    def holds(node: Node) -> bool:
        return node.kind is Kind.SCALAR and not left.isdisjoint(node.raw)

    for node in where(source, holds):
        for character in [each for each in dict.fromkeys(node.raw) if each in left]:
            left.discard(character)
            message = say(
                "no font of the map has the character “{character}” (U+{code}, {name})",
                character=character,
                code=f"{ord(character):04X}",
                name=unicodedata.name(character, "?").lower(),
            )
            hint = say("PDF and PNG show a sign in its place; write it otherwise")
            yield RULE.found(span_of(node, character, source), message, hint)


RULE = Rule(
    "TK320",
    "no-glyph",
    Severity.WARNING,
    problem=say("A text holds a character that none of the shipped fonts can draw. It is told once in each file."),
    why=say("A browser borrows the sign from another font, paper does not: PDF and PNG show a substitute."),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble: [Calls 客服]                   # TK320 TK320
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble: [Calls the service line ☎]
""",
    find=find,
)
