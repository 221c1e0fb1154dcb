"""Writes marks: what is alike is written once, with holes for places and words, and then filled anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

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
from teekond.render.icons import icon_paths, outline_of_icon
from teekond.render.outlined import is_outlined, outlined
from teekond.render.pages import page_template
from teekond.render.runtime import Markup, escape
from teekond.render.signs import sign_classes, sign_parts
from teekond.render.written import clean, numbers, plate

if TYPE_CHECKING:
    from typing import Protocol

    from teekond.theme import Theme
    from teekond.theme.logo import Logo

    class Looks(Protocol):
        """The macros of `marks.svg.j2`."""

        open: Callable[..., str]
        title: Callable[..., str]
        close: Callable[..., str]
        text: Callable[..., str]
        shape: Callable[..., str]
        icon: Callable[..., str]
        sign: Callable[..., str]
        image: Callable[..., str]


PATTERNS = frozenset({"dots", "hatch"})
"""What a theme may write in place of a colour."""
MOST_FRAMES = 5_000


GroupLook = tuple[str, bool, tuple[str, ...], bool]
"""Its classes, whether it has an id, the names of its data, whether it is a layer."""
TextLook = tuple[str, float, int, str, str, float, bool]
"""Its classes, size, weight, fill, anchor and tracking; whether its blanks are kept."""
ShapeLook = tuple[str, str, str | None, str | None, float, tuple[float, ...], str, float]
"""Its element and classes; fill, stroke and the stroke's width, dash and cap; the radius of its corners."""

Key = TypeVar("Key")


class Frames(dict[Key, str]):
    """Marks with holes in them, by all that their look depends on; each is written when it is needed first."""

    def __init__(self, write: Callable[[Key], str]) -> None:
        self.write = write

    def __missing__(self, look: Key) -> str:
        """Write a frame."""
        if len(self) > MOST_FRAMES:
            self.clear()
        frame = self[look] = str(self.write(look))
        return frame


