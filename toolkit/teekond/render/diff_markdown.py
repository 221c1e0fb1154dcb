"""A comparison as Markdown, made for the comment of a pull request: whole by itself, and never longer than fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diff.changes import Comparison, Kind
from teekond.locale import Words
from teekond.patterns import pattern
from teekond.render.diff_told import Account, Chapter, Line, Section, account, kind_word
from teekond.render.diff_words import Detail
from teekond.render.twin import marked
from teekond.values import dataclass, field

SIGNS = {Kind.ADDED: "➕", Kind.REMOVED: "➖", Kind.RENAMED: "🏷️", Kind.MOVED: "↕️", Kind.CHANGED: "✏️"}
LONG, SHORT = 12, 3
"""A section with more lines is folded; the second holds of a stage that came or went as a whole."""
MOST = 60_000
"""So many characters at most: a comment on GitHub holds 65,536."""
_MENTION = pattern(r"(?<!\w)(@|\\?#)(?=\w)")
_ADDRESS = pattern(r"(?i)\b(https?|ftp)(?=://)|\bwww(?=\.)")
_APART = "\u200b"


@dataclass(slots=True)
class _Page:
    """Lines, as long as there is room; what finds none is counted."""

    lines: list[str] = field(default_factory=list)
    size: int = 0
    left: int = 0

    def add(self, *lines: str, counts: bool = False) -> bool:
        """Add lines that belong together, or count them as left out; tell whether they were added."""
        size = sum(len(line) + 1 for line in lines)
        if self.left or self.size + size > MOST:
            self.left += counts
            return False
        self.lines += lines
        self.size += size
        return True


def written(comparison: Comparison, names: tuple[str, str], words: Words) -> str:
    """Return the comparison as Markdown."""
    told = account(comparison, names, words, faces=True)
    page = _Page()
    page.add(
        f"### {safe(told.title)}", "", words("From {before} to {after}", before=_side(names[0]), after=_side(names[1]))
    )
    for chapter in told.chapters:
        _chapter(page, chapter, words)
    tail = [f"- {safe(each)}" for each in told.left_out]
    if tail:
        page.lines += ["", *tail[:LONG]]
        if len(tail) > LONG:
            page.lines.append(f"- {words('and {n} more', n=words.number(len(tail) - LONG))}")
    if page.left:
        more = words.plural("{n} more difference does not fit here", "{n} more differences do not fit here", page.left)
        page.lines += ["", f"_{more}: {_code(_command(told))}_"]
    return "\n".join(page.lines) + "\n"


def _side(name: str) -> str:
    """Return a revision or a file as code, and what is said in words as words."""
    return safe(name) if " " in name else _code(name)


def _command(told: Account) -> str:
    return "teekond diff" if " " in told.sides[1] else f"teekond diff {told.sides[0]} {told.sides[1]}"


def _chapter(page: _Page, chapter: Chapter, words: Words) -> None:
    what = f" – {_kinds(chapter.line, words)}" if chapter.line is not None else ""
    notes = "".join(f" · {safe(note)}" for note in chapter.notes)
    page.add("", f"#### {safe(chapter.heading)}{what}{notes}")
    if chapter.line is not None:
        page.add("")
        for line in (*(safe(each) for each in chapter.line.notes), *_details(chapter.line.details, words)):
            page.add(f"- {line}")
    for section in chapter.sections:
        _section(page, section, words)


def _section(page: _Page, section: Section, words: Words) -> None:
    heading = _heading(section, words)
    counts = section.line is not None
    folded = _folds(section)
    if folded:
        counted = words.plural("{n} difference", "{n} differences", len(section.lines))
        told = " – ".join(each for each in (_heading(section, words, html=True), counted) if each)
        folded = page.add("", f"<details><summary>{told}</summary>", "", counts=counts)
        fits = folded
    else:
        filled = bool(section.lines) or (section.line is not None and bool(section.line.details))
        fits = page.add("", *([heading] if heading else []), *([""] if heading and filled else []), counts=counts)
    if section.line is not None and section.line.details and fits:
        page.add(f"- {words('the stage itself')}", *(f"  - {each}" for each in _details(section.line.details, words)))
    for line in section.lines:
        page.add(*_line(line, words), counts=True)
    if folded:
        page.lines += ["", "</details>"]


def _folds(section: Section) -> bool:
    """Tell whether a section is folded: it is long, or a whole stage came or went with what is in it."""
    whole = section.line is not None and section.line.kinds in ((Kind.ADDED,), (Kind.REMOVED,))
    return len(section.lines) > (SHORT if whole else LONG)


def _heading(section: Section, words: Words, *, html: bool = False) -> str:
    """Return the head of a section as Markdown, or as the HTML that stands in the head of what is folded."""
    if not section.heading:
        return ""
    plain = plain_html if html else safe
    name = f"<b>{plain(section.heading)}</b>" if html else f"**{plain(section.heading)}**"
    if section.line is None:
        return name
    notes = "".join(f" · {plain(note)}" for note in section.line.notes)
    return f"{SIGNS[section.line.kinds[0]]} {name} {_kinds(section.line, words)}{notes}"


def _line(line: Line, words: Words) -> Iterator[str]:
    notes = "".join(f" · {safe(note)}" for note in line.notes)
    details = list(_details(line.details, words))
    if len(details) == 1 and line.kinds == (Kind.CHANGED,):
        yield f"- {SIGNS[Kind.CHANGED]} **{safe(line.name)}** · {details[0]}"
        return
    yield f"- {SIGNS[line.kinds[0]]} **{safe(line.name)}** {_kinds(line, words)}{notes}"
    yield from (f"  - {detail}" for detail in details)


def _kinds(line: Line, words: Words) -> str:
    return ", ".join(kind_word(kind, words) for kind in line.kinds)


def _details(details: Sequence[Detail], words: Words) -> Iterator[str]:
    for detail in details:
        label = safe(detail.label)
        if detail.moved:
            yield f"{label}: {safe(detail.new or '')} ({words('at another place')})"
        elif detail.old is None:
            yield f"{label}: {words('added')} {_said(detail.new)}"
        elif detail.new is None:
            yield f"{label}: {words('removed')} ~~{_said(detail.old)}~~"
        else:
            yield f"{label}: {_said(detail.old)} → {_said(detail.new)}"


def _said(text: str | None) -> str:
    return safe(text) if text else "–"


def safe(text: str) -> str:
    """Return a text in which nothing is Markdown, nobody is called by name, and no number leads to an issue."""
    return _apart(marked(text))


def plain_html(text: str) -> str:
    """Return a text in which nothing is HTML, and nobody is called by name."""
    from markupsafe import escape

    return _apart(str(escape(" ".join(text.split()))))


def _apart(text: str) -> str:
    """Return a text with a mark of no width where a host would make a link of a name, a number or an address."""
    plain = _MENTION.sub(lambda sign: sign[0] + _APART, text)
    return _ADDRESS.sub(lambda start: start[0] + _APART, plain)


def _code(text: str) -> str:
    """Return a text as code, whatever stands in it."""
    plain = " ".join(text.split())
    fence = "`" * (max((len(run) for run in pattern(r"`+").findall(plain)), default=0) + 1)
    return f"{fence} {plain} {fence}" if "`" in plain else f"{fence}{plain}{fence}"
