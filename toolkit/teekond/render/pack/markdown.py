"""Markdown of notes becomes a tree of blocks and runs, so that what people wrote can never become markup of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Block = dict[str, Any]
SAFE = ("https://", "http://", "mailto:")
"""Links that lead somewhere from paper and screen; others are their words alone."""
SWITCHES = {"strong": "strong", "em": "stressed", "s": "struck"}
LISTS = {"bullet_list_open": "list", "ordered_list_open": "numbers"}


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text."""
    return list(_blocks(_Tokens(_parser().parse(text))))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough").disable("image")


class _Tokens:
    """A place in a list of tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def next(self) -> Token | None:
        """Return the token here and go on; None at the end."""
        if self._at == len(self._tokens):
            return None
        self._at += 1
        return self._tokens[self._at - 1]


def _blocks(tokens: _Tokens, end: str | None = None) -> Iterator[Block]:
    while (token := tokens.next()) is not None and token.type != end:
        if token.type == "inline":
            yield {"kind": "text", "runs": _runs(token.children or [])}
        elif token.type == "heading_open":
            inline = tokens.next()
            yield {"kind": "title", "runs": _runs((inline.children if inline is not None else None) or [])}
        elif token.type in LISTS:
            made = {"kind": LISTS[token.type], "items": list(_items(tokens, token.type.replace("open", "close")))}
            yield made | ({"start": int(token.attrs.get("start", 1))} if made["kind"] == "numbers" else {})
        elif token.type == "blockquote_open":
            yield {"kind": "quote", "items": list(_blocks(tokens, "blockquote_close"))}
        elif token.type in ("fence", "code_block"):
            yield {"kind": "text", "runs": [_run(token.content.rstrip("\n"), {}, "")]}
        elif token.type == "hr":
            yield {"kind": "rule"}


def _items(tokens: _Tokens, end: str) -> Iterator[list[Block]]:
    while (token := tokens.next()) is not None and token.type != end:
        if token.type == "list_item_open":
            yield list(_blocks(tokens, "list_item_close"))


def _runs(children: Sequence[Token]) -> list[dict[str, Any]]:
    style = dict.fromkeys(SWITCHES.values(), 0)
    target, broken = "", False
    made: list[dict[str, Any]] = []
    for token in children:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in SWITCHES:
            style[SWITCHES[name]] += token.nesting
        elif name == "link":
            href = str(token.attrs.get("href", "")) if token.nesting > 0 else ""
            target = href if href.startswith(SAFE) else ""
        elif token.type == "hardbreak":
            broken = True
        else:
            made.append(_run(" " if token.type == "softbreak" else token.content, style, target, broken=broken))
            broken = False
    return made


def _run(text: str, style: dict[str, int], target: str, *, broken: bool = False) -> dict[str, Any]:
    flags = {name: bool(style.get(name)) for name in SWITCHES.values()}
    return {"text": text, "link": target, "broken": broken, **flags}
