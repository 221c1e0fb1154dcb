"""The tables of personas, crossings, glossaries and themes."""

from __future__ import annotations

from teekond.language.common import (
    CHANNELS,
    IDENT,
    JOURNEY_REFERENCE,
    MARKDOWN,
    NAME,
    ONE_TO_FIVE,
    PATH,
    REFERENCE,
    SIDES,
    STANCES,
    TEXT,
    TEXTS,
    notes,
    owner,
    tags,
    title,
)
from teekond.language.shapes import Choice, Date, Flag, Key, Length, Many, Number, Option, Record, Table, Whole, Word
from teekond.language.steps import LINK

SOURCE = Record(
    "source",
    "What a persona is based on",
    "Millel persoona põhineb",
    (
        Key(
            "source",
            TEXT,
            "Interviews, a survey, a report",
            "Intervjuud, küsitlus, aruanne",
            "intervjuud",
            required=True,
            also="allikas",
        ),
        Key("n", Whole(0), "How many people", "Mitu inimest", "6"),
        Key("date", Date(), "When", "Millal", "2026-09-01", also="kuupäev"),
    ),
    bare="source",
)
PERSONA = Record(
    "persona",
    "An invented person who stands for a group",
    "Väljamõeldud inimene, kes esindab rühma",
    (
        Key("persona", IDENT, "The persona's id", "Persoona id", "mari"),
        Key("kind", SIDES, "A customer, or an employee", "Klient või töötaja", "employee", also="liik"),
        Key("name", TEXT, "The name", "Nimi", "Mari", default="the id", also="title nimi"),
        Key("age", Whole(0, 150), "How old", "Kui vana", "34", also="vanus"),
        Key("role", TEXT, "What the person does", "Mida inimene teeb", "Klienditeenindaja", also="roll amet job"),
        Key("stance", STANCES, "How the person stands to us", "Kuidas ta meisse suhtub", "neutral", also="hoiak"),
        Key(
            "extreme",
            Flag(),
            "true: the most demanding need",
            "true: kõige nõudlikum vajadus",
            "true",
            default="false",
            also="äärmuslik",
        ),
        Key(
            "also_serves",
            TEXTS,
            "Who else gains when this person is served",
            "Kes veel võidab, kui tema vajadus on täidetud",
        ),
        Key("quote", TEXT, "What the person would say", "Mida ta ütleks", also="tsitaat"),
        Key("story", MARKDOWN, "The person's story", "Tema lugu", also="lugu bio"),
        Key("goals", TEXTS, "What the person wants", "Mida ta tahab", also="eesmärgid"),
        Key("needs", TEXTS, "What the person needs", "Mida ta vajab", also="vajadused"),
        Key("pains", TEXTS, "What hurts", "Mis muret teeb", also="mured"),
        Key("gains", TEXTS, "What pleases", "Mis rõõmustab", also="rõõmud"),
        Key(
            "channels",
            CHANNELS,
            "The channels that the person likes",
            "Kanalid, mida ta eelistab",
            "[phone, chat]",
            also="kanalid channel",
        ),
        Key(
            "skills",
            Table(ONE_TO_FIVE, "a skill", "oskus"),
            "Skills, 1 to 5",
            "Oskused, 1–5",
            "{digital: 4}",
            also="oskused",
        ),
        Key(
            "preferences",
            Table(TEXT, "a matter", "teema"),
            "What the person prefers, by matter",
            "Mida ta eelistab, teemade kaupa",
            "{recognition: vaba aeg}",
            also="eelistused",
        ),
        Key("roles_over_time", TEXTS, "The roles that the person passes through", "Rollid, mida ta läbib"),
        Key("based_on", Many(SOURCE), "What we know it from", "Kust me seda teame", also="põhineb sources"),
        tags(),
        notes(),
    ),
)
_LINK_PARTS = tuple(key for key in LINK.keys if key.name != "step")
CROSSING_LINK = Record(
    "crossing-link",
    "A link between two journeys, written apart from them",
    "Side kahe teekonna vahel, kirjutatud neist eraldi",
    (
        Key(
            "from",
            REFERENCE,
            "The step where it starts",
            "Samm, kust see algab",
            "first-workday/it-account",
            required=True,
            also="alates step",
        ),
        Key(
            "meets",
            Many(REFERENCE),
            "The same moment, seen from the other side",
            "Sama hetk teiselt poolt vaadatuna",
            "first-call/greeting",
            also="kohtub",
        ),
        Key(
            "enables",
            Many(REFERENCE),
            "What it makes possible",
            "Mida see võimaldab",
            "first-call/answer",
            also="võimaldab to",
        ),
        Key(
            "learns_from",
            Many(REFERENCE),
            "The customer's step that it learns from",
            "Kliendi samm, millest see õpib",
            "complaint/tells",
            also="õpib",
        ),
        Key("enabled_by", Many(REFERENCE), "What makes it possible", "Mis selle võimalikuks teeb"),
        Key("taught", Many(REFERENCE), "The employee's step that learns from it", "Töötaja samm, mis sellest õpib"),
        *_LINK_PARTS,
    ),
)
CROSSING = Record(
    "crossing",
    "A named map of journeys that meet",
    "Nimega kaart teekondadest, mis kohtuvad",
    (
        Key("crossing", IDENT, "The crossing's id", "Ristumise id", "first-workday-x-first-call"),
        title("What the crossing is called", "Kuidas ristumist kutsutakse"),
        Key("summary", MARKDOWN, "What it is about", "Millest see räägib", also="kokkuvõte"),
        owner(),
        Key(
            "journeys",
            Many(JOURNEY_REFERENCE, 2),
            "The journeys, top to bottom on the map",
            "Teekonnad, kaardil ülalt alla",
            "[first-call, first-workday]",
            required=True,
            also="teekonnad",
        ),
        Key(
            "links",
            Many(CROSSING_LINK),
            "Links written here and not in the journeys",
            "Sidemed, mis on kirjas siin, mitte teekondades",
            also="sidemed link",
        ),
        notes(),
    ),
)
ABOUT = Choice(
    (
        Option("customer", "Customer experience", "Kliendikogemus", also="klient kliendikogemus"),
        Option("employee", "Employee experience", "Töötajakogemus", also="töötaja töötajakogemus"),
        Option("both", "Both", "Mõlemad", also="mõlemad mõlema"),
    )
)
TERM = Record(
    "term",
    "A word or an abbreviation, and what it means",
    "Sõna või lühend ja mida see tähendab",
    (
        Key("id", IDENT, "The term's id", "Termini id", "nps", default="made from the abbreviation or the term"),
        Key("short", TEXT, "The abbreviation", "Lühend", "NPS", also="lühend"),
        Key(
            "term",
            TEXT,
            "The term in full",
            "Termin täiskujul",
            "soovitusindeks",
            required=True,
            also="termin title name",
        ),
        Key(
            "means", MARKDOWN, "What it means", "Mida see tähendab", required=True, also="tähendab tähendus definition"
        ),
        Key(
            "see",
            Many(NAME),
            "Other terms that belong to it",
            "Teised terminid, mis sinna juurde kuuluvad",
            "[enps]",
            also="vaata",
        ),
        Key("about", ABOUT, "Whose experience it is about", "Kelle kogemuse kohta see käib", "customer"),
    ),
)
GLOSSARY = Record(
    "glossary",
    "Terms and abbreviations",
    "Terminid ja lühendid",
    (
        Key("glossary", IDENT, "The glossary's id", "Sõnastiku id", "terms"),
        title("What the glossary is called", "Kuidas sõnastikku kutsutakse"),
        Key("terms", Many(TERM), "The terms", "Terminid", required=True, also="terminid items"),
    ),
)
COLOUR_ROLES: tuple[tuple[str, str, str], ...] = (
    ("customer", "A customer's journey", "Kliendi teekond"),
    ("employee", "An employee's journey", "Töötaja teekond"),
    ("accent", "What is pointed out", "Esiletõstetu"),
    ("actor", "Lanes of the person", "Inimese rajad"),
    ("frontstage", "Lanes in front of the line of visibility", "Nähtavusjoone esised rajad"),
    ("backstage", "Lanes behind it", "Nähtavusjoone tagused rajad"),
    ("support", "Lanes of support", "Toetavad rajad"),
    ("evidence", "The lane of evidence", "Tõendite rada"),
    ("meets", "Links: meets", "Sidemed: kohtub"),
    ("enables", "Links: enables", "Sidemed: võimaldab"),
    ("learns-from", "Links: learns from", "Sidemed: õpib"),
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
                "Joonestiilid sideme kaupa",
                tuple(
                    Key(name, LINE, en, et)
                    for name, en, et in COLOUR_ROLES
                    if name in {"meets", "enables", "learns-from", "flow"}
                ),
            ),
            "Line styles by link",
            "Joonestiilid sideme kaupa",
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
