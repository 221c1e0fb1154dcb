"""Rows of a table that people typed from sticky notes become notes; which column is which, their heads say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.tables import Grid, Line
from teekond.exchange.write import unguarded
from teekond.model.ident import compared
from teekond.patterns import pattern
from teekond.source.codes import Code
from teekond.values import dataclass

NO_COLUMNS = Code("TK442", "no-note-columns")
COLUMNS = {
    "sheet": "sheet sheet-id leht lehe-tunnus lehe-id tunnus",
    "code": "code box-code box cell kood lahtri-kood lahter kast",
    "text": "text note note-text content what-the-note-says tekst lipik märge sisu mis-on-lipikul",
    "votes": "votes vote dots hääled häälte-arv hääli täpid täppe punktid",
    "colour": "colour color värv lipiku-värv",
    "table": "table group laud rühm laua-number",
    "feeling": "feeling emotion tunne",
    "step": "step step-number samm sammu-number",
    "persona": "persona whose persoona kelle",
    "unit": "unit üksus",
    "where": "where place kus koht",
    "why": "why miks",
}
"""What a column may be, and how its head may be written, after the rule of ids."""
NEEDED = ("code", "text")
UNREAD = ("where", "why")
"""What our own tables say to people."""
HEAD_WITHIN = 20
"""In so many lines the heads must stand."""
_BOTH = pattern(r"([A-Za-z0-9]{2}[0-9]*)\s*[-/.:· ]\s*([A-Za-z]{1,2}[0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class Note:
    """One row: what stood on a sticky note, and where it stuck."""

    path: str
    line: int
    sheet: str
    code: str
    text: str
    votes: str = ""
    colour: str = ""
    table: str = ""
    feeling: str = ""
    step: str = ""
    persona: str = ""
    """Whose it is, where the sheet does not say it."""
    unit: str = ""
    """The unit that it is about, where the sheet does not say it."""
    trouble: Message | None = None
    """Why the row itself cannot be taken."""

    @property
    def blank(self) -> bool:
        """Tell whether nobody filled the row in."""
        return not (self.text or self.votes or self.feeling) and self.trouble is None

    @property
    def span(self) -> Span:
        """Return where the row stands."""
        return Span(self.path, self.line, 1, self.line, 1)


@dataclass(frozen=True, slots=True)
class Rows:
    """All notes of a file, and what is to be said of it."""

    notes: tuple[Note, ...]
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Message, ...] = ()


def read_rows(grids: Sequence[Grid], mapping: Mapping[str, str], home: str = "") -> Rows:
    """Return the notes of tables; `mapping` gives heads of others a name, `home` is the sheet of rows without one."""
    notes: list[Note] = []
    remarks: list[Message] = []
    for grid in grids:
        head = _head(grid, mapping)
        if head is None:
            if len(grids) > 1:
                remarks.append(say("the sheet “{sheet}” has no columns of notes and is left out", sheet=grid.name))
            continue
        at, columns = head
        remarks += _unused(grid.lines[at], columns)
        notes += _notes(grid, at, columns, home)
    if notes or any(_head(grid, mapping) for grid in grids):
        return Rows(tuple(notes), remarks=tuple(remarks))
    return Rows((), (_no_columns(grids),) if grids else ())


def heads(grids: Sequence[Grid]) -> tuple[str, ...]:
    """Return the first line of each table, where heads are looked for."""
    return tuple(cell.strip() for grid in grids for line in grid.lines[:1] for cell in line.cells if cell.strip())


def _no_columns(grids: Sequence[Grid]) -> Diagnostic:
    span = Span(grids[0].path, grids[0].lines[0].number if grids[0].lines else 1)
    message = say("no line has the heads of notes: a code of the box, and the text")
    found = say("the first line has: {heads}", heads=", ".join(heads(grids)[:12]))
    return NO_COLUMNS.error(span, message, found, say("--map COLUMN=NAME names a column: --map Content=text"))


def _head(grid: Grid, mapping: Mapping[str, str]) -> tuple[int, dict[str, int]] | None:
    """Return the line of the heads, and which column is which."""
    names = {alias: name for name, aliases in COLUMNS.items() for alias in aliases.split()} | dict(mapping)
    for at, line in enumerate(grid.lines[:HEAD_WITHIN]):
        found: dict[str, int] = {}
        for column, cell in enumerate(line.cells):
            name = names.get(compared(cell))
            if name is not None:
                found.setdefault(name, column)
        if all(name in found for name in NEEDED):
            return at, found
    return None


def _unused(head: Line, columns: Mapping[str, int]) -> Iterator[Message]:
    used = set(columns.values())
    for at, cell in enumerate(head.cells):
        if cell.strip() and at not in used:
            yield say("the column “{column}” is not used", column=cell.strip())


def _notes(grid: Grid, head: int, columns: Mapping[str, int], home: str) -> Iterator[Note]:
    width = len(grid.lines[head].cells)
    for line in (*grid.lines[:head], *grid.lines[head + 1 :]):
        if not line.empty:
            cells = {name: _cell(grid, line, at) for name, at in columns.items()}
            yield _note(grid, line, cells, home, _trouble(line, width, above=line.number < grid.lines[head].number))


def _trouble(line: Line, width: int, *, above: bool) -> Message | None:
    if above:
        return say("it stands above the heads")
    if any(cell.strip() for cell in line.cells[width:]):
        return say("it has {n} cells, and the heads are {width}: is a text with a separator not in quotes?",
                   n=len(line.cells), width=width)  # fmt: skip
    return None


def _cell(grid: Grid, line: Line, at: int) -> str:
    if at >= len(line.cells):
        return ""
    text = line.cells[at].strip()
    return text if grid.name else unguarded(text)


def _note(grid: Grid, line: Line, cells: Mapping[str, str], home: str, trouble: Message | None) -> Note:
    sheet, code = cells.get("sheet", ""), cells["code"]
    both = _BOTH.fullmatch(code)
    if both is not None and not sheet:
        sheet, code = both.groups()
    rest = {name: text for name, text in cells.items() if name not in ("sheet", "code", *UNREAD)}
    if trouble is not None:
        rest["text"] = " | ".join(cell for cell in line.cells if cell.strip())
    known = sheet or home or grid.name
    return Note(grid.path, line.number, _short(known), _short(code), **rest, trouble=trouble)


def _short(text: str) -> str:
    return "".join(text.split()).upper()
