"""Run by hand: what start-up, checking and drawing cost, beside the figures to reach.

    python benchmarks/run.py [--runs 7] [--only map]

Processor time is told as a ratio to P, which is `python -c pass` on the same machine, and to a bare `dot` that
draws the same pinned graph. P is measured anew before and after each case: the speed of shared machines moves within
minutes. Where a figure to reach is in seconds, its ratio stands beside it, reckoned for a P of 10 ms.
Every figure is the least of several runs; peak memory is that of the largest process, and never less than what the
measuring Python itself holds.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import generate
from measure import CommandFailed, Cost, best, once

PYTHON = sys.executable
TEEKOND = Path(PYTHON).with_name("teekond")
CHECKOUT = Path(__file__).resolve().parents[1]
CANVASES = CHECKOUT / "templates" / "canvases"


@dataclass(frozen=True, slots=True)
class Case:
    """A command to measure; each limit is a name, how to read the figure, and the most that it may be."""

    name: str
    words: tuple[str, ...]
    folder: str
    limits: tuple[tuple[str, Callable[[Cost, Known], float], float], ...]
    runs: int | None = None
    before: Callable[[Path], None] | None = None
    makes: tuple[str, int] | None = None
    """A pattern of files and how many of them there are afterwards: less is a command that did not do its work."""
    code: int = 0
    """What it ends with."""


@dataclass(slots=True)
class Known:
    """What was measured so far, by the name of the case."""

    costs: dict[str, Cost] = field(default_factory=dict)

    def cpu(self, name: str) -> float:
        """Return the processor time of a case."""
        return self.costs[name].cpu


def to_p(cost: Cost, known: Known) -> float:
    """Return the ratio to an empty Python."""
    return cost.cpu / known.cpu("P")


def wall_to_p(cost: Cost, known: Known) -> float:
    """Return the time on the clock as a ratio to an empty Python."""
    return cost.wall / known.cpu("P")


def to_dot(cost: Cost, known: Known) -> float:
    """Return the ratio to `dot` drawing the same graph; zero where there is no `dot`."""
    return cost.cpu / known.cpu("dot") if "dot" in known.costs else 0.0


def to_small(cost: Cost, known: Known) -> float:
    """Return the ratio to the map of 24 steps."""
    return cost.cpu / known.cpu("map of 24 steps")


def cpu(cost: Cost, _: Known) -> float:
    """Return seconds of processor time."""
    return cost.cpu


def wall(cost: Cost, _: Known) -> float:
    """Return seconds on the clock."""
    return cost.wall


def peak(cost: Cost, _: Known) -> float:
    """Return megabytes."""
    return cost.peak


def forget(folder: Path) -> None:
    """Put aside what an earlier build wrote; a disk that has just deleted files is slow to make new ones."""
    if (folder / "build").exists():
        (folder / "build").rename(Path(tempfile.mkdtemp(dir=folder.parent)) / "build")


ONE = "journeys/j0001.yaml"
CASES = (
    Case("--version", ("--version",), "small", (("P", to_p, 1.8),)),
    Case("--help", ("--help",), "small", (("P", to_p, 5.5),)),
    Case("check of one file", ("check", ONE), "small", (("P", to_p, 7),)),
    Case(
        "map of 24 steps",
        ("map", ONE, "-o", "-"),
        "small",
        (("P", to_p, 13), ("dot", to_dot, 6.5), ("MB", peak, 45)),
    ),
    Case("crossing, 12 + 12, 14 links", ("map", "work-x-call", "-o", "-"), "crossing", (("P", to_p, 18),)),
    Case("map of 300 steps", ("map", ONE, "-o", "-"), "300", (("x 24 steps", to_small, 4),)),
    Case("map of 1,000 steps", ("map", ONE, "-o", "-"), "1000", (("s", cpu, 3), ("MB", peak, 150))),
    Case("one canvas, A0", ("canvas", "blueprint", "-o", "-"), "small", (("s wall", wall, 0.6), ("MB", peak, 200))),
    Case(
        "one canvas, A0 in pieces on A4",
        ("canvas", "blueprint", "--tile", "A4", "-o", "-"),
        "small",
        (("s wall", wall, 1.2), ("MB", peak, 200)),
    ),
    Case(
        "every canvas, two languages",
        ("build", "--only", "pdf"),
        "canvases",
        (("s wall", wall, 30), ("MB", peak, 200)),
        runs=1,
        before=forget,
        makes=("build/**/*.pdf", 2 * len(list(CANVASES.glob("*.yaml")))),
    ),
    Case(
        "pack of a day for 32 people",
        ("workshop", "human-in-focus", "-o", "build"),
        "sample",
        (("s wall", wall, 3), ("MB", peak, 600)),
        before=forget,
        makes=("build/*", 27),
    ),
    Case("check of 1,000 journeys", ("check",), "many", (("s", cpu, 2), ("P", to_p, 200)), runs=3),
    Case("fmt --check of 1,000 in form", ("fmt", "--check"), "formed", (("s", cpu, 5),), runs=3),
    Case("fmt --check of 1,000 not in form", ("fmt", "--check"), "many", (("s", cpu, 5),), runs=3, code=1),
    Case(
        "build of 1,000 journeys, svg",
        ("build", "--only", "svg"),
        "many",
        (("s", cpu, 8), ("s wall", wall, 5), ("P", to_p, 800), ("P wall", wall_to_p, 500), ("MB", peak, 120)),
        runs=3,
        before=forget,
        makes=("build/*.svg", 1000),
    ),
)


def prepare(top: Path) -> None:
    """Write the workspaces that the cases need."""
    generate.write(top / "small", {"j0001.yaml": generate.journey("j0001")})
    generate.write(top / "crossing", generate.crossing())
    generate.write(top / "300", {"j0001.yaml": generate.journey("j0001", 300, hand_overs=75, stages=12)})
    generate.write(top / "1000", {"j0001.yaml": generate.journey("j0001", 1000, hand_overs=250, stages=40)})
    generate.write(top / "canvases", {}, canvases())
    for name in ("journeys", "workshops"):
        shutil.copytree(CHECKOUT / name, top / "sample" / name)
    shutil.copy(CHECKOUT / "teekond.yaml", top / "sample")
    generate.main([str(top / "many")])
    generate.main([str(top / "formed")])
    once([TEEKOND, "fmt"], top / "formed")


def canvases() -> str:
    """Return the settings of a workspace that prints every shipped canvas in both languages."""
    names = sorted(path.stem for path in CANVASES.glob("*.yaml"))
    prints = "".join(f"  - {{canvas: {name}, lang: {lang}}}\n" for name in names for lang in ("et", "en"))
    return f"title: Every canvas\nprints:\n{prints}"


def floors(top: Path, known: Known, runs: int) -> Iterator[str]:
    """Measure what the others are held against: an empty Python, and `dot` with the pinned graph."""
    known.costs["P"] = empty(top, runs)
    yield told("P: python -c pass", known.costs["P"], [])
    dot = shutil.which("dot")
    if dot is None:
        yield "dot: not on this machine"
        return
    try:
        best([TEEKOND, "map", ONE, "-f", "gv", "-o", top / "map.gv"], top / "small", runs=1)
    except CommandFailed as failure:
        yield f"dot: no graph to draw, {failure}"
        return
    known.costs["dot"] = best([dot, "-Tsvg", top / "map.gv"], top, runs=runs)
    yield told("dot -Tsvg map.gv", known.costs["dot"], [])


def empty(top: Path, runs: int) -> Cost:
    """Measure an empty Python."""
    return best([PYTHON, "-c", "pass"], top, runs=3 * runs)


def told(name: str, cost: Cost, figures: Sequence[str]) -> str:
    """Return one line of the table."""
    return f"{name:<30} {cost.cpu:8.3f} s {cost.wall:8.3f} s {cost.peak:7.1f} MB   {'; '.join(figures)}".rstrip()


def measured(case: Case, top: Path, known: Known, runs: int) -> str:
    """Measure a case; return its line."""
    folder = top / case.folder
    before = empty(top, runs)
    cost = known.costs[case.name] = best(
        [TEEKOND, *case.words], folder, runs=case.runs or runs, code=case.code, before=case.before
    )
    after = empty(top, runs)
    known.costs["P"] = Cost((before.cpu + after.cpu) / 2, (before.wall + after.wall) / 2, max(before.peak, after.peak))
    if case.makes is not None and len(list(folder.glob(case.makes[0]))) != case.makes[1]:
        raise CommandFailed(f"it made no {case.makes[1]} files {case.makes[0]}")
    figures = []
    for unit, read, most in case.limits:
        value = read(cost, known)
        figures.append(f"{value:.2f} {unit} (to reach {most:g}{'' if value <= most else ', OVER'})")
    return told(case.name, cost, figures)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="how often each command is run; the least counts")
    parser.add_argument("--only", default="", help="only the cases whose name holds this")
    asked = parser.parse_args()
    known = Known()
    print(f"{'':<30} {'CPU':>10} {'wall':>10} {'peak':>10}")
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        prepare(top)
        for line in floors(top, known, asked.runs):
            print(line, flush=True)
        needed = {case.name for case in CASES if asked.only in case.name}
        if "map of 300 steps" in needed:
            needed.add("map of 24 steps")
        for case in CASES:
            if case.name not in needed:
                continue
            try:
                print(measured(case, top, known, asked.runs), flush=True)
            except CommandFailed as failure:
                print(f"{case.name:<30} failed: {failure}", flush=True)


if __name__ == "__main__":
    main()
