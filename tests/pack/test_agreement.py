"""The pack of the sample's day for 32 people, counted a second time from the YAML alone: all parts say the same."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

Texts = Callable[[bytes], list[str]]
Files = Mapping[str, bytes]
Written = dict[str, Any]
Agenda = list[tuple[int, str, list[int]]]
"""When each item begins, what it is called, when its parts begin; at last the end of the day."""
KINDS = ("talk", "exercise", "story", "conversation", "break", "vote", "takeaway", "other")
PEOPLE, TABLES, SPARE = 32, 6, 36
"""32 people at tables of five are six tables; with a tenth to spare they are 36."""


def read(path: Path) -> Written:
    loaded: Written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def minutes(written: str) -> int:
    return int(written.removesuffix(" min"))


def clock(at: int) -> str:
    return f"{at // 60:02}.{at % 60:02}"


def shared_out(parts: list[int], whole: int) -> list[int]:
    """Return minutes of parts that are to take `whole`: each end where its share ends, to the nearest minute."""
    ends = [math.floor(sum(parts[: at + 1]) * whole / sum(parts) + 0.5) for at in range(len(parts))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


@pytest.fixture(scope="module")
def day(root: Path) -> Written:
    return read(root / "workshops" / "human-in-focus.yaml")


@pytest.fixture(scope="module")
def agenda(root: Path, day: Written) -> Agenda:
    hours, rest = day["starts"].split(":")
    now, found = int(hours) * 60 + int(rest), []
    for item in day["agenda"]:
        said = item[next(kind for kind in KINDS if kind in item)]
        known = root / "templates" / "exercises" / f"{said}.yaml"
        library = read(known) if isinstance(said, str) and known.is_file() else {}
        title = library["title"] if library else said
        parts = [minutes(key) for part in item.get("do") or library.get("do") or [] for key in part]
        takes = minutes(item["takes"]) if "takes" in item else sum(parts)
        takes = takes or minutes(library["takes"])
        if "at" in item:
            assert clock(now) == item["at"].replace(":", ".")
        shares = shared_out(parts, takes) if parts else []
        starts = [now + sum(shares[:n]) for n in range(len(shares))]
        found.append((now, title if isinstance(title, str) else title["et"], starts))
        now += takes
    return [*found, (now, "", [])]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u00ad]", "", text)


def test_the_day_is_seven_hours_for_32_people_at_six_tables(day: Written, agenda: Agenda) -> None:
    assert (int(day["people"]), sum(map(int, day["roles"].values()))) == (PEOPLE, PEOPLE)
    assert round(PEOPLE / int(day["group_size"])) == TABLES
    assert (agenda[0][0], agenda[-1][0]) == (9 * 60 + 30, 16 * 60 + 30)


@pytest.mark.parametrize(
    "name", ["run-sheet.pdf", "agenda.pdf", "guide.pdf", "run-sheet.md", "calendar.ics", "slides.html"]
)
def test_every_part_tells_the_same_times(name: str, agenda: Agenda, files: Files, texts: Texts) -> None:
    whole = " ".join(texts(files[name])) if name.endswith(".pdf") else files[name].decode().replace("\r\n ", "")
    told, after = squeezed(whole), 0
    for start, title, parts in agenda[:-1]:
        at = told.find(squeezed(title), after)
        assert at >= 0, (name, title)
        near = told[max(0, at - 400) : at + 4000]
        assert clock(start) in near, (name, title)
        if name in ("run-sheet.pdf", "run-sheet.md"):
            assert all(clock(part) in near for part in parts), (name, title)
        after = at if name in ("run-sheet.pdf", "agenda.pdf", "run-sheet.md") else 0


def test_the_table_of_the_run_sheet_is_the_day_minute_by_minute(agenda: Agenda, files: Files) -> None:
    rows = list(csv.reader(io.StringIO(files["run-sheet.csv"].decode("utf-8-sig")), delimiter=";"))[1:]
    items = [row for row in rows if row[4]]
    ends = [start for start, _, _ in agenda[1:]]
    assert [(row[1], row[2], row[5]) for row in items] == [
        (clock(start).replace(".", ":"), clock(end).replace(".", ":"), title)
        for (start, title, _), end in zip(agenda[:-1], ends, strict=True)
    ]
    parts = [row[1] for row in rows if not row[4]]
    assert parts == [clock(part).replace(".", ":") for _, _, each in agenda for part in each]


def sums(text: str) -> Iterator[tuple[int, int, int | None]]:
    """Yield what each reckoning on the materials list gives, what it says, and what it says with some to spare."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    pattern = r"(\d+(?: [a-zäöõü]+){0,2} × [\d×+() ]*\d\)?)(?: m)? = (\d+)(?: m)?(?:, \+ 10 ?% = (\d+))?"
    for left, right, spared in re.findall(pattern, text):
        reckoned = re.sub(r"[a-zäöõü]+", "", left).replace("×", "*")
        assert re.fullmatch(r"[\d *+()]+", reckoned), left
        yield eval(reckoned), int(right), int(spared) if spared else None


