"""A small workspace with a workshop, and what a table of its notes becomes."""

from __future__ import annotations

from pathlib import Path

from teekond.exchange.read import read_grids
from teekond.exchange.write import csv_table
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.workshop.harvest import Harvest, harvest
from teekond.workshop.harvest_rows import read_rows
from teekond.workshop.plan import Plan, plan

HEADS = ("sheet", "code", "text", "votes", "colour", "feeling", "table", "step")
JOURNEY = """\
# The first day.
journey: day
title: First day
kind: employee
persona: mari
stages:
  - id: morning
    title: Morning
    steps:
      - Arrives:   # early
        pains: [No parking]
      - Waits:
        feeling: -1
  - id: noon
    title: Noon
    steps:
      - Has lunch
  - id: evening
    title: Evening
"""
PERSONA = """\
persona: mari
kind: employee
name: Mari
needs:
  - A working account
---
persona: juta
kind: employee
name: Juta
"""
WORKSHOP = """\
workshop: meeting
title: Meeting
starts: 9:30
people: 10
group_size: 5
languages: [en]
journeys: [day]
agenda:
  - story: A call that went wrong
    takes: 20 min
  - exercise: The day
    takes: 60 min
    canvases: [{canvas: first-workday, journey: day, fill: stages}]
  - exercise: The same, empty
    takes: 30 min
    canvases: [{canvas: journey, journey: day, fill: blank}]
  - exercise: Who is it
    takes: 30 min
    canvases: [{canvas: persona, persona: mari}]
  - exercise: How much
    takes: 10 min
    canvases: [{canvas: wall-scale, per: room}]
takeaways: {canvas: takeaway, per: person}
"""


def workspace(root: Path) -> Workspace:
    """Write the workspace and return it as it is read."""
    files = {"teekond": "title: Test\nlanguages: [en]\n", "journeys/day": JOURNEY, "journeys/people": PERSONA}
    for name, text in {**files, "workshops/meeting": WORKSHOP}.items():
        path = root / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return load_workspace(root)


def planned(found: Workspace) -> Plan:
    """Return the plan of its workshop."""
    return plan(found.workshops["meeting"], found)


def notes(*rows: tuple[str, ...]) -> bytes:
    """Return a table with the usual heads."""
    return csv_table(HEADS, [(*row, *[""] * (len(HEADS) - len(row))) for row in rows])


def bring(data: bytes, found: Workspace, made: Plan | None = None) -> Harvest:
    """Return what becomes of a table."""
    grids, _ = read_grids(data, "notes.csv")
    return harvest(read_rows(grids, {}), made or planned(found), found)


def write(brought: Harvest, root: Path) -> Workspace:
    """Write what changes, and read the workspace again."""
    for change in brought.changes:
        assert change.refused is None, change.refused.english()
        (root / change.path).write_bytes(change.new)
    return load_workspace(root)


def told(brought: Harvest) -> list[str]:
    """Return why rows have no place."""
    return [each.why.english() for each in brought.listed if each.why is not None]
