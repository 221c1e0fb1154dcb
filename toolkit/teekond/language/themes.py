"""The table of themes."""

from __future__ import annotations

from teekond.language.common import IDENT, NAME, PATH
from teekond.language.shapes import Choice, Key, Length, Number, Option, Record, Word

COLOUR_ROLES: tuple[tuple[str, str, str], ...] = (
    ("customer", "A customer's journey", "Kliendi teekond"),
    ("employee", "An employee's journey", "Töötaja teekond"),
    ("accent", "What is pointed out", "Esiletõstetu"),
    ("actor", "Lanes of the person", "Inimese rajad"),
    ("frontstage", "Lanes in front of the line of visibility", "Nähtavusjoone esised rajad"),
    ("backstage", "Lanes behind it", "Nähtavusjoone tagused rajad"),
    ("support", "Lanes of support", "Toetavad rajad"),
    ("evidence", "The lane of evidence", "Tõendite rada"),
    ("meets", "Links: meets", "Seosed: kohtub"),
    ("enables", "Links: enables", "Seosed: võimaldab"),
    ("learns-from", "Links: learns from", "Seosed: õpib"),
    ("flow", "The flow from step to step", "Kulg sammult sammule"),
    ("low", "Low feelings", "Halvad tunded"),
    ("high", "High feelings", "Head tunded"),
    ("paper", "The ground", "Taust"),
    ("ink", "Text and lines", "Tekst ja jooned"),
)
COLOUR = Word("colour", "a colour such as `#00507D`", "värv nagu `#00507D`", "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")
LINE = Record(
    "line",
    "How a link is drawn",
    "Kuidas sidet joonistatakse",
    (
        Key("width", Number(0.5, 6), "Width in points", "Laius punktides", "3", also="laius"),
        Key(
            "dash",
            Choice(
                (
                    Option("solid", "Unbroken", "Pidev", also="pidev"),
                    Option("dashed", "Dashes", "Kriipsud", also="kriipsjoon kriipsud katkendlik"),
                    Option("dotted", "Dots", "Punktid", also="punktiir punktid"),
                )
            ),
            "Pattern",
            "Muster",
            "solid",
            also="joon style",
        ),
    ),
)
THEME = Record(
    "theme",
    "Colours, font, logo and line styles",
    "Värvid, kiri, logo ja joonestiilid",
    (
        Key("theme", IDENT, "The theme's id", "Kujunduse id", "helge"),
        Key(
            "extends",
            NAME,
            "The theme that it changes",
            "Kujundus, mida see muudab",
            "default",
            default="default",
            also="laiendab base",
        ),
        Key(
            "colours",
            Record(
                "colours",
                "Colours by role",
                "Värvid rollide kaupa",
                tuple(Key(role, COLOUR, en, et, '"#00507D"') for role, en, et in COLOUR_ROLES),
            ),
            "Colours by role",
            "Värvid rollide kaupa",
            '{customer: "#00507D"}',
            also="colors värvid",
        ),
        Key(
            "lines",
            Record(
                "lines",
                "Line styles by link",
                "Joonestiilid seose liigi kaupa",
                tuple(
                    Key(name, LINE, en, et)
                    for name, en, et in COLOUR_ROLES
                    if name in {"meets", "enables", "learns-from", "flow"}
                ),
            ),
            "Line styles by link",
            "Joonestiilid seose liigi kaupa",
            "{meets: {width: 3, dash: solid}}",
            also="jooned",
        ),
        Key(
            "fonts",
            Record(
                "fonts",
                "The font of the words",
                "Sõnade kiri",
                (
                    Key("text", NAME, "The family's name", "Kirjapere nimi", "Inter", also="family name"),
                    Key(
                        "file",
                        PATH,
                        "A font file in the workspace: TTF or OTF, hardly wider than Inter",
                        "Kirjafail tööruumis: TTF või OTF, mis pole Interist palju laiem",
                        "fonts/helge.ttf",
                        also="fail",
                    ),
                    Key(
                        "bold",
                        PATH,
                        "The font file for bold words",
                        "Kirjafail paksude sõnade jaoks",
                        "fonts/helge-bold.ttf",
                        also="paks",
                    ),
                ),
            ),
            "The font of the words",
            "Sõnade kiri",
            also="font kiri",
        ),
        Key(
            "logo",
            PATH,
            "A picture in the workspace, SVG or PNG, for the head of maps",
            "Pilt tööruumis, SVG või PNG, kaartide päisesse",
            "assets/logo.svg",
        ),
        Key(
            "corners",
            Length(1.5, 5),
            "How round the cards of employees are; those of customers stay angular",
            "Kui ümarad on töötaja kaardid; kliendi kaardid jäävad nurgelisteks",
            "3 mm",
            also="nurgad",
        ),
    ),
)
