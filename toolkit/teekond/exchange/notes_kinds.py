"""The columns of notes, one a row, and the kinds of note that there are."""

from __future__ import annotations

from functools import cache

from teekond.model.ident import compared
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """A column, or a kind of note, as people call it."""

    name: str
    en: str
    et: str
    also: str = ""
    """Other words for it, after the rule of ids, apart by blanks."""
    key: str = ""
    """The key of a step that a kind of note is written under; empty for a step itself."""

    def head(self, lang: str) -> str:
        """Return what it is called in a language."""
        return self.et if lang == "et" else self.en


COLUMNS = (
    Named("journey", "Journey", "Teekond", "map kaart"),
    Named("side", "Whose", "Kelle", "kelle-teekond journey-kind"),
    Named("stage", "Stage", "Etapp", "phase faas"),
    Named("step", "Step", "Samm", "task tegevus"),
    Named("lane", "Lane", "Rada", "actor kes who"),
    Named("kind", "Kind", "Liik", "type tag tüüp silt"),
    Named("text", "Text", "Tekst", "note content märge sisu lipik"),
    Named("value", "Value", "Väärtus", "votes feeling hääled tunne score"),
    Named("source", "Source", "Allikas", "author autor"),
)
KINDS = (
    Named("step", "Step", "Samm", "steps sammud"),
    Named("beside", "Beside", "Samal ajal", "at-the-same-time kõrval"),
    Named("feeling", "Feeling", "Tunne", "emotion emotsioon", "feeling"),
    Named("touchpoint", "Touchpoint", "Puutepunkt", "", "touchpoint"),
    Named("expectation", "Expectation", "Ootus", "expects ootab", "expects"),
    Named("evidence", "Evidence", "Tõend", "tõendid", "evidence"),
    Named("thought", "Thought", "Mõte", "thinks thoughts mõtted mõtleb", "thinks"),
    Named("need", "Need", "Vajadus", "needs vajadused", "needs"),
    Named("gain", "Gain", "Rõõm", "gains rõõmud", "gains"),
    Named("quote", "Quote", "Tsitaat", "says quotes tsitaadid ütleb", "says"),
    Named("pain", "Pain", "Valukoht", "pains valukohad mure mured", "pains"),
    Named("idea", "Idea", "Idee", "ideas ideed", "ideas"),
    Named("confusion", "Confusion", "Segadus", "", "confusion"),
    Named("note", "Note", "Märkus", "notes märkused", "notes"),
)


@cache
def known(of: tuple[Named, ...]) -> dict[str, str]:
    """Return the names by every word for them, after the rule of ids."""
    return {compared(word): each.name for each in of for word in (each.name, each.en, each.et, *each.also.split())}
