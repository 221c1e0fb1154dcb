"""Many additions at once, and the proof that nothing else has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.edit.change import Addition, changed
from teekond.edit.find import stage_steps, step_node
from teekond.edit.original import Original
from teekond.edit.paths import node_at, path_of
from teekond.edit.proof import comments, is_proved
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.reader.compose import compose
from tests.edit.test_add import BESIDE, FORMS, VALUES, journey, linked


def wanted(text: str) -> list[Addition]:
    """Return additions to every step, and a new one, of the journey."""
    roots, _ = compose(text, "day.yaml")
    day = linked(text).journeys["day"]
    made: list[Addition] = []
    for step in day.all_steps():
        node = step_node(roots, step)
        assert node is not None
        path = path_of(roots, node)
        assert path is not None
        made += [Addition(path, {"text": value, "source": "Day"}, "pains") for value in VALUES]
        made += [Addition(path, {"quote": "„Ah!“, she said"}, "says")]
        if step.feeling is None:
            made.append(Addition(path, {"value": -1, "basis": "told"}, "feeling", single=True))
    listed = stage_steps(roots, day, "a")
    assert listed is not None
    place = path_of(roots, listed)
    assert place is not None
    return [*made, Addition(place, {"title": "New: one", "suggested": True}), Addition(place, "Second", behind=0)]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("form", [*FORMS.values(), *BESIDE.values()])
def test_everything_is_added_and_proved_in_any_form(form: str, ends: str) -> None:
    text = journey(form + "      - Rests\n")
    old = text.replace("\n", ends).encode()
    additions = wanted(text)
    new = changed(Original(old), additions)
    assert is_proved(old, new, additions)
    steps = linked(Original(new).text).journeys["day"].all_steps()
    assert [step.title.read() for step in steps if step.suggested] == ["New: one"]
    assert "Second" in [step.title.read() for step in steps]
    assert all(len(step.pains) >= len(VALUES) for step in steps if step.says)


def test_a_change_that_was_not_meant_is_no_proof() -> None:
    text = journey(FORMS["full"])
    old = text.encode()
    additions = wanted(text)
    new = changed(Original(old), additions)
    for one, other in (
        (b"one", b"won"),
        (b"# early", b""),
        (b"# early", b"# late"),
        (b"feeling: 1", b"feeling: 2"),
        (b"Day", b"Night"),
        (b"- two", b"- 2"),
    ):
        assert one in new
        assert not is_proved(old, new.replace(one, other, 1), additions)
    assert not is_proved(old, new, additions[1:])
    assert not is_proved(old, new + b"more: true\n", additions)
    assert not is_proved(old, old, additions)
    assert is_proved(old, old, [])


def test_items_that_change_places_are_no_proof() -> None:
    old = b"- a\n- b\n"
    assert not is_proved(old, b"- b\n- a\n", [])
    assert not is_proved(old, b"- a\n- c\n- b\n", [Addition((0, 0), "c")])
    assert is_proved(old, b"- a\n- c\n- b\n", [Addition((0,), "c")])


def test_a_comment_is_no_text_and_a_text_no_comment() -> None:
    text = "a: 'x # y'  # one\n# two\nb: c#d\ne: |\n  # f\ng: h # three\n"
    roots, _ = compose(text, "")
    assert [*comments(text, roots)] == ["# one", "# two", "# three"]


_WORKSPACES: dict[Path, Workspace] = {}
TOLD = st.tuples(
    st.integers(0, 400),
    st.sampled_from(["pains", "ideas", "thinks"]),
    st.text("aõ:,#'\"- ", min_size=1, max_size=20).filter(str.strip),
)


@settings(max_examples=15)
@given(st.lists(TOLD, max_size=8))
def test_any_additions_to_the_sample_are_proved(root: Path, told: list[tuple[int, str, str]]) -> None:
    workspace = _WORKSPACES.setdefault(root, load_workspace(root))
    path = "journeys/first-workday.yaml"
    data = (root / path).read_bytes()
    roots, _ = compose(Original(data).text, path)
    steps = workspace.journeys["first-workday"].all_steps()
    additions = []
    for number, key, text in told:
        node = step_node(roots, steps[number % len(steps)])
        assert node is not None
        at = path_of(roots, node)
        assert at is not None
        assert node_at(roots, at) is node
        additions.append(Addition(at, text.strip(), key))
    assert is_proved(data, changed(Original(data), additions), additions)
