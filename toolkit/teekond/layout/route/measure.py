"""From tracks to points on the sheet: how wide gutters are, how high channels are, where cards stand."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.route.router import Lanes
from teekond.values import dataclass

GUTTER = 14.0
GUTTER_PITCH = 3.6
THICK_PITCH = 5.2
"""Where a meeting runs beside other links."""
GUTTER_PAD = 3.4
HEAD_RUN = 10.0
"""A link that enters a card needs so much straight line for its head."""
LANE_PAD = 4.2
"""Between a card and the edge of its lane."""
CHANNEL_PITCH = 5.0
CHANNEL_PAD = 5.0
SEAM = 48.0
SEAM_TRACKS = (9.0, 24.0, 39.0)
SEAM_PITCH = 10.0


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the cards begin along one axis, where each run's tracks lie, and where it all ends."""

    cards: tuple[float, ...]
    tracks: tuple[tuple[float, ...], ...]
    runs: tuple[tuple[float, float], ...]
    """Start and end of every gutter or channel."""
    end: float


def _pitch(lanes: Lanes) -> float:
    return THICK_PITCH if lanes.thick else GUTTER_PITCH


def gutter_width(lanes: Lanes, least: float = GUTTER) -> float:
    """Return how wide a gutter must be for its tracks."""
    if not lanes.tracks:
        return least
    before, after = _pads(lanes)
    return max(least, before + after + (lanes.tracks - 1) * _pitch(lanes))


def column_measures(gutters: Sequence[Lanes], widths: Sequence[float], *, left: float, least: float = GUTTER) -> Axis:
    """Place the columns from `left` on; the cards of column `c` are `widths[c]` points wide.

    The first and the last gutter are half as wide as the others where no link runs in them.
    """
    x = left
    cards, tracks, runs = [], [], []
    for at, (lanes, width) in enumerate(zip(gutters, _gutter_widths(gutters, least), strict=True)):
        tracks.append(_gutter_tracks(lanes, x, width))
        runs.append((x, x + width))
        x += width
        if at < len(gutters) - 1:
            cards.append(x)
            x += widths[at]
    return Axis(tuple(cards), tuple(tracks), tuple(runs), x)


def right_edge(gutters: Sequence[Lanes], widths: Sequence[float], *, left: float) -> float:
    """Return where the columns from `left` on end."""
    x = left
    for gutter, card in zip(_gutter_widths(gutters, GUTTER), (*widths, 0.0), strict=True):
        x += gutter
        x += card
    return x


def _gutter_widths(gutters: Sequence[Lanes], least: float) -> list[float]:
    last = len(gutters) - 1
    return [gutter_width(lanes, least if 0 < at < last else least / 2) for at, lanes in enumerate(gutters)]


def _gutter_tracks(lanes: Lanes, x: float, width: float) -> tuple[float, ...]:
    """Return where the tracks of a gutter lie that begins at `x`: in its middle, as far as heads leave them there."""
    if not lanes.tracks:
        return ()
    before, after = _pads(lanes)
    pitch = _pitch(lanes)
    spread = (lanes.tracks - 1) * pitch
    first = before + max(0.0, (width - spread - before - after) / 2)
    return tuple([x + first + pitch * track for track in range(lanes.tracks)])


def _pads(lanes: Lanes) -> tuple[float, float]:
    """Return what a gutter keeps free before its first track and behind its last one."""
    return HEAD_RUN if lanes.heads_before else GUTTER_PAD, HEAD_RUN if lanes.heads_after else GUTTER_PAD


def row_measures(
    channels: Sequence[Lanes], heights: Sequence[float], seams: frozenset[int], *, top: float, air: float = 0.0
) -> Axis:
    """Place the rows from `top` on; the cards of row `r` are `heights[r]` points high.

    `air` is what each channel between lanes gets more than it needs.
    """
    y = top
    cards, tracks, runs = [], [], []
    for at, lanes in enumerate(channels):
        height, offsets = _run_across(at, lanes, len(heights), seams, air)
        tracks.append(tuple(y + offset for offset in offsets))
        runs.append((y, y + height))
        y += height
        if at < len(heights):
            cards.append(y)
            y += heights[at]
    return Axis(tuple(cards), tuple(tracks), tuple(runs), y)


def _run_across(at: int, lanes: Lanes, rows: int, seams: frozenset[int], air: float) -> tuple[float, tuple[float, ...]]:
    return seam_tracks(lanes) if at in seams else _channel_tracks(lanes, air, outer=at in (0, rows))


def _channel_tracks(lanes: Lanes, air: float, *, outer: bool) -> tuple[float, tuple[float, ...]]:
    base = LANE_PAD + air / 2 if outer else 2 * LANE_PAD + air
    if not lanes.tracks:
        return base, ()
    before = max(HEAD_RUN if lanes.heads_before else 0.0, LANE_PAD + CHANNEL_PAD) + air / 2
    after = (HEAD_RUN if lanes.heads_after else CHANNEL_PAD + 1) + air / 2
    offsets = tuple(before + CHANNEL_PITCH * track for track in range(lanes.tracks))
    return offsets[-1] + after, offsets


def seam_tracks(lanes: Lanes) -> tuple[float, tuple[float, ...]]:
    """Return the height of a seam with its two lane edges, and where its tracks lie."""
    offsets = list(SEAM_TRACKS[: max(lanes.tracks, 0)])
    if lanes.tracks == 1:
        offsets = [SEAM_TRACKS[2]]
    elif lanes.tracks == 2:
        offsets = [SEAM_TRACKS[0], SEAM_TRACKS[2]]
    while len(offsets) < lanes.tracks:
        offsets.append(offsets[-1] + SEAM_PITCH)
    height = max(SEAM, offsets[-1] + SEAM_TRACKS[0] if offsets else 0.0)
    return height + 2 * LANE_PAD, tuple(offset + LANE_PAD for offset in offsets)
