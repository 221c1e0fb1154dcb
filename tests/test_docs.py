"""Every sample in the docs is run: documents are checked, commands must end as a reader would see them end."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))]
FENCE = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Sample:
    language: str
    title: str
    body: str


def samples(page: str) -> list[Sample]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [Sample(found["language"], found["title"] or "", found["body"]) for found in FENCE.finditer(text)]


def teekond(words: list[str], at: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TEEKOND")}
    return subprocess.run(
        [sys.executable, "-m", "teekond", *words],
        cwd=at,
        env=environment | {"TEEKOND_LANG": "en"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def commands(body: str) -> Iterator[list[str]]:
    for line in body.splitlines():
        if line.startswith("$ "):
            yield shlex.split(line[2:])


@pytest.mark.parametrize("page", PAGES)
def test_samples_have_a_form_that_is_run(page: str) -> None:
    known = {"yaml", "console", "sh", "powershell", "text", "json", "python"}
    assert {sample.language for sample in samples(page)} <= known


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(s.language in ("yaml", "console") for s in samples(page))]
)
def test_a_reader_who_does_what_the_page_says_gets_there(page: str, tmp_path: Path) -> None:
    here = tmp_path
    if not any("$ teekond init" in sample.body for sample in samples(page)):
        assert teekond(["init", "work", "--lang", "en"], tmp_path).returncode == 0
        here = tmp_path / "work"
    for sample in samples(page):
        if sample.language == "yaml":
            follow_document(sample, here)
        elif sample.language == "console":
            here = follow_commands(sample, here)


def follow_document(sample: Sample, here: Path) -> None:
    path = here / (sample.title or "loose.yaml")
    path.write_text(sample.body, encoding="utf-8")
    run = teekond(["check", str(path)], here)
    assert run.returncode == 0, run.stdout + run.stderr
    if not sample.title:
        drawn = teekond(["map", str(path), "-o", "-"], here)
        assert drawn.returncode == 0, drawn.stderr
        path.unlink()


def follow_commands(sample: Sample, here: Path) -> Path:
    for program, *words in commands(sample.body):
        if program == "cd":
            here = here / words[0]
            continue
        assert program == "teekond"
        target = None
        if ">" in words:
            target = here / words[words.index(">") + 1]
        called = words[: words.index(">")] if target else words
        run = teekond(called, here)
        assert run.returncode == 0, f"teekond {' '.join(called)}: {run.stdout}{run.stderr}"
        if target:
            target.write_text(run.stdout, encoding="utf-8")
    return here


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_somewhere_in_a_plain_checkout(page: str) -> None:
    here = (ROOT / page).parent
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / page).read_text(encoding="utf-8"))
    assert not [target for target in targets if not (here / target).exists()]


def test_commands_named_in_running_text_exist() -> None:
    from teekond.cli.table import COMMANDS
    from teekond.entry import PLUMBING

    called = re.compile(r"`teekond ([a-z]+(?:-[a-z]+)*)")
    named = {word for page in PAGES for word in called.findall((ROOT / page).read_text(encoding="utf-8"))}
    assert named <= {*COMMANDS, *PLUMBING}


@pytest.mark.parametrize(
    "page", ["boards", "cards", "check", "crossings", "exchange", "harvest", "map", "own-canvas", "python"]
)
def test_a_page_for_users_is_linked_from_the_first_page(page: str) -> None:
    assert f"({page}.md)" in (ROOT / "docs" / "index.md").read_text(encoding="utf-8")


def test_a_page_of_the_gallery_leads_back_to_the_gallery(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("docs_gallery", ROOT / "tools" / "docs_gallery.py")
    assert spec is not None
    assert spec.loader is not None
    gallery = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = gallery
    spec.loader.exec_module(gallery)
    page = tmp_path / "first-call.html"
    page.write_text('<nav class="home"><a href="index.html">All maps</a></nav>', encoding="utf-8")
    gallery.lead_back(page)
    assert 'href="../gallery.html"' in page.read_text(encoding="utf-8")
