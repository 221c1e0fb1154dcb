"""The table of a drawing: rings, an iceberg, a ladder and the others, with what each of them needs."""

from __future__ import annotations

from teekond.language.common import NAME, TEXT, TEXTS
from teekond.language.shapes import Choice, Key, Option, Record, Whole

COUNTS: dict[str, tuple[int, int]] = {
    "rings": (2, 4),
    "iceberg": (3, 6),
    "two-by-two": (4, 4),
    "ladder": (3, 7),
    "cycle": (3, 8),
    "radar": (3, 9),
    "chain": (2, 6),
    "scale": (1, 8),
    "matrix": (1, 9),
    "curve": (1, 1),
    "cards": (1, 9),
}
"""How few and how many boxes a drawing has; the one in its middle is not counted."""
OPTIONS: dict[str, tuple[str, ...]] = {
    "rings": ("middle", "sectors"),
    "iceberg": ("water",),
    "two-by-two": ("across", "up", "now"),
    "ladder": (),
    "cycle": ("middle",),
    "radar": ("scale",),
    "chain": (),
    "scale": ("scale", "across"),
    "matrix": ("rows", "lines"),
    "curve": ("steps",),
    "cards": ("copies",),
}
"""What a drawing can say besides its kind."""
NEEDED: dict[str, tuple[str, ...]] = {"two-by-two": ("across", "up")}
"""What a drawing has to say."""


def needs(kind: str, lang: str) -> str:
    """Return how many boxes a drawing has, what it can say, and what it has to, in Estonian or English."""
    et = lang == "et"
    low, high = COUNTS[kind]
    count = str(low) if low == high else f"{low}–{high}"
    told = [f"{count} {'kast' if et else 'box'}" if high == 1 else f"{count} {'kasti' if et else 'boxes'}"]
    needed = NEEDED.get(kind, ())
    if needed:
        told.append(("vajab: " if et else "needs: ") + ", ".join(needed))
    free = [name for name in OPTIONS[kind] if name not in needed]
    if free:
        told.append(("võib öelda: " if et else "can say: ") + ", ".join(free))
    return "; ".join(told)


SCALE = Record(
    "scale",
    "Numbers of which one is chosen",
    "Arvud, millest üks valitakse",
    (
        Key("from", Whole(0, 99), "The lowest", "Väikseim", "1", required=True, also="low alates"),
        Key("to", Whole(1, 100), "The highest", "Suurim", "10", required=True, also="high kuni"),
    ),
)
AXIS = Record(
    "axis",
    "A line with a word at each end",
    "Joon, mille kummaski otsas on sõna",
    (
        Key("title", TEXT, "What it measures", "Mida see mõõdab", "Effort", also="name pealkiri nimi"),
        Key(
            "low", TEXT, "The word at its beginning", "Sõna selle alguses", "little", required=True, also="from alates"
        ),
        Key("high", TEXT, "The word at its end", "Sõna lõpus", "much", required=True, also="to kuni"),
    ),
)
KINDS = Choice(
    (
        Option("rings", "Rings around a middle", "Ringid ümber keskme", also="ringid"),
        Option("iceberg", "What is seen, and what lies below", "Mida näeb ja mis on all", also="jäämägi"),
        Option("two-by-two", "Four fields on two axes", "Neli välja kahel teljel", also="2x2 maatriks2"),
        Option("ladder", "Steps that lead up", "Astmed ülespoole", also="redel trepp stairs"),
        Option("cycle", "Stations on a circle", "Jaamad ringil", also="tsükkel ring"),
        Option("radar", "Axes from one middle", "Teljed ühest keskmest", also="spider"),
        Option("chain", "Links, the customer last", "Lülid, viimasena klient", also="ahel kett"),
        Option("scale", "A line from low to high", "Joon väikesest suureni", also="skaala"),
        Option("matrix", "Columns by rows", "Veerud ja read", also="tabel table"),
        Option("curve", "The band of feelings", "Tunnete riba", also="kõver"),
        Option("cards", "Several cards on a sheet", "Mitu kaarti lehel", also="kaardid"),
    )
)
DRAWING = Record(
    "drawing",
    "A drawing with boxes in it",
    "Joonis, mille sees on kastid",
    (
        Key("kind", KINDS, "Which drawing", "Milline joonis", "rings", required=True, also="liik type"),
        Key("middle", NAME, "The box in the middle", "Keskmine kast", "person", also="keskel center centre"),
        Key("now", NAME, "The box to begin with: it is tinted", "Kast, millest alustada: see on toonitud", also="kohe"),
        Key("sectors", TEXTS, "Parts that the rings are cut into", "Osad, milleks ringid jagunevad", also="sektorid"),
        Key("water", TEXT, "The word at the water line", "Sõna veepiiril", also="vesi"),
        Key("across", AXIS, "The axis to the right", "Telg paremale", "{low: little, high: much}", also="x"),
        Key("up", AXIS, "The axis upwards", "Telg üles", "{low: little, high: much}", also="y"),
        Key("scale", SCALE, "The numbers on its axes", "Arvud telgedel", "{from: 1, to: 10}", also="skaala"),
        Key("rows", TEXTS, "Names of its rows", "Ridade nimed", "[Enne, Pärast]", also="read"),
        Key("lines", Whole(1, 60), "Empty rows with a number", "Tühjad nummerdatud read", "8"),
        Key("steps", Whole(2, 60), "Columns to draw over", "Veerud, mille kohale joonistada", "8", also="sammud"),
        Key("copies", Whole(1, 24), "Cards on the sheet", "Kaarte lehel", "4", also="kaarte"),
    ),
    bare="kind",
)
