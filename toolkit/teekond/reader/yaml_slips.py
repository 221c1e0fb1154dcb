"""Mistakes that YAML itself accepts, with another meaning than the writer had: found behind the parser's back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import islice

from teekond.diagnostics import Diagnostic, Severity, say
from teekond.patterns import pattern
from teekond.reader.node import MAPPING, SCALAR, Node, scalars
from teekond.reader.yaml_codes import COMMA, FINDING_LIMIT, HASH
from teekond.reader.yaml_commas import CLOSERS, OPENERS, split
from teekond.reader.yaml_core import quoted
from teekond.reader.yaml_words import (
    BULLETS,
    DASHES,
    LOOKALIKES,
    after_quote,
    backslash,
    bullet,
    colon_space,
    dash,
    dash_space,
    no_value,
    short,
    tab,
)
from teekond.source.lines import Lines
from teekond.values import replace

_HASH = pattern(r"[ \t]#(?!#*(?:\s|$))")
_DASH = pattern(r"(?m)^[ ]*(?:- +)*(-[^\W\d_]|-\u00a0)")
_COLON = pattern(r"(?m)^[ ]*(?:- +)*([a-z_]+):(?=[^\s/])")
_SCHEMES = frozenset(("http", "https", "mailto", "tel", "sms", "urn", "data", "file", "ftp", "geo"))
_WINDOWS_PATH = pattern(r"(?:^|[^A-Za-z])[A-Za-z]:\\[abefnrtv0N_LP]")
_MOST = 40


def slips(lines: Lines, roots: list[Node], flows: list[Node], texts: list[Node]) -> list[Diagnostic]:
    """Return the hidden mistakes of a text that was read."""
    return list(islice(_slips(lines, roots, flows, texts), FINDING_LIMIT))


def _slips(lines: Lines, roots: list[Node], flows: list[Node], texts: list[Node]) -> Iterator[Diagnostic]:
    text = lines.text
    for node in texts:
        yield from _of_text(lines, node)
    for node in flows:
        yield from _of_flow(lines, node)
    if "\t" in text or ("#" in text and _HASH.search(text)) or _DASH.search(text) or _COLON.search(text):
        yield from _of_source(lines, sorted(scalars(roots), key=lambda node: node.start))


def _of_text(lines: Lines, node: Node) -> Iterator[Diagnostic]:
    text = lines.text
    if node.plain:
        yield from _bullets(lines, node)
        return
    after = text[node.end : node.end + 1]
    if after and after not in " \t\n,]}:":
        yield after_quote(lines, node.start, node.end)
    source = text[node.start : node.end]
    if source[0] == '"' and _WINDOWS_PATH.search(source):
        yield backslash(lines, node.start, node.end, node.start + source.index("\\"))


def _bullets(lines: Lines, node: Node) -> Iterator[Diagnostic]:
    if node.raw.startswith("-"):
        return
    first = lines.content(node.span.line - 1).strip()
    begun = node.raw.startswith(DASHES) and first[0] == node.raw[0]
    for number in range(node.span.line, node.span.end_line):
        content = lines.content(number)
        start = content.lstrip()
        if start.startswith(BULLETS):
            at = lines.start(number) + len(content) - len(start)
            if begun or start.startswith(DASHES):
                yield (
                    dash(lines.span(node.start, node.start + 1), first)
                    if begun
                    else dash(lines.span(at, at + 1), start)
                )
            else:
                yield bullet(lines, at, start)
            return


def _of_flow(lines: Lines, node: Node) -> Iterator[Diagnostic]:
    if node.kind is MAPPING:
        before: tuple[Node, Node] | None = None
        for pair in node.pairs:
            if pair[1].plain and not pair[1].raw and not pair[0].raw.endswith(LOOKALIKES[":"]):
                pair[0].broken = pair[1].broken = True
                yield _no_value(lines, pair[0], before)
            before = pair
    else:
        for first, second in zip(node.items, node.items[1:], strict=False):
            if split(first, second):
                yield _comma(lines, first, second)


def _no_value(lines: Lines, key: Node, before: tuple[Node, Node] | None) -> Diagnostic:
    name, colon, rest = key.raw.partition(":")
    if key.plain and colon and rest:
        return colon_space(lines.span(key.start, key.start + len(name) + 1), name, rest)
    if before is not None and before[1].kind is SCALAR and ":" not in lines.text[key.end : key.end + 1]:
        whole = lines.text[before[1].start : key.end].strip("\"'")
        fix = short(f"{before[0].raw}: {quoted(whole)}")
        return no_value(key.span, key.raw, say("a comma ends a value; quote the whole text: {fix}", fix=fix))
    name, _, rest = key.raw.partition(" ")
    fix = f"{name}: {rest or '…'}" if name.islower() else f"{key.raw}: …"
    return no_value(key.span, key.raw, say("write {fix}", fix=short(fix)))


def _comma(lines: Lines, first: Node, second: Node) -> Diagnostic:
    whole = lines.text[first.start : second.end].strip(OPENERS + CLOSERS)
    comma = lines.text.index(",", first.end)
    return COMMA.warning(
        lines.span(comma, comma + 1),
        say("this comma splits “{whole}” into two items", whole=" ".join(whole.split())),
        say("if it is one text, quote it: {fix}", fix=quoted(" ".join(whole.split()))),
        say("if it is two, write the list with one item a line"),
    )


def _of_source(lines: Lines, texts: list[Node]) -> Iterator[Diagnostic]:
    starts = [node.start for node in texts]

    def around(offset: int) -> Node | None:
        at = bisect_right(starts, offset) - 1
        while at > 0 and texts[at].start == texts[at].end:
            at -= 1
        return texts[at] if at >= 0 and offset < texts[at].end else None

    by_start = dict(zip(starts, texts, strict=True))
    yield from _hashes(lines, around)
    yield from _tabs(lines, around)
    for match in _first_matches(_DASH, lines.text):
        node = by_start.get(match.start(1))
        if node is not None and node.plain:
            yield dash_space(lines, node.start, lines.text[node.start : node.end].split("\n")[0])
    for match in _first_matches(_COLON, lines.text):
        node = by_start.get(match.start(1))
        if node is not None and node.plain and match[1] not in _SCHEMES and node.end > match.end():
            rest = lines.text[match.end() : node.end]
            finding = colon_space(lines.span(node.start, match.end()), match[1], rest)
            yield replace(finding, severity=Severity.WARNING)


def _first_matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for count, match in enumerate(pattern.finditer(text)):
        if count == _MOST:
            return
        yield match


def _hashes(lines: Lines, around: Callable[[int], Node | None]) -> Iterator[Diagnostic]:
    """A `#` that begins a comment in the middle of what looks like text."""
    told = -1
    for match in _first_matches(_HASH, lines.text):
        at = match.start() + 1
        number = lines.line(at)
        start = lines.start(number)
        if number == told or around(at) is not None or not lines.text[start:at].strip():
            continue
        comment = next(
            (spot for spot in _comments(lines.text, start, at + 1) if around(spot) is None),
            at,
        )
        if comment != at:
            continue
        told = number
        yield _hash(lines, at, around)


def _comments(text: str, start: int, end: int) -> Iterator[int]:
    for at in range(start, end):
        if text[at] == "#" and (at == start or text[at - 1] in " \t"):
            yield at


def _hash(lines: Lines, at: int, around: Callable[[int], Node | None]) -> Diagnostic:
    number = lines.line(at)
    rest = re.split(r"\s#\s", lines.content(number)[at - lines.start(number) :])[0].rstrip()
    before = len(lines.text[:at].rstrip()) - 1
    node = around(before)
    whole = f"{lines.text[node.start : before + 1]} {rest}" if node is not None and node.plain else rest
    return HASH.error(
        lines.span(at, at + len(rest)),
        say("“{text}” behind a blank is read as a comment and lost", text=short(rest)),
        say("if it is part of the text, quote the whole: {fix}", fix=short(quoted(" ".join(whole.split())))),
        say("if it is a comment, put a blank behind the #"),
    )


def _tabs(lines: Lines, around: Callable[[int], Node | None]) -> Iterator[Diagnostic]:
    places = [at for at in islice(_tab_offsets(lines.text), _MOST) if _tab_matters(lines, at, around(at))]
    if places:
        yield tab(lines, places[0], len({lines.line(at) for at in places}) - 1)


def _tab_offsets(text: str) -> Iterator[int]:
    at = text.find("\t")
    while at >= 0:
        yield at
        at = text.find("\t", at + 1)


def _tab_matters(lines: Lines, at: int, node: Node | None) -> bool:
    if node is not None:
        return node.plain
    number = lines.line(at)
    content = lines.content(number)
    column = at - lines.start(number)
    comment = next((spot for spot in _comments(content, 0, column)), None)
    return comment is None and bool(content.strip())
