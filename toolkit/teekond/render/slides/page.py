"""One page of a map as the shapes of a slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from teekond.layout.scene import (
    Box,
    CircleMark,
    Group,
    IconMark,
    ImageMark,
    Mark,
    Page,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)
from teekond.render.slides.links import Held, Point, chain, holder, pen_of, side_middles, sites_of, touches, way_of
from teekond.render.slides.marks import Maker
from teekond.render.slides.parts import Bundle, Fill, Item, Pen, Picture, Run, Shape, around
from teekond.render.slides.scale import Scale, extent
from teekond.render.slides.texts import Block, block_at
from teekond.render.written import clean
from teekond.theme import Theme
from teekond.values import replace

HALO = "halo"
LINE_PARTS = ("line", "end", "head", HALO)
"""What a connector stands in for."""
CHEVRON, HOME = (7, "chevron"), (6, "homePlate")
"""Stages of customers: how many commands their outline has, and the preset that looks so."""
WIDER_TITLE = 1.08
"""So much wider than its words the title is: it is a place holder, in which programs break lines."""
TITLE_GAP = "  ×  "


class Drawer:
    """Walks through the groups of a page, and remembers which shape is whose card."""

    def __init__(self, page: Page, theme: Theme, scale: Scale, known: str, *, logo: str = "") -> None:
        """Take a page; `known` are the words of the map as they were written, `logo` is the picture's relation."""
        self.page, self.theme, self.scale, self.logo = page, theme, scale, logo
        self.make = Maker(scale, known)
        self.routes = [*page.routes]
        self.ends = [end for route in page.routes for end in (route.points[0], route.points[-1])]
        self.ends += [end for mark in hairs(page.groups) for end in ends_of(mark)]
        self.cards: dict[str, Held] = {}
        self.held: dict[int, Held] = {}
        for group in page.groups:
            self.find_cards(group)
        self.titled = False

    def items(self) -> tuple[Item, ...]:
        """Return everything on the slide, in painting order."""
        return tuple(item for group in self.page.groups for item in self.group(group))

    # groups

    def group(self, group: Group) -> list[Item]:
        """Return a group: links as connectors, what is of one piece bundled, what holds others beside them."""
        words = group.cls.split()
        if "link" in words:
            return self.link(group)
        if "connectors" in words:
            return [item for mark in group.children if isinstance(mark, PathMark) for item in self.hair(mark)]
        own: list[Item] = self.marks(group)
        inner = [item for child in group.children if isinstance(child, Group) for item in self.group(child)]
        title = [item for item in own if isinstance(item, Shape) and item.title]
        rest = [item for item in own if item not in title]
        return [*title, *self.bundled(rest, group), *inner]

    def bundled(self, items: Sequence[Item], group: Group) -> list[Item]:
        """Return the marks of a group under its id; a single one takes the name itself."""
        name = group.id or group.cls
        told = clean(group.title)
        if not items:
            return []
        if len(items) == 1 and not isinstance(items[0], Picture):
            only = items[0]
            return [replace(only, name=name, told=told or only.told)]
        return [Bundle(next(self.make.numbers), name, around(tuple(items)), tuple(items), told)]

    def marks(self, group: Group) -> list[Item]:
        """Return the marks of a group, each text in the shape that it stands in."""
        found: list[Item] = []
        marks = group.children
        taken: set[int] = set()
        for at, mark in enumerate(marks):
            if at in taken or isinstance(mark, Group) or HALO in mark.cls.split():
                continue
            if isinstance(mark, TextMark):
                if mark.cls == "title" and not group.id and "title-block" in group.cls:
                    found += self.title(marks, at, taken)
                    continue
                block = block_at(marks, at)
                taken |= {at + more for more in range(len(block.lines))}
                found.append(self.make.text(block, mark.cls or "text"))
                continue
            found += self.shape(group, at, taken)
        return found

    def shape(self, group: Group, at: int, taken: set[int]) -> list[Item]:
        """Return a mark that is no text, with the words that stand in it."""
        mark = group.children[at]
        if isinstance(mark, ImageMark):
            area = self.scale.area(Box(mark.x, mark.y, mark.w, mark.h))
            return [Picture(next(self.make.numbers), mark.name, area, self.logo)] if self.logo else []
        assert not isinstance(mark, Group)
        name = mark.cls or type(mark).__name__.removesuffix("Mark").lower()
        item = self.stage(mark, name) if mark.cls == "stage" else self.make.plain(mark, name)
        host = host_box(mark)
        if host is None or not isinstance(item, Shape):
            return [item]
        card = id(mark) in self.held
        if card and isinstance(mark, RectMark):
            item = self.card(mark, item, host)
        found = self.words_in(group, at, host, card=card)
        if found is None:
            return [item]
        start, block = found
        taken |= {start + more for more in range(len(block.lines))}
        return [self.make.worded(item, host, block, shrink=card or mark.cls == "stage")]

    def words_in(self, group: Group, at: int, host: Box, *, card: bool) -> tuple[int, Block] | None:
        """Return the first words that stand wholly in a shape, and where they are; of a card, its title."""
        for start in range(at + 1, len(group.children)):
            mark = group.children[start]
            if card and not (isinstance(mark, TextMark) and mark.cls == "title"):
                continue
            if isinstance(mark, IconMark) and not card:
                continue
            if not isinstance(mark, TextMark):
                return None
            block = block_at(group.children, start)
            return (start, block) if inside(block.box, host) else None
        return None

    def find_cards(self, group: Group) -> None:
        """Give every card its number, by its mark: links may be drawn before what they hold on to."""
        for child in group.children:
            if isinstance(child, Group):
                self.find_cards(child)
            elif isinstance(child, RectMark) and "card" in child.cls.split() and child.fill is not None:
                box = Box(child.x, child.y, child.w, child.h)
                held = self.held[id(child)] = Held(next(self.make.numbers), box, sites_of(box, self.ends))
                ref = dict(group.data).get("step")
                if ref:
                    self.cards[ref] = held

    def card(self, mark: RectMark, shape: Shape, host: Box) -> Shape:
        """Return a card with its number, and with sites of its own where links end beside the middles of its sides."""
        held = self.held[id(mark)]
        shape = replace(shape, ident=held.shape)
        if len(held.sites) == len(side_middles(host)):
            return shape
        return self.make.sited(mark, shape, host, held.sites)

    def stage(self, mark: Mark, name: str) -> Item:
        """Return a stage as the preset that looks like it, where there is one."""
        assert isinstance(mark, PathMark)
        box, scale = extent(mark.commands), self.scale
        names = [command[0] for command in mark.commands]
        fill, pen = scale.fill(mark.fill), scale.pen(mark.stroke, mark.stroke_width)
        if names.count("C") == 4:
            return self._preset(name, box, "roundRect", 50_000, fill, pen)
        tip = round(7.0 / min(box.w, box.h) * 100_000)
        for size, preset in (CHEVRON, HOME):
            if len(names) == size and "C" not in names:
                return self._preset(name, box, preset, tip, fill, pen)
        return self.make.path(mark, name)

    def _preset(self, name: str, box: Box, preset: str, adjust: int, fill: Fill | None, pen: Pen | None) -> Shape:
        shape = Shape(next(self.make.numbers), name, self.scale.area(box), preset, (("adj", adjust),))
        return replace(shape, fill=fill, pen=pen)

    def title(self, marks: Sequence[Mark | Group], at: int, taken: set[int]) -> list[Item]:
        """Return the name of the map as one text, the title of the slide; names of journeys keep their colours."""
        lines = [
            (place, mark)
            for place, mark in enumerate(marks)
            if place >= at and isinstance(mark, TextMark) and mark.cls == "title"
        ]
        beside = [mark for _, mark in lines if mark.y == lines[0][1].y]
        taken |= {place for place, _ in lines}
        if len(beside) < 2:
            shape = self.make.text(Block(tuple(mark for _, mark in lines)), "title")
            shape = replace(shape, area=replace(shape.area, w=round(shape.area.w * WIDER_TITLE)))
        else:
            taken |= {
                place for place, mark in enumerate(marks) if isinstance(mark, IconMark) and mark.name == "crossing"
            }
            shape = self.names(beside)
        first, self.titled = not self.titled, True
        return [replace(shape, title=first)]

    def names(self, beside: Sequence[TextMark]) -> Shape:
        """Return names that stand beside each other as one text."""
        whole = self.make.text(Block((beside[0],)), "title")
        assert whole.wording is not None
        runs: list[Run] = []
        for mark in beside:
            if runs:
                runs.append(self.make.run(replace(mark, fill="ink", weight=400), TITLE_GAP))
            runs.append(self.make.run(mark, clean(mark.text)))
        paragraph = replace(whole.wording.paragraphs[0], runs=tuple(runs))
        last = beside[-1]
        area = replace(whole.area, w=self.scale.emu((last.x + last.width - beside[0].x) * WIDER_TITLE))
        return replace(whole, area=area, wording=replace(whole.wording, paragraphs=(paragraph,)))

    # links

    def link(self, group: Group) -> list[Item]:
        """Return a link as a connector, with its letter or its words beside it."""
        words = group.cls.split()
        kind, data = words[1], dict(group.data)
        wanted = (kind, data["from"], data["to"])
        route = next((each for each in self.routes if (each.kind, each.source, each.target) == wanted), None)
        if route is None or "ribbon" in words:
            return self.bundled(self.marks(group), replace(group, cls=" ".join(wanted)))
        self.routes.remove(route)
        own = [mark for mark in group.children if isinstance(mark, Group) or mark.cls not in LINE_PARTS]
        points, ends = way_of(route, next((mark for mark in group.children if is_head(mark)), None))
        pen = pen_of(kind, self.theme.lines[kind], self.scale)
        start, end = holder(self.cards, ends, points[0]), holder(self.cards, ends, points[-1])
        if route.off_sheet:
            pen = replace(pen, head="", tail="")
        name = f"{kind} {ends[0]} → {ends[1]}"
        told = clean(group.title) or name
        line = chain(self.make.numbers, name, points, pen, self.scale, start=start, end=end, told=told)
        return [*line, *self.marks(Group(group.cls, tuple(own)))]

    def hair(self, mark: PathMark) -> list[Item]:
        """Return the line between what happens at one moment, glued to the cards that it ends at."""
        points = ends_of(mark)
        start, end = (next((held for held in self.held.values() if touches(held.box, point)), None) for point in points)
        style = replace(self.theme.lines["flow"], width=mark.stroke_width, dash=())
        pen = replace(pen_of("with", style, self.scale), colour=self.scale.colour(mark.stroke or "line"))
        return chain(self.make.numbers, "with", points, pen, self.scale, start=start, end=end)