class Marks:
    """Writes the marks of maps that share their colours."""

    def __init__(self, colours: Mapping[str, str], fit: float, prefix: str, picture: Logo | None = None) -> None:
        self.colours, self.fit, self.prefix, self.picture = colours, fit, prefix, picture
        self.looks = cast("Looks", page_template("marks.svg.j2").module)
        self.numbers = numbers()
        self.icons = icon_paths()
        self.outlines = is_outlined(colours)
        self.patterns: set[str] = set()
        self.last: tuple[tuple[Command, ...], str] = (), ""
        """The way that was written last: a line often follows its halo."""
        self.opens, self.texts, self.shapes = Frames(self._open), Frames(self._text), Frames(self._shape)
        self.signs, self.drawn_icons = Frames(self._sign), Frames(self._icon)
        self.end, self.told = str(self.looks.close()), str(self.looks.title())
        self.write: dict[type, Callable[[Any], str]] = {
            TextMark: self.text,
            RectMark: self.rect,
            CircleMark: self.circle,
            PathMark: self.path,
            IconMark: self.icon,
            SignMark: self.sign,
            ImageMark: self.image,
        }

    def open(self, group: Group) -> str:
        """Begin a group."""
        frame = self.opens[group.cls, bool(group.id), tuple([name for name, _ in group.data]), bool(group.label)]
        holes = [self.prefix + group.id] if group.id else []
        holes += [value for _, value in group.data]
        if group.label:
            holes.append(group.label)
        return frame % tuple([escape(clean(hole)) for hole in holes])

    def title(self, title: str) -> str:
        """Write what a group tells on hovering."""
        return self.told % escape(clean(title))

    def text(self, mark: TextMark) -> str:
        """Write a line of text, on its halo."""
        text = clean(mark.text)
        keep = "  " in text or text != text.strip()
        frame = self.texts[mark.cls, mark.size, mark.weight, mark.fill, mark.anchor, mark.tracking, keep]
        n = self.numbers
        line = frame % (n[mark.x], n[mark.y], escape(text))
        return line if mark.halo is None else f"{self.rect(plate(mark, mark.halo))}\n{line}"

    def rect(self, mark: RectMark) -> str:
        """Write a rectangle."""
        if self.outlines:
            mark = outlined(mark, self.colours)
        frame = self.shapes["rect", mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, "butt", mark.radius]
        n = self.numbers
        return frame % (n[mark.x], n[mark.y], n[mark.w], n[mark.h])

    def circle(self, mark: CircleMark) -> str:
        """Write a circle."""
        n = self.numbers
        frame = self.shapes["circle", mark.cls, mark.fill, mark.stroke, mark.stroke_width, (), "butt", 0.0]
        return frame % (n[mark.x], n[mark.y], n[mark.r])

    def path(self, mark: PathMark) -> str:
        """Write a line or an area."""
        if self.outlines:
            mark = outlined(mark, self.colours)
        frame = self.shapes["path", mark.cls, mark.fill, mark.stroke, mark.stroke_width, mark.dash, mark.cap, 0.0]
        return frame % self.way(mark.commands)

    def icon(self, mark: IconMark) -> str:
        """Write an icon, drawn where it stands: not every reader follows a reference."""
        frame = self.drawn_icons[mark.cls, mark.name, mark.size, mark.stroke]
        return frame % (self.numbers[mark.x], self.numbers[mark.y])

    def image(self, mark: ImageMark) -> str:
        """Write a picture of the theme, whole: nothing is fetched from elsewhere."""
        if self.picture is None:
            return ""
        n = self.numbers
        frame = str(self.looks.image(bare(mark.cls), bare(self.picture.uri())))
        return frame % (n[mark.x], n[mark.y], n[mark.w], n[mark.h])

    def sign(self, mark: SignMark) -> str:
        """Write a sign as a group of its parts, drawn around 0, 0 and moved to its place."""
        frame = self.signs[mark.name, mark.r, mark.value, mark.angle, mark.cls, mark.tone]
        return frame % (self.numbers[mark.x], self.numbers[mark.y])

    def way(self, commands: tuple[Command, ...]) -> str:
        """Return path commands as SVG writes them."""
        if commands is self.last[0]:
            return self.last[1]
        n = self.numbers
        parts = []
        for command in commands:
            if len(command) == 3:
                name, x, y = command
                parts.append(f"{name}{n[x]} {n[y]}")
            elif len(command) == 7:
                name, a, b, c, d, x, y = command
                parts.append(f"{name}{n[a]} {n[b]} {n[c]} {n[d]} {n[x]} {n[y]}")
            else:
                parts.append(command[0])
        written = "".join(parts)
        self.last = commands, written
        return written

    def _open(self, look: GroupLook) -> str:
        cls, named, names, layered = look
        return self.looks.open(bare(cls), named, [bare(name) for name in names], layered)

    def _text(self, look: TextLook) -> str:
        cls, size, weight, fill, anchor, tracking, keep = look
        n = self.numbers
        return self.looks.text(bare(cls), n[size * self.fit], weight, self._colour(fill), anchor, n[tracking], keep)

    def _shape(self, look: ShapeLook) -> str:
        kind, cls, fill, stroke, width, dash, cap, radius = look
        n = self.numbers
        dashes = " ".join([n[part] for part in dash])
        pen = self._colour(stroke if width else None)
        return self.looks.shape(kind, bare(cls), self._colour(fill), pen, n[width], dashes, cap, n[radius])

    def _icon(self, look: tuple[str, str, float, str]) -> str:
        cls, name, size, stroke = look
        path = outline_of_icon(self.icons, name)
        width = "2.6" if name == "ivr" else "1.5"
        return self.looks.icon(bare(f"{cls} {name}"), f"{size / 16:.4g}", path, self._colour(stroke), width)

    def _sign(self, look: tuple[str, float, int, int, str, str]) -> str:
        name, r, value, angle, cls, tone = look
        mark = SignMark(name, 0.0, 0.0, r, value, angle, cls, tone)
        parts: list[Mark] = [*sign_parts(mark, self.colours)]
        written = "".join([self.write[part.__class__](part) for part in parts])
        return self.looks.sign(bare(sign_classes(mark)), Markup(bare(written)))

    def _colour(self, role: str | None) -> str:
        """Return what to paint with: a colour, a pattern, or nothing."""
        if role is None:
            return "none"
        value = self.colours[role]
        if value in PATTERNS:
            self.patterns.add(value)
            return bare(f"url(#{self.prefix}pattern--{value})")
        return value


def bare(text: str) -> str:
    """Return the text on one line, without the characters that XML cannot hold, and without holes."""
    return clean(text).replace("%", "%%")


def marks_for(theme: Theme, prefix: str) -> Marks:
    """Return what writes the marks of a theme: the same again and again, where pages need not tell what they used."""
    if theme.picture is None and PATTERNS.isdisjoint(theme.colours.values()):
        return _shared(tuple(theme.colours.items()), theme.fit, prefix)
    return Marks(theme.colours, theme.fit, prefix, theme.picture)


@lru_cache(maxsize=8)
def _shared(colours: tuple[tuple[str, str], ...], fit: float, prefix: str) -> Marks:
    return Marks(dict(colours), fit, prefix)
