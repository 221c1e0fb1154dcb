"""Mending: what is beyond doubt is put right, all else stays, and nothing is handed on without a proof."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from teekond.check.mend import FORM, IDS, KEYS, WHAT, Mended, mend
from teekond.diagnostics import Severity
from teekond.edit.fmt import format_file
from teekond.edit.mend_keys import keys_are_proved
from teekond.edit.proof import comments
from teekond.link.load import load_files
from teekond.link.workspace import Workspace
from teekond.reader.compose import compose
from tests.edit.generate import generated

ROOT = Path("nowhere")
SETTINGS = {"teekond.yaml": b"title: T\nlanguages: [en, et]\n"}


def load(files: dict[str, bytes]) -> Workspace:
    return load_files(files, ROOT)


def mended(text: str, what: Iterable[str] = WHAT, **others: str) -> Mended:
    """Return a file `a.yaml` after mending; the others are only there."""
    files = {**SETTINGS, "a.yaml": text.encode(), **{f"{name}.yaml": other.encode() for name, other in others.items()}}
    (found,) = mend(files, lambda each: load(dict(each)), ["a.yaml"], frozenset(what))
    return found


def journey(*stages: str) -> str:
    return "journey: a\nkind: customer\nstages:\n" + "".join(f"  - {stage}\n" for stage in stages)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("feelin: 1", "feeling: 1"),
        ("Feeling: 1", "feeling: 1"),
        ('"feelign": 1', "feeling: 1"),
        ("tunne: 1", "feeling: 1"),
        ("moment-of-truth: true", "moment_of_truth: true"),
        ("with: {klient: {title: B, toelepanek: 1}}", "with: {klient: {title: B, toelepanek: 1}}"),
    ],
)
def test_key_is_put_right_where_one_can_be_meant(wrong: str, right: str) -> None:
    found = mended(journey(f"A: [{{title: B, {wrong}}}]"), [KEYS])
    assert found.new.decode() == journey(f"A: [{{title: B, {right}}}]")


@pytest.mark.parametrize(
    "step",
    [
        "{title: B, ains: x}",
        "{title: B, feeling: 1, feelin: 2}",
        "{title: B, feelin: 1, feelng: 2}",
        "{title: B, B: {feeling: 1}}",
        "{title: B, feelings-of-hers: 2}",
        "{title: B, xyzzy: 2}",
    ],
)
def test_key_is_left_where_it_is_in_doubt(step: str) -> None:
    text = journey(f"A: [{step}]")
    assert mended(text, [KEYS]).new.decode() == text


def test_key_that_is_left_is_told() -> None:
    found = mended(journey("A: [{title: B, ains: x, feelin: 1}]"), [KEYS])
    assert b"ains: x, feeling: 1" in found.new
    assert [each.english() for each in found.left] == ["a misspelt key is left: which one is meant is not beyond doubt"]


def test_keys_within_what_was_put_right_are_put_right_too() -> None:
    found = mended("journye: a\nkind: customer\ntitel: T\nstagse: [A: [{title: B, feelin: 1}]]\n", [KEYS])
    assert found.new == b"journey: a\nkind: customer\ntitle: T\nstages: [A: [{title: B, feeling: 1}]]\n"
    assert found.counts == {KEYS: 4}


def test_comments_line_ends_and_blanks_stay() -> None:
    text = "# top\r\njourney:   a   # which\r\nkind: customer\r\nstages:\r\n  - A:\r\n    - B:   {feelin: 1}  # low\r\n"
    assert mended(text, [KEYS]).new == text.replace("feelin:", "feeling:").encode()


def test_file_that_is_no_yaml_is_left() -> None:
    text = "journey: a\nkind: [customer\nfeelin: 1\n"
    found = mended(text)
    assert found.new.decode() == text
    assert [each.english() for each in found.left] == ["it is not put into form until it can be read without errors"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A: [B]", "A: [{title: B, id: b}]\n    id: a\n"),
        ("{title: A, steps: [B, C: {feeling: 1}]}", "steps: [{title: B, id: b}, C: {feeling: 1, id: c}], id: a}"),
        ("A:\n      - B  # why\n", "id: a\n    title: A\n    steps:\n      - B:  # why\n        id: b\n"),
        (
            "A:\n      - B:\n          feeling: 1\n",
            "title: A\n    steps:\n      - B:\n          feeling: 1\n          id: b\n",
        ),
        ("A:\n      - title: {et: Ö, en: B c}\n", "    steps:\n      - title: {et: Ö, en: B c}\n        id: b-c\n"),
        ("A:\n      - |\n        B c\n", "    steps:\n      - title: B c\n        id: b-c\n"),
        ("Õ: [„Ä“]", "Õ: [{title: „Ä“, id: ä}]\n    id: õ\n"),
        ("A: B", "A: B\n    id: a"),
        ("2026:  # year\n      - B\n    goal: G\n", 'id: "2026"\n    title: "2026"\n    steps:  # year\n      - B:\n'),
    ],
)
def test_id_is_written_as_the_reader_makes_it(before: str, after: str) -> None:
    found = mended(journey(before), [IDS])
    assert [each.english() for each in found.left] == []
    assert after in found.new.decode()
    (one,), (two,) = (load({**SETTINGS, "a.yaml": data}).journeys.values() for data in (found.old, found.new))
    assert one == two
    assert mended(found.new.decode(), [IDS]).new == found.new


def test_id_under_with_that_repeats_keeps_its_column() -> None:
    text = (
        "journey: a\nkind: customer\nlanes: [{title: Me, role: actor}, it]\nstages:\n"
        "  - A: [{title: B, with: {it: Sets up}}, {title: C, with: {it: [Sets up, Rests]}}]\n"
    )
    found = mended(text, [IDS])
    assert b"id: b-sets-up" in found.new
    assert b"id: c-sets-up" in found.new
    assert b"id: rests" in found.new


def test_what_is_written_stays_when_a_title_is_put_better() -> None:
    other = "journey: b\nkind: employee\nstages: [D: [{title: E, meets: a/says-hello}]]\n"
    found = mended(journey("A: [Says hello]"), b=other)
    better = found.new.replace(b"title: Says hello", b"title: Greets")
    assert better != found.new
    after = load({**SETTINGS, "a.yaml": better, "b.yaml": other.encode()})
    assert [link.target for link in after.links] == ["a/says-hello"]


def test_no_ids_are_written_into_a_journey_with_errors() -> None:
    text = journey("A: [{title: B, feeling: 99}]")
    assert mended(text, [IDS]).new.decode() == text


def test_ids_that_would_change_another_file_are_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted fault: the loader reads more errors into every file with an id."""
    seen: list[int] = []

    def worse(each: object) -> Workspace:
        assert isinstance(each, dict)
        seen.append(1)
        return load({path: data.replace(b"id: b", b"id: [") for path, data in each.items()})

    files = {**SETTINGS, "a.yaml": journey("A: [B]").encode()}
    (found,) = mend(files, worse, ["a.yaml"], frozenset([IDS]))
    assert found.new == found.old
    assert "could not be proved" in found.left[0].english()


