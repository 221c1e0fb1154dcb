"""Why a parser stopped, in a facilitator's words, and what to put aside so that it can go on."""

from __future__ import annotations

from collections.abc import Callable

from teekond.diagnostics import say
from teekond.reader import yaml_flow_errors as flow
from teekond.reader import yaml_line_errors as line
from teekond.reader.yaml_codes import DEPTH, SYNTAX
from teekond.reader.yaml_indent_errors import wrong_indent
from teekond.reader.yaml_parser import Problem
from teekond.reader.yaml_slip import Slip, Stop
from teekond.reader.yaml_tree import DEPTH_LIMIT, TOO_DEEP
from teekond.source.lines import Lines

_MATCHERS: tuple[Callable[[Stop], Slip | None], ...] = (
    line.tabs,
    flow.open_quote,
    flow.escape,
    flow.hash_in_brackets,
    line.block_header,
    line.reserved,
    line.odd_blank,
    line.list_on_key_line,
    line.second_colon,
    line.key_below_text,
    line.unfinished_key,
    flow.behind_quote,
    flow.colon_in_brackets,
    flow.comma,
    flow.open_bracket,
    flow.behind_bracket,
    line.empty_key,
    wrong_indent,
)


def diagnose(lines: Lines, problem: Problem) -> Slip:
    """Return what is wrong where a parser stopped."""
    stop = Stop(lines, problem)
    if problem.what == TOO_DEEP:
        message = say("this is nested too deep: {limit} levels are allowed", limit=DEPTH_LIMIT)
        return Slip(
            DEPTH.error(lines.span(stop.at, stop.at + 1), message), mask=stop.brackets[0] if stop.brackets else stop.at
        )
    for matcher in _MATCHERS:
        slip = matcher(stop)
        if slip is not None:
            return slip
    return _unknown(stop)


def _unknown(stop: Stop) -> Slip:
    message = say("from here on the line cannot be read as YAML")
    hint = say("check the line and the one above it: indentation, quotes, brackets, colons")
    return Slip(SYNTAX.error(stop.lines.span(stop.at, stop.at + 1), message, hint), mask=stop.at)
