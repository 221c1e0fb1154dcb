"""Gives the marks of a page what a theme says of lines, corners and borders: layouts are made with the default ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.layout.linkmarks import STYLES
from teekond.layout.scene import CircleMark, Command, Group, Mark, Page, PathMark, RectMark, SignMark
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.theme import LineStyle, Theme

ANGULAR, ROUND = 2.0, 7.0
"""The corners of customers' and employees' cards as they are laid out."""
ACTOR, OTHER = 1.3, 0.8
"""The borders of cards as they are laid out: in actor lanes, elsewhere."""
REACH = 2.6
"""So many times as long as its line is wide an arrow head is at the least."""
LONGEST_HEAD = 12.0
LEAST_END = 3.0
"""The least radius of the dots at the ends of a meeting."""
SLOPE = 1.04
"""So far behind the tip of its head, in widths, a line must end to be no wider than the head."""
PORTRAIT = 15.0
"""The most that a portrait's corners can be round."""
SIDES = ("customer", "employee")
THICKER = frozenset({"with", "blueprint", "curve"})


def themed(page: Page, theme: Theme) -> Page:
    """Return the page with the theme's lines, corners and borders; as it is where they are the default ones."""
    if is_plain(theme):
        return page
    return replace(page, groups=tuple(_group(group, theme, "customer") for group in page.groups))


def is_plain(theme: Theme) -> bool:
    """Tell whether lines, corners and borders are those of the layout."""
    lines = all(
        (style.width, style.dash) == (STYLES[kind].width, STYLES[kind].dash) for kind, style in theme.lines.items()
    )
    corners = (theme.corners["customer"], theme.corners["employee"]) == (ANGULAR, ROUND)
    return lines and corners and theme.borders == (ACTOR, OTHER) and not theme.thicker


def _group(group: Group, theme: Theme, side: str) -> Group:
    words = group.cls.split()
    side = next((each for each in SIDES if each in words), side)
    if "link" in words:
        return _link(group, words, theme)
    children = tuple(
        _group(child, theme, side) if isinstance(child, Group) else _mark(child, theme, side)
        for child in group.children
    )
    return replace(group, children=children)


def _link(group: Group, words: list[str], theme: Theme) -> Group:
    """A link's line, halo and ends; the stub of one that leaves the sheet is too short to show a kind."""
    kind = next((each for each in theme.lines if each in words), "")
    if not kind or ("off-sheet" in words and kind != "flow"):
        return group
    children = tuple(
        child if isinstance(child, Group) else _link_mark(child, kind, theme.lines[kind]) for child in group.children
    )
    return replace(group, children=children)


def _link_mark(mark: Mark, kind: str, style: LineStyle) -> Mark:
    more = style.width - STYLES[kind].width
    words = mark.cls.split()
    if isinstance(mark, PathMark) and "halo" in words:
        return replace(mark, stroke_width=round(mark.stroke_width + more, 2))
    if isinstance(mark, PathMark) and ("line" in words or "sample" in words):
        cap = "round" if style.dash and not style.dash[0] else "butt"
        back = 0.0 if kind == "meets" else max(0.0, more * SLOPE)
        way = mark if "sample" in words else _shorter(mark, back)
        return replace(way, stroke_width=round(mark.stroke_width + more, 2), dash=style.dash, cap=cap)
    if isinstance(mark, CircleMark) and ("end" in words or "sample" in words):
        return replace(mark, r=round(max(LEAST_END, mark.r + more / 2), 2))
    if isinstance(mark, SignMark) and mark.name.startswith("arrow-"):
        return replace(mark, r=round(max(mark.r, min(LONGEST_HEAD, REACH * style.width)), 2))
    return mark


def _shorter(mark: PathMark, back: float) -> PathMark:
    """Let a thick line end behind the tip of its head, where its last piece is straight and long enough."""
    *rest, last = mark.commands
    if not back or not rest or last[0] != "L" or rest[-1][0] == "Z":
        return mark
    x, y = _end(rest[-1])
    u, v = _end(last)
    long = abs(u - x) + abs(v - y)
    if long <= back or (x != u and y != v):
        return mark
    share = back / long
    end = ("L", round(u - (u - x) * share, 2), round(v - (v - y) * share, 2))
    return replace(mark, commands=(*rest, end))


def _end(command: Command) -> tuple[float, float]:
    values = [value for value in command if isinstance(value, float | int)]
    return values[-2], values[-1]


def _mark(mark: Mark, theme: Theme, side: str) -> Mark:
    words = mark.cls.split()
    if "sample" in words:
        kind = next(each for each in theme.lines if each in words)
        return _link_mark(mark, kind, theme.lines[kind])
    if isinstance(mark, RectMark):
        return _box(mark, words, theme, side)
    if isinstance(mark, PathMark) and theme.thicker and not THICKER.isdisjoint(words):
        return replace(mark, stroke_width=round(mark.stroke_width + theme.thicker, 2))
    return mark


def _box(mark: RectMark, words: list[str], theme: Theme, side: str) -> RectMark:
    rounder = theme.corners["employee"] / ROUND
    actor, other = theme.borders
    if "card" in words:
        radius = (
            theme.corners["employee"] if side == "employee" and mark.radius > ANGULAR else theme.corners["customer"]
        )
        more = other - OTHER if mark.stroke == "line" else actor - ACTOR
        return replace(mark, radius=radius, stroke_width=round(mark.stroke_width + more, 2))
    if "portrait" in words:
        radius = min(PORTRAIT, mark.radius * rounder) if mark.radius > ANGULAR else theme.corners["customer"]
        return replace(mark, radius=round(radius, 2), stroke_width=round(mark.stroke_width + actor - ACTOR, 2))
    if "tag" in words:
        return replace(mark, radius=round(min(mark.h / 2, mark.radius * rounder), 2))
    return mark
