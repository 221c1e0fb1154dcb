"""`teekond crossings`: every format says the same figures, narrowed by what is asked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from teekond.cli.app import run

TEXT = """\
journey: work
kind: employee
title: Töö
stages:
  - id: day
    title: Päev
    process: onboarding
    steps:
      - {id: account, title: Ootab kontot, feeling: -2, enables: answers}
      - {id: answers, title: Vastab kõnele, feeling: -1, pains: [ei näe ajalugu], meets: call/asks}
---
journey: call
kind: customer
title: Kõne
scale: {from: 1, to: 5}
stages:
  - id: phone
    title: Telefonis
    steps:
      - {id: asks, title: "Küsib <b>teist</b> korda | veel", feeling: 1, moment_of_truth: true}
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "both.yaml").write_text(TEXT, encoding="utf-8")
    return "both.yaml"


def told(capsys: Capture, *arguments: str) -> str:
    assert run(["crossings", *arguments]) == 0
    return capsys.readouterr().out


def test_text_names_the_steps_behind_every_figure(file: str, capsys: Capture) -> None:
    out = told(capsys, file, "--lang", "en")
    assert "Vastab kõnele (Töö)" in out
    assert "2 × 2 (moment of truth) = 4" in out
    assert "2 × 2 (moment of truth) × 0.5 (1 step away) = 2, through Vastab kõnele (Töö)" in " ".join(out.split())
    assert "Ootab kontot (Töö) · 1 step away, through Vastab kõnele (Töö)" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 100


def test_markdown_escapes_what_people_wrote(file: str, capsys: Capture) -> None:
    out = told(capsys, file, "--lang", "en", "-f", "md")
    assert "Küsib \\<b\\>teist\\</b\\> korda \\| veel" in out
    rows = [line for line in out.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)


def test_html_is_one_offline_page(file: str, capsys: Capture) -> None:
    out = told(capsys, file, "--lang", "et", "-f", "html")
    assert out.startswith("<!DOCTYPE html>")
    assert '<html lang="et">' in out
    assert "Küsib &lt;b&gt;teist&lt;/b&gt;" in out
    assert not re.search(r"(src|href|url)\W+https?:", out)


def test_the_page_draws_the_chains_that_it_tells_of(file: str, capsys: Capture) -> None:
    page = told(capsys, file, "--lang", "en", "-f", "html", "--theme", "mono")
    assert page.count("<svg ") == 3
    assert 'data-from="work/account"' in page
    assert page.count("@font-face") >= 1
    idents = re.findall(r' id="([^"]+)"', page)
    assert len(set(idents)) == len(idents)
    assert "#9C4200" not in page.partition("<main>")[2]


def test_a_cell_of_the_matrix_unfolds_to_its_links(file: str, capsys: Capture) -> None:
    page = told(capsys, file, "--lang", "en", "-f", "html").partition('<section id="matrix">')[2]
    assert "Vastab kõnele (−1) – meets – Küsib &lt;b&gt;teist&lt;/b&gt; korda | veel (−2)" in page.partition("</td>")[0]


def test_a_chain_of_very_many_steps_is_not_drawn_into_the_page(file: str, capsys: Capture, tmp_path: Path) -> None:
    steps = "".join(f"      - {{id: s{at}, title: Samm {at}, meets: call/asks}}\n" for at in range(50))
    text = TEXT.replace("---\n", f"{steps}---\n", 1)
    (tmp_path / "both.yaml").write_text(text, encoding="utf-8")
    page = told(capsys, file, "--lang", "en", "-f", "html")
    assert page.count("<svg ") == 2
    assert "drawn by: teekond crossings --to call/asks -o chain.pdf" in page


