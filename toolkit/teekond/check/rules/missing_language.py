"""TK317: a text that lacks one of the workspace's languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from teekond.check.rule import Rule, Values
from teekond.check.texts import Entries, documents, entries, texts_of, where
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.language.words import LANGUAGE_CODES
from teekond.link.workspace import SourceFile, Workspace
from teekond.reader.context import pointed
from teekond.reader.texts import shown


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each text in languages that is not in all of them."""
    languages = workspace.settings.languages
    hint = re.compile(rf"\b(?:{'|'.join(map(re.escape, languages))}) *:")
    unread = {path for _, _, path in workspace.unread}
    written = documents(workspace)
    for source in workspace.sources:
        if not hint.search(source.text):
            continue
        wanted = None if source.path in unread else _lacking(written[source.path], languages)
        if wanted is None or wanted:
            yield from _findings(source, wanted, languages)


def _lacking(parts: list[Any], languages: tuple[str, ...]) -> set[Entries]:
    return {text.entries for text in texts_of(*parts) if text.entries[0][0] and _missing(text.entries, languages)}


def _missing(text: Entries, languages: tuple[str, ...]) -> list[str]:
    known = {code for code, _ in text}
    return [language for language in languages if language not in known]


def _findings(source: SourceFile, wanted: set[Entries] | None, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield the findings of a file; of one that is not read by its tables, every mapping of languages counts."""
    for node in where(source, lambda node: bool(node.pairs)):
        text = entries(node)
        if not text or (text not in wanted if wanted is not None else not _is_text(text, len(node.pairs), languages)):
            continue
        for language in _missing(text, languages):
            message = say("“{text}” is not written in “{language}”", text=shown(text[0][1]), language=language)
            yield RULE.found(pointed(node), message, say("add {fix}", fix=f"{language}: …"))


def _is_text(text: Entries, pairs: int, languages: tuple[str, ...]) -> bool:
    codes = {code for code, _ in text}
    return len(text) == pairs and codes <= LANGUAGE_CODES and not codes.isdisjoint(languages)


RULE = Rule(
    "TK317",
    "missing-language",
    Severity.WARNING,
    problem=say(
        "A text is written by language, and lacks one of the “languages” of teekond.yaml. "
        "A text that is written once, without languages, is the same in all of them."
    ),
    why=say(
        "Where a language is missing the map shows the other one: half of its readers stumble in the middle of it."
    ),
    bad="""
journey: first-call
title: {et: Esimene kõne}                 # TK317
kind: customer
stages:
  - Trouble: [Calls the service line]
""",
    good="""
journey: first-call
title: {et: Esimene kõne, en: The first call}
kind: customer
stages:
  - Trouble: [Calls the service line]
""",
    find=find,
)
