"""Whatever form a step is written in, something can be added to it, and everything else stays as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.edit.add import add_item, set_key
from teekond.edit.find import step_node
from teekond.edit.original import Original
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.journey import Step
from teekond.reader.compose import compose
from tests.edit.changed import apply

FORMS = {
    "bare": "      - Arrives  # early\n",
    "quoted": '      - "Arrives: early"  # early\n',
    "short": "      - Arrives:  # early\n        feeling: 1\n",
    "short, empty": "      - Arrives:\n",
    "short, keys in braces": "      - Arrives: {feeling: 1}  # early\n",
    "short, keys below": "      - Arrives:\n          feeling: 1\n",
    "full": "      - title: Arrives\n        pains:\n          - one  # early\n          - two\n        feeling: 1\n",
    "full, in brackets": "      - title: Arrives\n        pains: [one, two]  # early\n",
    "full, empty list": "      - title: Arrives\n        pains: []\n",
    "full, one value": "      - title: Arrives\n        pains: one, and more  # early\n",
    "full, one quoted value": "      - title: Arrives\n        pains: 'one: two'\n        feeling: 1\n",
    "full, one mapping": "      - title: Arrives\n        pains: {text: one, cause: it}\n",
    "full, one mapping below": "      - title: Arrives\n        pains:\n          text: one\n          cause: it\n",
    "full, one mapping between": "      - title: Arrives\n        pains:\n          text: one\n        feeling: 1\n",
    "full, block text": "      - title: Arrives\n        pains: |\n          one\n          two\n\n        wow: true\n",
    "full, block text last": "      - title: Arrives\n        notes: |\n          one\n\n          two\n",
    "list as far in as its key": "      - title: Arrives\n        pains:\n        - one\n        feeling: 1\n",
    "in braces": "      - {title: Arrives, feeling: 1}  # early\n",
    "in braces over lines": "      - {title: Arrives,\n         feeling: 1\n        }\n",
    "by language": "      - {et: Saabub, en: Arrives}\n",
    "by language, below": "      - et: Saabub\n        en: Arrives\n",
    "full, by language": "      - title:\n          et: Saabub\n          en: Arrives\n        pains: [one]\n",
    "two lines": "      - Arrives\n        early\n",
    "with comment below": "      - Arrives\n        # nobody waits\n      - Leaves\n",
}
THOUGHT = "„Kas nii on: hea, või halb?“"
VALUES = (
    "plain",
    "„Kas keegi teab?“",
    "a, b: c",
    "- x",
    "yes",
    "12",
    "#3 [x] {y}",
    'say "no" it\'s',
    "two\nlines",
    "@",
)


def journey(steps: str) -> str:
    head = "journey: day\nkind: employee  # whose\nlanes: [Mari, IT]\n"
    return f"{head}stages:\n  - id: a\n    title: A\n    steps:\n{steps}"


def linked(text: str) -> Workspace:
    workspace = load_text(text, "day.yaml")
    assert workspace.journeys, [each.message.english() for each in workspace.diagnostics]
    return workspace


def comments(text: str) -> list[str]:
    return re.findall(r"(?m)(?:^|\s)(#\s.*)$", text)


def add(text: str, step: Step, key: str, value: str) -> str:
    roots, _ = compose(text, "day.yaml")
    node = step_node(roots, step)
    assert node is not None
    return apply(text, add_item(node, key, value))


def texts(step: Step, key: str) -> list[str]:
    return [each.text.read() if key == "pains" else each.read() for each in getattr(step, key)]


def all_steps(workspace: Workspace) -> list[Step]:
    return [step for each in workspace.journeys.values() for step in each.all_steps()]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", FORMS)
def test_a_pain_is_added_to_any_form_of_a_step(form: str, value: str) -> None:
    text = journey(FORMS[form])
    before = linked(text).journeys["day"].all_steps()[0]
    after_text = add(text, before, "pains", value)
    after = linked(after_text).journeys["day"].all_steps()[0]
    assert texts(after, "pains") == [*texts(before, "pains"), value]
    assert (after.id, after.title, after.feeling, after.notes) == (
        before.id,
        before.title,
        before.feeling,
        before.notes,
    )
    assert comments(after_text) == comments(text)


@pytest.mark.parametrize("form", FORMS)
def test_a_key_is_set_only_where_it_is_missing(form: str) -> None:
    text = journey(FORMS[form])
    before = linked(text).journeys["day"].all_steps()[0]
    roots, _ = compose(text, "day.yaml")
    node = step_node(roots, before)
    assert node is not None
    splices = set_key(node, "feeling", -2)
    if before.feeling is not None:
        assert splices == []
        return
    after = linked(apply(text, splices)).journeys["day"].all_steps()[0]
    assert after.feeling is not None
    assert after.feeling.values == (-2,)


BESIDE = {
    "value": "      - title: Calls\n        with:\n          it: Opens  # soon\n          mari: Waits\n",
    "in braces": "      - {title: Calls, with: {it: Opens, mari: Waits}}\n",
    "list": "      - title: Calls\n        with:\n          it:\n            - Opens\n            - Closes\n",
    "list in brackets": "      - title: Calls\n        with: {it: [Opens, Closes]}\n",
    "full": "      - Calls:\n        with:\n          it: {title: Opens, feeling: 1}\n",
}


@pytest.mark.parametrize("form", BESIDE)
def test_what_others_do_beside_is_a_step_too(form: str) -> None:
    text = journey(BESIDE[form])
    before = linked(text).journeys["day"].all_steps()
    opens = next(step for step in before if step.title.read() == "Opens")
    after = linked(add(text, opens, "pains", "late, always")).journeys["day"].all_steps()
    assert [step.id for step in after] == [step.id for step in before]
    assert {step.id: texts(step, "pains") for step in after if step.pains} == {opens.id: ["late, always"]}


def test_a_list_of_steps_in_brackets_stays_one() -> None:
    text = "journey: day\nkind: employee\nstages:\n  - Morning: [Arrives, 'Gets: a badge', Leaves]\n"
    for at, step in enumerate(linked(text).journeys["day"].all_steps()):
        after = linked(add(text, step, "pains", "nobody waits")).journeys["day"].all_steps()
        assert [len(each.pains) for each in after] == [int(place == at) for place in range(3)]


def test_every_step_of_the_sample_takes_another_thought(root: Path) -> None:
    for path in sorted((root / "journeys").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        before = load_text(text, path.name)
        for step in all_steps(before)[::3]:
            after_text = add(text, step, "thinks", THOUGHT)
            changed = [
                (old, new)
                for old, new in zip(all_steps(before), all_steps(load_text(after_text, path.name)), strict=True)
                if old != new
            ]
            assert [texts(new, "thinks") for _, new in changed] == [
                [*texts(step, "thinks"), "„Kas nii on: hea, või halb?“"]
            ]
            assert comments(after_text) == comments(text)


@given(st.text(min_size=1, max_size=40).filter(str.strip))
def test_any_words_come_back_as_they_were(words: str) -> None:
    from teekond.source.characters import clean

    words = clean(words.replace("\r", " "), "")[0].strip()
    if not words or "\ufffd" in words:
        return
    step = linked(journey(FORMS["bare"])).journeys["day"].all_steps()[0]
    for form in ("bare", "in braces"):
        after = linked(add(journey(FORMS[form]), step, "pains", words)).journeys["day"].all_steps()[0]
        assert texts(after, "pains") == [words]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_marks_stay(ends: str, mark: str, last: bool) -> None:
    text = journey("      - Arrives\n      - Leaves\n")
    written = text if last else text.rstrip("\n")
    original = Original((mark + written.replace("\n", ends)).encode())
    assert original.text == text
    roots, _ = compose(original.text, "day.yaml")
    steps = linked(text).journeys["day"].all_steps()
    splices = []
    for step in steps:
        node = step_node(roots, step)
        assert node is not None
        splices += add_item(node, "pains", "late")
    data = original.changed(splices).decode()
    assert data.startswith(mark)
    assert data.count("\n") == data.count(ends)
    assert Original(data.encode()).text.count("- late\n") == 2


def test_pair_without_braces_in_a_list_in_brackets_gets_them() -> None:
    text = "- [Arrives: [Rests], Leaves: {feeling: 1}]\n"
    roots, _ = compose(text, "")
    (items,) = roots[0].items
    assert apply(text, set_key(items.items[0], "id", "a")) == "- [{Arrives: [Rests], id: a}, Leaves: {feeling: 1}]\n"
    assert apply(text, set_key(items.items[1], "id", "a")) == "- [Arrives: [Rests], Leaves: {feeling: 1, id: a}]\n"
