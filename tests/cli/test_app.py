"""The outermost door: the help, the languages, the exit codes, and that no traceback leaves it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond import __version__
from teekond.cli.app import run
from teekond.cli.command import Command
from teekond.cli.language import asked_language, spoken_language
from teekond.cli.table import COMMANDS
from teekond.locale import Words

HEAVY = {
    "jinja2",
    "markdown_it",
    "graphviz",
    "typst",
    "importlib.metadata",
    "asyncio",
    "babel",
    "difflib",
    "yaml",
    "json",
}
POSIX = pytest.mark.skipif(os.name == "nt", reason="streams are handed over in another way there")


def command(name: str) -> Command:
    module, _, attribute = COMMANDS[name][0].partition(":")
    found = getattr(import_module(module), attribute)
    assert isinstance(found, Command)
    return found


def modules_of(*arguments: str) -> set[str]:
    """Return what a run of the command imports."""
    script = (
        "import sys; before = set(sys.modules); from teekond.entry import main\n"
        f"sys.argv = ['teekond', *{arguments!r}]\n"
        "main(); print(*sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    return set(done.stderr.split())


def test_version_is_told_without_click() -> None:
    for flag in ("--version", "-V"):
        assert not modules_of(flag) & ({"click", "teekond.cli"} | HEAVY)


def test_version_is_told(teekond: Teekond) -> None:
    assert run(["--version", "--quiet"]) == 0


def test_help_imports_no_command_and_nothing_heavy() -> None:
    imported = modules_of("--help")
    assert not imported & HEAVY
    assert not imported & {module.partition(":")[0] for module, _ in COMMANDS.values()}


@pytest.mark.parametrize("name", COMMANDS)
def test_line_in_the_table_is_the_commands_own_help(name: str) -> None:
    found = command(name)
    assert found.name == name
    assert found.help == COMMANDS[name][1].template


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_examples_of_itself(name: str, teekond: Teekond) -> None:
    examples = command(name).examples
    assert examples
    assert all(f"teekond {name}" in line for line, _ in examples)
    done = teekond(name, "--help")
    assert done.code == 0
    assert all(line.split()[0] in done.out for line, _ in examples)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_sentence_of_the_help_goes_through_the_catalogue(
    name: str, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    def marked(lang: str) -> Words:
        return Words(lang, lambda text: f"¤{text}", lambda one, many, n: f"¤{one if n == 1 else many}")

    monkeypatch.setattr("teekond.locale.catalogue", marked)
    told = " ".join(teekond(name, "--help").out.split())
    found = command(name)
    helps = [param.help for param in found.params if isinstance(param, click.Option)]
    meanings = [meaning.template for _, meaning in found.examples]
    sentences = [found.help, *helps, *meanings, "Usage:", "Options", "Examples", "show this help and stop"]
    assert [sentence for sentence in sentences if f"¤{sentence}" not in told] == []
    assert "¤Start" in teekond("--help").out


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["map", "x", "--lang", "et"], "et"),
        (["--lang=en", "map"], "en"),
        (["map", "--", "--lang", "et"], None),
        (["map", "--lang"], None),
    ],
)
def test_language_is_found_wherever_it_stands(arguments: list[str], asked: str | None) -> None:
    assert asked_language(arguments) == asked


@pytest.mark.parametrize(
    ("asked", "environment", "spoken"),
    [
        (None, {}, "en"),
        (None, {"LANG": "et_EE.UTF-8"}, "et"),
        (None, {"LANG": "et_EE.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "C", "TEEKOND_LANG": "et"}, "et"),
        ("en", {"TEEKOND_LANG": "et"}, "en"),
        ("lv", {"TEEKOND_LANG": "et"}, "en"),
    ],
)
def test_tool_speaks_what_is_asked_else_the_systems_language(
    asked: str | None, environment: dict[str, str], spoken: str
) -> None:
    assert spoken_language(asked, environment) == spoken


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["bild"], "did you mean build?"),
        (["map"], "REF… is missing"),
        (["map", "x", "--them", "y"], "did you mean --theme?"),
        (["map", "x", "-f", "gif"], "-f/--format takes one of svg, pdf"),
        (["map", "x", "--ppi", "9999"], "takes a whole number from 36 to 1200"),
        (["map", "x", "--theme"], "--theme needs a value behind it"),
        (["map", "x", "--labels=yes"], "--labels takes no value"),
        (["schema", "journey", "persona"], "persona is more than this command takes"),
        (["build", "--shard", "3/2"], "--shard takes a part and a number of parts"),
        (["build", "--only", "svgg"], "did you mean svg?"),
        (["new", "journey", "x", "--preset", "complain"], "did you mean complaint?"),
    ],
)
def test_slip_on_the_command_line_is_told_and_could_not_run(
    arguments: list[str], sentence: str, workspace: Path, teekond: Teekond
) -> None:
    done = teekond(*arguments)
    assert done.code == 2
    assert sentence in done.err
    assert done.out == ""


def test_without_a_command_the_help_is_shown_and_nothing_ran(teekond: Teekond) -> None:
    done = teekond()
    assert done.code == 2
    assert "Commands" in done.err


def test_mistake_of_ours_is_one_sentence_and_a_trace_only_on_request(
    teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(command("schema"), "callback", broken)
    quiet, loud = teekond("schema"), teekond("schema", "--verbose")
    assert (quiet.code, loud.code) == (2, 2)
    assert "mistake in teekond itself: RuntimeError: planted" in quiet.err
    assert "please report it" in quiet.err
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err


def test_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command("schema"), "callback", interrupted)
    assert run(["schema"]) == 130


@POSIX
@pytest.mark.parametrize("arguments", ["schema", "--help", "--version", "completion bash", "new journey x -o -"])
def test_closed_reader_and_full_and_closed_stdout_give_no_traceback(arguments: str) -> None:
    base = f'"{sys.executable}" -m teekond {arguments}'
    for line in (
        f"{base} | true",
        f"{base} >/dev/full",
        f"{base} >&-",
        f"{base} >&- 2>&-",
        f"{base} </dev/null | head -c 1",
    ):
        done = subprocess.run(["bash", "-c", line], capture_output=True, check=False, encoding="utf-8")
        assert "Traceback" not in done.stderr, line
        assert "Exception ignored" not in done.stderr, line
    full = subprocess.run(["bash", "-c", f"{base} >/dev/full"], capture_output=True, check=False, encoding="utf-8")
    assert full.returncode == 2


@POSIX
def test_estonian_letters_leave_as_utf8_on_a_c_locale() -> None:
    script = [sys.executable, "-X", "utf8=0", "-m", "teekond", "new", "persona", "jüri", "--lang", "et", "-o", "-"]
    env = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(script, capture_output=True, check=True, env=env)
    assert "väljamõeldud" in done.stdout.decode("utf-8")


WORDS = st.lists(
    st.one_of(
        st.sampled_from(
            [*COMMANDS, "-", "--", "-o", "-f", "svg", "--lang", "et", "--view", "small", "work", "both", ".", "/"]
        ),
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
    ),
    max_size=5,
)


@given(arguments=WORDS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_command_line_ever_gives_a_traceback(
    arguments: list[str], workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        done = teekond(*[word for word in arguments if word not in ("init", "new", "-o", "--output")])
    assert done.code in (0, 1, 2)
    assert not re.search("Traceback|mistake in teekond", done.err)


def test_version_is_the_packages(teekond: Teekond) -> None:
    assert teekond("-V", "-q").out == f"teekond {__version__}\n"
