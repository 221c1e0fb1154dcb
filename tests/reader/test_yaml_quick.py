"""PyYAML without its slow half is PyYAML all the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

WHOLE = {
    "values are loaded": "import yaml; assert yaml.safe_load('a: [1, yes]') == {'a': [1, True]}",
    "libyaml's loader is there": "import yaml; assert yaml.__with_libyaml__; yaml.load('a: 1', yaml.CSafeLoader)",
    "values are dumped": "import yaml; assert yaml.safe_dump({'a': 1}) == 'a: 1\\n'",
    "modules are attributes": "import yaml; yaml.constructor.ConstructorError, yaml.reader.ReaderError, yaml.resolver",
    "names are imported": "from yaml import SafeLoader, YAMLError, safe_load; assert safe_load('1') == 1",
    "errors are the same": (
        "import yaml\n"
        "from teekond.reader.yaml_quick import YAMLError\n"
        "from yaml._yaml import CParser\n"
        "assert YAMLError is yaml.YAMLError\n"
        "for text, kind in (('a: \\x01', yaml.reader.ReaderError), ('a: \"', yaml.scanner.ScannerError)):\n"
        "    parser = CParser(text)\n"
        "    try:\n"
        "        while parser.get_event():\n"
        "            pass\n"
        "    except kind:\n"
        "        continue\n"
        "    raise AssertionError(kind)\n"
    ),
    "what is not there is missing": (
        "import yaml\ntry:\n    yaml.nothing\nexcept AttributeError:\n    pass\nelse:\n    raise AssertionError\n"
    ),
}


def run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", WHOLE.values(), ids=WHOLE)
def test_the_whole_package_is_there_when_it_is_asked_for(code: str) -> None:
    run(f"import teekond.reader.compose\n{code}")


@pytest.mark.parametrize("code", WHOLE.values(), ids=WHOLE)
def test_a_package_that_was_imported_before_stays(code: str) -> None:
    run(f"import yaml\nimport teekond.reader.compose\n{code}")


def test_reading_needs_no_loader() -> None:
    run(
        "import sys\n"
        "from teekond.reader.compose import compose\n"
        "compose('journey: a\\n', 'a.yaml')\n"
        "assert not {'yaml.constructor', 'yaml.resolver', 'yaml.reader', 'yaml.dumper'} & set(sys.modules)\n"
    )
