"""A build draws what changed, keeps what has not, and survives what happens to it."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from teekond.cli.app import run

Capture = pytest.CaptureFixture[str]
KILLS = int(os.environ.get("TEEKOND_KILLS", "25"))


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir() if path.suffix == ".svg"}


def age(folder: Path) -> None:
    for path in folder.iterdir():
        os.utime(path, ns=(1, 1))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def changed(folder: Path) -> set[str]:
    return {name for name, moment in times(folder).items() if moment != 1}


def build(*arguments: str) -> int:
    return run(["build", "--only", "svg", *arguments])


def test_every_journey_and_crossing_is_built_in_every_format(workspace: Path) -> None:
    assert run(["build"]) == 0
    names = {path.name for path in (workspace / "build").iterdir()}
    stems = ("alone", "answers", "calls", "both")
    assert names >= {f"{stem}.{ending}" for stem in stems for ending in ("svg", "gv", "pdf", "html")}
    assert names >= {"index.html", "manifest.json"}


def test_second_build_writes_nothing(workspace: Path, capsys: Capture) -> None:
    build()
    age(workspace / "build")
    assert build() == 0
    assert changed(workspace / "build") == set()
    assert "0 made anew, 4 unchanged; they are in build/" in capsys.readouterr().err


def test_changed_journey_and_what_shows_it_is_built_anew(workspace: Path) -> None:
    build()
    age(workspace / "build")
    change(workspace / "journeys" / "calls.yaml", "Gets an answer", "Gets a good answer")
    build()
    assert changed(workspace / "build") >= {"calls.svg", "both.svg"}
    assert "alone.svg" not in changed(workspace / "build")


def test_file_that_was_touched_by_hand_is_built_anew(workspace: Path) -> None:
    build()
    good = (workspace / "build" / "alone.svg").read_bytes()
    (workspace / "build" / "alone.svg").write_bytes(good[:100])
    build()
    assert (workspace / "build" / "alone.svg").read_bytes() == good


def test_broken_document_keeps_its_old_picture_and_the_rest_is_built(workspace: Path, capsys: Capture) -> None:
    build()
    old = (workspace / "build" / "calls.svg").read_bytes()
    change(workspace / "journeys" / "calls.yaml", "feeling: 1", "feeling: 7")
    change(workspace / "journeys" / "alone.yaml", "Gets an answer", "Gets a good answer")
    capsys.readouterr()
    assert build() == 1
    assert "journeys/calls.yaml:8" in capsys.readouterr().err
    assert (workspace / "build" / "calls.svg").read_bytes() == old
    assert (workspace / "build" / "both.svg").is_file()
    assert "good answer" in re.sub(r"<[^>]+>", " ", (workspace / "build" / "alone.svg").read_text(encoding="utf-8"))
    assert "calls.svg" in (workspace / "build" / "index.html").read_text(encoding="utf-8")


def test_cards_of_one_title_are_told_apart(workspace: Path) -> None:
    twin = (
        (workspace / "journeys" / "alone.yaml").read_text(encoding="utf-8").replace("journey: alone", "journey: twin")
    )
    (workspace / "journeys" / "twin.yaml").write_text(twin, encoding="utf-8")
    (workspace / "day.yaml").write_text(
        "workshop: day\ntitle: Our day\nstarts: 09:00\nagenda: [{talk: Hello, takes: 10 min}]\n", encoding="utf-8"
    )
    assert run(["build"]) == 0
    index = (workspace / "build" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"<p>\d+ steps? · alone</p>", index)
    assert re.search(r"<p>\d+ steps? · twin</p>", index)
    assert "Our day</a></h3>" in index


def test_built_page_tells_its_title_once_and_leads_back(workspace: Path) -> None:
    assert run(["build", "--only", "html"]) == 0
    page = (workspace / "build" / "alone.html").read_text(encoding="utf-8")
    assert '<a href="index.html">' in page
    headings = re.findall(r"<h([1-6])[^>]*>([^<]*)<", page)
    assert [level for level, _ in headings][:3] == ["1", "2", "3"]
    assert len({text for _, text in headings[:2]}) == 2
    assert run(["map", "alone", "-o", str(workspace / "alone.html")]) == 0
    assert "index.html" not in (workspace / "alone.html").read_text(encoding="utf-8")


def test_file_that_cannot_be_read_at_all_loses_no_picture(workspace: Path) -> None:
    build()
    (workspace / "journeys" / "alone.yaml").write_bytes(b"\xff\xfe\x00" * 50)
    assert build() == 1
    assert (workspace / "build" / "alone.svg").is_file()


def test_picture_of_a_removed_document_is_removed(workspace: Path) -> None:
    build()
    (workspace / "journeys" / "alone.yaml").unlink()
    (workspace / "build" / "mine.svg").write_text("mine", encoding="utf-8")
    assert build() == 0
    assert not (workspace / "build" / "alone.svg").exists()
    assert (workspace / "build" / "mine.svg").exists()
    assert "alone" not in (workspace / "build" / "index.html").read_text(encoding="utf-8")


def test_picture_that_was_changed_by_hand_is_not_removed(workspace: Path) -> None:
    build()
    (workspace / "journeys" / "alone.yaml").unlink()
    (workspace / "build" / "alone.svg").write_text("mine now", encoding="utf-8")
    build()
    assert (workspace / "build" / "alone.svg").read_text(encoding="utf-8") == "mine now"


@pytest.mark.parametrize("jobs", ["2", "3", "9"])
def test_many_processes_build_the_same_bytes_as_one(jobs: str, workspace: Path) -> None:
    build("--jobs", "1")
    one = {path.name: path.read_bytes() for path in (workspace / "build").iterdir()}
    shutil.rmtree(workspace / "build")
    assert build("--jobs", jobs) == 0
    assert {path.name: path.read_bytes() for path in (workspace / "build").iterdir()} == one


def test_shards_together_build_everything(workspace: Path) -> None:
    for part in ("1/3", "2/3", "3/3"):
        assert build("--shard", part) == 0
    assert len(times(workspace / "build")) == 4
    shards = json.loads((workspace / "build" / "manifest.json").read_text(encoding="utf-8"))
    build()
    assert json.loads((workspace / "build" / "manifest.json").read_text(encoding="utf-8")) == shards


def test_check_tells_what_is_out_of_date_and_writes_nothing(workspace: Path, capsys: Capture) -> None:
    build()
    assert build("--check") == 0
    change(workspace / "journeys" / "alone.yaml", "Gets an answer", "Gets a good answer")
    before = times(workspace / "build")
    capsys.readouterr()
    assert build("--check") == 1
    assert capsys.readouterr().out.splitlines() == ["build/alone.svg"]
    assert times(workspace / "build") == before


def test_check_without_a_build_writes_no_folder(workspace: Path) -> None:
    assert build("--check") == 1
    assert not (workspace / "build").exists()


def test_page_takes_no_name_of_another_document(workspace: Path) -> None:
    steps = "\n".join(f"      - Step number {number} of a long way" for number in range(60))
    long = f"journey: long\nkind: customer\nstages:\n  - All:\n{steps}\n"
    (workspace / "journeys" / "long.yaml").write_text(long, encoding="utf-8")
    (workspace / "journeys" / "long-2.yaml").write_text(
        long.replace("journey: long", "journey: long-2"), encoding="utf-8"
    )
    change(workspace / "teekond.yaml", "title: Test", "title: Test\nsheet: {size: A5, fold: true}")
    assert build() == 0
    names = set(times(workspace / "build"))
    assert {"long.svg", "long--2.svg", "long-2.svg", "long-2-2.svg"} <= names
    assert 'data-journey="long-2"' in (workspace / "build" / "long-2.svg").read_text(encoding="utf-8")


def test_pages_that_a_map_has_no_more_are_removed(workspace: Path) -> None:
    change(workspace / "teekond.yaml", "title: Test", "title: Test\nsheet: {size: A5, fold: true}")
    steps = "\n".join(f"      - Step number {number} of a long way" for number in range(60))
    path = workspace / "journeys" / "long.yaml"
    path.write_text(f"journey: long\nkind: customer\nstages:\n  - All:\n{steps}\n", encoding="utf-8")
    build()
    assert (workspace / "build" / "long-2.svg").exists()
    path.write_text("journey: long\nkind: customer\nstages:\n  - All: [One]\n", encoding="utf-8")
    build()
    assert not (workspace / "build" / "long-2.svg").exists()


@pytest.mark.parametrize("output", ["..", "/tmp/elsewhere"])
def test_output_outside_the_workspace_is_refused(output: str, workspace: Path) -> None:
    change(workspace / "teekond.yaml", "title: Test", f"title: Test\noutput: {output}")
    assert build() in (1, 2)
    assert not list(workspace.parent.glob("*.svg"))


@pytest.mark.skipif(os.name == "nt", reason="links take a privilege there")
def test_output_that_is_a_link_is_refused(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (workspace / "build").symlink_to(outside)
    assert build() == 2
    assert list(outside.iterdir()) == []


@pytest.fixture
def small_disk(workspace: Path) -> Iterator[Path]:
    """Mount a small disk as the output folder, where we may."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting takes root on Linux")
    folder = workspace / "build"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], check=False).returncode != 0:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_full_disk_is_told_and_old_pictures_stay(workspace: Path, small_disk: Path, capsys: Capture) -> None:
    assert build() == 0
    old = {path.name: path.read_bytes() for path in small_disk.glob("*.svg")}
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            pass
    for name in ("alone", "calls", "answers"):
        change(workspace / "journeys" / f"{name}.yaml", "Gets an answer", "Gets a good answer")
    capsys.readouterr()
    assert build() == 2
    told = capsys.readouterr().err
    assert "the disk is full" in told
    assert "Traceback" not in told
    for name, data in old.items():
        now = (small_disk / name).read_bytes()
        assert now == data or now.endswith(b"</svg>\n")
    filler.unlink()
    assert build() == 0
    assert not list(small_disk.glob(".teekond-*.tmp"))


