"""What is known of each side: who sees the customer, what both sides say, from whose side processes are seen."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.analysis.crossings import Crossings
from teekond.analysis.sight import Share, shares
from teekond.model.ident import journey_id
from teekond.render.crossings_words import Speaker
from teekond.render.report import Cell, Row, Section, Table
from teekond.values import replace


class SideSections:
    """Writes the sections about the two sides."""

    def __init__(self, say: Speaker, found: Crossings) -> None:
        self.say, self.found, self.words, self.graph = say, found, say.words, say.graph

    def sight(self) -> Section:
        """Who sees the customer, by lane, unit and journey."""
        words = self.words
        kinds: Mapping[str, str] = {"journey": words("journey"), "unit": words("unit"), "lane": words("lane")}
        rows = [
            Row(
                (Cell(kind), Cell(self._whose(by, share)), self._share(share), self._median(share)),
                self._blind(share),
            )
            for by, kind in kinds.items()
            for share in shares(self.graph, self.found.sight, by)
        ]
        lead = words(
            "The share of steps from which a chain of links leads to a customer, and how long it is: "
            "0 meets, 1 enables, more through colleagues. Systems and what can be seen do not count."
        )
        heads = ("", words("of"), words("with sight"), words("median distance"))
        return Section("sight", words("Who sees the customer"), lead, Table(heads, tuple(rows), frozenset({2, 3})))

    def _whose(self, by: str, share: Share) -> str:
        if by == "unit":
            return self.say.reader.called(share.of)
        journey = self.say.workspace.journeys[journey_id(share.of)]
        title = self.say.reader.read(journey.title)
        if by == "journey":
            return title
        lane = next(lane for lane in journey.lanes if f"{journey.id}/{lane.id}" == share.of)
        return f"{self.say.reader.read(lane.title)} ({title})"

    def _share(self, share: Share) -> Cell:
        percent = self.words.number(round(100 * share.share))
        text = f"{share.seeing}/{share.steps} · {percent}\u00a0%"
        return replace(self.say.steps(share.seen), text=text, sort=share.share)

    def _median(self, share: Share) -> Cell:
        return Cell("–", sort=99) if share.median is None else self.say.number(share.median)

    def _blind(self, share: Share) -> tuple[str, ...]:
        return tuple(self.words("without sight – {steps}", steps=line) for line in self.say.steps(share.unseen).details)

    def parity(self) -> Section:
        """What is known of each side."""
        words = self.words
        names = {
            "steps": words("steps"),
            "rated": words("rated steps"),
            "pains": words("pains"),
            "ideas": words("ideas"),
            "quotes": words("quotes"),
            "sources": words("sources"),
            "measures": words("measures"),
            "owners": words("owners"),
            "promise_kept": words("promise kept"),
            "promise_broken": words("promise broken"),
        }
        rows = [
            Row(
                (
                    Cell(names[row.what]),
                    self._counted(row.employee, row.employee_steps),
                    self._counted(row.customer, row.customer_steps),
                    Cell(
                        "–" if row.share is None else f"{words.number(round(100 * row.share))}\u00a0%", sort=row.share
                    ),
                )
            )
            for row in self.found.parity
        ]
        heads = ("", words("employee"), words("customer"), words("employee's share"))
        return Section(
            "parity",
            words("Both sides beside each other"),
            words("What the steps themselves say. A share far from half is a side that was asked less."),
            Table(heads, tuple(rows), frozenset({1, 2, 3})),
        )

    def _counted(self, count: int, refs: tuple[str, ...]) -> Cell:
        return replace(self.say.steps(refs), text=self.words.number(count), sort=count)

    def outside_in(self) -> Section:
        """From whose side each process is looked at."""
        words = self.words
        rows = [
            Row(
                (
                    Cell(self._process(row.process)),
                    self.say.steps(row.employee),
                    self.say.steps(row.internal_customer),
                    self.say.steps(row.external_customer),
                    self.say.steps(row.learns),
                )
            )
            for row in self.found.outside_in
        ]
        heads = (
            words("process"),
            words("employee"),
            words("internal customer"),
            words("external customer"),
            words("learns from customers"),
        )
        return Section(
            "outside-in",
            words("From whose side each process is seen"),
            words("How many steps of a process show each view; an empty field is a view that nobody took."),
            Table(heads, tuple(rows), frozenset({1, 2, 3, 4}), matrix=True),
            words("No stage names its process."),
        )

    def blind(self) -> Section:
        """Where one side goes past the other."""
        words = self.words
        rows = [
            Row((Cell(code), Cell(self._where(row.step)), Cell(words.message(row.message))))
            for code, row in self.found.blind
        ]
        return Section(
            "blind",
            words("Where one side goes past the other"),
            words(
                "What stands on one side and is linked to nothing on the other; “teekond explain” tells of each code."
            ),
            Table((words("code"), words("where"), words("what is missing")), tuple(rows)),
            words("Nothing is blind here."),
        )

    def _where(self, ref: str) -> str:
        return self.say.name(ref) if ref in self.say.workspace.steps else self.say.stage(ref)

    def _process(self, ident: str) -> str:
        return self.say.reader.process(ident)
