"""The group of all commands, and the outermost door: no exception leaves it as a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from teekond import __version__
from teekond.cli.command import Helpful, Option, shared_options, words_of
from teekond.cli.failure import COULD_NOT_RUN, INTERRUPTED, OK, READER_GONE, Failure, ReaderGone
from teekond.cli.language import asked_language, spoken_language
from teekond.cli.screen import Screen, drop_stdout, flush_streams, speak_utf8
from teekond.cli.table import COMMANDS
from teekond.diagnostics import Refused, say
from teekond.output.errors import OutputError


class Commands(Helpful, click.Group):
    """Imports a command when it is called, and none for the help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing its module."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        found: click.Command = getattr(import_module(module), attribute)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first word names."""
        found = self.get_command(ctx, args[0])
        if found is None and not ctx.resilient_parsing:
            raise _unknown_command(args[0])
        return (args[0] if found else None), found, args[1:]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        words = words_of(ctx)
        with formatter.section(words("Commands")):
            formatter.write_dl([(name, words.message(line)) for name, (_, line) in COMMANDS.items()])


def _unknown_command(name: str) -> Failure:
    from teekond.language.near import did_you_mean

    return Failure(say("there is no command {name}", name=name), *did_you_mean(name, COMMANDS))


@click.command(
    cls=Commands,
    name="teekond",
    help=say("Journeys of customers and employees in plain text, drawn where they meet.").template,
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.option("-V", "--version", is_flag=True, cls=Option, help=say("print the version and stop").template)
@click.pass_context
def teekond(ctx: click.Context, version: bool, lang: str | None, quiet: bool, verbose: bool) -> int | None:
    """Keep the flags that stand before the command; without a command show the help."""
    ctx.obj = ctx.obj.with_flags(quiet=quiet, verbose=verbose)
    if version:
        ctx.obj.result(f"teekond {__version__}")
        ctx.exit(OK)
    if ctx.invoked_subcommand is None:
        ctx.obj.print_error(ctx.get_help())
        ctx.exit(COULD_NOT_RUN)
    return None


teekond.params.extend(shared_options())


def run(arguments: Sequence[str]) -> int:
    """Run the command line; return the exit code of the process."""
    speak_utf8()
    screen = _open_screen(arguments)
    try:
        code = _invoke(arguments, screen)
        flush_streams()
        return code
    except Refused as failure:
        screen.fail(failure.message, *failure.hints)
    except ReaderGone:
        drop_stdout()
        return READER_GONE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:
        _report(error, screen, arguments)
    _flush_quietly()
    return COULD_NOT_RUN


def _open_screen(arguments: Sequence[str]) -> Screen:
    from teekond.locale import catalogue

    asked = asked_language(arguments)
    return Screen(catalogue(spoken_language(asked, os.environ)), asked)


def _invoke(arguments: Sequence[str], screen: Screen) -> int:
    try:
        code: Any = teekond.main(list(arguments), prog_name="teekond", standalone_mode=False, obj=screen)
    except OutputError as error:
        raise Failure(error.message, *((error.hint,) if error.hint else ())) from error
    except click.UsageError as error:
        from teekond.cli.usage import explain_usage

        raise explain_usage(error) from error
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return code if isinstance(code, int) else OK


def _flush_quietly() -> None:
    try:
        flush_streams()
    except (Failure, ReaderGone):
        drop_stdout()


def _report(error: Exception, screen: Screen, arguments: Sequence[str]) -> None:
    """Say in one sentence that we failed, and how to tell us; the trace only for those who ask for it."""
    if isinstance(error, MemoryError):
        screen.fail(say("there is not enough memory for this"))
        return
    screen.fail(
        say("this is a mistake in teekond itself: {error}", error=f"{type(error).__name__}: {error}"[:300]),
        say("please report it with the file that brings it about; --verbose shows where it happened"),
    )
    if {"--verbose", "-v"} & set(arguments):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
