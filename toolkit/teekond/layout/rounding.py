"""Rounded figures: a map needs the same few thousands of places again and again, and rounding is slow."""

from __future__ import annotations

MOST = 50_000


class _Rounded(dict[float, float]):
    """Figures to so many decimals, each rounded but once."""

    def __init__(self, decimals: int) -> None:
        self.decimals = decimals

    def __missing__(self, value: float) -> float:
        """Round a figure that was not needed before; nothing keeps its sign, for it is equal with either."""
        if not value:
            return float(value)
        if len(self) > MOST:
            self.clear()
        rounded = self[value] = float(round(value, self.decimals))
        return rounded


hundredths = _Rounded(2).__getitem__
thousandths = _Rounded(3).__getitem__
