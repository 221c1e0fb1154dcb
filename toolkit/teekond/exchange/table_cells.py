"""What stands in cells that people filled: lists, feelings as numbers, words or faces, ticks, durations."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.exchange.table_columns import choices
from teekond.language.near import nearest, slip_of
from teekond.language.words import FEELINGS, MINUTES, NO, YES
from teekond.patterns import pattern

TICKS = YES | {"true", "x", "✓", "✔", "☑", "1", "+", "tõene", "jep"}
CROSSES = NO | {"false", "-", "–", "—", "0", "✗", "✘", "☐", "väär"}
FACES = {
    **dict.fromkeys("😀😃😄😁😍🤩🥳😆", 2),
    **dict.fromkeys("🙂😊☺👍😌😉", 1),
    **dict.fromkeys("😐😶😑🤔", 0),
    **dict.fromkeys("🙁☹😕😟👎😞😒😔", -1),
    **dict.fromkeys("😢😭😡😠😱🤬😖😫", -2),
}
_TYPED_FACES = {
    ":-D": 2, ":D": 2, ":-)": 1, ":)": 1, ":-|": 0, ":|": 0, ":-/": -1, ":/": -1, ":-(": -1, ":(": -1, ":'(": -2,
    "++": 2, "+": 1, "+/-": 0, "±": 0, "-": -1, "--": -2, "−−": -2, "−": -1, "–": -1,
}  # fmt: skip
_NUMBER = pattern(r"[-+]?[0-9]{1,4}(?:\.[0-9]{1,6})?")
_PART = pattern(r"([0-9]{1,6}(?:[.,][0-9]{1,4})?)\s*([^\W\d_]+)\.?")
_UNITS = {
    **MINUTES,
    **dict.fromkeys("m mins minute minutes minut minutit".split(), 1),
    **dict.fromkeys("hr hrs hour hours tund tundi".split(), 60),
    **dict.fromkeys("day days päev päeva".split(), 1440),
    **dict.fromkeys("week weeks nädal nädalat".split(), 10080),
}
_BULLET = pattern(r"^\s*(?:[-–—•*·▪●]\s+|\d{1,2}[.)]\s+)")


def values(cell: str) -> list[str]:
    """Return the values of a cell: its lines, or what stands between `;` where it has one line; bullets come off."""
    parts = [each for each in (cell.split("\n") if "\n" in cell else cell.split(";")) if each.strip()]
    if len(parts) > 1 and all(map(_BULLET.match, parts)):
        parts = [_BULLET.sub("", each) for each in parts]
    return [each.strip() for each in parts if each.strip()]


def lines(cell: str) -> list[str]:
    """Return the lines of a cell, in which a `;` parts nothing."""
    return [each.strip() for each in cell.split("\n") if each.strip()]


def names(cell: str) -> list[str]:
    """Return the ids and names of a cell, parted by lines, `;` or commas."""
    return [each.strip() for each in cell.replace(";", "\n").replace(",", "\n").split("\n") if each.strip()]


def feeling(cell: str) -> float | None:
    """Return a feeling as a number in the table's own scale, or of a word or face on −2 … +2; None where it is none."""
    text = cell.strip().replace("\ufe0f", "")
    number = _number(text)
    if number is not None:
        return number
    if text in _TYPED_FACES:
        return _TYPED_FACES[text]
    faces = [FACES[letter] for letter in text if letter in FACES]
    if faces and len(faces) == len("".join(text.split())):
        return sum(faces) / len(faces)
    word = text.casefold().strip(".!")
    return FEELINGS.get(word, FEELINGS.get(slip_of(word, FEELINGS) or ""))


def is_worded(cell: str) -> bool:
    """Tell whether a feeling is written as a word or a face, which no scale changes."""
    return _number(cell.strip()) is None


def _number(text: str) -> float | None:
    plain = text.replace("−", "-").replace("–", "-").replace(",", ".")
    return float(plain) if _NUMBER.fullmatch(plain) else None


def scale_of(numbers: Sequence[float]) -> tuple[int, int] | None:
    """Return the scale that numbers are on, None for −2 … +2."""
    if not numbers or (min(numbers) >= -2 and max(numbers) <= 2):
        return None
    low, high = min(numbers), max(numbers)
    known = ((1, 5), (-3, 3), (1, 7), (0, 10), (-5, 5), (0, 100), (-10, 10), (-100, 100))
    return next((each for each in known if each[0] <= low and high <= each[1]), (int(low) - 1, int(high) + 1))


def flag(cell: str) -> bool | None:
    """Return whether a cell says yes or no; None where it says something else."""
    word = cell.strip().casefold().rstrip(".!")
    return True if word in TICKS else False if word in CROSSES else None


def is_flag(cell: str) -> bool:
    """Tell whether a cell says yes or no: ticks do not, where a line break behind them says that they are a text."""
    word = cell.strip().casefold()
    return flag(cell) is not None and (not cell.endswith("\n") or word in YES | NO | {"true", "false"})


def choice(name: str, cell: str) -> str | None:
    """Return the word of the language that a cell means; None where it means none."""
    shape = choices(name)
    word = cell.strip().casefold()
    if word in shape.words:
        return word
    return shape.meant(cell.strip()) or nearest(word, sorted(shape.words))


def minutes(cell: str) -> int | None:
    """Return a duration in minutes: `1,5 h`, `2 päeva`, `30 min`; a bare number is no duration."""
    found = [(float(count.replace(",", ".")), _UNITS.get(unit.casefold())) for count, unit in _PART.findall(cell)]
    if not found or _PART.sub("", cell).strip(" +,ja&") or any(unit is None for _, unit in found):
        return None
    return round(sum(count * unit for count, unit in found if unit is not None))


def whole(cell: str) -> int | None:
    """Return a whole number."""
    number = _number(cell.strip())
    return int(number) if number is not None and number == int(number) and number >= 0 else None
