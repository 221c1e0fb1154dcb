"""Writes a placed map as JSON: what stands where, for scripts and for comparing two versions."""

from __future__ import annotations

import json
from collections.abc import Iterator

from teekond.layout.scene import Box, Group, MapLayout, Page, TextMark
from teekond.render.written import LEFT_OF_ANCHOR, clean

RISE, DEPTH = 0.8, 1.02
"""Where the box of a text begins over its base line, and how high it is, in sizes."""


def layout_json(layout: MapLayout) -> str:
    """Return the layout as JSON; lengths are points before the page's scale, boxes are x, y, width, height."""
    whole = {
        "teekond": "layout/1",
        "id": layout.id,
        "title": layout.title,
        "description": layout.description,
        "language": layout.language,
        "notes": list(layout.notes),
        "pages": [page_data(page) for page in layout.pages],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def page_data(page: Page) -> dict[str, object]:
    """Return one page."""
    return {
        "width": rounded(page.width),
        "height": rounded(page.height),
        "scale": page.scale,
        "cards": [
            {"step": card.ref, "lane": card.lane, "column": card.column, "box": box_data(card.box)}
            for card in page.cards
        ],
        "routes": [
            {
                "kind": route.kind,
                "from": route.source,
                "to": route.target,
                "off_sheet": route.off_sheet,
                "points": [[rounded(x), rounded(y)] for x, y in route.points],
            }
            for route in page.routes
        ],
        "texts": [text for group in page.groups for text in text_data(group, "")],
    }


def text_data(group: Group, owner: str) -> Iterator[dict[str, object]]:
    """Yield every text of a group, with the id of the group that it stands in."""
    owner = group.id or owner
    for child in group.children:
        if isinstance(child, Group):
            yield from text_data(child, owner)
        elif isinstance(child, TextMark):
            left = child.x - LEFT_OF_ANCHOR[child.anchor] * child.width
            box = Box(left, child.y - RISE * child.size, child.width, DEPTH * child.size)
            yield {
                "in": owner,
                "class": child.cls,
                "text": clean(child.text),
                "size": rounded(child.size),
                "weight": child.weight,
                "base": rounded(child.y),
                "box": box_data(box),
            }


def box_data(box: Box) -> list[float]:
    """Return a box as x, y, width, height."""
    return [rounded(box.x), rounded(box.y), rounded(box.w), rounded(box.h)]


def rounded(value: float) -> float:
    """Return a length with two decimals, never a negative nothing."""
    return round(value, 2) + 0.0
