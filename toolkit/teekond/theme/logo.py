"""Reads the logo of a theme: a PNG, or an SVG that draws and does nothing else."""

from __future__ import annotations

import re
import struct
import zlib
from base64 import b64encode
from xml.parsers import expat

from teekond.diagnostics import Message, say
from teekond.values import dataclass, field

PNG = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 2000
MOST_DEPTH = 100
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples a pixel, by the colour type of a PNG."""
DRAWS = frozenset(
    "svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan image "
    "linearGradient radialGradient stop clipPath mask pattern marker filter switch "
    "feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
    "feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile".split()
)
"""The elements of SVG that a logo may hold; those of drawing programs' own are left alone."""
SVG = "http://www.w3.org/2000/svg"
PICTURE = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*")
REACHES_OUT = re.compile(r"url\((?!\s*['\"]?#)|@import|image-set|(?:image|src|expression)\(|javascript:|\\", re.I)
NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*(?:px)?\s*")
XHTML = "http://www.w3.org/1999/xhtml"
NO_PICTURE = say("this is no picture: SVG and PNG files are read")
NOT_UTF_8 = say("the picture is not written in UTF-8")
NO_SIZE = say("the picture does not say how large it is: it needs a viewBox")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the workspace."""

    data: bytes = field(repr=False)
    kind: str
    """svg+xml or png."""
    ratio: float
    """How wide it is for a height of 1."""

    def uri(self) -> str:
        """Return the picture as an address that holds all of it."""
        return f"data:image/{self.kind};base64,{b64encode(self.data).decode('ascii')}"


def read_logo(data: bytes) -> Logo | Message:
    """Read a picture, or say why it cannot be used; nothing in it is trusted."""
    if data.startswith(PNG):
        return _png(data)
    if b"<" not in data[:64]:
        return NO_PICTURE
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return NOT_UTF_8
    return _Vector(text).logo()


class _Refused(Exception):
    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__()


class _Vector:
    """Goes through an SVG and stops at the first thing that does more than draw."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.path: list[str] = []
        self.css: list[str] = []
        self.size: tuple[float, float] | None = None
        self.scales = False
        self.root_end = 0

    def logo(self) -> Logo | Message:
        parser = expat.ParserCreate("utf-8", " ")
        self.parser = parser
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.words
        parser.EntityDeclHandler = self.entity
        parser.XmlDeclHandler = self.declaration
        parser.ProcessingInstructionHandler = self.instruction
        data = self.text.encode("utf-8")
        try:
            parser.Parse(data, True)
        except _Refused as refused:
            return refused.message
        except expat.ExpatError as error:
            return say("the picture is no well-formed SVG, see its line {line}", line=error.lineno)
        if self.size is None:
            return NO_SIZE
        if not self.scales:
            box = ' viewBox="0 0 {:g} {:g}"'.format(*self.size).encode()
            data = data[: self.root_end] + box + data[self.root_end :]
        return Logo(data, "svg+xml", round(self.size[0] / self.size[1], 4))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.path:
            if local != "svg" or space != SVG:
                raise _Refused(NO_PICTURE)
            self.measure(attributes)
        elif space == XHTML or (space in (SVG, "") and local not in DRAWS):
            raise _Refused(say("the picture holds <{element}>: a logo may only draw", element=local[:40]))
        if len(self.path) >= MOST_DEPTH:
            raise _Refused(say("the picture is nested too deeply"))
        self.path.append(local)
        for key, value in attributes.items():
            self.attribute(local, key.rpartition(" ")[2], value)

    def attribute(self, element: str, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            raise _Refused(say("the picture holds the script {name}", name=name[:40]))
        if name == "base":
            raise _Refused(_elsewhere(value))
        embedded = element == "image" and PICTURE.fullmatch(value.strip()) is not None
        strange = name in ("href", "src") and not value.startswith("#")
        if not embedded and (strange or REACHES_OUT.search(value)):
            raise _Refused(_elsewhere(value))

    def measure(self, attributes: dict[str, str]) -> None:
        tag = re.match(rb"<[^\s/>]+", self.text.encode("utf-8")[self.parser.CurrentByteIndex :])
        self.root_end = self.parser.CurrentByteIndex + (tag.end() if tag else 0)
        box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        sides = [NUMBER.fullmatch(each) for each in box[2:4]]
        self.scales = len(box) == 4
        if not self.scales:
            sides = [NUMBER.fullmatch(attributes.get(name, "")) for name in ("width", "height")]
        wide, high = (float(each[1]) if each else 0.0 for each in sides)
        if 0.001 <= wide <= 1e6 and 0.001 <= high <= 1e6:
            self.size = wide, high

    def end(self, _name: str) -> None:
        if self.path.pop() == "style":
            css, self.css = "".join(self.css), []
            found = REACHES_OUT.search(css)
            if found:
                raise _Refused(_elsewhere(css[found.start() :]))

    def words(self, text: str) -> None:
        if "style" in self.path:
            self.css.append(text)

    def declaration(self, _version: str, encoding: str | None, _alone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "utf8", "us-ascii"):
            raise _Refused(NOT_UTF_8)

    def entity(self, name: str, *_: object) -> None:
        raise _Refused(say("the picture declares the entity {name}: save it as plain SVG", name=name[:40]))

    def instruction(self, target: str, _data: str) -> None:
        raise _Refused(_elsewhere(f"<?{target}"))


def _elsewhere(address: str) -> Message:
    shown = "".join(letter if letter.isprintable() else " " for letter in address[:60])
    return say("the picture takes something from elsewhere: {address}", address=shown)


def _png(data: bytes) -> Logo | Message:
    try:
        return _read_png(data)
    except (struct.error, zlib.error, KeyError, ValueError):
        return say("the picture is broken")


def _read_png(data: bytes) -> Logo | Message:
    """Read all chunks and all pixels, so that nothing that draws it later can stumble."""
    wide, high, depth, colour, _, _, interlaced = struct.unpack_from(">LLBBBBB", data, 16)
    if not 1 <= wide <= MOST_PIXELS or not 1 <= high <= MOST_PIXELS:
        return say("the picture has more than {most} × {most} pixels", most=MOST_PIXELS)
    packed, at, last = b"", len(PNG), b""
    while at < len(data) and last != b"IEND":
        length, last = struct.unpack_from(">L4s", data, at)
        body = data[at + 4 : at + 8 + length]
        if zlib.crc32(body) != struct.unpack_from(">L", data, at + 8 + length)[0]:
            raise ValueError
        packed += body[4:] if last == b"IDAT" else b""
        at += 12 + length
    rows = high * (1 + (wide * depth * CHANNELS[colour] + 7) // 8)
    pixels = zlib.decompressobj().decompress(packed, 2 * rows + 8 * (wide + high))
    if last != b"IEND" or (not interlaced and len(pixels) < rows):
        raise ValueError
    return Logo(data, "png", round(wide / high, 4))
