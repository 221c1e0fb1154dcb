"""Names that people's files, scripts and pipelines rely on: a change of one is a decision, not an accident."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import teekond
import teekond.api
from teekond.cli.table import COMMANDS
from teekond.compiler.formats import FORMATS
from teekond.diagnostics import Severity
from teekond.language.kinds import FIRST_KEYS
from teekond.model.journey import LinkKind, Role, Side


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(teekond.__path__, "teekond."):
        if found.name.rpartition(".")[2] != "__main__":
            yield importlib.import_module(found.name)


def test_the_package_shows_its_api_and_nothing_else() -> None:
    assert set(teekond.__all__) == {
        "Crossing", "Finding", "Findings", "Journey", "Map", "Refused", "Workspace", "__version__", "draw", "load",
        "read",
    }  # fmt: skip
    assert [*teekond.api.__all__] == [name for name in teekond.__all__ if name != "__version__"]
    assert {name for name in vars(teekond) if not name.startswith("_")} <= {
        each.name.rpartition(".")[2] for each in pkgutil.iter_modules(teekond.__path__, "teekond.")
    }
    assert teekond.__version__.count(".") == 2


def test_every_module_says_what_it_is_for() -> None:
    assert not [module.__name__ for module in modules() if not (module.__doc__ or "").strip()]


def test_names_that_a_module_lists_exist() -> None:
    for module in modules():
        assert all(hasattr(module, name) for name in getattr(module, "__all__", ()))


def test_commands() -> None:
    assert {"init", "new", "check", "map", "build", "schema", "explain", "completion"} <= set(COMMANDS)


def test_formats_of_a_map() -> None:
    assert set(FORMATS) == {"svg", "pdf", "png", "gv", "html", "json", "table", "md", "pptx"}


def test_first_keys() -> None:
    assert set(FIRST_KEYS) == {
        "journey", "persona", "crossing", "organisation", "measures", "assessment", "competences", "glossary",
        "catalogue", "workshop", "canvas", "deck", "exercise", "theme",
    }  # fmt: skip


def test_words_of_the_model() -> None:
    assert [each.value for each in Side] == ["customer", "employee"]
    assert [each.value for each in Role] == ["evidence", "actor", "frontstage", "backstage", "support"]
    assert [each.value for each in LinkKind] == ["meets", "enables", "learns_from"]
    assert [each.value for each in Severity] == ["error", "warning", "note"]
