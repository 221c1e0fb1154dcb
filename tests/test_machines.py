"""Other machines: nothing that only POSIX has, no encoding left to chance, the same bytes in any surroundings."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
POSIX_ONLY = {
    "crypt",
    "fcntl",
    "grp",
    "nis",
    "ossaudiodev",
    "posix",
    "pty",
    "pwd",
    "resource",
    "spwd",
    "syslog",
    "termios",
    "tty",
}
CROSSING = "first-workday-x-first-call"


def teekond(*words: str, at: Path = ROOT, python: tuple[str, ...] = (), **environment: str) -> bytes:
    run = subprocess.run(
        [sys.executable, *python, "-m", "teekond", *words],
        cwd=at,
        env={**os.environ, "TEEKOND_LANG": "en", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode("utf-8")
    return run.stdout


def unguarded_imports(source: str) -> set[str]:
    """Return what a module imports when it is imported: not in functions, not behind a question."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_nothing_that_only_posix_has_is_imported() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in (ROOT / "toolkit").rglob("*.py")
        if (names := unguarded_imports(path.read_text(encoding="utf-8")) & POSIX_ONLY)
    }
    assert not found


def test_a_module_that_only_posix_has_is_noticed() -> None:
    assert unguarded_imports("import fcntl\nfrom pwd import getpwnam\n") & POSIX_ONLY == {"fcntl", "pwd"}


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "json"),
        ("map", CROSSING, "-f", "svg", "-o", "-"),
        ("map", CROSSING, "-f", "pdf", "-o", "-"),
        ("map", CROSSING, "-f", "html", "-o", "-"),
        ("explain", "feeling"),
        ("schema",),
    ],
    ids=lambda words: " ".join(words[:4]),
)
def test_no_encoding_is_left_to_the_machine(words: tuple[str, ...]) -> None:
    teekond(*words, python=("-X", "warn_default_encoding", "-W", "error::EncodingWarning"))


def test_a_build_leaves_no_encoding_to_the_machine(tmp_path: Path) -> None:
    strict = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    teekond("init", "work", at=tmp_path, python=strict)
    teekond("build", at=tmp_path / "work", python=strict)


@pytest.mark.parametrize("form", ["svg", "gv", "json", "table", "md", "html"])
def test_the_same_bytes_under_other_surroundings(form: str, tmp_path: Path) -> None:
    drawn = {
        teekond("map", CROSSING, "-f", form, "-o", "-", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8"),
        teekond(
            "map", CROSSING, "-f", form, "-o", "-", PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C", HOME=str(tmp_path)
        ),
    }
    assert len(drawn) == 1


def test_ten_hash_seeds_give_one_picture() -> None:
    drawn = {teekond("map", CROSSING, "-o", "-", PYTHONHASHSEED=str(seed)) for seed in range(10)}
    assert len(drawn) == 1
