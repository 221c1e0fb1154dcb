"""Findings, offers and changes in the words of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from teekond.diagnostics import Diagnostic, Severity
from teekond.lsp.complete import Offers
from teekond.lsp.places import lines_of, range_between, range_of
from teekond.source.lines import Lines

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

    from teekond.locale import Words
    from teekond.lsp.rename import Edit
    from teekond.model.journey import Journey, Stage, Step

SOURCE = "teekond"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_KINDS = {
    "key": types.CompletionItemKind.Property,
    "value": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
}


def diagnostic(finding: Diagnostic, lines: Sequence[str], words: Words, codec: PositionCodec) -> types.Diagnostic:
    """Return a finding with its hints; what it suggests goes along, for the light bulb."""
    sentences = [words.message(finding.message), *(words.message(hint) for hint in finding.hints)]
    return types.Diagnostic(
        range_of(finding.span, lines, codec),
        "\n".join(sentences),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        data=finding.suggest,
    )


def completion(offers: Offers, text: str, codec: PositionCodec) -> types.CompletionList:
    """Return what could be written."""
    where = range_between(text, offers.start, offers.end, codec)
    items = [
        types.CompletionItem(
            each.label,
            kind=_KINDS[each.kind],
            detail=each.tells or None,
            text_edit=types.TextEdit(where, each.text),
            sort_text=f"{at:04}",
        )
        for at, each in enumerate(offers.offers)
    ]
    return types.CompletionList(is_incomplete=False, items=items)


def fixes(uri: str, given: Iterable[types.Diagnostic], words: Words) -> Iterator[types.CodeAction]:
    """Yield for each finding with a suggestion the change that follows it."""
    for each in given:
        if each.source == SOURCE and isinstance(each.data, str):
            edit = types.WorkspaceEdit(changes={uri: [types.TextEdit(each.range, each.data)]})
            title = words("write “{word}”", word=each.data)
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=[each], edit=edit)


def changes(
    edits: Iterable[Edit], lines: dict[Path, Lines], root: Path, codec: PositionCodec
) -> dict[str, list[types.TextEdit]]:
    """Return changes of several files, by the address of each."""
    found: dict[str, list[types.TextEdit]] = {}
    for each in edits:
        path = root / each.path
        where = range_between(lines[path].text, each.start, each.end, codec)
        found.setdefault(path.as_uri(), []).append(types.TextEdit(where, each.text))
    return found


def symbols(
    journeys: Iterable[Journey], path: str, text: str, languages: Sequence[str], codec: PositionCodec
) -> list[types.DocumentSymbol]:
    """Return the stages and steps of the journeys that stand in a file, for its outline."""
    lines = lines_of(text)

    def symbol(
        each: Journey | Stage | Step, kind: types.SymbolKind, inner: list[types.DocumentSymbol]
    ) -> types.DocumentSymbol:
        where = range_of(each.place.span, lines, codec)
        return types.DocumentSymbol(each.title.read(*languages) or "?", kind, where, where, children=inner)

    return [
        symbol(
            journey,
            types.SymbolKind.Module,
            [
                symbol(
                    stage,
                    types.SymbolKind.Namespace,
                    [symbol(step, types.SymbolKind.Event, []) for step in stage.steps],
                )
                for stage in journey.stages
            ],
        )
        for journey in journeys
        if journey.place.path == path
    ]