def test_json_is_the_stable_form(file: str, capsys: Capture) -> None:
    data = json.loads(told(capsys, file, "-f", "json"))
    assert data["teekond"] == "crossings/1"
    assert set(data) == {"teekond", "sight", "ripple", "upstream", "matrix", "gaps", "parity", "outside_in", "blind"}
    assert data["ripple"][0] == {
        "step": "work/answers",
        "score": 4.0,
        "quiet": False,
        "terms": [{"step": "call/asks", "distance": 0, "low": 2.0, "moment": 2.0, "weight": 4.0}],
    }
    assert data["gaps"] == [{"employee": "work/answers", "customer": "call/asks", "gap": 1.0, "both_low": True}]


def test_one_step_shows_its_own_chains_alone(file: str, capsys: Capture) -> None:
    data = json.loads(told(capsys, file, "-f", "json", "--from", "account", "--to", "call/asks"))
    assert [row["step"] for row in data["ripple"]] == ["work/account"]
    assert data["chain"] == ["work/account", "work/answers", "call/asks"]


def test_what_if_speaks_the_scale_of_the_step(file: str, capsys: Capture) -> None:
    data = json.loads(told(capsys, file, "-f", "json", "--what-if", "call/asks=3"))
    assert data["what_if"] == [
        {"step": "work/answers", "before": 4.0, "after": 0.0},
        {"step": "work/account", "before": 2.0, "after": 0.0},
    ]
    assert "No weight would change." in told(capsys, file, "--lang", "en", "--what-if", "work/answers=-2")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--from", "acount"), "did you mean"),
        (("--what-if", "call/asks=7"), "lies outside the scale of the journey, 1 … 5"),
        (("--what-if", "call/asks=many"), "many is no number"),
        (("--what-if", "call/asks"), "is not STEP=FEELING"),
    ],
)
def test_what_cannot_be_answered_is_said(file: str, capsys: Capture, arguments: tuple[str, ...], says: str) -> None:
    assert run(["crossings", file, "--lang", "en", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_the_matrix_is_drawn_where_no_step_is_asked_for(file: str, capsys: Capture) -> None:
    assert run(["crossings", file, "-f", "svg"]) == 0
    drawn = capsys.readouterr().out
    assert 'class="cell both-low"' in drawn
    assert "no proof of a cause" in drawn or "mitte põhjuse tõend" in drawn


def test_a_chain_is_drawn_where_a_step_is_asked_for(file: str, tmp_path: Path) -> None:
    assert run(["crossings", file, "--to", "call/asks", "-o", str(tmp_path / "why.svg"), "--theme", "mono"]) == 0
    drawn = (tmp_path / "why.svg").read_text(encoding="utf-8")
    assert 'data-step="call/asks"' in drawn
    assert 'data-step="work/account"' in drawn
    assert "#9C4200" not in drawn


def test_a_weight_is_written_without_empty_decimals(file: str, capsys: Capture) -> None:
    assert run(["crossings", file, "--lang", "en", "--from", "work/account", "-f", "svg"]) == 0
    drawn = capsys.readouterr().out
    assert "2 × 2 × 0.5 = 2<" in drawn
    assert ".000" not in drawn


def test_a_picture_is_a_pdf_of_the_sheet(file: str, tmp_path: Path) -> None:
    assert run(["crossings", file, "--sheet", "A4", "-o", str(tmp_path / "matrix.pdf")]) == 0
    assert (tmp_path / "matrix.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--sheet", "A4"], "--sheet and --theme are for pictures"),
        (["--what-if", "work/account=1", "-f", "svg"], "--what-if has no picture"),
        (["--from", "call/asks", "--to", "work/account", "-f", "svg"], "no chain of links leads from"),
        (["-f", "svg", "--sheet", "A99"], "there is no sheet A99"),
        (["-f", "svg", "--theme", "mona"], "there is no theme mona"),
    ],
)
def test_what_cannot_be_drawn_is_said(file: str, capsys: Capture, words: list[str], said: str) -> None:
    assert run(["--lang", "en", "crossings", file, *words]) == 2
    assert said in capsys.readouterr().err
