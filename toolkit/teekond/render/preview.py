"""A page for the browser: the very sheets that are printed, as pictures, in one file that needs nothing else."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from teekond.canvas.variants import Sheet
from teekond.resources import resource


def preview(sheets: Sequence[Sheet], pictures: Sequence[bytes], size: tuple[float, float] | None = None) -> bytes:
    """Return the page; `size` is that of the pictures in millimetres, left out that of the sheets."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates", "print")), autoescape=True, undefined=StrictUndefined
    )
    first = sheets[0]
    width, height = size or (first.width, first.height)
    page = environment.get_template("preview.html.j2").render(
        lang=first.lang,
        title=first.title,
        width=width,
        height=height,
        pictures=[base64.b64encode(each).decode("ascii") for each in pictures],
    )
    return page.encode()
