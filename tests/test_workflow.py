"""The workflow for other repositories: it keeps to GitHub's schema, and its scripts do what they say when they run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from teekond.compiler.formats import FORMATS

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / ".github" / "workflows" / "teekond.yml").read_text(encoding="utf-8")
WORKFLOW: Any = yaml.load(TEXT, yaml.BaseLoader)
BASH = shutil.which("bash")
GIT = shutil.which("git")
STEPS = [(job, step) for job, told in WORKFLOW["jobs"].items() for step in told["steps"]]
JOURNEY = """\
journey: first-call
title: First call
kind: customer
stages:
  - Trouble:
      - Calls:
          id: calls
"""
runs = pytest.mark.skipif(BASH is None or GIT is None or os.name == "nt", reason="bash and git are needed")


def test_workflow_keeps_to_the_schema_of_github() -> None:
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / "github-workflows.json"
    validator = jsonschema_rs.validator_for(schema.read_text(encoding="utf-8"))
    told = yaml.safe_load(TEXT)
    told["on"] = told.pop(True)  # a word for “true” in the older YAML that PyYAML reads
    validator.validate(told)
    assert not validator.is_valid({**told, "jobs": {"check": {"steps": []}}})


def test_nothing_from_outside_is_put_into_a_script() -> None:
    assert not [step["name"] for _, step in STEPS if "${{" in step.get("run", "")]


def test_actions_are_githubs_own_and_of_a_known_version() -> None:
    used = {step["uses"] for _, step in STEPS if "uses" in step}
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in used)


def test_only_the_job_that_comments_may_write() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    asked = {job: told.get("permissions") for job, told in WORKFLOW["jobs"].items()}
    assert asked == {"check": None, "maps": None, "changes": {"contents": "read", "pull-requests": "write"}}


def test_every_input_is_used_and_has_a_default() -> None:
    inputs = WORKFLOW["on"]["workflow_call"]["inputs"]
    assert set(re.findall(r"inputs\.(\w+)", TEXT)) == set(inputs)
    assert all("default" in each for each in inputs.values())
    assert inputs["maps"]["default"] in FORMATS


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two commits, of which the second brings a step."""
    top = tmp_path / "repository"
    (top / "journeys").mkdir(parents=True)
    (top / "teekond.yaml").write_text("title: T\nlanguages: [en]\n", encoding="utf-8")
    (top / "journeys" / "first-call.yaml").write_text(JOURNEY, encoding="utf-8")
    git(top, "init", "--quiet")
    commit(top)
    (top / "journeys" / "first-call.yaml").write_text(JOURNEY + "      - Waits in the queue\n", encoding="utf-8")
    commit(top)
    return top


def git(top: Path, *words: str) -> str:
    assert GIT is not None
    who = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "commit.gpgsign=false"]
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        [GIT, *who, *words], cwd=top, env=env, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def commit(top: Path) -> None:
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "-m", "x")


class Ran:
    """What a step of the workflow did."""

    def __init__(self, top: Path, name: str, **env: str) -> None:
        script = next(step["run"] for _, step in STEPS if step.get("name") == name)
        self.temp = top.parent / "temp"
        self.temp.mkdir(exist_ok=True)
        tools = top.parent / "tools"
        tools.mkdir(exist_ok=True)
        for tool, text in {"teekond": f'exec "{sys.executable}" -m teekond "$@"', "gh": GH}.items():
            (tools / tool).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
            (tools / tool).chmod(0o755)
        self.calls = tools / "calls"
        self.summary = self.temp / "summary.md"
        env |= {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "GITHUB_ACTIONS": "true", "CALLS": str(self.calls),
            "RUNNER_TEMP": str(self.temp), "GITHUB_STEP_SUMMARY": str(self.summary), "LANG": "C.UTF-8",
            "GITHUB_REPOSITORY": "mari/maps", "PYTHONPATH": str(ROOT / "toolkit"),
        }  # fmt: skip
        assert BASH is not None
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=top, env={**os.environ, **env}, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr


GH = 'echo "$@" >> "$CALLS"; case "$*" in *--jq*) printf "%s" "$KNOWN";; esac'


@runs
def test_findings_are_annotations_and_fail_as_asked(repository: Path) -> None:
    done = Ran(repository, "Findings", STRICT="false", BASELINE="")
    assert done.code == 0, done.err
    assert "::notice file=journeys/first-call.yaml,line=" in done.out
    assert Ran(repository, "Findings", STRICT="true", BASELINE="").code == 1
    subprocess.run(
        [sys.executable, "-m", "teekond", "check", "--write-baseline", "an older.json"], cwd=repository, check=True
    )
    done = Ran(repository, "Findings", STRICT="true", BASELINE="an older.json")
    assert (done.code, done.out.strip()) == (0, "")


@runs
def test_form_fails_where_a_file_is_not_in_it(repository: Path) -> None:
    assert Ran(repository, "One form for all files").code == 0
    path = repository / "journeys" / "first-call.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: ", "kind:   "), encoding="utf-8")
    done = Ran(repository, "One form for all files")
    assert (done.code, done.out.strip()) == (1, "journeys/first-call.yaml")


@runs
def test_maps_are_built_where_the_artefact_is_looked_for(repository: Path) -> None:
    done = Ran(repository, "Build", MAPS="svg")
    assert done.code == 0, done.err
    assert (repository / "build" / "first-call.svg").is_file()
    upload = next(step for _, step in STEPS if step.get("uses", "").startswith("actions/upload-artifact"))
    assert upload["with"]["path"].endswith("/${{ inputs.output || 'build' }}")
    assert WORKFLOW["on"]["workflow_call"]["inputs"]["output"]["default"] == "build"


@runs
def test_comment_tells_what_changes_and_is_renewed(repository: Path) -> None:
    done = Ran(repository, "Compare", BASE=git(repository, "rev-parse", "HEAD~1"))
    assert done.code == 0, done.err
    comment = (done.temp / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith("<!-- teekond diff -->\n")
    assert "Waits in the queue" in comment
    assert done.summary.read_text(encoding="utf-8") == comment
    first = Ran(repository, "Comment", NUMBER="7", KNOWN="")
    assert first.code == 0, first.err
    assert "repos/mari/maps/issues/7/comments --field body=@" in first.calls.read_text(encoding="utf-8")
    again = Ran(repository, "Comment", NUMBER="7", KNOWN="41\n42\n")
    assert again.code == 0, again.err
    assert "--method PATCH repos/mari/maps/issues/comments/41 --field" in again.calls.read_text(encoding="utf-8")


@runs
def test_comparison_that_cannot_run_fails(repository: Path) -> None:
    done = Ran(repository, "Compare", BASE="0" * 40)
    assert done.code == 2
    assert not (done.temp / "comment.md").exists()


@runs
def test_nothing_changed_is_no_failure(repository: Path) -> None:
    done = Ran(repository, "Compare", BASE=git(repository, "rev-parse", "HEAD"))
    assert done.code == 0, done.err
    assert (done.temp / "comment.md").is_file()
