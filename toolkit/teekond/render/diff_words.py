"""What differs, put into words: values of the model, and the names of what is said of a step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from teekond.diff.changes import FieldChange
from teekond.diff.fields import main_text
from teekond.layout.changed_words import part_words
from teekond.layout.feelings import face, feeling_word
from teekond.layout.texts import Reader
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.journey import After, Feeling, Idea, Pain, Quote
from teekond.model.text import Text
from teekond.values import dataclass, replace

LONGEST = 160
"""So many letters of a text are shown; of two long ones the part where they differ."""
KEPT = 30
"""So many letters that both have are shown before that part."""
_ELLIPSIS = "…"
_FACES = {-2: "😣", -1: "🙁", 0: "😐", 1: "🙂", 2: "😄"}
_DURATIONS = ("takes", "waits")


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is said differently: what, before and after; None where nothing was or is said."""

    label: str
    old: str | None
    new: str | None
    moved: bool = False
    """Whether it says the same at another place."""


class Wording:
    """Puts what differs into words, in one language."""

    def __init__(self, before: Workspace, after: Workspace, words: Words, *, faces: bool = False) -> None:
        """Remember both states; with `faces` a feeling has its face in front."""
        self.words = words
        self.faces = faces
        self.old, self.new = Reader(before, words), Reader(after, words)

    def details(self, changes: tuple[FieldChange, ...]) -> Iterator[Detail]:
        """Say what fields differ, a text of several languages language by language."""
        for change in changes:
            if isinstance(change.old, Text) and isinstance(change.new, Text) and change.order is None:
                yield from self._languages(change.path, change.old, change.new)
                continue
            old, new = self.value(change.old, change.path, self.old), self.value(change.new, change.path, self.new)
            if isinstance(change.old, Feeling) and isinstance(change.new, Feeling):
                old, new = self._feelings(change.old, change.new)
            if change.order is None and old is not None and new is not None:
                old, new = differing(old, new)
            yield Detail(self.label(change.path), cut(old), cut(new), change.order is not None)

    def _languages(self, path: str, old: Text, new: Text) -> Iterator[Detail]:
        first, second = dict(old.entries), dict(new.entries)
        told = sorted({**first, **second}, key=lambda code: (code != self.words.lang, code))
        if "" in told:
            yield Detail(self.label(path), *differing(self.old.read(old), self.new.read(new)))
            return
        for code in told:
            was, now = first.get(code), second.get(code)
            if was == now:
                continue
            label = self.label(path) if code == self.words.lang else f"{self.label(path)} ({code})"
            shown = (was, now) if was is None or now is None else differing(was, now)
            yield Detail(label, cut(shown[0] and one_line(shown[0])), cut(shown[1] and one_line(shown[1])))

    def label(self, path: str) -> str:
        """Return what a field is called: the words for a key that is often met, else the key itself."""
        head, dot, rest = path.partition(".")
        name = head.partition("[")[0]
        known = part_words(self.words).get(name, name)
        return f"{known}{head[len(name) :]}{dot}{rest}"

    def value(self, value: Any, path: str, reader: Reader) -> str | None:
        """Return a value in words; None where nothing is said."""
        if value is None or value == ():
            return None
        if isinstance(value, bool):
            return self.words("yes") if value else self.words("no")
        if isinstance(value, Feeling):
            return self.feeling(value, reader)
        if isinstance(value, int | float):
            return reader.duration(int(value)) if path in _DURATIONS else self.words.number(value)
        if isinstance(value, str):
            return self._string(value, path, reader)
        if isinstance(value, tuple):
            return ", ".join(self.value(each, path, reader) or "–" for each in value)
        return self._record(value, reader)

    def _feelings(self, old: Feeling, new: Feeling) -> tuple[str, str]:
        """Return two feelings; what both rest on is left out where it is the same."""
        grounds = [(each.basis, each.source, each.n, each.expected) for each in (old, new)]
        if grounds[0] == grounds[1]:
            old, new = (replace(each, basis=None, source=None, n=None, expected=None) for each in (old, new))
        told = self.feeling(old, self.old), self.feeling(new, self.new)
        return (", ".join(old.written), ", ".join(new.written)) if told[0] == told[1] else told

    def feeling(self, feeling: Feeling, reader: Reader) -> str:
        """Return a feeling: as it is written, in a word, and what it rests on."""
        words = self.words
        told = f"{self._written(feeling)} {feeling_word(feeling, feeling.mean, words)}"
        if self.faces:
            told = f"{_FACES[face(feeling.mean)]} {told}"
        bases = {"assumed": words("assumed"), "told": words("told"), "measured": words("measured")}
        more = [bases.get(feeling.basis or "", ""), one_line(reader.read(feeling.source)) if feeling.source else ""]
        more.append(f"n = {words.number(feeling.n)}" if feeling.n is not None else "")
        if feeling.expected is not None:
            more.append(words("expected {feeling}", feeling=words.number(feeling.expected, sign=True)))
        rest = ", ".join(each for each in more if each)
        return f"{told} ({rest})" if rest else told

    def _written(self, feeling: Feeling) -> str:
        """Return the numbers of a feeling as they are written, in the journey's own scale; of words their values."""
        numbers = []
        for written, value in zip_longest(feeling.written, feeling.values, fillvalue=""):
            own = _number(str(written))
            shown = value if own is None else own
            assert not isinstance(shown, str)
            numbers.append(self.words.number(shown, sign=shown == value))
        return ", ".join(numbers)

    def _string(self, value: str, path: str, reader: Reader) -> str:
        key = path.rpartition(".")[2].partition("[")[0]
        if key in ("channel", "channels"):
            return reader.channel(value)
        if key in ("owner", "unit", "cause", "persona"):
            known = reader.workspace.personas.get(value)
            return reader.read(known.name) if key == "persona" and known else reader.called(value)
        return one_line(value)

    def _record(self, value: Any, reader: Reader) -> str:
        if isinstance(value, Text):
            return one_line(reader.read(value))
        if isinstance(value, Quote):
            return reader.quoted(one_line(reader.read(value.quote)))
        if isinstance(value, Pain | Idea):
            text = one_line(reader.read(value.text))
            return f"{text} ({one_line(reader.read(value.source))})" if value.source else text
        if isinstance(value, After):
            return value.step + (f" ({reader.read(value.condition)})" if value.condition else "")
        about = main_text(value)
        if about is not None:
            return one_line(reader.read(about))
        return str(getattr(value, "id", None) or getattr(value, "name", None) or "").strip() or type(value).__name__


def _number(text: str) -> float | None:
    """Return the number that is written; None of a word."""
    try:
        return float(text.replace("−", "-").replace(",", "."))
    except ValueError:
        return None


def one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def cut(text: str | None) -> str | None:
    """Return no more of a text than is read in passing."""
    if text is None or len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rstrip() + _ELLIPSIS


def differing(old: str, new: str) -> tuple[str, str]:
    """Return two texts on a line each; of long ones from shortly before they part."""
    first, second = one_line(old), one_line(new)
    if first == second:
        return old, new
    if max(len(first), len(second)) > LONGEST:
        same = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
        start = same - KEPT
        if start > 0:
            first, second = (_ELLIPSIS + each[start:].lstrip() for each in (first, second))
    return cut(first) or "", cut(second) or ""
