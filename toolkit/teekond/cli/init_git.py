"""What `teekond init --git` sets up: what git ignores, how it shows and merges, hooks. Twice changes nothing."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Message, say
from teekond.output.write import write_whole
from teekond.patterns import pattern
from teekond.source.decode import LIMIT
from teekond.source.files import read_bytes
from teekond.source.git import GitError, Repository, find_repository

if TYPE_CHECKING:
    from teekond.reader.node import Node

HOOKS = ".pre-commit-config.yaml"
_ATTRIBUTES = (
    "# teekond: told in steps by git diff, merged by ids; each clone needs “teekond init --git” once",
    "*.yaml text eol=lf diff=teekond merge=teekond",
    "*.yml text eol=lf diff=teekond merge=teekond",
    "[._]*.yaml !diff !merge",
    "[._]*.yml !diff !merge",
    "**/[._]*/** !diff !merge",
)
_HOOK = """\
- repo: local
  hooks:
    - id: teekond-fmt
      name: teekond fmt
      entry: teekond fmt
      language: system
      files: {files}
      exclude: (^|/)[._]
      types: [text]
      require_serial: true
    - id: teekond-check
      name: teekond check
      entry: teekond check{place}
      language: system
      files: {files}
      exclude: (^|/)[._]
      pass_filenames: false
      require_serial: true
"""
HEADERS = "^ {0,6}- +(.*)$\n^((stage|step|lane|document) .*)$"
"""What git prints behind `@@`: an item of a file, or a head line of `teekond git-outline`."""
_OUTLINE = 'f() {{ {teekond} git-outline "$1" 2>/dev/null || cat "$1"; }}; f'
_MERGE = (
    'f() {{ {teekond} git-merge "$@"; case $? in 0) return 0 ;; 3) return 1 ;; '
    '*) git merge-file --marker-size="$5" -L ours -L base -L theirs "$2" "$1" "$3" ;; esac; }}; '
    "f %O %A %B %P %L %S %X %Y"
)
_LAST_ITEM = pattern(r"(?m)^(?P<indent> *)- ")


def set_up(screen: Screen, target: Path, output: str) -> None:
    """Make a folder with a workspace at home in git, and say what was done; `output` is its folder for what is made."""
    repository = _repository(target)
    _extend(screen, target / ".gitignore", ("# what teekond writes", f"/{output}/"))
    _extend(screen, target / ".gitattributes", (*_ATTRIBUTES, f"/{output}/** !diff !merge"))
    _hooks(screen, repository, target)
    changed = [key for key, value in settings().items() if _configured(repository, key, value)]
    if changed:
        screen.tell(say("git is told in this clone: {keys}", keys=", ".join(changed)))
    else:
        screen.tell(say("git knows in this clone how to show and merge journeys"))


def settings() -> dict[str, str]:
    """Return what a clone's configuration holds: how documents are shown and merged.

    Where this program is gone, or fails, git shows the file as it is, and merges its lines.
    """
    teekond = f"{shlex.quote(sys.executable.replace(os.sep, '/'))} -P -m teekond"
    return {
        "diff.teekond.xfuncname": HEADERS,
        "diff.teekond.textconv": _OUTLINE.format(teekond=teekond),
        "merge.teekond.name": "journeys by ids",
        "merge.teekond.driver": _MERGE.format(teekond=teekond),
    }


def _repository(target: Path) -> Repository:
    git = shutil.which("git")
    if git is None:
        raise Failure(say("git is not installed; the files are there without it"))
    try:
        found = find_repository(target)
        if found is None:
            made = subprocess.run([git, "init", "--quiet", str(target)], capture_output=True, check=False)
            found = find_repository(target) if made.returncode == 0 else None
            if found is None:
                reason = made.stderr.decode("utf-8", "replace").strip()
                raise Failure(say("git init did not work: {reason}", reason=reason))
    except GitError as error:
        raise Failure(error.message, *error.hints) from error
    return found


def _configured(repository: Repository, key: str, value: str) -> bool:
    """Set a value of the clone's configuration; tell whether it was another one."""
    known = repository.run("config", "--local", "--null", "--get", key).stdout.decode("utf-8", "replace")
    if known == f"{value}\0":
        return False
    done = repository.run("config", "--local", "--replace-all", key, value)
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise Failure(say("git does not work here: {reason}", reason=reason))
    return True


