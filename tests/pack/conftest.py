"""What the tests of packs share: the pack of the sample workshop, made once."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.offered import lacking
from teekond.render.pack.parts import NAMES
from teekond.render.pack.whole import pack_files
from teekond.theme import load_theme

Texts = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def sample(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.fixture(scope="session")
def pack(sample: Workspace) -> Pack:
    return planned(sample.workshops["human-in-focus"], sample, load_theme("default", {}))


@pytest.fixture(scope="session")
def files(pack: Pack) -> Mapping[str, bytes]:
    """Return all files of the sample's pack."""
    gone = lacking(pack)
    return dict(pack_files(pack, [name for name in NAMES if name not in gone]))


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Return a function that reads the pages of a PDF, each on one line."""

    def read(pdf: bytes) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]

    return read
