"""What single links say: ripple, lows with what stands behind them, stages that meet, gaps at a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from teekond.analysis.chains import Ways
from teekond.analysis.crossings import Crossings
from teekond.analysis.matrix import Cell as Stages
from teekond.analysis.matrix import Gap
from teekond.analysis.ripple import Change, Ripple, Source, Term, Upstream
from teekond.render.crossings_words import Speaker
from teekond.render.report import Cell, Row, Section, Table
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.render.crossings_pictures import Pictures

MOST = 12
"""Rows of a ranking that are told; the JSON form has all."""


class LinkSections:
    """Writes the sections about links."""

    def __init__(self, say: Speaker, found: Crossings, pictures: Pictures | None = None) -> None:
        self.say, self.found, self.words, self.graph, self.pictures = say, found, say.words, say.graph, pictures
        self._ways: dict[str, Ways] = {}

    def ripple(self) -> Section:
        """Which painful employee steps weigh most on customers, term by term."""
        words = self.words
        heard = [row for row in self.found.ripple if row.score > 0]
        rows = [
            self._drawn(
                Row(
                    (
                        Cell(str(rank), sort=rank),
                        Cell(self.say.name(row.step)),
                        self.say.felt(row.step),
                        self.say.number(row.score),
                    ),
                    (*self._pain(row), *(self._term(row, term) for term in row.terms if term.weight)),
                ),
                row.step,
                down=True,
            )
            for rank, row in enumerate(heard[:MOST], start=1)
        ]
        lead = words(
            "For each employee's step that hurts: how low the customers feel whom it reaches. "
            "Each moment counts its depth, twice as a moment of truth, and half as much for every step in between."
        )
        heads = ("#", words("employee's step"), words("feeling"), words("weight"))
        return Section(
            "ripple",
            words("Whose pain travels to the customer"),
            lead,
            Table(heads, tuple(rows), frozenset({0, 3})),
            words("No step that hurts leads to a customer's low."),
        )

    def _term(self, row: Ripple, term: Term) -> str:
        return f"{self.say.term(term)}{self._through(row.step, term.step)}"

    def _source(self, source: Source, end: str) -> str:
        return f"{self.say.name(source.step)} · {self.say.far(source.distance)}{self._through(source.step, end)}"

    def _through(self, start: str, end: str) -> str:
        """Name the colleagues' steps between two, where there are any."""
        if end not in self._ways:
            self._ways[end] = Ways(self.graph, (self.graph.places[end],))
        between = self._ways[end].path(self.graph.places[start])[1:-1]
        if not between:
            return ""
        return self.words(", through {steps}", steps=" → ".join(map(self.say.name, between)))

    def _pain(self, row: Ripple) -> tuple[str, ...]:
        """Say what hurts in a step that does not feel low."""
        located = self.graph.workspace.steps[row.step]
        felt = self.graph.feelings[self.graph.places[row.step]]
        if (felt is not None and felt < 0) or not located.step.pains:
            return ()
        return (self.words("what hurts: {pain}", pain=self.say.reader.read(located.step.pains[0].text)),)

    def what_if(self, changes: Iterable[Change]) -> Section:
        """What would weigh otherwise."""
        words = self.words
        rows = [
            Row(
                (
                    Cell(self.say.name(each.step)),
                    self.say.number(each.before),
                    self.say.number(each.after),
                    self.say.number(each.after - each.before),
                )
            )
            for each in changes
        ]
        heads = (words("employee's step"), words("weight now"), words("weight then"), words("change"))
        return Section(
            "what-if",
            words("What if"),
            words("How the weights would change if the steps felt as said; what follows tells them as they are."),
            Table(heads, tuple(rows), frozenset({1, 2, 3})),
            words("No weight would change."),
        )

    def upstream(self) -> Section:
        """Behind which customer lows employees' steps stand, and behind which none."""
        words = self.words
        low = sorted(
            (row for row in self.found.upstream if row.feeling is not None and row.feeling < 0),
            key=lambda row: row.feeling or 0.0,
        )
        rows = [self._low(row, drawn=at < MOST) for at, row in enumerate(low)]
        heads = (words("customer's step"), words("feeling"), words("steps behind it"))
        return Section(
            "upstream",
            words("What stands behind each low of a customer"),
            words("The employees' steps that lead to it along links, the nearest first."),
            Table(heads, tuple(rows), frozenset({2})),
            words("No customer's step is low."),
        )

    def _low(self, row: Upstream, *, drawn: bool) -> Row:
        cells = (
            Cell(self.say.name(row.step)),
            self.say.feeling(row.feeling),
            Cell(str(len(row.sources)), sort=len(row.sources)),
        )
        if not row.sources:
            return Row(cells, (self.words("nobody: ask who could tell why"),))
        told = Row(cells, tuple(self._source(source, row.step) for source in row.sources))
        return self._drawn(told, row.step, down=False, here=drawn)

    def _drawn(self, row: Row, step: str, *, down: bool, here: bool = True) -> Row:
        """Return a row with its chain as a picture, or with the command that draws it where the page does not."""
        if self.pictures is None:
            return row
        picture = (self.pictures.after(step) if down else self.pictures.behind(step)) if here else ""
        if picture:
            return replace(row, picture=picture)
        return replace(row, details=(*row.details, self.pictures.elsewhere(step, down=down)))

    def matrix(self) -> Section:
        """Employee stages by customer stages."""
        words, table = self.words, self.found.matrix
        by_stages = {(cell.employee, cell.customer): cell for cell in table.cells}
        used = [stage for stage in table.columns if any(stage == cell.customer for cell in table.cells)]
        rows = [
            Row((Cell(self.say.stage(stage)), *(self._both(by_stages.get((stage, column))) for column in used)))
            for stage in table.rows
            if any(stage == cell.employee for cell in table.cells)
        ]
        lead = words(
            "Links between stages, with the mean feeling of the employee and of the customer. "
            "Stages without a link are left out."
        )
        return Section(
            "matrix",
            words("Which stages meet"),
            lead,
            Table(
                (words("employee ↓ customer →"), *map(self.say.stage, used)),
                tuple(rows),
                matrix=True,
                pairs=(words("employee's stage"), words("customer's stage"), words("links (feelings)")),
            ),
            words("No link joins an employee's stage to a customer's."),
        )

    def _both(self, cell: Stages | None) -> Cell:
        if cell is None:
            return Cell("")
        words = self.words
        kinds = ((words("meets"), cell.meets), (words("enables"), cell.enables), (words("learns"), cell.learns_from))
        counts = " · ".join(f"{count} {kind}" for kind, count in kinds if count)
        means = " | ".join(
            "–" if mean is None else words.number(round(mean, 1), sign=True)
            for mean in (cell.employee_mean, cell.customer_mean)
        )
        details = (
            ()
            if cell.lowest is None
            else (
                words(
                    "lowest pair: {one} – {other}",
                    one=self.say.name(cell.lowest[0]),
                    other=self.say.name(cell.lowest[1]),
                ),
            )
        )
        low = (cell.employee_mean or 0) < 0 and (cell.customer_mean or 0) < 0
        links = () if self.pictures is None else self.pictures.links(cell.employee, cell.customer)
        return Cell(f"{counts} ({means})", tone="low" if low else "", details=(*details, *links))

    def gaps(self) -> Section:
        """How differently one moment feels to both."""
        words = self.words
        rated = sorted(
            (row for row in self.found.gaps if row.gap is not None),
            key=lambda row: (not row.both_low, self._joint(row)),
        )
        rows = [
            Row(
                (
                    Cell(self.say.name(row.employee)),
                    self.say.felt(row.employee),
                    Cell(self.say.name(row.customer)),
                    self.say.felt(row.customer),
                    Cell(words.number(round(row.gap or 0.0, 2), sign=True), sort=row.gap),
                    Cell(
                        words("low on both sides").replace("\n", " ") if row.both_low else "",
                        tone="low" if row.both_low else "",
                    ),
                )
            )
            for row in rated
        ]
        heads = (
            words("employee"), words("feeling"), words("customer"), words("feeling"), words("gap"), words("both"),
        )  # fmt: skip
        return Section(
            "gaps",
            words("The same moment from both sides"),
            words(
                "Where they meet: the employee's feeling less the customer's; moments low on both sides first, "
                "the lowest sum of both before the others."
            ),
            Table(heads, tuple(rows), frozenset({4})),
            words("No meeting is rated on both sides."),
        )

    def _joint(self, row: Gap) -> float:
        """Return the sum of both feelings: the lower, the more both suffer."""
        feelings = (self.graph.feelings[self.graph.places[ref]] for ref in (row.employee, row.customer))
        return sum(felt or 0.0 for felt in feelings)
