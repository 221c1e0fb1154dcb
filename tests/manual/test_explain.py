"""`teekond explain` finds a page by code or by name, however it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from teekond.check.manual import manual_of
from teekond.cli.app import run
from teekond.language.explain import every_record
from teekond.language.twins import KEY_TWINS, RECORD_TWINS, names_of_key
from teekond.locale import catalogue

Explain = Callable[..., tuple[int, str]]


@pytest.fixture
def explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Explain:
    """Return a function that asks far from any workspace, and tells the exit code and what was said."""
    monkeypatch.chdir(tmp_path)

    def ask(word: str, lang: str = "en") -> tuple[int, str]:
        code = run(["explain", word, "--lang", lang])
        said = capsys.readouterr()
        return code, said.out + said.err

    return ask


@pytest.mark.parametrize("word", ["TK102", "tk102", "unknown-key", "Unknown-Key", "unknown key", "unknown_key"])
def test_a_mistake_is_explained_by_code_and_by_name(word: str, explained: Explain) -> None:
    code, out = explained(word)
    assert code == 0
    assert out == manual_of("TK102", catalogue("en"))


def test_a_rule_has_the_same_form(explained: Explain) -> None:
    (rule, mistake) = (explained(word)[1].splitlines() for word in ("TK302", "TK102"))
    assert [line for line in rule if line in ("Bad:", "Good:")] == ["Bad:", "Good:"]
    assert [line for line in mistake if line in ("Bad:", "Good:")] == ["Bad:", "Good:"]
    assert rule[0] == "# TK302 step-without-feeling"
    assert mistake[0] == "# TK102 unknown-key"


def test_a_page_speaks_estonian(explained: Explain) -> None:
    code, out = explained("unknown-key", "et")
    assert code == 0
    assert "\n*viga*\n" in out
    assert "Siin on võti" in out
    assert "\nHalb:\n" in out


def test_what_may_be_ignored_says_how(explained: Explain) -> None:
    assert "# teekond: ignore split-by-comma" in explained("TK033")[1]
    assert "teekond: ignore" not in explained("TK022")[1]


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("unknow-key", "unknown-key"),
        ("TK1022", "TK102"),
        ("feelin", "feeling"),
        ("low-without-ideas", "low-without-idea"),
    ],
)
def test_a_slip_is_answered_with_what_may_be_meant(word: str, guess: str, explained: Explain) -> None:
    code, out = explained(word)
    assert code == 2
    (hint,) = (line for line in out.splitlines() if "did you mean" in line)
    assert guess in hint


def test_nothing_is_guessed_for_a_word_like_none(explained: Explain) -> None:
    code, out = explained("xyzzy")
    assert code == 2
    assert "did you mean" not in out


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("journey", "stages"),
        ("teekond", "stages"),
        ("step", "feeling"),
        ("workshop", "agenda"),
        ("item", "if_late"),
        ("canvas", "boxes"),
        ("teekond.yaml", "channels"),
    ],
)
def test_what_has_keys_lists_them(word: str, key: str, explained: Explain) -> None:
    code, out = explained(word)
    assert code == 0
    assert any(line.split()[:1] == [key] for line in out.splitlines() if line.startswith("    "))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("seos", "link (asub: step, beside)"),
        ("Samm", "step (asub: stage)"),
        ("etapp", "stage (asub: journey)"),
        ("rada", "lane (asub: journey)"),
        ("hääletus", "vote (asub: item"),
        ("kui ebaõnnestub", "if_it_fails (asub: step"),
    ],
)
def test_estonian_name_of_a_thing_or_key_is_explained(word: str, said: str, explained: Explain) -> None:
    assert said in explained(word, "et")[1]


def test_every_key_can_be_asked_for_in_estonian() -> None:
    same = {"id", "logo", "glossary", "catalogue"}
    of_roles = {"actor", "frontstage", "backstage", "support", "learns-from"}
    keys = [key for record in every_record() for key in record.keys]
    unnamed = {key.name for key in keys} - {key.name for key in keys if key.also or names_of_key(key.name)}
    assert unnamed <= same | of_roles
    assert set(KEY_TWINS) <= {key.name for key in keys}
    assert set(RECORD_TWINS) <= {record.name for record in every_record()}


@pytest.mark.parametrize("word", ["channel", "kanal"])
def test_channels_are_listed_in_both_languages(word: str, explained: Explain) -> None:
    out = explained(word, "et")[1]
    assert "  website / veebileht (self-service): veeb, veebis," in out
    assert "  phone / telefon (human): kõne," in out
    assert "WhatsApp" in out


@pytest.mark.parametrize(
    ("word", "said"), [("veeb", "website / veebileht"), ("e-post", "e-mail / e-kiri"), ("fb", "Facebook")]
)
def test_everyday_word_for_a_channel_is_explained_as_that_channel(word: str, said: str, explained: Explain) -> None:
    assert said in explained(word, "et")[1]


@pytest.mark.parametrize("word", ["agenda", "do", "per", "if_late", "people", "group_size", "boxes", "hilined"])
def test_keys_of_workshops_and_canvases_are_explained(word: str, explained: Explain) -> None:
    code, out = explained(word, "et")
    assert code == 0
    assert "asub: " in out


def test_a_value_is_explained_by_its_estonian_word(explained: Explain) -> None:
    assert explained("eeslava", "et")[1].startswith("frontstage – ")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("valu", "pains ("),
        ("valud", "pains ("),
        ("mõte", "thinks ("),
        ("kohtuvad", "meets ("),
        ("õpib kliendilt", "learns_from ("),
        ("moment of truth", "moment_of_truth ("),
        ("vau-moment", "wow ("),
        ("kast", "boxes ("),
        ("lipik", "lipik\n"),
        ("Madalhetk", "madalhetk\n"),
        ("peak", "kõrghetk\n"),
        ("nähtavuse joon", "nähtavuse joon\n"),
        ("no line of sight", "vaade puudub\n"),
    ],
)
def test_what_stands_on_maps_and_canvases_is_explained(word: str, told: str, explained: Explain) -> None:
    code, out = explained(word, "et")
    assert (code, told in out) == (0, True)
    assert explained(word, "en")[0] == 0


def test_drawings_are_listed_with_what_each_needs(explained: Explain) -> None:
    lines = [line.split() for line in explained("drawing")[1].splitlines()]
    assert [line[0] for line in lines if line[-1:] and "boxes" in " ".join(line)][1:3] == ["rings", "iceberg"]
    assert "4 boxes; needs: across, up; can say: now" in explained("two-by-two")[1]
    assert "2–4 kasti; võib öelda: middle, sectors" in explained("ringid", "et")[1]


@pytest.mark.parametrize("word", ["feeling", "drawing", "scale"])
def test_no_two_entries_have_the_same_head(word: str, explained: Explain) -> None:
    heads = [line for line in explained(word)[1].splitlines() if line[:1].strip()]
    assert len(heads) == len(set(heads))
