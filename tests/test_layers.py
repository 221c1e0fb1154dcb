"""The direction of imports: the contracts are kept, and each of them notices a breach."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BREACHES = {
    "A package imports only what stands below it": ("model/text.py", "import teekond.link.workspace"),
    "The model knows nothing of YAML, pictures or commands": ("model/text.py", "import yaml"),
    "Only render draws": ("layout/scene.py", "import jinja2"),
    "Only the doors know the command line": ("link/workspace.py", "import click"),
    "Production code imports no test tool": ("reader/node.py", "import hypothesis"),
}


EXEMPT = {
    "Only render draws": {"teekond.render"},
    "Only the doors know the command line": {"teekond.cli"},
}


def contracts(source: Path, cache: Path) -> str:
    """Return what the configured contracts say about a copy of the package."""
    code = (
        f"import sys; sys.path.insert(0, {str(source)!r});"
        "from importlinter.cli import lint_imports;"
        f"sys.exit(lint_imports(config_filename={str(ROOT / 'pyproject.toml')!r}, cache_dir={str(cache)!r}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=cache.parent, check=False
    )
    assert "Contracts" in run.stdout, run.stdout + run.stderr
    return run.stdout


def test_the_package_keeps_its_contracts(tmp_path: Path) -> None:
    said = contracts(ROOT / "toolkit", tmp_path / "cache")
    assert " 0 broken" in said, said


@pytest.mark.parametrize("name", BREACHES)
def test_each_contract_notices_a_breach(name: str, tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "toolkit" / "teekond", tmp_path / "toolkit" / "teekond", ignore=shutil.ignore_patterns("__pycache__")
    )
    file, line = BREACHES[name]
    path = tmp_path / "toolkit" / "teekond" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    assert f"{name} BROKEN" in contracts(tmp_path / "toolkit", tmp_path / "cache")


@pytest.mark.parametrize("name", EXEMPT)
def test_a_new_package_cannot_escape_its_contract(name: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [each for each in settings["tool"]["importlinter"]["contracts"] if each["name"] == name]
    package = ROOT / "toolkit" / "teekond"
    doors = {"entry", "__init__", "__main__"}
    there = {f"teekond.{path.stem}" for path in package.iterdir() if path.suffix == ".py" and path.stem not in doors}
    there |= {f"teekond.{path.parent.name}" for path in package.glob("*/__init__.py")}
    assert set(contract["source_modules"]) == there - EXEMPT[name]
