"""Maps: drawn once, shown by a notebook as they are, and written in any format."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.compiler.pipeline import Drawing, errors_of, lay_out, render
from teekond.diagnostics import Diagnostic, Message, Refused, say
from teekond.language.near import did_you_mean
from teekond.layout.options import MOST_POSTERS
from teekond.link.kinds import other_kind
from teekond.model.ident import slug

if TYPE_CHECKING:
    from teekond.api.documents import Crossing, Journey
    from teekond.api.workspace import Workspace
    from teekond.compiler.formats import Look
    from teekond.layout.scene import MapLayout
    from teekond.link.workspace import Workspace as Linked


class Map:
    """A map that was laid out, and is written in a format when it is asked for."""

    def __init__(self, drawing: Drawing, layout: MapLayout, workspace: Linked, look: Look) -> None:
        self._drawing, self._layout, self._workspace, self._look = drawing, layout, workspace, look

    @property
    def id(self) -> str:
        """Return what the map is called: the id of its journey or crossing."""
        return self._drawing.id

    @property
    def title(self) -> str:
        """Return the title."""
        return self._drawing.title

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what had to be left out or shortened."""
        return tuple(self._layout.notes)

    def pages(self, format: str = "svg") -> list[bytes]:
        """Return the map in a format, an item a file: most formats hold one page in each.

        The formats are those of `teekond map`: svg, pdf, png, gv, html, json, table, md, pptx.
        """
        from teekond.compiler.formats import BY_GRAPHVIZ, FORMATS

        if format not in FORMATS or (self._look.engine == "graphviz" and format not in BY_GRAPHVIZ):
            known = BY_GRAPHVIZ if self._look.engine == "graphviz" else FORMATS
            raise Refused(
                say("there is no format {name}", name=format), say("there are: {names}", names=", ".join(known))
            )
        return render(format, self._layout, self._workspace, self._drawing.journeys, self._look)

    @property
    def svg(self) -> str:
        """Return the map, of several pages the first, as SVG."""
        return self.pages("svg")[0].decode("utf-8")

    def save(self, path: str | os.PathLike[str], format: str | None = None) -> list[Path]:
        """Write the map, in the format that the ending of the file asks for; return the files, one a page.

        Files are written whole or not at all; with `fonts="link"` the fonts go into a folder beside them.
        """
        from teekond.compiler.endings import format_of
        from teekond.compiler.formats import ENDINGS
        from teekond.output.write import write_whole

        first = Path(path)
        made = self.pages(format or format_of(os.fspath(path), tuple(ENDINGS)) or "svg")
        files = [first, *(first.with_name(f"{first.stem}-{at}{first.suffix}") for at in range(2, len(made) + 1))]
        for file, data in zip(files, made, strict=True):
            write_whole(file, data)
        if self._look.fonts == "link":
            from teekond.compiler.formats import linked_fonts

            for name, data in linked_fonts(self._layout, self._look.theme):
                write_whole(first.parent / "fonts" / name, data)
        return files

    def __repr__(self) -> str:
        return f"<Map {self.id}: {self.title}>"

    def _repr_svg_(self) -> str:
        return self.svg


