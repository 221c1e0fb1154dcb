"""Canvases with a drawing, made by hand: long Estonian words, and simple English ones."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.canvas.marks import Body
from teekond.canvas.place import room
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic
from teekond.locale import catalogue
from teekond.model.canvas import Axis, Box, Canvas, Drawing, Note, Scale
from teekond.model.text import Text
from teekond.values import replace

TITLES = (
    ("Kliendikogemuse juhtimine", "Running the experience"),
    ("Meie inimesed", "Our people"),
    ("Teenindusstandardid", "Service standards"),
    ("Rahulolu-uuringute kava", "Plan of surveys"),
    ("Usaldus", "Trust"),
    ("Sisekommunikatsioon", "Talking to each other"),
    ("Kogemuskujundus", "Designing it"),
    ("Õppetunnid", "Lessons"),
    ("Kokkupuutepunktid", "Touchpoints"),
)
PROMPTS = (
    (
        "Mida inimene siin päriselt kogeb ja kes tema kõrval sel hetkel on?",
        "What is lived through here, and who is near?",
    ),
    ("Kelle töö seda hetke kannab?", "Whose work carries this moment?"),
    (
        "Milline kokkulepe, mõõdik või harjumus hoiab seda kõike praegu paigal?",
        "Which habit holds all of this in place?",
    ),
)
EXAMPLES = (
    ("Klienditeenindaja otsib lugu kolmest aknast korraga.", "The agent looks for the story in three windows."),
    ("Keegi helistab ette.", "Somebody calls ahead."),
)
ICONS = ("eye", "people", "layers", "badge", "promise", None)


def text(pair: tuple[str, str]) -> Text:
    """Return a text in Estonian and English."""
    return Text((("et", pair[0]), ("en", pair[1])))


def box(index: int, **more: object) -> Box:
    """Return a box with everything that it can ask."""
    values: dict[str, object] = {
        "prompt": text(PROMPTS[index % len(PROMPTS)]),
        "example": text(EXAMPLES[index % len(EXAMPLES)]),
        "icon": ICONS[index % len(ICONS)],
    }
    return Box(f"b{index}", text(TITLES[index % len(TITLES)]), **(values | more))  # type: ignore[arg-type]


def canvas(kind: str, count: int, drawing: Mapping[str, object] | None = None, *, notes: int | None = None) -> Canvas:
    """Return a canvas with a drawing of so many boxes, in its middle one more where the drawing says so."""
    drawing = drawing or {}
    boxes = tuple(box(index, notes=notes) for index in range(count))
    if "middle" in drawing:
        boxes = (replace(box(8), id="middle", icon="person"), *boxes)
    axes = {"across": axis("Vaev", "Effort"), "up": axis("Mõju kliendile", "Impact")} if kind == "two-by-two" else {}
    if kind == "scale":
        axes = {"across": axis("Kindlus", "Trust")}
    return Canvas(
        "sample",
        text(("Proovileht", "A sample")),
        sticky_notes=(Note(76, 76), Note(51, 38)),
        boxes=boxes,
        drawing=Drawing(kind, **{**axes, **drawing}),  # type: ignore[arg-type]
    )


def axis(et: str, en: str) -> Axis:
    """Return an axis with words at its ends."""
    return Axis(text(("väga vähe", "very little")), text(("väga palju", "very much")), text((et, en)))


def asked(made: Canvas, lang: str = "et", size: str = "A1", orientation: str = "landscape") -> Request:
    """Return a request for a canvas."""
    return Request(canvas=made, words=catalogue(lang), size=size, orientation=orientation)


def drawn(request: Request) -> Body | Diagnostic:
    """Return the drawing in the room that a sheet leaves it."""
    from importlib import import_module

    module = import_module(f"teekond.canvas.drawings.{request.canvas.form.replace('-', '_')}")
    made: Body | Diagnostic = module.draw(request, room(request))
    return made


def body(request: Request) -> Body:
    """Return the drawing, which has to fit."""
    made = drawn(request)
    assert isinstance(made, Body), made.message.english()
    return made


MIDDLE: dict[str, object] = {"middle": "middle"}
KINDS: dict[str, tuple[tuple[int, dict[str, object]], ...]] = {
    "rings": ((2, {}), (3, MIDDLE), (4, {}), (3, MIDDLE | {"sectors": tuple(map(text, TITLES[1:5]))})),
    "iceberg": ((3, {"water": text(("Nähtavusjoon", "Line of visibility"))}), (5, {}), (6, {})),
    "two-by-two": ((4, {}), (4, {"now": "b0"})),
    "ladder": ((3, {}), (5, {}), (7, {})),
    "cycle": ((3, {}), (5, MIDDLE), (8, {})),
    "radar": ((3, {}), (7, {"scale": Scale(1, 5)}), (9, {})),
    "chain": ((2, {}), (4, {}), (6, {})),
    "scale": ((1, {}), (2, {}), (3, {"scale": Scale(0, 5)})),
    "matrix": ((2, {"lines": 8}), (5, {"rows": tuple(map(text, TITLES[:4]))}), (7, {"lines": 5})),
    "curve": ((1, {"steps": 6}), (1, {"steps": 12})),
    "cards": ((1, {"copies": 8}), (2, {"copies": 4})),
}
"""The drawings with the numbers of their boxes that are tried, and what they say besides."""
