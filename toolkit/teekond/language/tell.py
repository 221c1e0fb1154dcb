"""How shapes and defaults are told in the manual, in Estonian and in English."""

from __future__ import annotations

from teekond.language.shapes import (
    Choice,
    Date,
    Duration,
    Flag,
    Items,
    Length,
    Many,
    Number,
    Points,
    Record,
    Shape,
    Table,
    TextShape,
    Whole,
    Word,
)
from teekond.language.sheet_shapes import CountShape

_PLAIN: dict[type[Shape], tuple[str, str]] = {
    Duration: ("a duration: 45 min, 1 h 30 min, 2 d, 3 w", "kestus: 45 min, 1 t 30 min, 2 p, 3 n"),
    Date: ("a date: 2026-12-03 or 3.12.2026", "kuupäev: 2026-12-03 või 3.12.2026"),
    Length: ("a length: 3 mm", "pikkus: 3 mm"),
    Number: ("a number", "arv"),
}
_DEFAULTS = {
    "made from the title": "tehakse pealkirjast",
    "the first actor lane": "esimene tegelase rada",
    "the first lane without one is the actor, others frontstage": "esimene rollita rada on tegelane, teised eeslava",
    "one lane, the persona's": "üks rada, persoona oma",
    "made from the abbreviation or the term": "tehakse lühendist või terminist",
    "the id": "id",
}


def default_of(default: str, lang: str) -> str:
    """Return what holds where a key is left out."""
    return _DEFAULTS.get(default, default) if lang == "et" else default


def shape_of(shape: Shape, lang: str) -> str:
    """Return what stands under a key, in a few words."""
    et = lang == "et"
    if isinstance(shape, CountShape):
        inner = shape_of(shape.item, lang)
        return f"arv või loend: {inner}" if et else f"a number, or a list: {inner}"
    if isinstance(shape, Many):
        inner = shape_of(shape.item, lang)
        return f"{inner}; või loend neist" if et else f"{inner}; or a list of them"
    if isinstance(shape, Items):
        return f"loend: {shape.record.et.lower()}" if et else f"a list: {shape.record.en.lower()}"
    if isinstance(shape, Table):
        inner = shape_of(shape.item, lang)
        return f"{shape.et}: {inner}" if et else f"{shape.en}: {inner}"
    return _single(shape, et)


def _single(shape: Shape, et: bool) -> str:
    if isinstance(shape, TextShape):
        return _text(shape, et)
    if isinstance(shape, Word):
        return shape.et if et else shape.en
    if isinstance(shape, Choice):
        return " | ".join(option.word for option in shape.options)
    if isinstance(shape, Whole):
        low, high = shape.low, shape.high
        if high >= 1_000_000_000:
            return f"täisarv alates {low}" if et else f"a whole number from {low}"
        return f"täisarv {low}–{high}" if et else f"a whole number, {low}–{high}"
    if isinstance(shape, Flag):
        return _flag(shape, et)
    if isinstance(shape, Points):
        return "arv või sõna" if et else "a number or a word"
    if isinstance(shape, Record):
        return _record(shape, et)
    return _PLAIN.get(type(shape), shape.TOLD)[et]


def _text(shape: TextShape, et: bool) -> str:
    if shape.markdown:
        return "tekst (Markdown)" if et else "a text (Markdown)"
    return "tekst" if et else "a text"


def _flag(shape: Flag, et: bool) -> str:
    if shape.reason:
        return "true, false või põhjus" if et else "true, false, or the reason"
    return "true | false"


def _record(shape: Record, et: bool) -> str:
    keys = ", ".join(shape.by_name)
    if shape.bare is None:
        return f"võtmed: {keys}" if et else f"keys: {keys}"
    return f"`{shape.bare}` üksi või võtmed: {keys}" if et else f"`{shape.bare}` alone, or keys: {keys}"
