"""How a map is asked for: each wish is checked against the workspace, and a slip is met with a guess."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.compiler.endings import format_of
from teekond.compiler.formats import BY_GRAPHVIZ, ENDINGS, Look
from teekond.compiler.pipeline import Drawing
from teekond.diagnostics import Refused, say
from teekond.language.near import did_you_mean
from teekond.layout.options import MOST_POSTERS, TEXT_ROWS, MapOptions, Sheet, parse_sheet
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.workspace import SheetSettings
from teekond.theme import BUILT_IN, Theme, load_theme
from teekond.values import dataclass

_WHOLE_VIEWS = ("full", "crossings", "curve")
_PART_VIEWS = ("stage", "lane")
NO_SHEET = "none"
POSTERS = "crossings"
ALL = "all"


@dataclass(frozen=True, slots=True)
class MapFlags:
    """The flags of `map` as typed."""

    view: str
    rows: str | None
    theme: str | None
    sheet: str | None
    no_fold: bool
    engine: str
    labels: bool
    stamp: bool
    id_prefix: str
    fonts: str
    ppi: int
    weights: str | None = None
    sight: bool = False
    posters: str | None = None


def read_format(asked: str | None, output: str | None, engine: str) -> str:
    """Return the format: the one asked for, else what the file's ending says, else SVG."""
    format_ = asked or format_of(output, tuple(ENDINGS)) or "svg"
    if engine == "graphviz" and format_ not in BY_GRAPHVIZ:
        raise Refused(
            say("Graphviz draws {known}, not {format}", known=", ".join(BY_GRAPHVIZ), format=format_),
            say("leave --engine out"),
        )
    return format_


def read_options(flags: MapFlags, workspace: Workspace, drawing: Drawing, *, stamp: str = "") -> MapOptions:
    """Return how the map is to be drawn."""
    if flags.posters is not None and flags.view != POSTERS:
        raise Refused(say("only a poster of crossings is of several pairs"), say("add --view crossings"))
    settings = workspace.settings.sheet
    return MapOptions(
        view=_view(flags.view, workspace, drawing),
        rows=None if flags.rows is None else _rows(flags.rows),
        sheet=sheet_of(flags.sheet or settings.size, settings),
        fold=not flags.no_fold and (settings.fold or flags.sheet is not None),
        labels=flags.labels,
        weights=flags.weights is not None,
        sight=flags.sight,
        posters=MOST_POSTERS if flags.posters is None else _posters(flags.posters),
        stamp=stamp,
    )


def sheet_of(asked: str | None, settings: SheetSettings) -> Sheet | None:
    """Return the sheet that is asked for; None where none is, or `none`."""
    return None if asked is None or asked == NO_SHEET else read_sheet(asked, settings)


def read_sheet(asked: str, settings: SheetSettings) -> Sheet:
    """Read a sheet such as `A3` or `A4 portrait`."""
    size, _, turn = asked.strip().partition(" ")
    orientation = turn.strip().lower() or settings.orientation
    sheet = parse_sheet(size, orientation)
    if sheet is None or orientation not in ("landscape", "portrait"):
        raise Refused(
            say("there is no sheet {name}", name=asked),
            say("there are: {names}", names="A0 A1 A2 A3 A4 A5 Letter Tabloid 500x700mm, A4 portrait"),
        )
    return sheet


def read_theme(asked: str | None, workspace: Workspace) -> str:
    """Return the name of a theme that is there."""
    name = asked or workspace.settings.theme
    known = [*BUILT_IN, *workspace.themes]
    if name not in known:
        raise Refused(
            say("there is no theme {name}", name=name),
            *did_you_mean(name, known),
            say("there are: {names}", names=", ".join(known)),
        )
    return name


def theme_of(asked: str | None, workspace: Workspace) -> Theme:
    """Return the theme that is asked for, else that of the workspace."""
    return load_theme(read_theme(asked, workspace), workspace.themes, workspace.root)


def look_of(flags: MapFlags, workspace: Workspace, lang: str | None) -> Look:
    """Return how the placed map is to be written."""
    return Look(
        theme=theme_of(flags.theme, workspace),
        words=catalogue(lang or workspace.language),
        fonts=flags.fonts,
        id_prefix=flags.id_prefix,
        ppi=flags.ppi,
        engine=flags.engine,
    )


def _view(asked: str, workspace: Workspace, drawing: Drawing) -> str:
    kind, _, ident = asked.partition(":")
    if kind in _PART_VIEWS and ident:
        return f"{kind}:{_known_part(kind, ident, workspace, drawing)}"
    if asked not in _WHOLE_VIEWS:
        near = [*_WHOLE_VIEWS, *(f"{kind}:{part}" for kind in _PART_VIEWS for part in _parts(kind, workspace, drawing))]
        views = (*_WHOLE_VIEWS, *(f"{each}:ID" for each in _PART_VIEWS))
        raise Refused(
            say("there is no view {name}", name=asked),
            *did_you_mean(asked, near),
            say("there are: {names}", names=", ".join(views)),
        )
    return asked


def _known_part(kind: str, ident: str, workspace: Workspace, drawing: Drawing) -> str:
    known = _parts(kind, workspace, drawing)
    if ident not in known:
        missing = say("there is no stage {id} on this map", id=ident)
        if kind == "lane":
            missing = say("there is no lane {id} on this map", id=ident)
        raise Refused(missing, *did_you_mean(ident, known), say("there are: {names}", names=", ".join(known)))
    return ident


def _parts(kind: str, workspace: Workspace, drawing: Drawing) -> list[str]:
    journeys = [workspace.journeys[each] for each in drawing.journeys if each in workspace.journeys]
    return [part.id for journey in journeys for part in (journey.stages if kind == "stage" else journey.lanes)]


def _rows(asked: str) -> tuple[str, ...]:
    names: Sequence[str] = [name.strip() for name in asked.split(",") if name.strip()]
    if names in ([], ["none"]):
        return ()
    for name in names:
        if name not in TEXT_ROWS:
            raise Refused(
                say("there is no row {name}", name=name),
                *did_you_mean(name, TEXT_ROWS),
                say("there are: {names}", names=", ".join(TEXT_ROWS)),
            )
    return tuple(dict.fromkeys(names))


def _posters(asked: str) -> int | None:
    """Return how many pairs of journeys are drawn; None for all."""
    if asked.strip() == ALL:
        return None
    if not asked.strip().isascii() or not asked.strip().isdigit() or int(asked) < 1:
        raise Refused(
            say("{word} is no number of posters", word=asked), say("write {fix}, or {other}", fix="12", other=ALL)
        )
    return int(asked)


def build_options(workspace: Workspace) -> MapOptions:
    """Return how `build` draws: on the workspace's sheet."""
    settings = workspace.settings.sheet
    return MapOptions(sheet=sheet_of(settings.size, settings), fold=settings.fold)
