from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from pypdf import PdfReader

from teekond.link.workspace import Workspace
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.model.workshop import Day, Item, Room, Sheet, Workshop
from teekond.render.pack.paper import run_sheet_pdf
from teekond.theme import load_theme

plain = Text.plain
PARTS = (Part(10, plain("Meenuta oma päeva")), Part(25, plain("Kleebi teekonnale")))
AGENDA = (
    Item("talk", plain("Ühine mõtteruum"), 20, by=plain("Ave"), needs=(plain("klikker"),)),
    Item(
        "exercise",
        plain("Esimene tööpäev"),
        canvases=(Sheet("first-workday"),),
        do=PARTS,
        if_late=plain("jäta rida 4 ära"),
    ),
    Item("break", plain("Lõuna"), 45, at=750),
)
DAY = Workshop(
    "human-in-focus",
    plain("Inimene fookuses"),
    (Day(570, AGENDA, 990, date(2026, 12, 3)),),
    people=32,
    group_size=5,
)


def days(*agendas: tuple[Item, ...]) -> Workshop:
    return replace(DAY, days=tuple(Day(570, agenda) for agenda in agendas))


THEME = load_theme("default", {})


def made(workshop: Workshop = DAY, lang: str = "et") -> bytes:
    return run_sheet_pdf(workshop, Workspace(None), theme=THEME, lang=lang)


def text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_it_is_a4_and_the_same_on_each_run() -> None:
    first = made()
    page = PdfReader(io.BytesIO(first)).pages[0]
    assert round(float(page.mediabox.width) * 25.4 / 72, 1) == 210
    assert round(float(page.mediabox.height) * 25.4 / 72, 1) == 297
    assert made() == first


def test_clock_times_stand_beside_items_and_parts() -> None:
    words = text(made())
    for each in ("09.30", "09.50", "10.00", "12.30", "Ühine mõtteruum", "Meenuta oma päeva", "jäta rida 4 ära", "Ave"):
        assert each in words


def test_english_writes_times_with_a_colon() -> None:
    words = text(made(lang="en"))
    assert "09:50" in words
    assert "Run sheet" in words
    assert "3 December 2026" in words


def test_the_name_of_the_workshop_is_the_heading() -> None:
    sizes: list[tuple[float, str]] = []

    def note(text: str, _page: object, _line: object, _font: object, size: float) -> None:
        sizes.append((size, text.strip()))

    PdfReader(io.BytesIO(made())).pages[0].extract_text(visitor_text=note)
    assert max(sizes)[1] == "Inimene fookuses"


def test_sheets_of_all_tables_are_named() -> None:
    assert "FW1–FW6" in text(made())


def test_a_long_day_breaks_between_items_and_repeats_the_heads() -> None:
    items = tuple(Item("exercise", plain(f"Harjutus {n}"), do=PARTS * 2) for n in range(12))
    reader = PdfReader(io.BytesIO(made(days(items))))
    assert len(reader.pages) > 1
    first, second = (" ".join(page.extract_text().split()) for page in reader.pages[:2])
    head = "what happens" if "what happens" in first else "mis toimub"
    assert head in second
    assert any(f"Harjutus {n}" in second for n in range(12))


def test_hostile_texts_stay_text() -> None:
    item = Item("talk", plain("#panic(1) $x$ *b* <b> \\"), 10)
    assert "#panic(1) $x$ *b* <b> \\" in text(made(days((item,))))


def test_each_of_several_days_has_its_name_and_begins_anew() -> None:
    words = text(made(days(AGENDA[:1], AGENDA[2:]), lang="en"))
    assert words.index("Day 1") < words.index("Ühine mõtteruum") < words.index("Day 2") < words.index("Lõuna")
    assert "Day 1" not in text(made(lang="en"))


def test_what_stands_side_by_side_says_its_room_and_its_tables() -> None:
    rooms = (Room("kelder", plain("Kelder")), Room("saal", plain("Saal")))
    items = tuple(Item("exercise", plain(f"Tuba {room.id}"), 60, room=room.id) for room in rooms)
    side = replace(days((Item("parallel", plain("kõrvuti"), parallel=items),)), rooms=rooms)
    words = text(made(side, lang="en"))
    assert "Kelder · tables 1–3" in words
    assert "Saal · tables 4–6" in words


def test_cards_have_a_badge_like_sheets() -> None:
    assert "QK" in text(made(days((replace(AGENDA[0], decks=("questions",)),))))
