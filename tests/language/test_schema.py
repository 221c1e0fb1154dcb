"""The schema that editors use, held against the reader: it never refuses what the reader accepts."""

from __future__ import annotations

import math
import random
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from tests.language.documents import SEEDS, mutated

from teekond.diagnostics import Severity
from teekond.language.schema import KINDS, schema
from teekond.reader.compose import compose
from teekond.reader.document import read_documents
from teekond.reader.node import Kind, Node

MUTANTS = 4000


def as_json(node: Node) -> Any:
    """Return what an editor makes of a node."""
    if node.kind is Kind.MAPPING:
        return {key.raw: as_json(value) for key, value in node.pairs}
    if node.kind is Kind.SEQUENCE:
        return [as_json(item) for item in node.items]
    value = node.value
    return 1e308 if isinstance(value, float) and not math.isfinite(value) else value


def accepts(nodes: list[Node], found: list[Any], path: str) -> bool:
    drafts, loose = read_documents(nodes, path, found)
    every = [*loose, *(finding for draft in drafts for finding in draft.findings.items)]
    return not any(finding.severity is Severity.ERROR for finding in every)


@cache
def validator(kind: str | None) -> Any:
    return jsonschema_rs.Draft7Validator(schema(kind))


def kind_of(node: Node, path: str) -> str | None:
    if path == "teekond.yaml":
        return "workspace"
    first = next((key.raw for key, _ in node.pairs if key.raw != "$schema"), None)
    return first if first in KINDS else None


def test_the_schema_is_a_schema() -> None:
    for kind in (None, *KINDS):
        jsonschema_rs.meta.validate(schema(kind))


def test_what_the_reader_accepts_no_schema_refuses() -> None:
    chance = random.Random(20261203)
    refused: list[str] = []
    lenient = accepted = 0
    for _ in range(MUTANTS):
        name = chance.choice(sorted(SEEDS))
        path = name if name == "teekond.yaml" else f"{name}.yaml"
        text = yaml.safe_dump(mutated(SEEDS[name], chance), allow_unicode=True, sort_keys=False)
        nodes, found = compose(text, path)
        if len(nodes) != 1:
            continue
        good = accepts(nodes, found, path)
        accepted += good
        data = as_json(nodes[0])
        for kind in (None, kind_of(nodes[0], path)):
            valid = validator(kind).is_valid(data)
            if good and not valid:
                error = next(iter(validator(kind).iter_errors(data)))
                refused.append(f"{kind}: {error.message[:200]} at {error.instance_path}\n{text}")
            lenient += valid and not good
    assert not refused, f"{len(refused)} refused, among them:\n{refused[0]}"
    assert accepted > MUTANTS // 10, "too few mutants are good for the test to mean something"
    assert lenient < MUTANTS // 5


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_the_schema_accepts_every_seed(name: str) -> None:
    path = name if name == "teekond.yaml" else f"{name}.yaml"
    nodes, found = compose(yaml.safe_dump(SEEDS[name], allow_unicode=True, sort_keys=False), path)
    assert accepts(nodes, found, path)
    assert validator(None).is_valid(as_json(nodes[0]))
    assert validator(kind_of(nodes[0], path)).is_valid(as_json(nodes[0]))


def test_the_schema_accepts_the_sample(root: Path) -> None:
    for path in sorted((root / "journeys").glob("*.yaml")):
        for node in compose(path.read_text(encoding="utf-8"), path.name)[0]:
            assert validator(None).is_valid(as_json(node)), path.name


@pytest.mark.parametrize(
    "text",
    [
        "journey: a\nkind: employee\nstages: [{A: [b]}]\ntitel: x\n",
        "journey: a\nkind: staff\nstages: [{A: [b]}]\n",
        "journey: a\nkind: employee\n",
        "journey: a\nkind: employee\nstages: [{title: A, steps: [{title: b, feeling: fine}]}]\n",
        "journey: a\nkind: employee\nstages: [{title: A, steps: [{title: b, takes: 45}]}]\n",
        "crossing: a\njourneys: b\n",
        "persona: a\nextreme: yes\n",
    ],
)
def test_the_schema_refuses_plain_slips(text: str) -> None:
    assert not validator(None).is_valid(as_json(compose(text, "a.yaml")[0][0]))


def test_every_key_is_described() -> None:
    def walk(part: Any) -> None:
        for name, value in part.get("properties", {}).items():
            if isinstance(value, dict):
                assert value.get("description"), name
        for value in part.values():
            if isinstance(value, dict):
                walk(value)

    walk(schema("journey"))
