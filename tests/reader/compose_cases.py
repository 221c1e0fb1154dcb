"""Cases of YAML mistakes: texts that end in the findings they are expected to bring."""

from __future__ import annotations

import re
from pathlib import Path

from teekond.reader.compose import compose
from teekond.reader.node import Kind, Node

FILE = Path(__file__).with_name("compose_cases.txt")
MARK = "=== "


def data(node: Node) -> object:
    """Return a node as plain data."""
    if node.kind is Kind.SCALAR:
        return node.value
    if node.kind is Kind.SEQUENCE:
        return [data(item) for item in node.items]
    return {key.raw: data(value) for key, value in node.pairs}


def names(text: str) -> list[str]:
    """Return the names of what is wrong with a text."""
    return [finding.name for finding in compose(text, "a.yaml")[1]]


def cases() -> dict[str, tuple[str, str]]:
    """Return, by title, each text and the comments that stand at its end."""
    found = {}
    for block in re.split(f"(?m)^{MARK}", FILE.read_text(encoding="utf-8"))[1:]:
        title, _, body = block.partition("\n")
        text, mark, told = body.partition("#:")
        found[title] = (text, mark + told)
    return found


def told(text: str) -> str:
    """Return the findings of a text as comments."""
    rows = []
    for finding in compose(text, "a.yaml")[1]:
        span = finding.span
        place = f"{span.line}:{span.column}"
        if (span.end_line, span.end_column) != (span.line, span.column + 1):
            place += f"-{span.end_column}" if span.line == span.end_line else f"-{span.end_line}:{span.end_column}"
        rows.append(f"#: {place} {finding.severity} {finding.code} {finding.name}: {finding.message.english()}")
        rows += [f"#:     {hint.english()}" for hint in finding.hints]
    return "\n".join(rows) + "\n"
