"""One mistake is told once: what only follows from it is not told."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.language.words import BUILT_IN_CHANNELS
from teekond.link.load import load_workspace
from teekond.locale import catalogue
from teekond.reader.known import CHANNELS_ARE


def told(text: str, root: Path) -> list[tuple[str, str | None]]:
    (root / "teekond.yaml").write_text("title: Test\n", encoding="utf-8")
    (root / "one.yaml").write_text(text, encoding="utf-8")
    return [(each.name, each.suggest) for each in load_workspace(root).diagnostics]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("journey: a\nkind:customer\nstages:\n  - One: [two]\n", "missing-space-after-colon"),
        ("journey: a\nkind: customer\nstages:\n  - [One, Two]: [three]\n", "complex-key"),
        ("journey: a\nkind: customer\ntitle: {en: One, and two}\nstages:\n  - One: [two]\n", "key-without-value"),
        ("theme: base\ncolours: {customer: blue}\n---\ntheme: own\nextends: base\n", "bad-word"),
    ],
)
def test_what_follows_from_a_mistake_is_not_told(text: str, name: str, tmp_path: Path) -> None:
    assert [each for each, _ in told(text, tmp_path)] == [name]


def test_a_theme_that_rests_on_an_unknown_one_is_told_with_a_guess(tmp_path: Path) -> None:
    assert told("theme: own\nextends: contrst\n", tmp_path) == [("unknown-theme", "contrast")]


def test_themes_that_rest_on_each_other_are_told(tmp_path: Path) -> None:
    found = told("theme: a\nextends: b\n---\ntheme: b\nextends: a\n", tmp_path)
    assert [name for name, _ in found] == ["theme-circle", "theme-circle"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("journey: a\nkind: customer\n", "write stages:"),
        ("journey: a\nstages: [One]\n", "write kind: customer or kind: employee"),
        ("journey: a\nkind: customer\nof: qqqqqq\nstages: [One]\n", "the journeys are: a"),
        ("journey: a\nkind: customer\nstages:\n  - One:\n      - Two: {after: qqqqqq}\n", "the steps are: two"),
        ("journey: a\nkind: customer\nof: b/qqq\nstages: [One]\n---\njourney: b\nkind: customer\nstages: [Two]\n",
         "the stages are: two"),
    ],
)  # fmt: skip
def test_a_mistake_that_cannot_be_guessed_says_what_there_is(text: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("title: Test\n", encoding="utf-8")
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    (found,) = load_workspace(tmp_path).diagnostics
    assert found.hints[0].english().startswith(hint)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("kind: klient", "customer"),
        ("kind: Töötaja", "employee"),
        ("lanes: [{mari: {role: eeslava}}]", "frontstage"),
        ("lanes: [{mari: {role: tagalava}}]", "backstage"),
        ("state: hetkeolukord", "as-is"),
        ("state: Soovitud olukord", "to-be"),
    ],
)
def test_values_written_in_estonian_are_guessed(line: str, name: str, tmp_path: Path) -> None:
    kind = "" if line.startswith("kind") else "kind: customer\n"
    assert told(f"journey: a\n{kind}{line}\nstages:\n  - One: [two]\n", tmp_path)[0] == ("unknown-value", name)


def test_a_step_is_guessed_by_how_its_id_begins(tmp_path: Path) -> None:
    text = (
        "journey: a\nkind: customer\nstages:\n  - One:\n      - Saab õhtul sõnumi, kuidas läks\n"
        "      - Saab kirja\n      - Vastab: {after: [saab-õhtul-sõnumi, saab]}\n"
    )
    assert told(text, tmp_path)[0] == ("unknown-step", "saab-õhtul-sõnumi-kuidas-läks")


@pytest.mark.parametrize("channels", ["{locker: {title: Locker}}", "[locker]", "{locker: {kind: {a, b}}}"])
def test_a_channel_that_could_not_be_read_is_not_unknown(channels: str, tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text(f"title: Test\nchannels: {channels}\n", encoding="utf-8")
    text = "journey: a\nkind: customer\nstages:\n  - One:\n      - Two: {channel: locker}\n"
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    assert "unknown-channel" not in {each.name for each in load_workspace(tmp_path).diagnostics}


@pytest.mark.parametrize("written", ["{channel: phone, feeling: , }", "{channel: phone, pains: , feeling: 1}"])
def test_a_key_without_a_value_in_braces_is_told_once(written: str, tmp_path: Path) -> None:
    text = f"journey: a\nkind: customer\nstages:\n  - One:\n      - Two: {written}\n"
    assert [name for name, _ in told(text, tmp_path)] == ["key-without-value"]


def test_the_list_of_channels_names_every_channel_in_both_languages() -> None:
    lists = {lang: catalogue(lang).message(CHANNELS_ARE).partition(": ")[2].split(", ") for lang in ("en", "et")}
    assert lists["en"] == [ident for ident, _, _ in BUILT_IN_CHANNELS]
    assert lists["et"] == [name for _, name, _ in BUILT_IN_CHANNELS]
