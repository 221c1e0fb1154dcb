"""The example on the page about `teekond diff` is what the command says of the sample."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Teekond  # our own

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "diff.md"
DAY = Path("journeys/first-workday.yaml")
FOUND = "      - {id: photo-of-door, title: {et: Leiab ukse foto järgi, en: Finds the door by its photo}, feeling: 1}\n"
EDITS = (
    ("            id: it-account\n", "            id: account-ready\n"),
    ("en: Creates the account two days late}", "en: Creates the account three days before}"),
    ("{et: Loob konto kahe päeva pärast", "{et: Loob konto kolm päeva varem"),
    ("          value: -2\n          word: {et: kasutu, en: useless}\n", "          value: 1\n"),
    ("system\n            promise: broken\n", "system\n            promise: kept\n"),
    ("        waits: 2 d\n", ""),
    ("      - id: waits-in-lobby\n", FOUND + "      - id: waits-in-lobby\n"),
)
CROSSING = Path("journeys/first-workday-x-first-call.yaml")
FENCE = re.compile(r'^```text title="(?P<command>[^"]+)"\n(?P<body>.*?)^```$', re.MULTILINE | re.DOTALL)


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond) -> Path:
    monkeypatch.chdir(tmp_path)
    assert teekond("init", ".", "--git", "--lang", "en").code == 0
    names = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org"]
    for words in (["add", "-A"], ["commit", "-q", "-m", "As it is"]):
        subprocess.run(["git", *names, *words], check=True, capture_output=True)
    text = DAY.read_text(encoding="utf-8")
    for old, new in EDITS:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    DAY.write_text(text, encoding="utf-8")
    links = CROSSING.read_text(encoding="utf-8")
    CROSSING.write_text(links.replace("first-workday/it-account", "first-workday/account-ready"), encoding="utf-8")
    return tmp_path


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_page_shows_what_the_command_says(sample: Path, teekond: Teekond, request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    shown = {found["command"]: found["body"] for found in FENCE.finditer(page)}
    told = {"teekond diff": teekond("diff").out, "teekond diff -f md": teekond("diff", "-f", "md").out}
    told["git diff"] = subprocess.run(["git", "diff", "-U0", str(DAY)], capture_output=True, check=True).stdout.decode()
    if request.config.getoption("--update-golden"):
        for command, text in told.items():
            head = f'```text title="{command}"\n'
            page = page.replace(f"{head}{shown[command]}```", f"{head}{text}```")
        PAGE.write_text(page, encoding="utf-8", newline="\n")
        return
    assert shown == told
