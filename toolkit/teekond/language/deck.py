"""The tables of decks: printable cards."""

from __future__ import annotations

from teekond.language.common import IDENT, NAME, TEXT, TEXTS, title
from teekond.language.shapes import Choice, Flag, Key, Many, Option, Record, Table, Whole, Word

CARD_SIDES = Choice(
    (
        Option("customer", "A customer's", "Kliendi oma", also="klient kliendi"),
        Option("employee", "An employee's", "Töötaja oma", also="töötaja"),
        Option("both", "Both sides'", "Mõlema poole oma", also="mõlemad mõlema"),
    )
)
CARD_SIZES = Choice(
    (
        Option("A6", "Four cards on A4", "Neli kaarti A4-lehel", also="a6"),
        Option("A7", "Eight cards on A4", "Kaheksa kaarti A4-lehel", also="a7"),
    )
)
PHASE = Whole(1, 5)
LETTERS = Word("letters", "two capital letters", "kaks suurtähte", "^[A-Z]{2}$")
ICON = Word("icon", "the name of a pictogram", "piktogrammi nimi")


def _icon() -> Key:
    return Key("icon", ICON, "Its pictogram", "Piktogramm", "talk", also="ikoon piktogramm")


def _side() -> Key:
    return Key("side", CARD_SIDES, "Whose side it looks at", "Kumma poole vaade see on", "employee", also="pool kind")


CARD = Record(
    "card",
    "A card",
    "Kaart",
    (
        Key("front", TEXT, "What stands on the front", "Mis on kaardi esiküljel", required=True, also="ees esikülg"),
        Key("back", TEXTS, "What stands on the back: a text, or questions", "Mis on tagaküljel: tekst või küsimused",
            also="taga tagakülg"),
        Key("theme", TEXT, "One of the deck's themes, or a word of its own", "Mõni paki teema või oma sõna", "trust",
            also="teema"),
        Key("answer", Flag(), "Whether what the front says is true", "Kas esikülje väide on tõene", "false",
            also="vastus true"),
        Key("source", TEXT, "Where the claim was read", "Kust väide pärineb", also="allikas"),
        Key("year", Whole(1800, 2200), "The year of the claim", "Väite aasta", "2020", also="aasta date"),
        _side(),
        _icon(),
    ),
    bare="front",
)  # fmt: skip
CARD_THEME = Record(
    "card-theme",
    "A theme of cards",
    "Kaartide teema",
    (title("What it is called", "Kuidas seda nimetatakse", required=True), _side(), _icon()),
    bare="title",
)
DECK = Record(
    "deck",
    "Printable cards",
    "Trükitavad kaardid",
    (
        Key("deck", IDENT, "The deck's id", "Kaardipaki id", "questions"),
        title("What the deck is called", "Kuidas kaardipakki nimetatakse", required=True),
        Key("purpose", TEXT, "What it is for", "Milleks see on", also="eesmärk"),
        Key("card", CARD_SIZES, "The size of a card", "Kaardi suurus", "A6", default="A6", also="kaart size"),
        Key("code", LETTERS, "The letters before the number of a card", "Tähed kaardi numbri ees", "QK",
            default="made from the id", also="kood"),
        Key("licence", NAME, "The licence", "Litsents", "CC-BY-4.0", also="litsents license"),
        Key("credit", TEXT, "Whom to name", "Keda nimetada", also="autor"),
        Key("phase", PHASE, "Where in the process it is used, 1 to 5", "Millises etapis seda kasutatakse, 1–5", "2",
            also="etapp faas"),
        _icon(),
        _side(),
        Key("side_on", Choice((
            Option("front", "On the front", "Esiküljel", also="ees"),
            Option("back", "On the back: the cards are there to be sorted", "Tagaküljel: kaarte sorteeritakse",
                   also="taga"),
        )), "Where the card shows whose side it looks at", "Kummal küljel on näha, kelle vaade see on", "back",
            default="front"),
        Key("back_title", TEXT, "What stands above the backs", "Tagakülgede pealkiri", also="tagakülje_pealkiri"),
        Key("facts", Flag(), "true: its cards claim something; each needs a source and a year",
            "true: kaartidel on väited; igaühel peab olema allikas ja aasta", "true", default="false", also="faktid"),
        Key("reviewed", Whole(1800, 2200), "The year when its facts were last gone over",
            "Aasta, mil faktid viimati üle vaadati", "2026", also="üle_vaadatud"),
        Key("themes", Table(CARD_THEME, "a theme's id", "teema id"), "The themes of its cards", "Kaartide teemad",
            "{trust: {title: Usaldus, icon: promise}}", also="teemad"),
        Key("cards", Many(CARD, 1), "The cards", "Kaardid", required=True, also="kaardid items"),
    ),
)  # fmt: skip
