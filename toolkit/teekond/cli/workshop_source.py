"""Which workshop a command line means, which parts of its pack, on which paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.cli.findings import show, show_errors
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.near import did_you_mean
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.model.workshop import Workshop


def find_workshop(screen: Screen, word: str | None) -> tuple[Workspace, Workshop | None]:
    """Return the workshop that a word means and its workspace; None where its mistakes are shown instead."""
    from teekond.cli.canvas_source import workspace_around
    from teekond.cli.sources import looks_like_path, read_held
    from teekond.model.ident import slug
    from teekond.workshop.codes import UNKNOWN_WORKSHOP
    from teekond.workshop.load import load_workshop, workshops

    if word is not None and looks_like_path(word):
        return read_held(screen, word, lambda read: read.workshops, say("{path} holds no workshop", path=word))
    workspace = workspace_around()
    if word is None:
        return workspace, _single(screen, workspace, workshops(workspace))
    found, findings = load_workshop(slug(word), workspace)
    for each in findings:
        if each.code == UNKNOWN_WORKSHOP.code:
            raise Failure(each.message, *each.hints)
    if found is None:
        show(screen, workspace, findings)
    return workspace, found


def _single(screen: Screen, workspace: Workspace, known: tuple[str, ...]) -> Workshop | None:
    """Return the only workshop of a workspace."""
    if len(known) != 1:
        hint = say("the workshops are: {workshops}", workshops=", ".join(known)) if known else say("there is none here")
        raise Failure(say("which workshop is meant?"), hint)
    if known[0] not in workspace.workshops:
        show_errors(screen, workspace)
        return None
    return workspace.workshops[known[0]]


def parts_of(only: str | None) -> tuple[str, ...]:
    """Return the parts that `agenda,canvases` means, each once, in their order; none where all are meant."""
    from teekond.render.pack.parts import NAMES

    if only is None:
        return ()
    asked = [each.strip().lower().replace("_", "-") for each in only.split(",") if each.strip()]
    for each in asked:
        if each not in NAMES:
            known = say("the parts are: {names}", names=", ".join(NAMES))
            raise Failure(say("a pack has no part {name}", name=each), *did_you_mean(each, NAMES), known)
    if not asked:
        raise Failure(say("--only names no part"), say("write {fix}", fix="--only agenda,canvases"))
    return tuple(name for name in NAMES if name in asked)


def on_paper(found: Workshop, size: str | None) -> Workshop:
    """Return the workshop with other paper for the wall."""
    from teekond.model.paper import read_paper

    if size is None:
        return found
    if read_paper(size) is None:
        raise Failure(say("there is no sheet “{size}” here", size=size), say("write {fix}", fix="--sheet A1"))
    return replace(found, paper=replace(found.paper, large=size))
