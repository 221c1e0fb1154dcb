"""The table of an organisation: why it is there, what it promises, its units, roles, processes and initiatives."""

from __future__ import annotations

from teekond.language.common import IDENT, MARKDOWN, NAME, NAMES, TEXT, TEXTS, notes, owner, tags, title
from teekond.language.shapes import Choice, Date, Key, Many, Number, Option, Record, Whole

GOAL_ABOUT = Choice(
    (
        Option("customer", "The customer's experience", "Kliendi kogemus", also="klient kliendid kliendikogemus"),
        Option("employee", "The employee's experience", "Töötaja kogemus", also="töötaja töötajad töötajakogemus"),
        Option("business", "The result of the business", "Äritulemus", also="äri tulemus äritulemus"),
    )
)
GOAL = Record(
    "goal",
    "What a unit, or the organisation, wants to reach",
    "Mida üksus või organisatsioon tahab saavutada",
    (
        Key("id", IDENT, "The goal's id", "Eesmärgi id", "solved-at-once", default="made from the text"),
        Key("text", TEXT, "The goal", "Eesmärk", "Mure laheneb esimese kõnega", required=True, also="title tekst"),
        Key("about", GOAL_ABOUT, "Whose experience it is about", "Kelle kogemuse kohta see käib", "customer",
            also="kellest"),
        Key("measure", NAME, "What measures it", "Mis seda mõõdab", "call-nps", also="mõõdik measures"),
    ),
    bare="text",
)  # fmt: skip
COMPANY_VALUE = Record(
    "company-value",
    "What the organisation holds dear",
    "Mida organisatsioon tähtsaks peab",
    (
        Key("name", TEXT, "The value, in a word or two", "Väärtus, sõna või paariga", "Lihtne", required=True,
            also="nimi title"),
        Key("means", TEXT, "What it means here", "Mida see siin tähendab", also="tähendab tähendus"),
        Key("shows_in", TEXTS, "What one sees or hears where it is lived", "Millest on näha, et selle järgi elatakse",
            also="avaldub"),
    ),
    bare="name",
)  # fmt: skip
PROMISE = Record(
    "promise",
    "What is promised, to each side",
    "Mida kummalegi poolele lubatakse",
    (
        Key("customers", TEXT, "To customers", "Klientidele", "Räägid oma loo ühe korra",
            also="customer klient klientidele"),
        Key("employees", TEXT, "To employees", "Töötajatele", "Esimesel hommikul on kõik sinu jaoks valmis",
            also="employee töötaja töötajatele"),
    ),
)  # fmt: skip
STRATEGY = Record(
    "strategy",
    "Where the organisation is going",
    "Kuhu organisatsioon liigub",
    (
        Key("goals", Many(GOAL), "Its goals", "Selle eesmärgid", also="eesmärgid goal"),
        Key("summary", MARKDOWN, "In a few sentences", "Mõne lausega", also="kokkuvõte text"),
    ),
    bare="goals",
)
CONDITION = Record(
    "condition",
    "How a team rates one of the conditions of a good employee experience",
    "Kuidas tiim hindab üht hea töötajakogemuse eeldust",
    (
        Key("condition", NAME, "The condition, a value of the catalogue ex-conditions",
            "Eeldus, kataloogi ex-conditions väärtus", "safety", required=True, also="eeldus id"),
        Key("value", Number(), "How much of it there is, on the scale of the catalogue",
            "Kui palju seda on, kataloogi skaalal", "3.4", required=True, also="väärtus hinne score"),
        Key("n", Whole(0), "How many people answered", "Mitu inimest vastas", "7"),
        Key("source", TEXT, "Where it comes from", "Kust see pärineb", "tiimi koosolek", also="allikas"),
        Key("date", Date(), "When", "Millal", "2026-11-12", also="kuupäev"),
        Key("helps", TEXTS, "What would help, as the team says it", "Mis aitaks, tiimi enda sõnadega",
            also="aitab aitaks"),
    ),
)  # fmt: skip
UNIT = Record(
    "unit",
    "A unit: a team, a department, a partner",
    "Üksus: meeskond, osakond, partner",
    (
        Key("id", IDENT, "The unit's id", "Üksuse id", "it-services", default="made from the title"),
        title("What the unit is called", "Kuidas üksust kutsutakse", example="IT"),
        Key(
            "kind",
            Choice(
                (
                    Option("frontline", "Meets customers", "Kohtub klientidega", also="eesliin"),
                    Option("support", "Serves those who do", "Teenib neid, kes kohtuvad", also="tugi tugiüksus"),
                )
            ),
            "Whether it meets customers",
            "Kas see kohtub klientidega",
            "support",
            also="liik",
        ),
        Key("serves", NAMES, "Whom it serves: units, or customers", "Keda see teenib: üksused või customers",
            "[customer-service]", also="teenib"),
        owner("The role that leads it", "Roll, kes seda juhib"),
        Key("goals", Many(GOAL), "What it wants to reach", "Mida see tahab saavutada", also="eesmärgid goal"),
        Key("contributes", TEXTS, "What it adds to the customer's experience", "Mida see kliendikogemusse lisab",
            also="panus"),
        Key("conditions", Many(CONDITION),
            "How the team rates the conditions of a good experience; of each the newest answer counts",
            "Kuidas tiim hindab hea töötajakogemuse eeldusi; igaühest kehtib uusim vastus", also="eeldused"),
        notes(),
    ),
    bare="title",
)  # fmt: skip
ROLE_VALUE = Record(
    "role-value",
    "What value a role creates, for whom, and how",
    "Mis väärtust roll loob, kellele ja kuidas",
    (
        Key("what", TEXT, "The value", "Väärtus", also="mida mis"),
        Key("whom", TEXT, "For whom", "Kellele", "customers", also="kellele"),
        Key("how", TEXT, "How", "Kuidas", also="kuidas"),
        Key("reaches_customer_by", TEXT, "How it reaches the customer", "Kuidas see kliendini jõuab",
            also="jõuab_kliendini"),
    ),
    bare="what",
)  # fmt: skip
JOB = Record(
    "role",
    "A role that people have",
    "Roll, mida inimesed täidavad",
    (
        Key("id", IDENT, "The role's id", "Rolli id", "agent", default="made from the title"),
        title("What the role is called", "Kuidas rolli kutsutakse", example="Klienditeenindaja"),
        Key("unit", NAME, "The unit that it belongs to", "Üksus, kuhu see kuulub", "customer-service", also="üksus"),
        Key("value", ROLE_VALUE, "What value it creates", "Mis väärtust see loob", also="väärtus"),
        Key("competences", NAMES, "What it must be able to do", "Mida selles peab oskama", also="pädevused"),
        notes(),
    ),
    bare="title",
)
VIEWS = Record(
    "views",
    "From whose side a process is seen",
    "Kelle poolt protsessi vaadatakse",
    (
        Key("employee", TEXTS, "What is done with the employee in view", "Mida tehakse töötaja vaatest",
            also="töötaja"),
        Key("internal_customer", TEXTS, "With the internal customer in view", "Sisekliendi vaatest",
            also="siseklient"),
        Key("external_customer", TEXTS, "With the external customer in view", "Ettevõtte välise kliendi vaatest",
            also="väline_klient klient customer"),
    ),
)  # fmt: skip
PROCESS = Record(
    "process",
    "An HR or service process",
    "Personali- või teenindusprotsess",
    (
        Key("id", IDENT, "The process's id", "Protsessi id", "onboarding", default="made from the title"),
        title("What the process is called", "Kuidas protsessi kutsutakse", example="Sisseelamine"),
        owner(),
        Key("wave", Whole(1, 4), "Where it stands on the ladder: 1 administers … 4 looks from outside in",
            "Kus see redelil on: 1 haldab … 4 vaatab väljast sisse", "3", also="laine"),
        Key(
            "looks",
            Choice(
                (
                    Option("mirror", "At the organisation itself", "Organisatsiooni ennast", also="peegel"),
                    Option("window", "Out, at the customer", "Välja, kliendi poole", also="aken"),
                )
            ),
            "Where it looks",
            "Kuhu see vaatab",
            "window",
            also="vaatab",
        ),
        Key("views", VIEWS, "What is done from whose view", "Mida kelle vaatest tehakse", also="vaated"),
        tags(),
        notes(),
    ),
    bare="title",
)  # fmt: skip
INITIATIVE = Record(
    "initiative",
    "Something that is planned beside daily work",
    "Midagi, mis on igapäevatöö kõrval kavas",
    (
        Key("id", IDENT, "The initiative's id", "Algatuse id", "one-view", default="made from the text"),
        Key("text", TEXT, "What is planned", "Mis on kavas", required=True, also="title tekst"),
        Key("supports_goal", NAME, "The goal that it supports", "Eesmärk, mida see toetab", "solved-at-once",
            also="goal eesmärk toetab"),
        Key("serves_promise", TEXT, "The promise that it serves", "Lubadus, mida see teenib", also="promise lubadus"),
        Key("from_values", NAMES, "The values that it comes from", "Väärtused, millest see lähtub", "[lihtne]",
            also="values väärtused"),
        owner(),
        Key("due", Date(), "Until when", "Mis ajaks", "2026-12-31", also="tähtaeg deadline"),
        tags(),
        notes(),
    ),
    bare="text",
)  # fmt: skip
ORGANISATION = Record(
    "organisation",
    "Purpose, promise, units, roles, processes",
    "Eesmärk, lubadus, üksused, rollid, protsessid",
    (
        Key("organisation", IDENT, "The organisation's id", "Organisatsiooni id", "helge-telekom"),
        title("What the organisation is called", "Kuidas organisatsiooni kutsutakse", example="Helge Telekom"),
        Key("purpose", TEXT, "Why it is there", "Milleks see olemas on", also="miks why eesmärk"),
        Key("values", Many(COMPANY_VALUE), "What it holds dear", "Mida see tähtsaks peab", "[Lihtne, Aus]",
            also="väärtused"),
        Key("promise", PROMISE, "What it promises, to each side", "Mida see kummalegi poolele lubab", also="lubadus"),
        Key("strategy", STRATEGY, "Where it is going", "Kuhu see liigub", also="strateegia"),
        Key("principles", TEXTS, "What everybody goes by, in place of a rule for everything",
            "Mille järgi kõik toimivad, et igaks asjaks ei oleks vaja reeglit", also="põhimõtted"),
        Key("units", Many(UNIT), "Its units", "Selle üksused", also="üksused"),
        Key("roles", Many(JOB), "Its roles", "Selle rollid", also="rollid"),
        Key("processes", Many(PROCESS), "Its HR and service processes", "Selle personali- ja teenindusprotsessid",
            also="protsessid"),
        Key("initiatives", Many(INITIATIVE), "What is planned", "Mis on kavas", also="algatused"),
        notes(),
    ),
)  # fmt: skip
