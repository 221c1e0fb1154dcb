"""The sentences about YAML slips that are found in more than one way."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.reader.yaml_codes import (
    AFTER_QUOTE,
    BACKSLASH,
    BULLET,
    COLON_SPACE,
    DASH_SPACE,
    NEEDS_QUOTES,
    NO_VALUE,
    QUOTE,
    TAB,
)
from teekond.reader.yaml_core import quoted
from teekond.reader.yaml_indent import ENTRY
from teekond.source.lines import Lines

DASHES = ("–", "—", "•", "·", "‣", "▪", "●", "−", "‐", "‑", "\uf0b7")
"""What word processors make of a hyphen at the beginning of a line."""
BULLETS = ("-", "*", *DASHES)

LOOKALIKES = {
    "@": "＠", "`": "｀", "%": "％", "*": "∗", "&": "＆", "!": "！", "?": "？", "-": "–", "|": "∣", ">": "›",
    "[": "［", "]": "］", "{": "｛", "}": "｝", ",": "，", ":": "∶", "#": "＃",
}  # fmt: skip
"""What stands in for a character that stopped the parser, so that it can go on."""

_AS_TYPED = str.maketrans({like: char for char, like in LOOKALIKES.items() if char != "-"})


def short(text: str) -> str:
    """Return a text in one line as it was typed, cut where it gets long."""
    line = " ".join(text[:200].translate(_AS_TYPED).split())
    return line if len(line) <= 60 else line[:59] + "…"


def fix_quotes(text: str) -> Message:
    """Return the hint to quote a text."""
    return say("put the text in quotes: {fix}", fix=short(quoted(" ".join(text.split()))))


def bullet(lines: Lines, at: int, written: str) -> Diagnostic:
    """Return the error about a line that looks like a list item and is not one."""
    item = written.lstrip("".join(BULLETS) + " \u00a0").rstrip()
    number = lines.line(at)
    above = lines.content(number - 1).split(" #")[0].strip() if number else ""
    if written[0] == "-" and above.startswith("- ") and ENTRY.match(above) is None:
        message = say("this list belongs to line {line}, which has no colon at its end", line=number)
        return BULLET.error(lines.span(at, at + 1), message, add_colon(above, number))
    return BULLET.error(
        lines.span(at, at + 1),
        say(
            "this line begins with “{mark}” but is no list item: it is read as more of the text above", mark=written[0]
        ),
        say("for a list, begin every item with a hyphen and a blank: {fix}", fix=short(f"- {item}")),
        say("for one text, write | behind the key and the text on the lines below"),
    )


def dash(span: Span, written: str) -> Diagnostic:
    """Return the error about a list whose items begin with another mark than a hyphen."""
    return BULLET.error(span, *dash_words(written))


def dash_words(written: str) -> tuple[Message, Message]:
    """Return what is wrong with a line that begins with a dash or a dot of a word processor, and how to write it."""
    item = written[1:].strip()
    message = say(
        "“{mark}” begins no list item: a word processor may have put it in place of a hyphen", mark=written[0]
    )
    return message, say("begin every item with a plain hyphen and a blank: {fix}", fix=short(f"- {item}"))


def add_colon(written: str, line: int) -> Message:
    """Return the hint to end a line with a colon, so that more can stand below it."""
    return say("add a colon at the end of line {line}: {fix}", line=line, fix=short(f"{written.rstrip()}:"))


def dash_space(lines: Lines, at: int, written: str) -> Diagnostic:
    """Return the error about a hyphen with no blank behind it."""
    rest = written.lstrip("-\u00a0 ")
    return DASH_SPACE.error(
        lines.span(at, at + len(written) - len(written.lstrip("-"))),
        say("a list item needs a blank behind its hyphen"),
        say("write {fix}", fix=short(f"- {rest}")),
        say("if the hyphen belongs to the text, quote it: {fix}", fix=short(quoted(written))),
    )


def colon_space(span: Span, key: str, rest: str) -> Diagnostic:
    """Return the error about a colon with no blank behind it."""
    return COLON_SPACE.error(
        span,
        say("a key needs a blank behind its colon"),
        say("write {fix}", fix=short(f"{key}: {rest}")),
        suggest=f"{key}: ",
    )


def after_quote(lines: Lines, opened: int, closed: int) -> Diagnostic:
    """Return the error about text that stands behind a closing quote."""
    number = lines.line(closed)
    line_end = lines.start(number) + len(lines.content(number))
    rest = lines.text[closed:line_end]
    start = closed + len(rest) - len(rest.lstrip())
    mark = lines.text[closed - 1]
    message = say("the text ends at the closing {mark}, but more stands behind it", mark=mark)
    span = lines.span(start, max(line_end - (len(rest) - len(rest.rstrip())), start + 1))
    if lines.line(opened) != number:
        return AFTER_QUOTE.error(span, message)
    inner = lines.text[opened + 1 : line_end].rstrip().removesuffix(mark)
    plain = inner.replace(mark, "", 1) if inner.count(mark) == 1 else inner
    if mark == "'":
        hint = say("put the whole text in double quotes: {fix}", fix=short(quoted(inner)))
    else:
        hint = say("put the whole text in quotes: {fix}", fix=short(quoted(plain)))
    return AFTER_QUOTE.error(span, message, hint)


def backslash(lines: Lines, opened: int, closed: int, at: int) -> Diagnostic:
    """Return the error about a backslash that means something else inside double quotes."""
    inner = lines.text[opened + 1 : closed].rstrip('"')
    fix = "'" + inner.replace("'", "''") + "'"
    return BACKSLASH.error(
        lines.span(at, at + 2),
        say("inside double quotes a backslash has a meaning of its own: {pair}", pair=lines.text[at : at + 2]),
        say("use single quotes: {fix}", fix=short(fix)),
    )


def tab(lines: Lines, at: int, more: int) -> Diagnostic:
    """Return the error about a tab where only blanks may stand."""
    hints = (say("further lines with tabs: {count}", count=more),) if more else ()
    content = lines.text[lines.start(lines.line(at)) : at]
    message = say("the line is indented with a tab") if not content.strip() else say("a tab stands here")
    return TAB.error(lines.span(at, at + 1), message, say("use spaces: editors can turn all tabs into spaces"), *hints)


def no_value(span: Span, key: str, hint: Message) -> Diagnostic:
    """Return the error about a key inside braces that has no value."""
    return NO_VALUE.error(span, say("“{key}” has no value, but inside {{ }} every key needs one", key=key), hint)


def needs_quotes(lines: Lines, at: int, end: int) -> Diagnostic:
    """Return the error about a text that begins with a character that YAML keeps for itself."""
    written = lines.text[at:end].strip()
    char = lines.text[at]
    return NEEDS_QUOTES.error(
        lines.span(at, max(end, at + 1)),
        say("a text that begins with {char} needs quotes", char=char),
        fix_quotes(written),
    )


def unclosed_quote(lines: Lines, at: int) -> Diagnostic:
    """Return the error about a quote that is opened and never closed."""
    mark = lines.text[at]
    written = lines.content(lines.line(at))[at - lines.start(lines.line(at)) :].rstrip()
    inner = written[1:].rstrip("“”„»")
    return QUOTE.error(
        lines.span(at, at + 1),
        say("the text that begins with {mark} here is never closed", mark=mark),
        say("close it: {fix}", fix=short(quoted(inner))),
    )
