"""What a comparison says, in words: chapters by journey, sections by stage, a line for each thing that differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from teekond.diff.changes import (
    Comparison,
    DocumentChange,
    JourneyChange,
    Kind,
    Kinds,
    LaneChange,
    LinkChange,
    StageChange,
    StepChange,
    either,
)
from teekond.diff.documents import document_title
from teekond.layout.changed_marks import state_word
from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.journey import Journey, LinkKind, Side, Step
from teekond.render.diff_moves import Moves
from teekond.render.diff_words import Detail, Wording, one_line
from teekond.values import dataclass, replace

ORDER = (Kind.ADDED, Kind.REMOVED, Kind.RENAMED, Kind.MOVED, Kind.CHANGED)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that differs: what became of it, its name, what else is to be known, and what is said differently."""

    kinds: tuple[Kind, ...]
    name: str
    notes: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    ref: str = ""
    """Of a step, as `journey/step`: where it stands on a map of both states."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stage, or what else a chapter has: what became of itself, and the lines in it."""

    heading: str
    line: Line | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A journey, the links, or the other documents."""

    heading: str
    notes: tuple[str, ...] = ()
    line: Line | None = None
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A comparison in words."""

    title: str
    sides: tuple[str, str]
    chapters: tuple[Chapter, ...]
    left_out: tuple[str, ...]


def account(comparison: Comparison, names: tuple[str, str], words: Words, *, faces: bool = False) -> Account:
    """Tell what differs between two states that are called so."""
    teller = _Teller(comparison, words, faces=faces)
    chapters = [teller.journey(each) for each in comparison.journeys if each.differs]
    chapters += [each for each in (teller.links(), teller.documents()) if each.sections]
    return Account(teller.title(), names, tuple(chapters), tuple(teller.left_out(names)))


def counts(comparison: Comparison) -> dict[str, dict[Kind, int]]:
    """Return how often each thing came to be what: by journeys, stages, lanes, steps, links and documents."""
    things: dict[str, Iterable[Kinds]] = {
        "journeys": [each.kinds for each in comparison.journeys],
        "stages": [stage.kinds for each in comparison.journeys for stage in each.stages],
        "lanes": [lane.kinds for each in comparison.journeys for lane in each.lanes],
        "steps": [step.kinds for each in comparison.journeys for step in each.steps()],
        "links": [each.kinds for each in comparison.links],
        "documents": [each.kinds for each in comparison.documents],
    }
    found = {}
    for name, all_kinds in things.items():
        counted = Counter(kind for kinds in all_kinds for kind in kinds)
        found[name] = {kind: counted[kind] for kind in ORDER if counted[kind]}
    return found


def kind_word(kind: Kind, words: Words) -> str:
    """Return the word for what became of a thing."""
    return state_word(kind.value, words)


