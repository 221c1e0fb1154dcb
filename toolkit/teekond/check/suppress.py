"""Comments that silence a rule: `# teekond: ignore TK308` on a line or above it, `ignore-file` at the top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from teekond.check.codes import Strange, meant, strange_word
from teekond.check.rules.unused_suppression import RULE as UNUSED
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.link.workspace import SourceFile
from teekond.patterns import pattern
from teekond.source.lines import Lines
from teekond.values import dataclass, field

MARK = "teekond:"
COMMENT = pattern(
    r"(?:^|(?<=\s))#[^\S\n]*teekond:[^\S\n]*ignore(?P<file>-file)?(?![\w-])"
    r"(?P<words>[^\S\n]*\[[^\]\n]*\]|[^\S\n]+\w[\w-]*(?:[^\S\n]*,[^\S\n]*\w[\w-]*|[^\S\n]+TK\d+)*)?",
    re.MULTILINE,
)
WORD = pattern(r"\w[\w-]*")


@dataclass(slots=True)
class Comment:
    """One comment, and which of its words have silenced something."""

    span: Span
    line: int | None
    """The line that it silences; None for the whole file."""
    words: tuple[tuple[str, Span], ...]
    top: bool = True
    """Whether it stands where it counts: one for the file stands at its top."""
    used: set[str] = field(default_factory=set)

    def silences(self, finding: Diagnostic) -> bool:
        """Say whether a finding is not to be told, and remember what was needed for it."""
        if self.line not in (None, finding.span.line) or not self.top:
            return False
        words = [word for word, _ in self.words if finding.code in meant(word)]
        self.used.update(words)
        return bool(words)

    def strange(self) -> Iterator[Strange]:
        """Yield what to say of words that mean no rule, or where there are none."""
        if not self.words:
            hint = say("write {fix}", fix="# teekond: ignore low-without-idea")
            yield self.span, say("this comment does not say which rule to ignore"), (hint,), None
        for word, span in self.words:
            strange = strange_word(word, span)
            if strange is not None:
                yield strange


def comments(sources: Iterable[SourceFile]) -> list[Comment]:
    """Return the comments of files, in order."""
    return [comment for source in sources if MARK in source.text for comment in _of(source)]


def _of(source: SourceFile) -> Iterator[Comment]:
    lines = Lines(source.text, source.path)
    first = _next_content(lines, 0)
    for match in COMMENT.finditer(source.text):
        at = lines.line(match.start())
        start = match.start("words") if match["words"] else 0
        words = tuple(
            (word[0], lines.span(start + word.start(), start + word.end()))
            for word in WORD.finditer(match["words"] or "")
        )
        span = lines.span(match.start(), match.end())
        if match["file"]:
            yield Comment(span, None, words, top=at < first)
        else:
            alone = not source.text[lines.start(at) : match.start()].strip()
            yield Comment(span, (_next_content(lines, at + 1) if alone else at) + 1, words)


def _next_content(lines: Lines, line: int) -> int:
    """Return the first line from `line` on that is neither blank nor a comment alone."""
    while line < len(lines.starts) and lines.content(line).lstrip()[:1] in ("", "#"):
        line += 1
    return line


def silence(
    findings: Iterable[Diagnostic], sources: Iterable[SourceFile], asked: frozenset[str] | None
) -> list[Diagnostic]:
    """Return the findings without those that comments silence, and with the comments that silence none.

    `asked` holds the codes that were looked for; None for all of them.
    """
    by_path: dict[str, list[Comment]] = {}
    for comment in comments(sources):
        by_path.setdefault(comment.span.path, []).append(comment)
    found = list(findings)
    if not by_path:
        return found
    left = [each for each in found if each.severity is Severity.ERROR or not _silenced(each, by_path)]
    idle = [each for own in by_path.values() for comment in own for each in _idle(comment, found, asked)]
    return left + [each for each in idle if not _silenced(each, by_path)]


def _silenced(finding: Diagnostic, by_path: dict[str, list[Comment]]) -> bool:
    silencing = [comment for comment in by_path.get(finding.span.path, ()) if comment.silences(finding)]
    return bool(silencing)


def _idle(comment: Comment, found: list[Diagnostic], asked: frozenset[str] | None) -> Iterator[Diagnostic]:
    """Yield a finding for each word of a comment that has silenced nothing, though its rule was asked."""
    for word, span in comment.words:
        codes = meant(word)
        if word in comment.used or not codes or UNUSED.code in codes or (asked is not None and codes.isdisjoint(asked)):
            continue
        here = [each for each in found if each.code in codes and each.span.path == span.path]
        if not comment.top:
            yield UNUSED.found(
                span, say("“ignore-file” counts only above the first line of the file that is no comment")
            )
        elif any(each.severity is Severity.ERROR and comment.line in (None, each.span.line) for each in here):
            yield UNUSED.found(span, say("“{rule}” is an error here, and errors are not ignored", rule=word))
        else:
            near = min((each.span.line for each in here), key=lambda line: abs(line - span.line), default=None)
            hint = (
                say("take the comment out")
                if near is None
                else say("it speaks on line {line}: put the comment there, or above", line=near)
            )
            yield UNUSED.found(span, say("“{rule}” has nothing to say here", rule=word), hint)
