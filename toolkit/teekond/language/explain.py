"""What a word of the language means: a key, a kind of document, a value, a channel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from teekond.language.channels import EVERYDAY_CHANNELS, SERVICES, everyday
from teekond.language.drawings import DRAWING, KINDS, needs
from teekond.language.kinds import DOCUMENT_KINDS, RECORDS, WORKSPACE_KIND, kind_meant
from teekond.language.printed import printed
from teekond.language.shapes import Choice, Items, Key, Many, Option, Record, Shape, Table
from teekond.language.tell import default_of, shape_of
from teekond.language.twins import names_of_key, names_of_record
from teekond.language.words import BUILT_IN_CHANNELS, FEELING_WORDS, MINUTES

HEADS = {
    "en": {
        "in": "in",
        "kind": "kind of document",
        "value": "value of",
        "channel": "channel",
        "feeling": "feeling",
        "example": "example",
        "default": "left out",
        "required": "always needed",
        "folder": "stands in",
        "keys": "keys",
        "channels": "The channels",
        "also": "also",
        "drawings": "the drawings",
    },
    "et": {
        "in": "asub",
        "kind": "dokumendi liik",
        "value": "väärtus võtmele",
        "channel": "kanal",
        "feeling": "tunne",
        "example": "näide",
        "default": "vaikimisi",
        "required": "alati vajalik",
        "folder": "kaust",
        "keys": "võtmed",
        "channels": "Kanalid",
        "also": "ka",
        "drawings": "joonised",
    },
}


_CHANNEL_WORDS = frozenset(("channel", "channels", "kanal", "kanalid"))


def explain(word: str, lang: str, more: Sequence[Record] = ()) -> str | None:
    """Return what a word of the language means, in Estonian or English; None where it is no word of it.

    `more` are kinds of document whose keys other packages know.
    """
    lang = lang if lang in HEADS else "en"
    every = tuple(every_record(more))
    tops = {**RECORDS, **{record.name: record for record in more}}
    parts = [
        part
        for spelled in _spellings(word)
        for part in (
            *_kinds(spelled, lang, tops),
            *_records(spelled, lang, every, tops),
            *_keys(spelled, lang, every, tops),
            *_values(spelled, lang, every),
            *_words(spelled, lang),
        )
    ]
    return "\n\n".join(dict.fromkeys((*parts, *printed(word, lang)))) or None


def explain_key(record: Record, name: str, lang: str) -> str | None:
    """Return what a key of a record means; None where it has no such key."""
    key = record.by_name.get(name)
    if key is None:
        return None
    lang = lang if lang in HEADS else "en"
    return f"{name} ({HEADS[lang]['in']}: {record.name})\n{_body(key, lang)}"


def explain_option(choice: Choice, word: str, lang: str) -> str | None:
    """Return what one of a few words means; None where it is none of them."""
    return next((f"{word} – {_of(each, lang)}" for each in choice.options if each.word == word), None)


def _spellings(word: str) -> tuple[str, ...]:
    """Return a word as it is typed, and as a key or a value of several words is written."""
    plain = word.strip().rstrip(":").casefold()
    return tuple(dict.fromkeys((plain, plain.replace(" ", "_"), plain.replace(" ", "-"))))


def records(record: Record) -> Iterator[Record]:
    """Yield a record and every record that stands in it, each once."""
    seen: dict[str, Record] = {}
    waiting = [record]
    while waiting:
        current = waiting.pop(0)
        if current.name in seen:
            continue
        seen[current.name] = current
        yield current
        waiting += [inner for key in current.keys for inner in _inner(key.shape)]


def every_record(more: Sequence[Record] = ()) -> Iterator[Record]:
    """Yield every record of the language, and those of `more` kinds of document, each once."""
    seen: set[str] = set()
    for top in RECORDS.values():
        for record in records(top):
            if record.name not in seen:
                seen.add(record.name)
                yield record
    own: set[int] = set()
    for top in more:
        for record in records(top):
            if id(record) not in own:
                own.add(id(record))
                yield record


def _inner(shape: Shape) -> list[Record]:
    if isinstance(shape, Record):
        return [shape]
    if isinstance(shape, Items):
        return [shape.record]
    if isinstance(shape, Many | Table):
        return _inner(shape.item)
    return []


def _kinds(word: str, lang: str, tops: Mapping[str, Record]) -> Iterator[str]:
    heads = HEADS[lang]
    meant = kind_meant(word) or word
    for kind in DOCUMENT_KINDS:
        if kind.word == meant:
            head = f"{kind.word} – {heads['kind']}\n  {_of(kind, lang)}\n  {heads['folder']}: {kind.folder}"
            yield head + (_listing(tops[kind.word], lang) if kind.word in tops else "")
    if word in (WORKSPACE_KIND, "teekond.yaml"):
        yield f"teekond.yaml\n  {_of(RECORDS[WORKSPACE_KIND], lang)}{_listing(RECORDS[WORKSPACE_KIND], lang)}"


def _records(word: str, lang: str, every: Sequence[Record], tops: Mapping[str, Record]) -> Iterator[str]:
    """Yield what stands inside documents and has keys of its own: a step, a stage, a lane."""
    for record in every:
        called = record.name == word or word in names_of_record(record.name)
        if called and record.name not in tops and not _told_by_its_key(record, every):
            holders = [other.name for other in every if any(inner is record for inner in _within(other))]
            told = f" ({HEADS[lang]['in']}: {', '.join(holders)})" if holders else ""
            yield f"{record.name}{told}\n  {_of(record, lang)}{_listing(record, lang)}"


def _told_by_its_key(record: Record, every: Sequence[Record]) -> bool:
    """Say whether a key bears the name of the record that stands under it: they are told together."""
    return any(key.name == record.name and record in _inner(key.shape) for other in every for key in other.keys)


def _within(record: Record) -> list[Record]:
    return [inner for key in record.keys for inner in _inner(key.shape)]


def _listing(record: Record, lang: str) -> str:
    """Return the keys of a record, one a line."""
    width = max(len(key.name) for key in record.keys)
    lines = (f"    {key.name:<{width}}  {_of(key, lang)}" for key in record.keys)
    kinds = _drawings(lang) if record is DRAWING else ()
    return "\n".join([f"\n  {HEADS[lang]['keys']}:", *lines, *kinds])


def _drawings(lang: str) -> Iterator[str]:
    """Yield the drawings, one a line, with what each needs."""
    width = max(len(option.word) for option in KINDS.options)
    yield f"  {HEADS[lang]['drawings']}:"
    for option in KINDS.options:
        yield f"    {option.word:<{width}}  {_of(option, lang)} ({needs(option.word, lang)})"


def _keys(word: str, lang: str, every: Sequence[Record], tops: Mapping[str, Record]) -> Iterator[str]:
    """Yield each key of that name; keys that say the same in several records are told once."""
    found: dict[str, list[str]] = {}
    for record in every:
        for key in record.keys:
            own = key.name == record.name and record.name in tops
            called = key.name.casefold() == word and not own
            if called or word in key.also.split() or (word in names_of_key(key.name) and not own):
                found.setdefault(f"{key.name}\0{_body(key, lang)}", []).append(record.name)
    for told, holders in found.items():
        name, body = told.split("\0", 1)
        yield f"{name} ({HEADS[lang]['in']}: {', '.join(holders)})\n{body}"


def _body(key: Key, lang: str) -> str:
    heads = HEADS[lang]
    lines = [line for line in (_of(key, lang), shape_of(key.shape, lang)) if line]
    if key.required:
        lines.append(heads["required"])
    if key.default:
        lines.append(f"{heads['default']}: {default_of(key.default, lang)}")
    if key.example:
        gap = "\n    " if key.example.startswith("- ") else " "
        lines.append(f"{heads['example']}: {key.name}:{gap}{key.example}")
    inside = "".join(_listing(record, lang) for record in _inner(key.shape) if record.name == key.name)
    return "\n".join(f"  {line}" for line in lines) + inside


def _values(word: str, lang: str, every: Sequence[Record]) -> Iterator[str]:
    for record in every:
        for key in record.keys:
            shape = key.shape.item if isinstance(key.shape, Many) else key.shape
            if isinstance(shape, Choice):
                for option in shape.options:
                    if option.en != option.word and word in (option.word.casefold(), *option.also.split()):
                        head = f"{option.word} – {HEADS[lang]['value']} {key.name} ({record.name})"
                        more = f"\n  {needs(option.word, lang)}" if shape is KINDS else ""
                        yield f"{head}\n  {_of(option, lang)}{more}"


def _words(word: str, lang: str) -> Iterator[str]:
    heads = HEADS[lang]
    if word in _CHANNEL_WORDS:
        lines = (_channel(*each, lang) for each in BUILT_IN_CHANNELS)
        services = f"  {', '.join(name for _, name, *_ in SERVICES)}"
        yield "\n".join([f"{heads['channels']}:", *lines, services])
    for ident, estonian, kind in BUILT_IN_CHANNELS:
        if word in (ident, estonian.casefold(), *everyday(ident)):
            yield f"{ident} / {estonian} – {heads['channel']} ({kind})\n  {heads['also']}: {', '.join(everyday(ident))}"
    for ident, name, like, also in SERVICES:
        if word in (ident, name.casefold(), *also.split(", ")):
            yield f"{name} – {heads['channel']} ({like})"
    for value, english, estonian in FEELING_WORDS:
        if word in (english, estonian):
            yield f"{english} / {estonian} – {heads['feeling']} {value:+d}".replace("-", "−")
    if word in MINUTES:
        yield f"{word} – {MINUTES[word]} min"


def _channel(ident: str, estonian: str, kind: str, lang: str) -> str:
    """Return a line about a channel with the everyday words of a language for it."""
    also = next(words[lang == "et"] for each, *words in EVERYDAY_CHANNELS if each == ident)
    return f"  {ident} / {estonian} ({kind}): {also}"


def _of(told: Key | Record | Option | object, lang: str) -> str:
    return str(getattr(told, lang))
