"""The agenda on a wall, and a timer that all can see: one page for the browser, which needs no network."""

from __future__ import annotations

from teekond.render.faces import faces_of, families, font_rules
from teekond.render.pack.agenda import icon
from teekond.render.pack.frame import Pack
from teekond.render.pack.run_sheet import mark
from teekond.render.pages import page_template
from teekond.render.sheet_palette import PHASES, palette
from teekond.resources import resource
from teekond.workshop.agenda import Slot

WEIGHTS = (400, 600, 700)
FIGURES = "0123456789:−+.–"


def slides(pack: Pack) -> bytes:
    """Return the page."""
    from markupsafe import Markup

    told = {
        "title": pack.title,
        "lead": f"{pack.people()}",
        "days": [
            {
                "title": pack.day_title(day) or pack.title,
                "lead": pack.day_lead(day),
                "items": [_item(slot, pack) for slot in day.slots],
                "end": pack.time(day.end),
            }
            for day in pack.plan.days
        ],
        "words": _words(pack),
    }
    letters = "".join(sorted(set(repr(told) + FIGURES)))
    page = page_template("slides.html.j2", "pages").render(
        lang=pack.words.lang,
        colours=palette(pack.theme)["colours"],
        family=Markup(families(pack.theme)),  # noqa: S704 - names of fonts from the theme, as CSS writes them
        faces=font_rules(faces_of(pack.theme, letters, WEIGHTS), "embed"),
        **told,
    )
    return page.encode("utf-8", "replace")


def _words(pack: Pack) -> dict[str, str]:
    words = pack.words
    return {
        "agenda": words("Agenda"),
        "end": words("End"),
        "back": words("Back"),
        "next": words("Next"),
        "start": words("Start"),
        "pause": words("Pause"),
        "reset": words("Begin again"),
        "more": words("+1 min"),
        "timer": words("Timer"),
        "over": words("over time"),
        "up": words("Time is up"),
        "then": words("Then"),
        "keys": words(
            "Arrows: slides · space: timer · R: begin again · +: a minute more · Home: agenda · F: full screen"
        ),
    }


def _item(slot: Slot, pack: Pack) -> dict[str, object]:
    item = slot.item
    return {
        "time": pack.time(slot.start),
        "span": pack.span(slot.start, slot.end),
        "mark": mark(item),
        "title": pack.read(item.title),
        "who": pack.read(item.by),
        "where": pack.place_of(slot),
        "length": pack.minutes(item.minutes),
        "seconds": item.minutes * 60,
        "icon": _icon(icon(slot, pack)),
        "colour": _colour(slot, pack),
        "parts": [
            {
                "length": pack.minutes(each.part.minutes),
                "seconds": each.part.minutes * 60,
                "text": pack.read(each.part.text),
            }
            for each in slot.parts
        ],
    }


def _colour(slot: Slot, pack: Pack) -> str:
    exercise = pack.plan.exercise_of(slot)
    phase = exercise.phase if exercise is not None else None
    return "#000000" if pack.theme.mono else PHASES[(phase or 1) - 1]


def _icon(name: str) -> object:
    from markupsafe import Markup

    drawn = resource("templates", "print", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S704 - a file of ours
