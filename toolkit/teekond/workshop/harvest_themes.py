"""What people take home, put together by the words that they have in common: the same notes, the same themes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from teekond.patterns import pattern
from teekond.values import dataclass

_WORD = pattern(r"[^\W\d_]+")
SHORTEST, STEM = 4, 5
"""Words of fewer letters say little; of longer ones the first letters stay the same through cases and plurals."""
LEAST = 2
"""So many notes make a theme."""
SILENT = frozenset(
    """
    about after again also because been before being could does each every from have into just more most much must need
    only other over shall should some something such than that their them then there these they thing things this those
    very want were what when where which while will with would your
    aga ainult alati ehk enam ennast esimene esimese ette hiljem igal igale ikka iseenda jaoks juba juures jälle kaasa
    kellel kelle kellele keda keegi kogu kohe kohta koos kuhu kuid kuidas kust kuni kõige kõigi kõik küll lihtsalt
    meid meie meile midagi mida miks millal mille millest milline mina minna minu mitte mõte mõtlen mulle nagu need neid
    neile nende niimoodi nüüd olen oled olema oleme oleks olid olla oli oma omale palju peab peaks pean pole praegu
    pärast päris rohkem seda seal see seega selle selleks sellest siin siis sinu tahan talle teeme teen tegema tema
    teha teile teiste tuleb tulla vaid vaja veel võib võiks väga üks üle üldse
    """.split()
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Notes that share a word."""

    word: str
    """The commonest form of it; empty for notes that share none."""
    texts: tuple[str, ...]


def themes(texts: Sequence[str]) -> tuple[Theme, ...]:
    """Return themes, largest first, each note in one; what shares no word with another comes last."""
    stems = {at: _stems(text) for at, text in enumerate(texts)}
    waiting, made = dict(stems), list[Theme]()
    while waiting:
        stem, members = _largest(waiting)
        if len(members) < LEAST:
            break
        made.append(Theme(_shown(stem, (texts[at] for at in members)), tuple(texts[at] for at in members)))
        waiting = {at: own for at, own in waiting.items() if at not in members}
    single = tuple(texts[at] for at in waiting)
    return (*made, Theme("", single)) if single else tuple(made)


def _largest(waiting: Mapping[int, Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    """Return the word that most notes share, the first of equal ones, and those notes."""
    members: dict[str, list[int]] = {}
    for at, own in waiting.items():
        for stem in own:
            members.setdefault(stem, []).append(at)
    if not members:
        return "", ()
    best = max(members, key=lambda stem: len(members[stem]))
    return best, tuple(members[best])


def _stems(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word[:STEM] for word in _words(text)))


def _words(text: str) -> list[str]:
    lowered = unicodedata.normalize("NFC", text).casefold()
    return [word for word in _WORD.findall(lowered) if len(word) >= SHORTEST and word not in SILENT]


def _shown(stem: str, texts: Iterable[str]) -> str:
    forms: dict[str, int] = {}
    for text in texts:
        for word in _words(text):
            if word[:STEM] == stem:
                forms[word] = forms.get(word, 0) + 1
    return max(forms, key=lambda word: (forms[word], -len(word)))
