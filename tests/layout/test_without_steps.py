"""A journey whose stages hold no steps yet is a sheet with a title, not a mistake."""

from __future__ import annotations

import pytest

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.link.load import load_text
from teekond.locale import catalogue

EMPTY = "journey: made\nkind: customer\nstages:\n  - Soon: []\n"


@pytest.mark.parametrize("sheet", [None, "A3", "A4"])
@pytest.mark.parametrize("fold", [True, False])
def test_a_journey_without_steps_is_laid_out(sheet: str | None, fold: bool) -> None:
    options = MapOptions(sheet=None if sheet is None else parse_sheet(sheet), fold=fold)
    layout = lay_out(load_text(EMPTY, "made.yaml"), ("made",), options, catalogue("en"))
    assert len(layout.pages) == 1
    assert not layout.pages[0].cards
