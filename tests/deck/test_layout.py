"""Where cards lie, what stands on them, and what does not fit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.deck.made import HEAD, deck, laid_out, many, refused

from teekond.canvas.deck_layout import check_deck, lay_out_deck
from teekond.canvas.deck_sheet import CARDS, CUT, PAPER, DeckLayout, DeckPage, corner, cut_marks
from teekond.canvas.marks import Path, Sign, Words
from teekond.canvas.sheet import Block

FLAT = 5.5 / 24
"""So much of the crossing's sign is white above and below."""
LONG = "Mida sa tegid siis, kui keegi sinult seda ei oodanud ja sa ometi teadsid, et nii on õige? " * 4


def blocks(page: DeckPage) -> list[Block]:
    return [mark.block for mark in page.marks if isinstance(mark, Words)]


def said(page: DeckPage) -> list[str]:
    return [" ".join(block.lines) for block in blocks(page)]


def sized(text: str, size: str) -> str:
    return text.replace(HEAD, HEAD + f"card: {size}\n")


@pytest.mark.parametrize("size", CARDS)
def test_cards_cover_the_sheet_without_gaps(size: str) -> None:
    scale = CARDS[size]
    assert (scale.columns * scale.width, scale.rows * scale.height) == PAPER


@pytest.mark.parametrize("size", CARDS)
def test_a_back_lies_behind_its_front(size: str) -> None:
    scale = CARDS[size]
    for index in range(scale.count):
        (x, y), (behind, same) = corner(scale, index, back=False), corner(scale, index, back=True)
        assert same == y
        assert PAPER[0] - (behind + scale.width) == pytest.approx(x)


@pytest.mark.parametrize(("size", "cards", "pages"), [("A6", 4, 2), ("A6", 5, 4), ("A7", 8, 2), ("A7", 9, 4)])
def test_a_sheet_is_begun_when_the_last_one_is_full(size: str, cards: int, pages: int) -> None:
    made = laid_out(sized(many(cards), size))
    assert len(made.pages) == pages
    assert [page.cards for page in made.pages[::2]] == [page.cards for page in made.pages[1::2]]
    assert sum(len(page.cards) for page in made.pages[::2]) == cards


def corners(mark: object) -> list[tuple[float, float]]:
    """Return the corners of what can be seen of a text or a picture."""
    if isinstance(mark, Words):
        return [(mark.block.x, mark.block.y), (mark.block.x, mark.block.bottom)]
    if isinstance(mark, Sign):
        white = FLAT * mark.size if mark.icon == "crossing" else 0.0
        return [(mark.x, mark.y + white), (mark.x + mark.size, mark.y + mark.size - white)]
    return []


@pytest.mark.parametrize("size", CARDS)
def test_what_stands_on_a_card_keeps_ten_millimetres_from_its_edges(size: str) -> None:
    scale = CARDS[size]
    made = laid_out(sized(many(scale.count), size))
    cuts = set(cut_marks(scale))
    for x, y in (point for page in made.pages for mark in page.marks if mark not in cuts for point in corners(mark)):
        assert 10 - 1e-6 <= x % scale.width <= scale.width - 10 + 1e-6
        assert 10 - 1e-6 <= y % scale.height <= scale.height - 10 + 1e-6


@pytest.mark.parametrize("size", CARDS)
def test_cut_marks_stand_on_the_cuts_and_inside_the_margin(size: str) -> None:
    scale = CARDS[size]
    lines = [mark for mark in cut_marks(scale) if isinstance(mark, Path)]
    assert {line.weight for line in lines} == {CUT}
    for line in lines:
        (x1, y1), (x2, y2) = line.points
        assert (x1 == x2 and x1 % scale.width == 0) or (y1 == y2 and y1 % scale.height == 0)
        length = abs(x2 - x1) + abs(y2 - y1)
        assert length in (5, 8)
        if length == 5:
            assert min(x1, y1, PAPER[0] - x2, PAPER[1] - y2) == 4


def test_the_front_says_theme_number_and_question() -> None:
    made = laid_out(
        HEAD + "themes: {trust: {title: {et: Usaldus, en: Trust}}}\ncards:\n  - {front: Miks?, theme: trust}\n"
    )
    assert said(made.pages[0]) == ["Usaldus", "01\u00a0/\u00a001", "Miks?"]


def test_the_back_numbers_its_questions_and_names_the_card() -> None:
    made = laid_out(HEAD + "code: QK\nlicence: CC-BY-4.0\ncards:\n  - {front: Miks?, back: [Kes?, Millal?]}\n")
    assert said(made.pages[1]) == ["Küsi edasi", "1", "Kes?", "2", "Millal?", "Kaardid", "QK-01 · CC BY 4.0"]


