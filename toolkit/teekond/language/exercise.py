"""The table of an exercise: what people do together, and what its facilitator has to know."""

from __future__ import annotations

from teekond.language.common import IDENT, MARKDOWN, NAME, NAMES, TEXT, TEXTS, title
from teekond.language.shapes import Choice, Duration, Key, Many, Option, Record, Table, Whole
from teekond.language.sheet_shapes import IconShape, PartShape, PeopleShape, QuantityShape
from teekond.language.workshop import PER, SHEET

MATERIALS = Choice(
    (
        Option("notes", "Sticky notes", "Lipikud", also="lipikud lipik sticky-notes post-its"),
        Option("dots", "Sticky dots", "Kleeptäpid", also="täpid täpp dot"),
        Option("markers", "Black markers", "Mustad markerid", also="marker markerid"),
        Option("pens", "Pens", "Pastakad", also="pen pliiatsid pastakad"),
        Option("tape", "Masking tape", "Maalriteip", also="teip"),
        Option("paper", "Sheets of A4", "A4-lehed", also="paber"),
        Option("flipchart", "Flip chart with paper", "Pabertahvel", also="tahvel flip-chart"),
        Option("timer", "A timer that all can see", "Taimer, mida kõik näevad", also="taimer kell clock"),
        Option("camera", "A camera or a phone", "Kaamera või telefon", also="kaamera"),
        Option("screen", "A screen or a projector", "Ekraan või projektor", also="ekraan projektor projector"),
        Option("clipboards", "Clipboards", "Kirjutusalused", also="kirjutusalus clipboard"),
        Option("scissors", "Scissors", "Käärid", also="käärid"),
    )
)
"""Materials with a name in every language; anything else may be needed too."""
REPLY = Record(
    "reply",
    "What a facilitator may hear, and what to ask then",
    "Mida juhendaja võib kuulda ja mida siis küsida",
    (
        Key("hear", TEXT, "What is said", "Mida öeldakse", "Meil on see korras.", required=True, also="kuuled kui"),
        Key("ask", TEXT, "What to ask then", "Mida siis küsida", "Kellel oli viimati teisiti?", required=True,
            also="küsi"),
    ),
)  # fmt: skip
EXERCISE = Record(
    "exercise",
    "What people do together, for any workshop",
    "Mida üheskoos tehakse, igas töötoas",
    (
        Key("exercise", IDENT, "Its id", "Tunnus", "first-workday"),
        Key("id", IDENT, "Its id", "Tunnus"),
        title("What it is called", "Kuidas seda nimetatakse", required=True),
        Key("purpose", TEXT, "What it is for", "Milleks see on", also="eesmärk"),
        Key("takes", Duration(), "How long it takes", "Kui kaua see kestab", "45 min",
            default="as long as its parts", also="kestab kestus duration"),
        Key("group", PeopleShape(), "How many do it together", "Mitu inimest seda koos teeb", "4-6", also="rühm"),
        Key("phase", Whole(1, 5), "Where in the process it is used, 1 to 5", "Millises etapis seda kasutatakse, 1–5",
            "2", also="etapp faas"),
        Key("icon", IconShape(), "Its picture", "Pilt", "journey", also="ikoon pilt picture"),
        Key("do", Many(PartShape(), 1), "Its parts, with minutes", "Osad minutitega", "- 10 min: …", required=True,
            also="tee steps osad"),
        Key("per", PER, "For whom its sheets are printed", "Kelle jaoks lehed trükitakse", "group", default="group",
            also="kellele"),
        Key("canvases", Many(SHEET), "The canvases that it uses", "Lõuendid, mida see kasutab", "[first-workday]",
            also="lõuendid canvas"),
        Key("decks", NAMES, "The cards that it uses", "Kaardid, mida see kasutab", "[questions]",
            also="kaardid deck cards"),
        Key("materials", Table(QuantityShape(), "a material", "tarvik"), "What it uses up", "Mida kulub",
            "{notes: 10 per person, tape: 1 per table}", also="tarvikud materjalid"),
        Key("needs", TEXTS, "What has to be at hand", "Mis peab käepärast olema", also="vaja"),
        Key("before", TEXTS, "What to prepare", "Mida ette valmistada", also="enne ettevalmistus prepare"),
        Key("say", MARKDOWN, "What to say at the beginning", "Mida alguses öelda", also="ütle"),
        Key("watch", MARKDOWN, "What to look out for", "Mida jälgida", also="jälgi"),
        Key("goes_wrong", TEXTS, "What goes wrong, and what then helps", "Mis läheb viltu ja mis siis aitab",
            also="viltu"),
        Key("if_you_hear", Many(REPLY), "What may be said, and what to ask then",
            "Mida võidakse öelda ja mida siis küsida", "[{hear: …, ask: …}]", also="kui_kuuled"),
        Key("if_late", TEXT, "What to drop when time runs out", "Mida ära jätta, kui aeg otsa saab", also="hilined"),
        Key("after", TEXT, "What to do with what came out", "Mida tulemusega teha", also="pärast"),
        Key("licence", NAME, "The licence", "Litsents", "CC-BY-4.0", also="litsents license"),
        Key("credit", TEXT, "Whom to name", "Keda nimetada", also="autor"),
    ),
)  # fmt: skip
