"""`teekond fmt`: files in canonical form, with everything in them that people wrote."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from teekond.cli.command import STDIN, command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK
from teekond.cli.screen import Screen, colour_wanted
from teekond.diagnostics import Diagnostic, say
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.cli.fmt_files import Found
    from teekond.edit.fmt import Formatted


@dataclass(slots=True)
class _Count:
    """How many files there are, how many change, how many are left as they are."""

    files: int = 0
    changed: int = 0
    left: int = 0


@command(
    "fmt",
    say("Put files into canonical form; comments and block texts stay."),
    ("teekond fmt", say("the whole workspace")),
    ("teekond fmt --check journeys/", say("in CI: exit 1 and name the files that are not in that form")),
    ("teekond fmt --diff journeys/first-call.yaml", say("show what would change, write nothing")),
    ("teekond fmt - < first-call.yaml", say("from standard input to standard output, for editors")),
)
@click.argument("paths", metavar="[PATH…]", nargs=-1, shell_complete=complete_reference)
@option("--check", is_flag=True, help=say("write nothing; exit 1 and name the files that would change"))
@option("--diff", is_flag=True, help=say("write nothing; show what would change as a patch"))
def fmt(screen: Screen, paths: tuple[str, ...], check: bool, diff: bool) -> int:
    """Read, put in form, prove, write."""
    from teekond.cli.fmt_files import files_of
    from teekond.edit.fmt import Formatted, format_file

    count = _Count()
    for file in files_of(paths):
        made = Formatted(None, file.errors) if file.errors else format_file(file.data, file.shown)
        if made.data is None and file.foreign:
            continue
        count.files += 1
        if made.data is None:
            count.left += 1
            _tell_left(screen, file, made)
            continue
        changed = made.data != file.data
        count.changed += changed
        _give(screen, file, made.data, changed, check=check, diff=diff)
    if paths != (STDIN,):
        _sum_up(screen, count, writes=not check and not diff)
    return FINDINGS if count.left or (check and count.changed) else OK


def _give(screen: Screen, file: Found, data: bytes, changed: bool, *, check: bool, diff: bool) -> None:
    """Show a change, name its file, or write it."""
    if diff and changed:
        from teekond.cli.patch import patch_of

        screen.data(patch_of(file.shown, file.data, data).encode())
    elif check and changed:
        screen.result(file.shown)
    elif file.path is None and not check and not diff:
        screen.data(data)
    elif file.path is not None and changed and not diff:
        from teekond.output.write import write_whole

        write_whole(file.path, data, name=file.shown)
        screen.tell(say("{path} is put into form", path=file.shown))


def _tell_left(screen: Screen, file: Found, made: Formatted) -> None:
    """Say that a file is left as it is, and why."""
    if made.errors:
        screen.print_error(_report(screen, file, made.errors))
        screen.warn(say("{path} is left as it is until it can be read without errors", path=file.shown))
    else:
        screen.warn(
            say(
                "{path} is left as it is: it could not be proved that it would still say the same",
                path=file.shown,
            )
        )


def _report(screen: Screen, file: Found, errors: Sequence[Diagnostic]) -> str:
    from teekond.cli.report import render
    from teekond.source.decode import decode

    text = decode(file.data, file.shown)[0] or ""
    colour = colour_wanted(sys.stderr)
    report = render(errors, style="full", sources={file.shown: text}, words=screen.words, colour=colour, files=1)
    return report.rstrip("\n")


def _sum_up(screen: Screen, count: _Count, *, writes: bool) -> None:
    words = screen.words
    files = words.plural("{n} file", "{n} files", count.files)
    if writes:
        told = say(
            "{files}: {changed} put into form, {same} in form already, {left} left as they are",
            files=files,
            same=count.files - count.changed - count.left,
            **_figures(count),
        )
    else:
        told = say("{files}: {changed} would change, {left} cannot", files=files, **_figures(count))
    screen.tell(told)


def _figures(count: _Count) -> dict[str, int]:
    return {"changed": count.changed, "left": count.left}
