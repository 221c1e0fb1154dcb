"""Slips with quotes and brackets."""

from __future__ import annotations

from teekond.diagnostics import say
from teekond.patterns import pattern
from teekond.reader.yaml_codes import BRACKET, COLON, COMMA_IN_BRACKETS, HASH, STRAY_BRACKET
from teekond.reader.yaml_core import quoted
from teekond.reader.yaml_indent import ENTRY, before, indent, is_entry, region
from teekond.reader.yaml_slip import Slip, Stop
from teekond.reader.yaml_words import LOOKALIKES, after_quote, backslash, needs_quotes, no_value, short, unclosed_quote

_LOST = pattern(r"[ \t](?P<text>#[^,\]}\n]*)[^\]}\n]*[\]}]")
_PAIRS = {"[": "]", "{": "}"}


def open_quote(stop: Stop) -> Slip | None:
    """A quote that is never closed, told where it was opened."""
    since = stop.since
    if since is None or not stop.says("quoted scalar") or not stop.says("end of stream", "document"):
        return None
    return Slip(unclosed_quote(stop.lines, since), mask=since)


def escape(stop: Stop) -> Slip | None:
    """A backslash inside double quotes that begins no known escape."""
    since = stop.since
    if since is None or not stop.says("escape", "hexdecimal", "hexadecimal", "Unicode character"):
        return None
    at = stop.text.rfind("\\", since, stop.at + 1)
    if at < 0:
        return None
    line_end = stop.line_end(since)
    found = stop.text.find('"', at + 2)
    closed = found if 0 <= found < line_end else line_end
    end = max(closed, at + 1)
    repaired = stop.text[:since] + stop.text[since:end].replace("\\", "/") + stop.text[end:]
    return Slip(backslash(stop.lines, since, closed, stop.text.index("\\", since)), repaired=repaired)


def behind_quote(stop: Stop) -> Slip | None:
    """Text behind a closing quote; or a quote further up that was closed by the next one that opens."""
    closed = stop.closed
    if not closed or stop.text[closed - 1] not in "\"'":
        return None
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
    """A second colon inside `[ ]` or `{ }`, or a comma that is missing before a key."""
    since = stop.since
    if since is None or stop.char != ":" or not stop.says("flow", "unexpected ':'"):
        return None
    start = max(stop.text.rfind(mark, 0, stop.at) for mark in ("[", "{", ",", ": ", "\n")) + 1
    if stop.text[stop.at + 1 : stop.at + 2] in {",", "}"}:
        return _no_value(stop, start)
    if ENTRY.fullmatch(stop.content[: stop.column + 1].lstrip()) and stop.lines.line(since) != stop.number:
        return _key_in_brackets(stop, since)
    end = min((at for mark in ",]}\n" if (at := stop.text.find(mark, stop.at)) >= 0), default=len(stop.text))
    return Slip(
        COLON.error(
            stop.lines.span(stop.at, stop.at + 1),
            say("a text with a colon and a blank in it needs quotes"),
            say("put the text in quotes: {fix}", fix=short(quoted(" ".join(stop.text[start:end].split())))),
        ),
        repaired=stop.put(stop.at, LOOKALIKES[":"]),
    )


def _no_value(stop: Stop, start: int) -> Slip:
    key = stop.text[start : stop.at].strip()
    finding = no_value(stop.lines.span(stop.at - len(key), stop.at), key, say("write {fix}", fix=f"{key}: …"))
    return Slip(finding, repaired=stop.put(stop.at, LOOKALIKES[":"]))


def _key_in_brackets(stop: Stop, since: int) -> Slip | None:
    start = stop.lines.start(stop.number)
    if indent(stop.content) <= indent(stop.lines.content(stop.lines.line(since))):
        return open_bracket(stop)
    above = before(stop.lines, stop.number)
    if above is None:
        return None
    end = stop.lines.start(above) + len(stop.lines.content(above).rstrip())
    message = say("a comma is missing at the end of line {line}", line=above + 1)
    return Slip(COMMA_IN_BRACKETS.error(stop.lines.span(end, end + 1), message), repaired=stop.put(start, ","))


def hash_in_brackets(stop: Stop) -> Slip | None:
    """A # that makes a comment of the rest of a line, and of the bracket that would have closed it."""
    if not stop.brackets:
        return None
    opened = stop.brackets[-1]
    number = stop.lines.line(opened)
    line_end = stop.lines.start(number) + len(stop.lines.content(number))
    found = _LOST.search(stop.text, opened, line_end)
    before = stop.text[opened : found.start()] if found else ""
    if found is None or before.count('"') % 2 or before.count("'") % 2:
        return None
    at = found.start("text")
    text = found["text"].rstrip()
    finding = HASH.error(
        stop.lines.span(at, at + len(text)),
        say("the # makes a comment of “{text}” and of the bracket behind it", text=short(text)),
        say("if it is part of the text, quote it: {fix}", fix=short(quoted(text))),
        say("if it is a comment, close the bracket before the #"),
    )
    return Slip(finding, repaired=stop.put(at, LOOKALIKES["#"]))


def comma(stop: Stop) -> Slip | None:
    """A comma with nothing before it."""
    if stop.char != ",":
        return None
    if not stop.says("flow"):
        return Slip(
            needs_quotes(stop.lines, stop.at, stop.line_end(stop.at)), repaired=stop.put(stop.at, LOOKALIKES[","])
        )
    message = say("nothing stands before this comma")
    return Slip(
        COMMA_IN_BRACKETS.error(stop.lines.span(stop.at, stop.at + 1), message, say("delete it")),
        repaired=stop.put(stop.at, " "),
    )


def open_bracket(stop: Stop) -> Slip | None:
    """A bracket that is never closed, or by one of another kind, told where it was opened."""
    since = stop.since
    if since is None or not stop.says("flow sequence", "flow mapping", "flow node"):
        return None
    if stop.text[since] not in _PAIRS:
        at_end = not stop.text[stop.at :].strip()
        if not stop.brackets or (stop.lines.line(stop.brackets[-1]) == stop.number and not at_end):
            return None
        since = stop.brackets[-1]
    mark = stop.text[since]
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
            BRACKET.error(span, message, say("close it with {close}", close=close)),
            mask=min([since, *stop.brackets[:1]]),
        )
    written = stop.text[since : stop.line_end(since)]
    goes_on = stop.lines.line(region(stop.lines, stop.lines.line(since), 0)[1] - 1) > stop.lines.line(since)
    closed = short(written.rstrip(",") + close)
    return Slip(
        BRACKET.error(
            span,
            say("the {open} that is opened here is never closed", open=mark),
            say("close it with {close}", close=close) if goes_on else say("close it: {fix}", fix=closed),
            say("if it is part of a text, quote it: {fix}", fix=short(quoted(written))),
        ),
        mask=min([since, *stop.brackets[:1]]),
    )


def behind_bracket(stop: Stop) -> Slip | None:
    """Text behind a closing bracket: then the bracket was part of a text; or one bracket too many."""
    if stop.char and stop.char in "]}":
        message = say("this {close} closes nothing", close=stop.char)
        alone = stop.content[: stop.column].rstrip().endswith((":", "-"))
        instead = LOOKALIKES[stop.char] if alone else " "
        finding = STRAY_BRACKET.error(
            stop.lines.span(stop.at, stop.at + 1), message, say("delete it, or quote the text")
        )
        return Slip(finding, repaired=stop.put(stop.at, instead))
    closed = stop.closed
    if not closed or stop.text[closed - 1] not in "]}":
        return None
    opened = _opener(stop, closed)
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
