"""What the tests of prints share."""

from __future__ import annotations

import pytest
from tests.canvas.made import DAY

from teekond.canvas.load import load_canvas
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.theme import Theme, load_theme


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    """Return a workspace with one journey, which stands nowhere."""
    return Workspace(None, journeys={"day": DAY})


@pytest.fixture(scope="session")
def canvas(workspace: Workspace) -> Canvas:
    """Return a shipped canvas."""
    found, _ = load_canvas("journey", workspace)
    assert found is not None
    return found


@pytest.fixture(scope="session")
def theme() -> Theme:
    """Return the theme as shipped."""
    return load_theme("default", {})
