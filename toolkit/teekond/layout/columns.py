"""Which column each step stands in, so that steps that meet share one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

MEET = 1_000_000
SHARE = 1_000
"""Sharing a column at all: the fewer columns, the better."""

Tie = tuple[int, int]


def align(first: int, second: int, weights: Mapping[Tie, int]) -> tuple[list[int], list[int], int]:
    """Align two sequences of `first` and `second` columns, keeping both orders.

    `weights` says what it is worth that column `i` of the first and `j` of the second are one. Most weight wins,
    then the fewest columns, then gaps as late as may be. Returns the new columns of both, and their number.
    """
    best = [[0] * (second + 1) for _ in range(first + 1)]
    for i in range(first - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(second - 1, -1, -1):
            both = below[j + 1] + SHARE + weights.get((i, j), 0)
            row[j] = max(both, below[j], row[j + 1])
    one: list[int] = []
    other: list[int] = []
    i = j = column = 0
    while i < first or j < second:
        if i < first and j < second and best[i][j] == best[i + 1][j + 1] + SHARE + weights.get((i, j), 0):
            one.append(column)
            other.append(column)
            i, j = i + 1, j + 1
        elif i < first and (j == second or best[i][j] == best[i + 1][j]):
            one.append(column)
            i += 1
        else:
            other.append(column)
            j += 1
        column += 1
    return one, other, column


def spread(own: list[int], other: list[int], fixed: Collection[int]) -> list[int]:
    """Share out the steps of the shorter of two journeys over the columns of the longer one.

    Steps in `fixed` keep their column; between two of them the others move apart evenly, as far as every column
    keeps a step of the other journey.
    """
    taken = set(other)
    moved = list(own)
    anchors = [-1, *(at for at in range(len(own)) if at in fixed), len(own)]
    end = max([*own, *other], default=-1) + 1
    for start, stop in pairwise(anchors):
        first = own[start] + 1 if start >= 0 else 0
        last = own[stop] if stop < len(own) else end
        count, room = stop - start - 1, last - first
        if 0 < count < room and all(column in taken for column in range(first, last)):
            moved[start + 1 : stop] = [first + at * room // count for at in range(count)]
    return moved


def align_all(lengths: Sequence[int], ties: Mapping[tuple[int, int, int, int], int]) -> tuple[list[list[int]], int]:
    """Align any number of journeys, one after the other.

    `ties` maps (journey, step, journey, step), the first journey being the earlier one, to what sharing a column is
    worth. Returns, per journey, the column of each step, and the number of columns.
    """
    placed: list[list[int]] = [list(range(lengths[0]))]
    count = lengths[0]
    for journey in range(1, len(lengths)):
        weights: dict[Tie, int] = {}
        for (one, step, other, its), weight in ties.items():
            if other == journey and one < journey:
                key = (placed[one][step], its)
                weights[key] = weights.get(key, 0) + weight
        old, new, count = align(count, lengths[journey], weights)
        placed = [[old[column] for column in columns] for columns in placed]
        placed.append(new)
    if len(placed) == 2:
        meeting = {key[1::2] for key, weight in ties.items() if weight >= MEET}
        met = [(one, other) for one, other in meeting if placed[0][one] == placed[1][other]]
        placed[0] = spread(placed[0], placed[1], {one for one, _ in met})
        placed[1] = spread(placed[1], placed[0], {other for _, other in met})
    return placed, count
