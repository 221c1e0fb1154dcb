"""The tables of what stands in a step: feelings, quotes, pains, ideas, links, values."""

from __future__ import annotations

from teekond.language.common import CHANNELS, MARKDOWN, NAME, ONE_TO_FIVE, REFERENCE, STANCES, TEXT, TEXTS, owner, tags
from teekond.language.shapes import Choice, Date, Key, Option, Points, Record, Whole

BASES = Choice(
    (
        Option("assumed", "We think so", "Arvame nii", also="oletus oletatud eeldus arvatud"),
        Option("told", "People told us", "Inimesed rääkisid", also="räägitud räägiti öeldud"),
        Option("measured", "Measured", "Mõõdetud", also="mõõdetud"),
    )
)
FEELING = Record(
    "feeling",
    "How it feels, and how we know",
    "Mis tunne on ja kust me seda teame",
    (
        Key(
            "value", Points(many=True), "The number or word", "Arv või sõna", "-1", required=True, also="väärtus score"
        ),
        Key("word", TEXT, "The feeling's own name", "Tunde oma nimi", "ärevus", also="sõna name"),
        Key("basis", BASES, "How we know", "Kust me teame", "told", also="alus"),
        Key("source", TEXT, "Where it comes from", "Allikas", "interview 3", also="allikas"),
        Key("n", Whole(0), "How many people", "Mitu inimest", "6"),
        Key("expected", Points(), "What had been expected", "Mida oodati", "1", also="oodatud ootus"),
    ),
    bare="value",
)
QUOTE = Record(
    "quote",
    "Something that somebody said",
    "Mida keegi ütles",
    (
        Key("quote", TEXT, "The words", "Sõnad", required=True, also="tsitaat text"),
        Key("source", TEXT, "Who, or where", "Kes või kus", "interview 3", also="allikas who"),
        Key("stance", STANCES, "How the speaker stands to us", "Kuidas rääkija meisse suhtub", "hater", also="hoiak"),
    ),
    bare="quote",
)
PAIN = Record(
    "pain",
    "Where it hurts or sticks",
    "Kus on valus või kus takerdub",
    (
        Key("text", TEXT, "What hurts", "Mis valmistab muret", required=True, also="tekst title"),
        Key("cause", NAME, "A lane, a unit, or a text", "Rada, üksus või tekst", "it", also="põhjus"),
        Key(
            "kind",
            Choice(
                (
                    Option("incidental", "It happened once", "Juhtus kord", also="juhuslik ühekordne"),
                    Option("systemic", "It happens always", "Juhtub alati", also="süsteemne korduv"),
                )
            ),
            "Once, or always",
            "Kord või alati",
            also="liik",
        ),
        Key("level", NAME, "The level that it belongs to", "Tasand, kuhu see kuulub", "operational", also="tasand"),
        Key("dimension", NAME, "The dimension of experience", "Kogemuse mõõde", "technology", also="mõõde"),
        Key("source", TEXT, "Who told it, or where", "Kes seda rääkis või kus", "interview 3", also="allikas who"),
        tags(),
    ),
    bare="text",
)
IDEA = Record(
    "idea",
    "What could be done about it",
    "Mida saaks ette võtta",
    (
        Key("text", TEXT, "The idea", "Mõte", required=True, also="tekst title"),
        Key("impact", ONE_TO_FIVE, "How much it would help", "Kui palju see aitaks", "4", also="mõju"),
        Key("effort", ONE_TO_FIVE, "How much it would cost", "Kui palju see maksaks", "2", also="pingutus vaev"),
        owner(),
        Key("due", Date(), "Until when", "Mis ajaks", "2026-12-31", also="tähtaeg deadline"),
        Key("goal", TEXT, "What it is for", "Mille jaoks", also="eesmärk"),
        Key("resources", TEXT, "What it takes", "Mida on vaja", also="ressursid vahendid"),
        Key("serves_promise", TEXT, "The promise that it serves", "Lubadus, mida see teenib"),
        Key(
            "status",
            Choice(
                (
                    Option("open", "Not begun", "Alustamata", also="avatud alustamata"),
                    Option("doing", "Being done", "Töös", also="töös pooleli"),
                    Option("done", "Done", "Tehtud", also="tehtud valmis"),
                    Option("dropped", "Given up", "Loobutud", also="loobutud"),
                )
            ),
            "How far it is",
            "Kui kaugel on",
            also="olek staatus",
        ),
        Key("source", TEXT, "Who told it, or where", "Kes seda rääkis või kus", "interview 3", also="allikas who"),
        Key(
            "value",
            Record(
                "idea-value",
                "What it is worth, to whom",
                "Mida see kellelegi annab",
                (
                    Key("customer", TEXT, "To the customer", "Kliendile", also="klient"),
                    Key("employee", TEXT, "To the employee", "Töötajale", also="töötaja"),
                    Key("owner", TEXT, "To the owner", "Omanikule", also="omanik"),
                ),
            ),
            "What it is worth, to whom",
            "Mida see kellelegi annab",
            also="väärtus",
        ),
        tags(),
    ),
    bare="text",
)
LINK = Record(
    "link",
    "A link to a step of another journey",
    "Side teise teekonna sammuga",
    (
        Key(
            "step",
            REFERENCE,
            "The step at the other end",
            "Samm teises otsas",
            "first-call/answer",
            required=True,
            also="samm to",
        ),
        Key("why", MARKDOWN, "What ties them", "Mis neid seob", also="miks põhjus"),
        Key("channel", CHANNELS, "How it gets across", "Mille kaudu", also="kanal channels"),
        Key("unit", NAME, "The unit that it runs through", "Üksus, mida see läbib", also="üksus"),
        Key("strength", Whole(1, 3), "How strong it is", "Kui tugev see on", "2", also="tugevus"),
        Key("helps", TEXTS, "What makes it work", "Mis sellele kaasa aitab", also="aitab"),
        Key("blocks", TEXTS, "What stands in its way", "Mis seda takistab", also="takistab"),
    ),
    bare="step",
)
AFTER = Record(
    "after",
    "A step that comes before",
    "Samm, mis tuleb enne",
    (
        Key("step", REFERENCE, "The step", "Samm", "gets-contract", required=True, also="samm"),
        Key("if", TEXT, "Under which condition", "Mis tingimusel", "leping viibib", also="kui when condition"),
    ),
    bare="step",
)
STEP_VALUE = Record(
    "step-value",
    "What each side gains from the step",
    "Mida kumbki pool sammust saab",
    (
        Key("customer", TEXTS, "The customer", "Klient", also="klient"),
        Key("employee", TEXTS, "The employee", "Töötaja", also="töötaja"),
        Key(
            "judged_by",
            Choice(
                (
                    Option("receiver", "By those who get it", "Saaja", also="saaja"),
                    Option("provider", "By us", "Meie ise", also="pakkuja"),
                )
            ),
            "Who says so",
            "Kes nii ütleb",
        ),
    ),
)
MATTERS = Record(
    "matters",
    "How much hangs on it, 1 to 5",
    "Kui palju sellest sõltub, 1–5",
    (
        Key("urgency", ONE_TO_FIVE, "How urgent", "Kui kiire", also="kiirus"),
        Key("complexity", ONE_TO_FIVE, "How complex", "Kui keeruline", also="keerukus"),
        Key("emotion", ONE_TO_FIVE, "How moving", "Kui tundeline", also="tunded"),
    ),
)
READINESS = Record(
    "readiness",
    "How ready people are, 1 to 5",
    "Kui valmis ollakse, 1–5",
    (
        Key("emotional", ONE_TO_FIVE, "At heart", "Tundelt"),
        Key("digital", ONE_TO_FIVE, "With digital tools", "Digivahenditega"),
        Key("technical", ONE_TO_FIVE, "In the trade", "Erialaselt"),
    ),
)
