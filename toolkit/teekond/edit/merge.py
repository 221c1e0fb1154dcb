"""Three-way merge of files: as git merges lines, and where two sides add at one place both, if that can be proved.

A result is given only where reading it again shows that it says what both sides say: every value that one of them
changed, nothing twice, nothing lost, each list in its order, every comment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from teekond.edit.proof import comments
from teekond.edit.told import Path, Said, Told, told
from teekond.reader.node import Node
from teekond.source.decode import decode
from teekond.values import dataclass

SIZE = 61
"""So long are the marks of a conflict while it is looked at: no file has such lines of its own."""
MOST_WAYS = 64
"""So many ways of settling all conflicts of a file are tried."""
Lines = list[str]
_Facts = Counter[tuple[Path, str, str]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where both sides changed the same lines."""

    base: Lines
    ours: Lines
    theirs: Lines


@dataclass(frozen=True, slots=True)
class Three:
    """The three states of a file."""

    base: bytes
    ours: bytes
    theirs: bytes
    path: str


def settled(three: Three, text: str) -> str | None:
    """Return the merged text, proved; `text` is git's merge with all three sides at each conflict.

    None where it cannot be proved.
    """
    sides = _sides(three)
    if sides is None:
        return None
    pieces = list(_pieces(text))
    conflicts = [each for each in pieces if isinstance(each, Conflict)]
    if not conflicts:
        return text if is_proved(sides, _read_text(text, three.path), exact=False) else None
    choices = [tuple(_ways(each)) for each in conflicts]
    ways = 1
    for each in choices:
        ways *= len(each)
    if not 0 < ways <= MOST_WAYS:
        choices = [each[:1] for each in choices]
    for chosen in product(*choices):
        waiting = iter(chosen)
        lines = [line for each in pieces for line in (next(waiting) if isinstance(each, Conflict) else [each])]
        made = "".join(lines)
        if is_proved(sides, _read_text(made, three.path), exact=True):
            return made
    return None


def _pieces(text: str) -> Iterator[str | Conflict]:
    """Yield the lines of git's merge, and its conflicts."""
    parts: list[Lines] | None = None
    for line in text.splitlines(keepends=True):
        mark = line[:SIZE]
        if parts is None and mark == "<" * SIZE:
            parts = [[]]
        elif parts is not None and mark in ("|" * SIZE, "=" * SIZE):
            parts.append([])
        elif parts is not None and mark == ">" * SIZE:
            ours, base, theirs = parts
            yield Conflict(base, ours, theirs)
            parts = None
        elif parts is not None:
            parts[-1].append(line)
        else:
            yield line


def _ways(conflict: Conflict) -> Iterator[Lines]:
    """Yield ways to bring both sides together: both additions, one within the other, line by line, within a line."""
    base, ours, theirs = conflict.base, conflict.ours, conflict.theirs
    if not base:
        yield [*_ended(ours), *theirs]
        yield [*_ended(theirs), *ours]
        return
    for one, other in ((ours, theirs), (theirs, ours)):
        if one[: len(base)] == base:
            yield [*_ended(other), *one[len(base) :]]
        if one[-len(base) :] == base:
            yield [*one[: -len(base)], *other]
    if len(base) == len(ours) == len(theirs):
        merged = [_line(*three) for three in zip(base, ours, theirs, strict=True)]
        found = [line for line in merged if line is not None]
        if len(found) == len(base):
            yield found


def _ended(lines: Lines) -> Lines:
    """Return lines the last of which ends, so that others may follow."""
    return [*lines[:-1], lines[-1] + "\n"] if lines and not lines[-1].endswith("\n") else lines


def _line(base: str, ours: str, theirs: str) -> str | None:
    """Return one line of three: what one side changed, or what both put in, each at its place."""
    if base in (ours, theirs):
        return theirs if base == ours else ours
    first, second = _inserted(base, ours), _inserted(base, theirs)
    if first is None or second is None:
        return None
    (at, text), (other, more) = (
        sorted((first, second), key=lambda each: each[0])
        if first[0] != second[0]
        else (
            first,
            second,
        )
    )
    return base[:at] + text + base[at:other] + more + base[other:]


