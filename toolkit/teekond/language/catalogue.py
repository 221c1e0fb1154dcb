"""The table of a catalogue: the values that tags may have."""

from __future__ import annotations

from teekond.language.common import IDENT, TEXT, title
from teekond.language.drawings import SCALE
from teekond.language.others import ABOUT
from teekond.language.shapes import Choice, Key, Many, Option, Record

ITEM = Record(
    "catalogue-item",
    "A value of a catalogue",
    "Kataloogi väärtus",
    (
        Key("id", IDENT, "What tags write", "Mida siltides kirjutatakse", "sensory", default="made from the title"),
        title("What it is called", "Kuidas seda nimetatakse", required=True, example="Meeled"),
        Key("prompt", TEXT, "The question that it asks", "Küsimus, mida see esitab", also="küsimus question"),
        Key("source", TEXT, "Where it comes from", "Kust see pärineb", also="allikas"),
        Key(
            "side",
            Choice(
                (
                    Option("functional", "Whether the job gets done", "Kas asi saab tehtud", also="funktsionaalne"),
                    Option("emotional", "How it feels", "Mis tunne on", also="emotsionaalne"),
                )
            ),
            "Whether it is about getting the job done, or about feeling",
            "Kas see räägib asja ajamisest või tundest",
            "emotional",
            also="pool kind",
        ),
    ),
    bare="title",
)
CATALOGUE = Record(
    "catalogue",
    "Values for tags",
    "Siltide väärtused",
    (
        Key("catalogue", IDENT, "The catalogue's id", "Kataloogi id", "our-dimensions"),
        title("What the catalogue is called", "Kuidas kataloogi kutsutakse"),
        Key("about", ABOUT, "Whose experience it is about", "Kelle kogemuse kohta see käib", "customer"),
        Key("source", TEXT, "Where it comes from", "Kust see pärineb", also="allikas"),
        Key(
            "scale",
            SCALE,
            "The numbers by which its values are rated, where a team is asked",
            "Arvud, millega selle väärtusi hinnatakse, kui tiimilt küsitakse",
            "{from: 1, to: 5}",
            default="from 1 to 5",
            also="skaala",
        ),
        Key("items", Many(ITEM, 1), "Its values", "Selle väärtused", required=True, also="väärtused values"),
    ),
)