def is_head(mark: Mark | Group) -> TypeGuard[SignMark]:
    """Tell whether it is the head of an arrow."""
    return isinstance(mark, SignMark) and mark.cls == "head"


def hairs(groups: Sequence[Group]) -> list[PathMark]:
    """Return the lines between what happens at one moment."""
    marks = [mark for group in groups if group.cls == "connectors" for mark in group.children]
    return [mark for mark in marks if isinstance(mark, PathMark)]


def ends_of(mark: PathMark) -> tuple[Point, Point]:
    """Return where a line begins and ends."""
    points = [(float(command[1]), float(command[2])) for command in mark.commands if len(command) == 3]
    return points[0], points[-1]


def host_box(mark: Mark) -> Box | None:
    """Return the box of a mark that words can stand in."""
    match mark:
        case RectMark():
            return Box(mark.x, mark.y, mark.w, mark.h)
        case CircleMark():
            return Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r)
        case PathMark(cls="stage"):
            return extent(mark.commands)
        case _:
            return None


def inside(box: Box, host: Box) -> bool:
    """Tell whether words stand in a shape; what their line takes above and below may reach beyond it."""
    middle = box.y + box.h / 2
    return host.x - 1 <= box.x and box.right <= host.right + 1 and host.y <= middle <= host.bottom
