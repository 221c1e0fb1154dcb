"""`teekond canvas`, `teekond canvases` and `teekond new canvas`: what they write, and what stops them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.cli.screen import Screen
from teekond.resources import resource

STARTS = {"pdf": b"%PDF", "svg": b"<svg", "png": b"\x89PNG", "html": b"<!DOCTYPE html>"}


def pages(file: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages]


@pytest.mark.parametrize("form", STARTS)
def test_each_format_is_written_by_its_ending_and_by_its_name(form: str, workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey", "-o", f"one.{form}", "-q").code == 0
    assert teekond("canvas", "journey", "-o", "two", "-f", form, "-q").code == 0
    assert (workspace / f"one.{form}").read_bytes() == (workspace / "two").read_bytes()
    assert (workspace / "two").read_bytes().startswith(STARTS[form])


def test_a_pdf_is_what_standard_output_gets(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey").out.startswith("%PDF")
    assert teekond("canvas", "journey", "-f", "svg", "-o", "-").out.startswith("<svg")


def test_a_folder_gets_a_file_named_like_the_canvas(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey", "-o", "out/").code == 0
    assert (workspace / "out" / "journey.pdf").exists()


def test_on_a_terminal_a_sheet_becomes_a_file_named_like_those_of_build(
    workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screen, "stdout_is_terminal", True)
    done = teekond("canvas", "journey", "--journey", "small", "--sheet", "A2", "--tile", "A4", "--lang", "et")
    assert (done.code, done.out) == (0, "")
    assert "journey--small--stages--a2--tiles-a4--et.pdf" in done.err
    assert (workspace / "journey--small--stages--a2--tiles-a4--et.pdf").read_bytes().startswith(b"%PDF")
    assert teekond("deck", "questions", "--lang", "en").code == 0
    assert (workspace / "questions.pdf").exists()
    assert "terminal" in teekond("canvas", "journey", "-o", "-").err


def test_pictures_of_several_sheets_are_numbered(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey", "--copies", "3", "--ppi", "20", "-o", "s.png").code == 0
    assert sorted(each.name for each in workspace.glob("s*.png")) == ["s-2.png", "s-3.png", "s.png"]
    told = teekond("canvas", "journey", "--copies", "3", "-f", "svg").err
    assert "3" in told


def test_a_sheet_is_filled_from_a_journey(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey", "--journey", "small", "-o", "s.pdf").code == 0
    text = pages(workspace / "s.pdf")[0]
    assert "Before" in text
    assert "Looks for help" in text
    assert teekond("canvas", "journey", "--journey", "small", "--fill", "blank", "-o", "b.pdf").code == 0
    assert "Looks for help" not in pages(workspace / "b.pdf")[0]


def test_the_language_is_asked_for_else_the_workspaces(workspace: Path, teekond: Teekond) -> None:
    teekond("canvas", "journey", "-o", "en.pdf")
    teekond("canvas", "journey", "--lang", "et", "-o", "et.pdf")
    assert "What happened?" in pages(workspace / "en.pdf")[0]
    assert "Mis juhtus?" in pages(workspace / "et.pdf")[0]


def test_a_shipped_canvas_needs_no_workspace(tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert teekond("canvas", "journey", "-o", "x.pdf").code == 0
    assert "journey" in teekond("canvases").out


def test_pieces_come_behind_the_page_that_puts_them_together(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvas", "journey", "--sheet", "A2", "--tile", "A4", "-o", "t.pdf").code == 0
    assert len(pages(workspace / "t.pdf")) == 9


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--tile", "A6"), "too small"),
        (("--tile", "A0"), "no smaller"),
        (("--tile", "A4", "--variant", "print-shop"), "whole"),
        (("--bleed", "3mm", "-f", "png"), "png"),
        (("--bleed", "40"), "no bleed"),
        (("--bleed", "3", "--variant", "office"), "office"),
        (("--tables", " , "), "names no table"),
        (("--tables", "A,B", "--copies", "3"), "3 copies"),
        (("--sheet", "B9"), "B9"),
        (("--journey", "smal"), "smal"),
        (("--journey", "small", "--stage", "never"), "never"),
        (("--persona", "nobody"), "nobody"),
        (("--theme", "mno"), "mno"),
    ],
)
def test_what_cannot_be_is_told_with_a_way_out_and_nothing_is_written(
    flags: tuple[str, ...], told: str, workspace: Path, teekond: Teekond
) -> None:
    done = teekond("canvas", "journey", *flags, "-o", "x")
    assert done.code == 2
    assert told in done.err
    assert len(done.err.strip().splitlines()) > 1 or "nobody" in flags
    assert "mistake in teekond" not in done.err
    assert not (workspace / "x").exists()


def test_a_canvas_is_named_by_its_file_too(workspace: Path, teekond: Teekond) -> None:
    teekond("new", "canvas", "mine", "--preset", "journey")
    assert teekond("canvas", "templates/canvases/mine.yaml", "-o", "file.pdf").code == 0
    assert teekond("canvas", "mine", "-o", "id.pdf").code == 0
    assert (workspace / "file.pdf").read_bytes() == (workspace / "id.pdf").read_bytes()
    assert "holds no canvas" in teekond("canvas", "journeys/small.yaml", "-o", "x.pdf").err


def test_a_slip_in_the_name_of_a_canvas_is_met_with_a_guess(workspace: Path, teekond: Teekond) -> None:
    done = teekond("canvas", "jurney", "-o", "x.pdf")
    assert done.code == 2
    assert "did you mean “journey”?" in done.err
    assert "teekond canvases" in done.err


def test_a_mistake_in_the_journey_that_fills_it_is_told_in_its_place(workspace: Path, teekond: Teekond) -> None:
    (workspace / "journeys" / "small.yaml").write_text("journey: small\nkind: custmer\nstages: []\n", encoding="utf-8")
    done = teekond("canvas", "journey", "--journey", "small", "-o", "x.pdf")
    assert done.code == 1
    assert "journeys/small.yaml:2:7" in done.err


def test_a_copy_under_its_own_name_shadows_the_shipped_one(workspace: Path, teekond: Teekond) -> None:
    assert teekond("new", "canvas", "journey").out.strip().endswith("journey.yaml")
    own = workspace / "templates" / "canvases" / "journey.yaml"
    shipped = resource("templates", "canvases", "journey.yaml").read_text(encoding="utf-8")
    assert own.read_text(encoding="utf-8") == shipped
    own.write_text(shipped.replace("Mis juhtus?", "Mis sündis?"), encoding="utf-8")
    assert teekond("canvas", "journey", "--lang", "et", "-o", "x.pdf").code == 0
    assert "Mis sündis?" in pages(workspace / "x.pdf")[0]


def test_a_copy_under_another_name_is_a_canvas_of_ones_own(workspace: Path, teekond: Teekond) -> None:
    assert teekond("new", "canvas", "Our Day", "--preset", "journey").code == 0
    text = (workspace / "templates" / "canvases" / "our-day.yaml").read_text(encoding="utf-8")
    assert text.startswith("canvas: our-day\n")
    assert teekond("canvas", "our-day", "-o", "x.pdf").code == 0
    assert teekond("check").code == 0


def test_without_a_preset_a_new_canvas_is_a_commented_starter_that_prints(workspace: Path, teekond: Teekond) -> None:
    for lang in ("et", "en"):
        assert teekond("new", "canvas", f"mine-{lang}", "--lang", lang).code == 0
        assert teekond("canvas", f"mine-{lang}", "-o", f"{lang}.pdf").code == 0


def test_a_preset_that_is_no_canvas_is_met_with_a_guess(workspace: Path, teekond: Teekond) -> None:
    done = teekond("new", "canvas", "mine", "--preset", "jurney")
    assert done.code == 2
    assert "journey" in done.err


def test_a_fault_in_an_own_canvas_is_told_in_its_place(workspace: Path, teekond: Teekond) -> None:
    teekond("new", "canvas", "mine", "--preset", "journey")
    own = workspace / "templates" / "canvases" / "mine.yaml"
    own.write_text(own.read_text(encoding="utf-8").replace("takes:", "taeks:"), encoding="utf-8")
    done = teekond("canvas", "mine", "-o", "x.pdf")
    assert done.code == 1
    assert "templates/canvases/mine.yaml:" in done.err
    assert "did you mean “takes”?" in done.err
    listing = teekond("canvases")
    assert listing.code == 1
    assert "taeks" in listing.err
    assert "persona" in listing.out


def test_what_does_not_fit_an_own_canvas_is_told_in_its_place(workspace: Path, teekond: Teekond) -> None:
    teekond("new", "canvas", "mine", "--preset", "journey")
    done = teekond("canvas", "mine", "--stages", "20", "--sheet", "A4", "-o", "x.pdf")
    assert done.code == 1
    assert "templates/canvases/mine.yaml:1:9" in done.err


def test_the_list_has_every_canvas_with_title_people_minutes_and_sheet(workspace: Path, teekond: Teekond) -> None:
    out = teekond("canvases", "--lang", "et").out
    line = next(each for each in out.splitlines() if each.startswith("journey "))
    assert line.split() == ["journey", "Teekond", "4–6", "60", "A3", "lamav"]
    assert out.index("2 Avasta") < out.index("3 Mõtesta")


def test_own_canvases_are_marked_in_the_list(workspace: Path, teekond: Teekond) -> None:
    teekond("new", "canvas", "mine", "--preset", "journey")
    assert "mine *" in teekond("canvases").out
    assert "journey *" not in teekond("canvases").out
    only = teekond("canvases", "--own").out
    assert "mine" in only
    assert "persona" not in only


def test_the_list_for_programs_is_versioned(workspace: Path, teekond: Teekond) -> None:
    teekond("new", "canvas", "mine", "--preset", "journey")
    read = json.loads(teekond("canvases", "-f", "json", "--lang", "et").out)
    assert read["teekond"] == "canvases/1"
    entries = {each["id"]: each for each in read["canvases"]}
    assert entries["journey"] == {
        "id": "journey",
        "title": "Teekond",
        "purpose": "Mida inimene päriselt läbi elab – ja kelle töö see on?",
        "group": [4, 6],
        "minutes": 60,
        "sheet": "A3 landscape",
        "phase": 2,
        "form": "grid",
        "own": False,
    }
    assert entries["mine"]["own"] is True
    assert set(entries) > {path.stem for path in resource("templates", "canvases").glob("*.yaml")} - {"mine"}


def test_the_overview_shows_every_canvas(workspace: Path, teekond: Teekond) -> None:
    assert teekond("canvases", "--phase", "2", "--lang", "et", "-o", "all.pdf").code == 0
    text = " ".join(" ".join(pages(workspace / "all.pdf")).split())
    read = json.loads(teekond("canvases", "-f", "json", "--lang", "et", "--phase", "2").out)
    assert all(each["title"] in text for each in read["canvases"])


def test_a_canvas_is_explained(workspace: Path, teekond: Teekond) -> None:
    out = teekond("explain", "journey", "--lang", "et").out
    assert "Mida inimene päriselt läbi elab" in out
    assert "60 min" in out
    assert "Mis juhtus?" in out


@pytest.mark.parametrize("command", ["canvas", "canvases"])
@pytest.mark.parametrize("lang", ["et", "en"])
def test_help_has_examples(command: str, lang: str, workspace: Path, teekond: Teekond) -> None:
    out = teekond(command, "--help", "--lang", lang).out
    assert f"teekond {command}" in out
    assert ("Näited" if lang == "et" else "Examples") in out