def test_disk_that_can_only_be_read_is_told(workspace: Path, small_disk: Path, capsys: Capture) -> None:
    build()
    change(workspace / "journeys" / "alone.yaml", "Gets an answer", "Gets a good answer")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    capsys.readouterr()
    assert build() == 2
    assert "can only be read" in capsys.readouterr().err


def start(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "teekond", "build", "--only", "svg", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


def finish(*arguments: str) -> int:
    process = start(*arguments)
    process.communicate(timeout=120)
    return process.returncode


def test_two_builds_at_once_both_end_well(workspace: Path) -> None:
    for _ in range(3):
        shutil.rmtree(workspace / "build", ignore_errors=True)
        builds = [start(), start("--jobs", "2"), start()]
        for process in builds:
            _, told = process.communicate(timeout=120)
            assert process.returncode == 0, told
        assert finish("--check") == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="ended by another signal there")
def test_build_killed_at_any_moment_leaves_whole_files(workspace: Path) -> None:
    """TEEKOND_KILLS says how many times; at least four in five fall before the end of the build."""
    for number in range(12):
        text = f"journey: extra-{number}\nkind: customer\nstages:\n  - All: [One, Two, Three]\n"
        (workspace / "journeys" / f"extra-{number}.yaml").write_text(text, encoding="utf-8")
    began = time.monotonic()
    assert finish() == 0
    whole = time.monotonic() - began
    chance, early = random.Random(7), 0
    for round_ in range(KILLS):
        title = f"Test {round_}"
        (workspace / "teekond.yaml").write_text(f"title: {title}\nlanguages: [en, et]\n", encoding="utf-8")
        process = start(*(("--jobs", "2") if round_ % 3 == 0 else ()))
        time.sleep(chance.uniform(0, whole * 0.9))
        early += process.poll() is None
        process.kill()
        process.communicate()
        for path in (workspace / "build").iterdir():
            if path.suffix == ".svg":
                assert path.read_bytes().endswith(b"</svg>\n"), path
            elif path.suffix == ".json":
                json.loads(path.read_bytes())
            elif path.suffix == ".html":
                assert path.read_bytes().endswith(b"</html>\n")
    assert early >= KILLS * 0.8
    assert finish() == 0
    assert finish("--check") == 0
    assert [path.name for path in (workspace / "build").glob(".teekond-*.tmp")] == []


@pytest.mark.skipif(os.name == "nt", reason="interrupted in another way there")
def test_interrupted_build_says_nothing_and_ends_with_130(workspace: Path) -> None:
    for number in range(600):
        text = f"journey: extra-{number}\nkind: customer\nstages:\n  - All: [One, Two, Three]\n"
        (workspace / "journeys" / f"extra-{number}.yaml").write_text(text, encoding="utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background work has it ignored
    process = start("--jobs", "2")
    signal.signal(signal.SIGINT, before)
    while not (workspace / "build" / "extra-1.svg").exists():
        time.sleep(0.02)
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in told
