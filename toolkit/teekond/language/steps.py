"""The table of a step."""

from __future__ import annotations

from teekond.language.common import CHANNELS, IDENT, NAME, NAMES, TEXT, TEXTS, notes, owner, tags, title
from teekond.language.shapes import Choice, Duration, Flag, Items, Key, Many, Option, Record, Table, Whole
from teekond.language.step_parts import AFTER, FEELING, IDEA, LINK, MATTERS, PAIN, QUOTE, READINESS, STEP_VALUE
from teekond.values import replace


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
    Key("thinks", TEXTS, "What the person thinks", "Mida inimene mõtleb", also="mõtleb mõtted mõte thoughts"),
    Key("says", Many(QUOTE), "What people said", "Mida öeldi", also="ütleb quotes tsitaadid"),
    Key("needs", TEXTS, "What the person needs", "Mida inimene vajab", also="vajab vajadused"),
    Key("pains", Many(PAIN), "What hurts or sticks", "Mis valmistab muret", also="valud valu mured valukohad pain"),
    Key("gains", TEXTS, "What pleases", "Mis rõõmustab", also="rõõmud võidud"),
    Key("ideas", Many(IDEA), "What could be done", "Mida saaks ette võtta", also="ideed idee mõtted opportunities"),
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
        also="vau vau-moment wow-moment",
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
        also="kohtub kohtuvad",
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
        also="õpib õpib-kliendilt",
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
