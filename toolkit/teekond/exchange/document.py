"""Writes a document that was brought in: canonical YAML, with comments that say what was guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from teekond.edit.fmt import format_text
from teekond.edit.words import Data, block, flow, scalar
from teekond.reader.compose import compose
from teekond.reader.node import Kind

Path = tuple[str | int, ...]
"""Where something stands in a tree of data: keys and places in lists; empty for the document."""
Comments = Mapping[Path, Sequence[str]]
LINE = 140
"""A mapping whose values are texts stands on one line where that is no longer."""
_STEP = 2


def document_text(data: Mapping[str, Data], comments: Comments | None = None) -> str:
    """Return a document in the form that `teekond fmt` gives it; a comment stands above what it speaks of."""
    told = comments or {}
    head = [f"# {line}" for line in told.get((), ())]
    text = "\n".join([*head, *_mapping(data, 0, (), told)]) + "\n"
    formatted = format_text(text, "")
    return formatted if isinstance(formatted, str) else text


def _mapping(data: Mapping[str, Data], column: int, path: Path, told: Comments) -> Iterator[str]:
    for key, value in data.items():
        here = (*path, key)
        yield from _comments(column, here, told)
        yield from _under(" " * column + scalar(key, brackets=False) + ":", value, column, here, told)


def _under(head: str, value: Data, column: int, path: Path, told: Comments) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    if isinstance(value, str):
        yield f"{head} {_text(value, column + _STEP)}"
    elif isinstance(value, Mapping) and value:
        short = f"{head} {flow(value)}"
        if _is_leaf(value) and len(short) <= LINE and not _is_told(path, told):
            yield short
        else:
            yield head
            yield from _mapping(value, column + _STEP, path, told)
    elif isinstance(value, Sequence) and value:
        yield head
        yield from _items(value, column + _STEP, path, told)
    else:
        yield f"{head} {flow(value)}"


def _items(values: Sequence[Data], column: int, path: Path, told: Comments) -> Iterator[str]:
    for at, value in enumerate(values):
        here = (*path, at)
        yield from _comments(column, here, told)
        yield from _item(value, column, here, told)


def _item(value: Data, column: int, path: Path, told: Comments) -> Iterator[str]:
    hyphen = " " * column + "- "
    if isinstance(value, str):
        yield hyphen + _text(value, column + _STEP)
    elif isinstance(value, Mapping) and value:
        short = hyphen + flow(value)
        flat = "title" not in value or path[:1] == ("lanes",)
        if flat and _is_leaf(value) and len(short) <= LINE and not _is_told(path, told):
            yield short
        else:
            first, *rest = list(_mapping(value, column + _STEP, path, {**told, (*path, next(iter(value))): ()}))
            yield hyphen + first[column + _STEP :]
            yield from rest
    else:
        yield hyphen + flow(value)


def _comments(column: int, path: Path, told: Comments) -> Iterator[str]:
    for line in told.get(path, ()):
        yield f"{' ' * column}# {line}"


def _is_told(path: Path, told: Comments) -> bool:
    """Tell whether a comment speaks of something within."""
    return any(len(each) > len(path) and each[: len(path)] == path for each in told)


def _is_leaf(value: Mapping[str, Data]) -> bool:
    """Tell whether nothing but short texts and numbers, maybe by language, stands in a mapping."""
    for each in value.values():
        if isinstance(each, Mapping):
            if not all(isinstance(inner, str) and "\n" not in inner for inner in each.values()):
                return False
        elif isinstance(each, str):
            if "\n" in each:
                return False
        elif isinstance(each, Sequence) and not all(isinstance(inner, int | float) for inner in each):
            return False
    return True


def _text(text: str, column: int) -> str:
    """Return a text behind a key or a hyphen; several lines as a block of lines where that is read back just so."""
    if "\n" not in text.strip("\n") and not text.endswith("\n"):
        return block(text)
    ends = len(text) - len(text.rstrip("\n"))
    sign = "|" if ends == 1 else "|-" if ends == 0 else "|+"
    lines = text.split("\n")[: -1 if ends else None]
    written = sign + "".join("\n" + (" " * column + line if line else "") for line in lines)
    return written if _reads_back(written, text, column) else block(text)


def _reads_back(written: str, text: str, column: int) -> bool:
    blanks = " " * (column - _STEP)
    roots, found = compose(f"{blanks}key: {written}\n{blanks}next: 1\n", "")
    if found or len(roots) != 1 or len(roots[0].pairs) != 2:
        return False
    node = roots[0].pairs[0][1]
    return node.kind is Kind.SCALAR and node.raw == text
