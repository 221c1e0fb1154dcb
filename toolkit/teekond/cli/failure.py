"""Why a command could not run, or stopped early: exceptions that only the outermost door catches."""

from __future__ import annotations

from teekond.diagnostics import Refused

OK = 0
FINDINGS = 1
COULD_NOT_RUN = 2
INTERRUPTED = 130
READER_GONE = 141


class Failure(Refused):
    """The command cannot run: one sentence, and maybe what would help."""


class ReaderGone(Exception):
    """Whoever read our standard output has closed it, as `head` does: nobody is left to tell anything."""
