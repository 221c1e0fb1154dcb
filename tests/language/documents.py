"""Small documents that use every key and every form, and what can go wrong with them."""

from __future__ import annotations

import random
from typing import Any

SEEDS: dict[str, Any] = {
    "journey": {
        "journey": "first-workday",
        "title": {"et": "Esimene tööpäev", "en": "First workday"},
        "kind": "employee",
        "persona": "mari",
        "state": "as-is",
        "of": "first-workday/x",
        "preset": "first-workday",
        "relationship_goal": "trust",
        "starts_when": "Leping on allkirjastatud",
        "owner": "people-team",
        "summary": "Lühidalt *kõigest*.",
        "scale": {"from": 1, "to": 5},
        "lanes": [
            {"mari": {"role": "actor"}},
            {"reception": {"title": "Administraator", "role": "frontstage"}},
            {"id": "it", "title": "IT", "role": "backstage", "unit": "it-services"},
            "Süsteem",
        ],
        "stages": [
            {"Hommik": ["Saabub majja", {"Saab kaardi": {"feeling": 3}}, {"et": "Ootab", "en": "Waits"}]},
            {"Lõuna": "Sööb tiimiga"},
            {"Õhtu": None, "goal": "Koju", "needs": {"employee": ["puhkus"], "agreed": "kell viis"}},
            {
                "id": "morning",
                "title": "Algus",
                "process": "onboarding",
                "tags": {"ex-levels": ["operational"]},
                "steps": [
                    {
                        "id": "arrives",
                        "title": 112,
                        "lane": "mari",
                        "channel": ["phone", "e-kiri"],
                        "touchpoint": "fuajee",
                        "evidence": ["silt", "lillekimp"],
                        "feeling": {"value": [1, 2.5], "word": "ärevus", "basis": "told", "n": 6, "expected": "hea"},
                        "when": "day 1, 09:00",
                        "expects": "Kedagi",
                        "thinks": ["Kas keegi teab?"],
                        "says": ["Tere", {"quote": "Nii", "source": "interview 3", "stance": "hater"}],
                        "pains": [
                            "Ootab",
                            {"text": "Ei saa", "cause": "it", "kind": "systemic", "level": "operational"},
                        ],
                        "gains": "Rahu",
                        "ideas": [{"text": "Varem", "impact": 4, "effort": 2, "due": "2026-12-31", "status": "open"}],
                        "value": {"customer": ["kiirus"], "judged_by": "receiver"},
                        "matters": {"urgency": 5},
                        "moment_of_truth": "siin otsustatakse",
                        "wow": True,
                        "designed": False,
                        "promise": "kept",
                        "if_it_fails": "call-reception",
                        "takes": "1 h 30 min",
                        "waits": "2 p",
                        "owner": "reception",
                        "measures": ["first-day-pulse"],
                        "with": {
                            "reception": "Tervitab",
                            "it": [{"id": "account", "title": "Konto", "feeling": 2}, "Õ"],
                        },
                        "after": [{"step": "saabub-majja", "if": "leping viibib"}],
                        "enables": {"step": "first-call/answer", "why": "nii", "strength": 2, "helps": ["a"]},
                        "learns_from": ["complaint/tells"],
                        "place": "on-site",
                        "confusion": 3,
                        "readiness": {"digital": 3},
                        "notes": "Midagi",
                    }
                ],
            },
        ],
    },
    "shortest": {
        "journey": None,
        "kind": "customer",
        "stages": [{"Hommik": ["Saabub", "Lahkub"]}, "Õhtu", {"title": "Öö", "steps": [{"Magab": {"feeling": -1}}]}],
    },
    "persona": {
        "persona": "mari",
        "kind": "employee",
        "name": "Mari",
        "age": 34,
        "role": {"et": "Teenindaja", "en": "Agent"},
        "stance": "hater",
        "extreme": True,
        "also_serves": ["kõik"],
        "channels": ["phone"],
        "skills": {"digital": 4},
        "preferences": {"recognition": "vaba aeg"},
        "based_on": ["intervjuud", {"source": "küsitlus", "n": 6, "date": "1.9.2026", "finding": "Ootab"}],
        "tags": {"x": "y"},
    },
    "crossing": {
        "crossing": "a-x-b",
        "title": "Ristub",
        "journeys": ["a", "b"],
        "links": [
            {"from": "a/x", "enables": "b/y", "why": "nii", "channel": "phone"},
            {"from": "a/x", "taught": ["b/y"], "strength": 3, "blocks": "aeg"},
        ],
    },
    "glossary": {
        "glossary": "terms",
        "terms": [
            {"id": "nps", "short": "NPS", "term": {"et": "indeks"}, "means": "…", "see": ["nps"], "about": "both"}
        ],
    },
    "theme": {
        "theme": "helge",
        "extends": "default",
        "colours": {"customer": "#00507D", "ink": "#000"},
        "lines": {"meets": {"width": 3, "dash": "solid"}},
        "fonts": {"text": "Inter", "file": "fonts/helge.ttf"},
        "logo": "assets/logo.svg",
        "corners": "3 mm",
    },
    "teekond.yaml": {
        "title": "Helge Telekom",
        "languages": ["et", "en"],
        "theme": "default",
        "sheet": {"size": "A3", "fold": True, "orientation": "landscape"},
        "output": "build",
        "channels": {"infoekraan": {"title": {"et": "Infoekraan"}, "kind": "self-service"}},
        "catalogues": {"cx-dimensions": "our-dimensions"},
        "prints": [{"canvas": "first-workday", "journey": "first-workday", "fill": "stages", "sheet": "A0"}],
        "check": {"ignore": ["TK210"], "owner-concentration": {"share": 0.5}},
    },
    "measures": {"measures": "pulse", "journey": 4, "title": []},
    "organisation": {
        "organisation": "helge",
        "title": "Helge",
        "purpose": {"et": "Et inimesed oleksid ühenduses", "en": "To keep people connected"},
        "values": ["Aus", {"name": "Lihtne", "means": "Üks lause", "shows_in": ["kirjades"]}],
        "promise": {"customers": "Vastame kohe", "employees": "Õpetame"},
        "strategy": ["Vähem pöördumisi", {"id": "calm", "text": "Rahu", "about": "customer", "measure": "nps"}],
        "principles": "Küsi enne",
        "units": [
            "Teenindus",
            {"id": "it", "kind": "support", "serves": ["teenindus", "customers"], "owner": "agent", "goals": "Kiirus"},
            {
                "title": "Müük",
                "conditions": {"condition": "safety", "value": 3.4, "n": 7, "date": "1.9.2026", "helps": "Ring"},
            },
        ],
        "roles": [{"title": "Agent", "unit": "it", "value": "Rahu"}, {"id": "b", "value": {"whom": "customers"}}],
        "processes": [{"id": "onboarding", "wave": 3, "looks": "window", "views": {"employee": ["a", "b"]}}],
        "initiatives": ["Üks vaade", {"text": "Kõne", "supports_goal": "calm", "due": "2026-12-31", "from_values": 1}],
        "notes": "*",
    },
    "catalogue": {
        "catalogue": "our-dimensions",
        "title": "Meie mõõtmed",
        "about": "both",
        "scale": {"from": 0, "to": 10},
        "items": ["Kiirus", {"id": "warmth", "title": {"en": "Warmth"}, "prompt": "?", "side": "emotional"}],
    },
    "exercise": {
        "exercise": "own",
        "title": {"et": "Meie mäng", "en": "Our game"},
        "purpose": "Milleks?",
        "takes": "30 min",
        "group": "4-6",
        "phase": 2,
        "icon": "idea",
        "per": "person",
        "do": [{"10 min": "Kirjuta"}, {"Loe": "20 min"}],
        "canvases": ["iceberg", {"canvas": "takeaway", "per": "person", "again": True}],
        "decks": "questions",
        "materials": {"notes": "30 per person", "tape": "1 per table", "pallid": 2},
        "needs": ["kaart seinal"],
        "say": "Üks **hetk**.",
        "if_you_hear": [{"hear": "Korras.", "ask": "Millal?"}],
        "if_late": "Jäta ära",
        "licence": "CC-BY-4.0",
    },
    "canvas": {
        "canvas": "persona",
        "title": {"et": "Persoona", "en": "Persona"},
        "purpose": "Kes ta on?",
        "group": "3-5",
        "takes": "45 min",
        "sheet": "A2 landscape",
        "licence": "CC-BY-4.0",
        "credit": "Teekond",
        "phase": 2,
        "icon": "person",
        "do": [{"10 min": "Valige"}, {"Kirjutage": "35 min"}],
        "sticky_notes": ["76x76", "51 x 38 mm"],
        "columns": [1, 1.5],
        "heights": 1,
        "areas": "needs pains",
        "boxes": {
            "needs": {"title": "Vajab", "prompt": "Mida?", "notes": 2, "example": "Rahu", "from": "persona.needs"},
            "pains": {"title": "Valu", "lines": 3, "side": "employee", "future": True, "icon": "idea"},
        },
        "notes": "Märkus",
    },
    "drawn": {
        "canvas": "choose",
        "title": "Vali",
        "drawing": {
            "kind": "two-by-two",
            "across": {"title": "Pingutus", "low": "vähe", "high": "palju"},
            "up": {"low": "vähe", "high": "palju"},
            "now": "first",
        },
        "boxes": {
            "first": {"title": "Kohe", "verb": "tee"},
            "second": {"title": "Hiljem", "choices": ["jah", "ei"]},
            "third": {"title": "Ehk", "scale": {"from": 1, "to": 5}},
            "fourth": {"title": "Ei", "sketch": True},
        },
    },
    "rows": {"canvas": "grid", "title": "R", "repeat": "stages", "stages": ["Enne", "Pärast"], "rows": {"a": "Mis?"}},
}
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 3, 6, 2.5, 1e300, "", " ", "no", "yes", "Hommik", "a b", "A3", "et", "#fff", "45 min",
    "1,5 h", "9:30", "2026-02-30", "3.12.2026", "hea", "good", "phone", "telefon", "employee", "kept", "a/b", "x\ny",
    "12", "true", "null", "~", "−1", "-1", [], {}, [None], ["a"], [1, 2], {"et": "a"}, {"et": None},
    {"it": "a", "en": "b"},
    {"a": None}, {"Nimi": {}}, {"Nimi": ["a"]}, {"Nimi": "a"}, {"Nimi": {"title": "b"}}, {"value": 1}, {"text": "a"},
    {"step": "a/b"}, {"step": "a/b", "if": "x"}, {"title": "a"}, {"id": "a"}, {"it": {"title": "IT"}},
    "rings", "A2 landscape", "76x76", "4-6", "300x500 mm", {"from": 1, "to": 5}, {"10 min": "a"}, "person",
)  # fmt: skip
KEYS: tuple[str, ...] = (
    "title", "id", "steps", "with", "after", "feeling", "et", "en", "it", "lane", "role", "Nimi", "nimi", "titel",
    "text",
    "name", "value", "kind", "$schema", "owner", "map", "role:", "112", "true", "null", "wow", "if", "from", "to", "is",
)  # fmt: skip


def mutated(seed: Any, chance: random.Random) -> Any:
    """Return a copy with one to three things changed."""
    data = _copy(seed)
    for _ in range(chance.randint(1, 3)):
        data = _change(data, chance)
    return data


def _copy(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(item) for item in data] if isinstance(data, list) else data


def _places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, value in inner for place in _places(value, (*path, key)))]


def _change(data: Any, chance: random.Random) -> Any:
    places = [place for place in _places(data) if place]
    if not places:
        return _copy(chance.choice(VALUES))
    *path, last = chance.choice(places)
    holder = data
    for key in path:
        holder = holder[key]
    what = chance.randrange(6)
    if what == 0:
        del holder[last]
    elif what == 1 and isinstance(holder, dict):
        _rename(holder, last, chance.choice(KEYS))
    elif what == 2 and isinstance(holder, dict):
        holder[chance.choice(KEYS)] = _copy(chance.choice(VALUES))
    elif what == 3:
        holder[last] = [holder[last]]
    else:
        holder[last] = _copy(chance.choice(VALUES))
    return data


def _rename(holder: dict[Any, Any], old: Any, new: str) -> None:
    items = [(new if key == old else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(items)
