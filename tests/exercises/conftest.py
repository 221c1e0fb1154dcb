"""What the tests of exercises share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty workspace, in English."""
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEEKOND_LANG", "en")
    return tmp_path
