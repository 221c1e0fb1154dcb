"""References across files, and links known once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reader.reading import brief

from teekond.link.load import load_file, load_text, load_workspace
from teekond.link.workspace import Workspace
from teekond.model.journey import LinkKind

CALL = (
    "journey: call\nkind: customer\ntitle: Esimene kõne\n"
    "stages:\n  - A: [Helistab, {id: answer, title: Saab vastuse}]\n"
)


def workspace(tmp_path: Path, **files: str) -> Workspace:
    (tmp_path / "teekond.yaml").write_text("title: Helge\n", encoding="utf-8")
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_workspace(tmp_path)


def work(*lines: str, stages: str = "stages:\n  - A:\n") -> str:
    return "journey: work\nkind: employee\n" + stages + "".join(f"    - {line}\n" for line in lines)


def told(found: Workspace) -> list[str]:
    return [f"{each.span.path} {brief(each)}" for each in found.diagnostics]


def test_a_link_is_found_from_either_end_and_known_once(tmp_path: Path) -> None:
    crossing = "crossing: c\njourneys: [call, work]\nlinks:\n  - {from: work/vastab, enables: call/answer, why: nii}\n"
    crossing += "  - {from: call/answer, enabled_by: work/vastab, strength: 2}\n"
    call = CALL.replace("Saab vastuse}", "Saab vastuse, enabled_by: work/vastab}")
    found = workspace(tmp_path, call=call, work=work("Vastab: {enables: [Esimene kõne/Saab vastuse]}"), c=crossing)
    assert told(found) == []
    assert [(link.kind, link.source, link.target) for link in found.links] == [
        (LinkKind.ENABLES, "work/vastab", "call/answer")
    ]
    assert (found.links[0].why.read() if found.links[0].why else None, found.links[0].strength) == ("nii", 2)


@pytest.mark.parametrize(
    ("line", "kind"),
    [("meets: call/answer", LinkKind.MEETS), ("learns_from: call/answer", LinkKind.LEARNS_FROM)],
)
def test_links_run_from_the_employees_step(tmp_path: Path, line: str, kind: LinkKind) -> None:
    found = workspace(tmp_path, call=CALL, work=work(f"Vastab: {{{line}}}"))
    assert [(link.kind, link.source, link.target) for link in found.links] == [(kind, "work/vastab", "call/answer")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("meets: work/vastab", LinkKind.MEETS),
        ("taught: work/vastab", LinkKind.LEARNS_FROM),
        ("enabled_by: work/vastab", LinkKind.ENABLES),
    ],
)
def test_links_written_at_the_customers_end_are_turned(tmp_path: Path, line: str, kind: LinkKind) -> None:
    call = CALL.replace("Saab vastuse}", f"Saab vastuse, {line}}}")
    found = workspace(tmp_path, call=call, work=work("Vastab"))
    assert [(link.kind, link.source, link.target) for link in found.links] == [(kind, "work/vastab", "call/answer")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("meets: work/ootab", "TK208"),
        ("learns_from: work/ootab", "TK209"),
        ("enables: vastab", "TK215"),
        ("enables: call", "TK220"),
        ("enables: cal/answer", "TK203 → call"),
        ("enables: call/anser", "TK204 → call/answer"),
        ("enables: [call/answer, cal/answer]", "TK203 → call"),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, line: str, expected: str) -> None:
    found = workspace(tmp_path, call=CALL, work=work(f"Vastab: {{{line}}}", "Ootab"))
    assert [each.split(" ", 2)[2] for each in told(found)] == [expected]
    assert found.broken == {"work"}
    assert list(found.journeys) == ["call"]


@pytest.mark.parametrize(("kind", "helps"), [("employee", "“enables”"), ("customer", "who stands between them")])
def test_what_is_advised_for_two_of_one_side_is_allowed(kind: str, helps: str) -> None:
    text = f"journey: one\nkind: {kind}\nstages: [A: [{{id: a, title: A, meets: two/b}}]]\n---\n"
    text += f"journey: two\nkind: {kind}\nstages: [B: [{{id: b, title: B}}]]\n"
    (found,) = [each for each in load_text(text, "two.yaml").diagnostics if each.code == "TK208"]
    assert helps in found.hints[0].english()


def test_an_internal_customer_may_be_enabled(tmp_path: Path) -> None:
    assert len(workspace(tmp_path, work=work("Vastab: {enables: ootab}", "Ootab")).links) == 1


def test_a_customers_step_enables_nothing(tmp_path: Path) -> None:
    call = CALL.replace("Saab vastuse}", "Saab vastuse, enables: work/vastab}")
    found = workspace(tmp_path, call=call, work=work("Vastab"))
    assert told(found) == ["call.yaml 5:62 TK209"]
    assert "enabled_by" in found.diagnostics[0].hints[0].english()


def test_two_reasons_for_one_link_are_told(tmp_path: Path) -> None:
    line = "Vastab: {enables: [{step: call/answer, why: a}, {step: call/answer, why: b}]}"
    found = workspace(tmp_path, call=CALL, work=work(line))
    assert [each.split(" ", 2)[2] for each in told(found)] == ["TK217 warning"]


def test_nothing_is_told_of_references_into_a_broken_journey(tmp_path: Path) -> None:
    found = workspace(
        tmp_path, call=CALL.replace("Helistab,", "Helistab: {titel: x},"), work=work("Vastab: {enables: call/helistab}")
    )
    assert found.broken == {"call"}
    assert found.links == ()
    assert [each.path for each in {each.span for each in found.diagnostics}] == ["call.yaml"]


def test_nothing_is_told_of_references_into_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "call.yaml").write_bytes(b"\x00\xff" * 40)
    found = workspace(tmp_path, work=work("Vastab: {enables: call/helistab}"))
    assert {each.span.path for each in found.diagnostics} == {"call.yaml"}


def test_a_larger_journey_is_named_by_id_or_title(tmp_path: Path) -> None:
    found = workspace(tmp_path, call=CALL, work=work("A").replace("stages", "of: Esimene kõne/A\nstages", 1))
    assert found.journeys["work"].of == "call/a"


@pytest.mark.parametrize(
    ("of", "expected"), [("call/b", "TK205"), ("work", "TK215"), ("nowhere", "TK203"), ("call/aa", "TK205")]
)
def test_larger_journeys_that_are_not_there(tmp_path: Path, of: str, expected: str) -> None:
    found = workspace(tmp_path, call=CALL, work=work("A").replace("stages", f"of: {of}\nstages", 1))
    assert [each.split(" ", 2)[2].split(" ")[0] for each in told(found)] == [expected]


def test_journeys_do_not_open_each_other_in_a_circle(tmp_path: Path) -> None:
    call = CALL.replace("stages", "of: work\nstages", 1)
    found = workspace(tmp_path, call=call, work=work("A").replace("stages", "of: call\nstages", 1))
    assert [each.code for each in found.diagnostics] == ["TK215", "TK215"]


def test_a_file_alone_notes_what_it_cannot_check() -> None:
    found = load_text(work("Vastab: {enables: call/answer}"), "work.yaml")
    assert [brief(each) for each in found.diagnostics] == ["5:25 TK210 note"]
    assert list(found.journeys) == ["work"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("crossing: c\njourneys: [call, work, wrok]\n", "2:24 TK203 → work"),
        ("crossing: c\njourneys: [call]\n", "2:11 TK108"),
        ("crossing: c\njourneys: [call, work, call]\n", "2:24 TK119"),
        ("crossing: c\njourneys: [call, work]\nlinks: [{from: work/vastab}]\n", "3:9 TK103"),
        (
            "crossing: c\njourneys: [call, work]\nlinks: [{from: vastab, enables: call/answer}]\n",
            "3:16 TK204 → work/vastab",
        ),
        (
            "crossing: c\njourneys: [call, work]\nlinks: [{from: work/vastab, enables: [call/answer, call/x]}]\n",
            "3:52 TK204",
        ),
        ("crossing: work\njourneys: [call, work]\n", "1:11 TK212"),
    ],
)
def test_slips_in_crossings(tmp_path: Path, text: str, expected: str) -> None:
    found = workspace(tmp_path, call=CALL, work=work("Vastab"), x=text)
    assert [brief(each) for each in found.diagnostics] == [expected]
    assert found.crossings == {}


def test_a_crossing_of_a_broken_journey_is_not_drawn(tmp_path: Path) -> None:
    found = workspace(tmp_path, call=CALL, work=work("titel: x"), x="crossing: c\njourneys: [call, work]\n")
    assert found.broken == {"c", "work"}


def test_the_same_id_in_two_files_is_told_with_the_first_place(tmp_path: Path) -> None:
    found = workspace(tmp_path, a=CALL, b=CALL)
    assert told(found) == ["b.yaml 1:10 TK201"]
    assert dict(found.diagnostics[0].message.values)["where"] == "a.yaml:1"


def test_steps_know_their_journey_stage_and_column(tmp_path: Path) -> None:
    text = "journey: work\nkind: employee\nlanes: [M, IT]\nstages:\n  - A: [b]\n  - C: [{d: {with: {IT: e}}}]\n"
    found = workspace(tmp_path, work=text)
    assert {ref: (each.stage.id, each.column) for ref, each in found.steps.items()} == {
        "work/b": ("a", 0),
        "work/d": ("c", 1),
        "work/e": ("c", 1),
    }


def test_sources_are_sorted_relative_and_have_a_short_digest(tmp_path: Path) -> None:
    found = workspace(tmp_path, b=CALL, a=work("A"))
    assert [source.path for source in found.sources] == ["a.yaml", "b.yaml", "teekond.yaml"]
    assert all(len(source.digest) == 8 for source in found.sources)


def test_a_file_that_is_not_there_is_told() -> None:
    assert [each.code for each in load_file(Path("no-such-file.yaml")).diagnostics] == ["TK007"]


def test_the_sample_reads_without_a_word(root: Path) -> None:
    found = load_workspace(root)
    assert [brief(each) for each in found.diagnostics] == []
    assert len(found.crossings) >= 2
