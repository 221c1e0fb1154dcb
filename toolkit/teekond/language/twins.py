"""Estonian names of what has keys of its own, and of keys that have no other word: for those who ask what they mean."""

from __future__ import annotations

RECORD_TWINS: dict[str, str] = {
    "link": "seos, side, ühendus",
    "step": "samm, hetk",
    "stage": "etapp, faas",
    "lane": "rada",
    "beside": "kõrvalsamm",
    "quote": "tsitaat, ütlus",
    "pain": "valu, valukoht, mure",
    "idea": "idee, mõte",
    "feeling": "tunne, emotsioon",
    "scale": "skaala",
    "matters": "kaal, olulisus",
    "readiness": "valmisolek",
    "source": "allikas",
    "company-value": "ettevõtte väärtus",
    "promise": "lubadus",
    "strategy": "strateegia",
    "unit": "üksus, meeskond, osakond",
    "role": "roll",
    "process": "protsess",
    "initiative": "algatus",
    "goal": "eesmärk",
    "condition": "tingimus, eeldus",
    "role-value": "rolli väärtus",
    "views": "vaated",
    "term": "mõiste, termin",
    "catalogue-item": "kataloogi väärtus",
    "group": "laud, laudkond, rühm",
    "room": "ruum",
    "item": "päevakavapunkt, päevakava punkt",
    "box": "kast",
    "drawing": "joonis",
    "axis": "telg",
    "card": "kaart",
    "colours": "värvid",
    "lines": "jooned",
    "fonts": "kiri, kirjatüüp",
    "sheet": "leht, paber",
    "own-channel": "oma kanal",
}
"""By the name of a record, its Estonian names."""

KEY_TWINS: dict[str, str] = {
    "of": "suurem teekond",
    "relationship_goal": "suhte eesmärk",
    "matters": "kaal, olulisus",
    "if_it_fails": "kui ebaõnnestub, varuplaan",
    "enabled_by": "võimaldaja, mis võimaldab",
    "taught": "õpetas",
    "suggested": "ettepanek, välja pakutud",
    "distinctive": "eristuv, eristab",
    "promise_part": "osa lubadusest, lubaduse osa",
    "n": "vastajaid, vastajate arv",
    "judged_by": "hindaja",
    "emotional": "emotsionaalne",
    "digital": "digitaalne",
    "technical": "tehniline",
    "also_serves": "kes veel võidab",
    "roles_over_time": "rollid ajas",
    "takeaways": "kaasavõetav",
    "takeaway": "kaasavõetav",
    "talk": "ettekanne, jutt",
    "exercise": "harjutus",
    "conversation": "vestlusring, arutelu",
    "break": "paus",
    "vote": "hääletus",
    "other": "muu",
    "fill": "täitmine, eeltäide",
    "heights": "kõrgused",
    "side_on": "vaate külg",
    "accent": "rõhuvärv",
    "flow": "kulg",
    "paper": "taust",
    "fold": "murdmine",
    "variant": "trükiviis",
    "bleed": "lõikevaru",
}
"""By the name of a key that has no `also`, its Estonian names."""


def names_of_record(record: str) -> tuple[str, ...]:
    """Return the Estonian names of a record."""
    return _parted(RECORD_TWINS.get(record, ""))


def names_of_key(key: str) -> tuple[str, ...]:
    """Return the Estonian names of a key that the key itself does not have."""
    return _parted(KEY_TWINS.get(key, ""))


def _parted(names: str) -> tuple[str, ...]:
    return tuple(names.split(", ")) if names else ()
