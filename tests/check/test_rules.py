"""Every rule speaks where it should and is silent where it should, in its manual and in its cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.check import rules as rules_package
from teekond.check.manual import manual
from teekond.check.rule import Rule
from teekond.check.rules import LISTED, rules
from teekond.diagnostics import Severity
from teekond.locale import catalogue
from tests.check.workspaces import FOLDER, Case, cases, expected, findings, told

CASES = [case for rule in rules() for case in cases(rule.name)]
CODES = {rule.name: rule.code for rule in rules()}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_is_found_as_its_comments_say(case: Case, tmp_path: Path) -> None:
    code = CODES[case.rule]
    wanted = expected(case.files)
    assert bool(wanted) is case.fails
    assert {each[2] for each in wanted} <= {code}
    found = findings(case.files, tmp_path)
    assert not [each.message.english() for each in found if each.severity is Severity.ERROR]
    assert told(found, code) == wanted


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_has_two_cases_that_fail_and_two_that_pass(rule: Rule) -> None:
    verdicts = [case.fails for case in cases(rule.name)]
    assert verdicts.count(True) >= 2
    assert verdicts.count(False) >= 2


def test_no_case_is_left_from_a_rule_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {rule.name for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_examples_of_the_manual_are_run(rule: Rule, tmp_path: Path) -> None:
    bad, good = ((("journeys/example.yaml", text.lstrip("\n")),) for text in (rule.bad, rule.good))
    found = findings(bad, tmp_path / "bad")
    assert not [each.message.english() for each in found if each.severity is Severity.ERROR]
    assert set(told(found, rule.code)) == set(expected(bad)) != set()
    found = findings(good, tmp_path / "good")
    assert not [each.message.english() for each in found if each.severity is Severity.ERROR]
    assert told(found, rule.code) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_lives_in_the_module_of_its_name(rule: Rule) -> None:
    assert rule.find.__module__.rpartition(".")[2] == rule.name.replace("-", "_")


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_page_of_a_rule_says_everything(rule: Rule, lang: str) -> None:
    page = manual(rule, catalogue(lang))
    assert page.startswith(f"# {rule.code} {rule.name}\n")
    assert rule.bad.strip() in page
    assert rule.good.strip() in page
    assert all(f"`{option.name}: {option.default:g}`" in page for option in rule.options)
    assert page.endswith("\n")
    assert "\n\n\n" not in page


def test_codes_and_names_are_each_used_once() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(LISTED)
    assert [rule.code for rule in rules()] == sorted(rule.code for rule in rules())


def test_the_list_names_each_rule_as_it_names_itself() -> None:
    assert [(each.code, each.name) for each in LISTED] == [(rule.code, rule.name) for rule in rules()]
    modules = {path.stem for path in Path(rules_package.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == {each.name.replace("-", "_") for each in LISTED}
