"""Shipped files are found in a checkout and in a wheel."""

from pathlib import Path

import pytest

from teekond import resources
from teekond.resources import resource


def test_a_checkout_has_its_templates_at_the_top() -> None:
    assert resource("templates", "fonts", "advances.json").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "teekond"
    package.joinpath("_bundled", "templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resource("templates") == package / "_bundled" / "templates"
