"""What of journeys a format has no place for: every key that is written, less those that the format holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from teekond.diagnostics import Message, say
from teekond.exchange.handed import Loss
from teekond.language.fields import KEYS
from teekond.link.workspace import Workspace
from teekond.model.ident import journey_id, slug
from teekond.model.journey import Journey, Lane, LinkKind, Role, Stage, Step
from teekond.model.text import Text
from teekond.reader.lanes import NAMELESS
from teekond.values import dataclass, hints

_CARRIED = frozenset(("id", "title", "place", "stages", "steps", "lanes", "written", "values"))
"""Fields that every format holds, or that are asked for in another way."""
_ASKED_APART = frozenset(("links", "side", "scale", "lane", "role", "beside"))


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format holds: keys such as `journey.owner`, `stage.goal`, `step.pains`, `step.pains.cause`.

    `step.pains` alone stands for the words of a pain without its further keys; `step.pains.*` for all of them.
    """

    keys: Collection[str]
    why: Message
    """Said of what it does not hold."""

    def key(self, name: str) -> bool:
        """Tell whether it holds a key."""
        return name in self.keys or f"{name}.*" in self.keys

    def part(self, name: str, part: str) -> bool:
        """Tell whether it holds a further key of a pain, a feeling and such."""
        return f"{name}.*" in self.keys or f"{name}.{part}" in self.keys


def left_out(
    workspace: Workspace, journeys: Collection[str], holds: Holds, languages: tuple[str, ...]
) -> tuple[Loss, ...]:
    """Return what a format leaves out of journeys; texts are taken in the first of `languages` that they have.

    Among the keys `languages` says that texts are held in all of theirs, `stage.id` and `step.id` that ids are.
    """
    found: list[Loss] = []
    for ident in journeys:
        journey = workspace.journeys[ident]
        found += _of_journey(journey, holds)
        if "languages" not in holds.keys:
            found += _translations(journey, holds.why, languages)
        found += _ids(journey, holds, languages)
    return (*found, *_links(workspace, journeys, holds))


def lost(key: str, why: Message, where: str) -> Loss:
    """Return the loss of a key."""
    return Loss(say("“{key}”", key=key), why, where)


def idle_lanes(journey: Journey, why: Message) -> Iterator[Loss]:
    """Yield the lanes in which nothing happens, for formats that name a lane only where a step is."""
    used = {step.lane for step in journey.all_steps()}
    for lane in journey.lanes:
        if lane.id not in used:
            yield lost("lanes", why, f"{journey.id}/{lane.id}")


def broken_lines(texts: Iterable[Text], where: str, why: Message, languages: tuple[str, ...]) -> Iterator[Loss]:
    """Yield the line breaks within texts, for formats that keep each on one line."""
    for text in texts:
        if "\n" in text.read(*languages).strip("\n"):
            yield Loss(say("line breaks"), why, where)


def _of_journey(journey: Journey, holds: Holds) -> Iterator[Loss]:
    yield from _fields(journey, "journey", journey.id, holds)
    if not holds.key("journey.scale") and journey.scale != (-2, 2):
        yield lost("scale", holds.why, journey.id)
    yield from _lanes(journey.lanes, journey.id, holds)
    usual = next((lane.id for lane in journey.lanes if lane.role == "actor"), "")
    for stage in journey.stages:
        yield from _fields(stage, "stage", f"{journey.id}/{stage.id}", holds)
        for step in stage.steps:
            yield from _of_step(step, journey.id, usual, holds)


def _lanes(lanes: tuple[Lane, ...], ident: str, holds: Holds) -> Iterator[Loss]:
    for at, lane in enumerate(lanes):
        usual = Role.ACTOR if at == 0 else Role.FRONTSTAGE
        if lane.role is not usual and not holds.key("lane.role"):
            yield lost("lanes.role", holds.why, f"{ident}/{lane.id}")
        yield from _fields(lane, "lane", f"{ident}/{lane.id}", holds, shown="lanes.")


def _of_step(step: Step, ident: str, usual: str, holds: Holds) -> Iterator[Loss]:
    where = f"{ident}/{step.id}"
    yield from _fields(step, "step", where, holds)
    if step.lane != usual and not holds.key("step.lane"):
        yield lost("lane", holds.why, where)
    for each in step.beside:
        if not holds.key("step.with"):
            yield lost("with", holds.why, f"{ident}/{each.id}")
        else:
            yield from _fields(each, "step", f"{ident}/{each.id}", holds)


