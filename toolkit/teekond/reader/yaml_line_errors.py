"""Slips in how a line begins: tabs, keys, list items, indentation, characters that need quotes."""

from __future__ import annotations

import re

from teekond.diagnostics import say
from teekond.patterns import pattern
from teekond.reader.yaml_codes import COLON, EMPTY_KEY, INDENT, NEEDS_QUOTES, NO_COLON, SMART_QUOTES
from teekond.reader.yaml_core import quoted
from teekond.reader.yaml_indent import ENTRY, before, indent, is_entry
from teekond.reader.yaml_indent_errors import wrong_dash
from teekond.reader.yaml_slip import Slip, Stop
from teekond.reader.yaml_tree import directive
from teekond.reader.yaml_words import (
    DASHES,
    LOOKALIKES,
    add_colon,
    after_quote,
    colon_space,
    dash_space,
    needs_quotes,
    short,
    tab,
)
from teekond.source.codes import ODD_BLANK

_LEADING_TAB = pattern(r"(?m)^ *\t[ \t]*")
_NO_SPACE = pattern(r"(?P<dashes>(?:- +)*)(?P<key>[^\W\d][\w-]*):(?P<rest>[^\s:/].*)")
_ODD_COLON = pattern("(?:- +)*[^\\s:#\"']+:([\u00a0\u2000-\u200a\u202f\u3000])")
_COLON = pattern(r":(?=\s|$)")
_RESERVED = "@`%*&!?>|-"
_SMART = "„“”«»‚‘’"


def tabs(stop: Stop) -> Slip | None:
    """A tab in the indentation: all of them are told at once, and read as one blank each."""
    leading = _LEADING_TAB.search(stop.text)
    if stop.char != "\t" and not (leading and "\t" in stop.content[: stop.column + 1]):
        return None
    if "\t" not in stop.content[: len(stop.content) - len(stop.content.lstrip())]:
        return Slip(tab(stop.lines, stop.at, 0), repaired=stop.put(stop.at, " ")) if stop.char == "\t" else None
    assert leading is not None
    more = sum(1 for _ in _LEADING_TAB.finditer(stop.text))
    repaired = _LEADING_TAB.sub(lambda match: " " * len(match[0]), stop.text)
    return Slip(tab(stop.lines, stop.text.index("\t", leading.start()), more - 1), repaired=repaired)


def odd_blank(stop: Stop) -> Slip | None:
    """A no-break space behind a colon."""
    for number in (stop.number, before(stop.lines, stop.number)):
        if number is None:
            continue
        content = stop.lines.content(number)
        depth = indent(content)
        match = _ODD_COLON.match(content[depth:])
        if match:
            at = stop.lines.start(number) + depth + match.start(1)
            message = say("the blank behind this colon is a no-break space, not a plain one")
            finding = ODD_BLANK.error(stop.lines.span(at, at + 1), message, say("delete it and type a space"))
            return Slip(finding, repaired=stop.put(at, " "))
    return None


def reserved(stop: Stop) -> Slip | None:
    """A text that begins with a character that YAML keeps for itself."""
    scanning = stop.says("scanning an alias", "scanning an anchor", "scanning a tag", "scanning a directive")
    start = stop.since if scanning else stop.at
    if start is None:
        start = stop.at
    char = stop.text[start : start + 1]
    if char == "%" and start == stop.lines.start(stop.lines.line(start)):
        return Slip(directive(stop.lines.span(start, stop.line_end(start))), mask=start)
    if not char or char not in _RESERVED or (char == "-" and not _dash_in_brackets(stop)):
        return None
    return Slip(needs_quotes(stop.lines, start, stop.value_end(start)), repaired=stop.put(start, LOOKALIKES[char]))


def _dash_in_brackets(stop: Stop) -> bool:
    return stop.says("flow node") and not stop.text.startswith("---", stop.at)


def block_header(stop: Stop) -> Slip | None:
    """Text on the line of `|` or `>`, where none may stand."""
    since = stop.since
    if since is None or not stop.says("block scalar"):
        return None
    mark = stop.text[since]
    written = stop.text[since : stop.line_end(since)]
    return Slip(
        NEEDS_QUOTES.error(
            stop.lines.span(since, since + max(1, len(written))),
            say("behind {mark} the text begins on the next line, further in", mark=mark),
            say("or, if {mark} belongs to the text, quote it: {fix}", mark=mark, fix=short(quoted(written))),
        ),
        mask=since,
    )


def list_on_key_line(stop: Stop) -> Slip | None:
    """A list that begins on the line of its key."""
    if stop.char != "-" or not stop.says("sequence entries are not allowed") or not stop.content[: stop.column].strip():
        return None
    written = stop.text[stop.at : stop.line_end(stop.at)]
    return Slip(
        INDENT.error(
            stop.lines.span(stop.at, stop.at + 1),
            say("a list begins on the line below its key, not beside it"),
            say("or, if the hyphen belongs to the text, quote it: {fix}", fix=short(quoted(written))),
        ),
        repaired=stop.put(stop.at, LOOKALIKES["-"]),
    )


