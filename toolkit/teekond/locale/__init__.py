"""The tool's own words in the languages that it speaks, and numbers and dates as they are written there."""

from teekond.locale.words import Words, catalogue

__all__ = ["Words", "catalogue"]
