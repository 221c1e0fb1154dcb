"""From bytes to text: strict UTF-8, plain line ends, and a clear sentence for everything else."""

from __future__ import annotations

import codecs

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.source.characters import are_plain, clean, is_plain, straighten, suspicious
from teekond.source.codes import NOT_TEXT, NOT_UTF8, TOO_LARGE

LIMIT = 2_000_000
"""The most bytes that a document may have."""

_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\r")
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


def decode(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file, or None where it is no text; what is wrong with it stands in the list.

    Text comes back wherever it can be guessed, so that its other mistakes can be told in the same run.
    """
    if len(data) > LIMIT:
        return None, [too_large(path)]
    text, found = _to_text(data, path)
    if text is None:
        return None, found
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text and not text.endswith("\n"):
        text += "\n"
    found += suspicious(text, path) if not found else []
    if (not found and are_plain(data)) or is_plain(text):
        return text, found
    text, forbidden = clean(text, path)
    text, blanks = straighten(text, path)
    return text, found + forbidden + blanks


def too_large(path: str) -> Diagnostic:
    """Return the error about a file that is over the limit."""
    return TOO_LARGE.error(
        Span(path),
        say("the file is larger than {limit} MB, too large for a document", limit=LIMIT // 1_000_000),
        say("split it into several files, one document each"),
    )


def _to_text(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    wide = _wide(data)
    if wide is not None:
        return _from_wide(data, path, *wide)
    if len(data) - len(data.translate(None, _CONTROL)) > max(8, len(data) // 50):
        return None, [_not_text(path)]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        if b"\0" in data:
            return None, [_not_text(path)]
        return _from_windows(data, path, error.start)


def _wide(data: bytes) -> tuple[str, str] | None:
    for mark, codec, name in _WIDE_MARKS:
        if data.startswith(mark):
            return codec, name
    head = data[:4096]
    if 0 not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and odd * 3 > len(head) and even * 20 <= odd:
        return "utf-16-le", "UTF-16"
    if len(head) >= 4 and even * 3 > len(head) and odd * 20 <= even:
        return "utf-16-be", "UTF-16"
    return None


def _from_wide(data: bytes, path: str, codec: str, name: str) -> tuple[str | None, list[Diagnostic]]:
    error = NOT_UTF8.error(Span(path), say("the file is {encoding}, not UTF-8", encoding=name), _save_hint())
    try:
        return data.decode(codec), [error]
    except UnicodeDecodeError:
        return None, [error]


def _from_windows(data: bytes, path: str, start: int) -> tuple[str, list[Diagnostic]]:
    codec, name = _guess(data)
    before = data.count(b"\n", 0, start)
    column = len(data[data.rfind(b"\n", 0, start) + 1 : start].decode("utf-8").removeprefix("\ufeff")) + 1
    rows = data.split(b"\n")
    texts, bad = [], 0
    for row in rows:
        try:
            texts.append(row.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(row.decode(codec, "replace"))
            bad += 1
    said = texts[before].strip()
    error = NOT_UTF8.error(
        Span(path, before + 1, column, before + 1, column + 1),
        say("the file is not UTF-8; read as {encoding}, this line says: {line}", encoding=name, line=said[:60]),
        *_other_lines(bad - 1),
        _save_hint(),
    )
    return "\n".join(texts), [error]


def _guess(data: bytes) -> tuple[str, str]:
    baltic = any(byte in data for byte in b"\xf0\xfe\xd0\xde")
    western = any(byte in data for byte in b"\x9a\x9e\x8a\x8e")
    if western and not baltic:
        return "cp1252", "Windows-1252"
    return "cp1257", "Windows-1257" if baltic else "Windows-1257 (or -1252)"


def _other_lines(count: int) -> tuple[Message, ...]:
    return (say("lines with the same trouble further on: {count}", count=count),) if count else ()


def _save_hint() -> Message:
    return say("save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)")


def _not_text(path: str) -> Diagnostic:
    return NOT_TEXT.error(Span(path), say("this is not a text file"), say("documents are plain text, saved as UTF-8"))
