"""A page for the browser: the very sheets that are printed, as pictures, in one file that needs nothing else."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from teekond.render.pages import page_template


def preview(title: str, lang: str, size: tuple[float, float], pictures: Sequence[bytes]) -> bytes:
    """Return the page; `size` is that of each picture in millimetres."""
    page = page_template("preview.html.j2", "print").render(
        lang=lang,
        title=title,
        width=size[0],
        height=size[1],
        pictures=[base64.b64encode(each).decode("ascii") for each in pictures],
    )
    return page.encode()
