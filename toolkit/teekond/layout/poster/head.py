"""What stands above a poster's curves: the finding, the steps behind it, three figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.look import Type
from teekond.layout.poster.blocks import rows
from teekond.layout.poster.look import (
    EYEBROW,
    FIGURE,
    FIGURE_HEAD,
    FIGURE_WORD,
    HEADLINES,
    LEAD,
    MARGIN,
    META,
)
from teekond.layout.poster.says import Said
from teekond.layout.scene import Group, ImageMark, Mark
from teekond.layout.title_words import Figure
from teekond.metrics import advance, wrap
from teekond.values import dataclass

WORD_ROOM = 76.0
FIGURE_GAP = 18.0
LEADING = 15.5
LOGO = (14.0, 110.0)
LEAST_HEADLINE = 300.0


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a poster on a sheet of a width."""

    said: Said
    width: float
    logo: float = 0.0
    """How wide the theme's logo is for a height of 1; nothing where it has none."""

    def _figure_width(self, figure: Figure) -> float:
        words = max(
            advance(text, style.size, style.weight)
            for text, style in zip(self._figure_words(figure), (FIGURE_HEAD, *[FIGURE_WORD] * 9), strict=False)
        )
        return advance(figure.number, FIGURE.size, FIGURE.weight, FIGURE.tracking) + 6.0 + words

    def _figure_words(self, figure: Figure) -> tuple[str, ...]:
        first, *rest = figure.words
        room = max(WORD_ROOM, advance(first, FIGURE_HEAD.size, FIGURE_HEAD.weight))
        return first, *(row for text in rest for row in wrap(text, room, FIGURE_WORD.size, FIGURE_WORD.weight))

    def _figures_width(self) -> float:
        figures = self.said.figures
        return sum(map(self._figure_width, figures)) + FIGURE_GAP * max(0, len(figures) - 1)

    @property
    def _beside(self) -> bool:
        """Tell whether the figures have room at the right of the finding."""
        return self.width - 2 * MARGIN - self._figures_width() - 30.0 >= LEAST_HEADLINE

    def _headline(self) -> tuple[Type, tuple[str, ...]]:
        room = self.width - 2 * MARGIN - (self._figures_width() + 30.0 if self._beside else 0.0)
        for style in HEADLINES:
            if advance(self.said.headline, style.size, style.weight, style.tracking) <= room:
                return style, (self.said.headline,)
        return style, wrap(self.said.headline, room, style.size, style.weight)

    def _lead(self) -> tuple[str, ...]:
        room = self.width - 2 * MARGIN - (self._figures_width() + 30.0 if self._beside else 0.0)
        return wrap(self.said.lead, room, LEAD.size, LEAD.weight)

    def _meta(self) -> tuple[str, ...]:
        left = self._eyebrow_width() + 18.0
        logo = min(LOGO[1], LOGO[0] * self.logo) + 14.0 if self.logo else 0.0
        return wrap(self.said.meta, self.width - 2 * MARGIN - left - logo, META.size, META.weight)

    def _eyebrow_width(self) -> float:
        return advance(self.said.eyebrow, EYEBROW.size, EYEBROW.weight, EYEBROW.tracking)

    @property
    def height(self) -> float:
        """Return the height from the sheet's edge to where the body may begin."""
        style, lines = self._headline()
        left = (
            36.0 + 10.5 * (len(self._meta()) - 1) + style.size * 1.06 * len(lines) + LEADING * len(self._lead()) + 20.0
        )
        return round(left + (0.0 if self._beside or not self.said.figures else 46.0), 2)

    def group(self) -> Group:
        """Return the marks of the head."""
        marks: list[Mark] = [line(self.said.eyebrow, MARGIN, 34.0, EYEBROW, "ink2", cls="eyebrow")]
        meta = self._meta()
        left = MARGIN + self._eyebrow_width() + 18.0
        marks += rows(meta, left, 34.0, 10.5, META, "ink2", "eyebrow")
        if self.logo:
            marks.append(self._logo_mark(left, meta))
        top = 36.0 + 10.5 * (len(meta) - 1)
        style, lines = self._headline()
        leading = style.size * 1.06
        x = MARGIN - (2.0 if style.size > 30 else 0.0)
        marks += rows(lines, x, top + style.size, leading, style, "ink", "title")
        y = top + leading * len(lines) + 20.0
        lead = self._lead()
        marks += rows(lead, MARGIN, y, LEADING, LEAD, "ink2", "scenario")
        marks += self._figure_marks(top, y + LEADING * (len(lead) - 1) + 14.0)
        return Group("title-block", tuple(marks))

    def _logo_mark(self, left: float, meta: Sequence[str]) -> ImageMark:
        words = max((advance(text, META.size, META.weight) for text in meta), default=0.0)
        wide = min(LOGO[1], LOGO[0] * self.logo)
        high = wide / self.logo
        return ImageMark(
            "logo", round(left + words + 14.0, 2), round(31.0 - high / 2, 2), round(wide, 2), round(high, 2), "logo"
        )

    def _figure_marks(self, top: float, below: float) -> Iterable[Mark]:
        x = self.width - MARGIN - self._figures_width() if self._beside else MARGIN
        y = top if self._beside else below - 14.0
        for figure in self.said.figures:
            number = line(figure.number, x, y + 42.0, FIGURE, figure.tone, cls="figure")
            yield number
            first, *rest = self._figure_words(figure)
            left = x + number.width + 6.0
            yield line(first, left, y + 26.0, FIGURE_HEAD, "ink", cls="figure")
            yield from rows(rest, left, y + 37.0, 9.6, FIGURE_WORD, "ink2", "figure")
            x += self._figure_width(figure) + FIGURE_GAP