def draw(
    workspace: Workspace,
    *references: str | Journey | Crossing,
    view: str = "full",
    rows: Sequence[str] | None = None,
    theme: str | None = None,
    sheet: str | None = None,
    fold: bool = True,
    labels: bool = False,
    weights: str | None = None,
    sight: bool = False,
    posters: int | None = MOST_POSTERS,
    stamp: str = "",
    lang: str | None = None,
    engine: str = "own",
    id_prefix: str = "",
    fonts: str = "embed",
    ppi: int = 144,
) -> Map:
    r"""Lay out a map of one journey, of several that meet, or of a crossing.

    The options mean what they do in `teekond map`; `stamp` is the text itself, as a program knows best which state
    and day it draws, `posters` None for all. Without references the workspace must hold one journey.
    `Refused` is raised where there is no such thing, and where a document has errors.

    >>> import teekond
    >>> workspace = teekond.read("journey: day\nkind: employee\nstages: [Morning: [Arrives, Meets the team]]")
    >>> teekond.draw(workspace, "day").svg[:5]
    '<svg '
    >>> teekond.draw(workspace, "days")
    Traceback (most recent call last):
    teekond.diagnostics.Refused: there is no journey or crossing days – did you mean day?
    """
    from teekond.compiler.map_options import ALL, MapFlags, look_of, read_options

    _check_words(engine, weights, fonts)
    linked = workspace.linked
    drawing = _drawing(linked, [each if isinstance(each, str) else each.id for each in references], lang)
    flags = MapFlags(
        view=view,
        rows=None if rows is None else ",".join(rows) or "none",
        theme=theme,
        sheet=sheet,
        no_fold=not fold,
        engine=engine,
        labels=labels,
        stamp=bool(stamp),
        id_prefix=id_prefix,
        fonts=fonts,
        ppi=ppi,
        weights=weights,
        sight=sight,
        posters=None if posters == MOST_POSTERS else ALL if posters is None else str(posters),
    )
    look = look_of(flags, linked, lang)
    options = read_options(flags, linked, drawing, stamp=stamp)
    return Map(drawing, lay_out(linked, drawing, options, look), linked, look)


def _check_words(engine: str, weights: str | None, fonts: str) -> None:
    """Refuse words that an option does not know."""
    from teekond.compiler.formats import ENGINES, FONTS, WEIGHTS

    if engine not in ENGINES:
        raise _unknown(say("there is no engine {name}", name=engine), ENGINES)
    if weights is not None and weights not in WEIGHTS:
        raise _unknown(say("links are not drawn by {name}", name=weights), WEIGHTS)
    if fonts not in FONTS:
        raise _unknown(say("fonts cannot be {name}", name=fonts), FONTS)


def _unknown(problem: Message, known: Sequence[str]) -> Refused:
    return Refused(problem, say("there are: {names}", names=", ".join(known)))


def _drawing(linked: Linked, asked: Sequence[str], lang: str | None) -> Drawing:
    """Return the map that references mean."""
    idents = [slug(each) for each in asked] or list(linked.journeys)
    if not asked and len(idents) != 1:
        raise Refused(say("there are {count} journeys: say which to draw", count=len(idents)), *_known(linked))
    languages = (*((lang,) if lang else ()), *linked.settings.languages)
    if len(idents) == 1 and idents[0] in linked.crossings and idents[0] not in linked.journeys:
        crossing = linked.crossings[idents[0]]
        _check_whole(linked, {crossing.id, *crossing.journeys})
        return Drawing(crossing.id, crossing.title.read(*languages), crossing.journeys, crossing=True)
    journeys = [each for ident in idents for each in _journeys(ident, linked)]
    _check_whole(linked, set(journeys))
    titles = [linked.journeys[each].title.read(*languages) for each in dict.fromkeys(journeys)]
    return Drawing("--".join(dict.fromkeys(journeys)), " × ".join(titles), tuple(dict.fromkeys(journeys)))


def _journeys(ident: str, linked: Linked) -> tuple[str, ...]:
    if ident in linked.journeys or ident in linked.broken:
        return (ident,)
    if ident in linked.crossings:
        return linked.crossings[ident].journeys
    known = [*linked.journeys, *linked.crossings]
    hints = other_kind(ident, linked) or did_you_mean(ident, known) or _known(linked)
    raise Refused(say("there is no journey or crossing {name}", name=ident), *hints)


def _known(linked: Linked) -> tuple[Message, ...]:
    known = sorted((*linked.journeys, *linked.crossings))
    return (say("there are: {names}", names=", ".join(known)),) if known else ()


def _check_whole(linked: Linked, idents: set[str]) -> None:
    """Refuse what has errors, or names a journey that is not there."""
    if not idents & linked.broken and all(each in linked.journeys or each in linked.crossings for each in idents):
        return
    first = next(iter(errors_of(linked)), None)
    hints = () if first is None else (say("{path}: {reason}", path=_place(first), reason=first.message.english()),)
    raise Refused(say("there are errors, so there is no map: workspace.check() tells them"), *hints)


def _place(finding: Diagnostic) -> str:
    return f"{finding.span.path}:{finding.span.line}"
