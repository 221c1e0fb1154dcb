"""What a look at a stopped parser yields: the finding, and the repair that lets reading go on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from teekond.diagnostics import Diagnostic
from teekond.reader.yaml_parser import Problem, Token, tokens_before
from teekond.source.lines import Lines


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake. Reading goes on after `put` characters are replaced, or the entry at `mask` is blanked out."""

    diagnostic: Diagnostic
    put: tuple[tuple[int, str], ...] = ()
    """Offsets and the one character that is to stand there instead."""
    mask: int | None = None
    """An offset in the line whose entry cannot be kept."""


class Stop:
    """A parser that stopped: the text, the problem, and what stands around it."""

    def __init__(self, lines: Lines, problem: Problem) -> None:
        self.lines = lines
        self.text = lines.text
        self.problem = problem
        self.at = min(problem.at, max(len(self.text) - 1, 0))
        self.number = lines.line(self.at)
        self.content = lines.content(self.number)
        self.column = self.at - lines.start(self.number)

    def says(self, *words: str) -> bool:
        """Tell whether the parser's own words hold one of these."""
        said = f"{self.problem.context} {self.problem.what}"
        return any(word in said for word in words)

    @property
    def char(self) -> str:
        """Return the character at the problem."""
        return self.text[self.at : self.at + 1]

    @cached_property
    def tokens(self) -> list[Token]:
        """Return the tokens before the problem."""
        return tokens_before(self.text, self.at)

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends, without a comment and blanks."""
        number = self.lines.line(offset)
        content = self.lines.content(number)
        from_here = content[offset - self.lines.start(number) :]
        return offset + len(from_here.split(" #")[0].rstrip())
