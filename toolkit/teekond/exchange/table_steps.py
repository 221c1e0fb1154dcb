"""Makes steps of the cells that a table has for them, once all rows are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from teekond.diagnostics import Message, say
from teekond.edit.words import Data
from teekond.exchange.sketch import Moment, Part, Sketch
from teekond.exchange.table_cells import (
    choice,
    feeling,
    flag,
    is_flag,
    is_worded,
    minutes,
    names,
    scale_of,
    values,
    whole,
)
from teekond.exchange.table_columns import STEP_COLUMNS
from teekond.exchange.table_out import duration
from teekond.language.near import slip_of
from teekond.model.ident import compared
from teekond.model.workspace import Settings
from teekond.reader.known import channel_names
from teekond.values import dataclass

Odd = Callable[[int, str, str, Moment], None]
"""Told of a cell that cannot be read: the line, the column, the text, whose it is."""
Scale = tuple[int, int]
_SHORT = frozenset(("evidence", "thinks", "says", "needs", "value_customer", "value_employee"))
"""Lists that are written without a hyphen where they hold one thing."""
_APART = frozenset(
    "stage step id with lane role channel feeling word expected after meets enables learns_from notes".split()
)


@dataclass(slots=True)
class Filled:
    """A step with the cells of its row."""

    part: Part
    moment: Moment
    cells: dict[str, str]
    line: int


def finish(sketch: Sketch, filled: Sequence[Filled], settings: Settings, odd: Odd) -> None:
    """Give every step its keys, and those beside another their place."""
    channels = channel_names(settings)
    for each in filled:
        if "notes" in each.cells:
            each.moment.keys["notes"] = each.cells["notes"].strip()
    scale = _scale(sketch, filled)
    for each in filled:
        _fill(each, odd)
        _reach(each, channels, odd)
        _feel(each, scale, odd)
    _place_beside(sketch, filled, odd)
    _follow(filled, odd)
    _one_actor(sketch)


def _fill(each: Filled, odd: Odd) -> None:
    keys = each.moment.keys
    for column in STEP_COLUMNS:
        text = each.cells.get(column.name)
        if text is None or column.name in _APART:
            continue
        value = _value(column.name, column.cell, text)
        if value is None:
            odd(each.line, column.name, text, each.moment)
        elif column.name.startswith("value_"):
            told = keys.setdefault("value", {})
            assert isinstance(told, dict)
            told[column.name.removeprefix("value_")] = value
        elif value is not False or column.cell == "flag":
            keys[column.name] = value


def _value(name: str, cell: str, text: str) -> Data | None:
    """Return what a cell says; None where it cannot be read."""
    if cell == "texts":
        return one(values(text)) if name in _SHORT else values(text)
    if cell == "names":
        return one(names(text))
    if cell == "flag":
        return flag(text)
    if cell == "reason":
        told = flag(text) if is_flag(text) else None
        return text.strip() if told is None else told
    if cell == "choice":
        return choice(name, text)
    if cell == "number":
        return whole(text)
    if cell == "duration":
        found = minutes(text)
        return None if found is None else duration(found, "en")
    return text.strip()


def one(found: Sequence[Data]) -> Data:
    """Return one value alone as itself."""
    return found[0] if len(found) == 1 else found


def _reach(each: Filled, known: Mapping[str, str], odd: Odd) -> None:
    """Give a step its channels; one that the workspace does not know stays in the notes."""
    found: list[str] = []
    for name in names(each.cells.get("channel", "")):
        plain = compared(name)
        slip = plain if plain in known else slip_of(plain, known)
        if slip is None:
            odd(each.line, "channel", name, each.moment)
        elif known[slip] not in found:
            found.append(known[slip])
    if found:
        each.moment.keys["channel"] = one(found)


def _scale(sketch: Sketch, filled: Sequence[Filled]) -> Scale | None:
    """Return the scale of the feelings that are written as numbers, and declare it."""
    numbers = [
        number
        for each in filled
        for name in ("feeling", "expected")
        for part in values(each.cells.get(name, ""))
        if not is_worded(part) and (number := feeling(part)) is not None
    ]
    scale = scale_of(numbers)
    if scale is not None:
        sketch.keys["scale"] = {"from": scale[0], "to": scale[1]}
        guess = say("Guessed: the feelings are numbers from {low} to {high}.", low=scale[0], high=scale[1])
        sketch.guesses["scale"] = [guess]
    return scale


def _feel(each: Filled, scale: Scale | None, odd: Odd) -> None:
    """Give a step its feeling; a word or a face is put onto the scale that the numbers are on."""
    felt = _points(each.cells.get("feeling", ""), scale)
    expected = _points(each.cells.get("expected", ""), scale)
    word = each.cells.get("word", "").strip()
    if not felt and word and feeling(word) is not None:
        felt = _points(word, scale)
    if not felt:
        for name in ("feeling", "word", "expected"):
            if name in each.cells:
                odd(each.line, name, each.cells[name], each.moment)
        return
    value: Data = felt[0] if len(felt) == 1 else felt
    more: dict[str, Data] = {"word": word} if word else {}
    if expected:
        more["expected"] = expected[0]
    elif "expected" in each.cells:
        odd(each.line, "expected", each.cells["expected"], each.moment)
    each.moment.keys["feeling"] = {"value": value, **more} if more else value


def _points(cell: str, scale: Scale | None) -> list[int | float]:
    """Return the feelings of a cell; none where one of them cannot be read."""
    found: list[int | float] = []
    for part in values(cell):
        value = feeling(part)
        if value is None:
            return []
        if scale is not None and is_worded(part):
            value = (value + 2) / 4 * (scale[1] - scale[0]) + scale[0]
        found.append(int(value) if value == int(value) else round(value, 6))
    return found


def _place_beside(sketch: Sketch, filled: Sequence[Filled], odd: Odd) -> None:
    """Put what names another step under `with` beside that step."""
    mains = [each for each in filled if "with" not in each.cells]
    known = _known(mains)
    for each in filled:
        if "with" not in each.cells:
            continue
        main = known.get(compared(each.cells["with"]))
        if main is None or not sketch.lanes:
            odd(each.line, "with", each.cells["with"], each.moment)
            continue
        each.part.moments.remove(each.moment)
        each.moment.lane = each.moment.lane or next(iter(sketch.lanes))
        main.moment.beside.append(each.moment)
        main.moment.beside += each.moment.beside
        each.moment.beside = []


def _known(mains: Sequence[Filled]) -> dict[str, Filled]:
    """Return steps by what they may be called: an id counts before a title, the first before the others."""
    known: dict[str, Filled] = {}
    for each in mains:
        if each.moment.ident:
            known.setdefault(compared(each.moment.ident), each)
    for each in mains:
        known.setdefault(compared(each.moment.title), each)
    return known


def _follow(filled: Sequence[Filled], odd: Odd) -> None:
    """Give the steps that a step follows their ids."""
    mains = [each for each in filled if any(each.moment is moment for moment in each.part.moments)]
    known = _known(mains)
    for each in mains:
        followed: list[Data] = []
        for name in names(each.cells.get("after", "")):
            before = known.get(compared(name))
            if before is None or before is each:
                odd(each.line, "after", name, each.moment)
            else:
                followed.append(before.moment.ident or before.moment.title)
        if followed:
            each.moment.keys["after"] = followed


def _one_actor(sketch: Sketch) -> None:
    """See to it that one lane is that of the person whose journey it is."""
    roles = [row.keys.get("role") for row in sketch.lanes.values()]
    if roles and None not in roles and "actor" not in roles:
        first = next(iter(sketch.lanes.values()))
        first.keys["role"] = "actor"
        told: list[Message] = sketch.guesses.setdefault("lanes", [])
        told.append(say("Guessed: the journey is that of “{actor}”, whose lane comes first.", actor=first.title))
