"""The map of what changed: the sample's first workday as it is, against the one that its people want."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from tests.diff.tobe import to_be
from tests.layout.invariants import all_groups, faults, way_of
from tests.map.contract import STATES, broken, groups, words_of
from tests.map.sample import ROOT

from teekond.diff.changes import Comparison
from teekond.diff.compare import compare
from teekond.diff.union import Union, unite
from teekond.layout.build import lay_out
from teekond.layout.changed import Shown
from teekond.layout.options import MapOptions
from teekond.layout.scene import CircleMark, Group, MapLayout, PathMark, RectMark, TextMark
from teekond.link.load import load_text, load_workspace
from teekond.locale import catalogue
from teekond.render.diff_html import html
from teekond.render.diff_map import Drawing, change_maps
from teekond.render.svg import svg
from teekond.theme import load_theme

DAY = """\
journey: day
kind: employee
title: A day
lanes:
  - me: {title: Me, role: actor}
  - desk: {title: Desk, role: support}
stages:
  - id: morning
    title: Morning
    steps:
      - {id: comes, title: Comes in, feeling: 1}
      - {id: waits, title: Waits at the door, feeling: -1}
      - {id: sits, title: Sits down, feeling: 0}
  - id: noon
    title: Noon
    steps:
      - {id: eats, title: Eats with others, feeling: 2}
      - {id: rests, title: Rests a while, feeling: 1}
