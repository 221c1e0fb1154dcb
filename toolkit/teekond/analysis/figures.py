"""Numbers as they are printed and compared: three decimals, halves away from zero."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

DECIMALS = Decimal("0.001")


@lru_cache(maxsize=4096)  # the same few numbers come again and again
def rounded(value: float | None) -> float | None:
    """Return a number with three decimals, halves away from zero; -0 becomes 0, None stays."""
    if value is None:
        return None
    return float(Decimal(repr(value)).quantize(DECIMALS, ROUND_HALF_UP)) or 0.0


def low(value: float | None) -> float:
    """Return how far below zero a feeling lies; 0 where it is not rated."""
    return max(0.0, -value) if value is not None else 0.0


def mean(values: Iterable[float]) -> float | None:
    """Return the mean, None of nothing."""
    taken = list(values)
    return sum(taken) / len(taken) if taken else None


def median(values: Iterable[float]) -> float | None:
    """Return the middle value, or the mean of the middle two; None of nothing."""
    taken = sorted(values)
    half = len(taken) // 2
    if not taken:
        return None
    return taken[half] if len(taken) % 2 else (taken[half - 1] + taken[half]) / 2
