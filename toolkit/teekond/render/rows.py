"""Flattens the groups of a page into the rows that the template loops over: colours looked up, numbers written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from teekond.layout.scene import (
    CircleMark,
    Command,
    Group,
    IconMark,
    ImageMark,
    Mark,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)
from teekond.render.icons import outline_of_icon
from teekond.render.outlined import outlined
from teekond.render.runtime import Markup
from teekond.render.signs import sign_classes, sign_parts
from teekond.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from teekond.theme import Theme

    class Looks(Protocol):
        """The macros of `marks.svg.j2`: they write attributes that many marks share."""

        text: Callable[..., str]
        shape: Callable[..., str]
        icon: Callable[..., str]
        sign: Callable[..., str]
        image: Callable[..., str]


PATTERNS = frozenset({"dots", "hatch"})
"""What a theme may write in place of a colour."""

NEVER_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
HALO_REACH, HALO_RISE, HALO_FALL = 1.2, 0.86, 0.3
"""How far the halo of a text stands out at its sides; and over and under the base line, in sizes."""
LEFT_OF_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}

Row = tuple[str, object, object, object, object, str]
"""A mark: its kind, four values that the kind gives a meaning to, and its look as markup."""


MOST_NUMBERS = 50_000


class Numbers(dict[float, str]):
    """Numbers as written in a picture: at most two decimals, no sign on nothing; each written but once."""

    def __missing__(self, value: float) -> str:
        """Write a number that was not needed before."""
        if len(self) > MOST_NUMBERS:
            self.clear()
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        written = self[value] = Markup("0" if text == "-0" else text)
        return written


@cache
def numbers() -> Numbers:
    """Return the numbers that all maps share: places repeat from map to map."""
    return Numbers()


def clean(text: str) -> str:
    """Return the text on one line, without the characters that XML cannot hold."""
    if text.isprintable():
        return text
    return re.sub(NEVER_IN_XML, "", re.sub(r"[\t\n\r]", " ", text))


class Rows:
    """Collects the rows of one page, and what its head must define."""

    def __init__(self, theme: Theme, icons: Mapping[str, str], looks: Looks, prefix: str = "") -> None:
        self.colours, self.icons, self.looks, self.prefix = theme.colours, icons, looks, prefix
        self.fit, self.picture = theme.fit, theme.picture
        self.rows: list[Row] = []
        self.patterns: set[str] = set()
        self.numbers = numbers()
        self.known: dict[Any, str] = {}
        """Looks that were written before, by all that they depend on."""

    def group(self, group: Group) -> None:
        """Add a group and all that is in it; a step shows its card before its title."""
        ident = self.prefix + group.id if group.id else ""
        data = [(name, clean(value)) for name, value in group.data]
        self.rows.append(("open", clean(group.cls), clean(ident), data, clean(group.label), ""))
        children = group.children
        if group.title:
            first = children[0] if children else None
            if isinstance(first, RectMark) and "card" in first.cls.split():
                self.rect(first)
                children = children[1:]
            self.rows.append(("title", clean(group.title), "", "", "", ""))
        for child in children:
            self.child(child)
        self.rows.append(("close", "", "", "", "", ""))

    def child(self, child: Mark | Group) -> None:
        """Add what stands in a group."""
        if isinstance(child, TextMark):
            self.text(child)
        elif isinstance(child, RectMark):
            self.rect(child)
        elif isinstance(child, Group):
            self.group(child)
        elif isinstance(child, PathMark):
            self.path(child)
        elif isinstance(child, IconMark):
            self.icon(child)
        elif isinstance(child, SignMark):
            self.sign(child)
        elif isinstance(child, CircleMark):
            self.circle(child)
        else:
            self.image(child)

    def text(self, mark: TextMark) -> None:
        """Add a line of text."""
        if mark.halo is not None:
            self.rect(plate(mark, mark.halo))
        key = mark.size, mark.weight, mark.fill, mark.anchor, mark.tracking, mark.cls
        look = self.known.get(key)
        if look is None:
            n = self.numbers
            look = self.known[key] = self.looks.text(
                clean(mark.cls),
                n[mark.size * self.fit],
                mark.weight,
                self.colour(mark.fill),
                mark.anchor,
                n[mark.tracking],
            )
        text = mark.text if mark.text.isprintable() else clean(mark.text)
        keep = "  " in text or text != text.strip()
        self.rows.append(("text", self.numbers[mark.x], self.numbers[mark.y], text, keep, look))

    def rect(self, mark: RectMark) -> None:
        """Add a rectangle."""
        mark = outlined(mark, self.colours)
        key = mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, mark.radius
        look = self.known.get(key) or self.shape(key, mark.dash, "butt", mark.radius)
        n = self.numbers
        self.rows.append(("rect", n[mark.x], n[mark.y], n[mark.w], n[mark.h], look))

    def circle(self, mark: CircleMark) -> None:
        """Add a circle."""
        key = mark.cls, mark.fill, mark.stroke, mark.stroke_width
        look = self.known.get(key) or self.shape(key)
        n = self.numbers
        self.rows.append(("circle", n[mark.x], n[mark.y], n[mark.r], "", look))

    def path(self, mark: PathMark) -> None:
        """Add a line or an area."""
        mark = outlined(mark, self.colours)
        key = mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, mark.cap
        look = self.known.get(key) or self.shape(key, mark.dash, mark.cap)
        self.rows.append(("path", self.way(mark.commands), "", "", "", look))

    def shape(self, key: tuple[Any, ...], dash: tuple[float, ...] = (), cap: str = "butt", radius: float = 0.0) -> str:
        """Write how a shape looks, and keep it; the key begins with class, fill, stroke and width."""
        n = self.numbers
        cls, fill, stroke, width = key[:4]
        dashes = " ".join([n[part] for part in dash])
        pen = stroke if width else None
        look = self.looks.shape(clean(cls), self.colour(fill), self.colour(pen), n[width], dashes, cap, n[radius])
        self.known[key] = look
        return look

    def icon(self, mark: IconMark) -> None:
        """Add an icon, drawn where it stands: not every reader follows a reference."""
        key = mark.name, mark.size, mark.stroke, mark.cls
        look = self.known.get(key)
        if look is None:
            cls, path = clean(f"{mark.cls} {mark.name}"), outline_of_icon(self.icons, mark.name)
            width = "2.6" if mark.name == "ivr" else "1.5"
            look = self.looks.icon(cls, f"{mark.size / 16:.4g}", path, self.colour(mark.stroke), width)
            self.known[key] = look
        self.rows.append(("icon", self.numbers[mark.x], self.numbers[mark.y], "", "", look))

    def image(self, mark: ImageMark) -> None:
        """Add a picture of the theme, whole: nothing is fetched from elsewhere."""
        if self.picture is None:
            return
        n = self.numbers
        look = self.looks.image(clean(mark.cls), self.picture.uri())
        self.rows.append(("image", n[mark.x], n[mark.y], n[mark.w], n[mark.h], look))

    def sign(self, mark: SignMark) -> None:
        """Add a sign as a group of its parts, drawn around 0, 0 and moved to its place."""
        key = mark.name, mark.r, mark.value, mark.angle, mark.tone, mark.cls
        look = self.known.get(key)
        if look is None:
            outer, self.rows = self.rows, []
            for part in sign_parts(replace(mark, x=0.0, y=0.0), self.colours):
                self.child(part)
            look = self.known[key] = self.looks.sign(clean(sign_classes(mark)), self.rows)
            self.rows = outer
        self.rows.append(("sign", self.numbers[mark.x], self.numbers[mark.y], "", "", look))

    def colour(self, role: str | None) -> str:
        """Return what to paint with: a colour, a pattern, or nothing."""
        if role is None:
            return "none"
        value = self.colours[role]
        if value in PATTERNS:
            self.patterns.add(value)
            return f"url(#{self.prefix}pattern--{value})"
        return value

    def way(self, commands: tuple[Command, ...]) -> str:
        """Return path commands as SVG writes them."""
        n = self.numbers
        return Markup("".join([name + " ".join([n[value] for value in values]) for name, *values in commands]))


def plate(mark: TextMark, colour: str) -> RectMark:
    """Return the halo of a text: a plate behind it, as not every reader strokes letters before filling them."""
    left = mark.x - LEFT_OF_ANCHOR[mark.anchor] * mark.width
    top, height = mark.y - HALO_RISE * mark.size, (HALO_RISE + HALO_FALL) * mark.size
    return RectMark(left - HALO_REACH, top, mark.width + 2 * HALO_REACH, height, colour, radius=1.5, cls="halo")


def texts(group: Group) -> list[TextMark]:
    """Return every text in a group, in the order in which it is drawn."""
    found: list[TextMark] = []
    for child in group.children:
        if isinstance(child, TextMark):
            found.append(child)
        elif isinstance(child, Group):
            found += texts(child)
    return found
