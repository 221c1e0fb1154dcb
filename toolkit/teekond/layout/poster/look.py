"""The measures of the poster, in points on the sheet."""

from __future__ import annotations

from teekond.layout.look import Type

MARGIN = 30.0
HEAD = 78.0
"""Width of the column at the left of the curves: portraits, scale."""
UNIT, LEAST_UNIT, MOST_UNIT = 25.0, 18.0, 40.0
TIGHT_UNIT = 15.0
"""Points for one unit of feeling; the tight one only where the reasons have left the page already."""
FACE, LOW_FACE = 16.0, 18.5
RING, RING_PITCH = 3.6, 28.0
RING_RUN = 224.0
"""So wide a run of rings is at the most: more of them stand closer."""
BESIDE_RING = 44.0
RIBBON, LOW_RIBBON = 26.0, 46.0
STRIP = 72.0
RIBBON_PITCH = 130.0
CAPSULE, LOW_CAPSULE = (44.0, 20.0), (74.0, 34.0)
BLOCK, LOW_BLOCK, BLOCK_GAP = 98.0, 112.0, 20.0
CARDS = (74.0, 80.0, 86.0, 92.0, 98.0, 104.0)
"""The widths that a card may have, the narrowest first."""
CARD_PAD = 8.0
MOST_STACKED = 3
TRACK = 15.0
LANE = 7.0
"""The pitch of lines in a gutter."""
SCALES = (1.0, 0.93, 0.88)
SMALL_SCALES = (1.0, 0.93, 0.86, 0.8, 0.75)
LARGE_SCALES = (2.0, 1.75, 1.5, 1.25, 1.1, 1.0, 0.93, 0.88)
SMALLER = (0.7, 0.65, 0.55, 0.45, 0.36, 0.28, 0.2)

EYEBROW = Type(8, 700, 1.0)
META = Type(8.5, 500)
HEADLINES = (Type(44, 700, -1.1), Type(38, 700, -0.9), Type(32, 700, -0.7), Type(26, 700, -0.4))
LEAD = Type(12.5, 400)
FIGURE = Type(40, 700, -1.0)
FIGURE_HEAD = Type(10, 700)
FIGURE_WORD = Type(8.5, 400)
NAME = Type(11.5, 700)
ROLE = Type(8.5, 400)
AXIS = Type(8, 500)
CHANNEL = Type(8.2, 500)
STEP = Type(11.5, 700)
FELT = Type(9.5, 700)
PAIN = Type(9, 500)
COUNT = Type(8.5, 400)
WHO = Type(8.2, 600)
CARD_STEP = Type(9.5, 600)
CARD_LEADING = 11.4
LETTER = Type(8.5, 700)
CAPSULE_WORD = Type(10, 700)
CAPSULE_FIGURE = Type(9.5, 700)
LEGEND = Type(9, 400)
REASON = Type(8.2, 400)
REASON_HEAD = Type(9.5, 700)
FOOT = Type(9, 500)
FOOT_SMALL = Type(8, 400)
