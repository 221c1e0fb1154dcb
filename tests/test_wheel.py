"""What people install: the wheel carries the templates and the sample workspace, also when made from the sdist."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parent.parent
BUILD = "import sys, hatchling.build as h; print(getattr(h, sys.argv[1])(sys.argv[2]))"


def build(kind: str, source: Path, target: Path) -> Path:
    """Build with the real backend, in a process of its own because it goes by the current folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHONWARN")}
    run = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(target)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=source,
        env=environment,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return target / run.stdout.split()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("build_sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("build_wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def members(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.CRC for entry in archive.infolist() if ".dist-info/" not in entry.filename}


def shipped(folder: str) -> set[str]:
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", folder],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    if tracked.returncode == 0:
        names = tracked.stdout.split("\0")
        return {name for name in names if name and (ROOT / name).is_file()}
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in found}


@pytest.mark.parametrize("folder", ["templates", "journeys", "workshops", "data", "teekond.yaml"])
def test_the_wheel_carries_everything_that_is_shipped(wheel: Path, folder: str) -> None:
    inside = members(wheel)
    assert {f"teekond/_bundled/{name}" for name in shipped(folder)} <= set(inside)


def test_the_wheel_carries_nothing_else_at_its_top(wheel: Path) -> None:
    assert {name.partition("/")[0] for name in members(wheel)} == {"teekond"}
    assert not [name for name in members(wheel) if "/tests/" in name or name.endswith(".pyc")]


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert [name for name in names if name.endswith("/licenses/LICENSE")]
    assert [name for name in names if name.startswith("teekond/_bundled/templates/fonts/") and "OFL" in name]


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    assert "teekond/py.typed" in members(wheel)


def test_the_wheel_made_from_the_sdist_is_the_same(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    assert members(build("build_wheel", unpacked, tmp_path)) == members(wheel)


def test_the_sdist_carries_the_tests(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"tests/test_wheel.py", "constraints.txt", "README.md", "LICENSE"} <= names


CALLED = {"pyyaml": "yaml", "markdown-it-py": "markdown_it"}


def third_party_imports(*, of_editors: bool) -> set[str]:
    """Return what is imported by the language server, which is an extra, or by all the rest."""
    found: set[str] = set()
    for path in (ROOT / "toolkit").rglob("*.py"):
        if ("lsp" in path.relative_to(ROOT).parts) is not of_editors:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"teekond"}


def test_every_dependency_is_used_and_every_import_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert third_party_imports(of_editors=False) == called(project["dependencies"])
    assert third_party_imports(of_editors=True) == called(project["optional-dependencies"]["lsp"])


def called(declared: list[str]) -> set[str]:
    names = [re.split(r"[<>=~!;\[ ]", each)[0].lower() for each in declared]
    return {CALLED.get(name, name) for name in names}
