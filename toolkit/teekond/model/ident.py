"""Ids: how they are made from titles, compared, and written where only plain letters may stand."""

from __future__ import annotations

import unicodedata

from teekond.patterns import pattern

LONGEST = 60
_PLAIN_RUNS = pattern(r"[^a-z0-9]+")
_WORDS = pattern(r"[^\W_]+")
_PLAIN_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def slug(text: str) -> str:
    """Make an id of a text: lower case, every run of other characters one hyphen, cut at a word; maybe empty."""
    return _cut(compared(text))


def compared(text: str) -> str:
    """Return what two names must share to mean the same: the id rule without its limit of length."""
    if _PLAIN_ID.match(text):
        return text
    if text.isascii():
        return _PLAIN_RUNS.sub("-", text.lower()).strip("-")
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    return "-".join(piece for word in _WORDS.findall(lowered) for piece in _pieces(word))


def is_id(text: str) -> bool:
    """Say whether a text is an id as it stands."""
    if text.isalnum() and text.isascii() and text.islower():
        return True
    return _PLAIN_ID.match(text) is not None or (text != "" and compared(text) == text)


def journey_id(reference: str) -> str:
    """Return the id of the journey in a reference `journey/step` or `journey/stage`."""
    return reference.partition("/")[0]


def ascii_id(ident: str) -> str:
    """Write an id in plain letters: Latin ones by decomposition, others by their code point (`u4e2d`)."""
    if ident.isascii():
        return ident
    return "".join(_plain(c) for c in unicodedata.normalize("NFC", ident))


def _pieces(word: str) -> list[str]:
    if word.isalpha() and word.islower():
        return [word]
    return "".join(c if _allowed(c) else " " for c in word).split()


def _allowed(c: str) -> bool:
    return c.isdecimal() or (c.isalpha() and not c.isupper() and not c.istitle())


def _cut(whole: str) -> str:
    if len(whole) <= LONGEST:
        return whole
    head = whole[:LONGEST]
    if whole[LONGEST] == "-":
        return head
    at = head.rfind("-")
    return head if at <= 0 else head[:at]


def _plain(c: str) -> str:
    if c.isascii():
        return c
    parts = unicodedata.normalize("NFD", c)
    if parts[0].isascii() and parts[0].isalnum() and all(unicodedata.combining(mark) for mark in parts[1:]):
        return parts[0]
    return f"u{ord(c):04x}"
