"""The calendar file, read as RFC 5545 says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.workshop.made import item, on, plain, workshop

from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.render.pack.calendar import LONGEST, calendar, escaped
from teekond.render.pack.frame import Pack, planned
from teekond.theme import load_theme

DAY = date(2026, 12, 3)


def made(meeting: Workshop) -> bytes:
    data = calendar(planned(meeting, Workspace(None), load_theme("default", {}), "et"))
    assert data is not None
    return data


def read(data: bytes) -> list[dict[str, str]]:
    """Return the events, their lines unfolded."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = value
    return events


def test_the_sample_is_one_event_with_its_agenda(pack: Pack, files: Mapping[str, bytes]) -> None:
    (event,) = read(files["calendar.ics"])
    assert (event["DTSTART"], event["DTEND"]) == ("20261203T093000", "20261203T163000")
    assert event["DTSTAMP"] == "20261203T000000Z"
    assert event["SUMMARY"] == pack.title
    told = event["DESCRIPTION"].replace("\\,", ",").replace("\\;", ";").split("\\n")
    assert told == [f"{pack.time(slot.start)} {pack.read(slot.item.title)}" for slot in pack.plan.slots]


def test_lines_are_no_longer_than_seventy_five_octets(files: Mapping[str, bytes]) -> None:
    assert max(len(line) for line in files["calendar.ics"].split(b"\r\n")) <= LONGEST
    files["calendar.ics"].decode("utf-8")


def test_each_day_is_an_event_of_its_own() -> None:
    two = replace(workshop(), days=(on(DAY, item("a", 30)), on(date(2026, 12, 4), item("b", 45))))
    first, second = read(made(two))
    assert first["UID"] != second["UID"]
    assert second["DTEND"] == "20261204T101500"


def test_what_runs_past_midnight_ends_on_the_next_day() -> None:
    (event,) = read(made(replace(workshop(), days=(on(DAY, item("a", 15 * 60)),))))
    assert event["DTEND"] == "20261204T003000"


def test_an_agenda_that_takes_no_time_lasts_all_day() -> None:
    (event,) = read(made(replace(workshop(), days=(on(DAY, item("a", 0)),))))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261203", "20261204")


def test_without_a_date_there_is_no_calendar() -> None:
    assert calendar(planned(workshop(item("a", 30)), Workspace(None), load_theme("default", {}), "et")) is None


@pytest.mark.parametrize(("text", "value"), [("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb\r\nc", "a\\nb\\nc"), ("õ", "õ")])
def test_what_has_a_meaning_is_escaped(text: str, value: str) -> None:
    assert escaped(text) == value


def test_a_title_cannot_add_a_line() -> None:
    evil = replace(workshop(), title=plain("x\r\nATTENDEE:mailto:y"), days=(on(DAY, item("a", 5)),))
    assert b"\r\nATTENDEE" not in made(evil)
