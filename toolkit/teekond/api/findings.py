"""What `check` has found, as values that a program can count and a notebook shows as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from teekond.diagnostics import Diagnostic, Severity
from teekond.locale import Words
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, in words.

    `code` and `name` are stable (`TK302`, `step-without-feeling`); `severity` is `error`, `warning` or `note`.
    Lines and columns count from 1. `suggest` is what should stand there, where it can be guessed.
    """

    code: str
    name: str
    severity: str
    path: str
    line: int
    column: int
    message: str
    hints: tuple[str, ...] = ()
    suggest: str | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"


class Findings(Sequence[Finding]):
    """Findings in the order of the files; a notebook shows them as a table."""

    def __init__(self, diagnostics: Iterable[Diagnostic], words: Words) -> None:
        self._items = tuple(_told(each, words) for each in diagnostics)
        self._words = words

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...

    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Findings) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Return those that keep a document from being drawn."""
        return tuple(each for each in self._items if each.severity == Severity.ERROR)

    def __str__(self) -> str:
        return "\n".join(map(str, self._items))

    def __repr__(self) -> str:
        return f"<Findings: {len(self.errors)} errors of {len(self)}>"

    def _repr_html_(self) -> str:
        from teekond.render.notebook import table

        words = self._words
        names = {"error": words("error"), "warning": words("warning"), "note": words("note")}
        heads = [words("Place"), words("Severity"), words("Finding"), words("What would help")]
        rows = [
            [
                f"{each.path}:{each.line}",
                names[each.severity],
                f"{each.message} ({each.code} {each.name})",
                "; ".join(each.hints),
            ]
            for each in self._items
        ]
        return table(words.plural("{n} finding", "{n} findings", len(self)), heads, rows)


def _told(finding: Diagnostic, words: Words) -> Finding:
    span = finding.span
    return Finding(
        finding.code,
        finding.name,
        finding.severity.value,
        span.path,
        span.line,
        span.column,
        words.message(finding.message),
        tuple(words.message(hint) for hint in finding.hints),
        finding.suggest,
    )
