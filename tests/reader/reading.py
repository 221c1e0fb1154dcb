"""Short ways to read a text in a test and to see what is told of it."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Severity
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Step

HEAD = "journey: day\nkind: employee\n"


def read(text: str, name: str = "a.yaml") -> Workspace:
    return load_text(text, name)


def told(text: str, name: str = "a.yaml") -> list[str]:
    """Return what is told of a text: place, code, and the word that should stand there."""
    return [brief(found) for found in read(text, name).diagnostics]


def brief(found: Diagnostic) -> str:
    mark = "" if found.severity is Severity.ERROR else f" {found.severity}"
    suggest = f" → {found.suggest}" if found.suggest else ""
    return f"{found.span.line}:{found.span.column} {found.code}{mark}{suggest}"


def journey(text: str) -> Journey:
    """Read a text that must hold one sound journey."""
    workspace = read(text)
    assert [found for found in workspace.diagnostics if found.severity is Severity.ERROR] == []
    return next(iter(workspace.journeys.values()))


def steps(*lines: str) -> str:
    """Return a journey of one stage with these lines as its steps."""
    return HEAD + "stages:\n  - title: Hommik\n    steps:\n" + "".join(f"      {line}\n" for line in lines)


def step(*lines: str) -> Step:
    """Read one step in its full form, by the lines below its title."""
    return journey(steps("- title: Saabub", *(f"  {line}" for line in lines))).steps()[0]


def told_of_step(*lines: str) -> list[str]:
    """Return what is told of one step; its first line is line 6, column 9 in the file."""
    return told(steps("- title: Saabub", *(f"  {line}" for line in lines)))
