"""Markdown inside a line, as plain words: emphasis, code and links leave their text."""

from __future__ import annotations

from teekond.patterns import pattern

_LINK = pattern(r"!?\[([^\]]*)\]\([^)\s]*(?: \"[^\"]*\")?\)")
_STRONG = pattern(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_UNDERLINED = pattern(r"(?<![\w_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w_])")
_CODE = pattern(r"(`+)(.+?)\1")
_ESCAPED = pattern(r"\\([!-/:-@\[-`{-~])")


def unescaped(text: str) -> str:
    """Return a text without the strokes that keep it from being Markdown."""
    return _ESCAPED.sub(r"\1", text)


def plain(text: str) -> str:
    """Return a text without the signs of Markdown."""
    if text.isalnum():
        return text
    text = _CODE.sub(r"\2", _LINK.sub(r"\1", text))
    text = _UNDERLINED.sub(r"\2", _STRONG.sub(r"\2", text))
    return " ".join(unescaped(text).split())
