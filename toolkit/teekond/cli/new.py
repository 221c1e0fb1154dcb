"""`teekond new`: start a document from a commented file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teekond.cli.command import STDIN, command, option
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.near import did_you_mean
from teekond.model.ident import slug
from teekond.resources import resource
from teekond.source.files import find_root

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace

KINDS = {
    "journey": "journeys",
    "persona": "journeys",
    "crossing": "journeys",
    "organisation": "journeys",
    "glossary": "journeys",
    "catalogue": "journeys",
    "theme": "templates/themes",
    "canvas": "templates/canvases",
    "deck": "templates/decks",
    "exercise": "templates/exercises",
    "workshop": "workshops",
}
PRESETS = ("employee-lifecycle", "first-workday", "first-workday-remote", "complaint", "first-purchase")
WORKSHOPS = ("seminar-2023", "seminar-2021", "half-day", "competence-series", "leaders")
_PRESETS = {"journey": PRESETS, "workshop": WORKSHOPS}
_COPIED = ("canvas", "exercise")
"""Kinds of which a shipped one can be made one's own."""
_ENDING = ".yaml.in"
_LANGUAGES = ("et", "en")
_OWN = {
    "en": {
        "customer-journey": "new-id-customer",
        "customer-step": "asks-for-help",
        "employee-journey": "new-id-employee",
        "employee-step": "takes-the-call",
    },
    "et": {
        "customer-journey": "new-id-klient",
        "customer-step": "küsib-abi",
        "employee-journey": "new-id-töötaja",
        "employee-step": "võtab-kõne-vastu",
    },
}
"""The two journeys that a new crossing brings along where the workspace has none to join."""


@command(
    "new",
    say("Start a document from a commented file."),
    ("teekond new journey first-call", say("a commented journey, as journeys/first-call.yaml")),
    ("teekond new journey our-lifecycle --preset employee-lifecycle", say("a journey with all stages of its kind")),
    ("teekond new canvas our-persona --preset persona", say("a shipped canvas, to make your own")),
    ("teekond new workshop autumn --preset seminar-2023", say("a whole day, with its exercises, stories and breaks")),
)
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.argument("ident", metavar="ID")
@option(
    "--preset",
    metavar="NAME",
    help=say("begin with the stages of a kind of journey, a whole workshop, or a copy of a shipped canvas or exercise"),
)
@option("-o", "--output", metavar="FILE|-", help=say("where to write it"))
def new(screen: Screen, kind: str, ident: str, preset: str | None, output: str | None) -> int:
    """Write the file."""
    name = slug(ident)
    if not name:
        raise Failure(say("{id} has no letter or digit to make an id of", id=repr(ident)))
    workspace = _workspace()
    text = starter(kind, name, _language(screen, workspace), preset=preset, others=_neighbours(kind, workspace))
    if output == STDIN:
        screen.result(text)
        return OK
    target = Path(output) if output else _place(kind, name)
    _write_new(target, text)
    screen.result(str(target))
    return OK


def starter(kind: str, ident: str, lang: str, *, preset: str | None = None, others: Mapping[str, str] = {}) -> str:
    """Return the text of a starter file with comments in `lang`; `others` names what stands in the workspace."""
    if preset is not None and kind not in (*_PRESETS, *_COPIED):
        message = say("--preset is for journeys, workshops, canvases and exercises, not for a {kind}", kind=kind)
        raise Failure(message)
    if kind in _COPIED and (preset is not None or ident in _shipped(kind)):
        return copy_of(kind, preset or ident, ident)
    if preset is not None and preset not in _PRESETS[kind]:
        raise unknown_preset(preset, _PRESETS[kind])
    path = ("presets", preset + _ENDING) if preset else (kind + _ENDING,)
    text = read_starter(*path, lang=lang)
    if kind == "crossing" and not others:
        text += read_starter("crossing-journeys" + _ENDING, lang=lang)
        others = _OWN[lang]
    for old, fresh in {**others, "new-id": ident}.items():
        text = text.replace(old, fresh)
    return _in_form(text, f"{ident}.yaml")


def _in_form(text: str, path: str) -> str:
    """Return a text in canonical form, so that a file is right from its first day."""
    from teekond.edit.fmt import format_text

    made = format_text(text, path)
    assert isinstance(made, str), made.errors
    return made


def _shipped(kind: str) -> tuple[str, ...]:
    """Return the ids of the shipped canvases, or of the shipped exercises."""
    if kind == "canvas":
        from teekond.canvas.load import shipped_canvases

        return shipped_canvases()
    from teekond.workshop.exercises import shipped_exercises

    return shipped_exercises()


def copy_of(kind: str, preset: str, ident: str) -> str:
    """Return the text of a shipped canvas or exercise under an id of one's own; its own id takes the place of it."""
    if preset not in _shipped(kind):
        raise unknown_preset(preset, _shipped(kind))
    folder = KINDS[kind].split("/")
    text = resource(*folder, f"{preset}.yaml").read_text(encoding="utf-8")
    return re.sub(rf"(?m)^{kind}: {re.escape(preset)}(?=\s|$)", f"{kind}: {ident}", text, count=1)


def unknown_preset(preset: str, known: Sequence[str]) -> Failure:
    """Return the failure that says that there is no such preset, and which there are."""
    return Failure(
        say("there is no preset {preset}", preset=preset),
        *did_you_mean(preset, known),
        say("there are: {names}", names=", ".join(known)),
    )


def read_starter(*path: str, lang: str) -> str:
    """Return a starter file in one language."""
    lines = resource("templates", "starters", *path).read_text(encoding="utf-8").splitlines()
    return "\n".join(kept for line in lines if (kept := _in_language(line, lang)) is not None) + "\n"


def _in_language(line: str, lang: str) -> str | None:
    """Return a line without its mark of language; None where it is marked for another one."""
    for mark in ("en|", "et|"):
        if line.startswith(mark):
            return line.removeprefix(mark) if mark == f"{lang}|" else None
    return line


def _place(kind: str, ident: str) -> Path:
    from teekond.compiler.plan import stem_of

    root = find_root(Path.cwd())
    file = f"{stem_of(ident)}.yaml"
    if root is None:
        return Path(file)
    target = root / KINDS[kind] / file
    return target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target


def _workspace() -> Workspace | None:
    root = find_root(Path.cwd())
    if root is None:
        return None
    from teekond.link.load import load_workspace

    return load_workspace(root)


def _language(screen: Screen, workspace: Workspace | None) -> str:
    """Return the language of the starter: the one asked for, else the workspace's first, else the tool's."""
    wishes = (screen.asked, workspace.language if workspace is not None else None)
    return next((wish for wish in wishes if wish in _LANGUAGES), screen.words.lang)


def _neighbours(kind: str, workspace: Workspace | None) -> dict[str, str]:
    """Name a customer's and an employee's journey of the workspace for a new crossing to join, if it has both."""
    found: dict[str, str] = {}
    if kind == "crossing" and workspace is not None:
        for journey in workspace.journeys.values():
            side, steps = journey.side.value, journey.steps()
            if steps and f"{side}-journey" not in found:
                found |= {f"{side}-journey": journey.id, f"{side}-step": steps[0].id}
    return found if len(found) == len(_OWN["en"]) else {}


def _write_new(target: Path, text: str) -> None:
    from teekond.output.write import write_whole

    if target.exists() or target.is_symlink():
        raise Failure(
            say("{path} is already there, and nothing is overwritten", path=str(target)),
            say("choose another id, or -o FILE"),
        )
    write_whole(target, text.encode())
