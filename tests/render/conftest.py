"""What the tests of pictures share: the demo map, and whether Graphviz is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.render.engine import EngineNotFound, find_dot


@pytest.fixture(scope="session")
def graphviz() -> Path:
    """Return the Graphviz program, or skip."""
    try:
        return find_dot()
    except EngineNotFound:
        pytest.skip("no Graphviz here")
