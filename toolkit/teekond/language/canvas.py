"""The table of a canvas."""

from __future__ import annotations

from teekond.language.common import IDENT, MARKDOWN, NAME, SIDES, TEXT, TEXTS, title
from teekond.language.drawings import DRAWING, SCALE
from teekond.language.shapes import Choice, Duration, Flag, Key, Many, Number, Option, Record, Table, Whole, Word
from teekond.language.sheet_shapes import AreasShape, IconShape, NoteShape, PaperShape, PartShape, PeopleShape

CONTENTS = ("notes", "lines", "choices", "scale", "sketch")
"""Keys of a box of which one at most may stand in it."""
_SOURCES = {
    "stage": """
        steps feelings quotes voices thinks expects needs pains gains ideas evidence channels touchpoints owners
        measures waits if_it_fails frontstage backstage support goal process
    """,
    "persona": "name age role quote story goals needs pains gains channels skills stance preferences evidence findings",
    "journey": """
        title persona summary starts_when ends_when stages steps touchpoints channels quotes needs pains gains ideas
        moments_of_truth owners measures
    """,
    "organisation": """
        title purpose values promise promise.customers promise.employees strategy goals principles initiatives units
        roles processes competences
    """,
    "process": "employee internal_customer external_customer",
    "because": "pain meets feels condition",
    "serves": "supplies us next theirs customer",
    "unit": "conditions helps",
}
SOURCES = tuple(f"{whole}.{part}" for whole, parts in _SOURCES.items() for part in parts.split())
"""What `from` may say."""
BOX = Record(
    "box",
    "A box of a canvas, or a row of one that repeats",
    "Lõuendi kast või korduva lõuendi rida",
    (
        Key("id", IDENT, "Its name in references", "Nimi viidetes"),
        title("What it is called", "Kuidas seda nimetatakse", required=True),
        Key(
            "prompt",
            MARKDOWN,
            "The question that it asks, printed without signs of emphasis",
            "Küsimus, mille see esitab; rõhumärke ei trükita",
            also="küsimus question",
        ),
        Key("notes", Whole(1, 99), "Sticky notes that must fit", "Lipikud, mis peavad mahtuma", "6", also="lipikud"),
        Key("lines", Whole(1, 60), "Writing lines that must fit", "Kirjutusread, mis peavad mahtuma", "5", also="read"),
        Key(
            "choices",
            TEXTS,
            "Words of which one is ticked",
            "Sõnad, millest üks märgitakse",
            "[fan, indifferent, critic]",
            also="valikud options",
        ),
        Key("scale", SCALE, "A number is chosen", "Valitakse arv", "{from: 1, to: 10}", also="skaala"),
        Key("sketch", Flag(), "Free room to draw in", "Vaba ruum joonistamiseks", "true", also="joonis draw"),
        Key("example", TEXT, "An example of an answer", "Vastuse näide", also="näide"),
        Key(
            "from",
            Word("source", "what fills it", "millest see täitub"),
            "What fills it",
            "Millest see täitub",
            "stage.steps",
        ),
        Key("icon", IconShape(), "Its picture", "Pilt", "pin", also="ikoon pilt picture"),
        Key("future", Flag(), "Whether it asks for what could be", "Kas see küsib, mis võiks olla", also="tulevik"),
        Key(
            "line",
            TEXT,
            "The name of the line above a row",
            "Rea kohal oleva joone nimi",
            "line of visibility",
            also="joon",
        ),
        Key("side", SIDES, "Whom it is about", "Kelle kohta see on", "employee", also="pool"),
        Key(
            "verb",
            TEXT,
            "What to do with what lands here, in a word",
            "Mida siia jõudnuga teha, ühe sõnaga",
            "do it now",
            also="tegusõna",
        ),
    ),
    bare="title",
)
REPEAT = Choice(
    (
        Option("stages", "By the journey's stages", "Teekonna etappide kaupa", also="etapid"),
        Option("crossing", "By the moments of two journeys", "Kahe teekonna hetkede kaupa", also="ristumine"),
    )
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
        Key("sheet", PaperShape(), "The size of the paper", "Paberi suurus", "A2 landscape", also="leht size"),
        Key(
            "licence",
            NAME,
            "Under which licence it may be used",
            "Millise litsentsi all seda kasutada tohib",
            "CC-BY-4.0",
            also="litsents license",
        ),
        Key("credit", TEXT, "Who made it", "Kes selle tegi", also="autor"),
        Key("phase", Whole(1, 5), "Where in the process it is used", "Millal protsessis kasutatakse", "2", also="faas"),
        Key("icon", IconShape(), "Its picture", "Pilt", "journey", also="ikoon pilt picture"),
        Key("do", Many(PartShape()), "What people do with it", "Mida sellega tehakse", "- 10 min: …", also="tee"),
        Key(
            "sticky_notes",
            Many(NoteShape()),
            "Notes that it may be used with, the first that fits is drawn; `[]`: a pen only",
            "Lipikud, millega seda kasutada saab, joonistatakse esimene mahtuv; `[]`: ainult pliiats",
            "[76x76, 51x38]",
            also="lipikud",
        ),
        Key("repeat", REPEAT, "What its columns repeat by", "Mille kaupa veerud korduvad", "stages", also="korda"),
        Key("side", SIDES, "Whose journey it is about", "Kelle teekonnast see räägib", "employee", also="pool"),
        Key("rows", Table(BOX, "a row", "rida"), "The rows of a grid", "Ruudustiku read", also="read"),
        Key(
            "stages",
            TEXTS,
            "Names of the columns where no journey gives them",
            "Veergude nimed, kui teekond neid ei anna",
            "[Before, During, After]",
            also="etapid",
        ),
        Key(
            "boxes",
            Table(BOX, "a box", "kast"),
            "The boxes of a sheet with areas or a drawing",
            "Aladega või joonisega lehe kastid",
            also="kastid kast",
        ),
        Key("columns", Many(Number(0.01, 1000)), "How wide the areas are", "Alade laiused", "[1, 2]", also="veerud"),
        Key("heights", Many(Number(0.01, 1000)), "How high the areas are", "Alade kõrgused", "[2, 1]"),
        Key("areas", AreasShape(), "Where the boxes stand", "Kus kastid on", also="alad"),
        Key("drawing", DRAWING, "A drawing with the boxes in it", "Joonis, milles on kastid", "rings", also="joonis"),
        Key("notes", MARKDOWN, "Notes for the facilitator", "Märkused juhendajale"),
    ),
)
