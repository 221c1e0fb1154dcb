"""The run sheet as CSV and as Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace

from tests.workshop.made import item, plain, workshop

from teekond.link.workspace import Workspace
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.tabular import run_csv, run_markdown
from teekond.theme import load_theme

Files = Mapping[str, bytes]


def rows(data: bytes, separator: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


def made(*titles: str, lang: str = "et") -> Pack:
    meeting = workshop(*(item(title, 10) for title in titles))
    return planned(meeting, Workspace(None), load_theme("default", {}), lang)


def test_each_item_and_each_part_is_a_row(pack: Pack, files: Files) -> None:
    head, *body = rows(files["run-sheet.csv"])
    assert len(body) == sum(1 + len(slot.parts) for slot in pack.plan.slots)
    assert {len(row) for row in body} == {len(head)}
    items = [row for row in body if row[4]]
    assert [row[5] for row in items] == [pack.read(slot.item.title) for slot in pack.plan.slots]
    assert sum(int(row[3]) for row in items) == pack.plan.days[0].end - pack.plan.days[0].day.starts


def test_parts_begin_and_end_within_their_item(files: Files) -> None:
    end = ""
    for row in rows(files["run-sheet.csv"])[1:]:
        if row[4]:
            end = row[2]
        else:
            assert row[2] <= end


def test_english_parts_columns_by_a_comma() -> None:
    assert rows(run_csv(made("Talk", lang="en")), ",")[1][5] == "Talk"


def test_what_looks_like_a_formula_stays_text() -> None:
    assert rows(run_csv(made("=1+1")))[1][5] == "'=1+1"


def test_markdown_holds_every_title_and_time(pack: Pack, files: Files) -> None:
    whole = files["run-sheet.md"].decode()
    for slot in pack.plan.slots:
        assert f"| {pack.time(slot.start)} | {slot.item.minutes} | **" in whole
    lines = [line for line in whole.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in lines} == {5}


def test_nothing_in_a_title_is_markdown() -> None:
    whole = run_markdown(made("*a* | <b> [c](d) `e`")).decode()
    assert r"**\*a\* \| \<b\> \[c\](d) \`e\`**" in whole


def test_several_days_have_a_heading_each() -> None:
    day = workshop(item("a", 10)).days[0]
    two = replace(workshop(), title=plain("Kaks"), days=(day, day))
    whole = run_markdown(planned(two, Workspace(None), load_theme("default", {}), "en")).decode()
    assert whole.count("\n## Day ") == 2
