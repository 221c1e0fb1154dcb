"""Notes, one a row: what sticks to steps goes to a board of sticky notes, and comes back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.exchange.made import TITLES, bring, brought, findings, losses, often, only, send, sketches, workspace_of

from teekond.edit.words import Data
from teekond.model.journey import Journey, Step

ONE_LINE = TITLES.filter(lambda text: text == " ".join(text.split()))
LISTS = st.lists(ONE_LINE, min_size=1, max_size=3)
KEYS: st.SearchStrategy[dict[str, Data]] = st.fixed_dictionaries(
    {},
    optional={
        "touchpoint": ONE_LINE,
        "evidence": LISTS,
        "thinks": LISTS,
        "says": st.lists(st.fixed_dictionaries({"quote": ONE_LINE, "source": ONE_LINE}), min_size=1, max_size=2),
        "needs": LISTS,
        "pains": st.lists(ONE_LINE | st.fixed_dictionaries({"text": ONE_LINE, "source": ONE_LINE}), min_size=1),
        "gains": LISTS,
        "ideas": LISTS,
        "expects": ONE_LINE,
        "confusion": st.integers(0, 99),
        "notes": ONE_LINE,
    },
)


def held(journey: Journey) -> Any:
    """Return what notes hold of a journey."""
    lanes = {lane.id: lane.title.read() for lane in journey.lanes}
    stages = [
        (stage.title, [(_held(step, lanes), [_held(each, lanes) for each in step.beside]) for step in stage.steps])
        for stage in journey.stages
        if stage.steps
    ]
    return journey.title, journey.side, stages


def _held(step: Step, lanes: dict[str, str]) -> Any:
    names = "title feeling touchpoint evidence thinks says needs pains gains ideas expects confusion notes".split()
    return lanes[step.lane], *(getattr(step, name) for name in names)


def single(journey: Journey) -> bool:
    """Tell whether no two stages, and no two steps of one, are called alike, nor blanks are lost."""
    titles = [stage.title.read() for stage in journey.stages if stage.steps]
    steps = [[step.title.read() for step in stage.steps] for stage in journey.stages]
    every = [*titles, *(title for each in steps for title in each), *(lane.title.read() for lane in journey.lanes)]
    whole = all(text == " ".join(text.split()) for text in (*every, journey.title.read()))
    return whole and len(set(titles)) == len(titles) and all(len(set(each)) == len(each) for each in steps)


@often(80)
@given(text=sketches(KEYS), lang=st.sampled_from(("en", "et")))
def test_what_notes_hold_comes_back(text: str, lang: str) -> None:
    workspace = workspace_of(text)
    journey = only(workspace)
    assume(journey.steps() and single(journey))
    assert held(brought(send(workspace, "notes", lang=lang).data, "notes")) == held(journey)


def test_each_text_is_a_row() -> None:
    text = (
        "journey: tea\ntitle: Tea\nkind: customer\nlanes: [Me, Cat]\nstages:\n  - Home:\n      - title: Makes it\n"
        "        feeling: {value: 1, word: calm, source: diary}\n        pains: [hot, {text: late, source: Ann}]\n"
        "        confusion: 3\n        with: {cat: {title: Sleeps, feeling: 2}}\n"
    )
    lines = send(workspace_of(text), "notes").data.decode("utf-8-sig").splitlines()
    assert [line.split("\t")[4:] for line in lines] == [
        ["Lane", "Kind", "Text", "Value", "Source"],
        ["Me", "Step", "Makes it", "", ""],
        ["Me", "Feeling", "calm", "1", "diary"],
        ["Me", "Pain", "hot", "", ""],
        ["Me", "Pain", "late", "", "Ann"],
        ["Me", "Confusion", "", "3", ""],
        ["Cat", "Beside", "Sleeps", "", ""],
        ["Cat", "Feeling", "", "2", ""],
    ]


def test_notes_of_a_board_are_understood() -> None:
    data = "Tüüp;Sisu;Etapp;Tegevus;Hääled\nMure;Keegi ei vasta;Ost;Helistab;\nMõte;Kus ma olen?;Ost;Helistab;\n"
    data += "Tunne;🙁;Ost;Helistab;\nMuu;x;Ost;Helistab;\nTunne;segane;Ost;Helistab;\n"
    (step,) = brought(data, "notes").steps()
    assert [pain.text.read() for pain in step.pains] == ["Keegi ei vasta"]
    assert step.feeling is not None
    assert step.feeling.mean == -1
    assert step.notes is not None
    assert step.notes.read().strip() == "Muu: x\nsegane"
    assert findings(data, "notes") == [
        (5, "there is no kind of note “Muu”; it is kept in the notes"),
        (6, "“segane” is no feeling; it is kept in the notes"),
    ]


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"Kind,Text\nPain,x\n", b"Stage,Step\nS,A\n"])
def test_what_are_no_notes_is_told(data: bytes) -> None:
    ((line, told),) = findings(data, "notes")
    assert (line, told) == (1, "no line of the table has the heads that notes need: Kind, Text, and Step or Stage")


def test_the_loss_is_told() -> None:
    text = (
        "journey: tea\nkind: customer\nlanes: [Me, No]\nstages:\n  - Home:\n"
        "      - {title: A, owner: me, channel: app}\n"
        '      - {id: b, title: A, pains: [{text: "a\\nb", cause: me}]}\n  - Empty:\n'
    )
    assert losses(send(workspace_of(text), "notes")) == {
        "“owner”": 1,
        "“channel”": 1,
        "“pains.cause”": 1,
        "“id”": 1,
        "“lanes”": 1,
        "“stages”": 1,
        "“steps”": 1,
        "line breaks": 1,
    }
    assert bring(send(workspace_of(text), "notes").data, "notes").documents
