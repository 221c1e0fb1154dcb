"""What holds of every comparison, whatever was written."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.diff.generate import documents, loaded, references, workspaces

from teekond.diff.changes import Comparison, Kind, Kinds
from teekond.diff.compare import compare
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Step
from teekond.values import replace

TURNED = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}


@given(workspaces())
def test_a_workspace_does_not_differ_from_itself(workspace: Workspace) -> None:
    found = compare(workspace, workspace)
    assert not found.differs
    assert not [change for journey in found.journeys for change in journey.steps() if change.kinds or change.fields]


@settings(max_examples=80)
@given(workspaces(), workspaces())
def test_turned_round_what_was_added_is_removed(before: Workspace, after: Workspace) -> None:
    there, back = {turned(each) for each in told(compare(before, after))}, set(told(compare(after, before)))
    assert not there ^ back


@settings(max_examples=80)
@given(workspaces(), workspaces())
def test_every_difference_is_told(before: Workspace, after: Workspace) -> None:
    found = compare(before, after)
    assert found.differs == (said(before) != said(after))
    for journey in found.journeys:
        renamed = {step.before.id for step in journey.steps() if step.before and Kind.RENAMED in step.kinds}
        for step in journey.steps():
            if step.before is not None and step.after is not None and not step.kinds:
                assert own(step.before, renamed) == own(step.after, renamed)


def own(step: Step, renamed: set[str]) -> Step:
    """Return what a step says itself; where another one was renamed, without what may refer to it."""
    bare = replace(step, beside=(), links=(), lane="")
    return replace(bare, after=None, if_it_fails=None) if renamed else bare


@settings(max_examples=80)
@given(workspaces(), workspaces())
def test_everything_on_both_sides_is_in_the_comparison_once(before: Workspace, after: Workspace) -> None:
    found = compare(before, after)
    for journey in found.journeys:
        assert journey.before is not None
        assert journey.after is not None
        olds = [step.before.id for step in journey.steps() if step.before]
        news = [step.after.id for step in journey.steps() if step.after]
        assert sorted(olds) == sorted(step.id for step in journey.before.all_steps())
        assert news == [step.id for step in journey.after.all_steps()]
        assert [stage.after.id for stage in journey.stages if stage.after] == [s.id for s in journey.after.stages]
        assert sorted(stage.before.id for stage in journey.stages if stage.before) == sorted(
            stage.id for stage in journey.before.stages
        )
    assert [link.after for link in found.links if link.after] == list(after.links)
    assert {link.before for link in found.links if link.before} == set(before.links)


@settings(max_examples=80)
@given(documents(), st.data())
def test_a_step_with_another_id_is_renamed_and_nothing_else(written: list[dict[str, Any]], data: st.DataObject) -> None:
    ids = [reference.partition("/")[2] for reference in references(written[0])]
    if not ids:
        return
    old = data.draw(st.sampled_from(ids))
    after = [json.loads(json.dumps(each).replace(f'"a/{old}"', '"a/new-id"')) for each in written]
    after[0] = json.loads(json.dumps(after[0]).replace(f'"{old}"', '"new-id"'))
    found = compare(loaded(*written), loaded(*after))
    assert not any(part.kinds for each in found.journeys for part in each.stages)
    assert not any(part.kinds for each in found.journeys for part in each.lanes)
    changed = [step for each in found.journeys for step in each.steps() if step.kinds]
    assert [(step.id, step.kinds, step.likeness) for step in changed] == [("new-id", frozenset({Kind.RENAMED}), 1.0)]
    assert not any(link.kinds for link in found.links)
    assert not found.documents


def said(workspace: Workspace) -> object:
    """Return all that a workspace says; where a link is written makes no difference."""
    journeys = {ident: unlinked(journey) for ident, journey in workspace.journeys.items()}
    crossings = {ident: replace(crossing, links=()) for ident, crossing in workspace.crossings.items()}
    return journeys, set(workspace.links), workspace.personas, crossings


def unlinked(journey: Journey) -> Journey:
    def bare(step: Step) -> Step:
        return replace(step, links=(), beside=tuple(bare(each) for each in step.beside))

    stages = (replace(stage, steps=tuple(bare(step) for step in stage.steps)) for stage in journey.stages)
    return replace(journey, stages=tuple(stages))


def told(comparison: Comparison) -> list[tuple[Any, ...]]:
    """Return every change as what it is, what it was, and what became of it."""
    found: list[tuple[Any, ...]] = []
    for journey in comparison.journeys:
        for kind, parts in (("stage", journey.stages), ("lane", journey.lanes), ("step", tuple(journey.steps()))):
            for part in parts:
                ids = part.before and part.before.id, part.after and part.after.id
                fields = frozenset(
                    (each.path.partition("[")[0], repr(each.old), repr(each.new)) for each in part.fields
                )
                found.append((kind, journey.id, *ids, part.kinds, fields))
    found += [("link", "", repr(link.before), repr(link.after), link.kinds, frozenset()) for link in comparison.links]
    found += [
        ("document", each.document, repr(each.before), repr(each.after), each.kinds, frozenset())
        for each in comparison.documents
    ]
    return found


def turned(change: tuple[Any, ...]) -> tuple[Any, ...]:
    what, home, before, after, kinds, fields = change
    back: Kinds = frozenset(TURNED.get(kind, kind) for kind in kinds)
    return what, home, after, before, back, frozenset((path, new, old) for path, old, new in fields)
