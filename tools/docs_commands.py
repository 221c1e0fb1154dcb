"""The page of commands, read off the command line itself."""

from __future__ import annotations

from pathlib import Path

import click

from docs_text import block, code, table
from teekond.cli.app import teekond
from teekond.cli.command import Command, words_of
from teekond.cli.screen import Screen
from teekond.cli.table import COMMANDS
from teekond.locale import catalogue

HEAD = """\
# Commands

Results go to standard output, everything else to standard error.
Exit codes: 0 nothing wrong, 1 errors or a difference, 2 could not run.
Settings stand in `teekond.yaml`; a flag overrides them.
Words of the tool are English or Estonian by `--lang`, `TEEKOND_LANG` or the locale.
"""


def page(root: Path) -> str:
    """Return the page."""
    del root
    words = catalogue("en")
    top = click.Context(teekond, info_name="teekond", obj=Screen(words))
    parts = [
        HEAD,
        table(
            ["command", "does"], [(f"[{name}](#{name})", words.message(line)) for name, (_, line) in COMMANDS.items()]
        ),
    ]
    for name in COMMANDS:
        command = teekond.get_command(top, name)
        assert isinstance(command, Command)
        parts.append(section(command, click.Context(command, info_name=name, parent=top)))
    return "\n".join(parts)


def section(command: Command, context: click.Context) -> str:
    """Return what is to know about one command."""
    words = words_of(context)
    usage = " ".join(["teekond", command.name or "", *command.collect_usage_pieces(context)])
    parts = [f"## {command.name}\n", words(command.help or "") + "\n", block(usage, "text")]
    records = [record for param in command.get_params(context) if (record := param.get_help_record(context))]
    parts.append(table(["option", ""], [(code(name), told) for name, told in records]))
    if command.examples:
        parts.append(table(["example", ""], [(code(line), words.message(told)) for line, told in command.examples]))
    return "\n".join(parts)
