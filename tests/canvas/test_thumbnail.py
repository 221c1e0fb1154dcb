from __future__ import annotations

from xml.etree import ElementTree

import pytest
from tests.canvas.sheets import sheet

from teekond.canvas.thumbnail import HEIGHT, WIDTH, thumbnail


@pytest.mark.parametrize("ident", ["persona", "journey", "iceberg", "crossing", "takeaway"])
def test_a_thumbnail_is_a_picture_in_its_size(ident: str) -> None:
    drawn = thumbnail(sheet(ident, "et"))
    root = ElementTree.fromstring(drawn)
    wide, high = (float(root.attrib[name].removesuffix("mm")) for name in ("width", "height"))
    assert (wide == WIDTH and high <= HEIGHT) or (high == HEIGHT and wide <= WIDTH)
    assert len(root) > 4
    assert drawn == thumbnail(sheet(ident, "et"))


def test_different_canvases_have_different_silhouettes() -> None:
    drawn = {
        thumbnail(sheet(ident, "et")) for ident in ("persona", "empathy-map", "iceberg", "journey", "stakeholders")
    }
    assert len(drawn) == 5
