"""`teekond completion`: the script that lets a shell complete our commands, options and ids."""

from __future__ import annotations

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_TEEKOND_COMPLETE"


@command(
    "completion",
    say("Print the completion script of a shell."),
    ('eval "$(teekond completion bash)"', say("in ~/.bashrc: complete commands, options and ids")),
    ("teekond completion fish > ~/.config/fish/completions/teekond.fish", say("the same for fish")),
)
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(screen: Screen, shell: str) -> int:
    """Print the script."""
    from click.shell_completion import get_completion_class

    from teekond.cli.app import teekond

    found = get_completion_class(shell)
    if found is None:
        raise Failure(say("there is no completion for {shell}", shell=shell))
    maker = found(teekond, {}, "teekond", _VARIABLE)
    screen.result(maker.source_template % maker.source_vars())
    return OK
