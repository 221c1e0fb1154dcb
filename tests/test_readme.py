"""What the README promises is what is run, and what it points at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_two_commands_each_of_one_line() -> None:
    maps, tests = blocks("sh")
    assert maps.count("\n") == tests.count("\n") == 1
    assert "teekond build" in maps
    assert tests.rstrip().endswith("-m pytest")


@pytest.mark.parametrize("word", ["teekond build", "pytest"])
def test_the_pipeline_reads_its_commands_out_of_the_readme(word: str) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    called = set(re.findall(r'readme_command "?([^")]+)"?\)', script))
    assert word in called
    assert "-m pytest\n" not in script


def test_every_relative_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README)
    assert targets
    assert not [target for target in targets if not (ROOT / target).exists()]


def test_contributing_fits_a_screen() -> None:
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 45


def test_changelog_fragments_tell_of_a_kind_that_is_known() -> None:
    kinds = {path.name.split(".")[-2] for path in (ROOT / "changelog.d").glob("*.md")}
    assert kinds <= {"added", "changed", "fixed", "removed"}
