"""The examples in the docstrings of the API."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import teekond.api

NAMES = sorted(path.stem for path in Path(teekond.api.__file__).parent.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("name", NAMES)
def test_examples_say_what_happens(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = doctest.testmod(importlib.import_module(f"teekond.api.{name}"), optionflags=doctest.ELLIPSIS)
    assert done.failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    modules = [importlib.import_module(f"teekond.api.{name}") for name in NAMES]
    assert sum(bool(each.examples) for module in modules for each in finder.find(module)) >= 5
