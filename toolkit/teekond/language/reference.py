"""The language reference of the docs, made from the tables."""

from __future__ import annotations

from teekond.language.channels import SERVICES, everyday
from teekond.language.explain import every_record
from teekond.language.kinds import DOCUMENT_KINDS
from teekond.language.shapes import Key, Record
from teekond.language.tell import default_of, shape_of
from teekond.language.words import BUILT_IN_CHANNELS, FEELING_WORDS

_WORDS = {
    "en": {
        "title": "Language reference",
        "kinds": "Kinds of document",
        "first": "First key",
        "what": "What it is",
        "folder": "Folder",
        "unread": "known, not read by this version",
        "key": "Key",
        "value": "Value",
        "default": "Left out",
        "needed": "needed",
        "channels": "Channels",
        "also": "also read as it",
        "services": "Services keep their names, each is a kind of a channel",
        "feelings": "Feelings",
        "english": "English",
        "estonian": "Estonian",
        "kind": "Kind",
        "number": "Number",
        "bare": "A value alone is its `{key}`.",
    },
    "et": {
        "title": "Keele käsiraamat",
        "kinds": "Dokumendi liigid",
        "first": "Esimene võti",
        "what": "Mis see on",
        "folder": "Kaust",
        "unread": "tuntud, see versioon ei loe",
        "key": "Võti",
        "value": "Väärtus",
        "default": "Kui puudub",
        "needed": "vajalik",
        "channels": "Kanalid",
        "also": "samaks loetakse ka",
        "services": "Teenused jäävad oma nimega, igaüks on üht liiki kanal",
        "feelings": "Tunded",
        "english": "Inglise keeles",
        "estonian": "Eesti keeles",
        "kind": "Liik",
        "number": "Arv",
        "bare": "Väärtus üksi on selle `{key}`.",
    },
}


def reference(lang: str) -> str:
    """Return the reference as Markdown, in Estonian or in English."""
    lang = lang if lang in _WORDS else "en"
    words = _WORDS[lang]
    parts = [f"# {words['title']}", _kinds(lang)]
    parts += [_record(record, lang) for record in every_record()]
    parts += [_channels(words), _feelings(words)]
    return "\n\n".join(parts) + "\n"


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _kinds(lang: str) -> str:
    words = _WORDS[lang]
    rows = []
    for kind in DOCUMENT_KINDS:
        told = kind.et if lang == "et" else kind.en
        rows.append([f"`{kind.word}`", told if kind.record else f"{told} ({words['unread']})", f"`{kind.folder}`"])
    return f"## {words['kinds']}\n\n" + _table([words["first"], words["what"], words["folder"]], rows)


def _record(record: Record, lang: str) -> str:
    words = _WORDS[lang]
    told = record.et if lang == "et" else record.en
    head = f"## `{record.name}`\n\n{told}."
    if record.bare is not None:
        head += " " + words["bare"].format(key=record.bare)
    rows = [_key(key, lang) for key in record.keys]
    return f"{head}\n\n" + _table([words["key"], words["what"], words["value"], words["default"]], rows)


def _key(key: Key, lang: str) -> list[str]:
    words = _WORDS[lang]
    told = key.et if lang == "et" else key.en
    if key.example:
        told += f" – `{key.example}`"
    default = words["needed"] if key.required else default_of(key.default, lang)
    return [f"`{key.name}`", told, shape_of(key.shape, lang), default]


def _channels(words: dict[str, str]) -> str:
    rows = [
        [f"`{ident}`", f"`{estonian}`", kind, ", ".join(everyday(ident))] for ident, estonian, kind in BUILT_IN_CHANNELS
    ]
    table = _table([words["english"], words["estonian"], words["kind"], words["also"]], rows)
    services = ", ".join(f"{name} (`{like}`)" for _, name, like, _ in SERVICES)
    return f"## {words['channels']}\n\n{table}\n\n{words['services']}: {services}."


def _feelings(words: dict[str, str]) -> str:
    rows = [
        [str(value).replace("-", "−"), f"`{english}`", f"`{estonian}`"] for value, english, estonian in FEELING_WORDS
    ]
    return f"## {words['feelings']}\n\n" + _table([words["number"], words["english"], words["estonian"]], rows)
