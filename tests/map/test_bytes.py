"""The same bytes from every hash seed, in the formats that other tests leave out, and from every other Python here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.map.sample import ROOT

CROSSING = "employee-lifecycle-x-complaint"
FORMATS = ("svg", "gv", "json", "html", "pdf", "png")
OTHERS = tuple(f"python3.{minor}" for minor in range(11, 16) if minor != sys.version_info.minor)


def drawn(program: str, folder: Path, seed: int) -> dict[str, bytes]:
    """Draw a crossing of several pages in several formats, and return every file."""
    folder.mkdir()
    for form in FORMATS:
        subprocess.run(
            [program, "-m", "teekond", "map", CROSSING, "-f", form, "-o", str(folder / f"map.{form}")],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed), "TEEKOND_LANG": "et"},
            capture_output=True,
            check=True,
        )
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.mark.slow
def test_every_format_has_the_same_bytes_from_other_hash_seeds(tmp_path: Path) -> None:
    first = drawn(sys.executable, tmp_path / "0", 0)
    assert len(first) > len(FORMATS)
    for seed in (3, 11):
        assert drawn(sys.executable, tmp_path / str(seed), seed) == first


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHERS)
def test_another_python_draws_the_same_bytes(name: str, tmp_path: Path) -> None:
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"no {name} here")
    able = subprocess.run([program, "-c", "import teekond, typst"], capture_output=True, check=False)
    if able.returncode:
        pytest.skip(f"{name} has no Teekond")
    assert drawn(program, tmp_path / "theirs", 1) == drawn(sys.executable, tmp_path / "ours", 0)
