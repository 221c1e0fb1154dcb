"""Everyday words for channels: those that mean a built-in one, names of services, and words that leave it open."""

from __future__ import annotations

from teekond.locale.words import SERVICE_NAMES

EVERYDAY_CHANNELS: tuple[tuple[str, str, str], ...] = (
    (
        "face-to-face",
        "in person, on site, onsite, personally, f2f, face2face",
        "kohapeal, isiklikult, näost näkku, vahetult, otse kohtudes",
    ),
    (
        "phone",
        "call, phone call, by phone, telephone, tel",
        "kõne, telefonikõne, telefonis, telefonitsi, telefoni teel, helistamine",
    ),
    (
        "video",
        "video call, video meeting, videoconference, video conference",
        "videokoosolek, videokohtumine, videokonverents, video teel",
    ),
    ("e-mail", "email, mail, by email, by e-mail", "meil, e-post, epost, ekiri, e-kirjaga, meili teel, e-posti teel"),
    ("letter", "post, by post, paper letter", "paberkiri, kirjaga, kirja teel, posti teel, postiga"),
    ("chat", "live chat, web chat, webchat", "veebivestlus, otsevestlus, vestluses"),
    ("message", "instant message, direct message", "kiirsõnum, sõnumiga"),
    ("social", "social media, social network", "sotsmeedia, sotsiaalmeedias, sotsiaalvõrgustik"),
    ("event", "seminar, conference, fair", "seminar, konverents, mess, üritusel"),
    ("sms", "text message, txt", "tekstisõnum, lühisõnum, sms-iga"),
    ("document", "paper, on paper, paper form", "paber, paberil, paberdokument, blankett"),
    (
        "website",
        "web, web site, web page, webpage, homepage, internet, web shop, webshop, online shop",
        "veeb, veebis, veebisait, koduleht, kodulehekülg, kodulehel, veebilehel, internetis, e-pood, veebipood",
    ),
    ("app", "mobile app, application, in the app", "äpp, äpis, rakenduses, mobiiliäpp, mobiilirakendus, nutirakendus"),
    (
        "portal",
        "self-service, customer portal, intranet, self-service portal",
        "iseteeninduses, iseteenindusportaal, portaal, siseveeb, e-teenindus",
    ),
    ("kiosk", "terminal, self-service kiosk", "iseteeninduskiosk, terminal"),
    ("chatbot", "bot, chat bot", "bot, juturobot"),
    ("ivr", "phone menu, voice menu", "telefonimenüü, häälmenüü"),
)
"""By the id of a built-in channel: other English and Estonian words for it, which mean the same and are not kept."""

SERVICES: tuple[tuple[str, str, str, str], ...] = (
    ("whatsapp", SERVICE_NAMES["whatsapp"], "message", "whats app"),
    ("messenger", SERVICE_NAMES["messenger"], "message", "facebook messenger, fb messenger"),
    ("viber", SERVICE_NAMES["viber"], "message", ""),
    ("telegram", SERVICE_NAMES["telegram"], "message", ""),
    ("signal", SERVICE_NAMES["signal"], "message", ""),
    ("teams", SERVICE_NAMES["teams"], "video", "ms teams, microsoft teams"),
    ("zoom", SERVICE_NAMES["zoom"], "video", ""),
    ("skype", SERVICE_NAMES["skype"], "video", ""),
    ("google-meet", SERVICE_NAMES["google-meet"], "video", ""),
    ("facebook", SERVICE_NAMES["facebook"], "social", "fb"),
    ("instagram", SERVICE_NAMES["instagram"], "social", "insta"),
    ("linkedin", SERVICE_NAMES["linkedin"], "social", ""),
    ("tiktok", SERVICE_NAMES["tiktok"], "social", ""),
    ("youtube", SERVICE_NAMES["youtube"], "social", ""),
)
"""Services whose name is kept: id, name, the built-in channel that each is a kind of, other words."""

LIKE: dict[str, str] = {ident: like for ident, _, like, _ in SERVICES}
"""What a service is a kind of."""

OPEN_WORDS: dict[str, tuple[str, ...]] = {
    word: meant
    for words, meant in (
        ("meeting, koosolek, kohtumine, nõupidamine", ("face-to-face", "video")),
        ("online, on-line, digital, digitaalselt, virtual, virtuaalselt", ("website", "video", "chat")),
        ("webinar, veebiseminar, veebinar", ("event", "video")),
        ("mobile, mobiil, mobiilis", ("phone", "app")),
        ("office, kontor, kontoris, shop, store, in store, pood, poes, kaupluses, esinduses", ("face-to-face",)),
        ("robot, kõnerobot", ("chatbot", "ivr")),
    )
    for word in words.split(", ")
}
"""Words that say where or when but not how, and the channels that somebody may mean by them."""


def everyday(ident: str) -> tuple[str, ...]:
    """Return all other words for a built-in channel, English ones first, each once."""
    found = (words.split(", ") for each, *both in EVERYDAY_CHANNELS if each == ident for words in both)
    return tuple(dict.fromkeys(word for words in found for word in words))
