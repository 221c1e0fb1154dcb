"""Words: sentences by their English template, from the catalogues in templates/locales."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from teekond.diagnostics import Message
from teekond.locale.figures import date, number
from teekond.resources import resource
from teekond.values import dataclass

DOMAIN = "teekond"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What the tool says, in one language.

    A language without a catalogue is spoken in English; `lang` still is what was asked for, as people's own texts
    may have it. A language's words are made once and equal only themselves: what is remembered by them is found fast.
    """

    lang: str
    _one: Callable[[str], str]
    _many: Callable[[str, str, int], str]

    def __call__(self, template: str, /, **holes: object) -> str:
        """Return the sentence with its `{holes}` filled; the English template must be a literal."""
        text = self._one(template)
        return text.format(**holes) if holes else text

    def plural(self, one: str, many: str, n: int, /, **holes: object) -> str:
        """Return the sentence for a count, which fills `{n}`; both English templates must be literals."""
        return self._many(one, many, n).format(n=self.number(n), **holes)

    def message(self, message: Message) -> str:
        """Return a message, such as that of a finding."""
        return self._one(message.template).format(**message.holes(self.lang))

    def number(self, value: float, decimals: int | None = None, *, sign: bool = False) -> str:
        """Return a number with the language's decimal sign; `sign` writes a plus before one above nought."""
        return number(value, self.lang, decimals, sign=sign)

    def date(self, iso: str) -> str:
        """Return a date written `2026-12-03` as the language writes it; any other text stays as it is."""
        return date(iso, self.lang)

    def channel(self, channel: str) -> str:
        """Return the name of a built-in channel; another word stays as it is."""
        return _channels(self).get(channel, channel)


SERVICE_NAMES = {
    "whatsapp": "WhatsApp", "messenger": "Messenger", "viber": "Viber", "telegram": "Telegram", "signal": "Signal",
    "teams": "Teams", "zoom": "Zoom", "skype": "Skype", "google-meet": "Google Meet", "facebook": "Facebook",
    "instagram": "Instagram", "linkedin": "LinkedIn", "tiktok": "TikTok", "youtube": "YouTube",
}  # fmt: skip
"""Services that are channels by their own names, the same in every language."""


@cache
def _channels(words: Words) -> dict[str, str]:
    return {
        "face-to-face": words("Face to face"),
        "phone": words("Phone"),
        "video": words("Video"),
        "e-mail": words("E-mail"),
        "letter": words("Letter"),
        "chat": words("Chat"),
        "message": words("Message"),
        "social": words("Social media"),
        "event": words("Event"),
        "sms": words("SMS"),
        "document": words("Document"),
        "website": words("Website"),
        "app": words("App"),
        "portal": words("Self-service"),
        "kiosk": words("Kiosk"),
        "chatbot": words("Chatbot"),
        "ivr": words("Phone menu"),
        **SERVICE_NAMES,
    }


@cache
def catalogue(lang: str) -> Words:
    """Return the words of a language, such as `et` or `en`."""
    path = resource("templates", "locales", lang, "LC_MESSAGES", f"{DOMAIN}.mo")
    if not lang.isalpha() or not path.is_file():
        return Words(lang, _itself, _english)
    import gettext

    with path.open("rb") as file:
        translations = gettext.GNUTranslations(file)
    return Words(lang, cache(translations.gettext), translations.ngettext)


def _itself(template: str) -> str:
    return template


def _english(one: str, many: str, n: int) -> str:
    return one if n == 1 else many
