"""The colours of paper: roles of the printed sheets, taken over from a theme where it has them."""

from __future__ import annotations

from teekond.theme import Theme

DEFAULT: dict[str, str] = {
    "paper": "#FFFFFF",
    "ink": "#14202B",
    "soft": "#46535F",
    "line": "#76838F",
    "hair": "#C9D0D6",
    "wash": "#F3F5F6",
    "customer": "#00507D",
    "employee": "#8A3A66",
    "good": "#00664A",
    "bad": "#9C4200",
    "note": "#FFF8DF",
    "note-edge": "#9A7B1E",
    "tag": "#7A5F0C",
    "hole": "#8F6600",
}
MONO: dict[str, str] = dict.fromkeys(DEFAULT, "#000000") | {
    "paper": "#FFFFFF",
    "soft": "#404040",
    "line": "#707070",
    "hair": "#C4C4C4",
    "wash": "#FFFFFF",
    "note": "#FFFFFF",
    "note-edge": "#707070",
    "tag": "#404040",
}
PHASES = ("#3A4652", "#00795F", "#8F6600", "#931B0C", "#5146A6")


SIDES = {"customer": "cxd", "employee": "exd"}
"""Roles whose colours a theme gives, and its tokens for them."""
ON_WHITE = ("default", "contrast")
"""Themes whose colours can be read on white paper."""


TINTS = ("wash", "note")
"""Roles that colour an area; where ink is saved, it stays white."""


def palette(
    theme: Theme, phase: int | None = None, side: str | None = None, *, saving: bool = False
) -> dict[str, object]:
    """Return the colours of a sheet: those of paper, with the theme's own customer and employee."""
    colours = dict(MONO) if theme.mono else dict(DEFAULT)
    if theme.base in ON_WHITE:
        colours |= {role: theme.colours[token] for role, token in SIDES.items()}
    colours["phase"] = "#000000" if theme.mono else PHASES[(phase or 1) - 1]
    colours["side"] = colours[side] if side else colours["ink"]
    if saving:
        colours |= dict.fromkeys(TINTS, colours["paper"])
    return {"mono": theme.mono, "outlined": theme.mono or saving, "colours": colours}