"""


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folders = [tmp_path_factory.mktemp(name) for name in ("is", "shall-be")]
    for folder in folders:
        shutil.copy(ROOT / "teekond.yaml", folder)
        shutil.copytree(ROOT / "journeys", folder / "journeys")
    to_be(folders[1])
    before, after = map(load_workspace, folders)
    return compare(before, after)


@pytest.fixture(scope="module")
def union(comparison: Comparison) -> Union:
    return unite(comparison)


def mapped(union: Union, *names: str, lang: str = "en") -> MapLayout:
    shown = Shown(union, "main", "to-be")
    return lay_out(union.workspace, names, MapOptions(), catalogue(lang), shown=shown)


def edited(*edits: tuple[str, str]) -> MapLayout:
    text = DAY
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    before, after = (load_text(each, "day.yaml") for each in (DAY, text))
    assert not after.broken
    return mapped(unite(compare(before, after)), "day")


def found(layout: MapLayout, cls: str) -> list[Group]:
    return [each for each in all_groups(layout.pages[0].groups) if cls in each.cls.split()]


def texts(group: Group) -> list[str]:
    inner = [text for child in group.children if isinstance(child, Group) for text in texts(child)]
    return [mark.text for mark in group.children if isinstance(mark, TextMark)] + inner


def legend(layout: MapLayout) -> list[str]:
    (group,) = found(layout, "legend")
    return [mark.text for mark in group.children if isinstance(mark, TextMark) and mark.cls == "legend"]


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("names", [("first-workday",), ("first-call", "first-workday")])
def test_the_sample_keeps_all_that_holds_of_a_map(union: Union, lang: str, names: tuple[str, ...]) -> None:
    layout = mapped(union, *names, lang=lang)
    assert faults(layout.pages[0]) == []
    for theme in ("default", "mono"):
        page = svg(layout, 0, load_theme(theme, {}), fonts="none")
        assert broken(page, union.workspace, states=STATES) == []
        assert broken(page, union.workspace), "an ordinary map has no states, and its checker knows"


def test_what_became_of_each_step_is_a_class_of_its_group(union: Union) -> None:
    root = ET.fromstring(svg(mapped(union, "first-workday"), 0, load_theme("default", {}), fonts="none"))
    told = {step.get("data-step"): sorted(STATES.intersection(words_of(step))) for step in groups(root, "step")}
    assert {str(ref).partition("/")[2]: states for ref, states in told.items() if states} == {
        "desk-with-account": ["changed", "renamed"],
        "it-account": ["changed", "moved"],
        "looks-for-door": ["removed"],
        "meets-team": ["moved"],
        "no-history": ["changed"],
        "opens-access": ["removed"],
        "plays-customer": ["added"],
        "practises": ["added"],
        "rights-wait": ["removed"],
        "stuck-in-meeting": ["removed"],
        "waits-at-door": ["added"],
        "waits-in-lobby": ["changed"],
    }
    lanes = {lane.get("data-lane"): words_of(lane)[2:] for lane in groups(root, "lane")}
    assert {lane: states for lane, states in lanes.items() if states} == {"training": ["added"]}
    stages = {stage.get("data-stage"): words_of(stage)[1:] for stage in groups(root, "stage")}
    assert {stage: states for stage, states in stages.items() if states} == {"arrival": ["changed"]}


def test_links_that_came_or_went_say_so(union: Union) -> None:
    layout = mapped(union, "first-call", "first-workday")
    told = {
        (group.cls, dict(group.data)["from"].partition("/")[2], dict(group.data)["to"].partition("/")[2])
        for group in found(layout, "link")
        if STATES.intersection(group.cls.split())
    }
    assert told == {
        ("link enables added", "practises", "greeting"),
        ("link flow removed", "gets-welcome-letter", "looks-for-door"),
        ("link flow removed", "looks-for-door", "waits-in-lobby"),
        ("link meets removed", "no-history", "tells-again"),
    }


def test_a_card_tells_what_was_and_what_is(union: Union) -> None:
    layout = mapped(union, "first-workday")
    cards = {dict(group.data)["step"].partition("/")[2]: group for group in found(layout, "step")}
    assert "−1 → +1" in texts(cards["waits-in-lobby"])
    assert "30\N{NO-BREAK SPACE}min → 5\N{NO-BREAK SPACE}min" in texts(cards["waits-in-lobby"])
    assert cards["meets-team"].title.endswith("moved: before: Arrival")
    strikes = [mark for mark in cards["looks-for-door"].children if isinstance(mark, PathMark) and mark.cls == "strike"]
    titles = [mark for mark in cards["looks-for-door"].children if isinstance(mark, TextMark) and mark.cls == "title"]
    assert len(strikes) == len(titles) > 0


def test_the_title_block_names_both_states_and_counts(union: Union) -> None:
    layout = mapped(union, "first-workday")
    (block,) = found(layout, "title-block")
    said = texts(block)
    assert layout.title == "What changed: First workday"
    assert {"WHAT CHANGED", "What changed: First workday", "main → to-be"} <= set(said)
    assert [said[at : at + 2] for at, text in enumerate(said) if text.isdigit()] == [
        ["2", "steps moved"],
        ["1", "step renamed"],
        ["4", "steps changed"],
        ["4", "steps removed"],
        ["3", "steps added"],
    ]
    assert layout.description.startswith("main → to-be. 3 steps added")


def test_what_went_stands_where_it_was() -> None:
    layout = edited(("      - {id: waits, title: Waits at the door, feeling: -1}\n", ""))
    cards = {card.ref: card.column for card in layout.pages[0].cards}
    assert cards == {"day/comes": 0, "day/waits": 1, "day/sits": 2, "day/eats": 3, "day/rests": 4}
    flows = {(dict(g.data)["from"], dict(g.data)["to"]): g.cls for g in found(layout, "flow")}
    assert flows["day/comes", "day/waits"] == flows["day/waits", "day/sits"] == "link flow removed"
    assert flows["day/comes", "day/sits"] == "link flow"
    numbers = {dict(g.data)["step"]: texts(g)[0] for g in found(layout, "step")}
    assert numbers["day/sits"] == "2", "steps are counted as they are now"


def test_a_feeling_that_changed_has_its_old_face_behind_the_curve() -> None:
    same, other = edited(("Comes in", "Walks in")), edited(("feeling: 0", "feeling: -2"))
    for layout, lines in ((same, 0), (other, 1)):
        (row,) = found(layout, "feelings")
        marks = [mark for mark in row.children if isinstance(mark, PathMark) and mark.cls == "curve before"]
        faces = [mark for mark in row.children if getattr(mark, "cls", "") == "before"]
        assert len(marks) == len(faces) == lines
    assert "feeling before" in legend(other)
    assert "feeling before" not in legend(same)


def test_a_moved_step_leaves_a_ring_and_a_trace_to_where_it_stands() -> None:
    line = "      - {id: comes, title: Comes in, feeling: 1}\n"
    layout = edited((line, ""), ("    title: Noon\n    steps:\n", f"    title: Noon\n    steps:\n{line}"))
    (row,) = found(layout, "moves")
    (ring,) = [mark for mark in row.children if isinstance(mark, CircleMark)]
    (trace,) = [mark for mark in row.children if isinstance(mark, PathMark)]
    boxes = {card.ref: card.box for card in layout.pages[0].cards}
    assert ring.x < boxes["day/waits"].x
    assert trace.commands[0][1:] == (ring.x, ring.y)
    ((end, _),) = way_of(trace)[-1:]
    assert end == pytest.approx(boxes["day/comes"].x + boxes["day/comes"].w / 2)
    assert "Comes in" in texts(row)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("Comes in, feeling: 1", "Walks in, feeling: 1"), {"changed", "before"}),
        (("      - {id: sits, title: Sits down, feeling: 0}\n", ""), {"removed", "link or flow that is no more"}),
        (("  - id: noon", "      - {id: reads, title: Reads a letter}\n  - id: noon"), {"added"}),
        (("id: rests", "id: naps"), {"renamed"}),
    ],
)
def test_the_legend_explains_the_states_on_the_map_and_no_others(edit: tuple[str, str], said: set[str]) -> None:
    every = {"added", "removed", "changed", "renamed", "moved", "before", "from its old place", "feeling before"}
    shown = set(legend(edited(edit)))
    assert shown & (every | {"link or flow that is no more"}) == said


def test_every_state_has_its_own_shape_whatever_the_colours() -> None:
    line = "      - {id: rests, title: Rests a while, feeling: 1}\n"
    layouts = {
        "changed": edited(("Comes in", "Walks in")),
        "removed": edited(("      - {id: comes, title: Comes in, feeling: 1}\n", "")),
        "renamed": edited(("id: comes", "id: enters")),
        "added": edited(
            ("    steps:\n      - {id: comes", "    steps:\n      - {id: looks, title: Looks}\n      - {id: comes")
        ),
        "moved": edited((line, ""), ("      - {id: comes", f"{line}      - {{id: comes")),
    }
    shapes = set()
    for state, layout in layouts.items():
        (group,) = [each for each in found(layout, state) if "step" in each.cls.split()]
        at = next(mark for mark in group.children if isinstance(mark, CircleMark) and "mark" in mark.cls)
        signs = [mark for mark in group.children if isinstance(mark, PathMark) and mark.cls == f"mark {state}"]
        shapes.add(
            tuple((c[0], *(round(v - (at.x, at.y)[n % 2], 1) for n, v in enumerate(c[1:]))) for c in signs[0].commands)
        )
    assert len(shapes) == len(layouts)


def test_a_lane_and_a_stage_that_went_are_drawn_as_ghosts() -> None:
    without = DAY.replace("  - desk: {title: Desk, role: support}\n", "")
    without = without[: without.index("  - id: noon")]
    layout = mapped(unite(compare(load_text(DAY, "day.yaml"), load_text(without, "day.yaml"))), "day")
    (lane,) = [group for group in found(layout, "lane") if "removed" in group.cls.split()]
    assert dict(lane.data)["lane"] == "desk"
    (stage,) = [group for group in found(layout, "stage") if "removed" in group.cls.split()]
    assert any(isinstance(mark, PathMark) and mark.cls == "stage" and mark.dash for mark in stage.children)
    assert faults(layout.pages[0]) == []


def test_the_same_twice_has_no_states() -> None:
    layout = edited()
    assert not [group for state in STATES for group in found(layout, state)]
    frames = [mark for g in found(layout, "step") for mark in g.children if isinstance(mark, RectMark)]
    plain = lay_out(load_text(DAY, "day.yaml"), ("day",), MapOptions(), catalogue("en"))
    assert [replace(mark, y=0.0) for mark in frames] == [
        replace(mark, y=0.0) for g in found(plain, "step") for mark in g.children if isinstance(mark, RectMark)
    ]


def test_on_the_page_cards_and_sentences_lead_to_each_other(comparison: Comparison) -> None:
    drawing = Drawing(("main", "to-be"), catalogue("en"), load_theme("default", {}))
    maps = change_maps(comparison, drawing)
    page = html(comparison, maps, drawing)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    spots = dict(re.findall(r'<a id="at-(\d+)" href="#change-\1" aria-label="([^"]+)"', page))
    assert len(spots) == 12
    assert all(f'href="#at-{number}"' in page for number in spots)
    assert "Looks for the right door: removed; read what changed" in spots.values()
    assert "//" not in re.sub(r'xmlns(:\w+)?="[^"]*"|base64,[^"]*', "", page)
    assert page.count("<tr>") > 20


def test_a_page_is_the_same_every_time(comparison: Comparison) -> None:
    drawing = Drawing(("main", "to-be"), catalogue("et"), load_theme("default", {}))
    pages = [html(comparison, change_maps(comparison, drawing), drawing) for _ in range(2)]
    assert pages[0] == pages[1]
    assert "Mis muutus: Esimene tööpäev" in pages[0]
    assert str(Path.cwd()) not in pages[0]


def test_a_suggestion_that_came_bears_both_marks_in_corners_of_their_own() -> None:
    layout = edited(("  - id: noon", "      - {id: reads, title: Reads a letter, suggested: true}\n  - id: noon"))
    (step,) = [group for group in found(layout, "added") if "suggested" in group.cls.split()]
    marks = {mark.cls: mark for mark in step.children if isinstance(mark, CircleMark)}
    assert set(marks) == {"mark added", "mark suggested"}
    assert abs(marks["mark added"].y - marks["mark suggested"].y) > 12
