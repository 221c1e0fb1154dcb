"""Shapes and keys that several kinds of document share."""

from __future__ import annotations

from teekond.language.shapes import Choice, Key, Many, Option, Table, TextShape, Whole, Word

ID_PATTERN = "^[^\\u0000-,./:-`{-\\u007f-]+(-[^\\u0000-,./:-`{-\\u007f-]+)*$"
"""An id, as far as a pattern can say it: lower case, digits, single hyphens; other alphabets pass."""

TEXT = TextShape()
MARKDOWN = TextShape(markdown=True)
TEXTS = Many(TEXT)
IDENT = Word(
    "id",
    "an id: lower-case letters, digits, single hyphens",
    "id: väiketähed, numbrid, üksikud sidekriipsud",
    ID_PATTERN,
)
NAME = Word("name", "a name or an id", "nimi või id")
REFERENCE = Word(
    "reference",
    "a reference: `journey/step`, or `step` in the same journey",
    "viide: `teekond/samm` või samas teekonnas `samm`",
)
JOURNEY_REFERENCE = Word("journey", "the id of a journey", "teekonna id")
CHANNEL = Word("channel", "a channel", "kanal")
LANGUAGE = Word("language", "a language code of two letters", "kahetäheline keelekood", "^[a-z][a-z]$")
PATH = Word("path", "a path inside the workspace", "tee tööruumi sees")
CHANNELS = Many(CHANNEL)
NAMES = Many(NAME)
ONE_TO_FIVE = Whole(1, 5)

SIDES = Choice(
    (
        Option("customer", "A customer's", "Kliendi oma", also="klient klienditeekond kliendi"),
        Option("employee", "An employee's", "Töötaja oma", also="töötaja töötajateekond"),
    )
)
STANCES = Choice(
    (
        Option("lover", "Loves it", "Armastab", also="armastaja armastab austaja"),
        Option("neutral", "Does not mind", "Suhtub rahulikult", also="neutraalne"),
        Option("hater", "Cannot stand it", "Ei kannata", also="vihkaja vihkab põlgaja"),
    )
)
TAGS = Table(Many(NAME), "a catalogue", "kataloog", tags=True)


def title(en: str, et: str, *, required: bool = False, example: str = "") -> Key:
    """Return the key `title` with its description."""
    return Key("title", TEXT, en, et, example, required, also="name pealkiri nimi nimetus label heading")


def tags() -> Key:
    """Return the key `tags`."""
    return Key(
        "tags",
        TAGS,
        "Values of catalogues, by catalogue",
        "Kataloogide väärtused kataloogi kaupa",
        "{ex-levels: [operational]}",
        also="tag sildid märksõnad",
    )


def notes(en: str = "Anything else, for those who work on it", et: str = "Kõik muu neile, kes sellega töötavad") -> Key:
    """Return the key `notes`."""
    return Key("notes", MARKDOWN, en, et, also="note märkused märkmed comment comments")


def owner(en: str = "The unit or role that answers for it", et: str = "Üksus või roll, kes selle eest vastutab") -> Key:
    """Return the key `owner`."""
    return Key("owner", NAME, en, et, "people-team", also="omanik vastutaja responsible")
