"""Files as people leave them: what was tidy once, with comments, blanks, quotes and line breaks put in anywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    [*(ROOT / "journeys").glob("*.yaml"), *(ROOT / "workshops").glob("*.yaml"), *(ROOT / "templates").rglob("*.yaml")]
)
PIECES = (
    "  # c", "# c\n", "\n", "\n\n", " ", '"', "'", "- ", "- a\n", "[", "{", ", ", "]", "}", "x: 1\n", "|\n", ">-\n",
    "|+\n", "---\n", "...\n", "#", ": ", "~", "null", '"2026"', "'a'", '"a, b"', "? ", "\t", "\u00a0", "\u2028", "õ",
    "\\", "notes: |\n    # md\n\n    text\n", 'title: "a\n  b"\n', "  \n", "# x\n# y\n", "\n    # q\n  # r\n",
    "$schema: x\n",
)  # fmt: skip
BEHIND = ("  # behind", "    #  far", " # near", "  # teekond: ignore TK210")
OWN = ("# own", "# - x: y", "#", "# teekond: ignore TK210")
FORMS = (
    '"{}"', "'{}'", "  {}", "\n{blanks}{}", ">-\n{blanks}{}", "|2\n{blanks}{}", "|+\n{blanks}{}\n\n",
    '"{}\n{blanks}more"', "{}\n{blanks}more",
)  # fmt: skip


def mutated(source: str, random: Random) -> str:
    """Return a piece of a file with a few changes."""
    lines = source.splitlines(keepends=True)
    most = random.choice((8, 20, 60))
    lines = lines[:1] + lines[1:][(start := random.randrange(max(1, len(lines) - most)) * random.randrange(2)) :][:most]
    if start and lines[1:]:
        lines[1:] = _moved_left(lines[1:])
    for _ in range(random.randint(1, 6)):
        random.choice(CHANGES)(lines, random.randrange(len(lines)), random)
    return "".join(lines)


def _moved_left(lines: list[str]) -> list[str]:
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return ["stages:\n", *(f"  {line[indent:]}" if line.strip() else line for line in lines)]


def _behind(lines: list[str], at: int, random: Random) -> None:
    lines[at] = lines[at].rstrip("\n") + random.choice(BEHIND) + "\n"


def _own(lines: list[str], at: int, random: Random) -> None:
    lines.insert(at, " " * random.randint(0, 14) + random.choice(OWN) + "\n")


def _blank(lines: list[str], at: int, random: Random) -> None:
    lines.insert(at, random.choice(("\n", "\n\n", "   \n")))


def _swapped(lines: list[str], at: int, _: Random) -> None:
    other = min(len(lines) - 1, at + 1)
    lines[at], lines[other] = lines[other], lines[at]


def _broken(lines: list[str], at: int, random: Random) -> None:
    line = lines[at]
    places = [place for place, sign in enumerate(line) if sign in ",{[}]"]
    if places:
        place = random.choice(places)
        indent = " " * (len(line) - len(line.lstrip()) + random.choice((2, 4, 6)))
        lines[at] = f"{line[: place + 1]}{random.choice(('', '  # in'))}\n{indent}{line[place + 1 :].lstrip()}"


def _pieced(lines: list[str], at: int, random: Random) -> None:
    place = random.randrange(len(lines[at]))
    lines[at] = lines[at][:place] + random.choice(PIECES) + lines[at][place:]


def _rewritten(lines: list[str], at: int, random: Random) -> None:
    key, colon, value = lines[at].rstrip("\n").partition(": ")
    if colon and value and not any(sign in value for sign in "{[\"'|#>"):
        lines[at] = f"{key}: {random.choice(FORMS).format(value, blanks=' ' * random.randint(8, 30))}\n"


def _moved(lines: list[str], at: int, random: Random) -> None:
    for number in range(at, min(len(lines), at + random.randint(1, 5))):
        lines[number] = lines[number].removeprefix("  ")


CHANGES: tuple[Callable[[list[str], int, Random], None], ...] = (
    _behind, _behind, _own, _own, _blank, _swapped, _broken, _broken, _pieced, _rewritten, _rewritten, _moved,
)  # fmt: skip
