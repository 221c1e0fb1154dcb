"""The keys of a workshop."""

from __future__ import annotations

from teekond.language.common import IDENT, LANGUAGE, MARKDOWN, NAME, NAMES, TEXT, TEXTS, title
from teekond.language.shapes import Choice, Date, Duration, Key, Many, Option, Record, Whole
from teekond.language.sheet_shapes import AnyShape, NoteShape, PartShape, TimeShape

KINDS = ("talk", "exercise", "story", "conversation", "break", "vote", "takeaway", "other")
"""What an item of the agenda can be: its first key."""
FILL = Choice(
    (
        Option("blank", "Empty", "Tühi", also="tühi"),
        Option("stages", "With the stages", "Etappidega", also="etapid etappidega"),
        Option("all", "With all that is known", "Kõige teadaolevaga", also="kõik"),
    )
)
SHEET = Record(
    "sheet",
    "A canvas that an item uses",
    "Lõuend, mida punkt kasutab",
    (
        Key("canvas", NAME, "The canvas", "Lõuend", "journey", required=True, also="lõuend"),
        Key("journey", NAME, "The journey that fills it", "Teekond, mis selle täidab", also="teekond"),
        Key("persona", NAME, "The persona that fills it", "Persoona, kes selle täidab", also="persoona"),
        Key("stage", NAME, "Only one stage", "Ainult üks etapp", also="etapp"),
        Key("fill", FILL, "How much is printed in", "Kui palju on ette trükitud", "stages"),
        Key("sheet", NAME, "The size of the paper", "Paberi suurus", "A1", also="leht"),
    ),
    bare="canvas",
)
PER = Choice(
    (
        Option("group", "One a group", "Rühma kohta", also="rühm grupp"),
        Option("person", "One a person", "Inimese kohta", also="inimene"),
        Option("room", "One for all", "Kõigi peale", also="ruum saal"),
    )
)
ITEM = Record(
    "item",
    "An item of the agenda",
    "Päevakava punkt",
    (
        *(Key(kind, TEXT, "What it is called", "Kuidas seda nimetatakse") for kind in KINDS),
        Key("takes", Duration(), "How long it takes", "Kui kaua see kestab", "45 min", also="kestab kestus duration"),
        Key("at", TimeShape(), "A fixed clock time", "Kindel kellaaeg", "12:30", also="kell"),
        Key("by", TEXT, "Who leads it", "Kes seda juhib", also="kes juhib"),
        Key("needs", TEXTS, "What is needed for it", "Mida selleks vaja on", also="vaja"),
        Key("if_late", TEXT, "What to drop when time runs out", "Mida ära jätta, kui aeg otsa saab", also="hilined"),
        Key("per", PER, "For whom a sheet is printed", "Kelle jaoks leht trükitakse", "group"),
        Key("canvases", Many(SHEET), "The canvases that it uses", "Lõuendid, mida see kasutab", also="lõuendid canvas"),
        Key("decks", NAMES, "The cards that it uses", "Kaardid, mida see kasutab", also="kaardid deck"),
        Key("do", Many(PartShape()), "Its parts, with minutes", "Osad minutitega", "- 10 min: …", also="tee steps"),
        Key("notes", MARKDOWN, "For the facilitator", "Juhendajale", also="märkused"),
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
        Key("starts", TimeShape(), "When it starts", "Millal algab", "9:30", required=True, also="algab"),
        Key("ends", TimeShape(), "When it must be over", "Millal peab läbi olema", "16:30", also="lõpeb"),
        Key("place", TEXT, "Where", "Kus", also="koht"),
        Key("people", Whole(1, 9999), "How many come", "Mitu inimest tuleb", "32", also="inimesi"),
        Key("group_size", Whole(1, 999), "People in a group", "Inimesi rühmas", "5", also="rühma_suurus"),
        Key("groups", AnyShape(), "How many groups, or which", "Mitu rühma või millised", "6", also="rühmad"),
        Key("languages", Many(LANGUAGE), "Languages of what is printed", "Trükiste keeled", "[et]", also="keeled"),
        Key("journeys", NAMES, "The journeys that it is about", "Teekonnad, millest jutt on", also="teekonnad"),
        Key("sheets", AnyShape(), "The sizes of the sheets", "Lehtede suurused", also="lehed"),
        Key("sticky_notes", Many(NoteShape()), "The sticky notes at hand", "Olemasolevad lipikud", "76x76"),
        Key(
            "agenda",
            Many(ITEM, 1),
            "What happens, in order",
            "Mis toimub, järjekorras",
            required=True,
            also="päevakava kava",
        ),
        Key("takeaways", AnyShape(), "What people take home", "Mida koju kaasa võetakse"),
        Key("feedback", AnyShape(), "What people are asked afterwards", "Mida pärast küsitakse", also="tagasiside"),
        Key("notes", MARKDOWN, "For the facilitator", "Juhendajale", also="märkused"),
    ),
)
