"""The table of a step, and of what stands in it."""

from __future__ import annotations

from teekond.language.common import (
    CHANNELS,
    IDENT,
    MARKDOWN,
    NAME,
    NAMES,
    ONE_TO_FIVE,
    REFERENCE,
    STANCES,
    TEXT,
    TEXTS,
    notes,
    owner,
    tags,
    title,
)
from teekond.language.shapes import (
    Choice,
    Date,
    Duration,
    Flag,
    Items,
    Key,
    Many,
    Option,
    Points,
    Record,
    Table,
    Whole,
)
from teekond.values import replace

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


def _choice(*options: tuple[str, str, str, str]) -> Choice:
    return Choice(tuple(Option(*option) for option in options))


_HAPPENING = (
    Key("id", IDENT, "The step's id", "Sammu id", "arrives", default="made from the title"),
    title("What happens, in a few words", "Mis toimub, mõne sõnaga", required=True, example="Saabub majja"),
    Key(
        "lane",
        NAME,
        "Whose lane it stands in",
        "Kelle rajal samm on",
        "mari",
        default="the first actor lane",
        also="rada",
    ),
    Key("channel", CHANNELS, "How it happens", "Mille kaudu see käib", "face-to-face", also="kanal channels kanalid"),
    Key(
        "touchpoint",
        TEXT,
        "The thing, place, page or person met",
        "Asi, koht, leht või inimene, millega kokku puututakse",
        "fuajee",
        also="puutepunkt touchpoints",
    ),
    Key(
        "evidence",
        TEXTS,
        "What can be seen or touched",
        "Mida saab näha või katsuda",
        "[silt, lillekimp]",
        also="tõendid",
    ),
    Key(
        "feeling",
        FEELING,
        "How it feels: −2 … +2, a word, or a list when it changes",
        "Mis tunne on: −2 … +2, sõna või muutumisel loend",
        "-1",
        also="tunne emotion emotsioon feelings",
    ),
    Key(
        "when",
        TEXT,
        "When: `day 1, 09:00`, or a text",
        "Millal: `päev 1, 09:00` või tekst",
        "day 1, 09:00",
        also="millal time aeg",
    ),
    Key("expects", TEXT, "What the person expects", "Mida inimene ootab", also="ootus ootused ootab expectation"),
    Key("thinks", TEXTS, "What the person thinks", "Mida inimene mõtleb", also="mõtleb mõtted thoughts"),
    Key("says", Many(QUOTE), "What people said", "Mida öeldi", also="ütleb quotes tsitaadid"),
    Key("needs", TEXTS, "What the person needs", "Mida inimene vajab", also="vajab vajadused"),
    Key("pains", Many(PAIN), "What hurts or sticks", "Mis valmistab muret", also="mured valukohad pain"),
    Key("gains", TEXTS, "What pleases", "Mis rõõmustab", also="rõõmud võidud"),
    Key("ideas", Many(IDEA), "What could be done", "Mida saaks ette võtta", also="ideed mõtted opportunities"),
    Key("value", STEP_VALUE, "What each side gains", "Mida kumbki pool saab", also="väärtus"),
    Key("matters", MATTERS, "How much hangs on it", "Kui palju sellest sõltub", "{urgency: 5}"),
    Key(
        "moment_of_truth",
        Flag(reason=True),
        "Whether much is decided here, or why",
        "Kas siin otsustub palju, või miks",
        "true",
        default="false",
        also="tõehetk mot",
    ),
    Key(
        "wow",
        Flag(reason=True),
        "Whether it surprises, or why",
        "Kas see üllatab, või miks",
        "true",
        default="false",
        also="vau",
    ),
    Key("designed", Flag(), "false: it happens by accident", "false: see juhtub kogemata", "false", also="kavandatud"),
    Key(
        "promise",
        _choice(
            ("kept", "Kept", "Peetud", "peetakse täidetud"),
            ("broken", "Broken", "Murtud", "rikutud murtakse"),
            ("untouched", "Not touched", "Puutumata", "puudutamata"),
        ),
        "Whether the promise is kept here",
        "Kas lubadusest peetakse siin kinni",
        "kept",
        also="lubadus",
    ),
    Key("if_it_fails", TEXT, "A step, or what is done then", "Samm või mida siis tehakse", "call-reception"),
    Key("takes", Duration(), "How long it takes", "Kui kaua see kestab", "15 min", also="kestab kestus duration"),
    Key("waits", Duration(), "How long one waits for it", "Kui kaua seda oodatakse", "2 d", also="ooteaeg wait"),
    owner(),
    Key("measures", NAMES, "What measures it", "Mis seda mõõdab", "[first-day-pulse]", also="mõõdikud metrics measure"),
)
_SEEN_FROM_OUTSIDE = (
    Key(
        "meets",
        Many(LINK),
        "The same moment in the other side's journey",
        "Sama hetk teise poole teekonnal",
        "first-call/greeting",
        also="kohtub",
    ),
    Key(
        "enables",
        Many(LINK),
        "What this makes possible for a customer or another employee",
        "Mida see võimaldab kliendile või teisele töötajale",
        "first-call/answer",
        also="võimaldab",
    ),
    Key(
        "learns_from",
        Many(LINK),
        "The customer's step whose voice is brought in here",
        "Kliendi samm, mille hääl siia tuuakse",
        "complaint/tells",
        also="õpib",
    ),
    Key("enabled_by", Many(LINK), "`enables`, seen from the other end", "`enables` teisest otsast vaadatuna"),
    Key("taught", Many(LINK), "`learns_from`, seen from the other end", "`learns_from` teisest otsast vaadatuna"),
    Key(
        "place",
        _choice(
            ("on-site", "On site", "Kohapeal", "kontoris"),
            ("remote", "From afar", "Kaugelt", "kaugtöö kaugtööl"),
            ("hybrid", "Both at once", "Mõlemat korraga", "hübriid hübriidne"),
        ),
        "Where",
        "Kus",
        "on-site",
        also="koht",
    ),
    tags(),
    Key(
        "confusion",
        Whole(0),
        "Dots or mentions of confusion counted here",
        "Siin loetud segaduse täpid või mainimised",
        "3",
        also="segadus",
    ),
    Key("readiness", READINESS, "How ready people are", "Kui valmis ollakse", "{digital: 4}", also="valmisolek"),
    Key("suggested", Flag(), "true: put forward, not yet agreed", "true: välja pakutud, kokku leppimata", "true"),
    Key("distinctive", TEXT, "Why this moment sets us apart", "Miks see hetk meid eristab"),
    Key(
        "promise_part",
        TEXT,
        "Which part of the promise it keeps or breaks",
        "Millist osa lubadusest see hoiab või murrab",
    ),
    notes(),
)

BESIDE = Record(
    "beside",
    "What another lane does at the same moment",
    "Mida teine rada samal hetkel teeb",
    (*(key for key in _HAPPENING if key.name != "lane"), *_SEEN_FROM_OUTSIDE),
    strays=(("with", "no-with"), ("after", "no-after"), ("lane", "no-lane")),
)
STEP = replace(
    BESIDE,
    name="step",
    en="What happens at one moment, in one lane",
    et="Mis ühel hetkel ühel rajal toimub",
    keys=(
        *_HAPPENING,
        Key(
            "with",
            Table(Items(BESIDE, single=True), "a lane", "rada"),
            "What other lanes do at the same moment: same column",
            "Mida teised rajad samal hetkel teevad: sama veerg",
            "{reception: Tervitab nimepidi}",
            also="koos samal",
        ),
        Key(
            "after",
            Many(AFTER),
            "The steps that it follows, where that is not simply the one before",
            "Sammud, millele see järgneb, kui see pole lihtsalt eelmine",
            "[gets-contract]",
            also="pärast järgneb previous",
        ),
        *_SEEN_FROM_OUTSIDE,
    ),
    strays=(),
)
