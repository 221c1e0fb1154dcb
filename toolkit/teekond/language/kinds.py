"""The kinds of document: what the first key of a file can be."""

from __future__ import annotations

from teekond.language.canvas import CANVAS
from teekond.language.deck import DECK
from teekond.language.exercise import EXERCISE
from teekond.language.journeys import JOURNEY
from teekond.language.others import CROSSING, GLOSSARY, PERSONA, THEME
from teekond.language.settings import WORKSPACE
from teekond.language.shapes import Record
from teekond.language.workshop import WORKSHOP
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document; `record` is empty where this version does not read what stands in it."""

    word: str
    en: str
    et: str
    folder: str
    record: Record | None = None


def _read(record: Record, folder: str) -> DocumentKind:
    return DocumentKind(record.name, record.en, record.et, folder, record)


DOCUMENT_KINDS: tuple[DocumentKind, ...] = (
    _read(JOURNEY, "journeys/"),
    _read(PERSONA, "journeys/"),
    _read(CROSSING, "journeys/"),
    DocumentKind(
        "organisation",
        "Purpose, promise, units, roles, processes",
        "Eesmärk, lubadus, üksused, rollid, protsessid",
        "journeys/",
    ),
    DocumentKind(
        "measures", "What is measured, and where the answers lie", "Mida mõõdetakse ja kus on vastused", "journeys/"
    ),
    DocumentKind(
        "assessment", "A questionnaire: areas, items, scale", "Küsimustik: valdkonnad, väited, skaala", "journeys/"
    ),
    DocumentKind("competences", "A competence model", "Pädevusmudel", "journeys/"),
    _read(GLOSSARY, "journeys/"),
    DocumentKind("catalogue", "Values for tags", "Siltide väärtused", "journeys/"),
    _read(WORKSHOP, "workshops/"),
    _read(CANVAS, "templates/canvases/"),
    _read(DECK, "templates/decks/"),
    _read(EXERCISE, "templates/exercises/"),
    _read(THEME, "templates/themes/"),
)
_ALSO = {
    "teekond": "journey",
    "persoona": "persona",
    "ristumine": "crossing",
    "organisatsioon": "organisation",
    "organization": "organisation",
    "mõõdikud": "measures",
    "hindamine": "assessment",
    "pädevused": "competences",
    "sõnastik": "glossary",
    "kataloog": "catalogue",
    "catalog": "catalogue",
    "töötuba": "workshop",
    "lõuend": "canvas",
    "tööleht": "canvas",
    "kaardid": "deck",
    "kaardipakk": "deck",
    "cards": "deck",
    "harjutus": "exercise",
    "kujundus": "theme",
}
FIRST_KEYS: tuple[str, ...] = tuple(kind.word for kind in DOCUMENT_KINDS)
KINDS: dict[str, DocumentKind] = {kind.word: kind for kind in DOCUMENT_KINDS}
WORKSPACE_KIND = "workspace"
RECORDS: dict[str, Record] = {kind.word: kind.record for kind in DOCUMENT_KINDS if kind.record is not None} | {
    WORKSPACE_KIND: WORKSPACE
}


def kind_meant(word: str) -> str | None:
    """Return the first key that people mean when they write `word`."""
    return _ALSO.get(word.casefold())
