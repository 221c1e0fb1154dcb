"""The tables of personas, crossings and glossaries."""

from __future__ import annotations

from teekond.language.common import (
    CHANNELS,
    IDENT,
    JOURNEY_REFERENCE,
    MARKDOWN,
    NAME,
    ONE_TO_FIVE,
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
from teekond.language.shapes import Choice, Date, Flag, Key, Many, Option, Record, Table, Whole
from teekond.language.step_parts import LINK

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
        Key(
            "finding",
            TEXT,
            "What it taught us about the person",
            "Mida sealt selle inimese kohta teada saime",
            "Tagasi astumine ei ole kukkumine",
            also="leid taipamine insight",
        ),
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
            "Seosed, mis on kirjas siin, mitte teekondades",
            also="seosed sidemed link",
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
