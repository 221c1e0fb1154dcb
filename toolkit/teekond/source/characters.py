"""Characters that nobody sees and that break a file: named at their place and made harmless."""

from __future__ import annotations

import re
import unicodedata

from teekond.diagnostics import Diagnostic, Message, say
from teekond.patterns import pattern
from teekond.source.codes import CHARACTER, MOJIBAKE, ODD_BLANK
from teekond.source.lines import Lines

MOST = 20
"""So many findings of one kind are told for one file."""

_FORBIDDEN = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_INVISIBLE = frozenset("\x85\u200b\u2028\u2029\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ODD_INDENT = pattern(
    "^[ \t]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)", re.M
)
_SUSPECT = bytes(byte for byte in range(32) if byte not in b"\t\n\r") + b"\x7f\xc2\xe1\xe2\xe3\xed\xef"
"""Bytes of UTF-8 that controls are written with, and the first bytes of all odd blanks and marks that nobody sees."""
_MOJIBAKE = pattern(
    "Ã[\u00a4\u00b5\u00b6\u00bc\u201e\u2022\u2013\u0153\u0178]|Å[\u00a1\u00be\u00a0\u00bd]|â€[\u201c\u201d\u2122\u02dc\u0153\u00a6]"
)
_MOJIBAKE_STARTS = "ÃÅâ"
_LOST = pattern("\ufffd")
_WORD_BREAK = pattern("[\\s\"'“”„,;:.()]")


def clean(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text with its forbidden characters replaced one for one, and an error for each of them."""
    if is_plain(text) or _FORBIDDEN.search(text) is None:
        return text, []
    lines = Lines(text, path)
    found: list[Diagnostic] = []
    for match in _FORBIDDEN.finditer(text):
        if len(found) == MOST:
            break
        found.append(_forbidden(lines, match.start()))
    return _FORBIDDEN.sub(lambda match: " " if match[0] in _INVISIBLE else "\ufffd", text), found


def straighten(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text with plain spaces where lines are indented with other blanks, and errors for them."""
    if text.isascii() or is_plain(text) or _ODD_INDENT.search(text) is None:
        return text, []
    lines = Lines(text, path)
    found = [_odd_blank(lines, match.start(1)) for match in _first(_ODD_INDENT, text)]
    return _ODD_INDENT.sub(_plain_indent, text), found


def suspicious(text: str, path: str) -> list[Diagnostic]:
    """Return warnings about letters that an earlier conversion has spoilt."""
    if text.isascii():
        return []
    lines = Lines(text, path)
    spoilt = any(first in text for first in _MOJIBAKE_STARTS)
    found = [_mojibake(lines, match) for match in _first(_MOJIBAKE, text)] if spoilt else []
    found += [_lost(lines, match) for match in _first(_LOST, text)] if "\ufffd" in text else []
    return found


def is_plain(text: str) -> bool:
    """Tell whether a text has nothing but letters, signs, plain spaces and line ends: most have, and this is quick."""
    return are_plain(text.encode("utf-8", "surrogatepass")) or text.replace("\n", "").isprintable()


def are_plain(data: bytes) -> bool:
    """Tell whether no byte of a text in UTF-8 can belong to anything but letters, signs, plain spaces and line ends."""
    return len(data.translate(None, _SUSPECT)) == len(data)


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    matches = []
    for match in pattern.finditer(text):
        matches.append(match)
        if len(matches) == MOST:
            break
    return matches


def _plain_indent(match: re.Match[str]) -> str:
    return "".join("\t" if char == "\t" else " " for char in match[0])


def _forbidden(lines: Lines, offset: int) -> Diagnostic:
    char = lines.text[offset]
    point = f"U+{ord(char):04X}"
    name = unicodedata.name(char, "").lower()
    span = lines.span(offset, offset + 1)
    if char in _INVISIBLE:
        return CHARACTER.error(
            span, say("an invisible character, {point}, stands here", point=point), *_named(name), _pasted()
        )
    return CHARACTER.error(
        span, say("the character {point} is not allowed in a text file", point=point), *_named(name), _delete()
    )


def _named(name: str) -> tuple[Message, ...]:
    return (say("its name is “{name}”", name=name),) if name else ()


def _pasted() -> Message:
    return say("such characters come with text pasted from Word or a web page: delete it, or type the line again")


def _delete() -> Message:
    return say("delete it, or type the line again")


def _odd_blank(lines: Lines, offset: int) -> Diagnostic:
    name = unicodedata.name(lines.text[offset], "").lower()
    return ODD_BLANK.error(
        lines.span(offset, offset + 1),
        say("the indentation holds a {name} where plain spaces belong", name=name),
        say("delete the blanks at the start of the line and type spaces"),
    )


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - 30), min(len(text), end + 30)
    while start > low and not _WORD_BREAK.match(text[start - 1]):
        start -= 1
    while end < high and not _WORD_BREAK.match(text[end]):
        end += 1
    return start, end


def _mojibake(lines: Lines, match: re.Match[str]) -> Diagnostic:
    start, end = _word(lines.text, *match.span())
    word = lines.text[start:end]
    span = lines.span(start, end)
    message = say("“{word}” looks like text that was once read in the wrong encoding", word=word)
    try:
        right = word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return MOJIBAKE.warning(span, message)
    return MOJIBAKE.warning(span, message, say("it should probably be “{right}”", right=right), suggest=right)


def _lost(lines: Lines, match: re.Match[str]) -> Diagnostic:
    start, end = _word(lines.text, *match.span())
    return MOJIBAKE.warning(
        lines.span(start, end),
        say("in “{word}” a letter was lost by an earlier conversion", word=lines.text[start:end]),
        say("type the word again"),
    )
