"""A comparison as JSON, `diff/1`: what differs, with the values of the model as they would stand in a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from teekond.diagnostics import Place
from teekond.diff.changes import (
    Comparison,
    DocumentChange,
    FieldChange,
    JourneyChange,
    Kinds,
    LaneChange,
    LinkChange,
    Spot,
    StageChange,
    StepChange,
    either,
)
from teekond.diff.documents import document_title
from teekond.diff.fields import PATHS
from teekond.locale import Words
from teekond.model.journey import Feeling
from teekond.model.text import Text
from teekond.render.diff_told import ORDER, counts
from teekond.values import hints

VERSION = "diff/1"


def written(comparison: Comparison, names: tuple[str, str], _: Words) -> str:
    """Return the comparison as JSON; the words are those of the files."""
    return json.dumps(data(comparison, names), ensure_ascii=False, indent=2) + "\n"


def data(comparison: Comparison, names: tuple[str, str]) -> dict[str, Any]:
    """Return what the JSON holds: only what differs."""
    found = counts(comparison)
    return {
        "teekond": VERSION,
        "before": names[0],
        "after": names[1],
        "differs": comparison.differs,
        "counts": {name: {str(kind): n for kind, n in kinds.items()} for name, kinds in found.items()},
        "journeys": [_journey(each) for each in comparison.journeys if each.differs],
        "links": [_link(each) for each in comparison.links if each.kinds],
        "documents": [_document(each) for each in comparison.documents],
        "left_out": [
            _said({"side": each.side, "document": each.document, "id": each.id, "path": each.path})
            for each in comparison.left_out
        ],
    }


def _journey(change: JourneyChange) -> dict[str, Any]:
    shown = either(change.after, change.before)
    stages = [_stage(each) for each in change.stages if each.kinds or any(step.kinds for step in each.steps)]
    lanes = [_lane(each) for each in change.lanes if each.kinds]
    return {**_head(change, shown.title), "stages": stages, "lanes": lanes}


def _stage(change: StageChange) -> dict[str, Any]:
    steps = [_step(each) for each in change.steps if each.kinds]
    return {**_head(change, either(change.after, change.before).title), **_places(change), "steps": steps}


def _lane(change: LaneChange) -> dict[str, Any]:
    return {**_head(change, either(change.after, change.before).title), **_places(change)}


def _places(change: StageChange | LaneChange) -> dict[str, int]:
    return _said({"from": change.origin, "to": change.target})


def _step(change: StepChange) -> dict[str, Any]:
    ends = _said({"from": _spot(change.origin), "to": _spot(change.target)})
    return {**_head(change, either(change.after, change.before).title), **ends}


def _spot(spot: Spot | None) -> dict[str, Any] | None:
    if spot is None:
        return None
    return _said({"stage": spot.stage, "lane": spot.lane, "position": spot.position, "with": spot.beside})


def _head(change: JourneyChange | StageChange | LaneChange | StepChange, title: Text) -> dict[str, Any]:
    was = change.before.id if change.before is not None and change.before.id != change.id else None
    likeness = None if change.likeness is None else round(change.likeness, 4)
    head = _said({"id": change.id, "was": was, "likeness": likeness, "title": plain(title)})
    return {**head, "kinds": _kinds(change.kinds), "fields": _fields(change.fields)}


def _link(change: LinkChange) -> dict[str, Any]:
    shown = either(change.after, change.before)
    head = {"kind": str(shown.kind), "from": shown.source, "to": shown.target}
    return {**head, "kinds": _kinds(change.kinds), "fields": _fields(change.fields)}


def _document(change: DocumentChange) -> dict[str, Any]:
    shown = change.after if change.after is not None else change.before
    read = not isinstance(shown, str) and change.document != "workspace"
    likeness = None if change.likeness is None else round(change.likeness, 4)
    head = {"document": change.document, "id": change.id, "was": change.was, "likeness": likeness}
    title = plain(document_title(shown)) if read else None
    return {**_said(head | {"title": title}), "kinds": _kinds(change.kinds), "fields": _fields(change.fields)}


def _kinds(kinds: Kinds) -> list[str]:
    return [str(kind) for kind in ORDER if kind in kinds]


def _fields(changes: Iterable[FieldChange]) -> list[dict[str, Any]]:
    return [
        _said(
            {
                "path": each.path,
                "old": plain(each.old),
                "new": plain(each.new),
                "order": each.order and list(each.order),
            }
        )
        for each in changes
    ]


def _said(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value is not None and value != ""}


def plain(value: Any) -> Any:
    """Return a value of the model as it would stand in a file: what is not said is left out."""
    if isinstance(value, Text):
        return value.entries[0][1] if value.languages() == () else dict(value.entries)
    if isinstance(value, Feeling):
        return _record(value) | {"values": list(value.values)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, str):
        return str(value)
    return _record(value) if hints(type(value)) else value


def _record(record: Any) -> dict[str, Any]:
    named = {PATHS.get(name, name): getattr(record, name) for name in hints(type(record))}
    return {
        key: plain(value)
        for key, value in named.items()
        if value is not None and value is not False and value != () and not isinstance(value, Place)
    }
