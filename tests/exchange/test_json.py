"""workspace/1: the whole workspace as JSON and back, with nothing lost but comments; its schema holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from tests.cli.running import Teekond  # noqa: TC002  # our own
from tests.exchange.made import bring, findings, losses, often, send, sketches, workspace_of
from tests.exchange.test_tables import KEYS

from teekond.exchange.formats import FORMATS
from teekond.exchange.handed import Outgoing
from teekond.link.load import load_files, load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue

ROOT = Path(__file__).parents[2]
MODELS = """
    settings journeys personas crossings glossaries themes canvases decks exercises workshops organisation
    catalogues links
""".split()


def sent(workspace: Workspace) -> bytes:
    """Return the whole workspace as JSON."""
    asked = Outgoing(workspace, tuple(workspace.journeys), catalogue("en"), form="json", whole=True)
    return FORMATS["json"].write(asked).data


def came_back(data: bytes) -> Workspace:
    """Read what was sent, and load it."""
    files: dict[str, bytes] = {}
    for each in bring(data, "json").documents:
        files[each.path] = (files[each.path] + b"---\n" if each.path in files else b"") + each.text.encode()
    workspace = load_files(files, None)
    assert [each.message.english() for each in workspace.diagnostics if each.severity == "error"] == []
    return workspace


def same(workspace: Workspace, other: Workspace) -> None:
    for name in MODELS:
        assert getattr(other, name) == getattr(workspace, name), name


def test_the_sample_workspace_comes_back_whole() -> None:
    workspace = load_workspace(ROOT)
    data = sent(workspace)
    again = came_back(data)
    same(workspace, again)
    assert sent(again) == data


@often(60)
@given(text=sketches(KEYS))
def test_a_journey_comes_back_whole(text: str) -> None:
    workspace = workspace_of(text)
    data = sent(workspace)
    again = came_back(data)
    same(workspace, again)
    assert sent(again) == data


def test_the_schema_of_the_workspace_holds(teekond: Teekond) -> None:
    schema = json.loads(teekond("schema", "workspace/1").out)
    validator = jsonschema_rs.validator_for(schema)
    data = json.loads(sent(load_workspace(ROOT)))
    assert [str(error)[:300] for error in validator.iter_errors(data)] == []
    data["documents"][0]["document"]["languages"] = [{"no": "language"}]
    data["links"][0]["kind"] = "likes"
    assert len(list(validator.iter_errors(data))) == 2


@pytest.mark.parametrize(
    ("form", "commands"),
    [
        ("crossings/1", (("crossings", "-f", "json"),)),
        (
            "crossings/1",
            (
                ("crossings", "-f", "json", "--from", "first-workday/it-account", "--to", "first-call/waits-in-queue"),
                ("crossings", "-f", "json", "--what-if", "first-workday/it-account=1"),
                ("crossings", "-f", "json", "complaint"),
            ),
        ),
        ("report/1", tuple(("report", name, "-f", "json") for name in ("chain", "parity", "promise", "outside-in"))),
        ("report/1", tuple(("report", name, "-f", "json") for name in ("profile", "actions", "voices"))),
        ("canvases/1", (("canvases", "-f", "json"),)),
        ("decks/1", (("deck", "--list", "-f", "json"),)),
        ("check/1", (("check", "--format", "json"),)),
    ],
)
def test_what_commands_say_as_json_keeps_to_its_schema(
    form: str, commands: tuple[tuple[str, ...], ...], teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    schema = json.loads(teekond("schema", form).out)
    validator = jsonschema_rs.validator_for(schema)
    for command in commands:
        ran = teekond(*command)
        data = json.loads(ran.out)
        assert data["teekond"] == form
        assert [str(error)[:300] for error in validator.iter_errors(data)] == []
        assert list(validator.iter_errors({**data, "more": 1}))
        assert list(validator.iter_errors({"teekond": form}))


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        ("", 1, "the file is empty"),
        ('{"a":\n 1,}', 2, "this is no JSON"),
        ('{"teekond": "diff/1"}', 1, "this is diff/1, not workspace/1"),
        ("[1]", 1, 'the file does not say that it is {"teekond": "workspace/1"}'),
        ('{"teekond": "workspace/1", "documents": []}', 1, "it holds no documents"),
        ('{"teekond": "workspace/1", "documents": [3]}', 1, "document 1 is no document"),
        (
            '{"teekond": "workspace/1", "documents": [{"kind": "x", "document": {}}]}',
            1,
            "document 1 does not say what it is",
        ),
        ("[" * 100_000, 1, "the JSON is nested too deep, or holds a number that is none"),
        ('{"teekond": NaN}', 1, "the JSON is nested too deep, or holds a number that is none"),
    ],
)
def test_what_is_no_workspace_is_told(data: str, line: int, told: str) -> None:
    ((at, message),) = findings(data, "json")
    assert at == line
    assert message.startswith(told)


@pytest.mark.parametrize(
    "path", ["../x.yaml", "/etc/x.yaml", "a/../../x.yaml", "C:\\x.yaml", ".git/x.yaml", "x.txt", 3, None]
)
def test_no_document_leaves_the_folder(path: Any) -> None:
    document = {"journey": "tea", "kind": "customer", "stages": [{"title": "S", "steps": ["A"]}]}
    data = {
        "teekond": "workspace/1",
        "documents": [{"kind": "journey", "id": "tea", "path": path, "document": document}],
    }
    (made,) = bring(json.dumps(data), "json").documents
    assert made.path == "journeys/tea.yaml"


def test_documents_with_errors_and_comments_are_told(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("journey: a\nkind: customer\nstages: [S: [One]]\n# hm\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("journey: b\nkind: nobody\nstages: [S: [One]]\n", encoding="utf-8")
    workspace = load_workspace(tmp_path)
    asked = Outgoing(workspace, tuple(workspace.journeys), catalogue("en"), form="json", whole=True)
    made = FORMATS["json"].write(asked)
    assert losses(made) == {"comments": 1, "journey: b": 1}
    assert [each["id"] for each in json.loads(made.data)["documents"]] == ["a", ""]


def test_journeys_that_are_asked_for_come_alone() -> None:
    workspace = load_workspace(ROOT)
    data = json.loads(send(workspace, "json", "first-call").data)
    assert [(each["kind"], each["id"]) for each in data["documents"]] == [("journey", "first-call")]
    assert data["links"]
    assert all("first-call/" in link["from"] + link["to"] for link in data["links"])
