"""What became of a step, in the few words that a card has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teekond.diff.changes import FieldChange, Kind, Spot, StepChange
from teekond.layout.changed_marks import state_word
from teekond.layout.feelings import face, tone_of
from teekond.layout.foot import Foot
from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.journey import Feeling, Journey, Lane, Stage, Step
from teekond.model.text import Text

ORDER = (Kind.ADDED, Kind.REMOVED, Kind.CHANGED, Kind.RENAMED, Kind.MOVED)
"""The state that the mark tells first."""
MOST_FEET = 3
NOTHING = "–"
Told = tuple[tuple[str, ...], Foot]
"""The parts of a step that a line tells of, and the line."""


def states_of(kinds: Iterable[Kind]) -> tuple[str, ...]:
    """Return the states of a thing, the one that its mark tells first."""
    chosen = set(kinds)
    return tuple(kind.value for kind in ORDER if kind in chosen)


def part_words(words: Words) -> dict[str, str]:
    """Return what the parts of a step and of a journey are called, those that are met often, by their keys."""
    return {
        "title": words("title"),
        "name": words("name"),
        "feeling": words("feeling"),
        "channel": words("channel"),
        "touchpoint": words("touchpoint"),
        "evidence": words("evidence"),
        "when": words("when"),
        "expects": words("expectations"),
        "thinks": words("thoughts"),
        "says": words("quotes"),
        "needs": words("needs"),
        "pains": words("pains"),
        "gains": words("gains"),
        "ideas": words("ideas"),
        "moment_of_truth": words("moment of truth"),
        "wow": words("wow moment"),
        "promise": words("promise"),
        "takes": words("takes"),
        "waits": words("wait"),
        "owner": words("owner"),
        "measures": words("measures"),
        "after": words("follows"),
        "goal": words("goal"),
        "persona": words("persona"),
        "state": words("state"),
        "starts_when": words("starts when"),
        "ends_when": words("ends when"),
        "summary": words("summary"),
        "notes": words("notes"),
        "why": words("why"),
        "strength": words("strength"),
        "suggested": words("suggestion"),
        "value": words("value"),
        "tags": words("tags"),
        "if_it_fails": words("if it fails"),
    }


def part_word(key: str, words: Words) -> str:
    """Return what a part of a step is called; one without a word of its own by its key."""
    return part_words(words).get("promise" if key == "promise_part" else key, key.replace("_", " "))


def key_of(change: FieldChange) -> str:
    """Return the part of a step that a change is about."""
    return change.path.partition(".")[0].partition("[")[0]


class StepTeller:
    """Tells what became of the steps of a journey."""

    def __init__(self, reader: Reader, before: Journey | None, after: Journey | None) -> None:
        self.reader, self.words = reader, reader.words
        self.before, self.after = before, after

    def feet(self, change: StepChange) -> tuple[Foot, ...]:
        """Return the lines at the foot of the card: old and new where they are short, then what else is different."""
        if change.before is None or change.after is None:
            return ()
        pair = (change.before, change.after)
        told = [*self._title(*pair), *self._feeling(*pair), *self._place(change), *self._values(*pair)][:MOST_FEET]
        shown = {key for keys, _ in told for key in keys}
        rest = dict.fromkeys(part_word(key, self.words) for key in map(key_of, change.fields) if key not in shown)
        feet = tuple(foot for _, foot in told)
        return (*feet, Foot("changed", ", ".join(rest), "ink2")) if rest else feet

    def sentence(self, change: StepChange) -> str:
        """Return all of it, for those who hover or listen."""
        states = ", ".join(state_word(state, self.words) for state in states_of(change.kinds))
        feet = [self._foot_in_words(foot) for foot in self.feet(change)]
        return ": ".join(filter(None, (states, "; ".join(feet))))

    def _foot_in_words(self, foot: Foot) -> str:
        if foot.icon == "face":
            return f"{self.words('feeling')} {foot.text}"
        return self.words("before: {what}", what=foot.text) if foot.icon == "was" else foot.text

    def _title(self, old: Step, new: Step) -> Iterator[Told]:
        titles = [self.reader.read(step.title) for step in (old, new)]
        if titles[0] != titles[1]:
            yield ("title",), Foot("was", titles[0], "ink2", struck=True)

    def _feeling(self, before: Step, after: Step) -> Iterator[Told]:
        old, new = before.feeling, after.feeling
        if (old and old.mean) == (new and new.mean):
            return
        text = f"{self._number(old)} → {self._number(new)}"
        tone = tone_of(new.mean) if new else "ink2"
        faces = [face(feeling.mean) if feeling else None for feeling in (old, new)]
        yield ("feeling",), Foot("face", text, tone, was=faces[0], value=faces[1])

    def _number(self, feeling: Feeling | None) -> str:
        return self.words.number(feeling.mean, sign=True) if feeling else NOTHING

    def _place(self, change: StepChange) -> Iterator[Told]:
        """Where it stood: the lane, the stage, or the step beside which it stood."""
        old, new = change.origin, change.target
        if Kind.MOVED not in change.kinds or old is None or new is None or self.before is None or self.after is None:
            return
        lanes = [_titled(journey.lanes, spot.lane) for journey, spot in ((self.before, old), (self.after, new))]
        stages = [_titled(journey.stages, spot.stage) for journey, spot in ((self.before, old), (self.after, new))]
        place = None
        if lanes[0] != lanes[1]:
            place = lanes[0]
        elif stages[0] != stages[1] and new.beside is None:
            place = stages[0]
        elif new.beside is not None and old.beside != new.beside:
            place = self._host(old)
        if place is not None:
            yield (), Foot("was", self.reader.read(place), "ink2")

    def _host(self, spot: Spot) -> Text | None:
        steps = self.before.steps() if self.before else ()
        return next((step.title for step in steps if step.id == spot.beside), None)

    def _values(self, old: Step, new: Step) -> Iterator[Told]:
        """What is short enough to stand with its old value."""
        reader = self.reader
        for key, times in (("waits", (old.waits, new.waits)), ("takes", (old.takes, new.takes))):
            if times[0] != times[1]:
                yield (key,), Foot("clock", self._arrow(*map(self._time, times)), "ink2", chip=True)
                break
        if old.channel != new.channel:
            said = [", ".join(reader.channel(each) for each in step.channel) for step in (old, new)]
            yield ("channel",), Foot((new.channel or old.channel)[0], self._arrow(*said), "ink2")
        if old.owner != new.owner:
            sides = ((old, self.before), (new, self.after))
            said = [reader.named(step.owner, journey) if step.owner and journey else "" for step, journey in sides]
            yield ("owner",), Foot("owner", self._arrow(*said), "ink2")
        if old.promise != new.promise and "broken" in (old.promise, new.promise):
            icon = "promise-broken" if new.promise == "broken" else "promise-kept"
            yield ("promise",), Foot(icon, self._arrow(*map(self._promise, (old.promise, new.promise))), "ink2")

    def _arrow(self, old: str, new: str) -> str:
        return f"{old or NOTHING} → {new or NOTHING}"

    def _time(self, minutes: int | None) -> str:
        return self.reader.duration(minutes) if minutes is not None else ""

    def _promise(self, promise: str | None) -> str:
        names = {"broken": self.words("promise broken"), "kept": self.words("promise kept")}
        return names.get(promise or "", promise or "")


def _titled(parts: Iterable[Lane | Stage], ident: str) -> Text | None:
    return next((part.title for part in parts if part.id == ident), None)
