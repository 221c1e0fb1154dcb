"""Why a command could not run, or stopped early: exceptions that only the outermost door catches."""

from __future__ import annotations

from teekond.diagnostics import Message

OK = 0
FINDINGS = 1
COULD_NOT_RUN = 2
INTERRUPTED = 130
READER_GONE = 141


class Failure(Exception):
    """The command cannot run: one sentence, and maybe what would help."""

    def __init__(self, message: Message, *hints: Message) -> None:
        super().__init__(message.english())
        self.message = message
        self.hints = hints


class ReaderGone(Exception):
    """Whoever read our standard output has closed it, as `head` does: nobody is left to tell anything."""
