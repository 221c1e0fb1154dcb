"""Writes marks: what is alike is written once, with holes for places and words, and then filled anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from teekond.layout.scene import (
    CircleMark,
    Command,
    IconMark,
    ImageMark,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)
from teekond.render.icons import icon_paths, outline_of_icon
from teekond.render.outlined import is_outlined, outlined
from teekond.render.pages import page_template
from teekond.render.runtime import Markup
from teekond.render.signs import sign_classes, sign_parts
from teekond.render.written import PLATE_CORNER, clean, number, numbers, plate_box

if TYPE_CHECKING:
    from typing import Protocol

    from teekond.theme import Theme
    from teekond.theme.logo import Logo

    class Looks(Protocol):
        """The macros of `marks.svg.j2`."""

        open: Callable[..., str]
        attribute: Callable[..., str]
        layer: Callable[..., str]
        title: Callable[..., str]
        close: Callable[..., str]
        text: Callable[..., str]
        shape: Callable[..., str]
        icon: Callable[..., str]
        sign: Callable[..., str]
        image: Callable[..., str]
        hole: str


PATTERNS = frozenset({"dots", "hatch"})
"""What a theme may write in place of a colour."""
MOST_FRAMES = 5_000
LETTERS = {letter: letter.encode() for letter in "MLCZ"}
"""The letters of path commands."""

Pieces = tuple[bytes, ...]
"""What stands behind each other in a file."""
TextLook = tuple[str, float, int, str, str, float, bool]
"""Its classes, size, weight, fill, anchor and tracking; whether its blanks are kept."""
ShapeLook = tuple[str, str, str | None, str | None, float, tuple[float, ...], str, float]
"""Its element and classes; fill, stroke and the stroke's width, dash and cap; the radius of its corners."""

Key = TypeVar("Key")


class Frames(dict[Key, Pieces]):
    """What stands around the holes of marks, by all that their look depends on; each is written when needed first."""

    def __init__(self, write: Callable[[Key], Pieces]) -> None:
        self.write = write

    def __missing__(self, look: Key) -> Pieces:
        """Write a frame."""
        if len(self) > MOST_FRAMES:
            self.clear()
        frame = self[look] = self.write(look)
        return frame


