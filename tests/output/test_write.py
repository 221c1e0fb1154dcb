"""Files are written whole or not at all, only where they changed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.output import write as module
from teekond.output.errors import OutputError
from teekond.output.write import holds, remove_leftovers, write_whole


def leftovers(folder: Path) -> list[Path]:
    return list(folder.rglob(".teekond-*.tmp"))


def test_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.svg"
    assert write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert not leftovers(tmp_path)


def test_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "b.svg"
    write_whole(target, b"same")
    os.utime(target, (1, 1))
    assert not write_whole(target, b"same")
    assert target.stat().st_mtime == 1


@given(old=st.binary(max_size=40), new=st.binary(max_size=40))
def test_file_holds_what_was_written_last(tmp_path_factory: pytest.TempPathFactory, old: bytes, new: bytes) -> None:
    target = tmp_path_factory.mktemp("files") / "f"
    write_whole(target, old)
    assert write_whole(target, new) == (old != new)
    assert holds(target, new)


@pytest.mark.skipif(os.name == "nt", reason="modes are a matter of POSIX")
def test_mode_of_an_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "f"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_whole(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_folder_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        write_whole(tmp_path, b"x", name="out")


def test_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    with pytest.raises(OutputError, match="a file stands where its folder should be"):
        write_whole(tmp_path / "f" / "g.svg", b"x")


def test_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_whole(tmp_path / ("x" * 5000), b"x")


def test_name_with_a_nul_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_whole(tmp_path / "a\0b", b"x")


def test_interrupted_write_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "f"
    target.write_bytes(b"old")

    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert not leftovers(tmp_path)


def test_file_held_open_elsewhere_is_tried_again_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "f"
    refusals = iter([PermissionError(13, "held"), PermissionError(13, "held")])
    replace = os.replace

    def reluctant(source: str, destination: str) -> None:
        for refusal in refusals:
            raise refusal
        replace(source, destination)

    monkeypatch.setattr(module, "_IS_WINDOWS", True)
    monkeypatch.setattr(module, "_PAUSE", 0)
    monkeypatch.setattr(os, "replace", reluctant)
    assert write_whole(target, b"new")
    assert target.read_bytes() == b"new"


def test_file_held_open_for_long_is_told_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "f"
    target.write_bytes(b"old")

    def held(_source: str, _destination: str) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(module, "_IS_WINDOWS", True)
    monkeypatch.setattr(module, "_PAUSE", 0)
    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(OutputError, match="no permission") as refused:
        write_whole(target, b"new", name="build/f")
    assert refused.value.hint is not None
    assert "another program" in refused.value.hint.english()
    assert target.read_bytes() == b"old"
    assert not leftovers(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_device_is_written_to_as_it_is() -> None:
    assert write_whole(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_full_device_is_told() -> None:
    with pytest.raises(OutputError, match="the disk is full"):
        write_whole(Path("/dev/full"), b"x" * 100_000)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 64 kB, where we may."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting takes root on Linux")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=False)
    if mounted.returncode != 0:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_full_disk_keeps_the_old_file_and_is_told(small_disk: Path) -> None:
    target = small_disk / "map.svg"
    write_whole(target, b"old" * 1000)
    with pytest.raises(OutputError, match=r"the disk is full: build/map\.svg was not written"):
        write_whole(target, b"new" * 40_000, name="build/map.svg")
    assert target.read_bytes() == b"old" * 1000
    assert not leftovers(small_disk)
    assert write_whole(target, b"smaller")


def test_disk_that_can_only_be_read_is_told(small_disk: Path) -> None:
    target = small_disk / "map.svg"
    write_whole(target, b"old")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(OutputError, match="can only be read"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there anyway")
def test_leftovers_of_the_dead_are_removed_and_those_of_the_living_stay(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", "pass"])
    ended.wait()
    dead = tmp_path / "sub" / f".teekond-{ended.pid}-00.tmp"
    living = tmp_path / f".teekond-{os.getpid()}-00.tmp"
    other = tmp_path / ".teekond-lock"
    dead.parent.mkdir()
    for path in (dead, living, other):
        path.write_bytes(b"")
    remove_leftovers(tmp_path)
    assert not dead.exists()
    assert living.exists()
    assert other.exists()
