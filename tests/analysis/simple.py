"""The same figures by the plainest means: every definition read aloud, no care for speed.

Nothing here is shared with the package but the model.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from itertools import product
from typing import Any

from teekond.link.workspace import Link, Workspace
from teekond.model.journey import LinkKind, Side

Row = dict[str, Any]


class Simple:
    """What a patient person would count."""

    def __init__(self, workspace: Workspace, supposed: dict[str, float] | None = None) -> None:
        """Read a workspace; `supposed` are feelings other than in the files."""
        self.workspace = workspace
        self.supposed = supposed or {}
        files = sorted(workspace.journeys.values(), key=lambda journey: journey.place.span.path)
        self.order = [f"{journey.id}/{step.id}" for journey in files for step in journey.all_steps()]
        self.files = files
        self.employees = [ref for ref in self.order if workspace.steps[ref].journey.side is Side.EMPLOYEE]
        self.customers = [ref for ref in self.order if workspace.steps[ref].journey.side is Side.CUSTOMER]
        self.ways: dict[str, dict[str, int]] = {ref: {} for ref in self.order}
        for link in workspace.links:
            if link.kind is not LinkKind.LEARNS_FROM:
                cost = 0 if link.kind is LinkKind.MEETS else 1
                self.ways[link.source][link.target] = min(cost, self.ways[link.source].get(link.target, cost))
        self.far = {ref: self.distances(ref) for ref in self.order}

    def distances(self, start: str) -> dict[str, int]:
        far = {start: 0}
        changed = True
        while changed:
            changed = False
            for here, target in [(ref, target) for ref in far for target in self.ways[ref]]:
                through = far[here] + self.ways[here][target]
                if through < far.get(target, through + 1):
                    far[target], changed = through, True
        return far

    def felt(self, ref: str) -> float | None:
        if ref in self.supposed:
            return self.supposed[ref]
        feeling = self.workspace.steps[ref].step.feeling
        return statistics.fmean(feeling.values) if feeling is not None else None

    def sight(self) -> list[Row]:
        rows = []
        for ref in self.employees:
            seen = [self.far[ref][end] for end in self.customers if end in self.far[ref]]
            rows.append(
                {"step": ref, "distance": min(seen, default=None), "path": self.path(ref, min(seen, default=None))}
            )
        return rows

    def shares(self, by: str) -> dict[str, tuple[int, int, float | None]]:
        """Count, for each lane, unit or journey of people, its steps, those with sight, and their median distance."""
        found: dict[str, list[int | None]] = {}
        for row in self.sight():
            located = self.workspace.steps[row["step"]]
            lane = next(lane for lane in located.journey.lanes if lane.id == located.step.lane)
            names = {"lane": f"{located.journey.id}/{lane.id}", "unit": lane.unit, "journey": located.journey.id}
            if str(lane.role) not in {"evidence", "support"} and names[by] is not None:
                found.setdefault(str(names[by]), []).append(row["distance"])
        return {
            name: (len(all_), len(seen), statistics.median(seen) if seen else None)
            for name, all_ in found.items()
            for seen in [[each for each in all_ if each is not None]]
        }

    def path(self, ref: str, distance: int | None) -> list[str]:
        if distance is None:
            return []
        return min(self.chains(ref, distance), key=lambda chain: [self.order.index(each) for each in chain])

    def chains(self, ref: str, distance: int) -> list[list[str]]:
        if ref in self.customers:
            return [[ref]] if distance == 0 else []
        return [
            [ref, *rest]
            for target, cost in self.ways[ref].items()
            if cost <= distance
            for rest in self.chains(target, distance - cost)
        ]

    def ripple(self) -> dict[str, Row]:
        rows = {}
        for ref in self.employees:
            terms = []
            for end in self.customers:
                if end in self.far[ref]:
                    depth = max(0.0, -(self.felt(end) or 0.0))
                    moment = 2 if self.workspace.steps[end].step.moment_of_truth else 1
                    terms.append((end, self.far[ref][end], depth, moment, depth * moment * 0.5 ** self.far[ref][end]))
            hurts = (self.felt(ref) or 0.0) < 0 or len(self.workspace.steps[ref].step.pains) > 0
            rows[ref] = {"score": sum(term[4] for term in terms) if hurts else 0, "quiet": not hurts, "terms": terms}
        return rows

    def upstream(self) -> dict[str, set[tuple[str, int]]]:
        return {
            end: {(ref, self.far[ref][end]) for ref in self.employees if end in self.far[ref]} for end in self.customers
        }

    def matrix(self) -> dict[tuple[str, str], Row]:
        cells: dict[tuple[str, str], Row] = {}
        stages = [(journey, stage) for journey in self.files for stage in journey.stages]
        for (one, row), (other, column) in product(stages, stages):
            if one.side is not Side.EMPLOYEE or other.side is not Side.CUSTOMER:
                continue
            own = {f"{one.id}/{each.id}" for step in row.steps for each in (step, *step.beside)}
            theirs = {f"{other.id}/{each.id}" for step in column.steps for each in (step, *step.beside)}
            links = [link for link in self.workspace.links if link.source in own and link.target in theirs]
            if links:
                cells[f"{one.id}/{row.id}", f"{other.id}/{column.id}"] = self.cell(links)
        return cells

    def cell(self, links: list[Any]) -> Row:
        sources = [value for ref in {link.source for link in links} if (value := self.felt(ref)) is not None]
        targets = [value for ref in {link.target for link in links} if (value := self.felt(ref)) is not None]
        pairs = [
            ((self.felt(link.source) or 0) + (self.felt(link.target) or 0), link.source, link.target)
            for link in links
            if self.felt(link.source) is not None and self.felt(link.target) is not None
        ]
        least = min(
            pairs, key=lambda pair: (pair[0], self.order.index(pair[1]), self.order.index(pair[2])), default=None
        )
        return {
            "count": [sum(link.kind is kind for link in links) for kind in LinkKind],
            "means": [statistics.fmean(ends) if ends else math.nan for ends in (sources, targets)],
            "lowest": least[1:] if least else None,
        }

    def gaps(self) -> set[tuple[str, str, float | None, bool]]:
        rows = set()
        for link in self.workspace.links:
            if link.kind is LinkKind.MEETS:
                one, other = self.felt(link.source), self.felt(link.target)
                rated = one is not None and other is not None
                gap = (one or 0) - (other or 0) if rated else None
                rows.add((link.source, link.target, gap, rated and (one or 0) < 0 and (other or 0) < 0))
        return rows

    def parity(self) -> dict[str, tuple[int, int]]:
        counted: dict[str, list[int]] = {}
        for refs in (self.employees, self.customers):
            steps = [self.workspace.steps[ref] for ref in refs]
            own = [each.step for each in steps]
            owners, sources = set(), set()
            for each in steps:
                lane = next(lane for lane in each.journey.lanes if lane.id == each.step.lane)
                owners.add(each.step.owner or lane.owner or each.stage.owner or each.journey.owner)
                sources |= {quote.source.read("en") for quote in each.step.says if quote.source}
                sources |= (
                    {each.step.feeling.source.read("en")} if each.step.feeling and each.step.feeling.source else set()
                )
            for name, number in {
                "steps": len(own),
                "rated": len([step for step in own if step.feeling]),
                "pains": sum(len(step.pains) for step in own),
                "ideas": sum(len(step.ideas) for step in own),
                "quotes": sum(len(step.says) for step in own),
                "sources": len(sources),
                "measures": sum(len(step.measures) for step in own),
                "owners": len(owners - {None}),
                "promise_kept": len([step for step in own if step.promise == "kept"]),
                "promise_broken": len([step for step in own if step.promise == "broken"]),
            }.items():
                counted.setdefault(name, []).append(number)
        return {name: (one, other) for name, (one, other) in counted.items()}

    def outside_in(self) -> dict[str, list[set[str]]]:
        rows: dict[str, list[set[str]]] = {}
        for ref in self.order:
            located = self.workspace.steps[ref]
            if located.stage.process is None:
                continue
            views = rows.setdefault(located.stage.process, [set(), set(), set(), set()])
            step = located.step
            if ref in self.employees and (
                step.needs or step.pains or step.says or dict(located.stage.needs).get("employee")
            ):
                views[0].add(ref)
            for link in self.workspace.links:
                if link.source != ref:
                    continue
                other = self.workspace.steps[link.target]
                if link.kind is LinkKind.LEARNS_FROM:
                    views[3].add(ref)
                elif link.target in self.customers:
                    views[2].add(ref)
                elif other.journey is not located.journey or other.step.lane != step.lane:
                    views[1].add(ref)
        return rows

    def blind(self) -> set[tuple[str, str]]:
        """Read the eight definitions aloud."""
        if len({journey.side for journey in self.files}) < 2:
            return set()
        served = {target for ways in self.ways.values() for target in ways}
        seeing = {ref for ref in self.employees if any(end in self.far[ref] for end in self.customers)}
        unserved = [ref for ref in self.customers if ref not in served]
        columns = {self.column(ref) for ref in served if ref in self.customers}
        steps = {ref: self.workspace.steps[ref].step for ref in self.order}
        return {
            *(("TK331", ref) for ref in unserved if self.role(ref) == "actor" and self.human(ref) - {""}),
            *(
                ("TK332", ref)
                for ref in self.customers
                if self.role(ref) == "frontstage" and self.human(ref) and self.column(ref) not in columns
            ),
            *(("TK333", ref) for ref in self.employees if self.alone(ref)),
            *(("TK334", stage) for stage in self.stages_of(self.employees) - self.stages_of(seeing)),
            *(("TK335", ref) for ref in unserved if (felt := self.felt(ref)) is not None and felt <= -1),
            *(("TK336", ref) for ref in seeing if ref not in served and self.owner(ref) is None),
            *(("TK337", ref) for ref, step in steps.items() if step.moment_of_truth and not step.measures),
            *(("TK338", link.source) for link in self.workspace.links if self.at_odds(link)),
        }

    def stages_of(self, refs: Iterable[str]) -> set[str]:
        return {f"{located.journey.id}/{located.stage.id}" for located in map(self.workspace.steps.__getitem__, refs)}

    def at_odds(self, link: Link) -> bool:
        ends = [set(self.workspace.steps[ref].step.channel) for ref in (link.source, link.target)]
        return link.kind is LinkKind.MEETS and all(ends) and ends[0].isdisjoint(ends[1])

    def role(self, ref: str) -> str:
        located = self.workspace.steps[ref]
        return next(str(lane.role) for lane in located.journey.lanes if lane.id == located.step.lane)

    def human(self, ref: str) -> set[str]:
        """Return the channels of a step with a person at the end; the empty one where none is written."""
        return {each for each in self.workspace.steps[ref].step.channel or ("",) if each in ("", "phone", "letter")}

    def column(self, ref: str) -> tuple[str, int]:
        located = self.workspace.steps[ref]
        return located.journey.id, located.column

    def alone(self, ref: str) -> bool:
        """Tell of a step alone, on a person's channel of those who are met, that is linked to nothing."""
        linked = {end for link in self.workspace.links for end in (link.source, link.target)}
        met = {link.target for link in self.workspace.links if link.kind is LinkKind.MEETS}
        facing = {channel for end in met for channel in self.human(end)} - {""}
        step = self.workspace.steps[ref].step
        return (
            ref not in linked and self.role(ref) == "actor" and not step.beside and not facing.isdisjoint(step.channel)
        )

    def owner(self, ref: str) -> str | None:
        located = self.workspace.steps[ref]
        lane = next(lane for lane in located.journey.lanes if lane.id == located.step.lane)
        return located.step.owner or lane.owner or located.stage.owner or located.journey.owner
