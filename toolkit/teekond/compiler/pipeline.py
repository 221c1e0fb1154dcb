"""The compiler on one page: what stands in files becomes what stands on sheets, in numbered stages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.diagnostics import Diagnostic, Message, Severity, say
from teekond.values import dataclass, replace

if TYPE_CHECKING:
    from teekond.compiler.formats import Look
    from teekond.layout.options import MapOptions
    from teekond.layout.scene import MapLayout
    from teekond.layout.survey import Survey
    from teekond.link.workspace import Workspace

STAGES: tuple[Message, ...] = (
    say("read"),
    say("link"),
    say("check"),
    say("lay out"),
    say("render"),
    say("write"),
)
READ, LINK, CHECK, LAY_OUT, RENDER, WRITE = range(1, len(STAGES) + 1)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A document that becomes a map: a journey or a crossing, and the journeys that stand on it."""

    id: str
    title: str
    journeys: tuple[str, ...]
    crossing: bool = False


def check(workspace: Workspace, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Diagnostic]:
    """Stage 3: what reading and linking found, and what the rules say, in the order of the files."""
    from teekond.check.run import check as ask_rules

    more: list[Diagnostic] = []
    if workspace.settings.prints or workspace.workshops or workspace.exercises:
        from teekond.compiler.sheets import check_sheets

        more += check_sheets(workspace)
    if workspace.settings.pack_prints:
        from teekond.compiler.packs import check_packs

        more += check_packs(workspace)
    if workspace.decks or workspace.settings.card_prints:
        from teekond.compiler.cards import check_decks

        more += check_decks(workspace)
    return ask_rules(workspace, select=select, ignore=ignore, more=more)


def errors_of(workspace: Workspace) -> list[Diagnostic]:
    """Return what keeps documents from being drawn, in the order of the files."""
    return sorted((each for each in workspace.diagnostics if each.severity is Severity.ERROR), key=_place)


def lay_out(
    workspace: Workspace, drawing: Drawing, options: MapOptions, look: Look, survey: Survey | None = None
) -> MapLayout:
    """Stage 4: give every mark of a map its place; of the look only the words and the logo take any."""
    from teekond.layout.build import lay_out as place

    theme, words = look.theme, look.words
    options = replace(options, logo=theme.picture.ratio if theme.picture is not None else 0.0)
    crossing = drawing.id if drawing.crossing else ""
    layout = place(workspace, drawing.journeys, options, words, crossing=crossing, survey=survey)
    left_out = [
        words("{file} is left out: {reason}", file=file, reason=words.message(why)) for file, why in theme.left_out
    ]
    layout = replace(layout, notes=(*layout.notes, *left_out))
    return replace(layout, id=drawing.id, title=drawing.title) if drawing.crossing else layout


def render(
    format_: str,
    layout: MapLayout | None,
    workspace: Workspace,
    journeys: Sequence[str],
    look: Look,
) -> list[bytes]:
    """Stage 5: write a placed map in a format, one item a file: most formats hold one page in each."""
    from teekond.compiler.formats import FORMATS, Placed, drawn_by_graphviz

    placed = Placed(layout, workspace, tuple(journeys), look)
    if look.engine == "graphviz" and format_ != "gv":
        return drawn_by_graphviz(placed, format_)
    return FORMATS[format_](placed)


def _place(finding: Diagnostic) -> tuple[object, ...]:
    span = finding.span
    return span.path, span.line, span.column, finding.code, finding.message.template
