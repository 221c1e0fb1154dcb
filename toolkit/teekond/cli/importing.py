"""`teekond import`: journeys that other tools hold, as new files that `check` reads."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import STDIN, command, option
from teekond.cli.exchange_help import Importing
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.compiler.endings import is_folder
from teekond.diagnostics import Diagnostic, say
from teekond.exchange.formats import FORMATS, READ

if TYPE_CHECKING:
    from teekond.exchange.handed import Brought, Document, Incoming
    from teekond.model.workspace import Settings

_SEPARATOR = "---\n"


@command(
    "import",
    say("Bring journeys in from another tool, and say what was guessed."),
    ("teekond import mermaid tea.mmd", say("look at the journey that comes of a diagram")),
    ("teekond import mermaid README.md -o journeys/", say("each diagram as a file of its own")),
    ("teekond import table our-journey.xlsx --kind employee -o journeys/", say("a table that somebody made")),
    cls=Importing,
)
@click.argument("format", type=click.Choice(READ), metavar="FORMAT")
@click.argument("files", metavar="FILE…|-", nargs=-1, required=True)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; a folder takes one file a journey"))
@option(
    "--kind", type=click.Choice(("customer", "employee")), help=say("whose journey it is, where the file is silent")
)
@option("--id", "ident", metavar="ID", help=say("the id of the journey, where there is one"))
@option("--force", is_flag=True, help=say("write over files that are there"))
def import_(screen: Screen, format: str, files: tuple[str, ...], output: str | None, force: bool, **told: Any) -> int:
    """Read, check what was made, write, tell what was guessed and lost."""
    if FORMATS[format].whole and any(told.values()):
        raise Failure(say("a whole workspace says itself whose its journeys are; --kind and --id are for others"))
    documents: list[Document] = []
    code, root = OK, _root(output)
    settings = _settings(root)
    for name in files:
        file = _incoming(screen, name, format, settings=settings, **told)
        brought = FORMATS[format].read(file)
        _tell(screen, brought, file)
        code = code or _code(brought.findings)
        documents += brought.documents
    if told["ident"] is not None and len(documents) > 1:
        raise Failure(say("--id names one journey, and here are {count}", count=len(documents)))
    documents = _free(screen, _apart(documents), output, root)
    _give(screen, documents, output, force=force)
    return code or _checked(screen, documents, output, root)


def _incoming(screen: Screen, name: str, format: str, **told: Any) -> Incoming:
    from teekond.cli.harvest_source import bytes_of
    from teekond.exchange.handed import Incoming

    path = "<stdin>" if name == STDIN else Path(name).as_posix()
    return Incoming(bytes_of(name), path, screen.words, format, **told)


def _tell(screen: Screen, brought: Brought, file: Incoming) -> None:
    """Show what is wrong with a file, what was guessed, and what was lost."""
    from teekond.cli.losses import tell_losses

    _show(screen, brought.findings, _lines(brought.findings, file))
    for guess in brought.guesses:
        screen.tell(guess)
    tell_losses(screen, brought.losses)


def _lines(findings: Sequence[Diagnostic], file: Incoming) -> dict[str, str]:
    """Return the text of a file whose lines are pointed at; none of one that has no lines."""
    from teekond.exchange.letters import table_text

    if b"\0" in file.data[:4096] or all(each.span.line == 1 for each in findings):
        return {}
    return {file.path: table_text(file.data, file.path)[0]}


def _code(findings: Iterable[Diagnostic]) -> int:
    from teekond.cli.findings import code_of

    return code_of(findings)


def _show(screen: Screen, findings: Sequence[Diagnostic], sources: dict[str, str]) -> None:
    from teekond.cli.report import render
    from teekond.cli.screen import colour_wanted

    if findings:
        colour = colour_wanted(sys.stderr)
        told = render(findings, style="full", sources=sources, words=screen.words, colour=colour, files=1)
        screen.print_error(told.rstrip("\n"))


def _apart(documents: Sequence[Document]) -> list[Document]:
    """Return the documents with ids that differ: of two alike the second is numbered."""
    seen: dict[tuple[str, str], int] = {}
    made: list[Document] = []
    for each in documents:
        key = each.kind, each.ident
        seen[key] = number = seen.get(key, 0) + 1
        made.append(each if number == 1 else _called(each, f"{each.ident}-{number}"))
    return made


def _called(document: Document, ident: str) -> Document:
    """Return a document with another id."""
    from teekond.values import replace

    first, second = f"{document.kind}: {document.ident}\n", f"{document.kind}: {ident}\n"
    return replace(document, ident=ident, text=document.text.replace(first, second, 1))


def _free(screen: Screen, documents: list[Document], output: str | None, root: Path | None) -> list[Document]:
    """Return the journeys with ids that the workspace does not have elsewhere; whose is changed is told."""
    if output is None or output == STDIN or root is None or any(each.path for each in documents):
        return documents
    from teekond.link.load import load_workspace

    targets = {path.absolute() for path in _files(documents, output)}
    known = load_workspace(root).journeys
    taken = {ident for ident, each in known.items() if (root / each.place.path).absolute() not in targets}
    made: list[Document] = []
    for each in documents:
        ident, number = each.ident, 1
        while ident in taken:
            number += 1
            ident = f"{each.ident}-{number}"
        taken.add(ident)
        if ident != each.ident:
            screen.tell(
                say("the id “{id}” is taken in this workspace; this journey gets “{other}”", id=each.ident, other=ident)
            )
        made.append(each if ident == each.ident else _called(each, ident))
    return made


def _give(screen: Screen, documents: Sequence[Document], output: str | None, *, force: bool) -> None:
    if not documents:
        return
    if (output is None or not is_folder(output)) and len({each.path for each in documents}) > 1:
        raise Failure(
            say("these are {count} files of a workspace", count=len({each.path for each in documents})),
            say("write them into a folder: {fix}", fix=f"-o workspace{os.sep}"),
        )
    if output is None or output == STDIN:
        screen.data(_SEPARATOR.join(each.text for each in documents).encode())
        return
    from teekond.output.write import holds, write_whole

    files = _files(documents, output)
    taken = [path for path, text in files.items() if path.is_file() and not holds(path, text.encode())]
    if taken and not force:
        raise Failure(
            say("{path} is there already", path=str(taken[0])),
            say("--force writes over it; or choose another name with -o"),
        )
    for path, text in files.items():
        write_whole(path, text.encode())
        screen.tell(say("{path} is written", path=str(path)))


def _files(documents: Sequence[Document], output: str) -> dict[Path, str]:
    if not is_folder(output):
        return {Path(output): _SEPARATOR.join(each.text for each in documents)}
    return {Path(output) / name: text for name, text in _by_path(documents).items()}


def _by_path(documents: Sequence[Document]) -> dict[str, str]:
    """Return the files of a folder: what belongs into one file stands there one after the other."""
    files: dict[str, list[str]] = {}
    for each in documents:
        files.setdefault(each.path or f"{each.ident}.yaml", []).append(each.text)
    return {name: _SEPARATOR.join(texts) for name, texts in files.items()}


def _checked(screen: Screen, documents: Sequence[Document], output: str | None, root: Path | None) -> int:
    """Read what was made as `check` does, and show what is wrong with it, in the file where it stands."""
    from teekond.compiler.pipeline import errors_of
    from teekond.link.load import load_files
    from teekond.values import replace

    made = _by_path(documents)
    written = dict(zip(made, made, strict=True))
    if output is not None and output != STDIN and documents:
        files = _files(documents, output)
        made = dict(zip(made, files.values(), strict=False))
        written = dict(zip(made, map(str, files), strict=True))
    workspace = load_files({**_settings_file(root), **{name: text.encode() for name, text in made.items()}}, None)
    found = [each for each in errors_of(workspace) if each.span.path in made]
    errors = [replace(each, span=each.span._replace(path=written[each.span.path])) for each in found]
    _show(screen, errors, {written[name]: text for name, text in made.items()})
    return FINDINGS if errors else OK


def _root(output: str | None) -> Path | None:
    """Return the workspace that something is brought into: that of the file, else the one that we stand in."""
    from teekond.source.files import find_root

    if output is None or output == STDIN:
        return find_root(Path.cwd())
    return find_root(Path(output) if Path(output).is_dir() else Path(output).absolute().parent)


def _settings_file(root: Path | None) -> dict[str, bytes]:
    """Return the file of a workspace that says what it has, where it can be read."""
    from teekond.source.decode import LIMIT
    from teekond.source.files import WORKSPACE_FILE, read_bytes

    data = None if root is None else read_bytes(root / WORKSPACE_FILE, LIMIT)
    return {WORKSPACE_FILE: data} if isinstance(data, bytes) else {}


def _settings(root: Path | None) -> Settings:
    from teekond.link.load import load_files

    return load_files(_settings_file(root), None).settings
