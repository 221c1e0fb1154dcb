"""Says in words what a map shows: facts by journey, stage and step, for people who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.layout.content import read_content
from teekond.layout.feelings import feeling_word
from teekond.layout.texts import Reader
from teekond.link.workspace import Link, Workspace
from teekond.locale import Words
from teekond.model.journey import Feeling, Idea, Journey, Lane, LinkKind, Pain, Role, Side, Step
from teekond.render.telling_worth import idea_worth, worth
from teekond.render.told import Fact, Telling, ToldJourney, ToldStage, ToldStep


def tell(workspace: Workspace, journeys: Sequence[str], words: Words) -> Telling:
    """Say what a map of these journeys, top to bottom, shows."""
    teller = Teller(workspace, journeys, words)
    chosen = [workspace.journeys[name] for name in journeys]
    return Telling(
        " × ".join(teller.reader.read(journey.title) for journey in chosen),
        words.lang,
        tuple(teller.counts()),
        tuple(teller.journey(journey) for journey in chosen),
    )


class Teller:
    """Turns the model into facts, in one language."""

    def __init__(self, workspace: Workspace, journeys: Sequence[str], words: Words) -> None:
        self.workspace, self.words = workspace, words
        self.reader = Reader(workspace, words)
        self.names = journeys
        self.content = read_content(workspace, journeys, words)
        self.sight = self.content.sight

    def counts(self) -> Iterator[Fact]:
        """Say how often the journeys cross, and where both sides are low."""
        words = self.words
        if self.content.inner:
            yield Fact(words("crossings"), (words.number(len(self.content.inner)),))
        low = [
            link for link in self.content.inner if link.kind is LinkKind.MEETS and link.source in self.content.both_low
        ]
        pairs = [
            f"{self.place(link.source)} / {self.place(link.target)}"
            for link in low
            if link.target in self.content.both_low
        ]
        if pairs:
            yield Fact(self.both_low(), tuple(pairs))

    def journey(self, journey: Journey) -> ToldJourney:
        """Tell a journey."""
        peaks = self.peaks(journey)
        number = 0
        stages = []
        for stage in journey.stages:
            steps: list[ToldStep] = []
            for step in stage.steps:
                number += 1
                steps.append(self.step(journey, step, str(number), peaks.get(step.id, ())))
                steps += [self.step(journey, beside, "", (), step) for beside in step.beside]
            if steps:
                stages.append(ToldStage(self.reader.read(stage.title), tuple(steps)))
        return ToldJourney(self.reader.read(journey.title), tuple(self.journey_facts(journey)), tuple(stages))

    def journey_facts(self, journey: Journey) -> Iterator[Fact]:
        """Say whose journey it is, and what it is about."""
        words, read = self.words, self.reader.read
        side = words("customer") if journey.side is Side.CUSTOMER else words("employee")
        yield Fact(words("whose journey"), (", ".join([side, *self.persona(journey)]),))
        state = words("to be (TO-BE)") if journey.state == "to-be" else words("current state (AS-IS)")
        yield Fact(words("state"), (state,))
        for label, text in (
            (words("summary"), journey.summary),
            (words("starts when"), journey.starts_when),
            (words("ends when"), journey.ends_when),
        ):
            if text:
                yield Fact(label, (read(text).strip(),))
        if journey.owner:
            yield Fact(words("owner"), (self.reader.named(journey.owner, journey),))
        yield Fact(words("lanes"), tuple(self.lane(lane) for lane in journey.lanes))

    def persona(self, journey: Journey) -> list[str]:
        """Return who it is: name, age, role, quote."""
        if not journey.persona:
            return []
        persona = self.workspace.personas.get(journey.persona)
        if persona is None:
            return [journey.persona]
        parts = [self.reader.read(persona.name)]
        if persona.age is not None:
            parts.append(self.words.number(persona.age))
        parts += [self.reader.read(text) for text in (persona.role, persona.quote) if text]
        return parts

    def lane(self, lane: Lane) -> str:
        """Return a lane's name and what it is."""
        words = self.words
        role = {
            Role.EVIDENCE: words("what can be seen"),
            Role.ACTOR: words("whose journey it is"),
            Role.FRONTSTAGE: words("frontstage"),
            Role.BACKSTAGE: words("backstage"),
            Role.SUPPORT: words("support"),
        }[lane.role]
        return f"{self.reader.read(lane.title)} ({role})"

    def step(
        self, journey: Journey, step: Step, number: str, tags: Iterable[str] = (), moment: Step | None = None
    ) -> ToldStep:
        """Tell a step."""
        lane = next((self.reader.read(each.title) for each in journey.lanes if each.id == step.lane), step.lane)
        feeling = self.feeling(step.feeling)
        told = " · ".join([feeling, *tags]) if feeling else ""
        return ToldStep(
            number,
            self.reader.read(step.title),
            lane,
            ", ".join(self.reader.channel(channel) for channel in step.channel),
            told,
            tuple(self.step_facts(journey, step, moment)),
        )

    def step_facts(self, journey: Journey, step: Step, moment: Step | None) -> Iterator[Fact]:
        """Say everything else that is known of a step."""
        ref = f"{journey.id}/{step.id}"
        if moment is not None:
            yield Fact(self.words("at the same moment as"), (self.reader.read(moment.title),))
        yield from self.marks(journey, step, ref)
        yield from self.circumstances(journey, step)
        yield from self.rows(step)
        yield from worth(step, self.reader, self.words)
        yield from self.flow(journey, step)
        yield from self.links(ref)

    def marks(self, journey: Journey, step: Step, ref: str) -> Iterator[Fact]:
        """Say what the badges of a card say."""
        words, read = self.words, self.reader.read
        for on, label, reason in (
            (step.moment_of_truth, words("moment of truth"), step.moment_of_truth_reason),
            (step.wow, words("wow moment"), step.wow_reason),
            (step.promise == "broken", words("promise broken"), step.promise_part),
            (step.promise == "kept", words("promise kept"), step.promise_part),
            (ref in self.content.both_low, self.both_low(), None),
            (self.blind(journey, step, ref), words("no line of sight to a customer"), None),
            (step.suggested, words("suggestion"), None),
            (step.designed is True, words("designed"), None),
            (step.designed is False, words("by accident"), None),
            (step.distinctive is not None, words("sets us apart"), step.distinctive),
        ):
            if on:
                yield Fact(label, (read(reason),) if reason else ())

    def blind(self, journey: Journey, step: Step, ref: str) -> bool:
        """Tell whether nothing leads from an employee's step to a customer."""
        lane = next((each for each in journey.lanes if each.id == step.lane), None)
        actor = lane is not None and lane.role is Role.ACTOR
        known = bool(self.sight) and self.content.complete
        return actor and journey.side is Side.EMPLOYEE and known and ref not in self.sight

    def circumstances(self, journey: Journey, step: Step) -> Iterator[Fact]:
        """Say when, where, how long, and who answers for it."""
        words, reader = self.words, self.reader
        if step.when:
            yield Fact(words("when"), (reader.moment(step.when),))
        if step.touchpoint:
            yield Fact(words("touchpoint"), (reader.read(step.touchpoint),))
        for label, minutes in ((words("takes"), step.takes), (words("wait"), step.waits)):
            if minutes:
                yield Fact(label, (reader.duration(minutes),))
        if step.owner:
            yield Fact(words("owner"), (reader.named(step.owner, journey),))
        if step.if_it_fails:
            yield Fact(words("if it fails"), (reader.read(step.if_it_fails),))
        if step.measures:
            yield Fact(words("measures"), step.measures)

    def rows(self, step: Step) -> Iterator[Fact]:
        """Say what the text rows say."""
        words, reader = self.words, self.reader
        rows = (
            (words("evidence"), reader.all(step.evidence)),
            (words("expectations"), reader.all([step.expects] if step.expects else [])),
            (words("thoughts"), tuple(reader.quoted(text) for text in reader.all(step.thinks))),
            (words("quotes"), tuple(reader.quoted(reader.read(quote.quote)) for quote in step.says)),
            (words("needs"), reader.all(step.needs)),
            (words("pains"), tuple(self.sourced(pain) for pain in step.pains)),
            (words("gains"), reader.all(step.gains)),
            (words("ideas"), tuple(self.sourced(idea) for idea in step.ideas)),
        )
        for label, values in rows:
            if values:
                yield Fact(label, values)

    def sourced(self, told: Pain | Idea) -> str:
        """Return a text, and who told it where that is written."""
        text = self.reader.read(told.text)
        more = idea_worth(told, self.reader, self.words) if isinstance(told, Idea) and told.value else ""
        whole = f"{text} ({more})" if more else text
        return whole if told.source is None else f"{whole} ({self.reader.read(told.source)})"

    def flow(self, journey: Journey, step: Step) -> Iterator[Fact]:
        """Say what a step follows, where that is not simply the one before."""
        if not step.after:
            return
        titles = {each.id: self.reader.read(each.title) for each in journey.all_steps()}
        yield Fact(
            self.words("follows"),
            tuple(
                titles.get(after.step, after.step)
                + (f" ({self.reader.read(after.condition)})" if after.condition else "")
                for after in step.after
            ),
        )

    def links(self, ref: str) -> Iterator[Fact]:
        """Say where a step crosses others, seen from this step."""
        words = self.words
        ways = (
            (LinkKind.MEETS, words("meets"), words("meets")),
            (LinkKind.ENABLES, words("enables"), words("is enabled by")),
            (LinkKind.LEARNS_FROM, words("learns from the customer"), words("teaches")),
        )
        for kind, outward, inward in ways:
            links = [link for link in self.content.links if link.kind is kind]
            there = tuple(self.end(link, link.target) for link in links if link.source == ref)
            back = tuple(self.end(link, link.source) for link in links if link.target == ref)
            if outward == inward:
                there, back = there + back, ()
            for label, ends in ((outward, there), (inward, back)):
                if ends:
                    yield Fact(label, ends)

    def end(self, link: Link, other: str) -> str:
        """Return the other end of a link, and why it is there."""
        return self.place(other) + (f": {self.reader.read(link.why).strip()}" if link.why else "")

    def place(self, ref: str) -> str:
        """Return a step's title with its journey."""
        found = self.workspace.steps.get(ref)
        if found is None:
            return ref
        return f"{self.reader.read(found.step.title)} ({self.reader.read(found.journey.title)})"

    def feeling(self, feeling: Feeling | None) -> str:
        """Return a feeling as number and word, with what was expected and of how many it is known."""
        if feeling is None:
            return ""
        words = self.words
        numbers = ", ".join(words.number(value, sign=True) for value in feeling.values)
        parts = [f"{numbers} {feeling_word(feeling, feeling.mean, words)}"]
        if feeling.expected is not None:
            parts.append(f"{words('expected')} {words.number(feeling.expected, sign=True)}")
        if feeling.n:
            parts.append(words("n {count}", count=feeling.n))
        return " · ".join(parts)

    def both_low(self) -> str:
        """Return the words for a moment that is low on both sides."""
        return self.words("low on both sides").replace("\n", " ")

    def peaks(self, journey: Journey) -> dict[str, tuple[str, ...]]:
        """Return which steps are the peak, the low and the end of the curve; the first of equals wins."""
        rated = [(step.id, step.feeling.mean) for step in journey.steps() if step.feeling]
        if len(rated) < 2:
            return {}
        values = [value for _, value in rated]
        tags: dict[str, tuple[str, ...]] = {}
        for on, at, word in (
            (max(values) > 0, values.index(max(values)), self.words("peak")),
            (min(values) < 0, values.index(min(values)), self.words("low")),
            (len(rated) > 2, len(rated) - 1, self.words("end")),
        ):
            if on:
                tags[rated[at][0]] = (*tags.get(rated[at][0], ()), word)
        return tags
