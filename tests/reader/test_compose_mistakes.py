from __future__ import annotations

import sys

import pytest
from tests.reader.compose_cases import FILE, MARK, cases, told

from teekond.reader.yaml_codes import YAML_CODES
from teekond.source.codes import SOURCE_CODES


@pytest.mark.parametrize("title", list(cases()))
def test_mistake_is_told_in_plain_words(title: str) -> None:
    text, expected = cases()[title]
    assert told(text) == expected.rstrip("\n") + "\n"


def test_every_mistake_has_a_case() -> None:
    told_of = FILE.read_text(encoding="utf-8")
    elsewhere = {"too-much-in-one-file", "too-many-errors"}
    missing = {code.name for code in YAML_CODES if f" {code.code} {code.name}: " not in told_of}
    assert missing == elsewhere


def test_codes_and_names_are_used_once() -> None:
    both = [*SOURCE_CODES, *YAML_CODES]
    assert len({code.code for code in both}) == len({code.name for code in both}) == len(both)


if __name__ == "__main__":
    FILE.write_text(
        "".join(f"{MARK}{title}\n{text}{told(text)}\n" for title, (text, _) in cases().items()),
        encoding="utf-8",
        newline="\n",
    )
    sys.stdout.write("written; review it as code\n")
