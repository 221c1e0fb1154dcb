"""What the tests of the build share."""

from __future__ import annotations

from pathlib import Path

import pytest

JOURNEY = """\
journey: {id}
kind: {kind}
title: {{et: {id} et, en: {id} en}}
stages:
  - Before: [Looks for help, Waits]
  - After:
      - Gets an answer:
        feeling: 1
"""
BOTH = """\
crossing: both
title: Together
journeys: [calls, answers]
links:
  - {from: answers/waits, meets: calls/waits}
"""


def journey(ident: str, kind: str = "customer") -> str:
    """Return the text of a small journey."""
    return JOURNEY.format(id=ident, kind=kind)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a workspace of three journeys and a crossing, and stand in it."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\n", encoding="utf-8")
    texts = {
        "calls": journey("calls"),
        "answers": journey("answers", "employee"),
        "alone": journey("alone"),
        "both": BOTH,
    }
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("TEEKOND_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")
    return tmp_path
