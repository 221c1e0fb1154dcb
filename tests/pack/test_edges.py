"""Workshops of all sizes and shapes: packs are right, or there is a diagnostic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.workshop.made import item, plain, sound, workshop

from teekond.link.workspace import Workspace
from teekond.model.workshop import Day, Workshop
from teekond.render.pack.frame import Pack, planned, ranges, weekday
from teekond.render.pack.offered import lacking, printed
from teekond.render.pack.paper import part_pdf, set_pdf
from teekond.render.pack.press import Press
from teekond.render.pack.slides import slides
from teekond.theme import load_theme
from teekond.values import replace

Texts = Callable[[bytes], list[str]]
LONG = "Klienditeenindus-kvaliteedijuhtimissüsteemiarendusmeeskond"


def pack_of(meeting: Workshop, lang: str = "et") -> Pack:
    return planned(meeting, Workspace(None), load_theme("default", {}), lang)


def from_text(text: str) -> Pack:
    return pack_of(sound(text))


@pytest.mark.parametrize(("people", "tables"), [(1, 1), (3, 1), (400, 80)])
def test_any_number_of_people_has_tents_and_signs(people: int, tables: int, texts: Texts) -> None:
    pages = texts(part_pdf(pack_of(workshop(item("a", 30), people=people)), "tents"))
    assert len([page for page in pages if page.startswith("Laud ") or "Laud" in page]) >= tables
    assert pages[-1]


def test_a_workshop_without_sheets_has_no_canvases_but_all_the_rest() -> None:
    pack = pack_of(workshop(item("a", 30), people=8))
    assert set(lacking(pack)) == {"canvases", "cards", "feedback", "transcription", "ics"}
    assert set_pdf(Press(pack).whole(printed(pack))).startswith(b"%PDF")


def test_several_days_have_a_page_of_the_agenda_each(texts: Texts) -> None:
    days = tuple(Day(540, (item(f"Jutt {n}", 60),), date=date(2026, 12, n)) for n in (3, 4, 5))
    pages = texts(part_pdf(pack_of(replace(workshop(), days=days)), "agenda"))
    assert [f"Jutt {n}" in page for n, page in zip((3, 4, 5), pages, strict=True)] == [True] * 3
    assert "Reede, 4.12.2026" in pages[1]


def test_a_full_day_is_still_one_page(texts: Texts) -> None:
    items = [item(f"Punkt {n}", 15) for n in range(26)]
    pages = texts(part_pdf(pack_of(workshop(*items)), "agenda"))
    assert len(pages) == 1
    assert "Punkt 25" in pages[0]


def test_long_words_are_not_cut(texts: Texts) -> None:
    meeting = workshop(item(LONG, 30), people=4, groups=())
    pack = pack_of(replace(meeting, title=plain(LONG)))
    for key in ("cover", "agenda", "run-sheet"):
        whole = " ".join(texts(part_pdf(pack, key))).replace("\u00ad", "").replace("- ", "").replace("-", "")
        assert LONG.replace("-", "") in whole.replace(" ", ""), key


def test_named_tables_have_their_names_on_tents_sheets_and_signs(texts: Texts) -> None:
    pack = from_text(
        "workshop: day\ntitle: Day\nstarts: 09:00\npeople: 4\n"
        "groups: [{name: Jäälõhkuja, members: [Mari, Jüri]}, {name: Majakas, members: [Ann, Õie]}]\n"
        "agenda: [{exercise: Persoonad, takes: 30 min, canvases: [persona]}]\n"
    )
    pages = texts(part_pdf(pack, "tents"))
    assert "Jäälõhkuja" in pages[1]
    assert "Majakas" in pages[2]
    assert all(name in pages[3] for name in ("Mari", "Jüri", "Ann", "Õie"))


def test_what_is_side_by_side_names_room_and_tables(texts: Texts) -> None:
    pack = from_text(
        "workshop: day\ntitle: Day\nstarts: 09:00\npeople: 20\nrooms: [Saal, Maja]\n"
        "agenda:\n  - parallel:\n    - {talk: Üks, takes: 30 min, room: saal}\n"
        "    - {talk: Kaks, takes: 30 min, room: maja}\n"
    )
    whole = " ".join(texts(part_pdf(pack, "agenda")))
    assert "Saal · lauad 1–2" in whole
    assert "Maja · lauad 3–4" in whole


def test_markup_of_others_stays_text(texts: Texts) -> None:
    evil = "#panic(1) $x$ *b* <b> \\ </script><script>alert(1)</script>"
    pack = pack_of(replace(workshop(item(evil, 30, notes=plain("#eval(1) **x**"))), title=plain(evil)))
    assert "#panic(1) $x$ *b* <b>" in texts(part_pdf(pack, "agenda"))[0]
    assert "#eval(1) x" in " ".join(texts(part_pdf(pack, "guide")))
    assert slides(pack).count(b"<script>") == 1


def test_letters_that_no_font_has_do_not_stop_the_pack() -> None:
    assert part_pdf(pack_of(workshop(item("ደህና 🎉", 30))), "agenda").startswith(b"%PDF")


def test_runs_of_numbers_are_written_as_runs() -> None:
    assert ranges((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7–8"


def test_weekdays_have_names() -> None:
    pack = pack_of(workshop(item("a", 5)), "en")
    assert weekday(date(2026, 12, 3), pack.words) == "Thursday"
