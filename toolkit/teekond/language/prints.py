"""The table of what `build` prints: entries of `prints` in the workspace file."""

from __future__ import annotations

from teekond.language.common import JOURNEY_REFERENCE, NAME
from teekond.language.shapes import Choice, Key, Many, Number, Option, Record, Whole, Word
from teekond.language.sheet_shapes import PaperShape

LANGUAGES = Word(
    "languages",
    "a language code of two letters, or two with a comma",
    "kahetäheline keelekood või kaks komaga",
    "^[a-z][a-z](, ?[a-z][a-z])?$",
)
FILLS = Choice(
    (
        Option("blank", "Empty", "Tühi", also="tühi"),
        Option("stages", "With the stages", "Etappidega", also="etapid etappidega"),
        Option("all", "With all that is known", "Kõige teadaolevaga", also="kõik"),
    )
)
VARIANTS = Choice(
    (
        Option("office", "For an office printer: nothing touches the edge", "Kontoriprinterile", also="kontor"),
        Option("print-shop", "For a print shop: bleed and crop marks", "Trükikojale", also="trükikoda"),
    )
)
INKS = Choice(
    (
        Option("full", "As designed", "Nagu kujundatud", also="täis"),
        Option("saving", "Outlines in the place of coloured areas", "Säästlik", also="säästlik sääst save"),
    )
)
FORMATS = Choice(
    (
        Option("pdf", "For printing", "Trükkimiseks"),
        Option("svg", "For screens, as lines", "Ekraanile joontena"),
        Option("png", "For screens, as pixels", "Ekraanile pikslitena"),
        Option("html", "A page for the browser", "Leht brauserile"),
    )
)
PRINT = Record(
    "print",
    "A canvas, a deck of cards or the pack of a workshop that `build` prints",
    "Lõuend, kaardipakk või töötoa materjalid, mille `build` trükib",
    (
        Key("canvas", NAME, "The canvas", "Lõuend", "first-workday", also="lõuend"),
        Key(
            "deck",
            NAME,
            "The deck of cards, where it is no canvas",
            "Kaardipakk, kui see pole lõuend",
            "questions",
            also="kaardid kaardipakk",
        ),
        Key(
            "workshop",
            NAME,
            "The workshop whose whole pack is printed, where it is no canvas",
            "Töötuba, mille kõik materjalid trükitakse, kui see pole lõuend",
            "human-in-focus",
            also="töötuba",
        ),
        Key(
            "journey",
            JOURNEY_REFERENCE,
            "The journey that fills it",
            "Teekond, mis selle täidab",
            "first-workday",
            also="teekond",
        ),
        Key(
            "crossing",
            NAME,
            "The crossing that fills it, or two journeys with a comma between them",
            "Ristumine, mis selle täidab, või kaks teekonda komaga",
            "first-workday-x-first-call",
            also="ristumine",
        ),
        Key("persona", NAME, "The persona that fills it", "Persoona, kes selle täidab", "mari", also="persoona"),
        Key("unit", NAME, "The unit that it is about", "Üksus, kelle kohta see on", "customer-service", also="üksus"),
        Key("stage", NAME, "Only one stage of the journey", "Ainult üks teekonna etapp", also="etapp"),
        Key(
            "fill",
            FILLS,
            "How much is printed in: left out, the stages where something fills it, else nothing",
            "Kui palju on ette trükitud: vaikimisi etapid, kui miski täidab, muidu tühi",
            "stages",
        ),
        Key("stages", Whole(1, 26), "Empty columns, where no journey is given", "Tühje veerge, kui teekonda pole", "6"),
        Key("sheet", PaperShape(), "The size of the paper", "Paberi suurus", "A0", also="leht"),
        Key("tile", PaperShape(), "In pieces on this smaller paper", "Tükkidena väiksemal paberil", "A4", also="tükid"),
        Key("copies", Whole(1, 99), "A sheet for each of so many tables", "Leht igale lauale", "6", also="eksemplare"),
        Key(
            "tables",
            Many(NAME),
            "One sheet for each table by name",
            "Leht igale lauale nime järgi",
            "[Meri, Mets, Raba]",
            also="lauad",
        ),
        Key("variant", VARIANTS, "Who prints it", "Kes selle trükib", "print-shop", default="office"),
        Key("bleed", Number(1, 10), "Millimetres around it, for a print shop", "Lõikevaru mm, trükikojale", "3"),
        Key("ink", INKS, "Whether ink is saved", "Kas tinti säästetakse", "saving", default="full", also="tint"),
        Key("theme", NAME, "Its colours", "Värvid", "mono", also="kujundus"),
        Key(
            "lang",
            LANGUAGES,
            "Its language, or two on one sheet; left out, the first of the workspace",
            "Keel või kaks keelt ühel lehel; vaikimisi tööruumi esimene",
            "et,en",
            also="keel language",
        ),
        Key("format", FORMATS, "The format", "Vorming", "png", default="pdf", also="vorming"),
    ),
    bare="canvas",
)
