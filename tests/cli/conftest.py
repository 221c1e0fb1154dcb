"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

SMALL = """\
journey: small
kind: customer
title: {et: Väike, en: Small}
stages:
  - Before:
      - Looks for help
      - Asks:
        feeling: -1
  - After: [Gets an answer]
"""
WORK = """\
journey: work
kind: employee
title: {et: Töö, en: Work}
stages:
  - Day:
      - Answers:
        meets: small/asks
"""
BOTH = """\
crossing: both
title: {et: Koos, en: Together}
journeys: [small, work]
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a small workspace."""
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\n", encoding="utf-8")
    (tmp_path / "journeys").mkdir()
    for name, text in {"small": SMALL, "work": WORK, "both": BOTH}.items():
        (tmp_path / "journeys" / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEEKOND_LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")
