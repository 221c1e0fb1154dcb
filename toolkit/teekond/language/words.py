"""The words of the language that are values: channels, feelings, yes and no, language codes."""

from __future__ import annotations

BUILT_IN_CHANNELS: tuple[tuple[str, str, str], ...] = (
    ("face-to-face", "silmast silma", "human"),
    ("phone", "telefon", "human"),
    ("video", "videokõne", "human"),
    ("e-mail", "e-kiri", "human"),
    ("letter", "kiri", "human"),
    ("chat", "vestlus", "human"),
    ("message", "sõnum", "human"),
    ("social", "sotsiaalmeedia", "human"),
    ("event", "üritus", "human"),
    ("sms", "SMS", "assisted"),
    ("document", "dokument", "assisted"),
    ("website", "veebileht", "self-service"),
    ("app", "rakendus", "self-service"),
    ("portal", "iseteenindus", "self-service"),
    ("kiosk", "kiosk", "self-service"),
    ("chatbot", "vestlusrobot", "automated"),
    ("ivr", "kõnemenüü", "automated"),
)
"""Each channel: its id, which is also its English name, its Estonian name, and how much of it is a person."""

ENGLISH_CHANNEL_NAMES: dict[str, str] = {
    "face-to-face": "face to face",
    "sms": "SMS",
    "ivr": "IVR",
}
"""How an English text writes a channel, where that is not its id."""

FEELING_WORDS: tuple[tuple[int, str, str], ...] = (
    (-2, "terrible", "kohutav"),
    (-1, "bad", "halb"),
    (0, "neutral", "neutraalne"),
    (1, "good", "hea"),
    (2, "great", "suurepärane"),
)

FEELINGS: dict[str, int] = {word: value for value, *words in FEELING_WORDS for word in words}

YES = frozenset({"yes", "on", "jah", "ja", "y"})
NO = frozenset({"no", "off", "ei", "n"})

MINUTES: dict[str, int] = {
    "min": 1,
    "h": 60,
    "t": 60,
    "d": 24 * 60,
    "p": 24 * 60,
    "w": 7 * 24 * 60,
    "n": 7 * 24 * 60,
}
"""The units of a duration, English and Estonian, in minutes."""

RELATIONS = ("meets", "enables", "learns_from", "enabled_by", "taught")

LANGUAGE_CODES = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
