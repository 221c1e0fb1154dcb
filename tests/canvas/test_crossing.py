"""The sheet on which two journeys cross: moments that meet share a column, links run clear of the notes."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.canvas.made import DAY, journey, plain, stage, step
from tests.canvas.sheets import area, blocks, canvas, notes, overlap

from teekond.canvas.choose import lay_out
from teekond.canvas.crossing.moments import moments
from teekond.canvas.marks import Body, Circle, Known, Path, Rectangle
from teekond.canvas.pair import Pair, pair_of
from teekond.canvas.placed import Sheet
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Link, Located, Workspace
from teekond.model.journey import Feeling, Journey, LinkKind, Side
from teekond.values import replace

CALL = replace(
    journey(
        stage("Mure", step("helistab", feeling=Feeling((-1,)))),
        stage("Kõne", step("räägib"), step("tänab")),
        side=Side.CUSTOMER,
    ),
    id="call",
)


def linked(*links: tuple[LinkKind, str, str], journeys: tuple[Journey, ...] = (DAY, CALL)) -> Workspace:
    steps = {}
    for each in journeys:
        column = 0
        for part in each.stages:
            for one in part.steps:
                steps[f"{each.id}/{one.id}"] = Located(each, part, one, column)
                column += 1
    return Workspace(
        None,
        journeys={each.id: each for each in journeys},
        steps=steps,
        links=tuple(Link(kind, source, target, plain("nii läheb")) for kind, source, target in links),
    )


MEETS, ENABLES = LinkKind.MEETS, LinkKind.ENABLES
WORKSPACE = linked((MEETS, "day/istub", "call/räägib"), (ENABLES, "day/ootab", "call/tänab"))


def pair(workspace: Workspace = WORKSPACE) -> Pair:
    return pair_of(workspace, "day", "call", "et")


def sheet(workspace: Workspace = WORKSPACE, **choices: str) -> Sheet:
    made = lay_out(canvas("crossing"), workspace, lang="et", **choices)  # type: ignore[arg-type]
    assert isinstance(made, Sheet), made
    return made


def test_the_customer_is_above() -> None:
    assert [each.side for each in pair().journeys] == [Side.CUSTOMER, Side.EMPLOYEE]


def test_moments_that_meet_share_a_column() -> None:
    found = moments(pair(), 6)
    both = [(each.above.id, each.below.id) for each in found.columns if each.above and each.below]
    assert ("räägib", "istub") in both
    assert found.left_out == 0


def test_the_order_of_both_journeys_is_kept() -> None:
    found = moments(pair(), 6)
    above = [each.above.id for each in found.columns if each.above]
    below = [each.below.id for each in found.columns if each.below]
    assert above == ["helistab", "räägib", "tänab"]
    assert below == ["ootab", "saabub", "istub", "lahkub"]


def test_where_there_is_little_room_the_meeting_stays() -> None:
    found = moments(pair(), 1)
    assert [(each.above and each.above.id, each.below and each.below.id) for each in found.columns] == [
        ("räägib", "istub")
    ]
    assert found.left_out == 1


def test_a_meeting_runs_straight_and_another_link_turns_on_the_track() -> None:
    body = sheet(crossing="day,call", fill="stages").body
    assert isinstance(body, Body)
    lines = [mark for mark in body.marks if isinstance(mark, Path) and mark.tone == "ink" and mark.weight >= 3.5]
    long = [line for line in lines if abs(line.points[0][1] - line.points[-1][1]) > 200]
    assert [len({round(x, 3) for x, _ in line.points}) == 1 for line in long] == [True, False]


def test_links_touch_no_note() -> None:
    made = sheet(crossing="day,call", fill="stages")
    assert isinstance(made.body, Body)
    lines = [mark for mark in made.body.marks if isinstance(mark, Path) and mark.tone == "ink" and mark.weight >= 3.5]
    places = notes(made)
    for line in lines:
        for (x, y), (other_x, other_y) in zip(line.points, line.points[1:], strict=False):
            for place in places:
                beside = max(x, other_x) < place.x or min(x, other_x) > place.right
                apart = max(y, other_y) < place.y or min(y, other_y) > place.bottom
                assert beside or apart


@pytest.mark.parametrize(
    "choices", [{}, {"crossing": "day,call", "fill": "stages"}, {"crossing": "day,call", "fill": "all"}]
)
def test_no_text_lies_on_another(choices: dict[str, str]) -> None:
    made = sheet(WORKSPACE, **choices)
    texts = [(block, area(block)) for block in dict.fromkeys(blocks((made.head, made.body, made.foot)))]
    assert [(a.lines, b.lines) for (a, one), (b, other) in combinations(texts, 2) if overlap(one, other)] == []


def test_an_empty_sheet_has_six_columns_with_cards_of_both_sides() -> None:
    made = sheet()
    assert len([each for each in made.codes if each.code.startswith("A")]) == 6
    assert isinstance(made.body, Body)
    assert len([mark for mark in made.body.marks if isinstance(mark, Rectangle) and mark.radius > 5]) == 6
    assert made.capacity == 48


def test_what_nobody_said_or_felt_is_asked_and_counted() -> None:
    made = sheet(crossing="day,call", fill="stages")
    assert isinstance(made.body, Body)
    holes = [mark for mark in made.body.marks if isinstance(mark, Known) and mark.filled.kind == "hole"]
    assert made.holes == len(holes) > 0


def test_a_crossing_that_is_not_there_is_refused() -> None:
    made = lay_out(canvas("crossing"), WORKSPACE, crossing="day,cal", lang="et")
    assert isinstance(made, Diagnostic)
    assert made.code == "TK408"


def test_too_many_columns_are_refused() -> None:
    made = lay_out(canvas("crossing"), WORKSPACE, stages=26, lang="et")
    assert isinstance(made, Diagnostic)
    assert made.code == "TK403"


def test_links_of_two_kinds_between_the_same_moments_are_both_drawn_with_ends_apart() -> None:
    both = linked((MEETS, "day/istub", "call/räägib"), (LinkKind.LEARNS_FROM, "day/istub", "call/räägib"))
    body = sheet(both, crossing="day,call", fill="all").body
    assert isinstance(body, Body)
    heads = [mark.points for mark in body.marks if isinstance(mark, Path) and mark.head == "open"]
    x, top = next(points[-1] for points in heads if len(points) > 2)
    discs = [mark for mark in body.marks if isinstance(mark, Circle) and mark.fill == "ink" and abs(mark.y - top) < 1]
    assert discs
    assert all(abs(x - disc.x) > 5 for disc in discs)


def test_the_lower_half_of_the_band_is_called_by_its_letter() -> None:
    told = [" ".join(block.lines) for block in blocks(sheet(crossing="day,call", fill="all"))]
    assert "D · Mis siin ristub?" in told


def test_two_journeys_with_long_titles_are_both_named_in_the_head() -> None:
    long = tuple(replace(each, title=plain(f"{each.title.read('et')} väga pika pealkirjaga")) for each in (DAY, CALL))
    value = sheet(linked(journeys=long), crossing="day,call").head.fields[1].value
    assert value is not None
    assert "×" in value.lines[0]


def test_steps_without_a_column_are_counted_on_their_side() -> None:
    assert (moments(pair(), 6).hidden, moments(pair(), 1).hidden) == ((0, 0), (2, 3))
    many = tuple(
        replace(each, stages=(stage("Kõik", *each.steps(), *(step(f"samm {at}") for at in range(9))),))
        for each in (CALL, DAY)
    )
    home = linked(journeys=many)
    told = [" ".join(block.lines) for block in blocks(sheet(home, crossing="day,call", fill="stages"))]
    hidden = moments(pair(home), 6).hidden
    assert min(hidden) > 1
    assert [each for each in told if "vaata kaarti" in each] == [f"veel {n} sammu: vaata kaarti" for n in hidden]
    whole = [" ".join(block.lines) for block in blocks(sheet(crossing="day,call", fill="stages"))]
    assert not [each for each in whole if "vaata kaarti" in each]
