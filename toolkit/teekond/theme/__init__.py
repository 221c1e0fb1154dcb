"""Themes: which colour, line, font and corner stands behind a role name."""

from teekond.theme.colour import contrast
from teekond.theme.load import BUILT_IN, load_theme, theme_findings
from teekond.theme.pairs import contrast_findings
from teekond.theme.theme import LineStyle, Theme

__all__ = [
    "BUILT_IN",
    "LineStyle",
    "Theme",
    "contrast",
    "contrast_findings",
    "load_theme",
    "theme_findings",
]
