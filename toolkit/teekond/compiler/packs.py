"""What `build` prints of workshops: the whole packs that the workspace asks for."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.compiler.sheets import NotPrintable, wrong_theme
from teekond.diagnostics import Diagnostic, Severity
from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.model.workspace import PackPrint
from teekond.theme import Theme
from teekond.values import replace


def check_packs(workspace: Workspace) -> list[Diagnostic]:
    """Return which packs are asked for in vain."""
    from teekond.workshop.load import unknown_workshop, workshops

    found: list[Diagnostic | None] = []
    for wanted in workspace.settings.pack_prints:
        if wanted.workshop not in workshops(workspace):
            found.append(unknown_workshop(wanted.workshop, workspace, wanted.place.key("workshop")))
        found.append(wrong_theme(wanted, workspace))
    return [each for each in found if each is not None]


def pack_pages(wanted: PackPrint, workspace: Workspace, theme: Theme, lang: str | None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a pack by name; it has the language of its workshop where no other is asked for."""
    from teekond.render.pack.frame import planned
    from teekond.render.pack.offered import offered
    from teekond.render.pack.whole import pack_files
    from teekond.render.sheet import DoesNotFit
    from teekond.theme import load_theme

    found = _workshop(wanted, workspace)
    if wanted.theme is not None:
        theme = load_theme(wanted.theme, workspace.themes, workspace.root)
    pack = planned(found, workspace, theme, wanted.lang or lang)
    if pack.plan.findings:
        raise NotPrintable(pack.plan.findings)
    try:
        yield from pack_files(pack, offered(pack))
    except DoesNotFit as trouble:
        raise NotPrintable([trouble.diagnostic]) from trouble


def journeys_of(wanted: PackPrint, workspace: Workspace) -> tuple[str, ...]:
    """Return the journeys that stand on the pages of a pack."""
    found = workspace.workshops.get(wanted.workshop)
    if found is None:
        return ()
    sheets = [each for item in found.items for each in item.canvases]
    sheets += [each for each in (found.takeaways, found.feedback) if each is not None]
    named = [*found.journeys, *(sheet.journey for sheet in sheets)]
    for sheet in sheets:
        crossing = workspace.crossings.get(sheet.crossing or "")
        named += crossing.journeys if crossing is not None else (sheet.crossing or "").replace(" ", "").split(",")
    return tuple(dict.fromkeys(each for each in named if each))


def _workshop(wanted: PackPrint, workspace: Workspace) -> Workshop:
    from teekond.workshop.check import check_workshop
    from teekond.workshop.load import load_workshop

    found, findings = load_workshop(wanted.workshop, workspace)
    wrong = [each for each in (wrong_theme(wanted, workspace),) if each is not None]
    if found is not None:
        findings = wrong or [each for each in check_workshop(found, workspace) if each.severity is Severity.ERROR]
    if found is None or findings:
        raise NotPrintable(findings)
    return found if wanted.sheet is None else replace(found, paper=replace(found.paper, large=wanted.sheet))