def _inserted(base: str, changed: str) -> tuple[int, str] | None:
    """Return where one piece of text was put into a line, and what; None where more was done to it."""
    if len(changed) <= len(base):
        return None
    at = next((at for at, (a, b) in enumerate(zip(base, changed, strict=False)) if a != b), len(base))
    more = len(changed) - len(base)
    return (at, changed[at : at + more]) if changed[at + more :] == base[at:] else None


def is_proved(sides: Sides, result: State | None, *, exact: bool) -> bool:
    """Tell whether a merged file says what both sides say; None is one that cannot be read.

    What git merged by itself may stand under an item that one side gave another title; where we settled a conflict
    ourselves (`exact`) every value stands under the same ids as on the side that it came from.
    """
    if result is None:
        return False
    base, ours, theirs = sides
    view: Callable[[State], _Facts] = _exact if exact else _loose
    if _wanted(view(base), view(ours), view(theirs)) != +view(result):
        return False
    doubled = {path for path, n in result.things.items() if n > 1}
    known = {path for state in (ours, theirs) for path, n in state.things.items() if n > 1}
    return doubled <= known and _in_order(base.told, ours.told, theirs.told, result.told)


@dataclass(frozen=True, slots=True)
class State:
    """What one of the files says."""

    told: Told
    comments: tuple[str, ...]

    @property
    def things(self) -> Counter[Path]:
        """Return how often each thing with an id is there."""
        return Counter(path for path, _ in self.told.things)


Sides = tuple[State, State, State]
"""What base, ours and theirs say."""


def _sides(three: Three) -> Sides | None:
    """Return what the three states say; None where one of them cannot be read."""
    base, ours, theirs = (_read(data, three.path) for data in (three.base, three.ours, three.theirs))
    return None if base is None or ours is None or theirs is None else (base, ours, theirs)


def _read_text(text: str, path: str) -> State | None:
    return _read(text.encode("utf-8", "surrogateescape"), path)


def _read(data: bytes, path: str) -> State | None:
    if not data.strip():
        return State(Told(), ())
    read = told(data, path)
    text = decode(data, path)[0]
    if read is None or text is None:
        return None
    nodes: Sequence[Node] = read[1]
    return State(read[0], tuple(comments(text, nodes)))


def _exact(state: State) -> _Facts:
    return _facts(state, lambda said: (said.owner, said.key, said.value))


def _loose(state: State) -> _Facts:
    return _facts(state, lambda said: (tuple(part.partition("[")[0] for part in said.owner), said.key, said.value))


def _facts(state: State, view: Callable[[Said], tuple[Path, str, str]]) -> _Facts:
    found = Counter(view(said) for said in state.told.said)
    found.update(((), "#", comment) for comment in state.comments)
    return found


def _wanted(base: _Facts, ours: _Facts, theirs: _Facts) -> _Facts:
    """Return how often each thing must be said: as the side that changed it says, both changes where both did."""
    found: _Facts = Counter()
    for each in {*base, *ours, *theirs}:
        was, one, other = base[each], ours[each], theirs[each]
        found[each] = one if one == other else one + other - was
    return +found


def _in_order(base: Told, ours: Told, theirs: Told, result: Told) -> bool:
    """Tell whether every list has its old items in the order of the side that changed it."""
    for above, order in result.orders.items():
        old = set(base.orders.get(above, ()))
        was, one, other, now = (
            [ident for ident in each if ident in old and ident in order]
            for each in (base.orders.get(above, []), ours.orders.get(above, []), theirs.orders.get(above, []), order)
        )
        if now != (other if one == was else one) or (other not in (was, one) and one != was):
            return False
    return True


def marked(three: Three, size: int, names: tuple[str, str]) -> bytes:
    """Return both sides within one conflict, from the first line that differs to the last."""
    ours, theirs = (data.splitlines(keepends=True) for data in (three.ours, three.theirs))
    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    end = 0
    while end < min(len(ours), len(theirs)) - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    tail = ours[len(ours) - end :]
    return b"".join(
        (
            *ours[:start],
            b"<" * size + f" {names[0]}\n".encode(),
            *_whole(ours[start : len(ours) - end]),
            b"=" * size + b"\n",
            *_whole(theirs[start : len(theirs) - end]),
            b">" * size + f" {names[1]}\n".encode(),
            *tail,
        )
    )


def _whole(lines: Sequence[bytes]) -> Sequence[bytes]:
    return [*lines[:-1], lines[-1] + b"\n"] if lines and not lines[-1].endswith(b"\n") else lines
