"""Words that compounds are often made of, as `templates/locales/LANGUAGE/compounds.txt` lists them."""

from __future__ import annotations

from functools import cache

from teekond.resources import resource
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Compounds:
    """The parts of a language's compounds."""

    heads: tuple[str, ...]
    tails: tuple[str, ...]
    suffixes: tuple[str, ...]
    """What looks like the start of a word and is none."""


NONE = Compounds((), (), ())


@cache
def compounds(lang: str) -> Compounds:
    """Return the parts that a language's list names; nothing for a language that has no list."""
    path = resource("templates", "locales", lang, "compounds.txt")
    if not lang.isalpha() or not path.is_file():
        return NONE
    found: dict[str, list[str]] = {"heads": [], "tails": [], "suffixes": []}
    into = found["heads"]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.endswith(":"):
            into = found[line.removesuffix(":")]
        elif not line.startswith("#"):
            into += line.split()
    return Compounds(tuple(found["heads"]), tuple(found["tails"]), tuple(found["suffixes"]))
