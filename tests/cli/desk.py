"""A workspace of one file, as tests of what facilitators ask write it, and what the commands say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from teekond.cli.app import run

Capture = pytest.CaptureFixture[str]


class Desk:
    """A workspace of one file, and what the commands say of it."""

    def __init__(self, folder: Path, capsys: Capture) -> None:
        self.folder, self.capsys = folder, capsys
        (folder / "teekond.yaml").write_text("title: Helge\nlanguages: [en]\n", encoding="utf-8")

    def write(self, text: str, settings: str = "") -> None:
        (self.folder / "all.yaml").write_text(text, encoding="utf-8")
        if settings:
            (self.folder / "teekond.yaml").write_text(f"title: Helge\n{settings}", encoding="utf-8")

    def said(self, *arguments: str, code: int = 0) -> str:
        assert run([*arguments, "--lang", "en"]) == code
        return self.capsys.readouterr().out

    def section(self, report: str, ident: str) -> dict[str, Any]:
        sections = json.loads(self.said("report", report, "-f", "json"))["sections"]
        return next(each for each in sections if each["id"] == ident)

    def rows(self, report: str, ident: str) -> list[list[str]]:
        return [[cell["text"] for cell in row["cells"]] for row in self.section(report, ident)["rows"]]

    def codes(self) -> list[str]:
        return [each["code"] for each in json.loads(self.said("check", "-f", "json"))["findings"]]
