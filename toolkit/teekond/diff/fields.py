"""What is said differently in two values of the model, field by field."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from teekond.diagnostics import Place
from teekond.diff.changes import FieldChange
from teekond.diff.likeness import pair_up, texts_alike
from teekond.diff.order import moved
from teekond.language.fields import KEYS
from teekond.model.journey import Feeling
from teekond.model.text import Text
from teekond.values import hints

PATHS = {
    **KEYS,
    "judged_by": "value.judged_by",
    "moment_of_truth_reason": "moment_of_truth",
    "wow_reason": "wow",
}
"""Where in a file fields of the model stand, if not under their own name."""
TOLD = ("finding", "condition")
"""Fields that say more of their record than where it comes from."""
_WHOLE = (Text, Feeling)
"""Records that are told as one thing."""
_APART = "\x00"


def field_changes(before: object, after: object, *, skip: Sequence[str] = ()) -> tuple[FieldChange, ...]:
    """Return what differs between two records of one class, in the order of their fields."""
    return tuple(_of_record("", before, after, skip))


def entries(record: object, *, skip: Sequence[str] = ()) -> Iterator[tuple[str, Hashable]]:
    """Yield what a record says: (field, value), of a list each item by itself; what is not said is left out."""
    for name in _names(record, skip):
        value = getattr(record, name)
        if isinstance(value, tuple):
            yield from ((name, item) for item in value)
        elif value is not None and value is not False:
            yield name, value


def _of_record(path: str, before: object, after: object, skip: Sequence[str] = ()) -> Iterator[FieldChange]:
    for name in _names(before, skip):
        key = PATHS.get(name, name)
        yield from _changes(f"{path}.{key}" if path else key, getattr(before, name), getattr(after, name))


def _names(record: object, skip: Sequence[str]) -> Iterator[str]:
    for name in hints(type(record)):
        if name not in skip and not isinstance(getattr(record, name), Place):
            yield name


def _changes(path: str, old: Any, new: Any) -> Iterator[FieldChange]:
    if old == new:
        return
    if isinstance(old, tuple) and isinstance(new, tuple):
        if _is_mapping(old) and _is_mapping(new):
            yield from _of_items(path, _Items(old, keyed=True), _Items(new, keyed=True))
        else:
            yield from _of_items(path, _Items(old), _Items(new))
    elif type(old) is type(new) and _is_record(old):
        yield from _of_record(path, old, new)
    else:
        yield FieldChange(path, old, new)


def _is_record(value: object) -> bool:
    return bool(hints(type(value))) and not isinstance(value, _WHOLE)


def _is_mapping(items: tuple[Any, ...]) -> bool:
    """Tell whether a tuple stands for a mapping: pairs, each with a key of its own."""
    pairs = all(isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], str) for item in items)
    return pairs and len({item[0] for item in items}) == len(items)


class _Items:
    """The items of a list, each with what it is found by: its id or key, else what it says."""

    def __init__(self, items: tuple[Any, ...], *, keyed: bool = False) -> None:
        """Name the items; one that says what an earlier one says is the second of its name, and so on."""
        self.items = items
        self.keyed = keyed
        self.names: list[Hashable] = []
        seen: dict[Hashable, int] = {}
        for item in items:
            name = item[0] if keyed else getattr(item, "id", item)
            seen[name] = seen.get(name, 0) + 1
            self.names.append((name, seen[name]))

    def key(self, at: int) -> str:
        """Return how the path of what stands within an item goes on."""
        if self.keyed:
            return f".{self.items[at][0]}"
        ident = getattr(self.items[at], "id", None)
        return f"[{ident if isinstance(ident, str) else at + 1}]"

    def value(self, at: int) -> Any:
        """Return the item, of a mapping its value."""
        return self.items[at][1] if self.keyed else self.items[at]


def _of_items(path: str, old: _Items, new: _Items) -> Iterator[FieldChange]:
    places = {name: at for at, name in enumerate(new.names)}
    pairs = {at: places[name] for at, name in enumerate(old.names) if name in places}
    pairs |= _alike(old, new, pairs)
    for at in range(len(old.items)):
        if at not in pairs:
            yield FieldChange(path + (old.key(at) if old.keyed else ""), old.value(at), None)
    elsewhere = _elsewhere(old, new, pairs)
    for here, there in sorted((there, here) for here, there in pairs.items()):
        yield from _changes(path + new.key(here), old.value(there), new.value(here))
        if there in elsewhere:
            order = (there + 1, here + 1)
            yield FieldChange(path + (new.key(here) if new.keyed else ""), old.value(there), new.value(here), order)
    met = set(pairs.values())
    for at in range(len(new.items)):
        if at not in met:
            yield FieldChange(path + (new.key(at) if new.keyed else ""), None, new.value(at))


def _alike(old: _Items, new: _Items, known: Mapping[int, int]) -> dict[int, int]:
    """Pair the items left over whose main text is alike."""
    if old.keyed:
        return {}
    met = set(known.values())
    before = [(at, text) for at, item in enumerate(old.items) if at not in known and (text := main_text(item))]
    after = [(at, text) for at, item in enumerate(new.items) if at not in met and (text := main_text(item))]
    found = pair_up(before, after, lambda a, b: texts_alike(a[1], b[1]), lambda each: each[1])
    return {before[b][0]: after[a][0] for b, a, _ in found}


def main_text(item: object) -> Text | None:
    """Return the text that an item of a list is about: itself; of a record what it tells, else its first text."""
    if isinstance(item, Text):
        return item
    fields = hints(type(item))
    for name in TOLD:
        told = getattr(item, name, None) if name in fields else None
        if told is not None:
            return told if isinstance(told, Text) else Text.plain(str(told))
    values = (getattr(item, name) for name in fields)
    return next((value for value in values if isinstance(value, Text)), None)


def _elsewhere(old: _Items, new: _Items, pairs: Mapping[int, int]) -> set[int]:
    """Return the places before of the fewest items that changed places."""
    ends = [pairs[at] for at in sorted(pairs)]
    if ends == sorted(ends):
        return set()
    points = [(b, a, _APART.join(sorted((repr(old.names[b]), repr(new.names[a]))))) for b, a in pairs.items()]
    return {before for before, _, _ in moved(points)}
