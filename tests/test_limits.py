"""The limits that the house has set itself: each is held, and each is shown to bite."""

from __future__ import annotations

import ast
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FUNCTION = 60
LONG_FILE = 300
FOLDERS = ("toolkit", "tests", "tools", "benchmarks")


def sources() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def long_functions(source: str) -> Iterator[tuple[str, int]]:
    """Yield the name and length of each function that is longer than the house allows."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield node.name, length


def test_no_function_is_longer_than_sixty_lines() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {name} has {length} lines"
        for path in sources()
        for name, length in long_functions(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("body", "found"), [(59, []), (60, [("long", 61)])])
def test_the_limit_of_functions_bites_at_sixty_one_lines(body: int, found: list[tuple[str, int]]) -> None:
    source = "def long():\n" + "    pass\n" * body
    assert list(long_functions(source)) == found


@pytest.mark.filterwarnings("default")
def test_package_files_stay_short() -> None:
    """Three hundred lines are a question to ask, not a wall; twice as many are a wall."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    for path, length in lengths.items():
        if length > LONG_FILE:
            warnings.warn(f"{path.relative_to(ROOT).as_posix()} has {length} lines", LongFileWarning, stacklevel=1)
    assert not [path for path, length in lengths.items() if length > 2 * LONG_FILE]


class LongFileWarning(UserWarning):
    """A file that asks to be split."""


def ruff(source: str, name: str = "toolkit/teekond/sample.py") -> set[str]:
    """Return the codes that the configured linter finds in a module of the package."""
    program = Path(sys.executable).with_name("ruff")
    command = [program if program.is_file() else "ruff", "check", "--output-format", "concise", "--no-cache"]
    run = subprocess.run(
        [*command, "--stdin-filename", name, "-"],
        input=source,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    return {line.split()[1] for line in run.stdout.splitlines() if line.startswith("toolkit")}


HEAD = '"""Sample."""\n\nfrom __future__ import annotations\n\n\n'
BRANCHES = "".join(f"    if value == {n}:\n        value += 1\n" for n in range(1, 11))
SAMPLES = {
    "C901": HEAD + f'def tangled(value: int) -> int:\n    """Tangle."""\n{BRANCHES}    return value\n',
    "PLR0912": HEAD + f'def tangled(value: int) -> int:\n    """Tangle."""\n{BRANCHES * 2}    return value\n',
    "PLR0915": HEAD
    + 'def stepwise(value: int) -> int:\n    """Count."""\n'
    + "    value += 1\n" * 41
    + "    return value\n",
    "E501": HEAD + f'LONG = "{"x" * 120}"\n',
    "D103": HEAD + "def bare() -> None:\n    pass\n",
    "D100": "VALUE = 1\n",
    "ANN001": HEAD + 'def untyped(value) -> None:\n    """Take anything."""\n    del value\n',
    "ANN201": HEAD + 'def untyped():\n    """Give something."""\n    return 1\n',
    "T201": HEAD + 'print("said in a library")\n',
    "TID252": HEAD + "from .model import Text\n",
    "BLE001": HEAD + "try:\n    VALUE = 1\nexcept Exception:\n    VALUE = 2\n",
    "PLW0603": HEAD + 'STATE = 0\n\n\ndef change() -> None:\n    """Change."""\n    global STATE\n    STATE = 1\n',
}


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_each_limit_of_the_linter_bites(code: str) -> None:
    assert code in ruff(SAMPLES[code])


def test_the_linter_lets_tidy_code_pass() -> None:
    assert not ruff(HEAD + 'def double(value: int) -> int:\n    """Return twice the value."""\n    return 2 * value\n')
