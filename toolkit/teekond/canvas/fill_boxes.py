"""What the files know of a box that does not repeat: of a persona, of a whole journey, of the organisation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from teekond.canvas.fill import Entry
from teekond.canvas.fill_organisation import organisation_entries
from teekond.canvas.names import called
from teekond.canvas.request import Request
from teekond.diagnostics import Span
from teekond.locale import Words
from teekond.model.canvas import Box
from teekond.model.journey import Journey, Step
from teekond.model.persona import Evidence, Persona
from teekond.model.text import Text

QUIET = (
    "journey.quotes", "journey.needs", "journey.pains", "journey.gains", "journey.ideas", "journey.measures",
    "persona.findings",
)  # fmt: skip
"""Printed only where everything is: people are to find them themselves first."""
NEWEST = 3
"""Of what was found out about a persona, so many stand on a sheet, the newest."""
MOST = 6
"""Of the answers in all steps of a journey, so many at most stand in a box."""


def box_entries(request: Request, box: Box) -> tuple[Entry, ...]:
    """Return what stands in a box; a question where something should be known and is not."""
    source = box.source
    if source is None or request.fill == "blank" or (source in QUIET and request.fill != "all"):
        return ()
    whole, _, part = source.partition(".")
    if whole == "persona" and request.persona is not None:
        return called(_persona(request.persona, part, request.words), source, request.names)
    if whole == "journey" and request.journey is not None:
        return called(_journey(request.journey, part, request.words), source, request.names)
    if whole in ("because", "serves"):
        return dict(request.chain).get(source, ())
    if whole == "organisation":
        return organisation_entries(request.organisations, part, request.words)
    return ()


def _persona(persona: Persona, part: str, words: Words) -> tuple[Entry, ...]:
    span, lang = persona.place.span, words.lang
    if part in ("quote", "story"):
        text: Text | None = getattr(persona, part)
        return () if text is None else (Entry("quote", text.read(lang), span),)
    texts = tuple(_persona_texts(persona, part, words))
    if texts or part not in _persona_questions(words):
        return tuple(Entry("known", text, span) for text in texts)
    return (Entry("hole", _persona_questions(words)[part], span, "?"),)


def _persona_texts(persona: Persona, part: str, words: Words) -> Iterator[str]:
    lang = words.lang
    if part == "name":
        age = "" if persona.age is None else f", {persona.age}"
        yield persona.name.read(lang) + age
    elif part == "age" and persona.age is not None:
        yield str(persona.age)
    elif part == "role" and persona.role is not None:
        yield persona.role.read(lang)
    elif part in ("goals", "needs", "pains", "gains"):
        yield from (text.read(lang) for text in getattr(persona, part))
    elif part == "channels":
        yield from (words.channel(channel) for channel in persona.channels)
    elif part == "skills":
        yield from (f"{name}: {level} / 5" for name, level in persona.skills)
    elif part == "preferences":
        yield from (text.read(lang) for _, text in persona.preferences)
    elif part == "evidence":
        newest = _newest(persona)
        yield from (_evidence(each, lang) for each in persona.based_on if each.finding is None or each in newest)
    elif part == "findings":
        yield from (each.finding.read(lang) for each in _newest(persona) if each.finding is not None)


def _newest(persona: Persona) -> list[Evidence]:
    """Return what was found out last, in the order of the file."""
    found = sorted((each for each in persona.based_on if each.finding is not None), key=lambda each: each.date or "")
    return [each for each in persona.based_on if each in found[-NEWEST:]]


def _evidence(evidence: Evidence, lang: str) -> str:
    count = "" if evidence.n is None else f" (n = {evidence.n})"
    finding = "" if evidence.finding is None else f": {evidence.finding.read(lang)}"
    return evidence.source.read(lang) + count + finding


def _persona_questions(words: Words) -> dict[str, str]:
    return {
        "goals": words("What do they want?"),
        "needs": words("What do they need?"),
        "pains": words("What gets in their way?"),
        "evidence": words("Who can tell us about it?"),
    }


Pick = Callable[[Step], tuple[Text, ...]]

PICKS: dict[str, Pick] = {
    "touchpoints": lambda step: () if step.touchpoint is None else (step.touchpoint,),
    "quotes": lambda step: tuple(quote.quote for quote in step.says),
    "needs": lambda step: step.needs,
    "pains": lambda step: tuple(pain.text for pain in step.pains),
    "gains": lambda step: step.gains,
    "ideas": lambda step: tuple(idea.text for idea in step.ideas),
    "moments_of_truth": lambda step: (step.title,) if step.moment_of_truth else (),
}


def _journey(journey: Journey, part: str, words: Words) -> tuple[Entry, ...]:
    lang = words.lang
    if part in PICKS:
        found = [(step, text) for step in journey.all_steps() for text in PICKS[part](step)]
        kind = "quote" if part == "quotes" else "known"
        shown = {text.read(lang): step for step, text in reversed(found)}
        texts = list(dict.fromkeys(text.read(lang) for _, text in found))[:MOST]
        return tuple(Entry(kind, text, shown[text].place.span) for text in texts) or _open(part, journey, words)
    return tuple(Entry("known", text, span) for text, span in _whole(journey, part, words) if text)


def _open(part: str, journey: Journey, words: Words) -> tuple[Entry, ...]:
    if part == "ideas":
        return (Entry("hole", words("What could we change?"), journey.place.span, "?"),)
    return ()


def _whole(journey: Journey, part: str, words: Words) -> Iterator[tuple[str, Span]]:
    place, lang = journey.place, words.lang
    if part == "stages":
        yield from ((stage.title.read(lang), stage.place.span) for stage in journey.stages)
    elif part == "steps":
        yield from ((step.title.read(lang), step.place.span) for step in journey.steps())
    elif part in ("title", "summary", "starts_when", "ends_when"):
        text: Text | None = getattr(journey, part)
        if text is not None:
            yield text.read(lang), place.key(part)
    elif part == "persona" and journey.persona is not None:
        yield journey.persona, place.key(part)
    elif part in ("channels", "owners", "measures"):
        pick: dict[str, Callable[[Step], tuple[str, ...]]] = {
            "channels": lambda step: step.channel,
            "owners": lambda step: () if step.owner is None else (step.owner,),
            "measures": lambda step: step.measures,
        }
        found = dict.fromkeys(name for step in journey.all_steps() for name in pick[part](step))
        yield from ((words.channel(name) if part == "channels" else name, place.span) for name in found)
