"""What to buy and to bring, and what to print: how many, where from, by whom."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.render.pack.files import deck_file, part_file, sheet_file
from teekond.render.pack.frame import Pack
from teekond.render.pack.offered import lacking
from teekond.render.pack.parts import PARTS
from teekond.render.pack.tables import SIGNS
from teekond.workshop.materials import BRING, Material, amount
from teekond.workshop.prints import SHOP, PrintRow, PrintRun
from teekond.workshop.terms import with_spare

MANY = 2
"""A number that stands for all that are more than one."""
OWN = ("run-sheet", "guide", "agenda", "tents", "materials", "consent", "transcription")
"""Parts of A4 pages that are printed for the day."""
SLIPS = 2
"""Slips of consent on a page, one for each person."""


def materials(pack: Pack) -> dict[str, object]:
    """Return what stands on the materials list."""
    words = pack.words
    bought = [each for each in pack.plan.materials if each.kind != BRING]
    brought = [each for each in pack.plan.materials if each.kind == BRING]
    return {
        "kind": words("Materials"),
        "title": words("Materials"),
        "lead": _reckoned(pack),
        "buy": {
            "title": words("To buy and to bring"),
            "heads": ["", words("What"), words("In all"), words("Where the number comes from")],
            "rows": [_material(each, pack) for each in bought],
        },
        "bring": {"title": words("Also needed"), "rows": [pack.tell(each.what) for each in brought]},
        "hint-title": words("To spare"),
        "hint": words("What is used up is reckoned with {n} % more.", n=pack.plan.heads.spare),
    }


def print_list(pack: Pack, pages: Mapping[str, int] | None = None) -> dict[str, object]:
    """Return what stands on the print list.

    `pages` says how many A4 pages each part has; left out, the parts stand in the same document and are counted there.
    """
    words = pack.words
    return {
        "kind": words("Print list"),
        "title": words("Print list"),
        "lead": _reckoned(pack),
        "heads": [
            "",
            words("What"),
            words("Code"),
            words("Pages"),
            words("Prints"),
            words("Sheets of paper"),
            words("How"),
        ],
        "counted": dict(pages or {}),
        "papers": [words.plural("{n} sheet of paper", "{n} sheets of paper", n) for n in (1, MANY)],
        "many": str(MANY),
        "runs": [*(_run(run, pack) for run in pack.plan.runs), _own(pack)],
        "hint-title": words("For the printer"),
        "hint": words(
            "At 100 %, without fitting to the page. Measure the 100 mm ruler at the foot of the first sheet before "
            "the others follow."
        ),
    }


def _reckoned(pack: Pack) -> str:
    return pack.words("Reckoned for {people}, {n} % to spare", people=pack.people(), n=pack.plan.heads.spare)


def _material(material: Material, pack: Pack) -> dict[str, object]:
    number, _, unit = amount(material, pack.words).partition(" ")
    return {
        "what": pack.tell(material.what),
        "count": number,
        "unit": unit,
        "rule": pack.tell(material.rule) if material.rule is not None else "",
    }


def _run(run: PrintRun, pack: Pack) -> dict[str, object]:
    words = pack.words
    place = words("Print shop") if run.by == SHOP else words("Office printer")
    colour = words("in colour") if run.colour and not pack.theme.mono else words("black and white")
    return {
        "title": f"{place} · {run.size} · {colour}",
        "rows": [_row(row, pack) for row in run.rows],
    }


def _row(row: PrintRow, pack: Pack) -> dict[str, object]:
    """Return a row: a canvas has all its copies in its file, a deck is printed several times."""
    file, prints = _file(row, pack)
    return {
        "key": "",
        "what": pack.read(row.what),
        "file": file,
        "code": row.code,
        "pages": row.pages // prints,
        "prints": prints,
        "papers": row.papers,
        "how": _how(row, pack),
    }


def _file(row: PrintRow, pack: Pack) -> tuple[str, int]:
    at = pack.plan.prints.index(row)
    sheets = pack.plan.sheets
    if at < len(sheets):
        return sheet_file(sheets[at]), 1
    deck = pack.plan.decks[at - len(sheets)]
    return deck_file(deck), deck.copies


def _how(row: PrintRow, pack: Pack) -> str:
    words = pack.words
    parts = []
    if row.both_sides:
        parts.append(words("both sides, long edge, card of 200 g"))
    if row.up > 1:
        parts.append(words("{n} on a sheet, to cut", n=row.up))
    if row.tiles:
        parts.append(words("or {n} × {size} to glue, each", n=row.tiles, size=row.tile))
    return " · ".join(parts)


def _own(pack: Pack) -> dict[str, object]:
    words, gone = pack.words, lacking(pack)
    return {
        "title": f"{words('Office printer')} · A4 · {words('black and white')}",
        "rows": [_own_row(pack, key) for key in OWN if key not in gone],
    }


def _own_row(pack: Pack, key: str) -> dict[str, object]:
    """Return the row of a part; its pages are counted where it is set."""
    cards = len(pack.plan.tables) + -(-people_with_signs(pack) // SIGNS)
    people = with_spare(pack.plan.heads.people, pack.plan.heads.spare)
    slips, how = -(-people // SLIPS), pack.words.message(PARTS[key].whom)
    if key == "consent" and slips > 1:
        how = pack.words("the last page {n} times: two slips on each", n=slips)
    return {
        "key": key,
        "what": pack.words.message(PARTS[key].title),
        "file": part_file(key),
        "code": "",
        "pages": cards if key == "tents" else 0,
        "prints": people if key == "agenda" else 1,
        "more": slips - 1 if key == "consent" else 0,
        "how": how,
    }


def people_with_signs(pack: Pack) -> int:
    """Return for how many people there are name signs."""
    guessed = pack.plan.heads.people // len(pack.plan.tables)
    return sum(table.size or guessed for table in pack.plan.tables)
