"""How findings look: for people with the line and carets, or one a line, or for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from teekond.cli.report_excerpt import Excerpt, excerpt, visible
from teekond.cli.report_formats import ReportWords, as_github, as_json, hints_of
from teekond.diagnostics import Diagnostic, Severity

Style = Literal["full", "concise", "json", "github"]
STYLES: tuple[Style, ...] = ("full", "concise", "json", "github")

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def render(
    diagnostics: Iterable[Diagnostic],
    *,
    style: Style,
    sources: Mapping[str, str],
    words: ReportWords,
    colour: bool,
    files: int,
) -> str:
    """Return a report of the findings, sorted by place, each of them once.

    `sources` holds the text of each file by its path, for the excerpts; `files` is how many were looked at.
    """
    findings = sort(diagnostics)
    if style == "json":
        return as_json(findings, words, files)
    if style == "github":
        return as_github(findings, words)
    paint = _Paint(on=colour)
    if style == "concise":
        return "".join(_concise(finding, words, paint) + "\n" for finding in findings)
    blocks = ["\n".join(_full(finding, sources, words, paint)) + "\n\n" for finding in findings]
    return "".join(blocks) + summary(findings, words, files) + "\n"


def sort(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings in the order of the files, without repetitions."""
    return sorted(dict.fromkeys(diagnostics), key=_order)


def summary(findings: Sequence[Diagnostic], words: ReportWords, files: int) -> str:
    """Return the counts in one line."""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    told = []
    if counts[Severity.ERROR]:
        told.append(words.plural("{n} error", "{n} errors", counts[Severity.ERROR]))
    if counts[Severity.WARNING]:
        told.append(words.plural("{n} warning", "{n} warnings", counts[Severity.WARNING]))
    if counts[Severity.NOTE]:
        told.append(words.plural("{n} note", "{n} notes", counts[Severity.NOTE]))
    read = words.plural("{n} file", "{n} files", files)
    if not told:
        return words("nothing to mend: {files}", files=read)
    return words("{counts} in {files}", counts=", ".join(told), files=read)


class _Paint:
    """Colours for a terminal, where it wants them."""

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def __call__(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self._on and text else text


def _order(finding: Diagnostic) -> tuple[str, int, int, int, str, str]:
    span = finding.span
    return span.path, span.line, span.column, _RANK[finding.severity], finding.code, finding.message.english()


def _concise(finding: Diagnostic, words: ReportWords, paint: _Paint) -> str:
    span = finding.span
    place = visible(f"{span.path}:{span.line}:{span.column}")
    code = paint(finding.code, _COLOURS[finding.severity])
    return f"{place}: {code} {visible(words.message(finding.message))}"


def _full(finding: Diagnostic, sources: Mapping[str, str], words: ReportWords, paint: _Paint) -> Iterator[str]:
    span = finding.span
    shown = excerpt(span, sources.get(span.path, ""))
    place = span.path if span == type(span)(span.path) else f"{span.path}:{span.line}:{span.column}"
    title = paint(f"{finding.code} {finding.name}", f"1;{_COLOURS[finding.severity]}")
    yield f"{title}  {visible(place)}"
    margin = " " * len(str(span.line))
    if shown is not None:
        yield from _excerpt(shown, margin, paint, _COLOURS[finding.severity])
    yield f"{_severity(finding.severity, words)}: {visible(words.message(finding.message))}"
    for hint in hints_of(finding, words):
        yield f"  → {visible(hint)}"


def _excerpt(shown: Excerpt, margin: str, paint: _Paint, colour: str) -> Iterator[str]:
    yield f"  {paint(str(shown.number), '2')} {paint('│', '2')} {shown.text}"
    yield f"  {margin} {paint('│', '2')} {paint(shown.carets, '1;' + colour)}"


def _severity(severity: Severity, words: ReportWords) -> str:
    names = {
        Severity.ERROR: words("error"),
        Severity.WARNING: words("warning"),
        Severity.NOTE: words("note"),
    }
    return names[severity]
