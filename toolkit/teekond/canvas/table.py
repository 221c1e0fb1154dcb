"""The keys of a canvas."""

from __future__ import annotations

from teekond.canvas.shapes import AnyShape, NoteShape, PartShape, PeopleShape
from teekond.language.common import IDENT, MARKDOWN, NAME, TEXT, title
from teekond.language.shapes import Choice, Duration, Flag, Key, Many, Number, Option, Record, Table, Whole, Word

ICONS = (
    "book",
    "check",
    "clock",
    "crossing",
    "cup",
    "eye",
    "helped",
    "hindered",
    "idea",
    "journey",
    "note",
    "pen",
    "people",
    "person",
    "pin",
    "star",
    "talk",
    "target",
    "voice",
)
"""Pictures that a box or a canvas may have: files of templates/print/icons."""
ICON = Choice(tuple(Option(name, name, name) for name in ICONS))
SHEET = Word(
    "sheet",
    "a size of paper, maybe with `landscape` or `portrait`",
    "paberi suurus, vajadusel `landscape` või `portrait`",
)
BOX = Record(
    "box",
    "A box of a canvas, or a row of one that repeats",
    "Lõuendi kast või korduva lõuendi rida",
    (
        Key("id", IDENT, "Its name in references", "Nimi viidetes"),
        title("What it is called", "Kuidas seda nimetatakse", required=True),
        Key("prompt", MARKDOWN, "The question that it asks", "Küsimus, mille see esitab", also="küsimus question"),
        Key("notes", Whole(1, 99), "Sticky notes that must fit", "Lipikud, mis peavad mahtuma", "6", also="lipikud"),
        Key("example", TEXT, "An example of an answer", "Vastuse näide", also="näide"),
        Key(
            "from",
            Word("source", "what fills it", "millest see täitub"),
            "What fills it",
            "Millest see täitub",
            "stage.steps",
        ),
        Key("icon", ICON, "Its picture", "Pilt", "pin", also="ikoon pilt picture"),
        Key("future", Flag(), "Whether it asks for what could be", "Kas see küsib, mis võiks olla", also="tulevik"),
    ),
    bare="title",
)
CANVAS = Record(
    "canvas",
    "A printable sheet",
    "Trükitav leht",
    (
        Key("canvas", IDENT, "Its id", "Tunnus", "persona"),
        Key("id", IDENT, "Its id", "Tunnus"),
        title("What stands at the top of the sheet", "Mis seisab lehe ülaosas", required=True),
        Key("purpose", TEXT, "What it is for, in one line", "Milleks see on, ühe reaga", also="eesmärk"),
        Key("group", PeopleShape(), "People at one sheet", "Inimesi ühe lehe juures", "3-5", also="rühm"),
        Key("takes", Duration(), "How long it takes", "Kui kaua see kestab", "45 min", also="kestab kestus"),
        Key("sheet", SHEET, "The size of the paper", "Paberi suurus", "A2 landscape", also="leht size"),
        Key(
            "licence",
            NAME,
            "Under which licence it may be used",
            "Millise litsentsi all seda kasutada tohib",
            also="litsents license",
        ),
        Key("credit", TEXT, "Who made it", "Kes selle tegi", also="autor"),
        Key(
            "phase",
            Whole(1, 5),
            "Where in the process it is used",
            "Millal seda protsessis kasutatakse",
            "2",
            also="etapp",
        ),
        Key("icon", ICON, "Its picture", "Pilt", "journey", also="ikoon pilt picture"),
        Key("do", Many(PartShape()), "What people do with it", "Mida sellega tehakse", "- 10 min: …", also="tee steps"),
        Key(
            "sticky_notes",
            Many(NoteShape()),
            "Notes that it may be used with, the first that fits is drawn",
            "Lipikud, millega seda kasutada saab, joonistatakse esimene mahtuv",
            "[76x76, 51x38]",
            also="lipikud",
        ),
        Key(
            "repeat",
            Choice((Option("stages", "By the journey's stages", "Teekonna etappide kaupa", also="etapid"),)),
            "What its columns repeat by",
            "Mille kaupa veerud korduvad",
            "stages",
            also="korda",
        ),
        Key("rows", Table(BOX, "a row", "rida"), "The rows of a sheet that repeats", "Korduva lehe read", also="read"),
        Key(
            "boxes",
            Table(BOX, "a box", "kast"),
            "The boxes of a sheet with areas",
            "Aladega lehe kastid",
            also="kastid",
        ),
        Key(
            "columns",
            Many(Number(0.01, 1000)),
            "How wide the areas are",
            "Kui laiad on alad",
            "[1, 1, 1]",
            also="veerud",
        ),
        Key("areas", AnyShape(), "Where the boxes stand", "Kus kastid on", also="alad"),
        Key("notes", MARKDOWN, "Notes for the facilitator", "Märkused juhendajale"),
    ),
)
