"""What became of the links: which is which, which are new, and which lead elsewhere now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from teekond.diff.changes import FieldChange, Kind, LinkChange
from teekond.diff.fields import field_changes
from teekond.link.workspace import Link, Workspace
from teekond.model.ident import compared, journey_id
from teekond.model.journey import INVERSES, Journey, LinkKind
from teekond.values import replace

_ENDS = ("source", "target")
Key = tuple[str, ...]


def links_of(workspace: Workspace, journeys: Iterable[Journey]) -> tuple[Link, ...]:
    """Return the links that touch some journeys, with those whose other end is in a file that was not read."""
    chosen = list(journeys)
    ids = {journey.id for journey in chosen}
    known = [link for link in workspace.links if {journey_id(link.source), journey_id(link.target)} & ids]
    if workspace.root is not None:
        return tuple(known)
    return (*known, *(link for journey in chosen for link in _loose(journey, workspace)))


def _loose(journey: Journey, workspace: Workspace) -> Iterator[Link]:
    """Yield the links of a journey to one that is not in the workspace, as they are written."""
    for step in journey.all_steps():
        for end in step.links:
            name, slash, _ = end.step.partition("/")
            if not slash or _is_known(name, workspace):
                continue
            inverse = INVERSES.get(end.relation)
            here = f"{journey.id}/{step.id}"
            source, target = (end.step, here) if inverse else (here, end.step)
            kind = inverse or LinkKind(end.relation)
            more = (end.why, end.channel, end.unit, end.strength, end.helps, end.blocks)
            yield Link(kind, source, target, *more, place=end.place)


def _is_known(name: str, workspace: Workspace) -> bool:
    wanted = compared(name)
    if wanted in workspace.journeys or wanted in workspace.broken:
        return True
    titles = (string for journey in workspace.journeys.values() for _, string in journey.title.entries)
    return any(compared(string) == wanted for string in titles)


def link_changes(before: Sequence[Link], after: Sequence[Link], renamed: Mapping[str, str]) -> tuple[LinkChange, ...]:
    """Return what became of each link: those of after in their order, then the removed ones.

    Old ends go by their new names. A link that is on one side only is the same as another left-over one with the
    same ends (its kind changed), else with the same kind and one same end (it leads elsewhere: it moved).
    """
    old = [
        replace(link, source=renamed.get(link.source, link.source), target=renamed.get(link.target, link.target))
        for link in before
    ]
    pairs: dict[int, int] = {}
    for key in (_all, _ends, _from, _to):
        pairs |= _paired(old, after, pairs, key)
    back = {there: here for here, there in pairs.items()}
    found = [
        _change(before[back[at]], old[back[at]], link) if at in back else _new(link) for at, link in enumerate(after)
    ]
    gone = [LinkChange(link, None, frozenset({Kind.REMOVED})) for at, link in enumerate(before) if at not in pairs]
    return (*found, *gone)


def _new(link: Link) -> LinkChange:
    return LinkChange(None, link, frozenset({Kind.ADDED}))


def _change(before: Link, old: Link, new: Link) -> LinkChange:
    fields: tuple[FieldChange, ...] = field_changes(old, new)
    ends = {each.path for each in fields} & set(_ENDS)
    told = {Kind.MOVED: bool(ends), Kind.CHANGED: len(fields) > len(ends)}
    return LinkChange(before, new, frozenset(kind for kind, holds in told.items() if holds), fields)


def _paired(
    before: Sequence[Link], after: Sequence[Link], known: Mapping[int, int], key: Callable[[Link], Key]
) -> dict[int, int]:
    """Pair the links left over that have the same key, in the order of what else their keys say."""
    met = set(known.values())
    waiting: dict[Key, list[int]] = {}
    for at in sorted((at for at in range(len(after)) if at not in met), key=lambda at: _all(after[at])):
        waiting.setdefault(key(after[at]), []).append(at)
    found: dict[int, int] = {}
    for at in sorted((at for at in range(len(before)) if at not in known), key=lambda at: _all(before[at])):
        others = waiting.get(key(before[at]))
        if others:
            found[at] = others.pop(0)
    return found


def _all(link: Link) -> Key:
    return link.kind, link.source, link.target


def _ends(link: Link) -> Key:
    return link.source, link.target


def _from(link: Link) -> Key:
    return link.kind, link.source


def _to(link: Link) -> Key:
    return link.kind, link.target
