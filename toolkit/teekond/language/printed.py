"""What stands on maps and canvases and is no key of the language: the words of their legends, explained."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.model.ident import compared
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A word as it is printed, and other words for it, apart by bars."""

    en: str
    et: str
    means_en: str
    means_et: str

    def names(self) -> list[str]:
        """Return all its words in both languages."""
        return [*self.en.split("|"), *self.et.split("|")]


PRINTED = (
    Printed(
        "sticky note|sticky notes",
        "lipik|sedel|märkmepaber",
        "A piece of paper that sticks, 76 × 76 mm unless the canvas has others (`sticky_notes`); a thought on each.",
        "Kleepuv paber, 76 × 76 mm, kui lõuend ei ütle muud (`sticky_notes`); igal üks mõte.",
    ),
    Printed(
        "peak",
        "kõrghetk",
        "The best feeling of a journey's curve, where it is above 0; the first of equals.",
        "Teekonna tundekõvera parim tunne, kui see on üle 0; võrdsetest esimene.",
    ),
    Printed(
        "low|low moment",
        "madalhetk|madalseis",
        "A feeling below 0; on the curve the lowest of a journey is tagged, the first of equals.",
        "Tunne alla 0; tundekõveral märgitakse teekonna madalaim, võrdsetest esimene.",
    ),
    Printed(
        "end",
        "lõpp",
        "The last feeling of a journey: what people remember beside its peak and its low.",
        "Teekonna viimane tunne: seda mäletatakse kõrg- ja madalhetke kõrval.",
    ),
    Printed(
        "line of interaction",
        "suhtlusjoon",
        "Below the person's lane: across it the person deals with the frontstage.",
        "Inimese raja all: üle selle suhtleb inimene eeslavaga.",
    ),
    Printed(
        "line of visibility",
        "nähtavuse joon",
        "Below the frontstage: what lies under it the person does not see.",
        "Eeslava all: sellest allpool olevat inimene ei näe.",
    ),
    Printed(
        "line of internal interaction",
        "sisemise suhtluse joon",
        "Below the backstage: across it colleagues deal with systems, partners and other units.",
        "Tagalava all: üle selle suhtlevad kolleegid süsteemide, partnerite ja teiste üksustega.",
    ),
    Printed(
        "low on both sides",
        "mõlemal madal",
        "Two steps that meet, and both people feel below 0 there.",
        "Kaks kohtuvat sammu, kus mõlema inimese tunne on alla 0.",
    ),
    Printed(
        "no line of sight|line of sight",
        "vaade puudub|vaade kliendini puudub",
        "An employee's step from which no chain of links (`meets`, `enables`) leads to a customer.",
        "Töötaja samm, millest ükski seoste (`meets`, `enables`) ahel ei vii kliendini.",
    ),
    Printed(
        "crossings",
        "ristumised|ristumiskoht",
        "Where a customer's and an employee's journey are linked: `meets`, `enables`, `learns_from`.",
        "Kus kliendi ja töötaja teekond on seotud: `meets`, `enables`, `learns_from`.",
    ),
    Printed(
        "promise broken",
        "lubadus murtud",
        "A step with `promise: broken`: what was promised did not happen there.",
        "Samm, mille juures on `promise: broken`: lubatu jäi seal tegemata.",
    ),
    Printed(
        "promise kept",
        "lubadus peetud",
        "A step with `promise: kept`: what was promised happened there.",
        "Samm, mille juures on `promise: kept`: lubatu sai seal tehtud.",
    ),
    Printed(
        "table|tables",
        "laud|lauad",
        "The people of a workshop who work on one sheet; its name stands on the sheets printed for it.",
        "Töötoa inimesed, kes töötavad ühe lehe kallal; laua nimi on sellele trükitud lehtedel.",
    ),
)


def printed(word: str, lang: str) -> Iterator[str]:
    """Yield what a printed word means, in Estonian or English."""
    asked = compared(word)
    for each in PRINTED:
        if asked in map(compared, each.names()):
            name, means = (each.et, each.means_et) if lang == "et" else (each.en, each.means_en)
            yield f"{name.split('|')[0]}\n  {means}"
