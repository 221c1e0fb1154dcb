"""A comparison as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from teekond.diff.changes import Comparison, Kind
from teekond.locale import Words
from teekond.render.diff_told import Chapter, Line, account, kind_word
from teekond.render.diff_words import Detail
from teekond.render.twin import breadth

SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.RENAMED: "=", Kind.MOVED: ">", Kind.CHANGED: "~"}
Paint = Callable[[str, Kind], str]


def written(comparison: Comparison, names: tuple[str, str], words: Words, paint: Paint | None = None) -> str:
    """Return the comparison as text; `paint` colours the head of a line by what became of the thing."""
    return "\n".join(_lines(comparison, names, words, paint or (lambda text, _: text))) + "\n"


def _lines(comparison: Comparison, names: tuple[str, str], words: Words, paint: Paint) -> Iterator[str]:
    told = account(comparison, names, words)
    yield f"{names[0]} → {names[1]}"
    yield told.title
    for chapter in told.chapters:
        yield from _chapter(chapter, words, paint)
    if told.left_out:
        yield ""
        yield from told.left_out


def _chapter(chapter: Chapter, words: Words, paint: Paint) -> Iterator[str]:
    heading = " · ".join((chapter.heading, *chapter.notes))
    yield from ("", heading, "-" * breadth(heading))
    if chapter.line is not None:
        yield from _line(chapter.line, "", words, paint)
    for section in chapter.sections:
        indent = ""
        if section.line is not None:
            yield from _line(section.line, "", words, paint)
        elif section.heading:
            yield section.heading
        if section.heading:
            indent = "  "
        for line in section.lines:
            yield from _line(line, indent, words, paint)


def _line(line: Line, indent: str, words: Words, paint: Paint) -> Iterator[str]:
    what = ", ".join(kind_word(kind, words) for kind in line.kinds)
    head = f"{SIGNS[line.kinds[0]]} {line.name} – {what}" if line.name else f"{SIGNS[line.kinds[0]]} {what}"
    notes = "; ".join(line.notes)
    yield indent + paint(head, line.kinds[0]) + (f": {notes}" if notes else "")
    for detail in line.details:
        yield f"{indent}    {_detail(detail, words)}"


def _detail(detail: Detail, words: Words) -> str:
    if detail.moved:
        return f"{detail.label}: {detail.new} ({words('at another place')})"
    if detail.old is None:
        return f"{detail.label}: + {detail.new}"
    if detail.new is None:
        return f"{detail.label}: - {detail.old}"
    return f"{detail.label}: {detail.old} → {detail.new}"
