"""What a step says differently; a reference to a step that was renamed is no difference of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from teekond.diff.changes import FieldChange
from teekond.diff.fields import field_changes
from teekond.diff.matching import STEP_SKIPS
from teekond.model.journey import After, Step
from teekond.model.text import Text
from teekond.values import replace

_REFERRING = ("after", "if_it_fails")


def step_fields(before: Step, after: Step, ids: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """Return what differs between two states of a step; `ids` leads from the old ids of steps to the new ones."""
    back = {new: old for old, new in ids.items()}
    found = field_changes(_renamed(before, ids), after, skip=STEP_SKIPS)
    return tuple(
        replace(each, old=_named(each.old, back)) if each.path.partition("[")[0] in _REFERRING else each
        for each in found
    )


def _renamed(step: Step, ids: Mapping[str, str]) -> Step:
    return replace(step, after=_named(step.after, ids), if_it_fails=_named(step.if_it_fails, ids))


def _named(value: Any, ids: Mapping[str, str]) -> Any:
    """Return what refers to steps with other ids in place of theirs: a flow, a text that is an id."""
    if isinstance(value, tuple):
        return tuple(_named(each, ids) for each in value)
    if isinstance(value, After):
        return replace(value, step=ids.get(value.step, value.step))
    if isinstance(value, Text):
        return Text(tuple((code, ids.get(string, string)) for code, string in value.entries))
    return ids.get(value, value) if isinstance(value, str) else value
