"""The tables of a journey, its lanes and its stages."""

from __future__ import annotations

from teekond.language.common import (
    IDENT,
    MARKDOWN,
    NAME,
    SIDES,
    TEXT,
    TEXTS,
    notes,
    owner,
    tags,
    title,
)
from teekond.language.shapes import Choice, Items, Key, Number, Option, Record, Word
from teekond.language.steps import STEP

ROLES = Choice(
    (
        Option("evidence", "What can be seen or touched", "Mida saab näha või katsuda", also="tõendid tõend"),
        Option(
            "actor",
            "The person whose journey it is",
            "Inimene, kelle teekond see on",
            also="tegija tegelane osaline",
        ),
        Option(
            "frontstage",
            "People and systems that the person meets",
            "Inimesed ja süsteemid, kellega kokku puututakse",
            also="eeslava esilava",
        ),
        Option("backstage", "People that the person does not see", "Inimesed, keda ei nähta", also="tagalava"),
        Option("support", "Systems, partners, other units", "Süsteemid, partnerid, teised üksused", also="tugi toetav"),
    )
)
LANE = Record(
    "lane",
    "A row of the map: a person, a group, a system",
    "Kaardi rada: inimene, rühm, süsteem",
    (
        Key("id", IDENT, "The lane's id", "Raja id", "reception", default="made from the title"),
        title("What the lane is called", "Kuidas rada kutsutakse", required=True, example="Administraator"),
        Key(
            "role",
            ROLES,
            "What it is to the person",
            "Mis see inimesele on",
            "backstage",
            default="the first lane without one is the actor, others frontstage",
            also="roll",
        ),
        Key("unit", NAME, "The unit that it belongs to", "Üksus, kuhu see kuulub", "it-services", also="üksus"),
        owner(),
    ),
)
STAGE = Record(
    "stage",
    "A large part of a journey",
    "Teekonna suur osa",
    (
        Key("id", IDENT, "The stage's id", "Etapi id", "morning", default="made from the title"),
        title("What the stage is called", "Kuidas etappi kutsutakse", required=True, example="Hommik"),
        Key(
            "goal", TEXT, "What the person wants to reach in it", "Mida inimene selles tahab saavutada", also="eesmärk"
        ),
        Key(
            "process",
            NAME,
            "An HR or service process of the organisation",
            "Organisatsiooni personali- või teenindusprotsess",
            "onboarding",
            also="protsess",
        ),
        Key(
            "needs",
            Record(
                "stage-needs",
                "What each side needs",
                "Mida kumbki pool vajab",
                (
                    Key(
                        "organisation", TEXTS, "The organisation", "Organisatsioon", also="organization organisatsioon"
                    ),
                    Key("employee", TEXTS, "The employee", "Töötaja", also="töötaja"),
                    Key("agreed", TEXTS, "What they agreed", "Milles lepiti kokku", also="kokkulepe"),
                ),
            ),
            "What each side needs",
            "Mida kumbki pool vajab",
            also="vajadused",
        ),
        owner(),
        tags(),
        notes(),
        Key("steps", Items(STEP), "The steps, in order", "Sammud, järjekorras", also="sammud step"),
    ),
    body="steps",
)
SCALE = Record(
    "scale",
    "The file's own scale of feelings",
    "Faili oma tunnete skaala",
    (
        Key("from", Number(), "The worst", "Halvim", "1", required=True, also="min low"),
        Key("to", Number(), "The best", "Parim", "5", required=True, also="max high"),
    ),
)
JOURNEY = Record(
    "journey",
    "A customer's or an employee's journey",
    "Kliendi või töötaja teekond",
    (
        Key("journey", IDENT, "The journey's id", "Teekonna id", "first-workday"),
        title("What the journey is called", "Kuidas teekonda kutsutakse", example="Esimene tööpäev"),
        Key(
            "kind",
            SIDES,
            "Whose journey it is; needed unless the persona says it",
            "Kelle teekond; vaja, kui persoona seda ei ütle",
            "employee",
            also="liik",
        ),
        Key("persona", NAME, "The id of a persona, or a name", "Persoona id või nimi", "mari", also="persoona"),
        Key(
            "state",
            Choice(
                (
                    Option("as-is", "As it is today", "Nagu on täna", also="hetkeolukord praegu praegune olemasolev"),
                    Option("to-be", "As it shall be", "Nagu peab saama", also="soovitud-olukord soovitud tulevik"),
                )
            ),
            "Today's journey, or the one wished for",
            "Tänane või soovitud teekond",
            "as-is",
            default="as-is",
            also="olek seis",
        ),
        Key(
            "of",
            Word("stage-reference", "`journey`, or `journey/stage`", "`teekond` või `teekond/etapp`"),
            "The larger journey, and its stage, that this one opens up",
            "Suurem teekond ja etapp, mille see lahti kirjutab",
            "employee-lifecycle/onboarding",
        ),
        Key(
            "preset",
            NAME,
            "The preset whose stages it should cover",
            "Mall, mille etapid see peaks katma",
            "first-workday",
            also="eeskuju",
        ),
        Key(
            "relationship_goal",
            Choice(
                (
                    Option("satisfaction", "Satisfaction", "Rahulolu", also="rahulolu"),
                    Option("trust", "Trust", "Usaldus", also="usaldus"),
                    Option("commitment", "Commitment", "Pühendumus", also="pühendumus"),
                    Option("loyalty", "Loyalty", "Lojaalsus", also="lojaalsus"),
                )
            ),
            "What the relation should grow into",
            "Milleks suhe peaks kasvama",
            "trust",
        ),
        Key("starts_when", TEXT, "What sets it off", "Millest see algab", also="start algab"),
        Key("ends_when", TEXT, "What ends it", "Millega see lõpeb", also="end lõpeb"),
        owner(),
        Key("summary", MARKDOWN, "What it is about", "Millest see räägib", also="kokkuvõte description"),
        Key(
            "scale",
            SCALE,
            "The file's own scale of feelings",
            "Faili oma tunnete skaala",
            "{from: 1, to: 5}",
            default="−2 … +2",
            also="skaala",
        ),
        notes(),
        Key(
            "lanes",
            Items(LANE),
            "The rows of the map, top to bottom",
            "Kaardi rajad ülalt alla",
            default="one lane, the persona's",
            also="rajad lane",
        ),
        Key(
            "stages",
            Items(STAGE),
            "The stages, in order",
            "Etapid, järjekorras",
            required=True,
            also="etapid stage phases",
        ),
    ),
)
