"""Cases of the rules: workspaces that a facilitator could have written, with the expected findings as comments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from teekond.check.run import check
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_workspace

FOLDER = Path(__file__).parent / "cases"
CASE = re.compile(
    r"^## (?P<verdict>fails|passes): (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)
FILE = re.compile(r"^```yaml(?: title=\"(?P<path>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r"\bTK\d{3}\b")
COMMENT = re.compile(r"(?:^|\s)(?:#|--) (?P<codes>TK\d{3}(?: TK\d{3})*)$")


@dataclass(frozen=True)
class Case:
    """One workspace, and whether its rule speaks of it."""

    rule: str
    fails: bool
    title: str
    files: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.title}"


def cases(rule: str) -> list[Case]:
    """Return the cases of a rule."""
    text = (FOLDER / f"{rule}.md").read_text(encoding="utf-8")
    return [
        Case(
            rule,
            found["verdict"] == "fails",
            found["title"],
            tuple((file["path"] or "journeys/case.yaml", file["text"]) for file in FILE.finditer(found["body"])),
        )
        for found in CASE.finditer(text)
    ]


def findings(files: tuple[tuple[str, str], ...], root: Path) -> list[Diagnostic]:
    """Write a workspace and return what is found in it."""
    for path, text in (("teekond.yaml", "title: A case\n"), *files):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return check(load_workspace(root))


def expected(files: tuple[tuple[str, str], ...]) -> list[tuple[str, int, str]]:
    """Return the path, line and code of each finding that the comments promise."""
    return sorted(
        (path, number, code)
        for path, text in files
        for number, line in enumerate(text.splitlines(), 1)
        if (comment := COMMENT.search(line))
        for code in EXPECTED.findall(comment["codes"])
    )


def told(found: list[Diagnostic], code: str) -> list[tuple[str, int, str]]:
    """Return the path, line and code of each finding of a code."""
    return sorted((each.span.path, each.span.line, each.code) for each in found if each.code == code)
