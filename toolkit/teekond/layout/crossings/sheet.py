"""Puts a picture of crossings on its sheet: what it says above, legend, reasons and lists below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from teekond.layout.crossings.entries import Entry, Set, entries_group, lowest, set_entries, shared_out
from teekond.layout.legend import Item
from teekond.layout.options import MapOptions
from teekond.layout.poster.head import Head
from teekond.layout.poster.help import FOOT_LEADING, Help, Place, Reason, foot_groups
from teekond.layout.poster.look import FOOT, MARGIN
from teekond.layout.poster.says import Said
from teekond.layout.scene import Card, Group, MapLayout, Page, Route
from teekond.layout.shift import shifted
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.source.digest import digest
from teekond.values import dataclass, replace

READABLE = (1.7, 1.5, 1.35, 1.2, 1.1, 1.0, 0.93, 0.88)
SMALL_READABLE = (1.2, 1.1, 1.0, 0.93, 0.86, 0.8, 0.75)
SMALLER = (0.8, 0.72, 0.65, 0.55, 0.45, 0.36, 0.28, 0.2)
FREE = 1190.55
SMALLEST = 8.0
BELOW, LAST = 12.0, 24.0


@dataclass(frozen=True, slots=True)
class Body:
    """A drawn picture, its upper left corner at the margin and at 0."""

    groups: tuple[Group, ...]
    right: float
    height: float
    cards: tuple[Card, ...] = ()
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is to stand on the sheets of one picture."""

    id: str
    said: Said
    body: Callable[[float], Body]
    """Draws it for a sheet of a width."""
    items: tuple[Item, ...]
    reasons: tuple[Reason, ...]
    entries: tuple[Entry, ...]
    sentence: str
    paths: tuple[str, ...]
    view: str
    """What it is called in the last line."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture on a sheet of a size, in points before scaling; `lists` are the sheets of its entries."""

    body: Body
    head: Head
    help: Help
    width: float
    height: float
    scale: float
    beside: bool
    """Whether the entries stand below the picture, on its own sheet."""
    lists: tuple[tuple[tuple[Set, ...], ...], ...]
    fits: bool


def lay_out_picture(picture: Picture, options: MapOptions, digests: Mapping[str, str], words: Words) -> MapLayout:
    """Lay out a picture on the fewest sheets that it can be read on."""
    fitted = _fitted(picture, options, words)
    pages = 1 if fitted.beside else 1 + len(fitted.lists)
    sentences = wrap(picture.sentence, fitted.width - 2 * MARGIN, FOOT.size, FOOT.weight, lang=words.lang)
    whole = digest("".join(digests.get(path, "") for path in picture.paths).encode())[:7]

    def foot(page: int) -> list[Group]:
        parts = [whole, picture.view, *([options.stamp] if options.stamp else [])]
        parts.append(words("page {page}/{pages}", page=page, pages=pages))
        place = Place(fitted.width, round(fitted.height - LAST, 2), fitted.scale, options.sheet)
        return foot_groups(picture.paths, parts, sentences, place)

    found = [_first(fitted, foot(1), len(sentences))]
    for at, columns in enumerate(() if fitted.beside else fitted.lists):
        groups = (fitted.head.group(), entries_group(columns, fitted.width, fitted.head.height + 8.0), *foot(at + 2))
        found.append(Page(round(fitted.width, 2), round(fitted.height, 2), fitted.scale, groups))
    notes = tuple(_notes(fitted, options, words))
    return MapLayout(picture.id, picture.said.headline, picture.said.description, words.lang, tuple(found), notes)


def _notes(fitted: Fitted, options: MapOptions, words: Words) -> Iterable[str]:
    if not fitted.fits:
        yield words("the sheet is too small for this picture: it is drawn as large as it is; name fewer journeys")
    elif options.sheet is not None and fitted.scale < SMALL_READABLE[-1]:
        points = words.number(round(SMALLEST * fitted.scale, 1))
        yield words("the smallest text is {points} points on {sheet}", points=points, sheet=options.sheet.name)


def _first(fitted: Fitted, foot: list[Group], sentences: int) -> Page:
    top = fitted.head.height + 8.0
    body = fitted.body
    groups = [fitted.head.group(), *(shifted(group, top) for group in body.groups)]
    y = top + body.height + BELOW
    if fitted.beside and fitted.lists:
        groups.append(entries_group(fitted.lists[0], fitted.width, y))
    below = fitted.height - LAST - 10.0 - FOOT_LEADING * sentences - BELOW - fitted.help.height
    groups += [*fitted.help.group(round(below, 2)), *foot]
    cards = tuple(replace(card, box=replace(card.box, y=round(card.box.y + top, 2))) for card in body.cards)
    routes = tuple(replace(each, points=tuple((x, round(y + top, 2)) for x, y in each.points)) for each in body.routes)
    return Page(round(fitted.width, 2), round(fitted.height, 2), fitted.scale, tuple(groups), cards, routes)


def _fitted(picture: Picture, options: MapOptions, words: Words) -> Fitted:
    sheet = options.sheet
    if sheet is None:
        body = picture.body(FREE)
        return _at(picture, options, words, (max(FREE, body.right + MARGIN), None), 1.0)
    readable = SMALL_READABLE if sheet.small else READABLE
    tried: list[Fitted] = []
    for scale in readable:
        fitted = _at(picture, options, words, (sheet.width / scale, sheet.height / scale), scale)
        if fitted.fits and fitted.beside:
            return fitted
        tried.append(fitted)
    if not any(each.fits for each in tried):
        sizes = ((sheet.width / scale, sheet.height / scale, scale) for scale in SMALLER)
        tried += [_at(picture, options, words, (width, height), scale) for width, height, scale in sizes]
    fits = [each for each in tried if each.fits]
    if fits:
        return min(fits, key=lambda each: (len(each.lists), -each.scale))
    return replace(_at(picture, options, words, (max(FREE, tried[0].body.right + MARGIN), None), 1.0), fits=False)


def _at(picture: Picture, options: MapOptions, words: Words, size: tuple[float, float | None], scale: float) -> Fitted:
    """Fit a picture into a width and a height; without a height it becomes as high as it is."""
    width, height = size
    body, head = picture.body(width), Head(picture.said, width, options.logo)
    assistance = Help(picture.items, picture.reasons, width, words)
    foot = BELOW + FOOT_LEADING * len(wrap(picture.sentence, width - 2 * MARGIN, FOOT.size, FOOT.weight)) + 10.0 + LAST
    need = head.height + 8.0 + body.height + BELOW + assistance.height + foot
    sets = set_entries(picture.entries, width, words.lang)
    list_height = lowest(sets, width) + BELOW if sets else 0.0
    room = need + list_height if height is None else height
    beside = need + list_height <= room
    fits = need <= room and body.right <= width - MARGIN + 0.01
    space = list_height if beside else room - head.height - 8.0 - foot
    lists = shared_out(sets, width, space) if sets else []
    sheets = tuple(tuple(tuple(column) for column in columns) for columns in lists)
    return Fitted(body, head, assistance, width, room, scale, beside, sheets, fits)


def sources(paths: Sequence[str]) -> tuple[str, ...]:
    """Return files sorted, each once."""
    return tuple(sorted(set(paths)))
