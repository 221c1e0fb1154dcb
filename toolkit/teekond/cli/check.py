"""`teekond check`: mistakes, and what the method would have you think about."""

from __future__ import annotations

import click

from teekond.cli.check_report import FORMATS, Checked, Format, checked, counted, only_errors, told, usual_format
from teekond.cli.command import command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.findings import code_of
from teekond.cli.screen import Screen
from teekond.cli.sources import read_all
from teekond.compiler.pipeline import CHECK, READ, STAGES
from teekond.compiler.pipeline import check as find_all
from teekond.diagnostics import NOWHERE, say

_FOR_PEOPLE = ("full", "concise", "github")
"""Formats in which nothing found may be told by nothing written."""


@command(
    "check",
    say("Find mistakes, and what the method would have you think about."),
    ("teekond check", say("the whole workspace")),
    ("teekond check journeys/first-call.yaml --format concise", say("one file, a line for each finding")),
    ("teekond check --strict --format github", say("in CI: every finding counts, shown beside the changed lines")),
    ("teekond check --fix --diff", say("show what could be mended without a question")),
)
@click.argument("paths", metavar="[PATH…]", nargs=-1, shell_complete=complete_reference)
@option("-f", "--format", "style", type=click.Choice(FORMATS), default=None, help=say("how findings look"))
@option("--select", multiple=True, metavar="CODES", help=say("only these rules, by code or name, such as TK210"))
@option("--ignore", multiple=True, metavar="CODES", help=say("all but these rules"))
@option("--strict", is_flag=True, help=say("exit 1 on any finding, not only on errors"))
@option("--baseline", metavar="FILE", help=say("tell only what is not in this file of older findings"))
@option("--write-baseline", metavar="FILE", help=say("write what is found now into such a file, and tell nothing"))
@option("--fix", is_flag=True, help=say("mend what is safe: misspelt keys, ids that are not written, form"))
@option("--fix-only", multiple=True, metavar="WHAT", help=say("mend only some of it: keys, ids, form"))
@option("--diff", is_flag=True, help=say("write nothing; show what --fix would change as a patch"))
def check(
    screen: Screen,
    *,
    paths: tuple[str, ...],
    style: Format | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    baseline: str | None,
    write_baseline: str | None,
    fix: bool,
    fix_only: tuple[str, ...],
    diff: bool,
) -> int:
    """Mend where that is asked for; read, link, check, and show what was found."""
    chosen, left_out = _codes(select), _codes(ignore)
    _known((*chosen, *left_out))
    if fix or fix_only or diff:
        changes = _fix(screen, paths, fix_only, writes=not diff)
        if diff:
            return FINDINGS if changes else OK
    found = _find(screen, paths, chosen, left_out)
    if write_baseline is not None:
        from teekond.cli.check_baseline import write_baseline as write

        write(screen, write_baseline, found)
        return OK
    if baseline is not None:
        from teekond.cli.check_baseline import without_excused

        found = without_excused(screen, baseline, found, select=chosen, ignore=left_out)
    return _tell(screen, found, style or usual_format(), strict=strict)


def _fix(screen: Screen, paths: tuple[str, ...], fix_only: tuple[str, ...], *, writes: bool) -> bool:
    from teekond.cli.check_fix import asked_for, fix

    return fix(screen, paths, asked_for(fix_only), writes=writes)


def _find(screen: Screen, paths: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Checked]:
    """Return what is found in each workspace that the paths mean."""
    with screen.stage(READ, STAGES[READ - 1]):
        sources = read_all(paths)
    with screen.stage(CHECK, STAGES[CHECK - 1]):
        return [checked(each, find_all(each.workspace, select=select, ignore=ignore)) for each in sources]


def _tell(screen: Screen, found: list[Checked], style: Format, *, strict: bool) -> int:
    """Write the report; return the exit code."""
    if screen.quiet and style == "full" and not strict:
        found = [only_errors(each) for each in found]
    findings = counted(found)
    if findings or not screen.quiet or style not in _FOR_PEOPLE:
        screen.result(told(screen, found, style, strict=strict))
    return code_of(findings, strict=strict)


def _known(words: tuple[str, ...]) -> None:
    """Refuse words that mean no finding."""
    from teekond.check.codes import strange_word

    for word in words:
        strange = strange_word(word, NOWHERE.span)
        if strange is not None:
            _, message, hints, _ = strange
            raise Failure(message, *hints)


def _codes(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for word in words for code in word.split(",") if code.strip())