@pytest.mark.parametrize("wrong", ["other", "'A'  # more", "A\n    goal: G", "7"])
def test_stage_that_gets_keys_is_proved(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted fault: what is written as the title is not what was the title."""
    monkeypatch.setattr("teekond.edit.mend_ids.scalar", lambda text, **_: wrong if text == "A" else text)
    found = mended(journey("A:\n      - B\n"), [IDS])
    assert found.new == found.old
    assert "could not be proved" in found.left[0].english()


def test_all_is_mended_at_once_and_then_nothing() -> None:
    found = mended("journey: a\nkind: customer\ntitel:   T\nstages:\n- A:\n  - B   # why\n")
    assert found.new.decode() == (
        "journey: a\ntitle: T\nkind: customer\nstages:\n"
        "  - id: a\n    title: A\n    steps:\n      - B:   # why\n        id: b\n"
    )
    assert found.counts == {KEYS: 1, IDS: 2, FORM: 1}
    again = mended(found.new.decode())
    assert (again.new, again.counts, again.left) == (found.new, {}, [])


def test_only_the_files_that_are_asked_for_change() -> None:
    files = {**SETTINGS, "a.yaml": b"journey: a\nkind: customer\nstages: [A: [B]]\n"}
    files["b.yaml"] = files["a.yaml"].replace(b"journey: a", b"journey: b")
    assert [each.path for each in mend(files, lambda each: load(dict(each)), ["b.yaml"], WHAT)] == ["b.yaml"]


def test_proof_of_keys_notices_a_change_more() -> None:
    old = b"journey: a\nfeelin: 1 # x\nb: [c, {d: 2}]\n"
    good = old.replace(b"feelin", b"feeling")
    assert keys_are_proved(old, good, {11: "feeling"})
    for bad in (
        old,
        good.replace(b"1", b"2"),
        good.replace(b"1", b'"1"'),
        good.replace(b"# x", b"# y"),
        good.replace(b"[c, ", b"["),
        good.replace(b"d: 2", b"e: 2"),
        good.replace(b"journey", b"journeys"),
        good + b"f: 1\n",
        good + b"b: [\n",
        good + b"---\nx: 1\n",
    ):
        assert not keys_are_proved(old, bad, {11: "feeling"}), bad


FORMS = (
    "{title}", '"{title}"', "{title}:", "{title}:\n{pad}  feeling: 1", "{title}: {{feeling: 1}}  # why",
    "title: {title}\n{pad}# above\n{pad}feeling: 1", "{{title: {title}}}", "id: own-{n}\n{pad}title: {title}",
    "{title}\n{pad}# below", "{title}:\n{pad}feeling: 1", "title: {{et: Samm, en: {title}}}", "|\n{pad}  {title}",
    "title: {title}\n{pad}with:\n{pad}  it: {title}", "title: {title}\n{pad}with:\n{pad}  it:\n{pad}    - {title}",
    "{{title: {title}, with: {{it: [{title}, Rests]}}}}", "{{et: Samm, en: {title}}}", "{title}: # behind",
)  # fmt: skip


def made(random: Random) -> str:
    lines = ["journey: a", "kind: customer", "lanes: [{title: Me, role: actor}, it]", "stages:"]
    n = 0
    for stage in range(random.randint(1, 3)):
        lines.append(
            random.choice((f"  - S{stage}:", f"  - title: S{stage}\n    steps:", f"  # x\n  - S{stage}:  # y"))
        )
        for _ in range(random.randint(1, 4)):
            n += 1
            title = random.choice((f"Step {n}", f"yes {n}", f"Õ{n}"))
            pad = " " * 8
            lines.append("      - " + random.choice(FORMS).format(title=title, n=n, pad=pad))
    return "\n".join(lines) + "\n"


def test_any_journey_says_the_same_with_its_ids() -> None:
    random = Random(20261122)
    written = 0
    for _ in range(150):
        text = made(random)
        before = load({**SETTINGS, "a.yaml": text.encode()})
        found = mended(text, [IDS])
        after = load({**SETTINGS, "a.yaml": found.new})
        assert before.journeys == after.journeys, text
        roots = [compose(data.decode(), "")[0] for data in (found.old, found.new)]
        assert [*comments(text, roots[0])] == [*comments(found.new.decode(), roots[1])], text
        assert mended(found.new.decode(), [IDS]).counts == {}, text
        whole = all(each.severity is not Severity.ERROR for each in before.diagnostics)
        assert bool(found.counts) is whole, (text, [each.english() for each in found.left])
        written += found.counts.get(IDS, 0)
    assert written > 500


def test_any_document_is_mended_or_left_and_never_broken() -> None:
    random = Random(7)
    for _ in range(60):
        text = generated(random)
        found = mended(text, [KEYS, IDS])
        assert len(compose(found.new.decode(), "")[1]) <= len(compose(text, "")[1])
        assert format_file(found.new, "a.yaml").data is not None or found.new == found.old
