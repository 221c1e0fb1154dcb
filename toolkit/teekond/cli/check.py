"""`teekond check`: mistakes, and what the method would have you think about."""

from __future__ import annotations

from dataclasses import replace

import click

from teekond.cli.command import command, complete_reference, option
from teekond.cli.findings import code_of, report
from teekond.cli.report import STYLES, Style
from teekond.cli.screen import Screen
from teekond.cli.sources import Source, read_all
from teekond.compiler.pipeline import CHECK, READ, STAGES
from teekond.compiler.pipeline import check as find_all
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


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
    with screen.stage(READ, STAGES[READ - 1]):
        sources = [_chosen(source, _codes(select), _codes(ignore)) for source in read_all(paths)]
    with screen.stage(CHECK, STAGES[CHECK - 1]):
        findings = [finding for source in sources for finding in _findings(source)]
    if screen.quiet and style == "full":
        findings = [each for each in findings if strict or each.severity is Severity.ERROR]
    if findings or not screen.quiet or style == "json":
        screen.result(report(screen, [source.workspace for source in sources], findings, style))
    return code_of(findings, strict=strict)


def _findings(source: Source) -> list[Diagnostic]:
    return [finding for finding in find_all(source.workspace) if source.holds(finding.span.path)]


def _chosen(source: Source, select: tuple[str, ...], ignore: tuple[str, ...]) -> Source:
    """Return the source with the flags in place of what its settings say; `--ignore` adds to them."""
    settings = source.workspace.settings
    chosen = replace(settings.check, select=select or settings.check.select, ignore=settings.check.ignore + ignore)
    workspace: Workspace = replace(source.workspace, settings=replace(settings, check=chosen))
    return replace(source, workspace=workspace)


def _codes(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for word in words for code in word.split(",") if code.strip())
