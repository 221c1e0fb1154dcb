"""Mermaid itself reads what is written. Needs node, and `npm install` in tests/exchange/mermaid or TEEKOND_MERMAID."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.made import only, send, sketches, workspace_of

from teekond.exchange.mermaid_out import score
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace

HOME = Path(os.environ.get("TEEKOND_MERMAID") or Path(__file__).with_name("mermaid"))
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.skipif(NODE is None, reason="node is not installed"),
    pytest.mark.skipif(
        not (HOME / "node_modules" / "mermaid").is_dir(),
        reason="mermaid is not installed: npm install in tests/exchange/mermaid",
    ),
]


def parsed(diagrams: list[str]) -> list[dict[str, Any]]:
    """Return what Mermaid understood of each."""
    assert NODE is not None
    told = subprocess.run(
        [NODE, "parse.mjs"], cwd=HOME, input=json.dumps(diagrams).encode(), capture_output=True, check=True, timeout=120
    )
    answers: list[dict[str, Any]] = json.loads(told.stdout)
    return answers


def expected(workspace: Workspace, ident: str, *languages: str) -> dict[str, Any]:
    """Return what Mermaid should understand."""
    journey = workspace.journeys[ident]
    lanes = {lane.id: lane.title.read(*languages) for lane in journey.lanes}
    tasks = [
        {
            "section": stage.title.read(*languages),
            "name": step.title.read(*languages),
            "score": float(score(step.feeling)),
            "people": list(dict.fromkeys([lanes[step.lane], *(lanes[each.lane] for each in step.beside)])),
        }
        for stage in journey.stages
        for step in stage.steps
    ]
    sections = [stage.title.read(*languages) for stage in journey.stages]
    return {"title": journey.title.read(*languages), "sections": sections, "tasks": tasks}


def test_mermaid_understands_the_sample_journeys() -> None:
    workspace = load_workspace(Path(__file__).parents[2])
    for lang in ("et", "en"):
        diagrams = [send(workspace, "mermaid", ident, lang=lang).data.decode() for ident in workspace.journeys]
        assert parsed(diagrams) == [expected(workspace, ident, lang) for ident in workspace.journeys]


def test_mermaid_understands_hostile_names() -> None:
    texts: list[str] = []

    @settings(max_examples=300, database=None, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(sketches())
    def gather(text: str) -> None:
        texts.append(text)

    gather()
    random.Random(1).shuffle(texts)
    workspaces = [workspace_of(text) for text in texts]
    answers = parsed([send(each, "mermaid").data.decode() for each in workspaces])
    for workspace, answer in zip(workspaces, answers, strict=True):
        assert answer == expected(workspace, only(workspace).id), answer
