"""`teekond report`: each question, in each format, of the sample and of next to nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from teekond.analysis.graph import Graph
from teekond.cli.app import run
from teekond.cli.reports import FORMS, NAMES
from teekond.link.load import load_workspace
from teekond.locale import catalogue
from teekond.render.reports.forms import LOOKS, written
from teekond.render.reports.tell import Teller
from teekond.theme import load_theme

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str) -> str:
    assert run(["report", *arguments]) == 0
    return capsys.readouterr().out


def printed(name: str, lang: str, folder: Path, *more: str) -> bytes:
    file = folder / f"{name}.pdf"
    assert run(["report", name, "--lang", lang, "-o", str(file), *more]) == 0
    return file.read_bytes()


def words_of(page: bytes, folder: Path) -> str:
    (folder / "read.pdf").write_bytes(page)
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("pdftotext is not installed")
    told = subprocess.run([pdftotext, "-layout", str(folder / "read.pdf"), "-"], capture_output=True, check=True)
    return told.stdout.decode("utf-8")


def test_the_names_are_those_that_are_rendered() -> None:
    assert tuple(LOOKS) == NAMES


@pytest.fixture(scope="module")
def sample(root: Path) -> Graph:
    return Graph(load_workspace(root))


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_written_in_every_format(name: str, form: str, lang: str, sample: Graph) -> None:
    words, theme = catalogue(lang), load_theme("default", {})
    page = written(name, Teller(sample, words), form, words, theme)
    if form == "pdf":
        assert page.startswith(b"%PDF")
        return
    out = page.decode("utf-8")
    assert "Helge Telekom" in out
    if form == "json":
        data = json.loads(out)
        assert (data["teekond"], data["report"]) == ("report/1", name)
        assert all(len(row["cells"]) == len(each["heads"]) for each in data["sections"] for row in each["rows"])
    if form == "text":
        assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("name", NAMES)
def test_a_journey_alone_has_every_report(name: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("journey: day\nkind: employee\nstages:\n  - A: [B]\n", encoding="utf-8")
    assert told(capsys, name, str(path), "--lang", "en")


def test_what_is_late_depends_on_the_day_that_is_given(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    idea = "{text: Call back, owner: lead, due: 2026-12-31}"
    path.write_text(
        f"journey: day\nkind: employee\nstages:\n  - A:\n      - B: {{ideas: [{idea}]}}\n", encoding="utf-8"
    )
    for day, late in (("2026-12-31", 0), ("2027-01-01", 1)):
        sections = json.loads(told(capsys, "actions", str(path), "-f", "json", "--today", day))["sections"]
        assert [len(each["rows"]) for each in sections if each["id"] == "late"] == [late]
    assert run(["report", "actions", str(path), "--today", "tomorrow"]) == 2


@pytest.mark.parametrize(("lang", "says"), [("en", "no proof of a cause"), ("et", "mitte põhjuse tõend")])
def test_every_printed_page_says_what_links_are(
    lang: str, says: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    pages = words_of(printed("chain", lang, tmp_path), tmp_path).rstrip("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert says in page
        assert page.rstrip().replace(" ", "").endswith(f"{number}/{len(pages)}")
        assert "Helge Telekom" in page


def test_a_printed_report_is_the_same_file_each_time_and_black_without_colours(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    first, again = (printed("profile", "et", tmp_path) for _ in range(2))
    assert first == again
    assert b"pdfuaid" in first
    mono = printed("profile", "et", tmp_path, "--theme", "mono")
    assert words_of(mono, tmp_path) == words_of(first, tmp_path)
    assert mono != first


def test_actions_go_into_a_spreadsheet(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    idea = "{text: =1+1, owner: lead, due: 2026-12-31}"
    path.write_text(
        f"journey: day\nkind: employee\nstages:\n  - A:\n      - B: {{ideas: [{idea}]}}\n", encoding="utf-8"
    )
    for lang, row in (("en", "'=1+1,lead,31 December 2026,open,"), ("et", "'=1+1;lead;31.12.2026;alustamata;")):
        file = tmp_path / f"{lang}.csv"
        assert run(["report", "actions", str(path), "--lang", lang, "-o", str(file)]) == 0
        told = file.read_text(encoding="utf-8-sig")
        assert row in told


def test_only_paper_has_a_theme(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert run(["report", "chain", "--theme", "mono"]) == 2


def test_long_texts_long_words_and_strange_letters_are_printed_to_the_end(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.yaml"
    long = " ".join(f"word{at}" for at in range(3000))
    wide = "Klienditeeninduskvaliteedi" * 8
    strange = "'\U0001f600 \u05e9\u05dc\u05d5\u05dd \U0001240f'"
    path.write_text(
        f"organisation: helge\npurpose: {long}\nvalues: [{{name: {wide}}}, {{name: {strange}}}]\n"
        "---\njourney: day\nkind: employee\nstages:\n  - A: [B]\n",
        encoding="utf-8",
    )
    file = tmp_path / "promise.pdf"
    assert run(["report", "promise", str(path), "-o", str(file)]) == 0
    told = words_of(file.read_bytes(), tmp_path)
    assert {f"word{at}" for at in range(3000)} <= set(told.split())
    assert "".join(filter(str.isalpha, told)).count("eenindus") == 8


@pytest.mark.parametrize("ending", ["text", "txt"])
def test_words_are_written_into_a_file_of_text(ending: str, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / f"chain.{ending}"
    assert run(["report", "chain", "--lang", "en", "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == told(capsys, "chain", "--lang", "en")
