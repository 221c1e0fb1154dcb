"""Mends what can be mended without a question: misspelt keys, ids that are not written, the form of the file.

Nothing is handed on that was not proved: a changed file is read again, and must say what the old one said but for what
was meant. Where ids were written, the whole workspace is linked again and must hold the same journeys and links.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from teekond.diagnostics import Diagnostic, Message, Severity, say
from teekond.edit.fmt import format_file
from teekond.edit.mend_ids import missing_ids, with_ids
from teekond.edit.mend_keys import CODES, keys_are_proved, misspelt, with_keys
from teekond.edit.original import Original
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey
from teekond.reader.compose import compose
from teekond.values import dataclass, field

KEYS, IDS, FORM = WHAT = ("keys", "ids", "form")
DEPTH = 8
"""So often at most keys are looked for within those that were put right."""
_NO_IDS = say("no ids are written: it could not be proved that all would stay as it is")
Files = Mapping[str, bytes]
Load = Callable[[Files], Workspace]
"""Reads and links files, by their paths."""


@dataclass(slots=True)
class Mended:
    """A file, how often what was mended in it, and why something was left."""

    path: str
    old: bytes
    new: bytes
    counts: dict[str, int] = field(default_factory=dict)
    left: list[Message] = field(default_factory=list)


def mend(files: Files, load: Load, asked: Collection[str], what: Collection[str]) -> list[Mended]:
    """Return the files that were asked for as they should be; `files` are all of the workspace, with their bytes."""
    found = {path: Mended(path, files[path], files[path]) for path in sorted(asked)}
    workspace = load(files)
    if KEYS in what:
        workspace = _mend_keys(found, files, workspace, load)
    if IDS in what:
        _mend_ids(found, _now(files, found), workspace, load)
    if FORM in what:
        for each in found.values():
            _put_into_form(each)
    return list(found.values())


def _now(files: Files, found: Mapping[str, Mended]) -> Files:
    return {**files, **{path: each.new for path, each in found.items()}}


def _mend_keys(found: Mapping[str, Mended], files: Files, workspace: Workspace, load: Load) -> Workspace:
    """Put keys right, and those that can be read only then; return the workspace as it is afterwards."""
    for _ in range(DEPTH):
        done = [_keys_of(found[path], told) for path, told in _misspelt(workspace).items() if path in found]
        if not any(done):
            break
        workspace = load(_now(files, found))
    for path in _misspelt(workspace).keys() & found.keys():
        found[path].left.append(say("a misspelt key is left: which one is meant is not beyond doubt"))
    return workspace


def _misspelt(workspace: Workspace) -> dict[str, list[Diagnostic]]:
    by_path: dict[str, list[Diagnostic]] = {}
    for finding in workspace.diagnostics:
        if finding.code in CODES and finding.suggest is not None:
            by_path.setdefault(finding.span.path, []).append(finding)
    return by_path


def _keys_of(each: Mended, findings: Sequence[Diagnostic]) -> bool:
    """Put the keys of a file right; return whether there were any."""
    original = Original(each.new)
    roots, problems = compose(original.text, each.path)
    names = {} if _errors(problems) else misspelt(roots, findings, each.path)
    new = with_keys(original, roots, names)
    if not names or not keys_are_proved(each.new, new, names):
        return False
    each.new, each.counts[KEYS] = new, each.counts.get(KEYS, 0) + len(names)
    return True


def _mend_ids(found: Mapping[str, Mended], files: Files, workspace: Workspace, load: Load) -> None:
    """Write ids; where the journeys then differ or more is wrong, leave their files alone, and look again."""
    made = {path: each for path, each in _with_ids(found, workspace).items() if each is not None}
    while made:
        after = load({**files, **{path: new for path, (new, _) in made.items()}})
        spoilt = _spoilt(workspace, after) & made.keys()
        if not spoilt and not _is_alike(workspace, after):
            spoilt = set(made)
        for path in spoilt:
            del made[path]
            found[path].left.append(_NO_IDS)
        if not spoilt:
            break
    for path, (new, count) in made.items():
        found[path].new, found[path].counts[IDS] = new, count


def _with_ids(found: Mapping[str, Mended], workspace: Workspace) -> dict[str, tuple[bytes, int] | None]:
    """Return files with ids, and how many; None where that could not be proved."""
    journeys: dict[str, list[Journey]] = {}
    for journey in workspace.journeys.values():
        journeys.setdefault(journey.place.path, []).append(journey)
    made: dict[str, tuple[bytes, int] | None] = {}
    for path, each in found.items():
        if path not in journeys:
            continue
        roots, problems = compose(Original(each.new).text, path)
        additions = [] if _errors(problems) else missing_ids(roots, journeys[path])
        if additions:
            new = with_ids(each.new, roots, additions)
            made[path] = None if new is None else (new, len(additions))
            if new is None:
                each.left.append(_NO_IDS)
    return made


def _spoilt(before: Workspace, after: Workspace) -> set[str]:
    """Return the files whose journeys are not what they were, or in which more is wrong."""
    differ = {journey.place.path for ident, journey in before.journeys.items() if after.journeys.get(ident) != journey}
    old, new = _by_path(before), _by_path(after)
    return differ | {path for path, count in new.items() if count > old.get(path, 0)}


def _is_alike(before: Workspace, after: Workspace) -> bool:
    return before.links == after.links and before.steps.keys() == after.steps.keys()


def _by_path(workspace: Workspace) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in _errors(workspace.diagnostics):
        counts[each.span.path] = counts.get(each.span.path, 0) + 1
    return counts


def _put_into_form(each: Mended) -> None:
    made = format_file(each.new, each.path)
    if made.data is None:
        each.left.append(
            say("it is not put into form until it can be read without errors")
            if made.errors
            else say("it is not put into form: it could not be proved that it would still say the same")
        )
    elif made.data != each.new:
        each.new, each.counts[FORM] = made.data, 1


def _errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.severity is Severity.ERROR]
