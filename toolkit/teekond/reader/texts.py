"""Reading texts and words."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Diagnostic, Message, Named, say
from teekond.language.near import nearest
from teekond.language.shapes import Choice, TextShape, Word
from teekond.language.words import LANGUAGE_CODES
from teekond.model.ident import is_id, slug
from teekond.model.text import Text
from teekond.patterns import pattern
from teekond.reader import codes
from teekond.reader.context import Reader, pointed
from teekond.reader.node import MAPPING, SCALAR, Node
from teekond.source.codes import Code

LONGEST_ID = 120
MOST_LISTED = 12
_REFUSED = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold, or that no text needs; escapes in quotes can still write them."""
_SHEET = pattern(r"A[0-5](?: landscape| portrait)?")
_NO_TEXT = say("a text belongs here, not a list or a mapping")
_NO_WORD = say("one word or name belongs here, not a list or a mapping")
_NO_CHOICE = say("one word belongs here, not a list or a mapping")
_COLOUR = pattern(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


def is_null(node: Node) -> bool:
    """Say whether nothing is written: an empty value, `null` or `~`."""
    return node.value is None and node.plain and node.kind is SCALAR


def shown(raw: str) -> str:
    """Return what somebody typed, short enough for a message."""
    line = " ".join(raw.split())
    return line if len(line) <= 60 else line[:59] + "…"


def named(text: Text, *languages: str) -> str:
    """Return what something is called, short enough for a message, which says it in its reader's language."""
    name = shown(text.read(*languages))
    names = {code: shown(string) for code, string in text.entries if code}
    return Named(name, names) if names else name


def listed(words: Iterable[str]) -> str:
    """Return the words that could stand somewhere, the first dozen of them."""
    known = list(words)
    return ", ".join(known[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "")


def quoted(text: str) -> str:
    """Return a text as it is written in quotes."""
    line = " ".join(text.split())
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def nothing(node: Node) -> Diagnostic:
    """Return the error about a value that is not there."""
    return codes.EMPTY_VALUE.error(node.span, say("there is no value here"), say("write one, or take the key out"))


def wrong_type(node: Node, message: Message, *hints: Message) -> Diagnostic:
    """Return the error about a list or a mapping where something else belongs."""
    return codes.WRONG_TYPE.error(pointed(node), message, *hints)


def split_at_colon(key: Node, value: Node, *hints: Message) -> Diagnostic:
    """Return the error about a text that YAML split in two at its colon."""
    fix = quoted(f"{key.raw}: {value.raw}" if value.kind is SCALAR else key.raw)
    return codes.SPLIT_AT_COLON.error(
        key.span,
        say("“{key}:” with a text behind it is no text: the colon splits it", key=shown(key.raw)),
        say("put it in quotes: {fix}", fix=fix),
        *hints,
    )


def raw_of(reader: Reader, node: Node, what: Message) -> str | None:
    """Return the characters of a scalar, or tell that one belongs here."""
    if node.value is not None:
        return node.raw
    if node.kind is not SCALAR:
        reader.tell(wrong_type(node, what))
        return None
    if node.plain:
        reader.tell(nothing(node))
        return None
    return node.raw


def read_string(reader: Reader, node: Node) -> str | None:
    """Return a string that people read, or tell why it is none."""
    raw = raw_of(reader, node, _NO_TEXT)
    if raw is None:
        return None
    if node.block:
        raw = raw.rstrip("\n")
    if not raw or raw.isspace():
        message = say("this text is empty")
        reader.tell(codes.EMPTY_VALUE.error(node.span, message, say("write one, or take the key out")))
        return None
    refused = None if raw.isprintable() else _REFUSED.search(raw)
    if refused is not None:
        message = say("the character U+{code} cannot stand in a text", code=f"{ord(refused[0]):04X}")
        reader.tell(codes.BAD_CHARACTER.error(node.span, message, say("take it out")))
        return None
    return raw


def read_text(reader: Reader, _shape: TextShape, node: Node) -> Text | None:
    """Read a text: a string, or a mapping of languages."""
    if node.kind is MAPPING:
        return read_languages(reader, node)
    raw = read_string(reader, node)
    return None if raw is None else Text((("", raw),))


def is_languages(node: Node) -> bool:
    """Say whether a mapping is a text: all its keys are language codes, and something is written under one."""
    pairs = node.pairs
    if not pairs or pairs[0][0].raw not in LANGUAGE_CODES:
        return False
    if not LANGUAGE_CODES.issuperset([key.raw for key, _ in pairs]):
        return False
    return any(value.kind is SCALAR and not is_null(value) for _, value in pairs)


def read_languages(reader: Reader, node: Node) -> Text | None:
    """Read a mapping of languages."""
    entries = []
    for key, value in node.pairs:
        if key.raw not in LANGUAGE_CODES:
            if not _is_half(node, value):
                reader.tell(_not_a_language(node, key, value))
            return None
        string = read_string(reader, value)
        if string is not None:
            entries.append((key.raw, string))
    if not node.pairs and not node.broken:
        message = say("this text is empty")
        reader.tell(codes.EMPTY_VALUE.error(node.span, message, say("write one, or take the key out")))
    return Text(tuple(entries)) if entries else None


def _is_half(node: Node, value: Node) -> bool:
    """Say whether a key is the half of a text that a comma split in braces: that was told already."""
    return node.flow and is_null(value) and not value.raw


def _not_a_language(node: Node, key: Node, value: Node) -> Diagnostic:
    if len(node.pairs) == 1 and value.kind is SCALAR and len(key.raw) > 3:
        return split_at_colon(key, value)
    guess = next((code for code in ("et", "en") if key.raw.casefold().startswith(code)), None)
    hints = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
    return codes.UNKNOWN_LANGUAGE.error(
        key.span,
        say("a text belongs here, and “{key}” is no language code", key=shown(key.raw)),
        *hints,
        say("write a text, or one a language: {fix}", fix="{et: …, en: …}"),
        suggest=guess,
    )


def read_word(reader: Reader, shape: Word, node: Node) -> str | None:
    """Read a word for the program: a reference, a name, an id, a path."""
    raw = raw_of(reader, node, _NO_WORD)
    if raw is None:
        return None
    raw = raw.strip()
    if not raw:
        message = say("this text is empty")
        reader.tell(codes.EMPTY_VALUE.error(node.span, message, say("write one, or take the key out")))
        return None
    if not raw.isprintable() and _REFUSED.search(raw):
        return read_string(reader, node)
    if shape.what in _WORDS:
        problem = _WORDS[shape.what](raw, node)
        if problem is not None:
            reader.tell(problem)
            return None
    return raw


def _check_id(raw: str, node: Node) -> Diagnostic | None:
    if is_id(raw) and len(raw) <= LONGEST_ID:
        return None
    fix = slug(raw)
    hints = (say("write {fix}", fix=fix),) if fix else ()
    return codes.BAD_ID.error(
        node.span,
        say("“{word}” is no id: lower-case letters, digits and single hyphens", word=shown(raw)),
        *hints,
        suggest=fix or None,
    )


def _check_language(raw: str, node: Node) -> Diagnostic | None:
    if raw in LANGUAGE_CODES:
        return None
    return codes.UNKNOWN_LANGUAGE.error(
        node.span,
        say("“{word}” is no language code", word=shown(raw)),
        say("a code has two letters, such as et or en"),
    )


def _check_colour(raw: str, node: Node) -> Diagnostic | None:
    if _COLOUR.fullmatch(raw):
        return None
    return codes.BAD_WORD.error(
        node.span,
        say("“{word}” is no colour", word=shown(raw)),
        say("write it as {fix}, in quotes", fix='"#00507D"'),
    )


def _check_sheet(raw: str, node: Node) -> Diagnostic | None:
    if _SHEET.fullmatch(raw):
        return None
    return codes.BAD_WORD.error(
        node.span, say("“{word}” is no size of paper", word=shown(raw)), say("write {fix}", fix="A3, A2 landscape")
    )


def _check_path(raw: str, node: Node) -> Diagnostic | None:
    parts = raw.replace("\\", "/").split("/")
    if raw.startswith(("/", "\\", "~")) or ":" in raw or ".." in parts:
        return codes.BAD_PATH.error(
            node.span,
            say("“{word}” does not lie inside the workspace", word=shown(raw)),
            say("write a path that starts from the folder of teekond.yaml"),
        )
    return None


_WORDS = {
    "id": _check_id,
    "language": _check_language,
    "colour": _check_colour,
    "sheet": _check_sheet,
    "path": _check_path,
}


def read_choice(reader: Reader, shape: Choice, node: Node) -> str | None:
    """Read one of a few words."""
    raw = raw_of(reader, node, _NO_CHOICE)
    if raw is None or raw in shape.words:
        return raw
    words = [option.word for option in shape.options]
    reader.tell(unknown_value(raw, node, words, codes.UNKNOWN_VALUE, shape.meant(raw)))
    return None


def unknown_value(raw: str, node: Node, words: list[str], code: Code, meant: str | None = None) -> Diagnostic:
    """Return the error about a word that is none of those known."""
    guess = meant or nearest(raw, words)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=", ".join(words))
    return code.error(node.span, say("unknown value “{word}”", word=shown(raw)), hint, suggest=guess)
