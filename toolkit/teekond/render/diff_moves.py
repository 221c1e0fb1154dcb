"""Where something moved, in words: from one stage or lane to another, behind what it stands and stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diff.changes import JourneyChange, Kind, LaneChange, Spot, StageChange, StepChange
from teekond.diff.journeys import standings
from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.render.diff_words import one_line


class Moves:
    """Tells of places, in one language."""

    def __init__(self, words: Words, old: Reader, new: Reader) -> None:
        self.words, self.old, self.new = words, old, new

    def place(self, change: StageChange | LaneChange, journey: JourneyChange) -> Iterator[str]:
        """Say behind what a stage or a lane stands, and stood."""
        if Kind.MOVED not in change.kinds or not journey.before or not journey.after:
            return
        stage = isinstance(change, StageChange)
        old: Sequence[Stage | Lane] = journey.before.stages if stage else journey.before.lanes
        new: Sequence[Stage | Lane] = journey.after.stages if stage else journey.after.lanes
        assert change.origin is not None
        assert change.target is not None
        yield self._order(_before(old, change.origin), _before(new, change.target))

    def _order(self, old: Stage | Lane | Step | None, new: Stage | Lane | Step | None) -> str:
        was, now = (None if each is None else each.title for each in (old, new))
        if now is None and was is not None:
            return self.words("now first, before that behind “{title}”", title=self.old.read(was))
        if now is not None and was is None:
            return self.words("now behind “{title}”, before that first", title=self.new.read(now))
        if now is None or was is None:
            return self.words("in another order")
        if now == was:
            return self.words("still behind “{title}”, which others left", title=self.new.read(now))
        return self.words("now behind “{new}”, before that “{old}”", new=self.new.read(now), old=self.old.read(was))

    def step(self, change: StepChange, journey: JourneyChange) -> Iterator[str]:
        """Say where a step went, and where it was."""
        old, new, origin, target = journey.before, journey.after, change.origin, change.target
        assert old is not None
        assert new is not None
        assert origin is not None
        assert target is not None
        pairs = (
            (self.words("stage"), _named(old.stages, origin.stage), _named(new.stages, target.stage)),
            (self.words("lane"), _named(old.lanes, origin.lane), _named(new.lanes, target.lane)),
        )
        told = False
        for label, was, now in pairs:
            if self._is_another(was, now, journey):
                told = True
                yield f"{label}: {one_line(self.old.read(was.title))} → {one_line(self.new.read(now.title))}"
        if target.beside is not None and origin.beside is None:
            yield self.words("now at the same moment as “{title}”", title=self._title(new, target.beside, self.new))
        elif origin.beside is not None and target.beside is None:
            yield self.words("now a moment of its own")
        elif origin.beside is not None and target.beside is not None and self._at_another(change, journey):
            here, there = self._title(new, target.beside, self.new), self._title(old, origin.beside, self.old)
            yield self.words("now at the same moment as “{new}”, before that “{old}”", new=here, old=there)
        elif not told:
            yield self._order(_previous(old, origin), _previous(new, target))

    def _is_another(self, was: Stage | Lane, now: Stage | Lane, journey: JourneyChange) -> bool:
        changes: Sequence[StageChange | LaneChange] = journey.stages if isinstance(was, Stage) else journey.lanes
        pair = next(each for each in changes if each.after is not None and each.after.id == now.id)
        return pair.before is None or pair.before.id != was.id

    def _at_another(self, change: StepChange, journey: JourneyChange) -> bool:
        """Tell whether a step stands beside another one than before."""
        assert change.origin is not None
        assert change.target is not None
        host = next(each for each in journey.steps() if each.after and each.after.id == change.target.beside)
        return host.before is None or host.before.id != change.origin.beside

    def _title(self, journey: Journey, ident: str, reader: Reader) -> str:
        return one_line(reader.read(standings(journey)[ident].step.title))


def _before(things: Sequence[Stage | Lane], place: int) -> Stage | Lane | None:
    return things[place - 2] if place > 1 else None


def _named(things: Sequence[Stage] | Sequence[Lane], ident: str) -> Stage | Lane:
    return next(each for each in things if each.id == ident)


def _previous(journey: Journey, spot: Spot) -> Step | None:
    """Return the step that stands before another in its row; beside a step, that one where it is the first."""
    stage = next(each for each in journey.stages if each.id == spot.stage)
    row: Sequence[Step] = stage.steps
    if spot.beside is not None:
        host = next(each for each in stage.steps if each.id == spot.beside)
        row = host.beside
        if spot.position == 1:
            return host
    return row[spot.position - 2] if spot.position > 1 else None
