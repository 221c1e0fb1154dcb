"""What the tests of exercises share."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Ran, Teekond

from teekond.cli.app import run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty workspace, in English."""
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEEKOND_LANG", "en")
    return tmp_path


@pytest.fixture
def teekond(capsysbinary: pytest.CaptureFixture[bytes]) -> Teekond:
    """Return a function that runs a command here and tells what came of it."""

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    return call
