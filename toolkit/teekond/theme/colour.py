"""Colours as numbers: reading hex, luminance, contrast, mixing."""

from __future__ import annotations

from teekond.patterns import pattern

HEX = pattern(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
PATTERNS = ("dots", "hatch")
RGB = tuple[int, int, int]


def is_colour(value: str) -> bool:
    """Say whether it is a hex colour: `#08F` or `#0088FF`."""
    return HEX.fullmatch(value) is not None


def normal(value: str) -> str:
    """Return a hex colour with six upper-case digits; a pattern stays as it is."""
    if value in PATTERNS:
        return value
    digits = value[1:]
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits).upper()


def rgb(value: str) -> RGB:
    """Return the parts of a six-digit hex colour."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def luminance(value: str) -> float:
    """Return the relative luminance as WCAG defines it."""
    red, green, blue = (_linear(part / 255) for part in rgb(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast of two hex colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, paper: str, share: float) -> str:
    """Return `share` of a colour over paper."""
    parts = (round(low + (top - low) * share) for top, low in zip(rgb(colour), rgb(paper), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
