from __future__ import annotations

from teekond.canvas.fill import Entry
from teekond.canvas.names import called, names_of
from teekond.diagnostics import Span
from teekond.link.load import load_text

HOUSE = """\
organisation: house
units:
  - {id: team-lead, title: {et: Meeskonnajuht, en: Team lead}}
---
persona: mari
name: Mari
---
journey: day
stages:
  - start: [{ask: Küsib, owner: team-lead}]
"""


def entry(text: str) -> Entry:
    return Entry("known", text, Span("day.yaml"))


def read(source: str, text: str, lang: str = "et") -> str:
    found = called((entry(text),), source, names_of(load_text(HOUSE, "house.yaml"), lang))
    return found[0].text


def test_an_owner_is_called_as_the_organisation_calls_it() -> None:
    assert read("stage.owners", "team-lead") == "Meeskonnajuht"
    assert read("journey.owners", "team-lead", "en") == "Team lead"


def test_a_persona_is_called_by_name() -> None:
    assert read("journey.persona", "mari") == "Mari"


def test_an_id_without_a_title_is_written_in_plain_words() -> None:
    assert read("stage.measures", "first-day-pulse") == "First day pulse"
    assert read("stage.owners", "Liis") == "Liis"


def test_other_texts_stay_as_they_are() -> None:
    assert read("stage.pains", "team-lead") == "team-lead"
