"""The whole history of a generated repository: each comparison tells the edits that made the commit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from teekond.cli.diff_git import Revision, meant, repository_here, shelf_of
from teekond.diff.changes import Comparison, Kind
from teekond.diff.compare import compare
from teekond.edit.fmt import format_file
from teekond.link.load import load_files
from teekond.link.workspace import Workspace

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")]

COMMITS = 200
FEELINGS = ("-2", "-1", "0", "1", "2")
Told = set[tuple[str, str, str]]
"""What became of what: (kind, journey/step, more)."""


@dataclass
class Step:
    id: str
    title: str
    lane: str = "mari"
    feeling: str = ""
    pains: list[str] = field(default_factory=list)


@dataclass
class Journey:
    kind: str
    stages: dict[str, list[Step]]
    file: str
    links: dict[str, str] = field(default_factory=dict)


class Writer:
    """Edits journeys at random, and notes what each edit must be told as."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.number = 0
        self.journeys: dict[str, Journey] = {}
        for name, kind in (("day", "employee"), ("exit", "employee"), ("call", "customer")):
            stages = {stage: [self.step() for _ in range(5)] for stage in ("begins", "goes-on", "ends")}
            self.journeys[name] = Journey(kind, stages, f"journeys/{name}.yaml")

    def word(self) -> str:
        return "".join(self.random.choice("abdeghijklmnoprstuvõäöü") for _ in range(self.random.randint(3, 9)))

    def step(self) -> Step:
        self.number += 1
        feeling = self.random.choice(["", *FEELINGS])
        pains = [f"{self.word()} {self.word()}" for _ in range(self.random.randint(0, 2))]
        return Step(f"s{self.number}", f"{self.word().title()} {self.word()} {self.word()}", "mari", feeling, pains)

    def commit(self) -> Told:
        """Do some edits to different steps; return what must be told."""
        told: Told = set()
        touched: set[str] = set()
        edits = ["add", "remove", "rename", "retitle", "move", "feel", "lane", "pain", "link", "file"]
        for edit in self.random.sample(edits, self.random.randint(1, 4)):
            name = self.random.choice(sorted(self.journeys))
            told |= getattr(self, edit)(name, self.journeys[name], touched)
        if self.random.random() < 0.3:
            told |= self.reorder(touched)
        return told

    def pick(self, journey: Journey, touched: set[str]) -> tuple[str, Step] | None:
        found = [(stage, step) for stage, steps in journey.stages.items() for step in steps if step.id not in touched]
        linked = {*journey.links, *(end for other in self.journeys.values() for end in other.links.values())}
        found = [(stage, step) for stage, step in found if step.id not in linked]
        if not found:
            return None
        stage, step = self.random.choice(found)
        touched.add(step.id)
        return stage, step

    def add(self, name: str, journey: Journey, touched: set[str]) -> Told:
        step = self.step()
        touched.add(step.id)
        steps = journey.stages[self.random.choice(sorted(journey.stages))]
        steps.insert(self.random.randint(0, len(steps)), step)
        return {("added", f"{name}/{step.id}", "")}

    def remove(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None or len(journey.stages[found[0]]) < 3:
            return set()
        journey.stages[found[0]].remove(found[1])
        touched.add(f"removed from {name}/{found[0]}")
        return {("removed", f"{name}/{found[1].id}", "")}

    def rename(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None:
            return set()
        self.number += 1
        old, found[1].id = found[1].id, f"s{self.number}"
        touched.add(found[1].id)
        return {("renamed", f"{name}/{found[1].id}", old)}

    def retitle(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None:
            return set()
        found[1].title = f"{self.word()} {self.word()}"
        return {("changed", f"{name}/{found[1].id}", "title")}

    def feel(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None:
            return set()
        old = found[1].feeling
        found[1].feeling = self.random.choice([each for each in FEELINGS if each != old])
        return {("changed", f"{name}/{found[1].id}", f"feeling {old or '-'} {found[1].feeling}")}

    def pain(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None:
            return set()
        found[1].pains.append(f"{self.word()} {self.word()} {self.word()}")
        return {("changed", f"{name}/{found[1].id}", "pains")}

    def lane(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None:
            return set()
        found[1].lane = "it" if found[1].lane == "mari" else "mari"
        return {("moved", f"{name}/{found[1].id}", f"lane {found[1].lane}")}

    def move(self, name: str, journey: Journey, touched: set[str]) -> Told:
        found = self.pick(journey, touched)
        if found is None or len(journey.stages[found[0]]) < 3:
            return set()
        stage = self.random.choice([each for each in sorted(journey.stages) if each != found[0]])
        journey.stages[found[0]].remove(found[1])
        journey.stages[stage].insert(self.random.randint(0, len(journey.stages[stage])), found[1])
        touched |= {f"removed from {name}/{found[0]}", f"moved to {name}/{stage}"}
        return {("moved", f"{name}/{found[1].id}", f"stage {stage}")}

    def reorder(self, touched: set[str]) -> Told:
        """Move a step by two places or more, where nothing else left or came to its stage: one answer is right."""
        name = self.random.choice(sorted(self.journeys))
        stage = self.random.choice(sorted(self.journeys[name].stages))
        steps = self.journeys[name].stages[stage]
        away = {f"removed from {name}/{stage}", f"moved to {name}/{stage}"} & touched
        fresh = [step for step in steps if step.id in touched]
        if away or fresh or len(steps) < 4:
            return set()
        step = steps.pop(0)
        steps.insert(self.random.randint(2, len(steps)), step)
        return {("moved", f"{name}/{step.id}", "")}

    def link(self, _: str, journey: Journey, touched: set[str]) -> Told:
        journey = self.journeys["day"]
        if journey.links and self.random.random() < 0.5:
            source = self.random.choice(sorted(journey.links))
            return {("unlinked", f"day/{source}", f"call/{journey.links.pop(source)}")}
        first, second = self.pick(journey, touched), self.pick(self.journeys["call"], touched)
        if first is None or second is None:
            return set()
        journey.links[first[1].id] = second[1].id
        return {("linked", f"day/{first[1].id}", f"call/{second[1].id}")}

    def file(self, _name: str, journey: Journey, _touched: set[str]) -> Told:
        journey.file = f"journeys/{self.word()} {self.number}.yaml"
        return set()

    def files(self) -> Iterator[tuple[str, str]]:
        yield "teekond.yaml", "title: History\nlanguages: [et]\n"
        for name, journey in self.journeys.items():
            yield journey.file, self.text(name, journey)

    def text(self, name: str, journey: Journey) -> str:
        blanks = " " * self.random.randint(1, 2)
        lines = [
            f"journey: {name}",
            f"kind:{blanks}{journey.kind}",
            "lanes: [mari: {role: actor}, it: {role: backstage}]",
        ]
        lines.append("stages:")
        for stage, steps in journey.stages.items():
            lines += [f"  - id: {stage}", f"    title: Stage {stage}", "    steps:"]
            for step in steps:
                lines += [f"    - id: {step.id}", f'      title:{blanks}"{step.title}"', f"      lane: {step.lane}"]
                lines += [f"      feeling: {step.feeling}"] if step.feeling else []
                lines += ["      pains:", *(f"      - {pain}" for pain in step.pains)] if step.pains else []
                lines += [f"      meets: call/{journey.links[step.id]}"] if step.id in journey.links else []
        return "\n".join(lines) + "\n"


def git(at: Path, *words: str) -> None:
    names = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "gc.auto=0"]
    subprocess.run(["git", *names, *words], cwd=at, check=True, capture_output=True)


def made(at: Path) -> list[Told]:
    """Make the repository; return what each commit after the first must be told as."""
    writer = Writer(11)
    git(at, "init", "-q")
    expected: list[Told] = []
    for number in range(COMMITS):
        if number:
            expected.append(writer.commit())
        for path in at.glob("journeys/*.yaml"):
            path.unlink()
        for name, text in writer.files():
            (at / name).parent.mkdir(exist_ok=True)
            (at / name).write_text(text, encoding="utf-8")
        git(at, "add", "-A")
        git(at, "commit", "-q", "--allow-empty", "-m", str(number))
    return expected


def told(found: Comparison) -> Told:
    """Return what a comparison tells, in the form in which edits are noted."""
    said: Told = set()
    for journey in found.journeys:
        assert not journey.kinds
        assert not any(part.kinds for parts in (journey.stages, journey.lanes) for part in parts)
        for step in journey.steps():
            ref = f"{journey.id}/{step.id}"
            said |= {(str(kind), ref, "") for kind in step.kinds if kind in (Kind.ADDED, Kind.REMOVED)}
            if Kind.RENAMED in step.kinds:
                assert step.before is not None
                said.add(("renamed", ref, step.before.id))
            if Kind.MOVED in step.kinds:
                assert step.origin is not None
                assert step.target is not None
                more = f"stage {step.target.stage}" if step.origin.stage != step.target.stage else ""
                said.add(("moved", ref, f"lane {step.target.lane}" if step.origin.lane != step.target.lane else more))
            for each in step.fields:
                feelings = [getattr(side, "written", ("-",))[0] for side in (each.old, each.new)]
                said.add(("changed", ref, " ".join(["feeling", *feelings]) if each.path == "feeling" else each.path))
    for link in found.links:
        for side, kind in ((link.after, Kind.ADDED), (link.before, Kind.REMOVED)):
            if kind in link.kinds and side is not None:
                said.add(("linked" if kind is Kind.ADDED else "unlinked", side.source, side.target))
    return said


def test_each_commit_is_told_by_the_edits_that_made_it(tmp_path: Path) -> None:
    expected = made(tmp_path)
    repository = repository_here(tmp_path)
    assert repository is not None
    shelf = shelf_of(repository, tmp_path)
    states: list[Workspace] = []
    for number in range(COMMITS):
        revision = meant(repository, f"HEAD~{COMMITS - 1 - number}")
        assert isinstance(revision, Revision)
        states.append(shelf.read(revision))
    assert not [state.diagnostics for state in states if state.broken]
    for number, edits in enumerate(expected):
        assert told(compare(states[number], states[number + 1])) == edits, f"commit {number + 1}"
    seen = {what for edits in expected for what, *_ in edits}
    assert seen == {"added", "removed", "renamed", "changed", "moved", "linked", "unlinked"}
    for state in states:
        stays_the_same_in_canonical_form(state)


def stays_the_same_in_canonical_form(state: Workspace) -> None:
    files = {}
    for source in state.sources:
        data = format_file(source.text.encode(), source.path).data
        assert data is not None
        assert format_file(data, source.path).data == data
        files[source.path] = data
    assert not compare(state, load_files(files, state.root)).differs
