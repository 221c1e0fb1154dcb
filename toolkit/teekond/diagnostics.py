"""Values that say what is wrong, and where: made anywhere, printed only by the command line."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from teekond.values import dataclass, field


class Severity(StrEnum):
    """How much a finding matters: an error stops a document from being drawn, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A piece of a source file.

    Lines and columns count from 1, in code points; the end column is the first one behind the piece.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


Spans = tuple[tuple[str, Span], ...]


class Place:
    """Where a thing of the model is written: its own span, and the span of each of its keys' values."""

    __slots__ = ("_keys", "_span")

    def __init__(self, span: Span, keys: Spans = ()) -> None:
        self._span, self._keys = span, keys

    @property
    def path(self) -> str:
        """Return the file that the thing stands in."""
        return self._span.path

    @property
    def span(self) -> Span:
        """Return where the thing itself stands."""
        return self._span

    @property
    def keys(self) -> Spans:
        """Return where the value of each key stands."""
        return self._keys

    def key(self, name: str) -> Span:
        """Return the span of the value under `name`, or the thing's own span where the key is not written."""
        return next((span for key, span in self.keys if key == name), self.span)


NOWHERE = Place(Span("<built in>"))


class Named(str):
    """What a thing is called in a message: in the workspace's language, and in each other that has a name for it."""

    __slots__ = ("names",)

    names: dict[str, str]

    def __new__(cls, text: str, names: dict[str, str]) -> Named:
        """Take the name that stands for all, and the names by language."""
        made = super().__new__(cls, text)
        made.names = names
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, str]]:  # type: ignore[override]  # it takes more than a text
        return str(self), self.names


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be said in the reader's language: an English template and what fills its `{holes}`."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def english(self) -> str:
        """Return the sentence in English."""
        return self.template.format(**dict(self.values))

    def holes(self, lang: str) -> dict[str, str]:
        """Return what fills the holes for readers of a language."""
        return {
            name: value.names.get(lang, value) if isinstance(value, Named) else value for name, value in self.values
        }


def say(template: str, /, **values: object) -> Message:
    """Make a message; the template is also the key of its translation, so it must be a literal."""
    return Message(
        template, tuple((name, value if isinstance(value, str) else str(value)) for name, value in values.items())
    )


class Refused(Exception):
    """Something was asked for that is not there, or that cannot be done: the doors put it into their own words.

    As a string it says so in English, with what would help; `message` and `hints` can be said in other languages.
    """

    def __init__(self, message: Message, *hints: Message) -> None:
        super().__init__(" – ".join(each.english() for each in (message, *hints)))
        self.message = message
        self.hints = hints


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: `code` is stable (`TK102`), `name` is its readable twin (`unknown-key`)."""

    code: str
    name: str
    severity: Severity
    span: Span
    message: Message
    hints: tuple[Message, ...] = ()
    suggest: str | None = None
    """The word that should stand at the span, where it can be guessed."""


@dataclass(slots=True)
class Findings:
    """A list to collect diagnostics in, while reading goes on."""

    items: list[Diagnostic] = field(default_factory=list)

    def add(self, diagnostic: Diagnostic) -> None:
        """Note one more finding."""
        self.items.append(diagnostic)

    def error(
        self, code: str, name: str, span: Span, message: Message, *hints: Message, suggest: str | None = None
    ) -> None:
        """Note an error."""
        self.add(Diagnostic(code, name, Severity.ERROR, span, message, hints, suggest))
