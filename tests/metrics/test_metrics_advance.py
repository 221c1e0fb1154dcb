"""Widths are sums of the shipped fonts' advances."""

import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # it ships no types
from hypothesis import given
from hypothesis import strategies as st

from teekond.metrics import advance, faces_for, graphemes, missing
from teekond.metrics.faces import NAMES
from teekond.resources import resource

SENTENCE = "Võtab vastutuse ja lahendab esimesel kõnel: žürii, šokk, öö, „tõehetk“ – 5 € 😊"


def font(weight: int) -> TTFont:
    return TTFont(resource("templates", "fonts", f"Inter-{NAMES[weight]}.ttf"))


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_width_is_the_sum_of_the_advances_in_the_shipped_file(weight: int) -> None:
    inter = font(weight)
    cmap, widths = inter.getBestCmap(), inter["hmtx"]
    text = SENTENCE.replace("😊", "")
    expected = sum(widths[cmap[ord(character)]][0] for character in text) * 10.5 / inter["head"].unitsPerEm
    assert advance(text, 10.5, weight) == pytest.approx(expected)


def test_tracking_is_added_after_each_character() -> None:
    assert advance("abc", 10, tracking=0.5) == pytest.approx(advance("abc", 10) + 1.5)


def test_a_weight_between_counts_as_the_nearest() -> None:
    assert advance("abc", 10, 800) == advance("abc", 10, 700)
    assert advance("abc", 10, 300) == advance("abc", 10, 400)


def test_a_composed_letter_is_as_wide_as_its_decomposed_twin() -> None:
    assert advance("o\u0303", 10) == advance("õ", 10)


def test_letters_that_no_font_has_are_told_once_and_in_order() -> None:
    assert missing("öö 漢 😊 字漢\u200d\n") == "漢字"


def test_letters_that_no_font_has_take_an_em() -> None:
    assert advance("漢", 10) == 10


def test_emoji_are_measured_in_their_own_font() -> None:
    emoji = TTFont(resource("templates", "fonts", "NotoEmoji-Regular.ttf"))
    width = emoji["hmtx"][emoji.getBestCmap()[ord("😊")]][0] / emoji["head"].unitsPerEm
    assert advance("😊", 100) == pytest.approx(width * 100, abs=0.05)


@given(st.text(), st.text())
def test_widths_add_up(left: str, right: str) -> None:
    assert advance(left + right, 8) == pytest.approx(advance(left, 8) + advance(right, 8))


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_no_kerning_of_the_shipped_fonts_widens_a_pair(weight: int) -> None:
    for lookup in font(weight)["GPOS"].table.LookupList.Lookup:
        for outer in lookup.SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                values = [pair.Value1 for group in table.PairSet for pair in group.PairValueRecord]
            else:
                values = [cell.Value1 for row in table.Class1Record for cell in row.Class2Record]
            assert all(getattr(value, "XAdvance", 0) <= 0 for value in values if value)


def test_a_text_in_estonian_needs_one_file_a_weight() -> None:
    text = "„Õhtuse žürii šokolaad on ülihea“ – 2 × 30 € … töö → jätk, ÕÄÖÜŠŽ"
    assert [face.file for face in faces_for(text, {400, 600})] == [
        "Inter-Regular-latin.woff2",
        "Inter-SemiBold-latin.woff2",
    ]
    assert len(faces_for("Łódź", {400})) == 2


def test_faces_hold_every_letter_of_the_text() -> None:
    text = "Õ Ж Ω ẞ ⇒ ✓ 😊 ☂ Ǣ"
    covered = set()
    for face in faces_for(text, {400}):
        assert face.data()[:4] == b"wOF2"
        for run in face.unicode_range.split(","):
            first, _, last = run.removeprefix("U+").partition("-")
            covered |= set(range(int(first, 16), int(last or first, 16) + 1))
    assert {ord(character) for character in text if not missing(character)} <= covered


def test_every_named_file_is_shipped() -> None:
    everything = "".join(map(chr, [*range(0x20, 0x3100), *range(0x1F000, 0x1FB00)]))
    for face in faces_for(everything, {400, 500, 600, 700}):
        assert resource("templates", "fonts", face.file).is_file()


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in resource("templates", "fonts").iterdir()) < 3_000_000


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("abc", ["a", "b", "c"]),
        ("o\u0303a", ["o\u0303", "a"]),
        ("👩‍👩‍👧", ["👩‍👩‍👧"]),
        ("🇪🇪🇫🇮", ["🇪🇪", "🇫🇮"]),
        ("👍🏽!", ["👍🏽", "!"]),
        ("क्षि", ["क्षि"]),
    ],
)
def test_a_letter_keeps_what_stands_on_it(text: str, pieces: list[str]) -> None:
    assert graphemes(text) == pieces


@given(st.text())
def test_pieces_make_up_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


def test_measuring_needs_neither_fonttools_nor_pillow() -> None:
    code = (
        "import sys, teekond.metrics as m; m.advance('a', 1); print('fontTools' in sys.modules, 'PIL' in sys.modules)"
    )
    root = Path(__file__).parents[2] / "toolkit"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["False", "False"]
