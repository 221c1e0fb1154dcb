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
    "water": "#F1F6FA",
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
    "water": "#FFFFFF",
    "note": "#FFFFFF",
    "note-edge": "#707070",
    "tag": "#404040",
}
TINT = 0.07
"""How much of the phase's colour is in its tint."""
PHASES = ("#3A4652", "#00795F", "#8F6600", "#931B0C", "#5146A6")


SIDES = {"customer": "cxd", "employee": "exd"}
"""Roles whose colours a theme gives, and its tokens for them."""
ON_WHITE = ("default", "contrast")
"""Themes whose colours can be read on white paper."""


TINTS = ("wash", "note", "water", "tint")
"""Roles that colour an area; where ink is saved, it stays white."""


def palette(
    theme: Theme, phase: int | None = None, side: str | None = None, *, saving: bool = False
) -> dict[str, object]:
    """Return the colours of a sheet: those of paper, with the theme's own customer and employee."""
    colours = dict(MONO) if theme.mono else dict(DEFAULT)
    if theme.base in ON_WHITE:
        colours |= {role: theme.colours[token] for role, token in SIDES.items()}
    colours["phase"] = "#000000" if theme.mono else PHASES[(phase or 1) - 1]
    colours["tint"] = colours["paper"] if theme.mono else _thinned(colours["phase"])
    colours["side"] = colours[side] if side else colours["ink"]
    if saving:
        colours |= dict.fromkeys(TINTS, colours["paper"])
    return {"mono": theme.mono, "outlined": theme.mono or saving, "colours": colours}


def _thinned(colour: str) -> str:
    """Return a colour with much white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * TINT):02X}" for part in parts)