def second_colon(stop: Stop) -> Slip | None:
    """A colon and a blank inside a text without quotes."""
    if stop.char != ":" or not stop.says("mapping values are not allowed"):
        return None
    head = stop.content[: stop.column]
    entry = ENTRY.match(head.lstrip())
    if entry is None:
        return None
    start = stop.lines.start(stop.number) + indent(head) + entry.end()
    value = stop.text[start : stop.line_end(start)].strip()
    begin = stop.text.index(value[:1], start)
    if value[:1] and value[0] in "\"'":
        return Slip(after_quote(stop.lines, begin, stop.closed), mask=begin)
    end = stop.line_end(start)
    harmless = _COLON.sub(LOOKALIKES[":"], stop.text[stop.at : end])
    repaired = stop.text[: stop.at] + harmless + stop.text[end:]
    if value[:1] and value[0] in _SMART:
        straight = value.strip(_SMART)
        message = say("typographic quotes such as {mark} do not quote a text for YAML", mark=value[0])
        hint = say("use straight quotes: {fix}", fix=short(quoted(straight)))
        return Slip(SMART_QUOTES.error(stop.lines.span(begin, begin + 1), message, hint), repaired=repaired)
    return Slip(
        COLON.error(
            stop.lines.span(stop.at, stop.at + 1),
            say("a text with a colon and a blank in it needs quotes"),
            say("write {fix}", fix=short(f"{entry['key']}: {quoted(value)}")),
        ),
        repaired=repaired,
    )


def key_below_text(stop: Stop) -> Slip | None:
    """A key that the parser takes for more of the text above: the line above, or the indentation, is wrong."""
    if not stop.says("mapping values are not allowed"):
        return None
    above = before(stop.lines, stop.number)
    if above is None:
        return None
    content = stop.lines.content(above)
    if indent(stop.content) > indent(content) and is_entry(content):
        return deeper(stop, above)
    return loose_line(stop, above)


def deeper(stop: Stop, above: int) -> Slip:
    """A line that stands further in than it may."""
    start = stop.lines.start(stop.number) + indent(stop.content)
    span = stop.lines.span(start, stop.line_end(start))
    depth = indent(stop.lines.content(above))
    content = stop.lines.content(above).strip()
    if content.startswith("- ") and ENTRY.match(content) is None:
        text_end = stop.line_end(stop.lines.start(above) + depth)
        message = say("this line belongs to line {line}, which has no colon at its end", line=above + 1)
        hint = add_colon(stop.text[stop.lines.start(above) + depth : text_end], above + 1)
        return Slip(INDENT.error(span, message, hint), mask=start, run=True)
    message = say("this line stands further in than line {line} above it, which has its value already", line=above + 1)
    if content.startswith("- "):
        depth += len(content) - len(content[1:].lstrip())
    return Slip(
        INDENT.error(span, message, say("move it back to column {column}", column=depth + 1)), mask=start, run=True
    )


def loose_line(stop: Stop, number: int) -> Slip:
    """A line that is neither a key nor a list item."""
    content = stop.lines.content(number)
    start = stop.lines.start(number) + indent(content)
    written = stop.text[start : stop.line_end(start)]
    no_space = _NO_SPACE.match(written)
    if no_space:
        at = start + no_space.start("key")
        span = stop.lines.span(at, at + len(no_space["key"]) + 1)
        return Slip(colon_space(span, no_space["key"], no_space["rest"]), mask=start)
    if re.match(r"-[^\s-]", written):
        return Slip(dash_space(stop.lines, start, written), mask=start)
    if written.startswith(DASHES):
        return wrong_dash(stop, number)
    return Slip(
        NO_COLON.error(
            stop.lines.span(start, start + max(1, len(written))),
            say("“{text}” is neither a key with a colon nor a list item", text=short(written)),
            say("a key is written {fix}", fix=f"{short(written.split(' ')[0])}: …"),
            say("a text over several lines stands further in than its key, or begins with |"),
        ),
        mask=start,
    )


def unfinished_key(stop: Stop) -> Slip | None:
    """A line between keys that has no colon of its own."""
    if not stop.says("could not find expected ':'") or stop.since is None:
        return None
    return loose_line(stop, stop.lines.line(stop.since))


def empty_key(stop: Stop) -> Slip | None:
    """A colon with no key before it."""
    if stop.char != ":" or stop.content[: stop.column].strip(" -"):
        return None
    message = say("the key before this colon is missing")
    hint = say("write the key before the colon, or quote the text")
    return Slip(EMPTY_KEY.error(stop.lines.span(stop.at, stop.at + 1), message, hint), mask=stop.at)
