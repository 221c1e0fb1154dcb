"""What is wrong with a command line, in our words and in the reader's language."""

from __future__ import annotations

import click

from teekond.cli.failure import Failure
from teekond.diagnostics import Message, say
from teekond.language.near import did_you_mean


def explain_usage(error: click.UsageError) -> Failure:
    """Turn what click says about the command line into a failure of ours."""
    return Failure(_message(error), *_hints(error))


def _message(error: click.UsageError) -> Message:
    if isinstance(error, click.NoSuchOption):
        return say("there is no option {option}", option=error.option_name)
    if isinstance(error, click.MissingParameter):
        return say("{name} is missing", name=_name(error))
    if isinstance(error, click.BadOptionUsage):
        return _wrong_use(error)
    if isinstance(error, click.BadParameter):
        return _wrong_value(error)
    return say("the command line is not understood: {reason}", reason=error.format_message())


def _wrong_use(error: click.BadOptionUsage) -> Message:
    params = error.ctx.command.params if error.ctx is not None else []
    flags = {name for param in params if isinstance(param, click.Option) and param.is_flag for name in param.opts}
    if error.option_name in flags:
        return say("{option} takes no value", option=error.option_name)
    return say("{option} needs a value behind it", option=error.option_name)


def _wrong_value(error: click.BadParameter) -> Message:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        choices = ", ".join(str(choice) for choice in kind.choices)
        return say("{name} takes one of {choices}", name=_name(error), choices=choices)
    if isinstance(kind, click.IntRange):
        return say("{name} takes a whole number from {low} to {high}", name=_name(error), low=kind.min, high=kind.max)
    return say("{name} does not take this: {reason}", name=_name(error), reason=error.message)


def _hints(error: click.UsageError) -> tuple[Message, ...]:
    command = error.ctx.command_path if error.ctx is not None else "teekond"
    help_hint = say("{command} --help shows what it takes", command=command)
    if isinstance(error, click.NoSuchOption) and error.ctx is not None:
        known = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]
        return (*did_you_mean(error.option_name, known), help_hint)
    return (help_hint,)


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "a value")
    return error.param.human_readable_name if isinstance(error.param, click.Argument) else "/".join(error.param.opts)
