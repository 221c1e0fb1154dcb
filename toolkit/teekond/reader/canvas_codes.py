"""The codes of what can be wrong in a canvas before it is drawn."""

from __future__ import annotations

from teekond.source.codes import Code

UNKNOWN_SOURCE = Code("TK405", "unknown-source")
CANVAS_FORM = Code("TK406", "canvas-form")
NO_RECTANGLE = Code("TK410", "area-not-a-rectangle")
TWO_CONTENTS = Code("TK415", "two-contents")
BOXES_OF_DRAWING = Code("TK417", "boxes-of-drawing")
STEPS_AND_MINUTES = Code("TK418", "steps-and-minutes")
AREAS_AND_BOXES = Code("TK419", "areas-and-boxes")

CANVAS_CODES: tuple[Code, ...] = (
    UNKNOWN_SOURCE,
    CANVAS_FORM,
    NO_RECTANGLE,
    TWO_CONTENTS,
    BOXES_OF_DRAWING,
    STEPS_AND_MINUTES,
    AREAS_AND_BOXES,
)
"""Every code of this module, in order."""
