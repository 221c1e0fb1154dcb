"""The columns of a table with one row a step: what each is called in English and Estonian, and what its cells hold."""

from __future__ import annotations

from functools import cache

from teekond.exchange.handed import Outgoing
from teekond.language.common import SIDES
from teekond.language.journeys import ROLES
from teekond.language.shapes import Choice, Shape
from teekond.language.steps import STEP
from teekond.language.words import BUILT_IN_CHANNELS, ENGLISH_CHANNEL_NAMES
from teekond.locale.words import SERVICE_NAMES
from teekond.model.ident import compared
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column."""

    name: str
    """`pains`, or what else a row says: `stage`, `step`, `journey`."""
    cell: str
    """What its cells hold: text, texts, names, feeling, flag, reason, duration, number, choice."""
    en: str
    et: str
    also: str = ""
    """Heads that people write, after the rule of ids, apart by blanks; the two above count too."""
    width: int = 18
    """Letters, in a workbook."""

    def head(self, lang: str) -> str:
        """Return what it is called in a language."""
        return self.et if lang == "et" else self.en


JOURNEY_COLUMNS = (
    Column("journey", "text", "Journey", "Teekond", "journey-id teekonna-id kaart map", 20),
    Column("title", "text", "Journey title", "Teekonna pealkiri", "teekonna-nimi journey-name", 28),
    Column("kind", "choice", "Kind", "Liik", "journey-kind teekonna-liik", 11),
    Column("persona", "text", "Persona", "Persoona", "kasutaja user", 14),
)
STEP_COLUMNS = (
    Column("stage", "text", "Stage", "Etapp", "phase phases stages etapid faas faasid jaotis section", 18),
    Column(
        "step",
        "text",
        "Step",
        "Samm",
        "steps sammud task activity action actions tegevus tegevused what-happens mis-toimub samm-tegevus",
        32,
    ),
    Column("lane", "text", "Lane", "Rada", "who actor kes osaline tegija roll-rada", 18),
    Column("role", "choice", "Lane role", "Raja roll", "role roll", 12),
    Column("channel", "names", "Channel", "Kanal", "channels kanalid", 16),
    Column("touchpoint", "text", "Touchpoint", "Puutepunkt", "touchpoints puutepunktid kokkupuutepunkt", 20),
    Column("evidence", "texts", "Evidence", "Tõendid", "tõend physical-evidence", 24),
    Column(
        "feeling", "feeling", "Feeling", "Tunne", "feelings tunded emotion emotions emotsioon emotsioonid meeleolu", 9
    ),
    Column("word", "text", "Feeling word", "Tunde sõna", "emotion-word tundesõna", 14),
    Column("expected", "feeling", "Expected feeling", "Oodatud tunne", "oodatav-tunne", 10),
    Column("when", "text", "When", "Millal", "time aeg", 14),
    Column("expects", "text", "Expects", "Ootab", "expectation expectations ootus ootused", 26),
    Column("thinks", "texts", "Thinks", "Mõtleb", "thoughts thought mõtted mõte", 30),
    Column("says", "texts", "Says", "Ütleb", "quote quotes tsitaat tsitaadid", 30),
    Column("needs", "texts", "Needs", "Vajab", "need vajadus vajadused", 26),
    Column(
        "pains",
        "texts",
        "Pains",
        "Valukohad",
        "pain pain-points pain-point valukoht valupunkt valupunktid valu valud kitsaskoht kitsaskohad mure mured "
        "probleemid problems",
        34,
    ),
    Column("gains", "texts", "Gains", "Rõõmud", "gain rõõm rõõmukohad võidud positive positiivne meeldib delights", 30),
    Column(
        "ideas", "texts", "Ideas", "Ideed", "idea idee opportunities opportunity võimalused parendused lahendused", 34
    ),
    Column(
        "value_customer", "texts", "Value for the customer", "Väärtus kliendile", "customer-value kliendiväärtus", 26
    ),
    Column("value_employee", "texts", "Value for the employee", "Väärtus töötajale", "employee-value", 26),
    Column("moment_of_truth", "reason", "Moment of truth", "Tõehetk", "mot moments-of-truth tõe-hetk", 16),
    Column("wow", "reason", "Wow", "Vau", "wow-moment vau-hetk", 12),
    Column("designed", "flag", "Designed", "Kavandatud", "", 11),
    Column("promise", "choice", "Promise", "Lubadus", "", 11),
    Column("promise_part", "text", "Part of the promise", "Lubaduse osa", "promise-part", 24),
    Column("distinctive", "text", "Sets us apart", "Mis eristab", "distinctive", 24),
    Column("if_it_fails", "text", "If it fails", "Kui ei õnnestu", "if-fails", 24),
    Column("takes", "duration", "Takes", "Kestab", "duration kestus", 11),
    Column("waits", "duration", "Waits", "Ooteaeg", "wait ootab-aega", 11),
    Column("owner", "text", "Owner", "Vastutaja", "responsible omanik", 16),
    Column("measures", "names", "Measures", "Mõõdikud", "measure metrics metric kpi mõõdik", 18),
    Column("place", "choice", "Place", "Koht", "where kus", 11),
    Column("confusion", "number", "Confusion", "Segadus", "segaduse-täpid", 10),
    Column("after", "names", "After", "Pärast", "follows previous järgneb eelmine", 14),
    Column("meets", "names", "Meets", "Kohtub", "kohtumine", 20),
    Column("enables", "names", "Enables", "Võimaldab", "", 20),
    Column("learns_from", "names", "Learns from", "Õpib", "õpib-kliendilt", 20),
    Column("notes", "text", "Notes", "Märkused", "note comments comment märkus märkmed kommentaar", 34),
    Column("id", "text", "Id", "Id", "step-id sammu-id", 24),
    Column("with", "text", "With", "Koos", "beside samal-ajal at-the-same-time kõrval", 24),
)
COLUMNS = (*JOURNEY_COLUMNS, *STEP_COLUMNS)
ALWAYS = frozenset(("stage", "step", "lane", "channel", "feeling", "thinks", "pains", "gains", "ideas"))
"""Columns that are written even where nobody filled them."""


@cache
def column_names() -> dict[str, Column]:
    """Return the column that a head means, by the head after the rule of ids."""
    known: dict[str, Column] = {}
    for column in COLUMNS:
        heads = (column.en, column.et, column.name.replace("_", "-"), *column.also.split())
        for head in heads:
            known.setdefault(compared(head), column)
    return known


def column(name: str) -> Column:
    """Return a column by its name."""
    return next(each for each in COLUMNS if each.name == name)


def choices(name: str) -> Choice:
    """Return the words that the cells of a column choose among."""
    shapes: dict[str, Shape] = {"kind": SIDES, "role": ROLES}
    shape = shapes.get(name) or STEP.by_name[name].shape
    assert isinstance(shape, Choice)
    return shape


def chosen(name: str, word: str | None, lang: str) -> str:
    """Return a word of the language as it is called in a language of people; empty where there is none."""
    option = next((each for each in choices(name).options if each.word == word), None)
    if option is None or lang != "et":
        return word or ""
    return option.et.casefold() if option.et.isalpha() else option.also.split()[0]


def channel_names(asked: Outgoing) -> dict[str, str]:
    """Return what channels are called in the language that is written, by id; the workspace's own come last."""
    names = {
        ident: estonian if asked.words.lang == "et" else ENGLISH_CHANNEL_NAMES.get(ident, ident)
        for ident, estonian, _ in BUILT_IN_CHANNELS
    }
    own = asked.workspace.settings.channels
    return names | SERVICE_NAMES | {each.id: each.title.read(*asked.languages) for each in own}
