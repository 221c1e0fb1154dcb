"""The codes that the package declares, read off its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "toolkit" / "teekond"
CODE = re.compile(r"TK[0-9]{3}")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LIST = "check/codes.py"
"""Repeats the codes of packages that it may not import."""
LISTENER = "theme/pairs.py"
"""Finds what the rule low-contrast declares."""
RULES = "check/rules/__init__.py"
"""Names the rules without reading their modules."""
REPEATED = (LIST, LISTENER, RULES)
"""Modules that name codes which others declare."""


@dataclass(frozen=True, order=True)
class Declared:
    """A code and its name, where they stand side by side."""

    code: str
    name: str
    module: str


@cache
def trees() -> dict[str, ast.AST]:
    """Return the package's modules, parsed."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def declared() -> list[Declared]:
    """Return every code that stands beside its name: the only way in which one may be written."""
    return sorted(Declared(code, name, module) for module, tree in trees().items() for code, name in pairs(tree))


def pairs(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield each code with the name beside it; nothing where a code stands alone."""
    for node in ast.walk(tree):
        parts = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        words = [each.value for each in parts[:2] if isinstance(each, ast.Constant)]
        if len(words) == 2 and isinstance(words[0], str) and CODE.fullmatch(words[0]):
            assert isinstance(words[1], str)
            assert NAME.fullmatch(words[1]), words
            yield words[0], words[1]


def written() -> set[str]:
    """Return every code that is a string of its own somewhere in the package."""
    return {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }
