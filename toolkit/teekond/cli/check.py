"""`teekond check`: mistakes, and what the method would have you think about."""

from __future__ import annotations

import click

from teekond.cli.command import command, complete_reference, option
from teekond.cli.failure import Failure
from teekond.cli.findings import code_of, report
from teekond.cli.report import STYLES, Style
from teekond.cli.screen import Screen
from teekond.cli.sources import read_all
from teekond.compiler.pipeline import CHECK, READ, STAGES
from teekond.compiler.pipeline import check as find_all
from teekond.diagnostics import NOWHERE, Severity, say


@command(
    "check",
    say("Find mistakes, and what the method would have you think about."),
    ("teekond check", say("the whole workspace")),
    ("teekond check journeys/first-call.yaml --format concise", say("one file, a line for each finding")),
    ("teekond check --strict --format github", say("in CI: every finding counts, shown beside the changed lines")),
)
@click.argument("paths", metavar="[PATH…]", nargs=-1, shell_complete=complete_reference)
@option("-f", "--format", "style", type=click.Choice(STYLES), default="full", help=say("how findings look"))
@option("--select", multiple=True, metavar="CODES", help=say("only these rules, by code or name, such as TK210"))
@option("--ignore", multiple=True, metavar="CODES", help=say("all but these rules"))
@option("--strict", is_flag=True, help=say("exit 1 on any finding, not only on errors"))
def check(
    screen: Screen, paths: tuple[str, ...], style: Style, select: tuple[str, ...], ignore: tuple[str, ...], strict: bool
) -> int:
    """Read, link, check, and show what was found."""
    chosen, left_out = _codes(select), _codes(ignore)
    _known((*chosen, *left_out))
    with screen.stage(READ, STAGES[READ - 1]):
        sources = read_all(paths)
    with screen.stage(CHECK, STAGES[CHECK - 1]):
        findings = [
            finding
            for source in sources
            for finding in find_all(source.workspace, select=chosen, ignore=left_out)
            if source.holds(finding.span.path)
        ]
    if screen.quiet and style == "full":
        findings = [each for each in findings if strict or each.severity is Severity.ERROR]
    if findings or not screen.quiet or style == "json":
        screen.result(report(screen, [source.workspace for source in sources], findings, style))
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
