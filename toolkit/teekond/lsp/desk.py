"""What lies before the people who type: the files as their editors have them, and what was last read of them."""

from __future__ import annotations

from pathlib import Path

from teekond.compiler.pipeline import check
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.source.files import find_root
from teekond.source.lines import Lines
from teekond.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Look:
    """What was read at one moment: a workspace with its findings by file, and the text that each file had."""

    workspace: Workspace
    findings: dict[Path, list[Diagnostic]]
    lines: dict[Path, Lines]


@dataclass(slots=True)
class Desk:
    """The files that are open, by path, and the last look at each workspace that they belong to."""

    texts: dict[Path, str] = field(default_factory=dict)
    looks: dict[Path, Look] = field(default_factory=dict)
    """By the root of the workspace; of a file that belongs to none, by its own path."""

    def home(self, path: Path) -> Path:
        """Return what a file belongs to: the root of a workspace, or itself."""
        return find_root(path.parent) or path

    def unsaved(self, home: Path) -> dict[Path, bytes]:
        """Return the open files of a workspace, as bytes."""
        return {path: text.encode("utf-8", "replace") for path, text in self.texts.items() if self.home(path) == home}

    def look(self, home: Path) -> Look:
        """Read a workspace anew, or a file that belongs to none, and ask every rule."""
        alone = home in self.texts
        workspace = load_text(self.texts[home], home.name) if alone else load_workspace(home, self.unsaved(home))
        found: dict[Path, list[Diagnostic]] = {}
        for each in check(workspace):
            found.setdefault(home if alone else home / each.span.path, []).append(each)
        lines = {home if alone else home / source.path: Lines(source.text, source.path) for source in workspace.sources}
        old = self.looks.get(home)
        remembered = workspace if old is None else _with_broken(workspace, old.workspace)
        self.looks[home] = Look(remembered, found, lines)
        return self.looks[home]

    def workspace(self, path: Path) -> Workspace:
        """Return what was last read of the workspace of a file."""
        home = self.home(path)
        return (self.looks.get(home) or self.look(home)).workspace

    def shown(self, path: Path) -> str:
        """Return a file's path as findings name it."""
        home = self.home(path)
        return path.name if home == path else path.relative_to(home).as_posix()


def _with_broken(now: Workspace, before: Workspace) -> Workspace:
    """Return a workspace in which journeys that cannot be read at the moment are as they were: half a word is typed."""
    lost = {name: before.journeys[name] for name in sorted(now.broken) if name in before.journeys}
    lost = {name: journey for name, journey in lost.items() if name not in now.journeys}
    if not lost:
        return now
    steps = {name: each for name, each in before.steps.items() if each.journey.id in lost}
    return replace(now, journeys={**now.journeys, **lost}, steps={**steps, **now.steps})
