"""The drawn side of `diff`: which journeys become a map, how they look, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.cli.diff import DRAWN
from teekond.cli.diff_sides import Asked
from teekond.cli.failure import Failure
from teekond.cli.output import write_pages
from teekond.cli.screen import Screen
from teekond.compiler.map_options import sheet_of, theme_of
from teekond.diagnostics import say
from teekond.diff.changes import Comparison
from teekond.locale import Words
from teekond.model.workspace import Crossing
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.render.diff_map import ChangeMap, Drawing


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a comparison is to be drawn, as typed."""

    format: str
    output: str | None
    theme: str | None
    sheet: str | None


def only_for_drawings(theme: str | None, sheet: str | None, format_: str) -> None:
    """Refuse flags that say how a map looks where none is drawn."""
    for flag, value in (("--theme", theme), ("--sheet", sheet)):
        if value is not None and format_ not in DRAWN:
            raise Failure(
                say("{flag} is for maps, and {format} is none", flag=flag, format=format_),
                say("the formats with a map are: {names}", names=", ".join(DRAWN)),
            )


def draw(
    screen: Screen, wanted: Asked, comparison: Comparison, names: tuple[str, str], words: Words, drawn: Drawn
) -> Comparison:
    """Draw what differs, and write it; return what is drawn: of a crossing its journeys too."""
    from teekond.render.diff_map import change_maps

    drawing = _drawing(wanted, names, words, drawn)
    if drawing.crossing:
        comparison = _whole(wanted, drawing.crossing)
    maps = change_maps(comparison, drawing)
    if drawn.format == "html":
        from teekond.render.diff_html import html

        write_pages(screen, [html(comparison, maps, drawing).encode()], "html", "diff", drawn.output)
    elif not maps:
        screen.tell(say("no journey differs, so there is nothing to draw"))
    else:
        _write(screen, maps, drawing, drawn)
    for note in _notes(comparison, maps, drawing):
        screen.note(note)
    return comparison


def _notes(comparison: Comparison, maps: tuple[ChangeMap, ...], drawing: Drawing) -> Iterator[str]:
    """Say what is not on the maps: documents with errors, what a sheet or a theme had to leave out."""
    from teekond.render.diff_told import account

    words = drawing.words
    yield from account(comparison, drawing.names, words).left_out
    yield from (note for each in maps for note in each.layout.notes)
    for file, why in drawing.theme.left_out:
        yield words("{file} is left out: {reason}", file=file, reason=words.message(why))


def _drawing(wanted: Asked, names: tuple[str, str], words: Words, drawn: Drawn) -> Drawing:
    from teekond.render.diff_map import Drawing

    workspace = wanted.after.workspace
    sheet, theme = sheet_of(drawn.sheet, workspace.settings.sheet), theme_of(drawn.theme, workspace)
    crossing = _crossing(wanted)
    return Drawing(names, words, theme, sheet, crossing.id if crossing else "")


def _crossing(wanted: Asked) -> Crossing | None:
    """Return the crossing that was asked for, by its id or its file."""
    if wanted.limits is None or len(wanted.limits) != 1:
        return None
    (name,) = wanted.limits
    for workspace in (wanted.after.workspace, wanted.before.workspace):
        for crossing in workspace.crossings.values():
            alone = not any(each.place.path == name for each in workspace.journeys.values())
            if crossing.id == name or (crossing.place.path == name and alone):
                return crossing
    return None


def _whole(wanted: Asked, crossing: str) -> Comparison:
    """Compare a crossing with the journeys that meet in it."""
    from teekond.diff.compare import compare, narrowed

    sides = (wanted.after.workspace, wanted.before.workspace)
    ids = {
        crossing,
        *(name for side in sides if crossing in side.crossings for name in side.crossings[crossing].journeys),
    }
    comparison = compare(wanted.before.workspace, wanted.after.workspace)
    return narrowed(comparison, lambda _, ident: ident in ids)


def _write(screen: Screen, maps: tuple[ChangeMap, ...], drawing: Drawing, drawn: Drawn) -> None:
    from teekond.compiler.endings import is_folder
    from teekond.render.diff_map import pages_of

    if len(maps) > 1 and (drawn.output is None or not is_folder(drawn.output)):
        ids = ", ".join(each.id for each in maps)
        raise Failure(
            say(
                "{count} journeys differ, and a {format} holds one: {ids}",
                count=len(maps),
                format=drawn.format,
                ids=ids,
            ),
            say("name one of them: teekond diff A B {id}", id=maps[0].id),
            say("or write a file for each: -o FOLDER/"),
        )
    for each in maps:
        write_pages(screen, pages_of(each, drawn.format, drawing.theme), drawn.format, each.id, drawn.output)
