"""Mermaid journey diagrams: what its grammar makes hard comes through both ways, and what is lost is said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tests.exchange.made import bring, brought, findings, losses, often, only, send, sketches, workspace_of

from teekond.exchange.mermaid_out import encoded
from teekond.model.journey import Journey

TEA = """\
journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Do work: 1: Me, Cat
  section Go home
    Sit down: 5: Me
"""


def held(journey: Journey) -> Any:
    """Return what a diagram holds of a journey."""
    lanes = {lane.id: lane.title.read() for lane in journey.lanes}
    steps = [
        (
            stage.title.read(),
            [
                (
                    step.title.read(),
                    lanes[step.lane],
                    [(each.title.read(), lanes[each.lane]) for each in step.beside],
                    None if step.feeling is None else step.feeling.mean,
                )
                for step in stage.steps
            ],
        )
        for stage in journey.stages
    ]
    return journey.id, journey.title.read(), journey.side, journey.persona, steps


def test_sections_are_stages_and_actors_are_lanes() -> None:
    journey = brought(TEA, "mermaid")
    assert held(journey) == (
        "my-working-day",
        "My working day",
        "customer",
        None,
        [
            ("Go to work", [("Make tea", "Me", [], 2), ("Do work", "Me", [("Do work", "Cat")], -2)]),
            ("Go home", [("Sit down", "Me", [], 2)]),
        ],
    )
    assert [(lane.id, lane.role) for lane in journey.lanes] == [("me", "actor"), ("cat", "frontstage")]


@often(100)
@given(text=sketches())
def test_what_a_diagram_holds_comes_back(text: str) -> None:
    workspace = workspace_of(text)
    made = send(workspace, "mermaid")
    assert held(brought(made.data, "mermaid")) == held(only(workspace))


@often(60)
@given(text=sketches())
def test_a_second_way_out_is_the_first(text: str) -> None:
    first = send(workspace_of(text), "mermaid").data
    again = bring(first, "mermaid").documents[0].text
    assert send(workspace_of(again), "mermaid").data == first


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("At 9:30", "At 9#58;30"),
        ("#1; yes, no", "#35;1#59; yes#44; no"),
        ("Journey starts", "#74;ourney starts"),
        ("title of it", "#116;itle of it"),
        ("journalist", "journalist"),
        ("100 % sure", "100 % sure"),
        ("%% sure", "#37;#37; sure"),
        ("a <b> c", "a #60;b#62; c"),
        ("R&D „õ“", "R&D „õ“"),
    ],
)
def test_what_is_grammar_becomes_an_entity(name: str, written: str) -> None:
    assert encoded(name) == written


def test_the_loss_is_told_key_by_key() -> None:
    made = send(
        workspace_of(
            "journey: a\nkind: customer\nowner: x\nlanes: [Me, {title: Shop, role: backstage}, Nobody]\nstages:\n"
            "  - title: S\n    goal: g\n    steps:\n"
            "      - {id: b, title: {en: B, et: Bee}, feeling: [-1, 1], pains: [p, {text: q, kind: systemic}],"
            " moment_of_truth: true, with: {shop: {title: Sells, feeling: 1}}}\n"
        ),
        "mermaid",
    )
    assert losses(made) == {
        "“owner”": 1,
        "“lanes.role”": 1,
        "“goal”": 1,
        "“pains”": 2,
        "“moment_of_truth”": 1,
        "texts in the language “et”": 1,
        "“lanes”": 1,
        "“feeling”": 1,
        "“with.title”": 1,
        "“with.feeling”": 1,
    }


def test_a_step_that_nobody_rated_stays_so() -> None:
    text = "journey: a\nkind: customer\nstages:\n  - S: [One]\n"
    made = send(workspace_of(text), "mermaid").data
    assert b"One: 3: Customer" in made
    assert only(workspace_of(bring(made, "mermaid").documents[0].text)).steps()[0].feeling is None


def test_long_names_get_boxes_in_which_they_are_read() -> None:
    text = "journey: a\nkind: customer\nstages:\n  - S: [One, Waits for somebody who answers the question]\n"
    made = send(workspace_of(text), "mermaid").data
    assert made.startswith(b"---\nconfig:\n  journey:\n    width: 340\n---\njourney\n")
    assert brought(made, "mermaid").title.read() == "A"


def test_scores_beyond_five_have_a_scale_of_their_own() -> None:
    file = bring("journey\n section S\n  A: 0: Me\n  B: 10: Me\n", "mermaid")
    journey = only(workspace_of(file.documents[0].text))
    assert list(journey.scale) == [0, 10]
    assert [step.feeling.values for step in journey.steps() if step.feeling] == [(-2,), (2,)]
    assert any("outside 1 to 5" in guess.english() for guess in file.guesses)
    assert "# Guessed: some scores lie outside 1 to 5" in file.documents[0].text


@pytest.mark.parametrize(
    ("line", "name", "feeling", "told"),
    [
        ("Meet at 9:30: 4: Me", "Meet at 9:30", 1, "a colon stands in the name, which is read as “Meet at 9:30”"),
        ("Call #2: 4: Me", "Call #2", 1, ""),
        ("Drink: 4: Me # a comment", "Drink", 1, ""),
        ("Drink: 4: Me;", "Drink", 1, ""),
        ("Drink: 4,5: Me", "Drink", 1.5, ""),
        ("Drink:4:Me", "Drink", 1, ""),
        ("Drink: 4", "Drink", 1, ""),
        ("Drink: : Me", "Drink", None, ""),
        ("Drink: Me", "Drink", None, ""),
        ("Drink: much: Me", "Drink", None, "“much” is no score; the step has no feeling"),
        ("Drink", "Drink", None, "this line has no score and no actors; it is read as a step"),
        ("#74;ourney #x;: 4: Me", "Journey #x;", 1, ""),
    ],
)
def test_lines_that_people_write_are_read_kindly(line: str, name: str, feeling: float | None, told: str) -> None:
    text = f"journey\n section S\n  {line}\n"
    (step,) = brought(text, "mermaid").steps()
    assert (step.title.read(), step.feeling and step.feeling.mean) == (name, feeling)
    assert findings(text, "mermaid") == ([(3, told)] if told else [])


def test_front_matter_directives_comments_and_descriptions_are_understood() -> None:
    text = (
        "---\ntitle: 'From the front'\nconfig: {theme: dark}\n---\n%%{init: {\n'a': 1}}%%\n%% x\n# y\njourney\n"
        "  accTitle: For all\n  accDescr {\n    Two\n    lines\n  }\n  %% z: 3: Me\n  section S\n    A: 3: Me\n"
    )
    journey = brought(text, "mermaid")
    assert (journey.title.read(), journey.summary and journey.summary.read()) == ("From the front", "Two lines")
    assert len(journey.steps()) == 1


def test_every_diagram_of_a_markdown_file_becomes_a_document() -> None:
    text = f"# Tea\n\n```mermaid\n{TEA}```\n\n```mermaid\nmindmap\n  a\n```\n\n"
    text += "~~~mermaid\njourney\n section S\n  B: 2: X\n~~~\n"
    file = bring(text, "mermaid", "tea.md")
    assert [each.ident for each in file.documents] == ["my-working-day", "tea"]
    assert losses(file) == {"a diagram of the kind mindmap": 1}


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"", 1, "the file is empty"),
        (b" \n\n", 1, "the file is empty"),
        (b"\n\nmindmap\n  a\n", 3, "this is no journey diagram of Mermaid: it begins with “mindmap”"),
        (b"%% x\nflowchart TD\n A --> B\n", 2, "this is no journey diagram of Mermaid: it begins with “flowchart”"),
        (b"journey\n  title Only\n", 1, "the diagram holds no task"),
        (b"# A\n```python\nprint()\n```\n", 1, "there is no Mermaid diagram in this file"),
        (b"PK\x03\x04aaaa", 1, "this is a file of the kind ZIP (DOCX, XLSX, PPTX), not a text"),
        (bytes(range(32)) * 4, 1, "this is no text but binary data"),
        (b"a" * 5_000_001, 1, "the file has more than 5 million letters"),
    ],
)
def test_what_is_no_diagram_is_told_by_what_it_is(data: bytes, line: int, told: str) -> None:
    assert findings(data, "mermaid") == [(line, told)]


def test_letters_of_windows_are_guessed_and_said() -> None:
    data = "journey\n section Õhtu\n  Šokk: 3: Žürii\n".encode("cp1257")
    assert brought(data, "mermaid").steps()[0].title.read() == "Šokk"
    assert findings(data, "mermaid") == [(1, "the file is not UTF-8; its letters are read as Windows-1257")]


@often(60)
@given(text=sketches())
def test_no_piece_of_a_diagram_makes_the_reader_stumble(text: str) -> None:
    data = send(workspace_of(text), "mermaid").data
    for cut in (len(data) // 3, len(data) // 2, len(data) - 3):
        for made in bring(data[cut:], "mermaid").documents + bring(data[:cut], "mermaid").documents:
            workspace_of(made.text)
