"""The pages of exercises, in English and in Estonian: what the library holds, and all that it tells facilitators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docs_text import block, cell, table
from teekond.canvas.phases import phases
from teekond.locale import catalogue
from teekond.model.exercise import Exercise
from teekond.model.text import Text
from teekond.workshop.exercises import shipped_exercise, shipped_exercises

EXAMPLE = """\
agenda:
  - exercise: first-workday
    takes: 45 min
"""


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands on the page besides the exercises."""

    lang: str
    head: str
    own: str
    parts: tuple[str, str]
    before: str
    wrong: str
    hear: tuple[str, str]
    late: str
    after: str
    people: str
    per: tuple[tuple[str, str], ...]
    names: tuple[str, str, str]
    """What canvases, cards and materials are called."""


ENGLISH = Wording(
    "en",
    """\
# Exercises

What people do together, ready for any workshop: minutes, sheets, cards and materials.
Each tells its facilitator what to say, what to watch and what to ask.
An agenda names one, and takes from it what it does not say itself; with other minutes its parts stretch or shrink.
""",
    """\
`teekond explain first-workday` prints the same, `teekond explain exercise` lists them all.
`teekond new exercise our-iceberg --preset iceberg` starts one of your own from a shipped one.
An exercise of your own under the id of a shipped one takes the place of it.
Whole workshops to begin with: `teekond new workshop autumn --preset seminar-2023`, or `seminar-2021`, `half-day`,
`competence-series`, `leaders`.
""",
    ("minutes", "what to do"),
    "Before it begins",
    "What goes wrong",
    ("if you hear", "ask"),
    "If time runs out",
    "Afterwards",
    "people",
    (("person", "for each person"), ("group", "for each table"), ("room", "for all")),
    ("Canvases", "Cards", "Materials"),
)
ESTONIAN = Wording(
    "et",
    """\
# Harjutused

Mida üheskoos tehakse, valmis igaks töötoaks: minutid, lehed, kaardid ja tarvikud.
Igaüks ütleb juhendajale, mida öelda, mida jälgida ja mida küsida.
Päevakava nimetab harjutuse ja võtab sellelt kõik, mida ise ei ütle; teiste minutitega osad venivad või lühenevad.
""",
    """\
`teekond explain first-workday` ütleb sama, `teekond explain exercise` loetleb kõik.
`teekond new exercise meie-jäämägi --preset iceberg` alustab valmis harjutusest sinu oma.
Oma harjutus, millel on kaasas oleva harjutuse id, astub selle asemele.
Terved töötoad alustuseks: `teekond new workshop sügis --preset seminar-2023` või `seminar-2021`, `half-day`,
`competence-series`, `leaders`.
""",
    ("minuteid", "mida teha"),
    "Enne algust",
    "Mis läheb viltu",
    ("kui kuuled", "küsi"),
    "Kui aeg otsa saab",
    "Pärast",
    "inimest",
    (("person", "inimesele"), ("group", "lauale"), ("room", "kõigi peale")),
    ("Lõuendid", "Kaardid", "Tarvikud"),
)


def english(root: Path) -> str:
    """Return the English page."""
    del root
    return page(ENGLISH)


def estonian(root: Path) -> str:
    """Return the Estonian page."""
    del root
    return page(ESTONIAN)


def page(wording: Wording) -> str:
    """Return the page: the exercises of each phase, the shorter ones first."""
    every = sorted(map(shipped_exercise, shipped_exercises()), key=lambda each: (each.phase or 0, each.takes, each.id))
    parts = [wording.head, block(EXAMPLE), wording.own]
    for number, name in enumerate(phases(catalogue(wording.lang)), start=1):
        found = [each for each in every if each.phase == number]
        parts += [f"## {number} {name}\n", *(told(each, wording) for each in found)]
    return "\n".join(parts)


def told(exercise: Exercise, wording: Wording) -> str:
    """Return what is told of one exercise."""
    lang = wording.lang
    rows = ((f"{part.minutes}", part.text.read(lang)) for part in exercise.do)
    replies = ((each.hear.read(lang), each.ask.read(lang)) for each in exercise.if_you_hear)
    return "\n".join(
        (
            f"### {exercise.title.read(lang)} {{ #{exercise.id} }}\n",
            f"{_read(exercise.purpose, lang)}\n",
            f"{facts(exercise, wording)} — `exercise: {exercise.id}`\n",
            table(wording.parts, rows),
            *_quoted(exercise.say, lang),
            *_listed(wording.before, exercise.before, lang),
            *_listed(wording.wrong, exercise.goes_wrong, lang),
            table(wording.hear, replies),
            f"**{wording.late}:** {_read(exercise.if_late, lang)}\n",
            f"**{wording.after}:** {_read(exercise.after, lang)}\n",
            "<br>".join(brought(exercise, wording)) + "\n",
        )
    )


def facts(exercise: Exercise, wording: Wording) -> str:
    """Return minutes and people."""
    people = "–".join(dict.fromkeys(map(str, exercise.group or ())))
    return " · ".join(filter(None, (f"{exercise.takes} min", f"{people} {wording.people}" if people else "")))


def brought(exercise: Exercise, wording: Wording) -> Iterator[str]:
    """Yield a line about its sheets, one about its cards, one about what it uses up."""
    sheets, cards, things = wording.names
    if exercise.canvases:
        links = dict.fromkeys(f"[{sheet.canvas}](canvases.md#{sheet.canvas})" for sheet in exercise.canvases)
        yield f"{sheets}: {', '.join(links)}"
    if exercise.decks:
        yield f"{cards}: {', '.join(f'[{deck}](cards.md)' for deck in exercise.decks)}"
    per = dict(wording.per)
    amounts = (f"{each.count} × {each.what.read(wording.lang).lower()} {per[each.per]}" for each in exercise.materials)
    if exercise.materials:
        yield f"{things}: {', '.join(amounts)}"


def _read(text: Text | None, lang: str) -> str:
    return "" if text is None else cell(text.read(lang))


def _quoted(text: Text | None, lang: str) -> Iterator[str]:
    if text is not None:
        yield "".join(f"> {line}".rstrip() + "\n" for line in text.read(lang).splitlines())


def _listed(head: str, texts: Sequence[Text], lang: str) -> Iterator[str]:
    if texts:
        yield f"**{head}**\n\n" + "".join(f"- {cell(text.read(lang))}\n" for text in texts)
