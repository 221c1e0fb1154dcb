"""The colours of paper: roles of the printed sheets, taken over from a theme where it has them."""

from __future__ import annotations

from collections.abc import Mapping

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


def palette(theme: str, changed: Mapping[str, str], phase: int, side: str | None) -> dict[str, object]:
    """Return the colours of a sheet; `changed` are a theme's own customer and employee colours."""
    mono = theme == "mono"
    colours = dict(MONO) if mono else dict(DEFAULT)
    if not mono:
        colours |= {role: changed[role] for role in ("customer", "employee") if role in changed}
    colours["phase"] = "#000000" if mono else PHASES[phase - 1]
    colours["side"] = colours[side] if side else colours["ink"]
    return {"mono": mono, "colours": colours}
