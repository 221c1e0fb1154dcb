"""Tables: what a sheet holds comes back, what people type is understood, and what is not is kept and said."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.made import TITLES, bring, brought, findings, losses, often, only, send, sketches, workspace_of

from teekond.edit.words import Data
from teekond.language.words import NO, YES
from teekond.model.journey import Journey, Step

openpyxl = pytest.importorskip("openpyxl")
SOFFICE = shutil.which("soffice")
LISTS = st.lists(TITLES.filter(lambda text: text[0] not in "-*·"), min_size=1, max_size=3)
"""Without bullets, which come off."""
FLAGS = YES | NO | {"true", "false"}
KEYS: st.SearchStrategy[dict[str, Data]] = st.fixed_dictionaries(
    {},
    optional={
        "touchpoint": TITLES,
        "evidence": LISTS,
        "thinks": LISTS,
        "says": LISTS,
        "needs": LISTS,
        "pains": LISTS,
        "gains": LISTS,
        "ideas": LISTS,
        "expects": TITLES,
        "channel": st.sampled_from(("phone", "face-to-face", "app")),
        "takes": st.sampled_from(("5 min", "1 h 30 min", "3 d", "2 w 1 min")),
        "moment_of_truth": st.just(value=True) | TITLES.filter(lambda text: text.casefold() not in FLAGS),
        "designed": st.booleans(),
        "promise": st.sampled_from(("kept", "broken", "untouched")),
        "place": st.sampled_from(("on-site", "remote", "hybrid")),
        "confusion": st.integers(0, 99),
        "value": st.fixed_dictionaries({"customer": LISTS, "employee": LISTS}),
        "distinctive": TITLES,
        "notes": TITLES,
    },
)


def held(journey: Journey) -> Any:
    """Return what a table holds of a journey."""
    lanes = {lane.id: lane.title.read() for lane in journey.lanes}
    parts: list[tuple[str, list[Any]]] = []
    for stage in journey.stages:
        if not parts or parts[-1][0] != stage.title.read():
            parts.append((stage.title.read(), []))
        parts[-1][1].extend((_held(step, lanes), [_held(each, lanes) for each in step.beside]) for step in stage.steps)
    return journey.id, journey.title.read(), journey.side, parts


def _held(step: Step, lanes: dict[str, str]) -> Any:
    return (
        step.id,
        lanes[step.lane],
        None if step.feeling is None else step.feeling.values,
        *(getattr(step, name) for name in "title channel touchpoint evidence thinks needs gains expects takes".split()),
        *(getattr(step, name) for name in "moment_of_truth moment_of_truth_reason designed promise place_kind".split()),
        *(getattr(step, name) for name in "confusion value distinctive notes".split()),
        [[each.text for each in items] for items in (step.pains, step.ideas)],
        [each.quote for each in step.says],
    )


@often(60)
@given(text=sketches(KEYS), form=st.sampled_from(("csv", "tsv")), lang=st.sampled_from(("en", "et")))
def test_what_a_table_holds_comes_back(text: str, form: str, lang: str) -> None:
    workspace = workspace_of(text)
    made = send(workspace, form, lang=lang)
    assert held(brought(made.data, form)) == held(only(workspace))


@often(12)
@given(text=sketches(KEYS))
def test_what_a_workbook_holds_comes_back(text: str) -> None:
    workspace = workspace_of(text)
    assert held(brought(send(workspace, "xlsx").data, "xlsx")) == held(only(workspace))


def steps(data: bytes | str, form: str = "csv") -> dict[str, Step]:
    """Return the steps of a table by title."""
    return {step.title.read(): step for step in brought(data, form).all_steps()}


def read(*texts: Any) -> list[str]:
    return [text.read() for text in texts]


def test_a_row_is_a_step_and_an_empty_stage_is_the_one_above() -> None:
    journey = brought(
        "Etapp;Samm;Rada;Tunne;Valukohad;Ideed\n"
        "Ostmine;Otsib;Klient;-1;Ei leia, kust otsida; Otsing\n;Maksab;Klient;hea;;\n"
        "Kasutamine;Helistab;Klient;😢;Ootab;\n",
        "csv",
    )
    assert [(stage.title.read(), len(stage.steps)) for stage in journey.stages] == [("Ostmine", 2), ("Kasutamine", 1)]
    assert [step.feeling.mean for step in journey.steps() if step.feeling] == [-1, 1, -2]
    assert [lane.title.read() for lane in journey.lanes] == ["Klient"]


def test_stages_side_by_side_are_turned() -> None:
    data = 'Minu teekond,,\nEtapp,Enne,Pärast\nSammud,"Otsib\nKüsib",Saab\n'
    data += 'Tunne,"-1\n1",2\nIdeed,"Otsing\nVestlus\nFoto",\n'
    file = bring(data, "csv")
    journey = only(workspace_of(file.documents[0].text))
    assert [(stage.title.read(), read(*(step.title for step in stage.steps))) for stage in journey.stages] == [
        ("Enne", ["Otsib", "Küsib"]),
        ("Pärast", ["Saab"]),
    ]
    assert [step.feeling.mean for step in journey.steps() if step.feeling] == [-1, 1, 2]
    assert read(*(idea.text for idea in journey.steps()[0].ideas)) == ["Otsing", "Vestlus", "Foto"]
    assert "Guessed: the stages stand side by side, so the table is turned." in [
        each.english() for each in file.guesses
    ]


def test_cells_hold_several_values() -> None:
    data = 'Step,Pains,Gains,Ideas,Channel,Owner\nA,"- one\n- two; three",p; q,"x, y\n","phone, e-mail",Me\n'
    step = steps(data)["A"]
    assert read(*(pain.text for pain in step.pains)) == ["one", "two; three"]
    assert read(*step.gains) == ["p", "q"]
    assert read(*(idea.text for idea in step.ideas)) == ["x, y"]
    assert step.channel == ("phone", "e-mail")


@pytest.mark.parametrize("head", ["Pains", "Pain point", "Valud", "Valupunkt", "Valukoht", "Kitsaskohad", "Mured"])
def test_pains_stand_under_any_of_their_names(head: str) -> None:
    assert read(*(pain.text for pain in steps(f"Samm,{head}\nA,one\n")["A"].pains)) == ["one"]


def test_rows_without_a_step_go_on_with_the_one_above() -> None:
    step = steps("Stage,Step,Pains,Feeling\nS,A,one,1\n,,two,\n,,three,\n,B,,\n")["A"]
    assert read(*(pain.text for pain in step.pains)) == ["one", "two", "three"]


def test_several_journeys_in_one_sheet_become_several_documents() -> None:
    file = bring("Journey,Kind,Stage,Step\nbuying,customer,S,A\n,,,B\nFirst day,töötaja,T,C\n", "csv")
    journeys = [only(workspace_of(each.text)) for each in file.documents]
    assert [(each.id, each.title.read(), each.side, len(each.steps())) for each in journeys] == [
        ("buying", "Buying", "customer", 2),
        ("first-day", "First day", "employee", 1),
    ]


def test_steps_beside_others_and_links_come_back() -> None:
    text = (
        "journey: a\nkind: employee\nlanes: [Me, {it: {title: IT, role: support}}]\nstages:\n  - S:\n      - id: one\n"
        "        title: One\n        meets: b/two\n        with: {it: {id: helps, title: Helps, feeling: 1}}\n"
        "      - {title: Two, after: one}\n---\njourney: b\nkind: customer\nstages: [T: [Two]]\n"
    )
    workspace = workspace_of(text)
    file = bring(send(workspace, "csv").data, "csv")
    again = workspace_of("---\n".join(each.text for each in file.documents))
    assert again.links == workspace.links
    (one, two) = again.journeys["a"].steps()
    assert [(each.id, each.lane, each.feeling and each.feeling.mean) for each in one.beside] == [("helps", "it", 1)]
    assert [each.step for each in two.after or ()] == ["one"]
    assert [lane.role for lane in again.journeys["a"].lanes] == ["actor", "support"]


def test_words_stand_on_the_scale_of_the_numbers() -> None:
    found = steps("Step,Feeling\nA,5\nB,3\nC,good\nD,1\n")
    assert [each.feeling and each.feeling.mean for each in found.values()] == [2, 0, 1, -2]


def test_what_a_cell_cannot_say_stays_in_the_notes() -> None:
    data = "Step,Feeling,Takes,Channel,Promise,Notes\nA,whatever,45,Teleport,maybe,mine\n"
    assert findings(data, "csv") == [
        (2, "“maybe” cannot be read as “Promise”; it is kept in the notes"),
        (2, "“45” cannot be read as “Takes”; it is kept in the notes"),
        (2, "“Teleport” cannot be read as “Channel”; it is kept in the notes"),
        (2, "“whatever” cannot be read as “Feeling”; it is kept in the notes"),
    ]
    notes = steps(data)["A"].notes
    assert notes is not None
    assert notes.read().rstrip() == "mine\nPromise: maybe\nTakes: 45\nChannel: Teleport\nFeeling: whatever"


def test_steps_called_alike_get_ids_that_differ() -> None:
    data = "Step,Lane,With\nA,Me,\nA,IT,A\nA,IT,A\nB,Me,\nA,IT,B\nA,Me,\na-a,Me,\n"
    found = [each.id for each in brought(data, "csv").all_steps()]
    assert len(found) == len(set(found)) == 7


def test_links_that_cannot_be_stay_in_the_notes() -> None:
    data = "Journey,Kind,Stage,Step,Meets,Enables,Learns from,If it fails\n"
    data += "a,employee,S,One,b/two;a/one;c/x,three;one;b/none,b/two;a/three,Threee\n,,,Three,,,,Call\n"
    data += "b,customer,S,Two,a/one,a/one,,\n"
    file = bring(data, "csv")
    workspace = workspace_of("---\n".join(each.text for each in file.documents))
    one = workspace.journeys["a"].steps()[0]
    assert [(link.relation, link.step) for link in one.links] == [
        ("meets", "b/two"),
        ("meets", "c/x"),
        ("enables", "three"),
        ("learns_from", "b/two"),
    ]
    assert one.if_it_fails is None
    assert len([each for each in file.findings if each.code == "TK454"]) == 6


def test_heads_with_a_slip_are_guessed_and_unknown_ones_left_out() -> None:
    file = bring("Stagee,Step,Feelng,Shoe size,Pain spot\nS,A,1,42,x\n", "csv")
    assert [each.english() for each in file.guesses][:2] == [
        "Guessed: the table does not say whether this is a customer’s or an employee’s journey.",
        "Guessed: the column “Stagee” is “stage”.",
    ]
    assert [each.message.english() for each in file.findings] == [
        "the column “Shoe size” is left out: a step has no such key",
        "the column “Pain spot” is left out: a step has no such key",
    ]
    assert file.findings[1].hints[0].english() == "did you mean “Pains”?"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty: there is no table in it"),
        (b"Name,Price\nTea,2\n", "no line of the table has a head for the steps, and another one"),
        (b"Stage,Step\n", "there is no step below the heads"),
        (b"\x00\x01\x02" * 50, "the file is empty: there is no table in it"),
        (b"PK\x03\x04", "the workbook is damaged, or no workbook at all"),
        (b"%PDF-1.7", "this is a file of the kind PDF, not a table that can be read"),
        (b"mindmap\n  a\n", "no line of the table has a head for the steps, and another one"),
    ],
)
def test_what_is_no_table_is_told(data: bytes, told: str) -> None:
    assert [message for _, message in findings(data, "csv")] == [told]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_letters_of_windows_and_any_separator_are_read(separator: str) -> None:
    data = f"Etapp{separator}Samm\nÕhtu{separator}Šokk\n".encode("cp1257")
    assert list(steps(data)) == ["Šokk"]


def test_a_formula_stays_a_text() -> None:
    text = 'journey: a\nkind: customer\nstages: [S: ["=1+1", {title: "@x", pains: ["+1 call", "-", "\'=x"]}]]\n'
    workspace = workspace_of(text)
    assert b"'=1+1" in send(workspace, "csv").data
    for form in ("csv", "tsv", "xlsx"):
        again = brought(send(workspace, form).data, form)
        assert read(*(step.title for step in again.steps())) == ["=1+1", "@x"]
        assert read(*(pain.text for pain in again.steps()[1].pains)) == ["+1 call", "-", "'=x"]
    book = openpyxl.load_workbook(io.BytesIO(send(workspace, "xlsx").data))
    assert {cell.data_type for row in book.worksheets[0] for cell in row} <= {"s", "n"}


def test_a_workbook_is_pleasant_to_work_in() -> None:
    text = "journey: a\nkind: customer\nlanes: [Me, IT]\nstages: [S: [{title: A, feeling: -1}], T: [B]]\n"
    made = send(workspace_of(text), "xlsx").data
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "C2"
    assert sheet.cell(2, heads.index("Feeling") + 1).value == -1
    offered = {str(rule.sqref).split(":")[0] for rule in sheet.data_validations.dataValidation}
    letters = {openpyxl.utils.get_column_letter(heads.index(head) + 1) + "2" for head in ("Lane", "Feeling", "Channel")}
    assert letters <= offered
    assert sheet.conditional_formatting
    assert made == send(workspace_of(text), "xlsx").data


def test_each_journey_has_a_sheet_with_a_name_that_excel_takes() -> None:
    text = "journey: {0}\ntitle: {1}\nkind: customer\nstages: [S: [A]]\n"
    titles = ('"A/B: [c]?"', "History", "x" * 40, f'"{"x" * 40}y"')
    workspace = workspace_of("---\n".join(text.format(f"j{at}", title) for at, title in enumerate(titles)))
    made = send(workspace, "xlsx").data
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["A B   c", "History (2)", "x" * 31, "x" * 27 + " (2)", "_"]
    assert [each.ident for each in bring(made, "xlsx").documents] == ["j0", "j1", "j2", "j3"]


@pytest.mark.parametrize("side", ["customer", "employee"])
def test_a_lane_that_nobody_wrote_has_nothing_to_lose(side: str) -> None:
    assert losses(send(workspace_of(f"journey: a\nkind: {side}\nstages: [Hommik: [Saabub]]\n"), "csv")) == {}


def test_the_loss_is_told() -> None:
    text = (
        "journey: a\nkind: customer\nowner: x\nlanes: [Me, No]\nstages:\n"
        "  - id: s\n    title: Stage\n    goal: g\n    steps:\n"
        '      - {title: "A", pains: [{text: "a\\nb", kind: systemic}], '
        "feeling: {value: 1, basis: told, word: w}, tags: {t: [u]}}\n"
    )
    assert losses(send(workspace_of(text), "csv")) == {
        "“owner”": 1,
        "“goal”": 1,
        "“id”": 1,
        "“pains.kind”": 1,
        "“feeling.basis”": 1,
        "“tags”": 1,
        "“lanes”": 1,
        "line breaks": 1,
    }


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_workbook(tmp_path: Path) -> None:
    text = (
        'journey: a\nkind: customer\nlanes: [Me]\nstages: [S: [{title: "=1+1", feeling: -1, pains: [õ, ä]}], T: [B]]\n'
    )
    (tmp_path / "a.xlsx").write_bytes(send(workspace_of(text), "xlsx").data)
    assert SOFFICE is not None
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    ran = subprocess.run(
        [SOFFICE, home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "a.xlsx"],
        cwd=tmp_path, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    if not (tmp_path / "a.csv").is_file() and b"could not be loaded" in ran.stdout + ran.stderr:
        pytest.skip("LibreOffice is here without Calc")
    assert held(brought((tmp_path / "a.csv").read_bytes(), "csv")) == held(only(workspace_of(text)))
