"""From bytes to text, for tables that other programs wrote: UTF-8, UTF-16, else what Windows uses around the Baltic."""

from __future__ import annotations

import codecs
from typing import Any

from teekond.diagnostics import Diagnostic, Span, say
from teekond.exchange.tables import GUESSED_LETTERS
from teekond.patterns import pattern

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = (("cp1257", "Windows-1257"), ("cp1252", "Windows-1252"), ("latin-1", "ISO-8859-1"))
_LONE_ACCENTS = "ˇ˛¨¸"
"""What stands in Windows-1257 where Windows-1252 has Ž, ž and others: no word of a note has them alone."""
_CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BROKEN = pattern("[\ud800-\udfff\ufffe\uffff]")


def table_text(data: bytes, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text of a table, and what had to be guessed; every run of bytes is some text."""
    codec = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _unmarked(data)
    if codec is not None:
        return harmless(data, codec), []
    name, text = _windows(data)
    message = say("the file is not UTF-8; its letters are read as {encoding}", encoding=name)
    hint = say("look at õ, ä, š and ž; if they are wrong, save the table as CSV UTF-8")
    return tidy(text), [GUESSED_LETTERS.warning(Span(path), message, hint)]


def tidy(text: str) -> str:
    """Return a text with plain line ends and without characters that no document may hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _BROKEN.sub("\ufffd", _CONTROL.sub(" ", text))


def whole(data: Any) -> Any:
    """Return what JSON holds, its texts tidy: half a letter can be written there, and in no other file."""
    if isinstance(data, str):
        return tidy(data)
    if isinstance(data, list):
        return [whole(each) for each in data]
    if isinstance(data, dict):
        return {whole(key): whole(value) for key, value in data.items()}
    return data


def harmless(data: bytes, codec: str) -> str:
    """Return the text of bytes in a known encoding; a broken letter becomes a sign that shows it."""
    return tidy(data.decode(codec, "replace"))


def _unmarked(data: bytes) -> str | None:
    """Return the encoding of bytes without a mark, None where it must be guessed."""
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    if max(even, odd) * 3 > len(data[:4096]) and len(data) > 3:
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _windows(data: bytes) -> tuple[str, str]:
    found: list[tuple[str, str]] = []
    for codec, name in _WINDOWS:
        try:
            found.append((name, data.decode(codec)))
        except UnicodeDecodeError:
            continue
    name, text = found[0]
    if len(found) > 1 and name == _WINDOWS[0][1] and any(accent in text for accent in _LONE_ACCENTS):
        return found[1]
    return name, text
