"""The shapes that a value can have: what the tables of the language are written in."""

from __future__ import annotations

from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What stands under a key; a shape that only one kind of document has is told in `TOLD`: English, Estonian."""

    TOLD = ("", "")


@dataclass(frozen=True, slots=True, eq=False)
class TextShape(Shape):
    """A text that people read: one string, or one a language."""

    markdown: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Word(Shape):
    """A string that a program reads: a reference, a name, a path; `pattern` where its form is fixed."""

    what: str
    en: str
    et: str
    pattern: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One of the words that may stand under a key."""

    word: str
    en: str
    et: str
    also: str = ""
    """Words that people write instead, apart by blanks."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice(Shape):
    """One of a few words."""

    options: tuple[Option, ...]
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(option.word for option in self.options))

    def meant(self, word: str) -> str | None:
        """Return the word that another one, such as its translation, stands for."""
        wanted = "-".join(word.casefold().replace("_", " ").split())
        return next((each.word for each in self.options if wanted in (*each.also.split(), each.et.casefold())), None)


@dataclass(frozen=True, slots=True, eq=False)
class Whole(Shape):
    """A whole number."""

    low: int = 0
    high: int = 1_000_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Number(Shape):
    """A number, maybe with decimals."""

    low: float = -1e9
    high: float = 1e9


@dataclass(frozen=True, slots=True, eq=False)
class Flag(Shape):
    """`true` or `false`; with `reason` also a text that says why it is true."""

    reason: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Duration(Shape):
    """A length of time, such as `45 min`."""


@dataclass(frozen=True, slots=True, eq=False)
class Date(Shape):
    """A day of the calendar."""


@dataclass(frozen=True, slots=True, eq=False)
class Points(Shape):
    """A feeling as a number or a word; with `many` also a list of them."""

    many: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Length(Shape):
    """A length on paper, in millimetres."""

    low: float = 0
    high: float = 999


@dataclass(frozen=True, slots=True, eq=False)
class Many(Shape):
    """A list; one value alone is a list of one."""

    item: Shape
    least: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Table(Shape):
    """A mapping whose keys are free names; `names` says what a key is."""

    item: Shape
    en: str
    et: str
    tags: bool = False
    """Whether its keys are catalogues and its values theirs: held against them when all files are read."""


@dataclass(frozen=True, slots=True, eq=False)
class Items(Shape):
    """A list of lanes, stages or steps, whose items have a short form; with `single` one alone is a list of one."""

    record: Record
    single: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """A key of a record, with what the manual says of it."""

    name: str
    shape: Shape
    en: str
    et: str
    example: str = ""
    required: bool = False
    default: str = ""
    also: str = ""
    """Words that people write for it by mistake, apart by blanks."""


@dataclass(frozen=True, slots=True, eq=False)
class Record(Shape):
    """A mapping with known keys."""

    name: str
    en: str
    et: str
    keys: tuple[Key, ...]
    bare: str | None = None
    """The key that anything but a mapping stands for."""
    extra: Shape | None = None
    """The shape under any other key, where others are allowed."""
    body: str | None = None
    """In a short form, the key that a list or a text behind the title stands for."""
    strays: tuple[tuple[str, str], ...] = ()
    """Keys that people expect here, and the key, or the sentence, that helps them on."""
    by_name: dict[str, Key] = field(init=False, repr=False)
    needed: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
        object.__setattr__(self, "needed", tuple(key.name for key in self.keys if key.required))

    def meant(self, word: str) -> str | None:
        """Return the key that people mean when they write `word`."""
        folded = word.casefold()
        return next((key.name for key in self.keys if folded in key.also.split()), None)
