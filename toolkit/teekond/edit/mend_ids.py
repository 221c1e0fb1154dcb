"""Ids written down that were made from titles: from then on a title may be put better, and links and history hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import Place
from teekond.edit.change import Addition, changed
from teekond.edit.find import titles
from teekond.edit.original import Original, Splice
from teekond.edit.paths import Path, nodes
from teekond.edit.proof import is_proved, is_same
from teekond.edit.words import scalar
from teekond.model.journey import Journey
from teekond.reader.node import Kind, Node
from teekond.values import replace

_Found = dict[tuple[int, int], tuple[Path, Node]]
_Opened = dict[Path, tuple[Node, str]]
"""The titles of stages whose steps stand below them, with the ids that they get, by the path of the stage."""


def missing_ids(roots: Sequence[Node], journeys: Sequence[Journey]) -> list[Addition]:
    """Return the ids of stages and steps of a file's journeys that are not written there."""
    places: _Found = {}
    for path, node in nodes(roots):
        for at in titles(node):
            places.setdefault((at.line, at.column), (path, node))
    return [each for journey in journeys for each in _of_journey(journey, places)]


def with_ids(data: bytes, roots: Sequence[Node], additions: Sequence[Addition]) -> bytes | None:
    """Return a file with ids; None where it could not be proved that it says nothing else.

    A stage with its steps below its title gets the keys `id`, `title` and `steps`: else its id would come last.
    """
    titled = _titled(roots, additions)
    opened = _with_keys(data, titled)
    further = [replace(each, path=_moved(each.path, titled)) for each in additions if each.path not in titled]
    made = changed(Original(opened), further)
    return made if _is_opened(data, opened, titled) and is_proved(opened, made, further) else None


def _of_journey(journey: Journey, places: _Found) -> Iterator[Addition]:
    for stage in journey.stages:
        yield from _of_item(stage.id, stage.place, places)
        for step in stage.steps:
            yield from _of_item(step.id, step.place, places)
            for beside in step.beside:
                yield from _of_item(beside.id, beside.place, places, alone=True)


def _of_item(ident: str, place: Place, places: _Found, *, alone: bool = False) -> Iterator[Addition]:
    """Yield the id of an item; `alone`, it may also be a value that stands for a list of one."""
    found = places.get((place.span.line, place.span.column))
    if found is None or _has_id(found[1]):
        return
    if alone or isinstance(found[0][-1], int):
        yield Addition(found[0], ident, "id", single=True)


def _has_id(node: Node) -> bool:
    keys = [key.raw for key, _ in node.pairs]
    if node.pairs and node.pairs[0][1].kind is Kind.MAPPING and "title" not in keys:
        keys += [key.raw for key, _ in node.pairs[0][1].pairs]
    return "id" in keys


def _titled(roots: Sequence[Node], additions: Sequence[Addition]) -> _Opened:
    """Return the stages whose steps stand below their titles, a line each, and no other key of that name."""
    wanted = {each.path: str(each.value) for each in additions}
    return {
        path: (node.pairs[0][0], wanted[path])
        for path, node in nodes(roots)
        if path in wanted and node.pairs and _has_steps_below(node)
    }


def _has_steps_below(node: Node) -> bool:
    key, value = node.pairs[0]
    listed = value.kind is Kind.SEQUENCE and not value.flow and not node.flow
    known = {"title", "steps"}.isdisjoint([each.raw for each, _ in node.pairs])
    return listed and known and key.lines.text[key.end : key.end + 1] == ":"


def _with_keys(data: bytes, titled: _Opened) -> bytes:
    splices = []
    for key, ident in titled.values():
        pad = " " * (key.start - key.lines.text.rfind("\n", 0, key.start) - 1)
        named = f"id: {scalar(ident, brackets=False)}\n{pad}title: {scalar(key.raw, brackets=False)}\n{pad}steps"
        splices.append(Splice(key.start, key.end, named))
    return Original(data).changed(splices)


def _moved(path: Path, titled: _Opened) -> Path:
    """Return where something stands once its stage has keys."""
    for at in range(len(path) - 1, 0, -1):
        stage = titled.get(path[:at])
        if stage is not None and path[at] == stage[0].raw:
            return (*path[:at], "steps", *path[at + 1 :])
    return path


def _is_opened(old: bytes, new: bytes, titled: _Opened) -> bool:
    """Tell whether a new file is the old one with keys for the titles and steps of stages, and nothing else."""
    ids = {key.start: ident for key, ident in titled.values()}
    return is_same(old, new, lambda one, two: _same(one, two, ids))


def _same(old: Node, new: Node, ids: dict[int, str]) -> bool:
    if old.kind is not new.kind or len(old.items) != len(new.items):
        return False
    if old.kind is Kind.SCALAR:
        return old.raw == new.raw and type(old.value) is type(new.value)
    if not all(_same(one, two, ids) for one, two in zip(old.items, new.items, strict=True)):
        return False
    pairs, further = list(old.pairs), list(new.pairs)
    if pairs and pairs[0][0].start in ids:
        head = [(key.raw, value.value) for key, value in further[:2]]
        if head != [("id", ids[pairs[0][0].start]), ("title", pairs[0][0].raw)] or [
            key.raw for key, _ in further[2:3]
        ] != ["steps"]:
            return False
        further = further[2:]
        pairs[0] = (further[0][0], pairs[0][1])
    return len(pairs) == len(further) and all(
        one.raw == two.raw and _same(value, other, ids)
        for (one, value), (two, other) in zip(pairs, further, strict=True)
    )
