"""Nothing leaves the output folder, and one build at a time writes into it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.output.errors import OutputError
from teekond.output.folder import OutputFolder, file_stem

LEAVING = ["", ".", "..", "../build", "a/../../b", "/tmp/x", "C:/x", "c:x", "a\\b", "a\0b", "//x/y"]


@pytest.mark.parametrize("name", LEAVING)
def test_output_outside_the_workspace_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        OutputFolder(tmp_path, name)


@given(name=st.text(alphabet=st.sampled_from("ab./\\:~\0 "), max_size=12))
def test_no_name_leaves_the_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = OutputFolder(tmp_path_factory.getbasetemp(), "build")
    try:
        place = folder.locate(name)
    except OutputError:
        return
    inside = os.path.normpath(place)
    assert inside.startswith(str(folder.path) + os.sep)


@pytest.mark.skipif(os.name == "nt", reason="links take a privilege there")
def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    (root / "build").mkdir(parents=True)
    (root / "build" / "sub").symlink_to(outside)
    (root / "build" / "map.svg").symlink_to(outside / "map.svg")
    (root / "linked").symlink_to(outside)
    folder = OutputFolder(root, "build")
    for name in ("sub/map.svg", "map.svg"):
        with pytest.raises(OutputError, match="symbolic link"):
            folder.write(name, b"x")
    with pytest.raises(OutputError, match="symbolic link"):
        OutputFolder(root, "linked")
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("ident", ["con", "nul", "com1", "lpt9"])
def test_names_that_windows_keeps_are_changed(ident: str) -> None:
    assert file_stem(ident) == f"{ident}_"


def test_other_names_stay() -> None:
    assert file_stem("console") == "console"


def test_second_build_waits_for_the_first(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from teekond.output.folder import OutputFolder\n"
        "with OutputFolder(Path(sys.argv[1]), 'build').locked(lambda: None):\n"
        "    print('held', flush=True); time.sleep(0.6)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE)
    assert first.stdout is not None
    first.stdout.readline()
    told: list[float] = []
    start = time.monotonic()
    with OutputFolder(tmp_path, "build").locked(lambda: told.append(0)):
        waited = time.monotonic() - start
    first.wait()
    first.stdout.close()
    assert told == [0]
    assert waited > 0.3


@pytest.mark.skipif(os.name == "nt", reason="ended by another signal there")
def test_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from teekond.output.folder import OutputFolder\n"
        "with OutputFolder(Path(sys.argv[1]), 'build').locked(lambda: None):\n"
        "    print('held', flush=True); time.sleep(60)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE)
    assert first.stdout is not None
    first.stdout.readline()
    first.kill()
    first.wait()
    first.stdout.close()
    told: list[int] = []
    with OutputFolder(tmp_path, "build").locked(lambda: told.append(0)):
        pass
    assert told == []