class Marks:
    """Writes the marks of maps that share their colours: each as pieces, the last of which ends its line."""

    def __init__(self, colours: Mapping[str, str], fit: float, prefix: str, picture: Logo | None = None) -> None:
        self.colours, self.fit, self.prefix, self.picture = colours, fit, prefix, picture
        self.looks = cast("Looks", page_template("marks.svg.j2").module)
        self.number = numbers().__getitem__
        self.icons = icon_paths()
        self.outlines = is_outlined(colours)
        self.patterns: set[str] = set()
        self.last: tuple[tuple[Command, ...], bytes] = (), b""
        """The way that was written last: a line often follows its halo."""
        self.open, self.data = Frames(self._open).__getitem__, Frames(self._data).__getitem__
        self.texts, self.shapes = Frames(self._text).__getitem__, Frames(self._shape).__getitem__
        self.signs, self.drawn_icons = Frames(self._sign).__getitem__, Frames(self._icon).__getitem__
        self.plates = Frames(self._plate).__getitem__
        self.id, self.layer = self._around(self.looks.attribute("id")), self._around(self.looks.layer())
        self.title, self.end = self._around(f"{self.looks.title()}\n"), f"{self.looks.close()}\n".encode()
        self.write: dict[type, Callable[[Any], Pieces]] = {
            RectMark: self.rect,
            CircleMark: self.circle,
            PathMark: self.path,
            IconMark: self.icon,
            SignMark: self.sign,
            ImageMark: self.image,
        }

    def text(self, mark: TextMark) -> Pieces:
        """Write a line of text, on its halo: the last piece but one is a hole for its words."""
        text, n = mark.text, self.number
        keep = "  " in text or text != text.strip()
        look = mark.cls, mark.size, mark.weight, mark.fill, mark.anchor, mark.tracking, keep
        start, y, rest, end = self.texts(look)
        if mark.halo is None:
            return start, n(mark.x), y, n(mark.y), rest, b"", end
        return *self.plate(mark, mark.halo), start, n(mark.x), y, n(mark.y), rest, b"", end

    def plate(self, mark: TextMark, colour: str) -> Pieces:
        """Write the halo of a text."""
        left, top, width, height = plate_box(mark)
        x, y, w, h, end = self.plates(colour)
        n = self.number
        return x, n(left), y, n(top), w, n(width), h, n(height), end

    def rect(self, mark: RectMark) -> Pieces:
        """Write a rectangle."""
        if self.outlines:
            mark = outlined(mark, self.colours)
        look = "rect", mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, "butt", mark.radius
        x, y, w, h, end = self.shapes(look)
        n = self.number
        return x, n(mark.x), y, n(mark.y), w, n(mark.w), h, n(mark.h), end

    def circle(self, mark: CircleMark) -> Pieces:
        """Write a circle."""
        n = self.number
        x, y, r, end = self.shapes(("circle", mark.cls, mark.fill, mark.stroke, mark.stroke_width, (), "butt", 0.0))
        return x, n(mark.x), y, n(mark.y), r, n(mark.r), end

    def path(self, mark: PathMark) -> Pieces:
        """Write a line or an area."""
        if self.outlines:
            mark = outlined(mark, self.colours)
        look = "path", mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, mark.cap, 0.0
        start, end = self.shapes(look)
        return start, self.way(mark.commands), end

    def icon(self, mark: IconMark) -> Pieces:
        """Write an icon, drawn where it stands: not every reader follows a reference."""
        x, y, end = self.drawn_icons((mark.cls, mark.name, mark.size, mark.stroke))
        return x, self.number(mark.x), y, self.number(mark.y), end

    def image(self, mark: ImageMark) -> Pieces:
        """Write a picture of the theme, whole: nothing is fetched from elsewhere."""
        if self.picture is None:
            return ()
        n = self.number
        x, y, w, h, end = self._frame(self.looks.image(clean(mark.cls), clean(self.picture.uri())))
        return x, n(mark.x), y, n(mark.y), w, n(mark.w), h, n(mark.h), end

    def sign(self, mark: SignMark) -> Pieces:
        """Write a sign as a group of its parts, drawn around 0, 0 and moved to its place."""
        x, y, end = self.signs((mark.name, mark.r, mark.value, mark.angle, mark.cls, mark.tone))
        return x, self.number(mark.x), y, self.number(mark.y), end

    def way(self, commands: tuple[Command, ...]) -> bytes:
        """Return path commands as SVG writes them."""
        if commands is self.last[0]:
            return self.last[1]
        n = self.number
        pieces: list[bytes] = []
        for command in commands:
            if len(command) == 3:
                name, x, y = command
                pieces += (LETTERS[name], n(x), b" ", n(y))
            elif len(command) == 7:
                name, a, b, c, d, x, y = command
                pieces += (LETTERS[name], n(a), b" ", n(b), b" ", n(c), b" ", n(d), b" ", n(x), b" ", n(y))
            else:
                pieces.append(LETTERS[command[0]])
        written = b"".join(pieces)
        self.last = commands, written
        return written

    def _pieces(self, markup: str) -> Pieces:
        """Return what stands around the holes of markup."""
        return tuple([piece.encode() for piece in markup.split(self.looks.hole)])

    def _frame(self, markup: str) -> Pieces:
        """Return what stands around the holes of a mark, on a line of its own."""
        return self._pieces(f"{markup}\n")

    def _around(self, markup: str) -> Pieces:
        """Return what stands around one hole, and an empty piece in it."""
        before, after = self._pieces(markup)
        return before, b"", after

    def _open(self, cls: str) -> Pieces:
        return self._frame(self.looks.open(clean(cls)))

    def _data(self, name: str) -> Pieces:
        return self._around(self.looks.attribute(clean(f"data-{name}")))

    def _text(self, look: TextLook) -> Pieces:
        cls, size, weight, fill, anchor, tracking, keep = look
        high, spacing = number(size * self.fit), number(tracking)
        return self._frame(self.looks.text(clean(cls), high, weight, self._colour(fill), anchor, spacing, keep))

    def _plate(self, colour: str) -> Pieces:
        return self._shape(("rect", "halo", colour, None, 0.0, (), "butt", PLATE_CORNER))

    def _shape(self, look: ShapeLook) -> Pieces:
        kind, cls, fill, stroke, width, dash, cap, radius = look
        dashes = " ".join([number(part) for part in dash])
        paint, pen = self._colour(fill), self._colour(stroke if width else None)
        return self._frame(self.looks.shape(kind, clean(cls), paint, pen, number(width), dashes, cap, number(radius)))

    def _icon(self, look: tuple[str, str, float, str]) -> Pieces:
        cls, name, size, stroke = look
        path = outline_of_icon(self.icons, name)
        width = "2.6" if name == "ivr" else "1.5"
        return self._frame(
            self.looks.icon(clean(f"{cls} {name}"), f"{size / 16:.4g}", path, self._colour(stroke), width)
        )

    def _sign(self, look: tuple[str, float, int, int, str, str]) -> Pieces:
        name, r, value, angle, cls, tone = look
        mark = SignMark(name, 0.0, 0.0, r, value, angle, cls, tone)
        parts = [piece for part in sign_parts(mark, self.colours) for piece in self.write[part.__class__](part)]
        written = b"".join(parts).decode().replace("\n", "")
        return self._frame(self.looks.sign(clean(sign_classes(mark)), Markup(written)))

    def _colour(self, role: str | None) -> str:
        """Return what to paint with: a colour, a pattern, or nothing."""
        if role is None:
            return "none"
        value = self.colours[role]
        if value in PATTERNS:
            self.patterns.add(value)
            return clean(f"url(#{self.prefix}pattern--{value})")
        return value


def marks_for(theme: Theme, prefix: str) -> Marks:
    """Return what writes the marks of a theme: the same again and again, where pages need not tell what they used."""
    if theme.picture is None and PATTERNS.isdisjoint(theme.colours.values()):
        return _shared(tuple(theme.colours.items()), theme.fit, prefix)
    return Marks(theme.colours, theme.fit, prefix, theme.picture)


@lru_cache(maxsize=8)
def _shared(colours: tuple[tuple[str, str], ...], fit: float, prefix: str) -> Marks:
    return Marks(dict(colours), fit, prefix)
