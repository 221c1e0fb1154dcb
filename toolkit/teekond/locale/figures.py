"""Numbers and dates as a language writes them, the same on every machine."""

from __future__ import annotations

from functools import lru_cache

from teekond.patterns import pattern

MINUS = "\u2212"
GROUPED_FROM = 10_000
ISO_DATE = pattern(r"(\d{4})-(\d{2})-(\d{2})")
MONTHS = "January February March April May June July August September October November December".split()


@lru_cache(maxsize=1024)
def number(value: float, lang: str, decimals: int | None = None, *, sign: bool = False) -> str:
    """Return a number: two decimals at most where `decimals` does not say, thousands apart from 10,000 on."""
    digits = f"{abs(value):.{2 if decimals is None else decimals}f}"
    if decimals is None:
        digits = digits.rstrip("0").rstrip(".")
    whole, _, rest = digits.partition(".")
    if int(whole) >= GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", "," if lang == "en" else "\u00a0")
    text = f"{whole}{'.' if lang == 'en' else ','}{rest}" if rest else whole
    nothing = not digits.strip("0.")
    if nothing or (value > 0 and not sign):
        return text
    return f"{'+' if value > 0 else MINUS}{text}"


def date(iso: str, lang: str) -> str:
    """Return `3.12.2026` (English: `3 December 2026`) for `2026-12-03`."""
    found = ISO_DATE.fullmatch(iso)
    if found is None:
        return iso
    year, month, day = (int(part) for part in found.groups())
    if lang == "en" and 1 <= month <= len(MONTHS):
        return f"{day} {MONTHS[month - 1]} {year}"
    return f"{day}.{month:02}.{year}" if lang == "en" else f"{day}.{month}.{year}"
