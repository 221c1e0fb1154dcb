"""`teekond init`: a workspace with the sample journeys, ready to build and to change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from teekond.cli.command import command, option
from teekond.cli.failure import OK, Failure
from teekond.cli.new import read_starter
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.kinds import DOCUMENT_KINDS
from teekond.output.write import write_whole
from teekond.resources import resource
from teekond.source.files import WORKSPACE_FILE

_FOLDERS = ("journeys", "workshops")
_SAMPLE = (*_FOLDERS, "data")
_SCHEMA = ".vscode/teekond.schema.json"
_FIRST = {"en": "first-journey", "et": "esimene-teekond"}


@command(
    "init",
    say("Make a workspace with sample journeys, ready to build."),
    ("teekond init our-journeys", say("a folder with the sample, to look at and to change")),
    ("teekond init our-journeys --empty", say("a folder with one journey of three lines, to begin in")),
    ("teekond init --git --lang en", say("here, under git, with English as its first language")),
)
@click.argument("folder", metavar="[DIR]", default=".", required=False)
@option("--empty", is_flag=True, help=say("without the sample: teekond.yaml, folders, one journey of three lines"))
@option(
    "--git",
    is_flag=True,
    help=say("also, or in a workspace that is there: git shows steps, merges by ids; ignore file, hooks"),
)
def init(screen: Screen, folder: str, empty: bool, git: bool) -> int:
    """Write the workspace."""
    target = Path(folder)
    if git and (target / WORKSPACE_FILE).is_file():
        return _set_up_git(screen, target)
    lang = _first_language(screen)
    files = dict(empty_files(lang) if empty else sample_files(lang))
    files |= dict(editor_files())
    _refuse_overwriting(target, files)
    for name, data in files.items():
        write_whole(target / name, data)
    for name in _FOLDERS:
        (target / name).mkdir(exist_ok=True)
    if git:
        _set_up_git(screen, target)
    screen.tell(say("{count} files in {folder}", count=len(files), folder=str(target)))
    if folder == ".":
        screen.tell(say("next: teekond build"))
    else:
        screen.tell(say("next: cd {folder}, then teekond build", folder=folder))
    return OK


def _set_up_git(screen: Screen, target: Path) -> int:
    """Make a workspace at home in git; one that is there already stays as it is."""
    from teekond.cli.init_git import set_up
    from teekond.link.load import load_file

    set_up(screen, target, load_file(target / WORKSPACE_FILE).settings.output)
    return OK


def sample_files(lang: str) -> Iterator[tuple[str, bytes]]:
    """Yield the sample's files by name, with `lang` as the workspace's first language."""
    settings = resource(WORKSPACE_FILE).read_text(encoding="utf-8")
    yield WORKSPACE_FILE, _put_first(settings, lang).encode()
    for folder in _SAMPLE:
        top = resource(folder)
        for path in sorted(top.rglob("*")):
            hidden = any(part.startswith((".", "_")) for part in path.relative_to(top).parts)
            if path.is_file() and not hidden:
                yield f"{folder}/{path.relative_to(top).as_posix()}", path.read_bytes()


def empty_files(lang: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a workspace to begin in: its settings and one journey."""
    yield WORKSPACE_FILE, read_starter("workspace.yaml.in", lang=lang).encode()
    yield f"journeys/{_FIRST[lang]}.yaml", read_starter("first-journey.yaml.in", lang=lang).encode()


def editor_files() -> Iterator[tuple[str, bytes]]:
    """Yield what lets Visual Studio Code know every key: the schema, and settings that point to it."""
    import json

    from teekond.language.schema import schema

    folders = dict.fromkeys(kind.folder for kind in DOCUMENT_KINDS)
    settings = {"yaml.schemas": {f"./{_SCHEMA}": ["/teekond.yaml", *(f"/{folder}**/*.yaml" for folder in folders)]}}
    yield _SCHEMA, _lines(json.dumps(schema(), ensure_ascii=False, separators=(",", ":")))
    yield ".vscode/settings.json", _lines(json.dumps(settings, indent=2))
    yield ".vscode/extensions.json", _lines(json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2))


def _lines(text: str) -> bytes:
    return f"{text}\n".encode()


def _put_first(settings: str, lang: str) -> str:
    def reordered(found: re.Match[str]) -> str:
        languages = [each.strip() for each in found[1].split(",")]
        return f"languages: [{', '.join(sorted(languages, key=lambda each: each != lang))}]"

    return re.sub(r"^languages: \[(.*)\]", reordered, settings, count=1, flags=re.MULTILINE)


def _first_language(screen: Screen) -> str:
    if screen.asked is not None and screen.asked not in ("et", "en"):
        raise Failure(say("the sample is in et and en, not in {lang}", lang=screen.asked))
    return screen.asked or screen.words.lang


def _refuse_overwriting(target: Path, files: dict[str, bytes]) -> None:
    if target.exists() and not target.is_dir():
        raise Failure(say("{path} is a file, not a folder", path=str(target)))
    taken = [name for name in files if (target / name).exists()]
    if taken:
        raise Failure(
            say("{path} is already there, and nothing is overwritten", path=str(target / taken[0])),
            say("choose an empty folder: teekond init DIR"),
        )
