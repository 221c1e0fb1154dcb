"""Every sentence of the tool is translated, and the compiled catalogues are those of the sources."""

import ast
import importlib.util
import string
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("catalogue_tool", ROOT / "tools" / "catalogue.py")
assert SPEC is not None
assert SPEC.loader is not None
tool = importlib.util.module_from_spec(SPEC)
sys.modules["catalogue_tool"] = tool
SPEC.loader.exec_module(tool)

CATALOGUES = sorted((ROOT / "templates" / "locales").glob("*/LC_MESSAGES/teekond.po"))


def holes(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_every_sentence_is_translated(path: Path) -> None:
    known = tool.read(path)
    assert sorted(key for key in tool.spoken() if not all(known.get(key, ("",)))) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_no_translation_is_left_over(path: Path) -> None:
    assert sorted(tool.read(path).keys() - tool.spoken()) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_translations_fill_the_same_holes(path: Path) -> None:
    wrong = {
        key: values
        for key, values in tool.read(path).items()
        for one, value in zip(key, values, strict=True)
        if value and holes(value) != holes(one) and len(key) == 1
    }
    assert wrong == {}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_plurals_fill_no_other_holes(path: Path) -> None:
    for key, values in tool.read(path).items():
        allowed = {name for one in key for name in holes(one)}
        assert all(set(holes(value)) <= allowed for value in values), key


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_the_compiled_catalogue_is_up_to_date(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == tool.compiled(tool.read(path))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_the_source_is_as_the_tool_writes_it(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == tool.written(tool.read(path))


def test_estonian_uses_its_own_quotes() -> None:
    texts = [value for values in tool.read(CATALOGUES[0]).values() for value in values]
    assert [text for text in texts if "“" in text and text.count("„") != text.count("“")] == []
    assert [text for text in texts if "”" in text] == []


def test_what_is_said_is_a_literal() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "toolkit").rglob("*.py"))
        for line in tool.not_literal(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
