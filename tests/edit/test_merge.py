"""What both sides say is in a merged file, once; where that cannot be proved there is none."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.edit.merge import SIZE, Three, settled
from teekond.edit.told import outline
from teekond.link.load import load_text
from tests.edit.generate import generated
from tests.edit.mutate import SOURCES, mutated

Step = dict[str, str]
Day = list[list[Step]]
START: Day = [
    [
        {"id": "a", "title": "Arrives", "feeling": "1"},
        {"id": "b", "title": "Waits"},
        {"id": "c", "title": "Gets a card", "channel": "phone", "feeling": "-1"},
    ],
    [{"id": "d", "title": "Eats"}, {"id": "e", "title": "Goes home", "feeling": "2"}],
]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "title", "feeling", "channel"]),
        st.integers(0, 1),
        st.integers(0, 3),
        st.sampled_from(["x", "y", "z"]),
    ),
    min_size=1,
    max_size=3,
)


def edited(edits: list[tuple[str, int, int, str]], side: str) -> Day:
    day = [[dict(step) for step in stage] for stage in START]
    for what, stage, place, word in edits:
        steps = day[stage]
        if what == "add":
            if all(step["id"] != side + word for other in day for step in other):
                steps.insert(min(place, len(steps)), {"id": side + word, "title": f"New {side}{word}"})
        elif len(steps) > 1:
            at = min(place, len(steps) - 1)
            if what == "remove":
                del steps[at]
            else:
                steps[at][what] = {"title": f"Title {word}", "feeling": "0", "channel": "e-mail"}[what]
    return day


def written(day: Day) -> str:
    lines = ["journey: day", "kind: employee", "stages:"]
    for name, steps in zip(("Morning", "Noon"), day, strict=True):
        lines.append(f"  - {name}:")
        for step in steps:
            keys = [f"{key}: {value}" for key, value in step.items()]
            lines += [f"      {'- ' if at == 0 else '  '}{key}" for at, key in enumerate(keys)]
    return "\n".join(lines) + "\n"


def merge(base: str, ours: str, theirs: str) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for path, text in zip(paths, (ours, base, theirs), strict=True):
            path.write_text(text, encoding="utf-8")
        words = ["git", "merge-file", "-p", "--diff3", f"--marker-size={SIZE}", *map(str, paths)]
        lines = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    return settled(Three(base.encode(), ours.encode(), theirs.encode(), "day.yaml"), lines)


def said(text: str) -> dict[tuple[str, str], object]:
    """Return what each step says, by its id and field; whether it is there is a field too."""
    workspace = load_text(text, "day.yaml")
    found: dict[tuple[str, str], object] = {}
    for journey in workspace.journeys.values():
        for stage in journey.stages:
            for step in stage.steps:
                fields = {"stage": stage.id, "title": step.title, "channel": step.channel, "feeling": step.feeling}
                found |= {(step.id, name): value for name, value in fields.items()}
    return found


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@settings(max_examples=120)
@given(EDITS, EDITS)
def test_a_merge_says_what_both_sides_say(first: list, second: list) -> None:  # type: ignore[type-arg]
    base, ours, theirs = written(START), written(edited(first, "o")), written(edited(second, "t"))
    made = merge(base, ours, theirs)
    was, one, other = said(base), said(ours), said(theirs)
    if made is None:
        assert ours != base
        assert theirs != base
        return
    now = said(made)
    for key in {*was, *one, *other}:
        wanted = one.get(key) if one.get(key) != was.get(key) else other.get(key)
        assert now.get(key) == wanted, made
    assert made.count("- id: ") == len({ident for ident, _ in now})


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@given(EDITS)
def test_what_only_one_side_changed_is_taken(edits: list) -> None:  # type: ignore[type-arg]
    base, changed = written(START), written(edited(edits, "o"))
    assert merge(base, changed, base) == changed
    assert merge(base, base, changed) == changed
    assert merge(base, changed, changed) == changed


def test_of_any_file_there_is_an_outline_or_none() -> None:
    random = Random(5)
    sources = [path.read_text(encoding="utf-8") for path in SOURCES]
    told = 0
    for _ in range(400):
        text = mutated(random.choice(sources), random) if random.random() < 0.5 else generated(random)
        found = outline(text.encode("utf-8", "surrogatepass"), "any.yaml")
        told += found is not None
        three = Three(text.encode(), text.encode(), text.encode(), "any.yaml")
        assert settled(three, text) == (text if found is not None or not text.strip() else None)
    assert told > 50


def test_an_outline_names_each_value_by_the_ids_around_it() -> None:
    text = (
        "journey: day\ntitle: {et: Päev, en: Day}\nkind: employee\nstages:\n"
        "  - Hommik:\n      - Saabub majja:\n          feeling: [-1, 1]\n          pains:\n"
        "            - {text: Uks on kinni, cause: haldus}\n            - Külm\n"
        "          with: {it: {id: avab, title: Avab ukse}}\n          notes: |\n            üks\n            kaks\n"
    )
    assert outline(text.encode(), "day.yaml") == (
        "journey = day\ntitle.et = Päev\ntitle.en = Day\nkind = employee\n"
        "stage hommik\nhommik.title = Hommik\n"
        "step hommik/saabub-majja\nsaabub-majja.title = Saabub majja\n"
        "saabub-majja.feeling[] = -1\nsaabub-majja.feeling[] = 1\n"
        "saabub-majja.pains[uks-on-kinni].text = Uks on kinni\nsaabub-majja.pains[uks-on-kinni].cause = haldus\n"
        "saabub-majja.pains[] = Külm\n"
        "step hommik/saabub-majja/it/avab\navab.title = Avab ukse\nstep hommik/saabub-majja\n"
        "saabub-majja.notes = üks\nsaabub-majja.notes | kaks\n"
    )


@pytest.mark.parametrize("text", ["a: [\n", "services: {}\n", "- 1\n", "journey: x\njourney: y\n", "\x00"])
def test_there_is_no_outline_of_what_cannot_be_read(text: str) -> None:
    assert outline(text.encode(), "x.yaml") is None
