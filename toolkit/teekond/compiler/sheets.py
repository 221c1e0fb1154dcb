"""What `build` prints besides maps: the canvases that the workspace asks for, the run sheets of its workshops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.workspace import CardPrint, PackPrint, Print
from teekond.theme import Theme

if TYPE_CHECKING:
    from teekond.canvas.choose import Choices
    from teekond.canvas.placed import Sheet
    from teekond.canvas.variants import Finish, Wish


class NotPrintable(Exception):
    """A sheet cannot be made for mistakes in its documents."""

    def __init__(self, findings: Sequence[Diagnostic]) -> None:
        super().__init__("; ".join(finding.message.english() for finding in findings))
        self.findings = tuple(findings)


def check_sheets(workspace: Workspace) -> list[Diagnostic]:
    """Return what is wrong with the workspace's workshops and exercises, and with what it asks to print."""
    from teekond.workshop.check import check_workshop
    from teekond.workshop.check_exercise import check_exercise

    found = [each for workshop in workspace.workshops.values() for each in check_workshop(workshop, workspace)]
    found += [each for exercise in workspace.exercises.values() for each in check_exercise(exercise, workspace)]
    for wanted in workspace.settings.prints:
        found += _check_print(wanted, workspace)
    return found


def _check_print(wanted: Print, workspace: Workspace) -> list[Diagnostic]:
    """Return what is wrong with what an entry of `prints` asks for."""
    from teekond.canvas.choose import wrong_choice
    from teekond.canvas.load import UNKNOWN_CANVAS, load_canvas
    from teekond.canvas.variants import conflict

    if {wanted.journey, wanted.crossing} & workspace.broken:
        return []
    canvas, findings = load_canvas(wanted.canvas, workspace, wanted.place.key("canvas"))
    if canvas is None:
        return [each for each in findings if each.code == UNKNOWN_CANVAS.code]
    wrong = (
        wrong_choice(canvas, workspace, **_choices(wanted, workspace.language)),
        wrong_theme(wanted, workspace),
        conflict(_wish(wanted)),
    )
    return [each for each in wrong if each is not None]


def _choices(wanted: Print, lang: str) -> Choices:
    from teekond.canvas.choose import Choices

    chosen = Choices(
        journey=wanted.journey,
        crossing=wanted.crossing,
        stage=wanted.stage,
        persona=wanted.persona,
        unit=wanted.unit,
        fill=wanted.fill,
        sheet=wanted.sheet,
        lang=wanted.lang or lang,
        place=wanted.place,
    )
    if wanted.stages is not None:
        chosen["stages"] = wanted.stages
    return chosen


def _wish(wanted: Print) -> Wish:
    from teekond.canvas.variants import Wish

    return Wish(
        copies=wanted.copies,
        tables=wanted.tables,
        tile=wanted.tile,
        variant=wanted.variant,
        bleed=wanted.bleed,
        ink=wanted.ink,
        form=wanted.format,
        place=wanted.place,
    )


def wrong_theme(wanted: Print | CardPrint | PackPrint, workspace: Workspace) -> Diagnostic | None:
    """Return that there is no theme of that name, None where there is."""
    from teekond.canvas.choose import UNKNOWN_CHOICE
    from teekond.language.near import nearest
    from teekond.theme import BUILT_IN

    known = (*BUILT_IN, *workspace.themes)
    if wanted.theme is None or wanted.theme in known:
        return None
    guess = nearest(wanted.theme, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=", ".join(known))
    message = say("there is no theme “{theme}”", theme=wanted.theme)
    return UNKNOWN_CHOICE.error(wanted.place.key("theme"), message, hint, suggest=guess)


def canvas_sheets(wanted: Print, workspace: Workspace, theme: Theme, lang: str) -> list[bytes]:
    """Return what an entry of `prints` asks for: files of its format."""
    from teekond.render.prints import prints
    from teekond.theme import load_theme

    sheets, finished = prepared(wanted, workspace, lang)
    if wanted.theme is not None:
        theme = load_theme(wanted.theme, workspace.themes, workspace.root)
    return prints(sheets, wanted.format, theme, finished)


def prepared(wanted: Print, workspace: Workspace, lang: str) -> tuple[tuple[Sheet, ...], Finish]:
    """Return the placed sheets that an entry of `prints` asks for, and what is done with them on paper."""
    from teekond.canvas.load import load_canvas
    from teekond.canvas.variants import copies, finish

    canvas, findings = load_canvas(wanted.canvas, workspace, wanted.place.key("canvas"))
    if canvas is None:
        raise NotPrintable(_errors(findings))
    wrong, wish = wrong_theme(wanted, workspace), _wish(wanted)
    sheets = wrong or copies(canvas, workspace, wish, **_choices(wanted, lang))
    if isinstance(sheets, Diagnostic):
        raise NotPrintable([sheets])
    finished = finish(wish, sheets[0])
    if isinstance(finished, Diagnostic):
        raise NotPrintable([finished])
    return sheets, finished


def run_sheet(ident: str, workspace: Workspace, theme: Theme, lang: str | None) -> bytes:
    """Return a workshop's run sheet as PDF."""
    from teekond.render.pack.paper import run_sheet_pdf
    from teekond.workshop.load import load_workshop

    workshop, findings = load_workshop(ident, workspace)
    if workshop is None:
        raise NotPrintable(_errors(findings))
    return run_sheet_pdf(workshop, workspace, theme=theme, lang=lang)


def _errors(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.severity is Severity.ERROR] or list(findings)
