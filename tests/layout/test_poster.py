"""The poster of crossings: what always holds, over generated crossings of any number of meetings; what it says."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.poster.chain import kept_in_order
from teekond.layout.scene import MapLayout, Page, RectMark, TextMark
from teekond.link.load import load_text
from teekond.link.workspace import Link, Workspace
from teekond.locale import catalogue
from teekond.model.journey import Feeling, Journey, Lane, LinkKind, Role, Side, Stage, Step
from teekond.render.dot import dot
from teekond.render.layout_json import layout_json
from teekond.render.svg import svg
from teekond.theme import load_theme
from tests.layout.invariants import walk
from tests.layout.maps import linked, text
from tests.layout.posters import all_of, crossings, is_ribbon, missing, poster_faults, ribbons
from tests.map.contract import broken

HERE = Path(__file__).parent / "crossings"
FEW = settings(
    max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
"""Without making a failing crossing smaller, which would take minutes."""
DEFAULT = load_theme("default", {})


def poster(workspace: Workspace, lang: str = "et", sheet: str | None = None, *names: str) -> MapLayout:
    options = MapOptions(view="crossings", sheet=parse_sheet(sheet) if sheet else None)
    return lay_out(workspace, list(names) or ["c", "e"], options, catalogue(lang))


def meeting() -> Workspace:
    workspace = load_text((HERE / "meeting.yaml.in").read_text(encoding="utf-8"), "meeting.yaml")
    assert not workspace.broken
    return workspace


def said(layout: MapLayout) -> list[str]:
    return [mark.text for page in layout.pages for mark, _ in walk(page.groups) if isinstance(mark, TextMark)]


def headline(layout: MapLayout) -> str:
    head = next(group for group in all_of(layout.pages[0]) if group.cls == "title-block")
    found = [mark.text for mark in head.children if isinstance(mark, TextMark) and mark.cls == "title"]
    return " ".join(found)


def two(feelings: list[tuple[float | None, float | None]], *, meets: bool = True) -> Workspace:
    """Return two journeys whose steps meet pair by pair."""
    made = []
    for side, name, kind in ((0, "c", Side.CUSTOMER), (1, "e", Side.EMPLOYEE)):
        steps = tuple(
            Step(
                f"s{at}",
                text(f"Samm {at}"),
                "own",
                feeling=None if pair[side] is None else Feeling((pair[side] or 0.0,)),
            )
            for at, pair in enumerate(feelings)
        )
        lanes = (Lane("own", text("Mari"), Role.ACTOR),)
        made.append(Journey(name, text(name), kind, lanes, (Stage("g", text("Etapp"), steps),)))
    links = [Link(LinkKind.MEETS, f"e/s{at}", f"c/s{at}") for at in range(len(feelings))] if meets else []
    return linked(made, tuple(links))


@FEW
@given(crossings(), st.sampled_from(("et", "en")), st.sampled_from((None, "A3", "A2", "A4")))
def test_a_poster_of_any_crossing(workspace: Workspace, lang: str, sheet: str | None) -> None:
    layout = poster(workspace, lang, sheet)
    for page in layout.pages:
        assert poster_faults(page) == []
    assert missing(layout.pages, workspace) == []


@settings(FEW, max_examples=15)
@given(crossings(), st.sampled_from(("default", "mono", "contrast", "dark")))
def test_its_svg_keeps_the_contract_and_has_every_word(workspace: Workspace, theme: str) -> None:
    layout = poster(workspace, "et", "A3")
    for at, page in enumerate(layout.pages):
        drawn = svg(layout, at, load_theme(theme, {}), fonts="none", id_prefix="p--")
        assert broken(drawn, workspace, "p--") == [] or not page.cards
        words = {"".join(each.itertext()) for each in ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")}
        assert {mark.text for mark, _ in walk(page.groups) if isinstance(mark, TextMark)} <= words


def test_the_layout_of_a_meeting(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "poster.json", layout_json(poster(meeting(), "en", "A3", "call", "workday")))


def test_the_finding_is_the_headline() -> None:
    layout = poster(meeting(), "et", "A3", "call", "workday")
    assert headline(layout) == catalogue("et")("In two places both are low")
    whole = " ".join(said(layout))
    assert "„Ootab järjekorras“, kui „Saab töökoha, aga mitte kontot“." in whole
    assert "sest" not in whole.split()
    assert catalogue("et")("A link is no proof: a crossing says what to ask, not what was the cause.") in whole
    assert headline(poster(meeting(), "en", "A3", "call", "workday")) == "In two places both are low"


@pytest.mark.parametrize(
    ("feelings", "wanted"),
    [
        ([(-1, -1)], "In one place both are low"),
        ([(-1, -1)] * 12, "In 12 places both are low"),
        ([(1, -1), (0, 2)], "Nowhere are both low"),
        ([(None, None)], "They meet, and nobody asked how it feels"),
    ],
)
def test_headlines_follow_the_count(feelings: list[tuple[float | None, float | None]], wanted: str) -> None:
    assert headline(poster(two(feelings), "en")) == wanted


def test_without_a_meeting_it_says_so_and_shows_both_curves() -> None:
    layout = poster(two([(-2, 1), (1, -1), (2, 0)], meets=False), "en")
    assert headline(layout) == "Nobody meets anybody here yet"
    assert "no meeting is written down" in said(layout)
    rows = [group for group in all_of(layout.pages[0]) if group.cls == "row feelings"]
    assert len(rows) == 2
    assert {"Samm 0", "Samm 1"} <= set(said(layout))


def test_where_nobody_was_asked_it_says_so_at_both_curves() -> None:
    marks = [mark for mark, _ in walk(poster(two([(None, None)] * 2), "en").pages[0].groups)]
    missing_words = [mark.text for mark in marks if isinstance(mark, TextMark) and mark.cls == "missing"]
    assert " ".join(missing_words) == " ".join(["no step here has a feeling yet"] * 2)


def test_both_low_is_wide_and_dark_and_others_are_narrow_and_pale() -> None:
    page = poster(two([(-2, -1), (2, 2), (-2, 1)]), "en").pages[0]
    widths = {pair[0]: box.w for pair, box in ribbons(page).items()}
    assert widths == {"e/s0": 46.0, "e/s1": 26.0, "e/s2": 26.0}
    fills = {
        dict(group.data)["from"]: [mark.fill for mark in group.children if isinstance(mark, RectMark)]
        for group in all_of(page)
        if is_ribbon(group)
    }
    assert fills == {"e/s0": ["badd", "badA"], "e/s1": ["goodA", "goodA"], "e/s2": ["badA", "goodA"]}


def test_many_meetings_fold_onto_sheets_and_every_link_is_drawn_once() -> None:
    made = two([(-1.0, 1.0)] * 30)
    layout = poster(made, "et", "A3")
    assert len(layout.pages) > 2
    assert {(page.width * page.scale, page.height * page.scale) for page in layout.pages} == {
        sheet_size(layout.pages[0])
    }
    assert missing(layout.pages, made) == []
    assert len(poster(made).pages) == 1


def sheet_size(page: Page) -> tuple[float, float]:
    return page.width * page.scale, page.height * page.scale


def test_what_is_printed_is_not_smaller_than_can_be_read() -> None:
    for sheet, least in (("A3", 7.0), ("A2", 7.0)):
        for made, names in ((meeting(), ("call", "workday")), (two([(-1.0, 1.0)] * 12), ("c", "e"))):
            for page in poster(made, "et", sheet, *names).pages:
                sizes = [mark.size for mark, _ in walk(page.groups) if isinstance(mark, TextMark)]
                assert min(sizes) * page.scale >= least


def test_graphviz_is_told_every_word() -> None:
    layout = poster(meeting(), "et", "A3", "call", "workday")
    source = re.sub(r"\s+", " ", dot(layout, 0, DEFAULT))
    for mark, _ in walk(layout.pages[0].groups):
        if isinstance(mark, TextMark):
            assert mark.text.replace('"', '\\"') in source


def test_meetings_that_would_cross_are_no_ribbons() -> None:
    assert kept_in_order([(0, 0, 2), (1, 1, 2), (2, 2, 2)]) == [0, 1, 2]
    assert kept_in_order([(0, 1, 2), (1, 0, 2), (2, 2, 2)]) in ([0, 2], [1, 2])
    assert kept_in_order([(0, 1, 2), (1, 0, 3), (2, 2, 2)]) == [1, 2]
    assert kept_in_order([(0, 0, 2), (0, 1, 2), (1, 1, 2)]) == [0, 1, 2]
    assert kept_in_order([]) == []


def test_journeys_of_one_side_have_no_poster() -> None:
    made = meeting()
    layout = poster(made, "et", None, "call")
    assert not [group for group in all_of(layout.pages[0]) if is_ribbon(group)]


def test_reasons_have_a_page_of_their_own_where_a_small_sheet_has_no_room_below() -> None:
    layout = poster(meeting(), "et", "A4", "call", "workday")
    for page in layout.pages:
        assert poster_faults(page) == []
    whole = " ".join(said(layout))
    for reason in ("Mari istub kontota", "Ilma kontota ei näe Mari ajalugu", "Kliendi hääl muudab juhendit"):
        assert whole.count(reason) <= 1
    assert "Ilma kontota ei näe Mari ajalugu" in whole
    assert "Kliendi hääl muudab juhendit" in whole


def test_a_sheet_that_is_too_small_is_told() -> None:
    made = two([(-1.0, 1.0)] * 3)
    assert any("smaller than is easily read" in note for note in poster(made, "en", "50x60mm").notes)
    assert any("too small" in note for note in poster(made, "en", "20x20mm").notes)
    assert not poster(made, "en", "A3").notes
