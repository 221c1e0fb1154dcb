"""What was asked for cannot be: one sentence, and maybe what would help. The doors put it into their own words."""

from __future__ import annotations

from teekond.diagnostics import Message


class Refused(Exception):
    """Something was asked for that is not there, or that cannot be done.

    As a string it says so in English, with what would help; `message` and `hints` can be said in other languages.
    """

    def __init__(self, message: Message, *hints: Message) -> None:
        super().__init__(" – ".join(each.english() for each in (message, *hints)))
        self.message = message
        self.hints = hints
