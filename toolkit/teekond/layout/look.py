"""The measures of the visual language, in points on the sheet."""

from __future__ import annotations

from teekond.values import dataclass

MARGIN = 24.0
HEAD = 92.0
"""Width of the column with the lane heads."""
RIGHT = 13.0
"""Free at the right of the last column, for links."""
LEAST_PITCH = 84.0
MOST_PITCH = 150.0
CURVE = 66.0
UNIT = 8.6
"""Points for one unit of feeling."""
STAGE = 17.5
ROW_LEADING = 8.5
TITLE_LEADING = 9.7
PADDING = 6.0


@dataclass(frozen=True, slots=True)
class Type:
    """A size and a weight of the type scale."""

    size: float
    weight: int
    tracking: float = 0.0


TITLE = Type(25, 700, -0.4)
FIGURE = Type(25, 700)
FIGURE_WORD = Type(7.5, 500)
EYEBROW = Type(7, 700, 0.9)
SCENARIO = Type(8.5, 400)
STAGE_NAME = Type(9.5, 700)
STAGE_COUNT = Type(7.5, 500)
LANE_NAME = Type(9, 700)
LANE_ROLE = Type(7.2, 400)
ROW_NAME = Type(8.5, 600)
STEP_ACTOR = Type(8.3, 600)
STEP_OTHER = Type(8.3, 500)
STEP_NUMBER = Type(7.2, 700)
SMALL = Type(7, 500)
SMALL_STRONG = Type(7, 600)
EVIDENCE = Type(7.8, 500)
CELL = Type(7.2, 400)
CELL_PAIN = Type(7.2, 500)
CURVE_NUMBER = Type(8.5, 700)
CURVE_WORD = Type(7.2, 500)
TAG = Type(7, 700, 0.3)
LETTER = Type(7.5, 700)
LEGEND = Type(7.2, 400)
LEGEND_HEAD = Type(8.5, 700)
PERSON_NAME = Type(8.5, 700)
PERSON_TEXT = Type(7.5, 400)


@dataclass(frozen=True, slots=True)
class Look:
    """The sizes of what fills a band: cards, rows, stages, curve."""

    actor: Type = STEP_ACTOR
    other: Type = STEP_OTHER
    evidence: Type = EVIDENCE
    leading: float = TITLE_LEADING
    cell: Type = CELL
    pain: Type = CELL_PAIN
    row_leading: float = ROW_LEADING
    stage: Type = STAGE_NAME
    stage_height: float = STAGE
    curve: float = CURVE
    unit: float = UNIT
    run_in: bool = False
    """The channel's icon stands before the first word, and a card has neither head row nor foot."""

    def cells(self, row: str) -> Type:
        """Return the type of a text row."""
        return self.pain if row == "pains" else self.cell


FULL = Look()
COMPACT = Look(
    actor=Type(7, 600),
    other=Type(7, 500),
    evidence=Type(7, 500),
    leading=8.2,
    cell=Type(7, 400),
    pain=Type(7, 500),
    row_leading=8.1,
    stage=Type(7.2, 700),
    stage_height=13.0,
    curve=58.0,
    unit=6.0,
    run_in=True,
)


@dataclass(frozen=True, slots=True)
class Density:
    """What a map leaves out when its sheet is too low, in the order in which it goes."""

    role_words: bool = True
    every_foot: bool = True
    expected: bool = True
    channel_words: bool = True
    look: Look = FULL


DENSITIES = (
    Density(),
    Density(role_words=False),
    Density(role_words=False, every_foot=False),
    Density(role_words=False, every_foot=False, expected=False),
    Density(role_words=False, every_foot=False, expected=False, channel_words=False),
)
TIGHTEST = Density(role_words=False, every_foot=False, expected=False, channel_words=False, look=COMPACT)
"""Taken only where it brings a whole map onto one sheet."""
