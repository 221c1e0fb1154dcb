"""A command as we build them: help in the reader's language, examples, and the flags that all commands share."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Message, say

if TYPE_CHECKING:
    from click.types import OptionHelpExtra

    from teekond.locale import Words

STDIN = "-"
"""What stands for standard input, or output, in place of a file."""

Example = tuple[str, Message]
Callback = Callable[..., int | None]


class Option(click.Option):
    """An option whose help is told in the reader's language."""

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:  # click's signature
        """Return nothing: what an option takes stands in its help."""
        return {}

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line in the help."""
        told = copy.copy(self)
        told.help = words_of(ctx)(self.help or "")
        return click.Option.get_help_record(told, ctx)


class Helpful(click.Command):
    """What the group and the commands share: help in the reader's language."""

    examples: Sequence[Example] = ()
    help_option: click.Option | None = None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the command is called."""
        words = words_of(ctx)
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=words("Usage:") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words_of(ctx)(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        words = words_of(ctx)
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section(words("Options")):
            formatter.write_dl([record for option in options if (record := option.get_help_record(ctx)) is not None])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        words = words_of(ctx)
        if not self.examples:
            return
        with formatter.section(words("Examples")):
            for line, meaning in self.examples:
                formatter.write_text(f"{line}\n")
                with formatter.indentation():
                    formatter.write_text(words.message(meaning))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help: always the same one, and without the search for click's own words."""
        if self.help_option is None:
            self.help_option = Option(
                [*self.get_help_option_names(ctx), "_help"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                help=say("show this help and stop").template,
                callback=_show_help,
            )
        return self.help_option


class Command(Helpful):
    """A command that takes the shared flags and hands its function a `Screen`."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples
        self.params.extend(shared_options())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words behind the command; one too many is told in the reader's language."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not ctx.resilient_parsing:
            raise Failure(
                say("{words} is more than this command takes", words=" ".join(rest)),
                say("{command} --help shows what it takes", command=ctx.command_path),
            )
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command's function with a screen that knows the flags."""
        ctx.obj = _with_shared(ctx.obj, ctx.params)
        for name in ("lang", "quiet", "verbose"):
            ctx.params.pop(name)
        return super().invoke(ctx)


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def command(
    name: str, help: Message, *examples: Example, cls: type[Command] = Command
) -> Callable[[Callback], Command]:
    """Make a command of a function that takes a screen first and returns an exit code."""

    def decorate(function: Callback) -> Command:
        passing = click.pass_obj(function)
        made = click.command(name, cls=cls, help=help.template, examples=examples)(passing)
        assert isinstance(made, Command)
        return made

    return decorate


def option(*names: str, help: Message, **attributes: Any) -> Callable[[Callback], Callback]:
    """Add an option to a command's function."""
    return click.option(*names, cls=Option, help=help.template, **attributes)


def shared_options() -> list[click.Parameter]:
    """Return the flags that every command takes."""
    return [
        Option(["--lang"], metavar="et|en", help=say("the language of messages and of what is made").template),
        Option(["-q", "--quiet"], is_flag=True, help=say("say nothing but errors").template),
        Option(["-v", "--verbose"], is_flag=True, help=say("tell each stage with its time").template),
    ]


def complete_reference(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return what a shell may complete a half-typed reference to."""
    from teekond.cli.sources import references

    return references(incomplete)


def complete_workshop(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the workshops whose ids begin so."""
    from teekond.cli.canvas_source import workspace_around

    return [each for each in workspace_around().workshops if each.startswith(incomplete)]


def words_of(ctx: click.Context) -> Words:
    """Return the words of the screen that a command was called with."""
    screen = ctx.find_object(Screen)
    assert screen is not None
    return screen.words


def _with_shared(screen: Screen, params: Mapping[str, Any]) -> Screen:
    return screen.with_flags(quiet=bool(params["quiet"]), verbose=bool(params["verbose"]))
