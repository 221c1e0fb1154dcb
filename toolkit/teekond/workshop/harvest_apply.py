"""Proposals become changed files; each is proved before anybody may write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Diagnostic, Message, Severity, say
from teekond.edit.change import Addition, changed
from teekond.edit.find import item_at, stage_steps, step_node
from teekond.edit.original import Original, Overlap
from teekond.edit.paths import Path, path_of
from teekond.edit.proof import is_proved
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Stage
from teekond.reader.compose import compose
from teekond.reader.node import Node
from teekond.source.files import read_bytes
from teekond.values import dataclass
from teekond.workshop.harvest_propose import Proposal
from teekond.workshop.harvest_sort import Kind

LIMIT = 2_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the workspace with what is added to it."""

    path: str
    old: bytes
    new: bytes
    proposals: tuple[Proposal, ...]
    refused: Message | None = None
    """Why the file is left alone."""


def changes(proposals: Iterable[Proposal], workspace: Workspace) -> tuple[Change, ...]:
    """Return the files that change, in the order of their paths; one that cannot be proved stays as it is."""
    files: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        if not proposal.there and proposal.kept is None:
            files.setdefault(_file(proposal, workspace), []).append(proposal)
    return tuple(_change(path, files[path], workspace) for path in sorted(files))


def _file(proposal: Proposal, workspace: Workspace) -> str:
    if proposal.kind is Kind.ANSWER:
        return workspace.units[proposal.owner[0]].place.path
    if len(proposal.owner) == 1:
        return workspace.personas[proposal.owner[0]].place.path
    return workspace.journeys[proposal.owner[0]].place.path


def _change(path: str, proposals: Sequence[Proposal], workspace: Workspace) -> Change:
    assert workspace.root is not None
    data = read_bytes(workspace.root / path, LIMIT)
    if isinstance(data, Message):
        return Change(path, b"", b"", tuple(proposals), data)
    original = Original(data)
    if not any(source.path == path and source.text == original.text for source in workspace.sources):
        reason = say("{path} is left as it is: it was changed after it was read", path=path)
        return Change(path, data, data, tuple(proposals), reason)
    roots, _ = compose(original.text, path)
    made = [(each, _addition(each, roots, workspace)) for each in proposals]
    lost = next((each for each, addition in made if addition is None), None)
    if lost is not None:
        reason = say("{path} is left as it is: there is no place in it for “{text}”", path=path, text=lost.text)
        return Change(path, data, data, tuple(proposals), reason)
    additions = [addition for _, addition in made if addition is not None]
    new = _proved(path, original, data, additions)
    if new is None:
        reason = say("{path} is left as it is: it could not be proved that nothing else in it would change", path=path)
        return Change(path, data, data, tuple(proposals), reason)
    return Change(path, data, new, tuple(proposals))


def _proved(path: str, original: Original, old: bytes, additions: Sequence[Addition]) -> bytes | None:
    """Return the changed file; None where it is not just the old one with the additions, or has new mistakes."""
    try:
        new = changed(original, additions)
    except Overlap:
        return None
    if not is_proved(old, new, additions):
        return None
    before, after = (_errors(load_text(Original(data).text, path)) for data in (old, new))
    return new if sorted(before) == sorted(after) else None


def _errors(workspace: Workspace) -> Iterator[tuple[str, str]]:
    found: Iterable[Diagnostic] = workspace.diagnostics
    return ((each.code, each.message.english()) for each in found if each.severity is Severity.ERROR)


def _addition(proposal: Proposal, roots: Sequence[Node], workspace: Workspace) -> Addition | None:
    if proposal.kind is Kind.STEP:
        return _new_step(proposal, roots, workspace.journeys[proposal.owner[0]])
    if proposal.kind is Kind.ANSWER:
        node = item_at(roots, workspace.units[proposal.owner[0]].place)
    elif len(proposal.owner) == 1:
        node = _persona(proposal.owner[0], roots, workspace)
    else:
        node = step_node(roots, workspace.steps["/".join(proposal.owner)].step)
    path = None if node is None else path_of(roots, node)
    if path is None:
        return None
    steps = proposal.kind is not Kind.ANSWER
    return Addition(path, proposal.value, proposal.key, single=proposal.kind is Kind.FEELING, short=steps)


def _persona(ident: str, roots: Sequence[Node], workspace: Workspace) -> Node | None:
    at = workspace.personas[ident].place.span.line
    return next((root for root in roots if root.span.line <= at <= root.span.end_line), None)


def _new_step(proposal: Proposal, roots: Sequence[Node], journey: Journey) -> Addition | None:
    stage = next(each for each in journey.stages if each.id == proposal.owner[1])
    steps = stage_steps(roots, journey, stage.id)
    if steps is None:
        return _first_step(proposal, roots, stage)
    path = path_of(roots, steps)
    behind = next((at for at, step in enumerate(stage.steps) if step.id == proposal.behind), None)
    return None if path is None else Addition(path, proposal.value, behind=behind)


def _first_step(proposal: Proposal, roots: Sequence[Node], stage: Stage) -> Addition | None:
    """Return the addition to a stage that has no list of steps: its only step is written beside its title, or none."""
    node = item_at(roots, stage.place)
    path: Path | None = None if node is None else path_of(roots, node)
    if node is None or path is None:
        return None
    short = len(node.pairs) > 0 and len(stage.steps) == 1 and all(key.raw != "steps" for key, _ in node.pairs)
    return Addition(path, proposal.value, node.pairs[0][0].raw if short else "steps")
