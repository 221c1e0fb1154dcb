"""Takes a Mermaid journey diagram apart: its statements with their lines, as Mermaid reads them, and more kindly."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator

from teekond.exchange.letters import tidy
from teekond.patterns import pattern
from teekond.values import dataclass

LOW, HIGH = 1, 5
"""The scores that Mermaid documents."""
_FRONT = pattern(r"\A\s*---[ \t]*\n(.*?)\n[ \t]*---[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = pattern(r"^title[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_FENCE = pattern(r"^([ \t]*)(`{3,}|~{3,})[ \t]*mermaid\b[^\n]*\n(.*?)^[ \t]*\2[ \t]*$", re.MULTILINE | re.DOTALL)
_ANY_FENCE = pattern(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)
_DIRECTIVE = pattern(r"%%\{.*?\}%%", re.DOTALL)
_DESCRIPTION = pattern(r"^[ \t]*accDescr[ \t]*\{(.*?)\}", re.DOTALL | re.MULTILINE | re.IGNORECASE)
_ENTITY = pattern(r"#(\w+);")
_BREAK = pattern(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_TOLD = pattern(r"%%\s*(id|kind|persona|feeling)\s*:\s*(.*?)\s*\Z")
_STATEMENT = pattern(r"(title|section|accTitle|accDescr)\b[ \t]*:?[ \t]*(.*)", re.IGNORECASE | re.DOTALL | re.ASCII)
_TASK = pattern(r"([^:]*):[ \t]*([^:]*?)[ \t]*(?::(.*))?\Z", re.DOTALL)
_LATER_SCORE = pattern(r"(.*):[ \t]*([-+]?[0-9]+(?:[.,][0-9]+)?)[ \t]*(?::([^:]*))?\Z", re.DOTALL)
_NUMBER = pattern(r"[-+]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """One diagram of a file."""

    text: str
    line: int
    """The line of the file before its first."""
    title: str | None = None
    """What its front matter calls it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a diagram: `title`, `section`, `accTitle`, `accDescr`, `task`, `told` or `odd`.

    `told` is a comment of ours, its key in `name`; `odd` is a line that is nothing else.
    """

    kind: str
    line: int
    name: str = ""
    score: float | None = None
    actors: tuple[str, ...] = ()
    written: str = ""
    """The score as it is written."""
    mended: bool = False
    """Whether a colon in the name had to be read around: Mermaid itself would take it for the end."""


def blocks(text: str) -> list[Block]:
    """Return the diagrams of a file: those in the fences of a Markdown file, else the file as one."""
    found = list(_FENCE.finditer(text))
    if found:
        return [_block(each[3], text.count("\n", 0, each.start(3))) for each in found]
    return [] if _ANY_FENCE.search(text) else [_block(text, 0)]


def diagram_kind(block: Block) -> tuple[str, int]:
    """Return the first word of a diagram, which says what it is, and its line; empty where there is none."""
    for number, line in enumerate(block.text.split("\n"), start=block.line + 1):
        told = line.strip()
        if told and not told.startswith(("%%", "#")):
            return (re.split(r"[\s:;]", told, maxsplit=1)[0], number)
    return "", block.line + 1


def statements(block: Block) -> Iterator[Statement]:
    """Yield the statements behind the word `journey`."""
    begun = False
    for number, line in enumerate(block.text.split("\n"), start=block.line + 1):
        text = line.strip()
        told = _TOLD.match(text)
        if told:
            yield Statement("told", number, told[1], written=decoded(told[2]))
        if not text or (text.startswith(("%%", "#")) and not _ENTITY.match(text)):
            continue
        if not begun:
            begun, text = True, text[len("journey") :].strip(" \t;")
        if text:
            yield _statement(text, number)


def decoded(text: str) -> str:
    """Return a name with its entity codes as the letters that they stand for."""
    text = _BREAK.sub("\n", text)
    return tidy(_ENTITY.sub(lambda found: _letter(found[1], found[0]), text))


def _letter(code: str, written: str) -> str:
    if code.isascii() and code.isdecimal():
        number = int(code[:9])
        return chr(number) if number in (9, 10) or 32 <= number < 127 else html.unescape(f"&#{number};")
    meant = html.unescape(f"&{code};")
    return written if meant == f"&{code};" else meant


def _block(text: str, line: int) -> Block:
    front = _FRONT.match(text)
    title = None
    if front:
        named = _FRONT_TITLE.search(front[1])
        title = named[1].strip("\"'") if named else None
        text = _blank(text, front.end())
    text = _DIRECTIVE.sub(lambda found: "\n" * found[0].count("\n"), text)
    text = _DESCRIPTION.sub(_on_one_line, text)
    return Block(text, line, title)


def _blank(text: str, end: int) -> str:
    """Return a text whose beginning is blank, with the same number of lines."""
    return "\n" * text.count("\n", 0, end) + text[end:]


def _on_one_line(found: re.Match[str]) -> str:
    told = " ".join(found[1].split()).replace(";", "#59;")
    return f"accDescr: {told}" + "\n" * found[0].count("\n")


def _statement(text: str, line: int) -> Statement:
    known = _STATEMENT.match(text)
    if known and (known[2] or known[1].casefold() == "section"):
        word = known[1]
        kind = {"acctitle": "accTitle", "accdescr": "accDescr"}.get(word.casefold(), word.casefold())
        return Statement(kind, line, decoded(_bare(known[2])))
    return _task(text, line)


def _bare(text: str) -> str:
    """Return a text without the comment behind it, and without the `;` at its end."""
    masked = _ENTITY.sub(lambda found: "x" * len(found[0]), text)
    at = re.search(r"\s#", masked)
    text = text[: at.start()] if at else text
    return text.rstrip(" \t") if masked.rstrip()[-1:] != ";" or at else text.rstrip(" \t")[:-1].rstrip(" \t")


def _task(text: str, line: int) -> Statement:
    text = _bare(text) if ":" in _bare(text) else text
    plain = _TASK.match(text)
    if plain is None or not plain[1].strip():
        return Statement("odd", line, decoded(text))
    later = _LATER_SCORE.match(text)
    if later and later[1].strip() and _is_cut(plain, later):
        return _made(line, later[1], later[2], later[3], mended=True)
    if _value(plain[2]) is None and plain[3] is None and not any(letter.isdigit() for letter in plain[2]):
        return _made(line, plain[1], "", plain[2], mended=True)
    return _made(line, plain[1], plain[2], plain[3])


def _is_cut(plain: re.Match[str], later: re.Match[str]) -> bool:
    """Tell whether the first colon stands in the name: no score follows it, or one less likely than the last."""
    if plain[1].strip() == later[1].strip():
        return False
    first, last = _value(plain[2]), _value(later[2])
    if first is None or ":" in (plain[3] or ""):
        return True
    return not LOW <= first <= HIGH and last is not None and LOW <= last <= HIGH


def _made(line: int, name: str, score: str, actors: str | None, *, mended: bool = False) -> Statement:
    people = tuple(
        dict.fromkeys(each for each in (decoded(part).strip() for part in (actors or "").split(",")) if each)
    )
    return Statement("task", line, decoded(name.strip()), _value(score), people, score.strip(), mended)


def _value(text: str) -> float | None:
    if not _NUMBER.fullmatch(text.strip()):
        return None
    value = float(text.strip().replace(",", "."))
    return value if math.isfinite(value) and abs(value) <= 1_000_000 else None
