"""What a command says to the person and to the next program: results to stdout, all the rest to stderr."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from teekond.cli.failure import Failure, ReaderGone
from teekond.diagnostics import Message, say

if TYPE_CHECKING:
    from teekond.cli.progress import Progress
    from teekond.locale import Words

_GONE = frozenset({errno.EPIPE, errno.EINVAL if os.name == "nt" else errno.EPIPE})


class Screen:
    """The two streams of a command, the language it speaks, and how much it says.

    `asked` is the language that `--lang` asks for, which also chooses the language of what is drawn.
    """

    __slots__ = ("asked", "quiet", "verbose", "words")

    def __init__(self, words: Words, asked: str | None = None, *, quiet: bool = False, verbose: bool = False) -> None:
        self.words = words
        self.asked = asked
        self.quiet = quiet
        self.verbose = verbose

    def with_flags(self, *, quiet: bool, verbose: bool) -> Screen:
        """Return the screen with what stood on the command line added."""
        return Screen(self.words, self.asked, quiet=self.quiet or quiet, verbose=self.verbose or verbose)

    def result(self, text: str) -> None:
        """Write a result to standard output."""
        _write(sys.stdout, text if text.endswith("\n") else text + "\n")

    def data(self, data: bytes) -> None:
        """Write bytes to standard output."""
        if sys.stdout is None:
            raise Failure(say("standard output is closed"), say("write to a file with -o FILE"))
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError as error:
            raise _stream_failure(error) from error

    def tell(self, message: Message) -> None:
        """Tell the person something about the run, unless they asked for quiet."""
        if not self.quiet:
            self.warn(message)

    def warn(self, message: Message) -> None:
        """Tell the person something that must be seen."""
        self.print_error(self.words.message(message))

    def note(self, text: str) -> None:
        """Tell the person something that is already in words, unless they asked for quiet."""
        if not self.quiet:
            self.print_error(text)

    @property
    def stdout_is_terminal(self) -> bool:
        """Tell whether a person looks at standard output."""
        return sys.stdout is not None and sys.stdout.isatty()

    def print_error(self, text: str) -> None:
        """Write a line to standard error; a closed one is nobody's error."""
        try:
            click.echo(text, err=True, color=colour_wanted(sys.stderr))
        except OSError:
            return

    def fail(self, message: Message, *hints: Message) -> None:
        """Write why the command could not run."""
        head = click.style(self.words("error:"), fg="red", bold=True)
        self.print_error(f"{head} {self.words.message(message)}")
        for hint in hints:
            self.print_error(f"  {self.words.message(hint)}")

    @contextmanager
    def stage(self, number: int, name: Message) -> Iterator[None]:
        """Tell, with `--verbose`, how long a numbered stage of the work took."""
        before = time.perf_counter()
        yield
        self.tell_stage(number, name, time.perf_counter() - before)

    def tell_stage(self, number: int, name: Message, seconds: float) -> None:
        """Tell, with `--verbose`, what a stage took."""
        if self.verbose:
            took = self.words.number(seconds, 2)
            self.print_error(f"{number}  {self.words.message(name):<12} {took:>7} s")

    def progress(self, total: int) -> Progress:
        """Return a bar that moves on a terminal, and says nothing anywhere else."""
        from teekond.cli.progress import Progress

        shown = not self.quiet and sys.stderr is not None and sys.stderr.isatty() and total > 1
        return Progress(total, sys.stderr if shown else None)


def colour_wanted(stream: IO[str] | None) -> bool:
    """Return whether a stream takes colour: a terminal, where the environment does not forbid it."""
    if stream is None or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def speak_utf8() -> None:
    """Make the standard streams write UTF-8 whatever the locale says, and never stumble over a letter."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def flush_streams() -> None:
    """Hand over what is still buffered, so that a full disk or a closed pipe is met while we can speak of it."""
    if sys.stdout is None or sys.stdout.closed:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _stream_failure(error) from error


def drop_stdout() -> None:
    """Let go of a standard output that takes nothing more, so that the interpreter does not try again at its end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
    except OSError:
        sys.stdout = None


def _write(stream: IO[str] | None, text: str) -> None:
    try:
        click.echo(text, file=stream, nl=False, color=colour_wanted(stream))
    except OSError as error:
        raise _stream_failure(error) from error


def _stream_failure(error: OSError) -> Exception:
    if error.errno in _GONE:
        return ReaderGone()
    return Failure(say("standard output takes nothing more: {reason}", reason=error.strerror or str(error)))
