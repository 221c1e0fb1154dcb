from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from teekond.source.files import find_documents, find_root, read_document, shown_path

posix = pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")


def write(path: Path, text: str = "journey: x\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in find_documents(root)]


def said(path: Path, root: Path | None) -> list[str]:
    return [finding.message.english() for finding in read_document(path, root).diagnostics]


def test_root_is_the_nearest_folder_with_the_workspace_file(tmp_path: Path) -> None:
    write(tmp_path / "teekond.yaml")
    inner = write(tmp_path / "journeys" / "deep" / "a.yaml")
    assert find_root(inner) == tmp_path
    assert find_root(inner.parent) == tmp_path
    assert find_root(tmp_path / "not" / "there") == tmp_path


def test_no_workspace_file_means_no_root(tmp_path: Path) -> None:
    assert find_root(tmp_path) is None


def test_documents_are_found_at_any_depth_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.yml", "a/z.yaml", "a.YAML", "a/b/c.yaml", "note.md"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.YAML", "a/b/c.yaml", "a/z.yaml", "b.yml"]


def test_hidden_private_output_and_foreign_workspaces_are_left_out(tmp_path: Path) -> None:
    for name in (
        ".git/a.yaml",
        "_old/a.yaml",
        "_a.yaml",
        ".a.yaml",
        "build/a.yaml",
        "other/teekond.yaml",
        "other/a.yaml",
    ):
        write(tmp_path / name)
    write(tmp_path / "teekond.yaml")
    write(tmp_path / "journeys" / "build" / "a.yaml")
    assert names(tmp_path) == ["journeys/build/a.yaml", "teekond.yaml"]


def test_reserved_and_colliding_names_are_read_like_others(tmp_path: Path) -> None:
    for name in ("con.yaml", "A.yaml", "a.yaml"):
        write(tmp_path / name)
    for path in find_documents(tmp_path):
        assert read_document(path, tmp_path).text == "journey: x\n"


def test_document_is_read_with_its_path_and_digest(tmp_path: Path) -> None:
    document = read_document(write(tmp_path / "journeys" / "a.yaml"), tmp_path)
    assert (document.path, document.text, document.diagnostics) == ("journeys/a.yaml", "journey: x\n", ())
    assert len(document.digest) == 64


def test_missing_file_and_folder_are_told(tmp_path: Path) -> None:
    assert said(tmp_path / "a.yaml", tmp_path) == ["there is no such file"]
    (tmp_path / "b.yaml").mkdir()
    assert said(tmp_path / "b.yaml", tmp_path) == ["this is a folder, not a file"]
    assert "not a valid path" in said(tmp_path / "a\0b.yaml", None)[0]
    assert said(tmp_path / ("x" * 400), None)


@posix
def test_pipe_and_device_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert said(tmp_path / "a.yaml", tmp_path) == ["this is a device or a pipe, not a file"]
    assert said(Path("/dev/zero"), None) == ["this is a device or a pipe, not a file"]


@posix
def test_links_out_of_the_workspace_are_refused(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "a.yaml")
    root = tmp_path / "inside"
    write(root / "teekond.yaml")
    (root / "a.yaml").symlink_to(outside)
    (root / "all").symlink_to(outside.parent)
    (root / "loop.yaml").symlink_to(root / "loop.yaml")
    (root / "same.yaml").symlink_to(root / "teekond.yaml")
    assert names(root) == ["a.yaml", "all", "loop.yaml", "same.yaml", "teekond.yaml"]
    assert said(root / "a.yaml", root) == ["the file lies outside the workspace, so it is not read"]
    assert said(root / "all", root) == ["this folder is a link that leaves the workspace: nothing in it is read"]
    assert said(root / "loop.yaml", root)
    assert read_document(root / "same.yaml", root).text == "journey: x\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_file_and_folder_are_told(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml").chmod(0)
    (tmp_path / "shut").mkdir(mode=0)
    assert names(tmp_path) == ["a.yaml", "shut"]
    assert all("permission" in said(path, tmp_path)[0] for path in find_documents(tmp_path))
    (tmp_path / "shut").chmod(0o700)


def test_shown_path_can_always_be_printed() -> None:
    assert shown_path(Path("a\udce4\x1b.yaml"), None).encode() == "a��.yaml".encode()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as on Linux")
def test_fifty_megabytes_are_refused_quickly_and_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    program = (
        "import sys, time; from pathlib import Path; from teekond.source.files import read_document\n"
        "found = read_document(Path(sys.argv[1]), None).diagnostics\n"
        "memory = int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
        "print(found[0].name, time.process_time() < 2, memory < 100_000)"
    )
    source = str(Path(sys.modules[read_document.__module__].__file__ or "").parents[2])
    run = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": source},
        check=True,
    )
    assert run.stdout.split() == [b"file-too-large", b"True", b"True"]
