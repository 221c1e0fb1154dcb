"""The whole circle, with real git: pack, filled sheet, harvest, check, map; and git sees nothing but additions."""

from __future__ import annotations

import csv
import io
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

PAIN, IDEA, QUOTED = "Valvelaud ei leidnud mu nime", "Iga kandidaat saab vastuse", "Lift seisis"
NOTES = {
    ("FW1", "B4"): (PAIN, "4", "3"),
    ("FW4", "B4"): (PAIN, "1", "3"),
    ("EL2", "B7"): (f"5: {IDEA}", "5", ""),
    ("FW2", "F6"): (QUOTED, "", ""),
}
"""What is written on the notes, by sheet and code: text, dots, number of the step."""


def git(*words: str) -> str:
    who = ("-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *who, *words], check=True, capture_output=True, encoding="utf-8")
    return done.stdout


@pytest.fixture
def sample(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the sample that is under git."""
    for folder in ("journeys", "workshops"):
        shutil.copytree(root / folder, tmp_path / folder)
    shutil.copy(root / "teekond.yaml", tmp_path)
    (tmp_path / ".gitignore").write_text("/build/\n/pack/\n/*.csv\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "Before the workshop")
    return tmp_path


def filled(blank: bytes) -> tuple[bytes, int]:
    """Type notes into the sheet of the pack; return it with how many rows have words."""
    rows = list(csv.reader(io.StringIO(blank.decode("utf-8-sig")), delimiter=";"))
    text, votes, step = (rows[0].index(name) for name in ("Tekst", "Hääli", "Samm"))
    for row in rows:
        row[text], row[votes], row[step] = NOTES.get((row[0], row[1]), (row[text], row[votes], row[step]))
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode(), sum(bool(row[text]) for row in rows[1:])


def told_by(page: str) -> list[tuple[str, list[str]]]:
    """Return the blocks of a page: their languages and lines."""
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [(language, body.splitlines()) for language, body in blocks]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_page_about_the_circle_shows_what_really_comes(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEEKOND_LANG", "en")
    said = (root / "data" / "human-in-focus-notes.csv").read_text(encoding="utf-8")
    for language, lines in told_by((root / "docs" / "circle.md").read_text(encoding="utf-8")):
        if language == "text":
            assert [line for line in lines if line not in said.splitlines()] == []
            continue
        for line in lines:
            program, *words = shlex.split(line.removeprefix("$ "))
            if program == "cd":
                monkeypatch.chdir(words[0])
            elif program == "git":
                said = git(*words)
            else:
                done = teekond(*words)
                assert done.code == 0, done.err
                said = said if words[0] == "init" else done.out + done.err
        if any("build/pack" in line for line in lines):
            said += (root / "data" / "human-in-focus-notes.csv").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_people_wrote_comes_back_and_nothing_else_changes(sample: Path, teekond: Teekond) -> None:
    assert teekond("workshop", "human-in-focus", "--only", "transcription", "-o", "pack").code == 0
    notes, count = filled((sample / "pack" / "transcription.csv").read_bytes())
    assert count == len(NOTES)
    (sample / "notes.csv").write_bytes(notes)

    done = teekond("harvest", "notes.csv", "--workshop", "human-in-focus", "--left", "left.csv")
    assert done.code == 0, done.err
    empty = len(notes.splitlines()) - 1 - count
    assert f"3 of {empty + count} rows have a place, 1 have none, {empty} are empty" in done.err
    assert QUOTED in (sample / "left.csv").read_text(encoding="utf-8-sig")

    checked = teekond("check")
    assert checked.code == 0, checked.out + checked.err

    told = teekond("map", "first-workday", "-f", "md", "-o", "-").out
    assert f"{PAIN} (Inimene fookuses, lauad 1, 4)" in told
    page = teekond("map", "employee-lifecycle", "-f", "html", "-o", "-").out
    assert re.search(rf"{IDEA} \(Inimene fookuses, laud 2\)", page)
    assert teekond("map", "first-workday", "-o", "map.svg").code == 0
    drawn = " ".join(re.findall(r"<text[^>]*>([^<]*)<", (sample / "map.svg").read_text(encoding="utf-8")))
    assert PAIN.split()[0] in drawn

    counts = [line.split("\t") for line in git("diff", "--numstat").splitlines()]
    assert {name for _, _, name in counts} == {"journeys/first-workday.yaml", "journeys/employee-lifecycle.yaml"}
    assert [(int(added) > 0, gone) for added, gone, _ in counts] == [(True, "0")] * 2
    added = [line for line in git("diff").splitlines() if line.startswith("+") and not line.startswith("+++")]
    assert [text for text in (PAIN, IDEA) if sum(text in line for line in added) != 1] == []

    before = git("diff")
    assert teekond("harvest", "notes.csv", "--workshop", "human-in-focus").code == 0
    assert git("diff") == before
