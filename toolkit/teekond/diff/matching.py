"""Which lane, stage and step of a journey is which: found by id, and of those left over by likeness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from teekond.diff.fields import entries
from teekond.diff.likeness import pair_up, shared, texts_alike, weighed
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.model.text import Text
from teekond.values import dataclass, field

T = TypeVar("T", Stage, Lane, Step)
STEP_SKIPS = ("id", "lane", "beside", "links")
_NO_TEXT = (*STEP_SKIPS, "title", "after", "suggested")
TEXT_WEIGHT, MOST_TEXT = 0.08, 0.4


@dataclass(frozen=True)
class Pair(Generic[T]):
    """A thing before and after, where they stand in their lists (from 0), and how alike they are if not by id."""

    before: T | None
    after: T | None
    origin: int = -1
    target: int = -1
    likeness: float | None = None

    @property
    def name(self) -> str:
        """Return a name that is the same when before and after change places."""
        return "|".join(sorted(each.id for each in (self.before, self.after) if each is not None))


@dataclass(slots=True)
class Matched:
    """Which lane, stage and step of a journey is which; the maps lead from old ids to new ones."""

    lanes: list[Pair[Lane]] = field(default_factory=list)
    stages: list[Pair[Stage]] = field(default_factory=list)
    steps: list[Pair[Step]] = field(default_factory=list)
    lane_ids: dict[str, str] = field(default_factory=dict)
    stage_ids: dict[str, str] = field(default_factory=dict)
    step_ids: dict[str, str] = field(default_factory=dict)


def match(before: Journey, after: Journey) -> Matched:
    """Find lanes, then stages, then steps: by id, and of those left over by likeness.

    A lane's likeness is 0.6 · title + 0.1 · role + 0.3 · steps, a stage's 0.5 · title + 0.5 · steps: titles by the
    pairs of neighbouring letters that they share, steps by the ids that they share (left out where there are none).
    """
    found = Matched()
    lane_steps = _by_lane(before), _by_lane(after)

    def lanes_alike(old: Lane, new: Lane) -> float:
        own = lane_steps[0].get(old.id, ()), lane_steps[1].get(new.id, ())
        return weighed((0.6, texts_alike(old.title, new.title)), (0.1, float(old.role is new.role)), _steps(0.3, *own))

    found.lanes = _paired(before.lanes, after.lanes, lanes_alike)
    found.lane_ids = _ids(found.lanes)
    found.stages = _paired(before.stages, after.stages, _stages_alike)
    found.stage_ids = _ids(found.stages)
    homes = _homes(before), _homes(after)

    def steps_alike(old: Step, new: Step) -> float:
        same_stage = found.stage_ids.get(homes[0][old.id]) == homes[1][new.id]
        same_lane = found.lane_ids.get(old.lane) == new.lane
        return step_likeness(old, new, same_stage=same_stage, same_lane=same_lane)

    found.steps = _paired(before.all_steps(), after.all_steps(), steps_alike)
    found.step_ids = _ids(found.steps)
    return found


def step_likeness(old: Step, new: Step, *, same_stage: bool, same_lane: bool) -> float:
    """Return how alike two steps are, 0 … 1: from 0.6 on they are taken for one step that got another id.

    The mean of four likenesses by their weights:

    - title (0.4): the pairs of neighbouring letters that the titles share, in the language that fits best;
    - stage (0.1): 1 where they stand in the same stage, else 0;
    - lane (0.1): 1 where they stand in the same lane, else 0;
    - texts (0.08 for each thing that the fuller one says, 0.4 at most): the things that both say alike, such as
      the feeling, a channel, a pain, a quote.
    """
    said = tuple(entries(old, skip=_NO_TEXT)), tuple(entries(new, skip=_NO_TEXT))
    weight = min(MOST_TEXT, TEXT_WEIGHT * max(len(said[0]), len(said[1])))
    return weighed(
        (0.4, texts_alike(old.title, new.title)),
        (0.1, float(same_stage)),
        (0.1, float(same_lane)),
        (weight, shared(*said)),
    )


def _stages_alike(old: Stage, new: Stage) -> float:
    own = [step.id for step in old.steps], [step.id for step in new.steps]
    return weighed((0.5, texts_alike(old.title, new.title)), _steps(0.5, *own))


def _steps(weight: float, old: Sequence[str], new: Sequence[str]) -> tuple[float, float]:
    return (weight if old or new else 0.0), shared(old, new)


def _paired(before: Sequence[T], after: Sequence[T], alike: Callable[[T, T], float]) -> list[Pair[T]]:
    """Return every thing once: those of after in their order, then those that are only before."""
    places = {each.id: at for at, each in enumerate(before)}
    met = {each.id for each in after}
    old_left = [each for each in before if each.id not in met]
    new_left = [each for each in after if each.id not in places]
    likeness: dict[str, tuple[T, float]] = {}
    for b, a, score in pair_up(old_left, new_left, alike, _title):
        likeness[new_left[a].id] = (old_left[b], score)
    pairs = []
    for at, each in enumerate(after):
        if each.id in places:
            origin = places[each.id]
            pairs.append(Pair(before[origin], each, origin, at))
        elif each.id in likeness:
            old, score = likeness[each.id]
            pairs.append(Pair(old, each, places[old.id], at, score))
        else:
            pairs.append(Pair(None, each, target=at))
    taken = {old.id for old, _ in likeness.values()}
    gone = [each for each in old_left if each.id not in taken]
    return pairs + [Pair(each, None, places[each.id]) for each in gone]


def _title(each: Stage | Lane | Step) -> Text:
    return each.title


def _ids(pairs: Sequence[Pair[T]]) -> dict[str, str]:
    return {pair.before.id: pair.after.id for pair in pairs if pair.before is not None and pair.after is not None}


def _by_lane(journey: Journey) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for step in journey.all_steps():
        found.setdefault(step.lane, []).append(step.id)
    return found


def _homes(journey: Journey) -> dict[str, str]:
    return {each.id: stage.id for stage in journey.stages for step in stage.steps for each in (step, *step.beside)}
