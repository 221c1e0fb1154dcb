"""`teekond new`: start a document from a commented file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from teekond.cli.command import STDIN, command, option
from teekond.cli.failure import OK, Failure
from teekond.cli.guess import did_you_mean
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.model.ident import slug
from teekond.resources import resource
from teekond.source.files import find_root

KINDS = {
    "journey": "journeys",
    "persona": "journeys",
    "crossing": "journeys",
    "glossary": "journeys",
    "theme": "templates/themes",
    "canvas": "templates/canvases",
    "workshop": "workshops",
}
PRESETS = ("employee-lifecycle", "first-workday", "first-workday-remote", "complaint", "first-purchase")
_ENDING = ".yaml.in"


@command(
    "new",
    say("Start a document from a commented file."),
    ("teekond new journey first-call", say("a commented journey, as journeys/first-call.yaml")),
    ("teekond new journey our-lifecycle --preset employee-lifecycle", say("a journey with all stages of its kind")),
)
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.argument("ident", metavar="ID")
@option("--preset", metavar="NAME", help=say("begin a journey with the stages of a kind of journey"))
@option("-o", "--output", metavar="FILE|-", help=say("where to write it"))
def new(screen: Screen, kind: str, ident: str, preset: str | None, output: str | None) -> int:
    """Write the file."""
    name = slug(ident)
    if not name:
        raise Failure(say("{id} has no letter or digit to make an id of", id=repr(ident)))
    lang = screen.asked if screen.asked in ("et", "en") else screen.words.lang
    text = starter(kind, name, lang, preset=preset, others=_neighbours(kind))
    if output == STDIN:
        screen.result(text)
        return OK
    target = Path(output) if output else _place(kind, name)
    _write_new(target, text)
    screen.result(str(target))
    return OK


def starter(kind: str, ident: str, lang: str, *, preset: str | None = None, others: Mapping[str, str] = {}) -> str:
    """Return the text of a starter file with comments in `lang`; `others` names what stands in the workspace."""
    if preset is not None and kind != "journey":
        raise Failure(say("--preset is for journeys, not for a {kind}", kind=kind))
    if preset is not None and preset not in PRESETS:
        raise Failure(
            say("there is no preset {preset}", preset=preset),
            *did_you_mean(preset, PRESETS),
            say("there are: {names}", names=", ".join(PRESETS)),
        )
    path = ("presets", preset + _ENDING) if preset else (kind + _ENDING,)
    lines = resource("templates", "starters", *path).read_text(encoding="utf-8").splitlines()
    text = "\n".join(kept for line in lines if (kept := _in_language(line, lang)) is not None) + "\n"
    for old, fresh in {"new-id": ident, **others}.items():
        text = text.replace(old, fresh)
    return text


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


def _neighbours(kind: str) -> dict[str, str]:
    """Name a customer's and an employee's journey of the workspace, so that a new crossing joins real ones."""
    root = find_root(Path.cwd())
    if kind != "crossing" or root is None:
        return {}
    from teekond.link.load import load_workspace

    found: dict[str, str] = {}
    for journey in load_workspace(root).journeys.values():
        side, steps = journey.side.value, journey.steps()
        if steps and f"{side}-journey" not in found:
            found |= {f"{side}-journey": journey.id, f"{side}-step": steps[0].id}
    return found


def _write_new(target: Path, text: str) -> None:
    from teekond.output.write import write_whole

    if target.exists() or target.is_symlink():
        raise Failure(
            say("{path} is already there, and nothing is overwritten", path=str(target)),
            say("choose another id, or -o FILE"),
        )
    write_whole(target, text.encode())
