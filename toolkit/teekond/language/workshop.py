"""The table of a workshop: who meets, when, and what they do."""

from __future__ import annotations

from teekond.language.common import IDENT, LANGUAGE, MARKDOWN, NAME, NAMES, TEXT, TEXTS, title
from teekond.language.prints import FILLS
from teekond.language.shapes import Choice, Date, Duration, Flag, Key, Many, Option, Record, Table, Whole
from teekond.language.sheet_shapes import CountShape, NoteShape, PaperShape, PartShape, QuantityShape, TimeShape

KINDS = ("talk", "exercise", "story", "conversation", "break", "vote", "takeaway", "other")
"""What an item of the agenda can be: its first key."""
PER = Choice(
    (
        Option("group", "One a group", "Rühma kohta", also="rühm grupp table"),
        Option("person", "One a person", "Inimese kohta", also="inimene"),
        Option("room", "One for all", "Kõigi peale", also="ruum saal"),
    )
)


def _place() -> Key:
    return Key("place", TEXT, "Where", "Kus", also="koht")


def _starts() -> Key:
    return Key("starts", TimeShape(), "When it starts", "Millal algab", "9:30", also="algab start begins")


def _ends() -> Key:
    return Key("ends", TimeShape(), "When it must be over", "Millal peab läbi olema", "16:30", also="lõpeb end until")


SHEET = Record(
    "workshop-sheet",
    "A canvas that a workshop uses",
    "Lõuend, mida töötuba kasutab",
    (
        Key("canvas", NAME, "The canvas", "Lõuend", "journey", required=True, also="lõuend"),
        Key("journey", NAME, "The journey that fills it", "Teekond, mis selle täidab", also="teekond"),
        Key("crossing", NAME, "The crossing that fills it", "Ristumine, mis selle täidab", also="ristumine"),
        Key("persona", NAME, "The persona that fills it", "Persoona, kes selle täidab", also="persoona"),
        Key("unit", NAME, "The unit that it is about", "Üksus, kelle kohta see on", "customer-service", also="üksus"),
        Key("stage", NAME, "Only one stage", "Ainult üks etapp", also="etapp"),
        Key("stages", Whole(1, 26), "Empty columns, where no journey is given", "Tühje veerge, kui teekonda pole", "6"),
        Key("fill", FILLS, "How much is printed in", "Kui palju on ette trükitud", "stages", default="blank"),
        Key("sheet", PaperShape(), "The size of the paper", "Paberi suurus", "A1", also="leht size"),
        Key("per", PER, "For whom it is printed", "Kelle jaoks see trükitakse", "person", also="kellele"),
        Key(
            "again",
            Flag(),
            "true: the sheet that was used before, nothing new is printed",
            "true: sama leht mis enne, uut ei trükita",
            "true",
            default="false",
            also="sama uuesti",
        ),
    ),
    bare="canvas",
)
SUPPLIES = Table(QuantityShape(), "a material", "tarvik")


def _materials(en: str, et: str) -> Key:
    return Key("materials", SUPPLIES, en, et, "{notes: 10 per person, camera: 1}", also="tarvikud materjalid supplies")


