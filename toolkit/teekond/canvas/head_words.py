"""The words in the head of a sheet: what it is called, where in the process it stands, how long it takes."""

from __future__ import annotations

from teekond.canvas.fit import line, width
from teekond.canvas.languages import second_text
from teekond.canvas.phases import phases
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Chip, Step
from teekond.locale import Words
from teekond.model.canvas import Note
from teekond.model.text import Text


def name(request: Request) -> str:
    """Return what stands at the top: the journey's name, else the canvas's."""
    return _subject(request).read(request.lang)


def _subject(request: Request) -> Text:
    """Return the journey's title where the sheet is a grid over it, else the canvas's."""
    if request.journey is not None and request.canvas.form == "grid":
        return request.journey.title
    return request.canvas.title


def under_title(request: Request) -> str | None:
    """Return what stands below the title: the title in the second language, else what the sheet is for."""
    other = second_text(_subject(request), request.lang, request.second)
    purpose = request.canvas.purpose
    return other if other is not None or purpose is None else purpose.read(request.lang)


def phase(request: Request) -> str:
    """Return the name of the part of the process that the sheet belongs to."""
    return phases(request.words)[request.canvas.phase - 1]


def group(request: Request) -> str:
    """Return the name of the group of methods, by its pictogram; of a journey's sheet the canvas's name."""
    if request.journey is not None and request.canvas.form == "grid":
        return request.canvas.title.read(request.lang)
    return _groups(request.words).get(request.canvas.icon, "")


def _groups(words: Words) -> dict[str, str]:
    return {
        "journey": words("Journeys"),
        "person": words("Personas"),
        "people": words("Roles"),
        "voice": words("Voices"),
        "talk": words("Conversations"),
        "bag": words("Takeaways"),
        "pen": words("Writing"),
        "star": words("Experiences"),
        "target": words("Goals"),
        "check": words("Checks"),
        "helped": words("Help"),
        "hindered": words("Obstacles"),
        "pin": words("Touchpoints"),
        "crossing": words("Crossings"),
        "layers": words("Layers"),
        "iceberg": words("Backstage"),
        "rings": words("Surroundings"),
        "promise": words("Promises"),
        "badge": words("Competences"),
        "idea": words("Ideas"),
        "cube": words("Prototypes"),
        "choice": words("Choices"),
        "measure": words("Measures"),
        "flag": words("Actions"),
        "loop": words("Cycles"),
        "radar": words("Self-assessment"),
        "chain": words("Relations"),
        "ladder": words("Levels"),
        "book": words("Stories"),
        "eye": words("Observation"),
    }


def facts(request: Request, note: Note | None, capacity: int) -> list[tuple[str, str]]:
    """Return how long it takes, how many people work at it and with what: each with its icon."""
    words, found = request.words, []
    if request.canvas.takes is not None:
        found.append(("clock", words("{n} min", n=request.canvas.takes).replace(" ", "\u00a0")))
    if request.canvas.group is not None:
        low, high = request.canvas.group
        span = str(low) if low == high else f"{low}–{high}"
        found.append(("people", words("{n} people", n=span) if high > 1 else words("one person")))
    if note is None:
        found.append(("pen", words("write with a pen")))
    else:
        size = str(note).replace(" ", "\u00a0")
        found.append(("note", words.plural("{n} note {size}", "{n} notes {size}", capacity, size=size)))
    return found


def chips(texts: list[tuple[str, str]], at: tuple[float, float], size: float, gap: float) -> tuple[Chip, ...]:
    """Return icons with their words, side by side from a point."""
    x, y = at
    made, side = [], size * 1.45 * POINT
    for icon, text in texts:
        block = line(text, x + side + size * 0.4 * POINT, y + (side - CAP * size * POINT) / 2, size, 600)
        made.append(Chip(icon, x, y, side, block))
        x = block.x + width(text, size, 600) + gap
    return tuple(made)


def step(request: Request, area: Area, index: int, text: Block, size: float) -> Step:
    """Return a step of the strip: its number and minutes above its text."""
    number = line(str(index + 1), area.x, area.y + 0.21 * size, size, 700)
    minutes = request.words("{n} min", n=request.canvas.steps[index].minutes).replace(" ", "\u00a0")
    after = area.x + width(str(index + 1), size, 700) + 0.4 * size * POINT
    return Step(area, number, line(minutes, after, number.y, size, tone="soft"), text)
