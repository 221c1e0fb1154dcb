"""The pages of the sample's pack: they agree with the plan and with each other."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from teekond.link.workspace import Workspace
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.offered import offered, printed
from teekond.render.pack.paper import counted, part_pdf
from teekond.render.pack.parts import PARTS
from teekond.render.pack.transcription import code_runs
from teekond.render.pack.whole import pack_files
from teekond.theme import load_theme

Texts = Callable[[bytes], list[str]]
Files = Mapping[str, bytes]
LEAST = 8.0
"""Points: nothing is smaller anywhere."""
LEAST_ON_WALLS = 10.0
LONGEST_IN_HAND = 1200
"""Points: a sheet of A3 is not so long, one of A2 is longer."""


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def bookmarks(pdf: bytes) -> list[tuple[int, str]]:
    def walk(items: list[Any], level: int) -> Iterator[tuple[int, str]]:
        for each in items:
            if isinstance(each, list):
                yield from walk(each, level + 1)
            else:
                yield level, str(each.title)

    return list(walk(reader(pdf).outline, 1))


def sized(page: PageObject) -> set[float]:
    """Return the sizes of type on a page, in points."""
    found: set[float] = set()

    def note(text: str, matrix: list[float], line: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(size * abs(line[3] or line[1]) * abs(matrix[3] or matrix[1]), 2))

    page.extract_text(visitor_text=note)
    return found


def test_every_title_and_time_of_the_agenda_stands_on_the_pages_for_it(pack: Pack, files: Files, texts: Texts) -> None:
    for name in ("run-sheet.pdf", "agenda.pdf", "guide.pdf"):
        whole = " ".join(texts(files[name]))
        for slot in pack.plan.slots:
            assert pack.read(slot.item.title) in whole, (name, slot.item.title)
            assert pack.time(slot.start) in whole, (name, slot.start)


def test_clock_times_of_parts_stand_on_run_sheet_and_guide(pack: Pack, files: Files, texts: Texts) -> None:
    for name in ("run-sheet.pdf", "guide.pdf"):
        whole = " ".join(texts(files[name]))
        assert all(pack.time(part.start) in whole for slot in pack.plan.slots for part in slot.parts)


def test_the_agenda_of_a_day_is_one_page(files: Files) -> None:
    assert len(reader(files["agenda.pdf"]).pages) == 1


def test_each_exercise_has_one_page_in_the_guide(pack: Pack, files: Files, texts: Texts) -> None:
    pages = texts(files["guide.pdf"])
    exercises = [slot for slot in pack.plan.slots if pack.plan.exercise_of(slot) or slot.item.kind == "exercise"]
    assert len(pages) == len(exercises) + 2, "an opening, the exercises, what is in between"
    for page, slot in zip(pages[1:], exercises, strict=False):
        assert pack.read(slot.item.title) in page
        exercise = pack.plan.exercise_of(slot)
        for reply in exercise.if_you_hear if exercise is not None else ():
            assert pack.read(reply.hear) in page


def test_codes_on_canvases_are_the_rows_of_the_transcription(pack: Pack, files: Files, texts: Texts) -> None:
    printed_codes = sorted(
        f"{copy.id}-{coded.code}" for sheet in pack.plan.sheets for copy in sheet.copies for coded in sheet.codes
    )
    typed = sorted(
        "-".join(line.split(";")[:2]) for line in files["transcription.csv"].decode("utf-8-sig").splitlines()[1:]
    )
    assert typed == printed_codes


def test_the_transcription_pages_tell_all_codes_and_give_each_table_a_page(
    pack: Pack, files: Files, texts: Texts
) -> None:
    pages = texts(files["transcription.pdf"])
    forms = len(pack.plan.tables) + 1
    key = " ".join(pages[:-forms])
    for sheet in pack.plan.sheets:
        assert sheet.badge in key
        titles = {each.id: pack.read(each.title) for each in (*sheet.canvas.rows, *sheet.canvas.boxes)}
        boxes: dict[str, list[str]] = {}
        for coded in sheet.codes:
            boxes.setdefault(coded.box, []).append(coded.code)
        for box, codes in boxes.items():
            told = re.findall(rf"{re.escape(titles[box])} (?:−2 kuni \+2 )?((?:[A-Z]\d+[–, ]*)+)", key)
            assert codes in [[code for word in each.split() for code in codes_in(word)] for each in told], (sheet, box)
    for table, page in zip(pack.plan.tables, pages[-forms:], strict=False):
        ids = {copy.id for sheet in pack.plan.sheets for copy in sheet.copies if copy.table == table}
        assert ids <= set(page.split()), table.number
    assert len(pages) <= forms + 3


@given(st.sets(st.tuples(st.sampled_from("ABCDEFGHI"), st.integers(1, 12)), min_size=1))
def test_runs_of_codes_mean_just_these_codes(cells: set[tuple[str, int]]) -> None:
    codes = [f"{letter}{number}" for letter, number in sorted(cells)]
    told = code_runs(codes)
    assert [code for word in told.split(", ") for code in codes_in(word)] == codes


def codes_in(word: str) -> list[str]:
    """Return the codes that `A1–F1` stands for; none for another word."""
    found = re.fullmatch(r"([A-Z])(\d+)(?:–([A-Z])(\d+))?,?", word)
    if found is None:
        return []
    first, top, last, bottom = found[1], int(found[2]), found[3] or found[1], int(found[4] or found[2])
    return [
        f"{chr(letter)}{number}" for letter in range(ord(first), ord(last) + 1) for number in range(top, bottom + 1)
    ]


def test_every_copy_of_a_canvas_is_printed_with_its_id(pack: Pack, files: Files, texts: Texts) -> None:
    for sheet, row in zip(pack.plan.sheets, pack.plan.prints, strict=False):
        name = next(each for each in files if each.startswith(f"sheet-{sheet.letters.lower()}-"))
        pages = texts(files[name])
        assert len(pages) == row.pages, name
        whole = " ".join(pages)
        assert all(len(re.findall(rf"\b{copy.id}(?!\d)", whole)) >= copy.count for copy in sheet.copies), name


def test_a_deck_has_as_many_pages_as_the_print_list_says(pack: Pack, files: Files) -> None:
    for deck, row in zip(pack.plan.decks, pack.plan.prints[len(pack.plan.sheets) :], strict=True):
        name = next(each for each in files if each.startswith(f"cards-{deck.deck.code.lower()}-"))
        assert len(reader(files[name]).pages) * deck.copies == row.pages


def test_the_print_list_counts_the_pages_of_each_file(pack: Pack, files: Files, texts: Texts) -> None:
    whole = " ".join(texts(files["print-list.pdf"]))
    for name in files:
        if name.startswith(("sheet-", "cards-")):
            assert f"{name}" in whole.replace("- ", "-"), name
    for key, count in counted(pack).items():
        if key != "tents":
            assert len(reader(files[f"{key}.pdf"]).pages) == count, key


def test_the_materials_say_where_each_number_comes_from(pack: Pack, files: Files, texts: Texts) -> None:
    whole = " ".join(texts(files["materials.pdf"]))
    for material in pack.plan.materials:
        assert pack.tell(material.what) in whole
        if material.rule is not None:
            assert pack.tell(material.rule) in whole


def test_everybody_has_a_seat_a_sign_and_a_tent(pack: Pack, files: Files, texts: Texts) -> None:
    pages = texts(files["tents.pdf"])
    tables = len(pack.plan.tables)
    assert len(pages) == 1 + tables + -(-pack.plan.heads.people // 8)
    for role, count in pack.workshop.roles:
        assert sum(page.count(role) for page in pages[1 + tables :]) == count


def test_the_pack_holds_every_part_with_a_bookmark(pack: Pack, files: Files) -> None:
    found = bookmarks(files["pack.pdf"])
    assert len([title for level, title in found if level == 1]) == len(printed(pack))
    below = [title for level, title in found if level == 2]
    for sheet in pack.plan.sheets:
        assert sum(title.startswith(f"{sheet.letters}") for title in below) >= len(sheet.copies)


def test_the_cover_names_the_pages_of_each_part(pack: Pack, files: Files, texts: Texts) -> None:
    document = reader(files["pack.pdf"])
    starts = [document.get_destination_page_number(each) for each in document.outline if not isinstance(each, list)]
    cover = texts(files["pack.pdf"])[0]
    for key, start in zip(printed(pack)[1:], starts[1:], strict=True):
        assert start is not None
        name = pack.words.message(PARTS[key].title)
        assert re.search(rf"{re.escape(name)} .*?\b{start + 1}\b", cover), (key, start + 1, cover)


def test_canvases_have_their_own_paper_in_the_pack(pack: Pack, files: Files) -> None:
    sizes = Counter(
        tuple(sorted((round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4))))
        for page in reader(files["pack.pdf"]).pages
    )
    wanted = Counter(sheet.size for sheet in pack.plan.sheets for _ in sheet.copies)
    assert (sizes[841, 1189], sizes[594, 841]) == (wanted["A0"], wanted["A1"])


def test_nothing_is_smaller_than_eight_points_and_on_walls_than_ten(files: Files) -> None:
    for name in files:
        if not name.endswith(".pdf") or name == "pack.pdf":
            continue
        pages = reader(files[name]).pages
        for page in pages[:2] if name.startswith(("sheet-", "cards-")) else pages:
            least = LEAST_ON_WALLS if float(max(page.mediabox[2:])) > LONGEST_IN_HAND else LEAST
            assert min(sized(page)) >= least, name


def test_the_same_workshop_makes_the_same_bytes(pack: Pack, files: Files) -> None:
    again = dict(pack_files(pack, offered(pack)))
    assert set(again) == set(files) - {"cover.pdf"}
    assert [name for name, data in again.items() if files[name] != data] == []


def test_names_of_files_are_plain(files: Files) -> None:
    assert all(re.fullmatch(r"[a-z0-9.-]+", name) for name in files)


def test_the_pages_are_tagged_for_those_who_listen(files: Files) -> None:
    for name, data in files.items():
        if name.endswith(".pdf"):
            assert b"<pdfuaid:part>1</pdfuaid:part>" in data, name


def test_mono_has_the_same_words(sample: Workspace, pack: Pack, files: Files, texts: Texts) -> None:
    mono = planned(sample.workshops["human-in-focus"], sample, load_theme("mono", {}))
    for key in ("guide", "materials", "agenda"):
        assert texts(part_pdf(mono, key)) == texts(files[f"{key}.pdf"])


def test_nothing_is_printed_in_colour_that_has_none(sample: Workspace, texts: Texts) -> None:
    mono = planned(sample.workshops["human-in-focus"], sample, load_theme("mono", {}))
    assert "värviline" not in " ".join(texts(part_pdf(mono, "print-list")))


def test_english_pages_have_no_estonian_word_of_ours(sample: Workspace, texts: Texts) -> None:
    english = planned(sample.workshops["human-in-focus"], sample, load_theme("default", {}), "en")
    whole = " ".join(" ".join(texts(part_pdf(english, key))) for key in ("agenda", "materials", "consent", "guide"))
    assert "First workday" in whole
    assert "09:30" in whole
    assert not re.search(r"\b(laud|inimest|lipikut|Sammud)\b", whole)