class _Teller:
    """Turns changes into lines, in one language."""

    def __init__(self, comparison: Comparison, words: Words, *, faces: bool) -> None:
        self.comparison, self.words = comparison, words
        self.wording = Wording(comparison.before, comparison.after, words, faces=faces)
        self.old, self.new = self.wording.old, self.wording.new
        self.moves = Moves(words, self.old, self.new)

    def title(self) -> str:
        """Say how much differs."""
        words = self.words
        labels = {
            "journeys": words("Journeys"),
            "stages": words("Stages"),
            "lanes": words("Lanes"),
            "steps": words("Steps"),
            "links": words("Links"),
            "documents": words("Other documents"),
        }
        parts = []
        for name, kinds in counts(self.comparison).items():
            if kinds:
                told = ", ".join(f"{words.number(n)} {kind_word(kind, words)}" for kind, n in kinds.items())
                parts.append(f"{labels[name]}: {told}")
        if not parts and self.comparison.left_out:
            return words("Nothing else differs")
        return " · ".join(parts) if parts else words("Nothing differs")

    def left_out(self, names: tuple[str, str]) -> Iterator[str]:
        """Say what could not be compared, and which file of which side is to blame."""
        for each in self.comparison.left_out:
            side = names[0] if each.side == "before" else names[1]
            if each.path:
                yield self.words(
                    "{document} “{id}” is not compared: {path} has errors in {side}",
                    document=each.document,
                    id=each.id,
                    path=each.path,
                    side=side,
                )
            else:
                yield self.words(
                    "{document} “{id}” is not compared: what it names has errors in {side}",
                    document=each.document,
                    id=each.id,
                    side=side,
                )

    def journey(self, change: JourneyChange) -> Chapter:
        """Tell a journey."""
        shown, reader = either(change.after, change.before), self.new if change.after else self.old
        side = self.words("customer") if shown.side is Side.CUSTOMER else self.words("employee")
        sections = [self.stage(each, change) for each in change.stages if _told(each)]
        lanes = tuple(self.lane(each, change) for each in change.lanes if each.kinds)
        if lanes and change.before and change.after:
            sections.append(Section(self.words("Lanes"), lines=lanes))
        line = self._line(change.kinds, "", change, ()) if change.kinds else None
        notes = (side, *self._felt(change))
        return Chapter(one_line(reader.read(shown.title)), notes, line, tuple(sections))

    def _felt(self, change: JourneyChange) -> Iterator[str]:
        """Say how many steps feel better or worse than before."""
        pairs = [
            (step.before.feeling.mean, step.after.feeling.mean)
            for step in change.steps()
            if step.before and step.after and step.before.feeling and step.after.feeling
        ]
        better, worse = sum(new > old for old, new in pairs), sum(new < old for old, new in pairs)
        if better:
            yield self.words.plural("{n} step feels better", "{n} steps feel better", better)
        if worse:
            yield self.words.plural("{n} step feels worse", "{n} steps feel worse", worse)

    def stage(self, change: StageChange, journey: JourneyChange) -> Section:
        """Tell a stage, with what differs in it."""
        name = self._title(change)
        line = None
        if change.kinds and journey.before and journey.after:
            line = self._line(change.kinds, name, change, tuple(self.moves.place(change, journey)))
        lines = tuple(self.step(each, journey) for each in change.steps if each.kinds)
        return Section(name, line, lines)

    def lane(self, change: LaneChange, journey: JourneyChange) -> Line:
        """Tell a lane."""
        return self._line(change.kinds, self._title(change), change, tuple(self.moves.place(change, journey)))

    def _title(self, change: StageChange | LaneChange | StepChange) -> str:
        shown = change.after or change.before
        assert shown is not None
        return one_line((self.new if change.after else self.old).read(shown.title))

    def step(self, change: StepChange, journey: JourneyChange) -> Line:
        """Tell a step."""
        notes: list[str] = []
        if change.before is None or change.after is None:
            home = journey.after if change.after else journey.before
            assert home is not None
            notes += self._short(either(change.after, change.before), home, change)
        elif Kind.MOVED in change.kinds:
            notes += self.moves.step(change, journey)
        line = self._line(change.kinds, self._title(change), change, tuple(notes))
        return replace(line, ref=f"{journey.id}/{change.id}")

    def _short(self, step: Step, journey: Journey, change: StepChange) -> Iterator[str]:
        """Say of a step that came or went whose it is, at the same moment as what, and how it feels."""
        reader, spot = (self.new, change.target) if change.after else (self.old, change.origin)
        lane = next((each for each in journey.lanes if each.id == step.lane), None)
        if lane is not None and len(journey.lanes) > 1:
            yield one_line(reader.read(lane.title))
        if spot is not None and spot.beside is not None:
            host = next(each for each in journey.steps() if each.id == spot.beside)
            yield self.words("at the same moment as “{title}”", title=one_line(reader.read(host.title)))
        if step.feeling is not None:
            yield self.wording.feeling(step.feeling, reader)

    def _line(
        self,
        kinds: Kinds,
        name: str,
        change: JourneyChange | StageChange | LaneChange | StepChange,
        notes: tuple[str, ...],
    ) -> Line:
        told = list(notes)
        if change.before is not None and change.after is not None and Kind.RENAMED in kinds:
            told.insert(0, self._renamed(change.before.id, change.after.id, change.likeness))
        return Line(_sorted(kinds), name, tuple(told), tuple(self.wording.details(change.fields)))

    def _renamed(self, old: str, new: str, likeness: float | None) -> str:
        told = f"{old} → {new}"
        if likeness is None:
            return told
        alike = self.words.number(int(likeness * 100 + 1e-9))
        return f"{told} ({self.words('taken for the same, {percent} % alike', percent=alike)})"

    def links(self) -> Chapter:
        """Tell the links, by the titles of the steps at their ends."""
        lines = tuple(self._link(each) for each in self.comparison.links if each.kinds)
        return Chapter(self.words("Links"), sections=(Section("", lines=lines),) if lines else ())

    def _link(self, change: LinkChange) -> Line:
        shown = either(change.after, change.before)
        reader = self.new if change.after else self.old
        kind = {
            LinkKind.MEETS: self.words("meets"),
            LinkKind.ENABLES: self.words("enables"),
            LinkKind.LEARNS_FROM: self.words("learns from"),
        }[shown.kind]
        name = f"{self._end(shown.source, reader)} — {kind} → {self._end(shown.target, reader)}"
        ends = [each for each in change.fields if each.path in ("source", "target")]
        rest = tuple(each for each in change.fields if each not in ends)
        notes = []
        if change.before is not None and "source" in [end.path for end in ends]:
            notes.append(self.words("before that from {step}", step=self._end(change.before.source, self.old)))
        if change.before is not None and "target" in [end.path for end in ends]:
            notes.append(self.words("before that to {step}", step=self._end(change.before.target, self.old)))
        return Line(_sorted(change.kinds), name, tuple(notes), tuple(self.wording.details(rest)))

    def _end(self, reference: str, reader: Reader) -> str:
        located = reader.workspace.steps.get(reference)
        if located is None:
            return reference
        step, journey = (one_line(reader.read(each)) for each in (located.step.title, located.journey.title))
        return f"{step} ({journey})"

    def documents(self) -> Chapter:
        """Tell the other documents."""
        lines = tuple(self._document(each) for each in self.comparison.documents)
        return Chapter(self.words("Other documents"), sections=(Section("", lines=lines),) if lines else ())

    def _document(self, change: DocumentChange) -> Line:
        shown = change.after if change.after is not None else change.before
        reader = self.new if change.after is not None else self.old
        title = "" if isinstance(shown, str) or change.document == "workspace" else reader.read(document_title(shown))
        notes = [self._renamed(change.was, change.id, change.likeness)] if change.was is not None else []
        name = f"{change.document} {change.id}"
        if title and title != change.id:
            name = f"{name} ({one_line(title)})"
        return Line(_sorted(change.kinds), name, tuple(notes), tuple(self.wording.details(change.fields)))


def _told(stage: StageChange) -> bool:
    return bool(stage.kinds) or any(step.kinds for step in stage.steps)


def _sorted(kinds: Kinds) -> tuple[Kind, ...]:
    return tuple(kind for kind in ORDER if kind in kinds)
