"""Reads XML of others without trusting it: no entities, no document types, nothing from elsewhere, nothing endless."""

from __future__ import annotations

from xml.parsers import expat

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.codes import WRONG_FORMAT
from teekond.values import dataclass, field

MOST_BYTES = 20_000_000
MOST_DEPTH = 60
MOST_ELEMENTS = 200_000


@dataclass(slots=True)
class Element:
    """An element with what is in it."""

    name: str
    """Without its namespace."""
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    text: str = ""
    """The words right in it, all parts joined."""

    def all(self, name: str) -> list[Element]:
        """Return the children of a name."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Element | None:
        """Return the first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def said(self, name: str) -> str:
        """Return the words of the first child of a name; empty where there is none."""
        child = self.first(name)
        return child.text.strip() if child is not None else ""


class _Refused(Exception):
    """The file is not read on."""

    def __init__(self, message: Message) -> None:
        super().__init__()
        self.message = message


def parse(data: bytes | str, path: str, *hints: Message) -> Element | Diagnostic:
    """Return the root of a file, or why it is not read."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    reader = _Reader()
    try:
        if len(raw) > MOST_BYTES:
            raise _Refused(say("the file is larger than {most} million bytes", most=MOST_BYTES // 1_000_000))
        reader.parser.Parse(raw, True)
    except expat.ExpatError as error:
        message = say("this is no well-formed XML")
        return WRONG_FORMAT.error(Span(path, error.lineno, error.offset + 1), message, *hints)
    except (_Refused, ValueError, LookupError) as refused:
        message = refused.message if isinstance(refused, _Refused) else say("this is no well-formed XML")
        return WRONG_FORMAT.error(Span(path, reader.parser.CurrentLineNumber), message, *hints)
    assert reader.root is not None
    return reader.root


class _Reader:
    """Builds the tree."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise _Refused(say("the file has more than {most} elements", most=MOST_ELEMENTS))
        if len(self._open) >= MOST_DEPTH:
            raise _Refused(say("the file is nested too deep"))
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(" ")[2], plain, self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _words(self, text: str) -> None:
        self._open[-1].text += text

    def _doctype(self, *_: object) -> None:
        raise _Refused(say("the file declares a document type, which could make it endless; it is not read"))

    def _entity(self, *_: object) -> None:
        raise _Refused(say("the file declares entities, which could make it endless; it is not read"))
