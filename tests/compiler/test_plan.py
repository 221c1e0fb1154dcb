"""What there is to build, and what each part of it is made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.compiler.plan import Job, jobs_of, page_name
from teekond.compiler.sheets import check_sheets
from teekond.link.load import load_workspace

NAMES = st.from_regex(r"[a-z]{1,3}(-[0-9]{1,2})?", fullmatch=True)


@given(stems=st.frozensets(NAMES, min_size=2, max_size=6))
def test_no_two_pages_share_a_name(stems: frozenset[str]) -> None:
    names = [page_name(stem, page, "svg", stems) for stem in stems for page in range(12)]
    assert len(set(names)) == len(names)


def seals(root: Path) -> dict[str, str]:
    jobs: list[Job] = jobs_of(load_workspace(root), "en", ("svg",), {})
    return {job.id: job.made_from for job in jobs}


def touched(root: Path, file: str, old: str, new: str) -> set[str]:
    before = seals(root)
    path = root / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    after = seals(root)
    return {ident for ident in after if after[ident] != before.get(ident)}


def test_change_of_a_journey_touches_it_and_what_it_is_linked_to(workspace: Path) -> None:
    assert touched(workspace, "journeys/calls.yaml", "Looks", "Seeks") == {
        "journey/calls",
        "journey/answers",
        "crossing/both",
    }


def test_change_of_a_lonely_journey_touches_it_alone(workspace: Path) -> None:
    assert touched(workspace, "journeys/alone.yaml", "Looks", "Seeks") == {"journey/alone"}


def test_change_of_the_settings_touches_all(workspace: Path) -> None:
    assert len(touched(workspace, "teekond.yaml", "Test", "Other")) == 4


def test_sheets_of_the_workspace_are_printed_with_pdf(workspace: Path) -> None:
    settings = workspace / "teekond.yaml"
    prints = "prints: [{canvas: journey, journey: calls, fill: stages, sheet: A3 portrait}]\n"
    settings.write_text(settings.read_text(encoding="utf-8") + prints, encoding="utf-8")
    read = load_workspace(workspace)
    assert "canvases/journey--calls--stages--a3-portrait" in {job.stem for job in jobs_of(read, "en", ("pdf",), {})}
    assert all("/" not in job.stem for job in jobs_of(read, "en", ("svg",), {}))


@pytest.mark.parametrize(
    ("entry", "code", "column"),
    [
        ("{canvas: jorney}", "TK407", 14),
        ("{canvas: journey, journey: cals}", "TK408", 32),
        ("{canvas: journey, persona: nobody-here}", "TK408", 32),
    ],
)
def test_wrong_entry_of_prints_is_pointed_at_itself(workspace: Path, entry: str, code: str, column: int) -> None:
    settings = workspace / "teekond.yaml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(f"{before}prints:\n  - {{canvas: journey}}\n  - {entry}\n", encoding="utf-8")
    (found,) = check_sheets(load_workspace(workspace))
    assert found.code == code
    assert (found.span.line, found.span.column) == (before.count("\n") + 3, column)