def _fields(thing: Any, kind: str, where: str, holds: Holds, shown: str = "") -> Iterator[Loss]:
    """Yield the losses of one thing: its keys that are written and not held, an item of a list for itself."""
    for name in hints(type(thing)):
        value = getattr(thing, name)
        if name in _CARRIED or name in _ASKED_APART or not _is_written(thing, name, value):
            continue
        key = KEYS.get(name, name)
        if name.endswith("_reason"):
            yield from _reason(kind, name, where, holds)
        elif not holds.key(f"{kind}.{key}"):
            for _ in range(_items(value)):
                yield lost(shown + key, holds.why, where)
        else:
            yield from _parts(value, f"{kind}.{key}", where, holds)


def _items(value: Any) -> int:
    """Return how many things a value lists: one, where it is no list or a mapping."""
    pairs = isinstance(value, tuple) and all(isinstance(each, tuple) for each in value)
    return len(value) if isinstance(value, tuple) and not pairs else 1


def _reason(kind: str, name: str, where: str, holds: Holds) -> Iterator[Loss]:
    key = name.removesuffix("_reason")
    if holds.key(f"{kind}.{key}") and not holds.part(f"{kind}.{key}", "why"):
        yield lost(f"{key}.why", holds.why, where)


def _parts(value: Any, name: str, where: str, holds: Holds) -> Iterator[Loss]:
    """Yield the further keys of a feeling, or of each pain, idea and quote, that are not held."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Text):
            continue
        for at, part in enumerate(hints(type(item))):
            inner = getattr(item, part)
            if at == 0 or part in _CARRIED or not _is_written(item, part, inner):
                continue
            key = KEYS.get(part, part)
            if not holds.part(name, key):
                yield lost(f"{name.partition('.')[2]}.{key}", holds.why, where)


def _is_written(thing: Any, name: str, value: Any) -> bool:
    field = type(thing).__fields__[name]
    return value is not None and bool(field.needed or value != field.default)


def _links(workspace: Workspace, journeys: Collection[str], holds: Holds) -> Iterator[Loss]:
    mine = frozenset(journeys)
    for link in workspace.links:
        ends = [end for end in (link.source, link.target) if journey_id(end) in mine]
        if ends and not holds.key(f"step.{link.kind}"):
            yield lost(str(link.kind), holds.why, ends[0])
        elif ends and link.source not in ends and link.kind is not LinkKind.MEETS:
            yield lost(
                str(link.kind), say("it is written at its other end, which is not among these journeys"), ends[0]
            )
        elif ends:
            for part in ("why", "channel", "unit", "strength", "helps", "blocks"):
                if getattr(link, part) and not holds.part(f"step.{link.kind}", part):
                    yield lost(f"{link.kind}.{part}", holds.why, ends[0])


def _translations(journey: Journey, why: Message, languages: tuple[str, ...]) -> Iterator[Loss]:
    """Yield, for each title, the languages in which it is not taken along; further texts follow their title."""
    titled: list[tuple[str, Text]] = [(journey.id, journey.title)]
    written_lanes = [lane for lane in journey.lanes if lane.title != NAMELESS[journey.side]]
    titled += [(f"{journey.id}/{lane.id}", lane.title) for lane in written_lanes]
    titled += [(f"{journey.id}/{stage.id}", stage.title) for stage in journey.stages]
    titled += [(f"{journey.id}/{step.id}", step.title) for step in journey.all_steps()]
    for where, text in titled:
        written = text.languages()
        spoken = next((each for each in languages if each in written), "".join(written[:1]))
        for code in written:
            if code != spoken:
                yield Loss(say("texts in the language “{language}”", language=code), why, where)


def _ids(journey: Journey, holds: Holds, languages: tuple[str, ...]) -> Iterator[Loss]:
    things: list[tuple[str, Stage | Step]] = []
    if not holds.key("stage.id"):
        things += [(each.id, each) for each in journey.stages]
    if not holds.key("step.id"):
        things += [(each.id, each) for each in journey.all_steps()]
    for ident, thing in things:
        if slug(thing.title.read(*languages)) != ident:
            yield lost("id", holds.why, f"{journey.id}/{ident}")
