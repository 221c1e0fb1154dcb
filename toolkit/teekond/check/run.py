"""Ask every rule, and keep what counts: chosen by settings and flags, not silenced by a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.check.codes import known_codes, meant_by, rule_of
from teekond.check.rules import LISTED, complete, whole
from teekond.check.suppress import silence
from teekond.diagnostics import Diagnostic, Severity
from teekond.link.workspace import Workspace
from teekond.model.workspace import CheckSettings


def check(
    workspace: Workspace, *, select: Sequence[str] = (), ignore: Sequence[str] = (), more: Iterable[Diagnostic] = ()
) -> list[Diagnostic]:
    """Return what reading has found and what the rules find, by place, each once.

    `select` stands in for the settings' own, `ignore` adds to it. Errors are always kept: they stop a map.
    `more` is what others have found, of sheets and workshops: it is chosen and silenced alike.
    """
    settings = workspace.settings.check
    asked = _asked(workspace, tuple(select) or settings.select, (*settings.ignore, *ignore))
    found = [*workspace.diagnostics, *_rules(workspace, asked), *more]
    kept = [each for each in found if each.severity is Severity.ERROR or each.code in asked]
    left = sorted(silence(kept, workspace.sources, asked), key=_order)
    return [each for at, each in enumerate(left) if not at or each != left[at - 1]]


def _asked(workspace: Workspace, select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Return the codes that count; nothing is asked that may be answered in a file that is not there or not read."""
    asked = meant_by(select) if select else frozenset(known_codes())
    for need in (whole, complete):
        if not need(workspace):
            asked -= {each.code for each in LISTED if need in each.needs}
    return asked - meant_by(ignore)


def _rules(workspace: Workspace, asked: frozenset[str]) -> Iterator[Diagnostic]:
    written = _thresholds(workspace.settings.check)
    for each in LISTED:
        if each.code in asked and all(need(workspace) for need in each.needs):
            rule = each.rule
            yield from rule.find(workspace, rule.values(written.get(rule.code, {})))


def _thresholds(settings: CheckSettings) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for name, options in settings.options:
        rule = rule_of(name)
        if rule is not None:
            found.setdefault(rule.code, {}).update(options)
    return found


def _order(finding: Diagnostic) -> tuple[object, ...]:
    span, message = finding.span, finding.message
    where = (span.path, span.line, span.column, span.end_line, span.end_column)
    return *where, finding.code, message.template, message.values
