"""A journey as a file of others tells it, before it is a document: no ids yet, lanes by their names."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.diagnostics import Message
from teekond.edit.words import Data
from teekond.exchange.document import Path, document_text
from teekond.exchange.handed import Document
from teekond.locale import Words
from teekond.model.ident import ascii_id, compared, slug
from teekond.values import dataclass, field


@dataclass(slots=True)
class Row:
    """A lane: its name, and its further keys."""

    title: str
    keys: dict[str, Data] = field(default_factory=dict)
    ident: str | None = None
    """An id that it should have, where that is known."""


@dataclass(slots=True)
class Moment:
    """A step, or what stands beside one."""

    title: str
    lane: str | None = None
    """The name of its lane as in `Sketch.lanes`; None for the person whose journey it is."""
    keys: dict[str, Data] = field(default_factory=dict)
    beside: list[Moment] = field(default_factory=list)
    ident: str | None = None
    guesses: list[Message] = field(default_factory=list)
    """Said in a comment above it."""


@dataclass(slots=True)
class Part:
    """A stage."""

    title: str
    moments: list[Moment] = field(default_factory=list)
    keys: dict[str, Data] = field(default_factory=dict)
    ident: str | None = None
    guesses: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class Sketch:
    """A journey."""

    title: str | None
    kind: str
    ident: str | None = None
    keys: dict[str, Data] = field(default_factory=dict)
    """Further keys, in any order: the document is put in form."""
    lanes: dict[str, Row] = field(default_factory=dict)
    """By the name that steps call them by."""
    parts: list[Part] = field(default_factory=list)
    origin: Message | None = None
    """Where it comes from: the comment at its head."""
    guesses: dict[str, list[Message]] = field(default_factory=dict)
    """Said in a comment above a key of the journey; at its head under the empty key."""

    def said(self) -> list[Message]:
        """Return all that was guessed, once."""
        told = [message for messages in self.guesses.values() for message in messages]
        for part in self.parts:
            told += part.guesses
            told += [message for moment in part.moments for message in moment.guesses]
        return list(dict.fromkeys(told))


def document(sketch: Sketch, words: Words, *fallbacks: str) -> Document:
    """Return the document of a sketch; `fallbacks` are texts to make an id of where its title makes none."""
    ident = document_id(sketch.ident, sketch.title, *fallbacks)
    comments: dict[Path, list[str]] = {
        (key,) if key else (): [words.message(each) for each in told] for key, told in sketch.guesses.items()
    }
    if sketch.origin is not None:
        comments[()] = [words.message(sketch.origin), *comments.get((), ())]
    data: dict[str, Data] = {"journey": ident}
    if sketch.title:
        data["title"] = sketch.title
    data |= {"kind": sketch.kind, **sketch.keys}
    rows = _Ids("lane")
    lanes = {name: rows.named(row.title, row.ident, row.keys) for name, row in sketch.lanes.items()}
    if lanes:
        data["lanes"] = [_short(keys) for _, keys in lanes.values()]
    known = {name: lane for name, (lane, _) in lanes.items()}
    data["stages"] = _stages(sketch, known, words, comments)
    return Document("journey", ident, document_text(data, comments))


def document_id(*wanted: str | None) -> str:
    """Return the id of a journey: the first of the texts that makes one; `map` is none."""
    found = next((slug(each) for each in wanted if each and slug(each)), "journey")
    return "map-1" if found == "map" else found


class _Ids:
    """The ids of one namespace: each thing gets one that is free, written only where its title does not make it."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._taken: set[str] = set()
        """In plain letters, in which no two may be alike."""
        self._whole: set[str] = set()
        self._bare: set[str] = set()
        """What the titles of things beside others make."""

    def named(self, title: str, wanted: str | None, keys: Mapping[str, Data]) -> tuple[str, dict[str, Data]]:
        """Return the id of a thing, and all its keys."""
        own = slug(title)
        ident = self.free(compared(wanted or "") or own or self._stem)
        head: dict[str, Data] = {"id": ident} if ident != own else {}
        return ident, {**head, "title": title, **keys}

    def beside(self, title: str, wanted: str | None, keys: Mapping[str, Data], column: str) -> dict[str, Data]:
        """Return the keys of what stands beside a step.

        Of several with one title, the first needs no id: one that is taken gets the step's own in front by itself.
        """
        own = slug(title)
        derived = f"{column}-{own}"
        again, self._bare = own in self._bare, self._bare | {own}
        if wanted is None and own and again:
            return {"id": self.free(slug(derived)), "title": title, **keys}
        if wanted is None and own in self._whole and ascii_id(derived) not in self._taken:
            self._keep(derived)
            return {"title": title, **keys}
        return self.named(title, wanted, keys)[1]

    def free(self, base: str) -> str:
        """Return an id that nothing has, and keep it."""
        ident, number = base, 1
        while ascii_id(ident) in self._taken:
            number += 1
            ident = f"{base}-{number}"
        self._keep(ident)
        return ident

    def _keep(self, ident: str) -> None:
        self._whole.add(ident)
        self._taken.add(ascii_id(ident))


def _stages(
    sketch: Sketch, lanes: Mapping[str, str], words: Words, comments: dict[Path, list[str]]
) -> list[dict[str, Data]]:
    stage_ids, step_ids = _Ids("stage"), _Ids("step")
    usual = default_lane(sketch)
    named = [[step_ids.named(each.title, each.ident, each.keys) for each in part.moments] for part in sketch.parts]
    stages: list[dict[str, Data]] = []
    for at, (part, steps) in enumerate(zip(sketch.parts, named, strict=True)):
        _, stage = stage_ids.named(part.title, part.ident, part.keys)
        if part.guesses:
            comments["stages", at] = [words.message(each) for each in part.guesses]
        written: list[Data] = []
        for place, (moment, (ident, keys)) in enumerate(zip(part.moments, steps, strict=True)):
            if moment.guesses:
                comments["stages", at, "steps", place] = [words.message(each) for each in moment.guesses]
            if moment.lane is not None and moment.lane != usual:
                keys["lane"] = lanes[moment.lane]
            written.append(_step(moment, ident, keys, lanes, step_ids))
        if written:
            stage["steps"] = written
        stages.append(stage)
    return stages


def default_lane(sketch: Sketch) -> str | None:
    """Return the name of the lane in which a step stands that names none: the actor's."""
    acting = [name for name, row in sketch.lanes.items() if row.keys.get("role") == "actor"]
    bare = [name for name, row in sketch.lanes.items() if "role" not in row.keys]
    return (*acting, *bare, None)[0]


def _step(moment: Moment, ident: str, keys: dict[str, Data], lanes: Mapping[str, str], ids: _Ids) -> Data:
    beside: dict[str, list[Data]] = {}
    for each in moment.beside:
        assert each.lane is not None
        beside.setdefault(lanes[each.lane], []).append(_short(ids.beside(each.title, each.ident, each.keys, ident)))
    if beside:
        keys["with"] = {lane: steps[0] if len(steps) == 1 else steps for lane, steps in beside.items()}
    return _short(keys)


def _short(keys: dict[str, Data]) -> Data:
    """Return a thing that is only a title as the title."""
    title = keys.get("title")
    return title if len(keys) == 1 and isinstance(title, str) else keys
