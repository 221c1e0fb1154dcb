"""The kinds of document: what the first key of a file can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from teekond.language.shapes import Record
from teekond.values import dataclass

WORKSPACE_KIND = "workspace"


class _Tables(Mapping[str, Record]):
    """What may stand in each kind that is read, by its word: loaded when asked for, as few files need them all."""

    _places: Mapping[str, str] = {
        "journey": "journeys.JOURNEY",
        "persona": "others.PERSONA",
        "crossing": "others.CROSSING",
        "organisation": "organisation.ORGANISATION",
        "glossary": "others.GLOSSARY",
        "catalogue": "catalogue.CATALOGUE",
        "workshop": "workshop.WORKSHOP",
        "canvas": "canvas.CANVAS",
        "deck": "deck.DECK",
        "exercise": "exercise.EXERCISE",
        "theme": "themes.THEME",
        WORKSPACE_KIND: "settings.WORKSPACE",
    }

    def __getitem__(self, word: str) -> Record:
        module, _, name = self._places[word].partition(".")
        record: Record = getattr(import_module(f"teekond.language.{module}"), name)
        return record

    def __contains__(self, word: object) -> bool:
        return word in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


RECORDS: Mapping[str, Record] = _Tables()


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document, and the folder that it has by custom."""

    word: str
    folder: str
    words: tuple[str, str] = ("", "")
    """In English and Estonian what it is, where no record says it."""

    @property
    def record(self) -> Record | None:
        """Return what may stand in it; None where this version does not read that."""
        return RECORDS.get(self.word)

    @property
    def en(self) -> str:
        """Return what it is, in English."""
        record = self.record
        return self.words[0] if record is None else record.en

    @property
    def et(self) -> str:
        """Return what it is, in Estonian."""
        record = self.record
        return self.words[1] if record is None else record.et


DOCUMENT_KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("journey", "journeys/"),
    DocumentKind("persona", "journeys/"),
    DocumentKind("crossing", "journeys/"),
    DocumentKind("organisation", "journeys/"),
    DocumentKind(
        "measures", "journeys/", ("What is measured, and where the answers lie", "Mida mõõdetakse ja kus on vastused")
    ),
    DocumentKind(
        "assessment", "journeys/", ("A questionnaire: areas, items, scale", "Küsimustik: valdkonnad, väited, skaala")
    ),
    DocumentKind("competences", "journeys/", ("A competence model", "Pädevusmudel")),
    DocumentKind("glossary", "journeys/"),
    DocumentKind("catalogue", "journeys/"),
    DocumentKind("workshop", "workshops/"),
    DocumentKind("canvas", "templates/canvases/"),
    DocumentKind("deck", "templates/decks/"),
    DocumentKind("exercise", "templates/exercises/"),
    DocumentKind("theme", "templates/themes/"),
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


def kind_meant(word: str) -> str | None:
    """Return the first key that people mean when they write `word`."""
    return _ALSO.get(word.casefold())
