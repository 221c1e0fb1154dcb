"""Slips with quotes and brackets."""

from __future__ import annotations

from teekond.diagnostics import say
from teekond.reader.yaml_codes import BRACKET, COLON, STRAY_BRACKET, STRAY_COMMA
from teekond.reader.yaml_core import quoted
from teekond.reader.yaml_indent import is_entry
from teekond.reader.yaml_slip import Slip, Stop
from teekond.reader.yaml_words import after_quote, backslash, needs_quotes, short, unclosed_quote

_PAIRS = {"[": "]", "{": "}"}
_LOOKALIKE = {"[": "［", "]": "］", "{": "｛", "}": "｝", ",": "，", ":": "∶"}


def open_quote(stop: Stop) -> Slip | None:
    """A quote that is never closed, told where it was opened."""
    since = stop.problem.since
    if since is None or not stop.says("quoted scalar") or not stop.says("end of stream", "document"):
        return None
    return Slip(unclosed_quote(stop.lines, since), mask=since)


def escape(stop: Stop) -> Slip | None:
    """A backslash inside double quotes that begins no known escape."""
    since = stop.problem.since
    if since is None or not stop.says("escape", "hexdecimal", "hexadecimal", "Unicode character"):
        return None
    at = stop.text.rfind("\\", since, stop.at + 1)
    if at < 0:
        return None
    closed = stop.text.find('"', at + 2)
    line_end = stop.line_end(since)
    return Slip(backslash(stop.lines, since, closed if 0 <= closed < line_end else line_end, at), put=((at, "/"),))


def behind_quote(stop: Stop) -> Slip | None:
    """Text behind a closing quote; or a quote further up that was closed by the next one that opens."""
    before = stop.text[: stop.at].rstrip(" ")
    if not before or before[-1] not in "\"'":
        return None
    closed = len(before)
    for token in reversed(stop.tokens):
        if token.end == closed and token.style in ("'", '"'):
            break
    else:
        return None
    if stop.lines.line(token.start) != stop.lines.line(closed) and _swallowed(stop, token.start, closed):
        return Slip(unclosed_quote(stop.lines, token.start), mask=token.start)
    return Slip(after_quote(stop.lines, token.start, closed), mask=token.start)


def _swallowed(stop: Stop, start: int, end: int) -> bool:
    first, last = stop.lines.line(start), stop.lines.line(end)
    return any(is_entry(stop.lines.content(number)) for number in range(first + 1, last + 1))


def colon_in_brackets(stop: Stop) -> Slip | None:
    """A second colon inside `[ ]` or `{ }`."""
    since = stop.problem.since
    if since is None or stop.char != ":" or not stop.says("flow"):
        return None
    start = max(stop.text.rfind(mark, 0, stop.at) for mark in ("[", "{", ",", ": ", "\n")) + 1
    end = min((at for mark in ",]}\n" if (at := stop.text.find(mark, stop.at)) >= 0), default=len(stop.text))
    return Slip(
        COLON.error(
            stop.lines.span(stop.at, stop.at + 1),
            say("a text with a colon and a blank in it needs quotes"),
            say("put the text in quotes: {fix}", fix=short(quoted(" ".join(stop.text[start:end].split())))),
        ),
        put=((stop.at, _LOOKALIKE[":"]),),
    )


def comma(stop: Stop) -> Slip | None:
    """A comma with nothing before it."""
    if stop.char != ",":
        return None
    if not stop.says("flow"):
        return Slip(needs_quotes(stop.lines, stop.at, stop.line_end(stop.at)), put=((stop.at, _LOOKALIKE[","]),))
    message = say("nothing stands before this comma")
    return Slip(
        STRAY_COMMA.error(stop.lines.span(stop.at, stop.at + 1), message, say("delete it")), put=((stop.at, " "),)
    )


def open_bracket(stop: Stop) -> Slip | None:
    """A bracket that is never closed, or by one of another kind, told where it was opened."""
    since = stop.problem.since
    if since is None or not stop.says("flow sequence", "flow mapping", "flow node"):
        return None
    mark = stop.text[since]
    if mark not in _PAIRS:
        return None
    span = stop.lines.span(since, since + 1)
    close = _PAIRS[mark]
    if stop.char in "]}" and stop.char != close:
        message = say(
            "{open} is opened here, but {close} closes it on line {line}",
            open=mark,
            close=stop.char,
            line=stop.number + 1,
        )
        return Slip(
            BRACKET.error(span, message, say("close it with {close}", close=close)), mask=_outermost(stop, since)
        )
    written = stop.text[since : stop.line_end(since)]
    return Slip(
        BRACKET.error(
            span,
            say("the {open} that is opened here is never closed", open=mark),
            say("close it: {fix}", fix=short(written.rstrip(",") + close)),
            say("if it is part of a text, quote it: {fix}", fix=short(quoted(written))),
        ),
        mask=_outermost(stop, since),
    )


def _outermost(stop: Stop, since: int) -> int:
    opened: list[int] = []
    for token in stop.tokens:
        if token.id in ("[", "{"):
            opened.append(token.start)
        elif token.id in ("]", "}") and opened:
            opened.pop()
    return min(opened[0], since) if opened else since


def behind_bracket(stop: Stop) -> Slip | None:
    """Text behind a closing bracket: then the bracket was part of a text; or one bracket too many."""
    if stop.char and stop.char in "]}":
        message = say("this {close} closes nothing", close=stop.char)
        finding = STRAY_BRACKET.error(
            stop.lines.span(stop.at, stop.at + 1), message, say("delete it, or quote the text")
        )
        return Slip(finding, put=((stop.at, " "),))
    before = stop.text[: stop.at].rstrip(" ")
    if not before or before[-1] not in "]}":
        return None
    opened = _opener(stop, len(before))
    if opened is None:
        return None
    finding = needs_quotes(stop.lines, opened, stop.line_end(opened))
    return Slip(finding, mask=opened)


def _opener(stop: Stop, closed: int) -> int | None:
    depth = 0
    for token in reversed(stop.tokens):
        if token.end > closed:
            continue
        if token.id in ("]", "}"):
            depth += 1
        elif token.id in ("[", "{"):
            depth -= 1
            if depth == 0:
                return token.start
    return None
