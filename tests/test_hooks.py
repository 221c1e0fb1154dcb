"""The hooks of `.pre-commit-hooks.yaml` under the real pre-commit: installed from this checkout, run at a commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
HOOKS: list[Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GIT = shutil.which("git")
PATIENCE = 300
"""Seconds that an installation may take."""

UNTIDY = "journey: day\nkind:   employee\ntitle: Day\nstages: [{title: A, id: a, steps: [{title: B, id: b}]}]\n"
TIDY = "journey: day\ntitle: Day\nkind: employee\nstages: [{id: a, title: A, steps: [{id: b, title: B}]}]\n"
OTHER = "a:   1\nb: !!python/name:x.y\n"


def test_hooks_are_what_pre_commit_takes() -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    from pre_commit.clientlib import load_manifest  # type: ignore[import-untyped]  # it has no types

    hooks = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert [each["id"] for each in hooks] == ["teekond-check", "teekond-fix", "teekond-fmt"]
    assert [each["pass_filenames"] for each in hooks] == [False, False, True]
    assert all(each["require_serial"] for each in hooks)


class Repository:
    """A repository with journeys, its hooks installed."""

    def __init__(self, top: Path, store: Path) -> None:
        self.top, self._store = top, store

    def write(self, name: str, text: str) -> None:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def read(self, name: str) -> str:
        return (self.top / name).read_text(encoding="utf-8")

    def configure(self, source: Path, revision: str, *hooks: dict[str, object]) -> None:
        told = {"repos": [{"repo": source.as_posix(), "rev": revision, "hooks": list(hooks)}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(told))

    def run(self, hook: str) -> tuple[int, str]:
        """Run a hook on what is staged, as a commit does; return its exit code and what it said."""
        git(self.top, "add", "--all")
        words = [sys.executable, "-m", "pre_commit", "run", hook, "--color", "never"]
        env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
        env |= {"PRE_COMMIT_HOME": str(self._store), "LANG": "C.UTF-8", "TEEKOND_LANG": "en"}
        done = subprocess.run(
            words,
            cwd=self.top,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


def git(top: Path, *words: str) -> str:
    assert GIT is not None
    who = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "commit.gpgsign=false"]
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        [GIT, *who, *words], cwd=top, env=env, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the checkout as a repository of one commit, with what is not committed yet."""
    if GIT is None or find_spec("pre_commit") is None:
        pytest.skip("git or pre-commit is not installed")
    top = tmp_path_factory.mktemp("source")
    for name in ("toolkit", "templates", "journeys", "workshops", "data"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "teekond.yaml", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, top / name)
    git(top, "init", "--quiet")
    git(top, "add", "--all", "--force")
    git(top, "commit", "--quiet", "-m", "x")
    return top


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, source: Path) -> Path:
    """Return where pre-commit keeps what it installs: once for all tests."""
    store = tmp_path_factory.mktemp("store")
    top = tmp_path_factory.mktemp("first")
    first = Repository(top, store)
    git(top, "init", "--quiet")
    first.configure(source, git(source, "rev-parse", "HEAD"), {"id": "teekond-check"})
    first.write("teekond.yaml", "title: T\n")
    code, told = first.run("teekond-check")
    if (code and "Could not find a version" in told) or "No matching distribution" in told:
        pytest.skip("no index of packages here")
    assert code == 0, told
    return store


@pytest.fixture
def repository(tmp_path: Path, source: Path, store: Path) -> Repository:
    made = Repository(tmp_path, store)
    git(tmp_path, "init", "--quiet")
    made.configure(source, git(source, "rev-parse", "HEAD"), *({"id": each["id"]} for each in HOOKS))
    made.write("teekond.yaml", "title: T\nlanguages: [en]\n")
    return made


pytestmark = pytest.mark.slow


def test_check_stops_a_commit_with_errors(repository: Repository) -> None:
    repository.write("journeys/day.yaml", TIDY.replace("employee", "nobody"))
    code, told = repository.run("teekond-check")
    assert code == 1
    assert "journeys/day.yaml:3:7" in told
    repository.write("journeys/day.yaml", TIDY)
    assert repository.run("teekond-check")[0] == 0


def test_check_finds_what_a_change_breaks_elsewhere(repository: Repository) -> None:
    repository.write("journeys/day.yaml", TIDY)
    repository.write("journeys/call.yaml", "journey: call\nkind: customer\nstages: [A: [{title: C, meets: day/b}]]\n")
    assert repository.run("teekond-check")[0] == 0
    git(repository.top, "commit", "--quiet", "--no-verify", "-m", "x")
    repository.write("journeys/day.yaml", TIDY.replace("id: b, title: B", "id: c, title: D"))
    code, told = repository.run("teekond-check")
    assert code == 1
    assert "journeys/call.yaml" in told


def test_fmt_puts_into_form_what_is_to_be_committed_and_stops(repository: Repository) -> None:
    repository.write("journeys/old.yaml", UNTIDY.replace("day", "old"))
    git(repository.top, "add", "--all")
    git(repository.top, "commit", "--quiet", "--no-verify", "-m", "x")
    repository.write("journeys/day.yaml", UNTIDY)
    repository.write(".github/other.yml", OTHER)
    code, told = repository.run("teekond-fmt")
    assert code == 1
    assert "files were modified by this hook" in told
    assert repository.read("journeys/day.yaml") == TIDY
    assert repository.read("journeys/old.yaml") == UNTIDY.replace("day", "old")
    assert repository.read(".github/other.yml") == OTHER
    assert repository.run("teekond-fmt")[0] == 0


def test_fix_mends_and_stops_and_then_lets_pass(repository: Repository) -> None:
    repository.write("journeys/day.yaml", UNTIDY.replace("title: Day", "titel: Day").replace(", id: b", ""))
    code, told = repository.run("teekond-fix")
    assert code == 1
    assert "files were modified by this hook" in told
    assert "1 key put right, 1 id written, put into form" in told
    assert repository.read("journeys/day.yaml") == TIDY
    assert repository.run("teekond-fix")[0] == 0


def test_workspace_in_a_folder_is_named_as_an_argument(repository: Repository, source: Path) -> None:
    (repository.top / "teekond.yaml").unlink()
    named: dict[str, object] = {"id": "teekond-check", "args": ["maps"]}
    repository.configure(source, git(source, "rev-parse", "HEAD"), named)
    repository.write("maps/teekond.yaml", "title: T\n")
    repository.write("maps/journeys/day.yaml", TIDY.replace("employee", "nobody"))
    repository.write("other.yml", OTHER)
    code, told = repository.run("teekond-check")
    assert code == 1
    assert "journeys/day.yaml:3:7" in told
    assert "other.yml" not in told


def test_nothing_runs_where_no_journey_is_to_be_committed(repository: Repository) -> None:
    git(repository.top, "add", "--all")
    git(repository.top, "commit", "--quiet", "--no-verify", "-m", "x")
    repository.write("notes.txt", "x\n")
    code, told = repository.run("teekond-check")
    assert code == 0
    assert "no files to check" in told