def test_a_question_shrinks_step_by_step_before_it_is_refused() -> None:
    sizes = []
    for count in range(1, 60):
        made = lay_out_deck(deck(HEAD + f"cards: [{'Kuidas läheb '.strip() + ' läheb' * count}?]\n"), "et")
        if not isinstance(made, DeckLayout):
            break
        sizes.append(blocks(made.pages[0])[-1].size)
    assert set(sizes) == set(CARDS["A6"].question)
    assert all(one >= other for one, other in pairwise(sizes))


@pytest.mark.parametrize(
    ("where", "text"), [("front", f"{{front: '{LONG}'}}"), ("back", f"{{front: A, back: '{LONG}'}}")]
)
def test_a_text_too_long_is_refused_with_card_language_and_letters(where: str, text: str) -> None:
    [reason] = refused(sized(HEAD + f"cards:\n  - One\n  - {text}\n", "A7"))
    told = dict(reason.message.values)
    assert (reason.code, told["card"], told["lang"]) == ("TK422", "CA-02", "et")
    assert 0 < int(told["n"]) < len(LONG)
    assert reason.span.line == 6
    shorter = LONG[: len(LONG) - int(told["n"])].strip()
    fitting = f"cards:\n  - {{front: A, {where}: '{shorter}'}}\n".replace("front: A, front", "front")
    assert laid_out(sized(HEAD + fitting, "A7")).pages


def test_check_looks_at_every_language_of_a_deck() -> None:
    made = deck(sized(HEAD + f"cards:\n  - {{et: Lühike, en: '{LONG}'}}\n", "A7"))
    assert [dict(each.message.values)["lang"] for each in check_deck(made, ("et", "en"))] == ["en"]


def test_cards_that_are_sorted_show_their_side_only_on_the_back() -> None:
    made = laid_out(
        HEAD
        + "side_on: back\ncards:\n  - {front: klient, back: See, kes ostab., side: customer}\n".replace(
            "See, kes ostab.", "'See, kes ostab.'"
        )
    )
    front, back = made.pages
    assert not [mark for mark in front.marks if getattr(mark, "tone", "") == "customer"]
    assert "Kliendi pool" in said(back)
    assert [mark for mark in back.marks if getattr(mark, "tone", "") == "customer"]


def test_the_answer_stands_above_the_reason_with_a_sign() -> None:
    made = laid_out(HEAD + "cards:\n  - {front: Nii on, back: Ei ole., answer: false}\n")
    assert said(made.pages[1])[:2] == ["Väär", "Ei ole."]
    assert next(mark.icon for mark in made.pages[1].marks if isinstance(mark, Sign)) == "wrong"


def test_a_claim_prints_its_source_and_asks_for_a_figure_of_ones_own() -> None:
    made = laid_out(HEAD + "facts: true\ncards:\n  - {front: Pooled, source: Küsitlus, year: 2020, back: Kas meil?}\n")
    assert "Küsitlus, 2020" in said(made.pages[0])
    assert {"Meie oma arv", "Kust me seda teame"} <= set(said(made.pages[1]))


def test_some_cards_keep_their_numbers() -> None:
    made = lay_out_deck(deck(many(9)), "en", only={2, 9})
    assert isinstance(made, DeckLayout)
    assert [page.cards for page in made.pages] == [("CA-02", "CA-09")] * 2
    assert "09\u00a0/\u00a009" in said(made.pages[0])


def test_a_third_language_falls_back_whole_with_a_note() -> None:
    back = "[{et: Kes?, en: Who?}, {et: Kus?, en: Where?}]"
    made = laid_out(HEAD + f"cards:\n  - {{front: {{et: Miks?, en: Why?}}, back: {back}}}\n", "fi")
    assert made.lang == "et"
    assert "Küsi edasi" in said(made.pages[1])
    assert [dict(note.values)["other"] for note in made.notes] == ["et"]


def test_texts_that_lack_the_language_are_counted() -> None:
    made = laid_out(HEAD + "cards:\n  - {front: {et: Miks?}}\n  - {front: {et: Kes?, en: Who?}}\n", "en")
    assert "Miks?" in said(made.pages[0])
    assert [dict(note.values)["n"] for note in made.notes] == ["1"]


@pytest.mark.parametrize(("text", "headed"), [("Kuidas sa seda tead?", True), ("Nii see on.", False)])
def test_one_text_on_a_back_has_a_rule_only_below_a_heading(text: str, headed: bool) -> None:
    back = laid_out(f"{HEAD}cards:\n  - front: Kes aitab?\n    back: {text}\n").pages[1]
    assert ("Küsi edasi" in said(back)) is headed
    assert text in said(back)
    hairs = [mark for mark in back.marks if isinstance(mark, Path) and mark.tone == "hair"]
    assert bool(hairs) is headed
