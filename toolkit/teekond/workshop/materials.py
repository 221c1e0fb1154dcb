"""What a workshop uses up and brings along: how many of each, and in words where that number comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import Message, say
from teekond.locale import Words
from teekond.model.canvas import Note
from teekond.model.paper import SIZES, upright
from teekond.model.text import Text
from teekond.model.workshop import PERSON, Supply, Workshop
from teekond.values import dataclass
from teekond.workshop.agenda import Slot
from teekond.workshop.notes import COLOURS, GREEN, PINK, YELLOW
from teekond.workshop.sheets import PlannedSheet, is_large
from teekond.workshop.terms import Head, Term, summed, told, with_spare

PAD = 100
"""Sticky notes in a pad."""
ROLL = 25
"""Metres of tape on a roll."""
TAPE = 2
"""Metres of tape that hold a large sheet."""
VOTES = 3
"""Dots for each person where a vote does not say how many."""
USUAL_NOTE = Note(76, 76)
NOTES, DOTS, MARKERS, PENS, PAPER, TAPES = "notes", "dots", "markers", "pens", "paper", "tape"
CAMERA, SCISSORS, RULER, OWN, BRING = "camera", "scissors", "ruler", "own", "bring"
MORE = "more"
PADS, ROLLS = "pads", "rolls"
_NAMES = {
    YELLOW: say("Sticky notes {size}, yellow: what is"),
    PINK: say("Sticky notes {size}, pink: what hurts"),
    GREEN: say("Sticky notes {size}, green: what could be"),
    MORE: say("Sticky notes {size}, any colour: to write more than is stuck"),
    DOTS: say("Dots 12 mm"),
    MARKERS: say("Markers, black, fine"),
    PENS: say("Pens"),
    TAPES: say("Masking tape 25 mm"),
    CAMERA: say("Camera or phone"),
    SCISSORS: say("Scissors or a cutter"),
    RULER: say("Ruler"),
}
_PLANNED = (NOTES, DOTS, TAPES, CAMERA, SCISSORS)
"""What is counted here even where an item writes it too."""


@dataclass(frozen=True, slots=True)
class Material:
    """Something to buy or to bring."""

    kind: str
    """notes, dots, markers … as in `materials`; ruler; own (in one's own words); bring (needed, without a number)."""
    what: Message | Text
    count: int
    unit: str | None = None
    """What is counted, where that is not the thing itself: pads or rolls."""
    rule: Message | None = None
    """Where the number comes from."""
    pieces: int = 0
    """Sticky notes or metres in all, where they come in pads or on rolls."""


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote under `materials`, for one item or for all of the workshop."""

    supply: Supply
    term: Term
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Stock:
    """All that materials are counted from."""

    slots: Sequence[Slot]
    sheets: Sequence[PlannedSheet]
    heads: Head
    written: Sequence[Written]
    note: Note
    """The sticky note at hand."""
    cards: bool

    def of(self, kind: str) -> list[Written]:
        """Return what is written of a kind."""
        return [each for each in self.written if each.supply.kind == kind]


def materials(
    workshop: Workshop, slots: Sequence[Slot], sheets: Sequence[PlannedSheet], heads: Head, *, cards: bool
) -> tuple[Material, ...]:
    """Return what is needed, what is used up first; `cards` says whether any are printed."""
    note = next(iter(workshop.sticky_notes), USUAL_NOTE)
    stock = Stock(slots, sheets, heads, tuple(_written(workshop, slots, heads)), note, cards)
    return (
        *_notes(stock),
        *_more_notes(stock),
        *_dots(stock),
        *_writing(stock),
        *_tape(stock),
        *_tools(stock),
        *_rest(stock),
        *_brought(slots),
    )


def amount(material: Material, words: Words) -> str:
    """Return how many in words: `8 pads`, `36`."""
    if material.unit == PADS:
        return words.plural("{n} pad", "{n} pads", material.count)
    if material.unit == ROLLS:
        return words.plural("{n} roll", "{n} rolls", material.count)
    return words.number(material.count) if material.count else ""


def _written(workshop: Workshop, slots: Sequence[Slot], heads: Head) -> Iterator[Written]:
    for supply in workshop.materials:
        yield Written(supply, heads.term(supply.count, supply.per))
    for slot in slots:
        tables = None if slot.tables is None else len(slot.tables)
        for supply in slot.item.materials:
            yield Written(supply, heads.term(supply.count, supply.per, tables), slot)


def _notes(stock: Stock) -> Iterator[Material]:
    """Yield the notes that the sheets hold, by size and colour."""
    terms: dict[tuple[str, str], list[Term]] = {}
    for sheet in stock.sheets:
        for colour, count in sheet.notes:
            times = stock.heads.people if sheet.per == PERSON else sheet.count
            terms.setdefault((sheet.placed.note or "", colour), []).append(Term(times, count, sheet.per))
    for size, colour in sorted(terms, key=lambda kind: (kind[0], COLOURS.index(kind[1]))):
        yield _pads(colour, size, terms[size, colour], stock.heads)


def _more_notes(stock: Stock) -> Iterator[Material]:
    """Yield the notes that items want beyond what their sheets hold: people write more than they stick."""
    terms = [each.term for each in stock.of(NOTES) if not _held(each, stock.sheets)]
    for each in stock.of(NOTES):
        held = _held(each, stock.sheets)
        if 0 < held < each.term.total:
            terms.append(Term(1, each.term.total - held))
    if terms:
        yield _pads(MORE, str(stock.note), terms, stock.heads)


def _held(written: Written, sheets: Sequence[PlannedSheet]) -> int:
    """Return how many notes the sheets of an item hold."""
    slot = written.slot
    return 0 if slot is None else sum(sheet.count * sheet.capacity for sheet in sheets if slot.key in sheet.slots)


def _pads(name: str, size: str, terms: Sequence[Term], heads: Head) -> Material:
    most = with_spare(summed(terms), heads.spare)
    what = Message(_NAMES[name].template, (("size", size),))
    return Material(NOTES, what, -(-most // PAD), PADS, told(terms, heads.spare), most)


def _dots(stock: Stock) -> Iterator[Material]:
    terms = [stock.heads.term(_votes(slot), PERSON) for slot in stock.slots if _votes(slot)]
    terms += [each.term for each in stock.of(DOTS)]
    if terms:
        most = with_spare(summed(terms), stock.heads.spare)
        yield Material(DOTS, _NAMES[DOTS], most, None, told(terms, stock.heads.spare))


def _votes(slot: Slot) -> int:
    """Return the dots for each person; what `materials` says goes before the usual number."""
    item = slot.item
    if item.votes is not None:
        return item.votes
    counted = any(supply.kind == DOTS for supply in item.materials)
    return VOTES if item.kind == "vote" and not counted else 0


def _writing(stock: Stock) -> Iterator[Material]:
    """Yield something to write with: a marker where notes are stuck, a pen where sheets have lines."""
    sheets = stock.sheets
    wanted = ((MARKERS, any(sheet.capacity for sheet in sheets)), (PENS, any(not sheet.capacity for sheet in sheets)))
    for kind, needed in wanted:
        terms = [each.term for each in stock.of(kind)]
        if needed:
            terms.append(stock.heads.term(1, PERSON))
        if terms:
            most = max(terms, key=lambda term: term.total)
            count = with_spare(most.total, stock.heads.spare)
            yield Material(kind, _NAMES[kind], count, None, told([most], stock.heads.spare))


def _tape(stock: Stock) -> Iterator[Material]:
    large = sum(sheet.count for sheet in stock.sheets if is_large(sheet.size))
    length = with_spare(large * TAPE, stock.heads.spare)
    rolls = -(-length // ROLL)
    written = max((each.term for each in stock.of(TAPES)), key=lambda term: term.total, default=None)
    if written is not None and written.total > rolls:
        yield Material(TAPES, _NAMES[TAPES], written.total, ROLLS, told([written]))
    elif large:
        rule = say("{sheets} large sheets × {each} m = {sum} m, + {spare} % = {all} m, {roll} m on a roll",
                   sheets=large, each=TAPE, sum=large * TAPE, spare=stock.heads.spare, all=length,
                   roll=ROLL)  # fmt: skip
        yield Material(TAPES, _NAMES[TAPES], rolls, ROLLS, rule, length)


def _tools(stock: Stock) -> Iterator[Material]:
    cut = stock.cards or any(max(upright(sheet.size)) < max(SIZES["A4"]) for sheet in stock.sheets)
    if stock.sheets:
        yield Material(RULER, _NAMES[RULER], 1, None, say("measure the 100 mm at the foot of the first print"))
    yield from _tool(stock, CAMERA, say("photograph each sheet with its id"), needed=bool(stock.sheets))
    yield from _tool(stock, SCISSORS, say("cut the cards along their marks"), needed=cut)


def _tool(stock: Stock, kind: str, why: Message, *, needed: bool) -> Iterator[Material]:
    most = max((each.term for each in stock.of(kind)), key=lambda term: term.total, default=None)
    if most is not None and (most.total > 1 or not needed):
        yield Material(kind, _NAMES[kind], most.total, None, told([most]))
    elif needed:
        yield Material(kind, _NAMES[kind], 1, None, why)


def _rest(stock: Stock) -> Iterator[Material]:
    """Yield what else is written: paper and one's own things are used up, tools are used again."""
    kinds = dict.fromkeys(
        (each.supply.kind, each.supply.what)
        for each in stock.written
        if each.supply.kind not in (*_PLANNED, MARKERS, PENS)
    )
    for kind, what in kinds:
        terms = [each.term for each in stock.written if (each.supply.kind, each.supply.what) == (kind, what)]
        if kind == PAPER:
            count = with_spare(summed(terms), stock.heads.spare)
            yield Material(PAPER, what, count, None, told(terms, stock.heads.spare))
        elif kind is None:
            yield Material(OWN, what, summed(terms), None, told(terms))
        else:
            most = max(terms, key=lambda term: term.total)
            yield Material(kind, what, most.total, None, told([most]))


def _brought(slots: Sequence[Slot]) -> Iterator[Material]:
    """Yield what the items need besides, each once."""
    for need in dict.fromkeys(need for slot in slots for need in slot.item.needs):
        yield Material(BRING, need, 0)
