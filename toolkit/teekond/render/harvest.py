"""What a harvest says: what is added, dots and votes as measures, themes, all other notes, what found no place."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.link.conditions import conditions_of
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.render.report import Cell, Report, Row, Section, Table
from teekond.workshop.harvest import Harvest
from teekond.workshop.harvest_figures import Dots, Share
from teekond.workshop.harvest_propose import Proposal, table_of
from teekond.workshop.harvest_sort import Kind, Sorted
from teekond.workshop.plan import Plan


def harvest_report(found: Harvest, plan: Plan, workspace: Workspace, words: Words) -> Report:
    """Return the report; every row of the table is counted in its first sentence."""
    made = _Maker(found, plan, workspace, words)
    return Report(
        title=words("Harvest: {workshop}", workshop=plan.workshop.title.read(words.lang)),
        lead=made.lead(),
        lang=words.lang,
        sections=tuple(section for section in made.sections() if section is not None),
    )


class _Maker:
    """Makes the sections, in one language."""

    def __init__(self, found: Harvest, plan: Plan, workspace: Workspace, words: Words) -> None:
        self.found, self.plan, self.workspace, self.words = found, plan, workspace, words

    def lead(self) -> str:
        words, found = self.words, self.found
        return words(
            "{rows} rows: {placed} have a place, {listed} have none, {blank} are empty.",
            rows=len(found.rows.notes),
            placed=len(found.placed),
            listed=len(found.listed),
            blank=found.blank,
        )

    def sections(self) -> Iterator[Section | None]:
        yield self.listed()
        yield self.added()
        yield self.dots()
        yield self.votes()
        yield self.themes()
        yield self.others()
        yield self.actions()

    def listed(self) -> Section | None:
        words = self.words
        if not self.found.listed:
            return None
        rows = tuple(
            Row((Cell(str(each.note.line), float(each.note.line)), Cell(f"{each.note.sheet} {each.note.code}".strip()),
                 Cell(each.note.text), Cell(words.message(each.why) if each.why is not None else "")))
            for each in self.found.listed
        )  # fmt: skip
        heads = (words("Row"), words("Box"), words("Text"), words("Why"))
        lead = words("Put these rows right in the table and harvest it again: nothing comes twice.")
        return Section("listed", words("Without a place"), lead, Table(heads, rows, frozenset({0})))

    def added(self) -> Section:
        words = self.words
        names = {
            "pains": words("pains"), "ideas": words("ideas"), "gains": words("gains"), "needs": words("needs"),
            "thinks": words("thoughts"), "evidence": words("evidence"), "says": words("quotes"),
            "feeling": words("feeling"), "steps": words("suggestion"), "goals": words("goals"),
            "based_on": words("evidence"), "conditions": words("condition"),
        }  # fmt: skip
        proposals = [each for each in self.found.proposals if each.kept is None and not self.refused(each)]
        rows = tuple(
            Row((Cell(self.place(each)), Cell(names.get(each.key, each.key)), Cell(self.text(each)),
                 Cell(", ".join(dict.fromkeys(filter(None, map(table_of, each.notes))))),
                 Cell(str(each.votes or ""), float(each.votes)),
                 Cell(words("there already") if each.there else words("added"))))
            for each in proposals
        )  # fmt: skip
        heads = (words("Where"), words("What"), words("Text"), words("Tables"), words("Votes"), words("Now"))
        lead = words("What joins journeys, personas and units. What they said before stays as it was.")
        empty = words("Nothing joins a journey.")
        return Section("added", words("In the journeys"), lead, Table(heads, rows, frozenset({4})), empty)

    def refused(self, proposal: Proposal) -> bool:
        return any(each.refused is not None and proposal in each.proposals for each in self.found.changes)

    def place(self, proposal: Proposal) -> str:
        lang = self.words.lang
        if proposal.kind is Kind.ANSWER:
            unit, item = (
                self.workspace.units[proposal.owner[0]],
                conditions_of(self.workspace).find(proposal.owner[1]),
            )
            return f"{unit.title.read(lang)} · {proposal.owner[1] if item is None else item.title.read(lang)}"
        if len(proposal.owner) == 1:
            return self.workspace.personas[proposal.owner[0]].name.read(lang)
        journey = self.workspace.journeys[proposal.owner[0]]
        if proposal.kind is Kind.STEP:
            stage = next(each for each in journey.stages if each.id == proposal.owner[1])
            return f"{journey.title.read(lang)} · {stage.title.read(lang)}"
        return f"{journey.title.read(lang)} · {self.workspace.steps['/'.join(proposal.owner)].step.title.read(lang)}"

    def text(self, proposal: Proposal) -> str:
        if proposal.kind not in (Kind.FEELING, Kind.ANSWER) or not isinstance(proposal.value, dict):
            return proposal.text
        value = proposal.value["value"]
        assert isinstance(value, int | float)
        if proposal.kind is Kind.ANSWER:
            helps = proposal.value.get("helps", [])
            assert isinstance(helps, list)
            figure = f"{self.words.number(value)} (n = {proposal.value['n']})"
            return f"{figure}: {'; '.join(helps)}" if helps else figure
        shown = f"{self.words.number(value, sign=True)} (n = {len(proposal.notes)})"
        return f"{shown}: {proposal.text}" if proposal.text else shown

    def dots(self) -> Section | None:
        words = self.words
        if not self.found.dots:
            return None
        rows = tuple(Row(self.scale(each), self.behind(each)) for each in self.found.dots)
        heads = (words("Scale"), words("n"), words("Mean"), words("Top"), words("Share"), words("Interval (95%)"))
        lead = words("The interval says where the share of many more people would lie, nineteen times of twenty.")
        return Section("dots", words("Dots on scales"), lead, Table(heads, rows, frozenset({1, 2, 4, 5})))

    def scale(self, dots: Dots) -> tuple[Cell, ...]:
        low, high = dots.top
        top = self.words("{low}–{high}", low=low, high=high) if low < high else str(high)
        mean = Cell(self.words.number(dots.mean, 1), dots.mean)
        return Cell(f"{dots.canvas} · {dots.box}"), _count(dots.n), mean, Cell(top), *self.share(dots.share)

    def behind(self, dots: Dots) -> tuple[str, ...]:
        counts = " · ".join(f"{self.words.number(value)}: {count}" for value, count in dots.counts)
        return (dots.question, counts) if dots.question else (counts,)

    def votes(self) -> Section | None:
        words = self.words
        if not self.found.votes:
            return None
        rows = tuple(
            Row((Cell(each.text), Cell(each.canvas), _count(each.share.count), _count(each.share.n),
                 *self.share(each.share)))
            for each in self.found.votes
        )  # fmt: skip
        heads = (words("Text"), words("Canvas"), words("Votes"), words("n"), words("Share"), words("Interval (95%)"))
        lead = words("The share is that of all votes on the same canvas.")
        return Section("votes", words("Votes"), lead, Table(heads, rows, frozenset({2, 3, 4, 5})))

    def share(self, share: Share) -> tuple[Cell, Cell]:
        low, high = (self.words.number(100 * each, 0) for each in share.interval)
        part = self.words("{share}%", share=self.words.number(100 * share.part, 0))
        return Cell(part, share.part), Cell(self.words("{low}–{high}%", low=low, high=high), share.interval[0])

    def themes(self) -> Section | None:
        words = self.words
        if not self.found.themes:
            return None
        rows = tuple(
            Row((Cell(each.word or words("single thoughts")), _count(len(each.texts))), each.texts)
            for each in self.found.themes
        )
        lead = words("What people take home, put together by words that they have in common.")
        return Section("themes", words("Takeaways"), lead, Table((words("Theme"), words("n")), rows, frozenset({1})))

    def others(self) -> Section | None:
        words = self.words
        groups: dict[str, list[str]] = {}
        for each in self.found.others:
            groups.setdefault(_box(each, words.lang), []).append(self.told(each))
        if not groups:
            return None
        rows = tuple(Row((Cell(box), _count(len(texts))), tuple(texts)) for box, texts in groups.items())
        lead = words("Notes in boxes that no journey, persona or unit has a list for, so that nothing is lost.")
        table = Table((words("Box"), words("n")), rows, frozenset({1}))
        return Section("others", words("All other notes"), lead, table)

    def told(self, note: Sorted) -> str:
        table = table_of(note)
        text = note.note.text if note.kind is Kind.DOT else note.text
        return f"{text} ({self.words('table {table}', table=table)})" if table else text

    def actions(self) -> Section | None:
        words = self.words
        if not self.found.actions:
            return None
        status = {
            "done": words("done"),
            "doing": words("being done"),
            "dropped": words("given up"),
        }
        rows = tuple(
            Row(tuple(map(Cell, (each.said, each.idea, status[each.status], each.owner, words.date(each.due)))))
            for each in self.found.actions
        )
        heads = (words("You said"), words("We did"), words("Status"), words("Owner"), words("Until"))
        lead = words("What became of the ideas in the journeys of this workshop.")
        return Section("actions", words("You said – we did"), lead, Table(heads, rows))


def _count(n: int) -> Cell:
    return Cell(str(n), float(n))


def _box(note: Sorted, lang: str) -> str:
    assert note.spot is not None
    spot = note.spot
    parts = (spot.planned.canvas.title, *(() if spot.row is None else (spot.row.title,)), spot.box.title)
    return " · ".join(part.read(lang) for part in parts)
