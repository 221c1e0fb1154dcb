"""Keeps the catalogues of the tool's words: finds what the code says, and compiles what was translated.

    python tools/catalogue.py            add new sentences to every teekond.po, drop unused ones, write teekond.mo
    python tools/catalogue.py --check    change nothing; tell what is missing, and fail

A sentence is the literal in `say("…")`, `words("…")` or `words.plural("…", "…", n)`, in the package and in templates.
A sentence without a translation stands in the .po with an empty `msgstr`.
"""

from __future__ import annotations

import ast
import json
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCALES = ROOT / "templates" / "locales"
Key = tuple[str, ...]
"""A sentence; or two, for one and for many."""
HEADER = (
    "Project-Id-Version: teekond\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
)
SPEAKERS = frozenset({"say", "words", "_words"})
STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
IN_TEMPLATE = re.compile(rf"\bwords\(\s*({STRING})|\bwords\.plural\(\s*({STRING})\s*,\s*({STRING})")
FIELD = re.compile(r'(msgid|msgid_plural|msgstr|msgstr\[0\]|msgstr\[1\]) (".*")')


def main(arguments: list[str]) -> int:
    """Renew or check every catalogue."""
    wanted = spoken()
    faults = [
        fault for path in sorted(LOCALES.glob("*/LC_MESSAGES/teekond.po")) for fault in _one(path, wanted, arguments)
    ]
    print("\n".join(faults) or f"{len(wanted)} sentences, all translated")
    return 1 if faults else 0


def _one(path: Path, wanted: set[Key], arguments: list[str]) -> Iterator[str]:
    known = read(path)
    if "--check" not in arguments:
        known = {key: known.get(key, ("",) * len(key)) for key in wanted}
        path.write_text(written(known), encoding="utf-8", newline="\n")
        path.with_suffix(".mo").write_bytes(compiled(known))
    for key in sorted(wanted):
        if not all(known.get(key, ("",))):
            yield f"{path.relative_to(ROOT)}: no translation of {key}"
    for key in sorted(known.keys() - wanted):
        yield f"{path.relative_to(ROOT)}: nobody says {key}"


def spoken() -> set[Key]:
    """Return every sentence of the package and of the templates."""
    found: set[Key] = set()
    for path in sorted((ROOT / "toolkit").rglob("*.py")):
        found |= set(in_code(ast.parse(path.read_text(encoding="utf-8"))))
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        found |= set(in_template(path.read_text(encoding="utf-8")))
    return found


def in_code(tree: ast.AST) -> Iterator[Key]:
    """Yield the sentences of a module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "plural" and _name(function.value) in SPEAKERS:
            yield from _together(_literals(node.args[0]), _literals(node.args[1]))
        elif _name(function) in SPEAKERS:
            yield from ((text,) for text in _literals(node.args[0]))


def in_template(text: str) -> Iterator[Key]:
    """Yield the sentences of a template."""
    for found in IN_TEMPLATE.finditer(text):
        yield tuple(ast.literal_eval(group) for group in found.groups() if group)


def not_literal(tree: ast.AST) -> Iterator[int]:
    """Yield the lines where something is said that is no literal, and so cannot be found."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) == "say" and not _literals(node.args[0]):
            yield node.lineno


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _literals(node: ast.expr) -> list[str]:
    """Return the string that an expression is, or the strings that it chooses between."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def _together(ones: list[str], manys: list[str]) -> Iterator[Key]:
    yield from zip(ones, manys, strict=True)


def read(path: Path) -> dict[Key, tuple[str, ...]]:
    """Return the translations of a .po file as this script writes it."""
    found: dict[Key, tuple[str, ...]] = {}
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        fields = {match[1]: json.loads(match[2]) for match in map(FIELD.fullmatch, block.splitlines()) if match}
        if "msgid_plural" in fields:
            found[fields["msgid"], fields["msgid_plural"]] = (fields["msgstr[0]"], fields["msgstr[1]"])
        elif fields.get("msgid"):
            found[(fields["msgid"],)] = (fields["msgstr"],)
    return found


def written(entries: dict[Key, tuple[str, ...]]) -> str:
    """Return a .po file: one sentence a block, sorted, so that a change is one line."""
    blocks = [f'msgid ""\nmsgstr {_quoted(HEADER)}']
    for key, values in sorted(entries.items()):
        lines = [f"msgid {_quoted(key[0])}"]
        if len(key) == 1:
            lines.append(f"msgstr {_quoted(values[0])}")
        else:
            lines.append(f"msgid_plural {_quoted(key[1])}")
            lines += [f"msgstr[{index}] {_quoted(value)}" for index, value in enumerate(values)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def compiled(entries: dict[Key, tuple[str, ...]]) -> bytes:
    """Return a .mo file."""
    pairs = [("", HEADER)]
    pairs += [("\0".join(key), "\0".join(values)) for key, values in entries.items() if all(values)]
    rows = sorted((key.encode(), value.encode()) for key, value in pairs)
    start = 28 + 16 * len(rows)
    keys = _placed((key for key, _ in rows), start)
    values = _placed((value for _, value in rows), start + sum(len(key) + 1 for key, _ in rows))
    head = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 0)
    texts = b"".join(key + b"\0" for key, _ in rows) + b"".join(value + b"\0" for _, value in rows)
    return head + keys + values + texts


def _placed(texts: Iterable[bytes], start: int) -> bytes:
    table = b""
    for text in texts:
        table += struct.pack("<2I", len(text), start)
        start += len(text) + 1
    return table


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
