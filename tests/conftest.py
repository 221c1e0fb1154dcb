"""What all tests share: the sample workspace, goldens, and how hypothesis searches."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from teekond.cli.app import run
from tests.cli.running import Ran, Teekond

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one way in which a golden may change."""
    parser.addoption("--update-golden", action="store_true", help="write the goldens anew; review them as code")


@pytest.fixture(autouse=True)
def _not_in_a_workflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `check` choose the same format here as in a workflow of GitHub."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository, which is also the sample workspace."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a function that compares a text with the file that holds what it should be."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden at {path.relative_to(ROOT)}: make it with --update-golden"
        assert actual == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def teekond(capsysbinary: pytest.CaptureFixture[bytes]) -> Teekond:
    """Return a function that runs a command here and tells what came of it."""

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    return call
