"""The rows of text: what one thing is and what the next."""

from __future__ import annotations

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions
from teekond.layout.scene import TextMark
from teekond.link.load import load_text
from teekond.locale import catalogue
from tests.layout.invariants import faults, walk

TWO = "[The account is three days late and nobody knows why, The desk is taken]"


def cells(pains: str) -> list[TextMark]:
    text = f"journey: day\nkind: employee\nstages:\n  - A:\n      - {{id: one, title: One, pains: {pains}}}\n"
    workspace = load_text(text, "day.yaml")
    page = lay_out(workspace, ["day"], MapOptions(), catalogue("en")).pages[0]
    assert faults(page) == []
    return [mark for mark, _ in walk(page.groups) if isinstance(mark, TextMark) and mark.cls == "cell"]


def test_several_texts_of_a_cell_have_a_bullet_each_and_hang_under_their_first_word() -> None:
    lines = cells(TWO)
    assert [line.text[:1] == "•" for line in lines].count(True) == 2
    bullets = {line.x for line in lines if line.text.startswith("• ")}
    others = {line.x for line in lines if not line.text.startswith("• ")}
    assert len(bullets) == len(others) == 1
    assert max(bullets) < min(others)


def test_a_text_that_is_alone_has_no_bullet() -> None:
    lines = cells("[The account is three days late and nobody knows why]")
    assert len(lines) > 1
    assert len({line.x for line in lines}) == 1
    assert not lines[0].text.startswith("•")
