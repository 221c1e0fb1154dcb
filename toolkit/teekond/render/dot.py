"""Writes one page of a map as a pinned DOT file: any Graphviz draws it as it was laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.layout.scene import Group, ImageMark, MapLayout, Mark, Page, PathMark, RectMark, SignMark, TextMark
from teekond.render.dotfile import DotFile
from teekond.render.engine import EngineFailed, EngineNotFound, draw, find_dot
from teekond.render.outline import Boxes, bounds, curves
from teekond.render.outlined import outlined
from teekond.render.signs import sign_parts
from teekond.render.themed import themed
from teekond.render.written import plate

if TYPE_CHECKING:
    from teekond.theme import Theme

__all__ = ["EngineFailed", "EngineNotFound", "dot", "draw", "find_dot"]


def dot(layout: MapLayout, page: int, theme: Theme) -> str:
    """Return one page, `page` counting from 0, as DOT source.

    Cards are nodes, links are edges between them, lanes are clusters, every line of text is a node of its own.
    What lies under the cards is the graph's background.
    """
    return Composer(layout, themed(layout.pages[page], theme), theme).source()


class Composer:
    """Goes through the groups of a page in painting order."""

    def __init__(self, layout: MapLayout, page: Page, theme: Theme) -> None:
        self.page = page
        self.theme = theme
        self.file = DotFile(layout, page, theme)
        self.painted = Boxes()
        """Where cards and links are: what touches one is painted over it, as nodes and not in the backdrop."""

    def source(self) -> str:
        """Return the whole file."""
        for group in self.page.groups:
            self.group(group, ())
        return self.file.source()

    def group(self, group: Group, lanes: tuple[Group, ...]) -> None:
        """Add a group and all that is in it."""
        words = group.cls.split()
        if "lane" in words:
            lanes = (*lanes, group)
            self.file.lane(group)
        linked = "link" in words and {"from", "to"} <= dict(group.data).keys()
        for child in group.children:
            if isinstance(child, Group):
                self.group(child, lanes)
            elif linked and self.link_mark(group, child):
                continue
            elif isinstance(child, RectMark) and is_card(group, child):
                self.painted.add(bounds(child))
                self.file.card(group, child, lanes[-1] if lanes else None)
            else:
                self.mark(child, lanes[-1] if lanes else None)

    def link_mark(self, group: Group, mark: Mark) -> bool:
        """Add what of a link Graphviz draws by itself, and tell whether it was such a thing."""
        if isinstance(mark, PathMark) and "line" in mark.cls.split():
            for curve in curves(mark.commands):
                for n in range(0, len(curve) - 1, 3):
                    self.painted.add(
                        bounds(PathMark((("M", *curve[n]), ("L", *curve[n + 3])), None, None, mark.stroke_width))
                    )
            heads = [
                child for child in group.children if isinstance(child, SignMark) and child.name.startswith("arrow-")
            ]
            self.file.link(group, mark, heads)
            return True
        arrow = isinstance(mark, SignMark) and mark.name.startswith("arrow-")
        return arrow or (isinstance(mark, PathMark) and "halo" in mark.cls.split())

    def mark(self, mark: Mark, lane: Group | None) -> None:
        """Add a mark where it belongs: a text, something over the cards and links, a lane's band, or the backdrop.

        A picture is left out: a DOT file can only name a file, and would not be whole without it.
        """
        if isinstance(mark, ImageMark):
            return
        if isinstance(mark, TextMark):
            if mark.halo is not None:
                self.mark(plate(mark, mark.halo), lane)
            self.file.text(mark)
            return
        if isinstance(mark, RectMark | PathMark):
            mark = outlined(mark, self.theme.colours)
        box = bounds(mark)
        if self.painted.touched(box):
            self.file.over(mark)
            self.painted.add(box)
        elif isinstance(mark, SignMark):
            for part in sign_parts(mark, self.theme.colours):
                self.file.backdrop.add(part)
        elif lane and isinstance(mark, RectMark) and self.file.band(lane, mark):
            self.painted.add(box)
        else:
            self.file.backdrop.add(mark)


def is_card(group: Group, mark: Mark) -> bool:
    """Tell whether a mark is the card of a step."""
    return isinstance(mark, RectMark) and "step" in group.cls.split() and "card" in mark.cls.split()
