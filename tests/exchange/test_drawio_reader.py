"""draw.io's library reads what is written: needs node, and npm install in tests/exchange/drawio or TEEKOND_MAXGRAPH."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.test_canvas import put
from tests.exchange.test_drawio import cells
from tests.map.sample import workspace as samples

HERE = Path(__file__).with_name("drawio")
HOME = Path(os.environ.get("TEEKOND_MAXGRAPH") or HERE)
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.skipif(NODE is None, reason="node is not installed"),
    pytest.mark.skipif(
        not (HOME / "node_modules" / "@maxgraph" / "core").is_dir(),
        reason="maxGraph is not installed: npm install in tests/exchange/drawio",
    ),
]


def understood(data: bytes, folder: Path) -> dict[str, Any]:
    """Return every cell that the library made of a file, by its id."""
    assert NODE is not None
    (folder / "read.mjs").write_bytes((HERE / "read.mjs").read_bytes())
    (folder / "node_modules").symlink_to(HOME / "node_modules", target_is_directory=True)
    run = subprocess.run([NODE, "read.mjs"], cwd=folder, input=data, capture_output=True, check=True, timeout=120)
    return {cell["id"]: cell for cell in json.loads(run.stdout)}


@pytest.mark.parametrize("lang", ["et", "en"])
def test_the_library_finds_every_cell_in_its_container_with_its_words(tmp_path: Path, lang: str) -> None:
    data = put(samples(), "drawio", "first-call", "first-workday", lang=lang).data
    found, written = understood(data, tmp_path), cells(data)
    assert set(found) == set(written)
    edges = 0
    for ident, (cell, label, _) in written.items():
        read = found[ident]
        assert read["parent"] == cell.get("parent", "")
        assert read["label"] == label
        assert (read["source"], read["target"]) == (cell.get("source", ""), cell.get("target", ""))
        edges += read["edge"]
        if cell.get("vertex"):
            place = cell.find("mxGeometry")
            assert place is not None
            assert read["box"] == [float(place.get(key, "0")) for key in ("x", "y", "width", "height")]
    assert edges > 50
