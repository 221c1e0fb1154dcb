"""The baseline of `teekond check`: findings that were there before, which are not told again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from teekond.check.baseline import Excused, Marked, mended, read, written
from teekond.check.codes import meant_by
from teekond.cli.check_report import Checked
from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Message, Severity, say
from teekond.source.decode import LIMIT
from teekond.source.files import read_bytes
from teekond.values import replace

NAMED = 10
"""So many of those that are mended are named."""


def write_baseline(screen: Screen, path: str, all_checked: Sequence[Checked]) -> None:
    """Write down what is found now, to be left alone from now on."""
    from teekond.output.write import write_whole

    findings = _marked(all_checked)
    write_whole(Path(path), written(findings).encode(), name=path)
    screen.tell(say("{findings} in {path}", findings=_findings(screen, len(findings)), path=path))


def without_excused(
    screen: Screen,
    path: str,
    all_checked: Sequence[Checked],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[Checked]:
    """Return what is not in a baseline, and say what of it is mended."""
    excused = _read(path)
    marks = {each.fingerprint for each in excused}
    all_checked = [replace(each, told_apart=each.marks()) for each in all_checked]
    found = _marked(all_checked)
    gone = [] if _has_new_errors(found, marks) else _gone(excused, found, all_checked, select, ignore)
    if gone:
        _tell_mended(screen, gone)
    left = [_without(each, marks) for each in all_checked]
    older = sum(len(one.findings) - len(other.findings) for one, other in zip(all_checked, left, strict=True))
    if older:
        screen.note(screen.words.plural("{n} older finding is not told", "{n} older findings are not told", older))
    return left


def _without(each: Checked, marks: Collection[str]) -> Checked:
    kept = [pair for pair in zip(each.findings, each.marks(), strict=True) if pair[1] not in marks]
    return replace(each, findings=tuple(one for one, _ in kept), told_apart=tuple(mark for _, mark in kept))


def _read(path: str) -> tuple[Excused, ...]:
    data = read_bytes(Path(path), LIMIT)
    how = say("teekond check --write-baseline {path} writes one", path=path)
    if isinstance(data, Message):
        raise Failure(say("the baseline {path} cannot be read", path=path), data, how)
    found = read(data)
    if found is None:
        raise Failure(say("{path} is no baseline", path=path), how)
    return found


def _marked(all_checked: Sequence[Checked]) -> list[Marked]:
    return [pair for each in all_checked for pair in zip(each.findings, each.marks(), strict=True)]


def _has_new_errors(found: Iterable[Marked], marks: Collection[str]) -> bool:
    """Tell whether something cannot be read that could be when the baseline was written: then not all is known."""
    return any(finding.severity is Severity.ERROR and mark not in marks for finding, mark in found)


def _gone(
    excused: Sequence[Excused],
    found: Iterable[Marked],
    all_checked: Sequence[Checked],
    select: Sequence[str],
    ignore: Sequence[str],
) -> list[Excused]:
    """Return what was looked for and is there no more."""
    asked = meant_by(select) if select else frozenset(each.code for each in excused)
    asked -= meant_by(ignore)
    return [
        each
        for each in mended(excused, found)
        if each.code in asked and any(one.source.holds(each.path) for one in all_checked)
    ]


def _tell_mended(screen: Screen, gone: Sequence[Excused]) -> None:
    count = screen.words.plural(
        "{n} of the baseline is mended: write it anew", "{n} of the baseline are mended: write it anew", len(gone)
    )
    screen.note(count)
    for each in gone[:NAMED]:
        screen.note(f"  {each.path}: {each.code} {each.name}")
    if len(gone) > NAMED:
        screen.note("  …")


def _findings(screen: Screen, count: int) -> str:
    return screen.words.plural("{n} finding", "{n} findings", count)
