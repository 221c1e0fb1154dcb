"""`teekond build`: draw everything in the workspace, only what changed."""

from __future__ import annotations

import re

import click

from teekond.cli.command import command, option
from teekond.cli.failure import COULD_NOT_RUN, FINDINGS, Failure
from teekond.cli.findings import code_of, show, show_errors
from teekond.cli.screen import Screen
from teekond.cli.sources import here
from teekond.compiler.build import Shard, Tally, compare, stale_jobs, useful_processes
from teekond.compiler.build import build as run_build
from teekond.compiler.formats import BUILT
from teekond.compiler.map_options import build_options, read_theme
from teekond.compiler.memory import Memory
from teekond.compiler.pipeline import LAY_OUT, READ, STAGES, errors_of
from teekond.compiler.plan import Job, jobs_of, stems_of
from teekond.compiler.work import Builder
from teekond.compiler.workers import WorkerLost
from teekond.diagnostics import say
from teekond.language.near import did_you_mean
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.output.folder import OutputFolder

_MOST = 3
"""So many failures are told; a full disk would otherwise be told for every file."""


@command(
    "build",
    say("Draw everything in the workspace, only what changed."),
    ("teekond build", say("every journey and crossing as svg, gv, pdf and html, under build/")),
    ("teekond build --only svg,html --jobs 4", say("two formats, on four cores")),
    ("teekond build --check", say("in CI: are the outputs up to date?")),
)
@option("--only", metavar="FORMATS", help=say("only these formats, such as svg,pdf"))
@option("--jobs", type=click.IntRange(1, 256), metavar="N", help=say("on how many cores; else the work decides"))
@option("--shard", metavar="I/N", help=say("only the I-th of N equal parts, to share a build between machines"))
@option("--check", is_flag=True, help=say("write nothing; exit 1 where an output is not what a build would make"))
def build(screen: Screen, only: str | None, jobs: int | None, shard: str | None, check: bool) -> int:
    """Build the workspace."""
    formats, part = _formats(only), _shard(shard)
    root = here()
    with screen.stage(READ, STAGES[READ - 1]):
        workspace = load_workspace(root)
    broken = show_errors(screen, workspace)
    folder = OutputFolder(root, workspace.settings.output)
    work = _builder(screen, workspace, folder)
    wanted = part.share(jobs_of(workspace, work.lang, formats, _how(work)))
    try:
        if check:
            return _check(screen, wanted, work, jobs) or broken
        with folder.locked(lambda: screen.tell(say("another build is running here; waiting until it is done"))):
            return _build(screen, wanted, work, jobs) or broken
    except WorkerLost as lost:
        raise Failure(
            say("a part of the build was stopped by the system, perhaps for want of memory"),
            say("try fewer at once: --jobs 1"),
        ) from lost


def _build(screen: Screen, wanted: list[Job], work: Builder, jobs: int | None) -> int:
    memory = Memory.of(work.folder)
    due = stale_jobs(wanted, memory)
    with screen.progress(len(due)) as bar:
        tally = run_build(due, work, memory, useful_processes(due, jobs), lambda result: bar.step(result.document))
    _tell_stages(screen, tally)
    code = _tell_failures(screen, work.workspace, tally)
    for document, note in tally.notes:
        screen.note(f"{document}: {note}")
    screen.tell(
        say(
            "maps and sheets: {made} made anew, {kept} unchanged; they are in {folder}/, see {folder}/index.html",
            made=tally.due - tally.failed,
            kept=len(wanted) - tally.due,
            folder=work.folder.name,
        )
    )
    return code


def _check(screen: Screen, wanted: list[Job], work: Builder, jobs: int | None) -> int:
    memory = Memory(work.folder)
    with screen.progress(len(wanted)) as bar:
        tally = compare(wanted, work, memory, useful_processes(wanted, jobs), lambda result: bar.step(result.document))
    _tell_stages(screen, tally)
    code = _tell_failures(screen, work.workspace, tally)
    for name in tally.written:
        screen.result(work.folder.label(name))
    if not tally.written:
        screen.tell(say("all outputs are up to date"))
        return code
    screen.tell(say("{count} files are out of date: run teekond build", count=len(tally.written)))
    return code or FINDINGS


def _tell_failures(screen: Screen, workspace: Workspace, tally: Tally) -> int:
    """Tell what could not be made, and why; return the exit code."""
    told = set(errors_of(workspace))
    show(screen, workspace, [each for each in tally.findings if each not in told])
    code = code_of(tally.findings)
    for message, hint in dict.fromkeys(tally.refused[:_MOST]):
        screen.fail(message, *((hint,) if hint else ()))
    for document, trace in tally.crashed[:_MOST]:
        reason = trace.rstrip().rpartition("\n")[2]
        screen.fail(
            say("{document} was not made, by a mistake in teekond itself: {reason}", document=document, reason=reason),
            say("please report it with the file that brings it about; --verbose shows where it happened"),
        )
        if screen.verbose:
            screen.print_error(trace)
    return COULD_NOT_RUN if tally.refused or tally.crashed else code


def _builder(screen: Screen, workspace: Workspace, folder: OutputFolder) -> Builder:
    return Builder(
        workspace=workspace,
        folder=folder,
        options=build_options(workspace),
        theme=read_theme(None, workspace),
        lang=screen.asked or workspace.language,
        asked=screen.asked,
        stems=stems_of(workspace),
    )


def _how(work: Builder) -> dict[str, str]:
    return {"theme": work.theme, "lang": work.lang, "options": repr(work.options), "files": work.look.theme.seal()}


def _tell_stages(screen: Screen, tally: Tally) -> None:
    for number, seconds in enumerate(tally.seconds, start=LAY_OUT):
        screen.tell_stage(number, STAGES[number - 1], seconds)


def _formats(only: str | None) -> tuple[str, ...]:
    if only is None:
        return BUILT
    names = tuple(dict.fromkeys(name.strip().lower() for name in only.split(",") if name.strip()))
    for name in names:
        if name not in BUILT:
            raise Failure(
                say("build does not write {format}", format=name),
                *did_you_mean(name, BUILT),
                say("there are: {names}", names=", ".join(BUILT)),
            )
    if not names:
        raise Failure(say("--only names no format"), say("there are: {names}", names=", ".join(BUILT)))
    return names


def _shard(text: str | None) -> Shard:
    if text is None:
        return Shard()
    found = re.fullmatch(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})", text)
    if found is None or int(found[1]) > int(found[2]):
        raise Failure(say("--shard takes a part and a number of parts, such as 2/3, not {text}", text=text))
    return Shard(int(found[1]), int(found[2]))
