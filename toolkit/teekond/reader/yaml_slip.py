"""What a look at a stopped parser yields: the finding, and the repair that lets reading go on."""

from __future__ import annotations

from functools import cached_property

from teekond.diagnostics import Diagnostic
from teekond.patterns import pattern
from teekond.reader.yaml_parser import Problem, Token, tokens_before
from teekond.source.lines import Lines
from teekond.values import dataclass

_BRACKETS = pattern(r"\"(?:[^\"\\]|\\.)*\"|(?<![^\s\[{,:])'(?:[^']|'')*'|(?<![^\s\[{,:])([\[{])|([\]}])")


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake. Reading goes on with the text `repaired`, or after the entry at `mask` is blanked out."""

    diagnostic: Diagnostic
    repaired: str | None = None
    """The text with other characters in place of what stopped the parser, and of the same length."""
    mask: int | None = None
    """An offset in the line whose entry cannot be kept."""
    run: bool = False
    """The lines below that stand exactly as far in go with it."""
    until: int | None = None
    """The offset up to which all is put aside, where that is known better."""


class Stop:
    """A parser that stopped: the text, the problem, and what stands around it."""

    def __init__(self, lines: Lines, problem: Problem) -> None:
        self.lines = lines
        self.text = lines.text
        self.problem = problem
        last = max(len(self.text) - 1, 0)
        self.at = min(problem.at, last)
        self.since = min(problem.since, last) if problem.since is not None else None
        self.number = lines.line(self.at)
        self.content = lines.content(self.number)
        self.column = self.at - lines.start(self.number)

    def says(self, *words: str) -> bool:
        """Tell whether the parser's own words hold one of these."""
        said = f"{self.problem.context} {self.problem.what}"
        return any(word in said for word in words)

    @property
    def closed(self) -> int:
        """Return the offset behind what stands before the problem, blanks aside."""
        at = self.at
        while at > 0 and self.text[at - 1] == " ":
            at -= 1
        return at

    def put(self, at: int, char: str) -> str:
        """Return the text with another character at an offset."""
        return self.text[:at] + char + self.text[at + 1 :]

    @property
    def char(self) -> str:
        """Return the character at the problem."""
        return self.text[self.at : self.at + 1]

    @cached_property
    def tokens(self) -> list[Token]:
        """Return the tokens before the problem."""
        return tokens_before(self.text, self.at)

    @cached_property
    def brackets(self) -> list[int]:
        """Return the offsets of the brackets that are open at the problem, outermost first."""
        opened: list[int] = []
        for token in self.tokens:
            if token.id in {"[", "{"}:
                opened.append(token.start)
            elif token.id in {"]", "}"} and opened:
                opened.pop()
        return opened or self._brackets_of_line()

    def _brackets_of_line(self) -> list[int]:
        opened: list[int] = []
        begin = self.lines.start(self.number)
        for match in _BRACKETS.finditer(self.content[: self.column]):
            if match[1]:
                opened.append(begin + match.start(1))
            elif match[2] and opened:
                opened.pop()
        return opened

    def value_end(self, offset: int) -> int:
        """Return where a text that begins at an offset ends: with its line or, in brackets, at the next comma."""
        end = self.line_end(offset)
        if not self.brackets:
            return end
        return min((at for mark in ",]}" if (at := self.text.find(mark, offset + 1, end)) >= 0), default=end)

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends, without a comment and blanks."""
        number = self.lines.line(offset)
        content = self.lines.content(number)
        from_here = content[offset - self.lines.start(number) :]
        return offset + len(from_here.split(" #")[0].rstrip())
