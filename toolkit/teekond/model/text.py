"""A text that people read: one string, or one a language."""

from __future__ import annotations

from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A human text; `entries` are (language code, string) pairs, the code is empty for a plain string."""

    entries: tuple[tuple[str, str], ...]

    @classmethod
    def plain(cls, string: str) -> Text:
        """Make a text that is the same in every language."""
        return cls((("", string),))

    def read(self, *languages: str) -> str:
        """Return the string of the first of `languages` that the text has, else its first one."""
        for wanted in languages:
            for code, string in self.entries:
                if code in ("", wanted):
                    return string
        return self.entries[0][1]

    def languages(self) -> tuple[str, ...]:
        """Return the language codes that the text has; empty for a plain string."""
        return tuple(code for code, _ in self.entries if code)
