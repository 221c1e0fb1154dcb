"""`teekond lsp`: the language server, started by an editor."""

from __future__ import annotations

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say


@command(
    "lsp",
    say("Serve an editor: findings while you type, explanations, completion, renaming."),
    ("teekond lsp", say("speaks the Language Server Protocol over standard input and output")),
    ("teekond lsp --lang et", say("in Estonian, whatever the editor's language is")),
)
def lsp(screen: Screen) -> int:
    """Serve until the editor goes."""
    try:
        from teekond.lsp.server import serve
    except ImportError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise Failure(
            say("the language server needs the package pygls, which is not installed"),
            say("install it: {fix}", fix="pip install 'teekond[lsp]'"),
        ) from error
    serve(screen.words.lang, chosen=screen.asked is not None)
    return OK