def _extend(screen: Screen, path: Path, lines: Sequence[str]) -> None:
    """Add the lines that a file lacks at its end, where it says anything yet with its own line ends."""
    old = _text(path)
    known = {line.strip() for line in old.splitlines()}
    missing = [line for line in lines if line not in known]
    if all(line.startswith("#") for line in missing):
        return
    newline = "\r\n" if "\r\n" in old else "\n"
    start = old if not old or old.endswith("\n") else old + newline
    _write(screen, path, start + "".join(line + newline for line in missing), new=not old)


def _text(path: Path) -> str:
    """Return what stands in a file; nothing where there is none."""
    if not path.exists():
        return ""
    data = read_bytes(path, LIMIT)
    if isinstance(data, Message):
        raise Failure(say("{path} cannot be read", path=os.path.relpath(path)), data)
    return data.decode("utf-8", "surrogateescape")


def _write(screen: Screen, path: Path, text: str, *, new: bool) -> None:
    write_whole(path, text.encode("utf-8", "surrogateescape"))
    if new:
        screen.tell(say("{path} is written", path=os.path.relpath(path)))
    else:
        screen.tell(say("{path} has new lines for teekond at its end", path=os.path.relpath(path)))


def _hooks(screen: Screen, repository: Repository, target: Path) -> None:
    """Write the hooks of pre-commit at the top of the repository, or add them to those that are there."""
    if repository.top is None:
        return
    top = Path(repository.top)
    below = target.resolve().relative_to(top.resolve()).as_posix()
    place = "" if below == "." else f" {shlex.quote(below)}"
    files = r"\.ya?ml$" if below == "." else rf"^{re.escape(below)}/.*\.ya?ml$"
    hook = _HOOK.format(place=place, files="'" + files.replace("'", "''") + "'")
    path = top / HOOKS
    old = _text(path).replace("\r\n", "\n")
    if f"entry: teekond check{place}\n" in old or (not place and "id: teekond-check" in old):
        return
    if not old.strip():
        _write(screen, path, "repos:\n" + _indented(hook, "  "), new=True)
        return
    text = _with_hook(old, hook)
    if text is None:
        screen.warn(say("{path} is left as it is; add these lines to its repos:", path=os.path.relpath(path)))
        screen.print_error(hook.rstrip("\n"))
    else:
        _write(screen, path, text, new=False)


def _with_hook(old: str, hook: str) -> str | None:
    """Return hooks with one more at their end; None where that cannot be proved to change nothing else."""
    from teekond.reader.compose import compose
    from teekond.reader.node import Kind

    found = _LAST_ITEM.search(old)
    roots, _ = compose(old, HOOKS)
    if found is None or len(roots) != 1 or not roots[0].pairs or roots[0].pairs[-1][0].raw != "repos":
        return None
    new = (old if old.endswith("\n") else old + "\n") + _indented(hook, found["indent"])
    before, after = roots[0].pairs[-1][1], compose(new, HOOKS)[0]
    if before.kind is not Kind.SEQUENCE or before.flow or len(after) != 1:
        return None
    repos = after[0].pairs[-1][1]
    if len(repos.items) != len(before.items) + 1:
        return None
    added = list(_texts(repos.items[-1]))
    return new if [*_texts(roots[0]), *added] == list(_texts(after[0])) else None


def _texts(node: Node) -> Iterator[str]:
    """Yield the keys and values of a file, in their order."""
    if not node.items and not node.pairs:
        yield node.raw
    for item in node.items:
        yield from _texts(item)
    for key, value in node.pairs:
        yield key.raw
        yield from _texts(value)


def _indented(text: str, indent: str) -> str:
    return "".join(f"{indent}{line}" for line in text.splitlines(keepends=True))
