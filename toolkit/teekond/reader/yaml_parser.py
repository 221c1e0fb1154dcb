"""PyYAML's event parser: the C one where it is there, else the one in Python."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from teekond.reader.yaml_quick import MarkedYAMLError, YAMLError
from teekond.values import dataclass


def _fastest() -> tuple[type[Any], bool]:
    try:
        from yaml._yaml import CParser
    except ImportError:
        from teekond.reader.yaml_pure import PurePython

        return PurePython, False
    return CParser, True


Fastest, FAST = _fastest()


@dataclass(frozen=True, slots=True)
class Problem:
    """Where and why a parser stopped: its own words, the offset, and the offset where the context began."""

    what: str
    context: str
    at: int
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the scanner: its id, its place, and the kind of quotes of a scalar."""

    id: str
    start: int
    end: int
    style: str = ""


def problem_of(error: YAMLError) -> Problem:
    """Return what a parser's exception says."""
    if not isinstance(error, MarkedYAMLError):
        return Problem(str(error), "", 0)
    mark, since = error.problem_mark, error.context_mark
    at = mark or since
    return Problem(
        error.problem or "", error.context or "", at.index if at is not None else 0, since.index if since else None
    )


def tokens_before(text: str, end: int, parser: type[Any] = Fastest) -> list[Token]:
    """Return the tokens that begin before `end`, as far as they can be scanned."""
    return list(_tokens(parser(text), end))


def _tokens(parser: Any, end: int) -> Iterator[Token]:
    try:
        while (token := parser.get_token()) is not None:
            start = token.start_mark.index
            if start >= end:
                return
            yield Token(token.id, start, token.end_mark.index, getattr(token, "style", None) or "")
    except YAMLError:
        return