_ITEM = (
    *(Key(kind, TEXT, "What it is called", "Kuidas seda nimetatakse") for kind in KINDS),
    Key("takes", Duration(), "How long it takes", "Kui kaua see kestab", "45 min", also="kestab kestus duration"),
    Key("by", TEXT, "Who leads it", "Kes seda juhib", also="kes juhib"),
    Key("needs", TEXTS, "What is needed for it", "Mida selleks vaja on", also="vaja"),
    Key("if_late", TEXT, "What to drop when time runs out", "Mida ära jätta, kui aeg otsa saab", also="hilined"),
    Key("per", PER, "For whom a sheet is printed", "Kelle jaoks leht trükitakse", "group", default="group"),
    Key("canvases", Many(SHEET), "The canvases that it uses", "Lõuendid, mida see kasutab", also="lõuendid canvas"),
    Key("decks", NAMES, "The cards that it uses", "Kaardid, mida see kasutab", also="kaardid deck cards"),
    Key("do", Many(PartShape()), "Its parts, with minutes", "Osad minutitega", "- 10 min: …", also="tee steps"),
    Key("votes", Whole(0, 99), "Dots for each person", "Täppe igale inimesele", "3", also="täpid hääled dots"),
    _materials("What it uses up", "Mida kulub"),
    Key("room", NAME, "The room that it is in", "Ruum, kus see toimub", "hall", also="ruum"),
    Key("notes", MARKDOWN, "For the facilitator", "Juhendajale", also="märkused"),
)
BESIDE = Record(
    "parallel-item",
    "One of several things that happen at the same time",
    "Üks mitmest samal ajal toimuvast asjast",
    (
        *_ITEM,
        Key("tables", Many(Whole(1, 999)), "The tables that are there", "Lauad, kes seal on", "[1, 2]", also="lauad"),
    ),
)
ITEM = Record(
    "item",
    "An item of the agenda",
    "Päevakava punkt",
    (
        *_ITEM,
        Key("at", TimeShape(), "A fixed clock time", "Kindel kellaaeg", "12:30", also="kell"),
        Key("day", Whole(1, 99), "The day that begins with it", "Päev, mis sellega algab", "2", also="päev"),
        Key("parallel", Many(BESIDE, 2), "Items side by side, each in a room", "Punktid kõrvuti, igaüks oma ruumis",
            "- exercise: …", also="kõrvuti samal_ajal"),
    ),
)  # fmt: skip
AGENDA = Many(ITEM, 1)
DAY = Record(
    "day",
    "A day of a workshop that has several",
    "Üks mitmepäevase töötoa päevadest",
    (
        Key("date", Date(), "The day", "Päev", "2026-12-03", also="kuupäev"),
        _starts(),
        _ends(),
        _place(),
        Key(
            "agenda", AGENDA, "What happens, in order", "Mis toimub, järjekorras", required=True, also="päevakava kava"
        ),
    ),
)
GROUP = Record(
    "group",
    "A table with a name",
    "Nimega laud",
    (
        Key("name", TEXT, "What it is called", "Kuidas seda nimetatakse", "Sea", required=True, also="nimi title"),
        Key("members", TEXTS, "Who sits there", "Kes seal istuvad", "[Ave, Joonas]", also="liikmed inimesed people"),
        Key("persona", NAME, "The persona that it works with", "Persoona, kellega see töötab", "mari", also="persoona"),
        Key("unit", NAME, "The unit that sits there", "Üksus, kes seal istub", "customer-service", also="üksus"),
    ),
    bare="name",
)
ROOM = Record(
    "room",
    "A room",
    "Ruum",
    (
        Key("name", TEXT, "What it is called", "Kuidas seda nimetatakse", "Hall", required=True, also="nimi title"),
        Key(
            "seats",
            Whole(1, 9999),
            "How many people it holds",
            "Mitu inimest sinna mahub",
            "12",
            also="kohti istekohti",
        ),
    ),
    bare="name",
)
SHEETS = Record(
    "workshop-paper",
    "What the sheets are printed on",
    "Millele lehed trükitakse",
    (
        Key("large", PaperShape(), "The paper of sheets for the wall", "Seinalehtede paber", "A1", also="suur"),
        Key(
            "tile_on",
            PaperShape(),
            "The paper for pieces of a large sheet",
            "Suure lehe tükkide paber",
            "A4",
            also="tükid",
        ),
        Key(
            "colour",
            Flag(),
            "Whether they are in colour",
            "Kas need on värvilised",
            "true",
            default="true",
            also="värv color",
        ),
    ),
)
WORKSHOP = Record(
    "workshop",
    "Who meets, when, and what they do",
    "Kes kohtub, millal ja mida tehakse",
    (
        Key("workshop", IDENT, "Its id", "Tunnus", "human-in-focus"),
        Key("id", IDENT, "Its id", "Tunnus"),
        title("What it is called", "Kuidas seda nimetatakse", required=True),
        Key("date", Date(), "The day", "Päev", "2026-12-03", also="kuupäev"),
        _starts(),
        _ends(),
        _place(),
        Key("people", Whole(1, 9999), "How many come", "Mitu inimest tuleb", "32", also="inimesi osalejaid"),
        Key("group_size", Whole(1, 999), "People in a group", "Inimesi rühmas", "5", also="rühma_suurus"),
        Key("groups", CountShape(GROUP), "How many groups, or which", "Mitu rühma või millised", "6",
            also="rühmad lauad"),
        Key("roles", Table(Whole(1, 9999), "a role", "roll"), "How many of each role come: tables are mixed",
            "Mitu inimest igast rollist tuleb: lauad segatakse", "{hr: 8, service: 12}", also="rollid"),
        Key("rooms", Many(ROOM), "The rooms", "Ruumid", "[Hall, Cellar]", also="ruumid"),
        Key("languages", Many(LANGUAGE), "Languages of what is printed", "Trükiste keeled", "[et]", also="keeled"),
        Key("journeys", NAMES, "The journeys that it is about", "Teekonnad, millest jutt on", also="teekonnad"),
        Key("sheets", SHEETS, "What the sheets are printed on", "Millele lehed trükitakse", also="lehed"),
        Key("sticky_notes", Many(NoteShape()), "The sticky notes at hand", "Olemasolevad lipikud", "76x76",
            also="lipikud"),
        Key("agenda", AGENDA, "What happens, in order", "Mis toimub, järjekorras", also="päevakava kava"),
        Key("days", Many(DAY, 1), "Several days, each with an agenda", "Mitu päeva, igaühel oma päevakava",
            also="päevad"),
        _materials("What is needed besides", "Mida veel vaja on"),
        Key("spare", Whole(0, 100), "Percent more of what is used up", "Mitu protsenti kuluvat varuks", "10",
            default="10", also="varu"),
        Key("takeaways", SHEET, "What people take home", "Mida koju kaasa võetakse", "takeaway"),
        Key("feedback", SHEET, "What people are asked afterwards", "Mida pärast küsitakse", "feedback-form",
            also="tagasiside"),
        Key("series", NAME, "The series that it belongs to", "Sari, kuhu see kuulub", "human-in-focus", also="sari"),
        Key("edition", Whole(1, 999), "Which one of the series it is", "Mitmes see sarjas on", "2", also="kord"),
        Key("previous", NAME, "The workshop before it in the series", "Sarja eelmine töötuba", also="eelmine"),
        Key("notes", MARKDOWN, "For the facilitator", "Juhendajale", also="märkused"),
    ),
)  # fmt: skip
