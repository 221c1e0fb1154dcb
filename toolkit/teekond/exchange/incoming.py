"""The text of a file of others; what is no text is told by what it is."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.codes import WRONG_FORMAT
from teekond.exchange.letters import table_text

MOST = 5_000_000
"""The most letters of a file that is text."""
MOST_STEPS = 20_000
"""The most steps, or notes, that are read of a file."""
_MARKS = (
    (b"PK\x03\x04", "ZIP (DOCX, XLSX, PPTX)"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS, PPT"),
    (b"\x1f\x8b", "GZIP"),
)


def text_of(data: bytes, path: str, *hints: Message) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file, or None and what it is instead; letters that had to be guessed are told."""
    kind = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if kind is not None:
        message = say("this is a file of the kind {kind}, not a text", kind=kind)
        return None, [WRONG_FORMAT.error(Span(path), message, *hints)]
    if _is_binary(data):
        return None, [WRONG_FORMAT.error(Span(path), say("this is no text but binary data"), *hints)]
    text, found = table_text(data, path)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return None, [WRONG_FORMAT.error(Span(path), say("the file is empty"), *hints)]
    if len(text) > MOST:
        message = say("the file has more than {most} million letters", most=MOST // 1_000_000)
        return None, [WRONG_FORMAT.error(Span(path), message, *hints)]
    return text, found


def _is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text: noughts that are not the halves of UTF-16, or many control characters."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 3 > len(head) and min(even, odd) * 20 < len(head) and len(head) > 3:
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1a\x1b" for byte in head)
    return controls * 20 > len(head)


def too_many(count: int, path: str) -> Diagnostic | None:
    """Return why a file with so many steps is not read."""
    if count <= MOST_STEPS:
        return None
    message = say("the file holds more than {most} steps", most=MOST_STEPS)
    return WRONG_FORMAT.error(Span(path), message, say("split it into several files"))