def test_the_quantities_are_what_their_reckoning_gives(files: Files, texts: Texts) -> None:
    found = list(sums(" ".join(texts(files["materials.pdf"]))))
    assert len(found) >= 8
    for given, told, spared in found:
        assert given == told
        assert spared in (None, math.ceil(told * 1.1))


def test_notes_to_buy_are_the_notes_that_the_walls_have_room_for(files: Files, texts: Texts) -> None:
    """Each sheet says in its head how many notes it holds; six tables fill them once."""
    held = 0
    for name in files:
        if name.startswith("sheet-"):
            found = re.search(r"(\d+)\s+lipikut\s+76", texts(files[name])[0])
            held += int(found[1]) if found else 0
    whole = " ".join(texts(files["materials.pdf"])).replace("\u00a0", " ")
    walls = [int(total) for total in re.findall(r"6 lauda × [\d (+)]+ = (\d+)", whole)]
    assert held
    assert sum(walls) == TABLES * held


def test_pages_in_the_print_list_are_the_pages_of_the_files(files: Files, texts: Texts) -> None:
    whole = " ".join(texts(files["print-list.pdf"]))
    listed = dict(re.findall(r"([a-z0-9-]+\.pdf)(?: [A-Z]{2}\d?(?:–[A-Z]{2}\d)?)? (\d+) \d+ \d+", whole))
    printed_files = {name for name in files if name.endswith(".pdf")} - {"pack.pdf", "cover.pdf", "print-list.pdf"}
    assert set(listed) == printed_files
    for name, pages in listed.items():
        assert len(PdfReader(io.BytesIO(files[name])).pages) == int(pages), name


def test_pieces_of_paper_add_up(files: Files, texts: Texts) -> None:
    whole = " ".join(texts(files["print-list.pdf"]))
    for group in re.split(r"(?:Trükikoda|Kontoriprinter) · A\d", whole)[1:]:
        rows = re.findall(r"\.pdf(?: [A-Z]{2}\d?(?:–[A-Z]{2}\d)?)? \d+ \d+ (\d+)", group)
        (total,) = re.findall(r"(\d+) lehte paberit", group)
        assert sum(map(int, rows)) == int(total)
    assert re.search(rf"agenda\.pdf 1 {SPARE} {SPARE}\b", whole)
    assert re.search(rf"sheet-ff-feedback-form-a4\.pdf FF1–FF6 {SPARE} 1 {SPARE}\b", whole)
    assert re.search(rf"consent\.pdf 2 1 {1 + SPARE // 2}\b", whole)


def test_the_pack_has_the_cover_and_every_page_of_every_part(files: Files) -> None:
    def pages(name: str) -> int:
        return len(PdfReader(io.BytesIO(files[name])).pages)

    alone = sum(pages(name) for name in files if name.endswith(".pdf") and name != "pack.pdf")
    overviews = 3  # canvases, cards and the feedback form have a page before them in the pack
    assert pages("pack.pdf") == alone + overviews


def test_everybody_has_a_seat_and_a_sign(files: Files, texts: Texts) -> None:
    pages = texts(files["tents.pdf"])
    seats = [int(n) for n in re.findall(r"Laud \d (\d) inimest", pages[0])]
    assert (len(seats), sum(seats)) == (TABLES, PEOPLE)
    assert set(seats) == {5, 6}
    assert sum(page.count("Laud") for page in pages[1 + TABLES :]) == PEOPLE
