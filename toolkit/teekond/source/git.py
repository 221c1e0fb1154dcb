"""What git keeps: objects read through git itself, never through a checkout, and without trusting names."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from teekond.diagnostics import Message, say
from teekond.source.decode import LIMIT
from teekond.values import dataclass

_QUIET = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Git asks nobody, fetches nothing and takes no lock while we read."""
LINK, FILE = "120000", "blob"


class GitError(Exception):
    """Git cannot do what is asked for: one sentence, and maybe what would help."""

    def __init__(self, message: Message, *hints: Message) -> None:
        super().__init__(message.english())
        self.message = message
        self.hints = hints


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a tree: its path with `/`, its object, its size in bytes, whether it is a symbolic link."""

    path: str
    object: str
    size: int
    link: bool


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository as seen from a folder."""

    program: str
    folder: str
    top: str | None
    """The top of the work tree; None where there is none: in a bare clone, or in `.git` itself."""

    def run(self, *words: str, input: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run git in the folder, without a shell and without a pager."""
        return subprocess.run(
            [self.program, "--no-pager", "-c", "protocol.allow=never", *words],
            cwd=self.folder,
            input=input,
            capture_output=True,
            check=False,
            env=os.environ | _QUIET,
        )

    def resolve(self, revision: str) -> str | None:
        """Return the id of the object that a name means; None where it means none."""
        if not revision or "\0" in revision or "\n" in revision:
            return None
        done = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision)
        return done.stdout.decode("ascii", "replace").strip() or None if done.returncode == 0 else None

    def type_of(self, object: str) -> str:
        """Return commit, tree, blob or tag."""
        return self.run("cat-file", "-t", object).stdout.decode("ascii", "replace").strip()

    def commit_of(self, revision: str) -> str | None:
        """Return the id of the commit that a name means; None where it means none."""
        return self.resolve(f"{revision}^{{commit}}")

    def merge_base(self, first: str, second: str) -> str | None:
        """Return the commit where two lines of history parted; None where they never met."""
        done = self.run("merge-base", "--end-of-options", first, second)
        return done.stdout.decode("ascii", "replace").strip() or None

    def short(self, commit: str) -> str:
        """Return the id of a commit as people write it, long enough to mean no other."""
        done = self.run("rev-parse", "--short", commit)
        return done.stdout.decode("ascii", "replace").strip() or commit

    @property
    def shallow(self) -> bool:
        """Tell whether the history is cut off, as in many pipelines."""
        return self.run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def entries(self, tree: str) -> list[Entry]:
        """Return every file below a tree."""
        done = self.run("ls-tree", "-r", "-l", "-z", "--full-tree", tree)
        if done.returncode != 0:
            reason = _reason(done.stderr)
            raise GitError(say("git cannot list {tree}: {reason}", tree=tree[:12], reason=reason), *_hint(done.stderr))
        return [_entry(line) for line in done.stdout.split(b"\0") if line and line.split(b" ", 2)[1] == b"blob"]

    def blobs(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, bytes]]:
        """Yield the files with their bytes; of one that is too large so many that this can be seen."""
        small = [each for each in entries if each.size <= LIMIT]
        done = self.run("cat-file", "--batch", input="".join(f"{each.object}\n" for each in small).encode())
        data, at = done.stdout, 0
        found: dict[str, bytes] = {}
        for each in small:
            end = data.find(b"\n", at)
            head = data[at:end].split(b" ")
            if end < 0 or len(head) != 3 or head[1] != FILE.encode():
                reason = _reason(done.stderr)
                raise GitError(
                    say("git cannot read {path}: {reason}", path=each.path, reason=reason), *_hint(done.stderr)
                )
            size = int(head[2])
            found[each.path] = data[end + 1 : end + 1 + size]
            at = end + 1 + size + 1
        for each in entries:
            yield each, found[each.path] if each.path in found else b" " * (LIMIT + 1)


def find_repository(folder: Path) -> Repository | None:
    """Return the repository around a folder; None outside of git.

    That git is not installed, or refuses the folder, is an error.
    """
    program = shutil.which("git")
    if program is None:
        raise GitError(say("git is not installed, so there is nothing to compare with"))
    repository = Repository(program, str(folder), None)
    done = repository.run("rev-parse", "--is-inside-work-tree")
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace")
        if "not a git repository" in reason:
            return None
        raise GitError(say("git does not work here: {reason}", reason=_reason(done.stderr)))
    if done.stdout.strip() != b"true":
        return repository
    top = repository.run("rev-parse", "--show-toplevel").stdout
    return Repository(program, str(folder), os.fsdecode(top[:-1] if top.endswith(b"\n") else top))


def resolved(files: Mapping[str, Entry], entry: Entry, target: bytes) -> Entry | None:
    """Return the file that a symbolic link of a tree leads to; None where it leaves the tree or goes in a circle."""
    name = os.fsdecode(target)
    if name.startswith("/"):
        return None
    parts: list[str] = []
    for part in (*entry.path.split("/")[:-1], *name.split("/")):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    found = files.get("/".join(parts))
    return None if found is None or found.link else found


def _entry(line: bytes) -> Entry:
    head, _, path = line.partition(b"\t")
    mode, _, ident, size = head.split()
    return Entry(path.decode("utf-8", "surrogateescape"), ident.decode("ascii"), int(size), mode == LINK.encode())


def _reason(stderr: bytes) -> str:
    lines = [line for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    worst = next((line for line in lines if line.startswith("fatal: ")), lines[0] if lines else "?")
    return worst.removeprefix("fatal: ").removeprefix("error: ").strip()


def _hint(stderr: bytes) -> tuple[Message, ...]:
    """Return what would help where a partial clone lacks an object, which is not fetched behind anybody's back."""
    if b"lazy fetching" in stderr or b"promisor" in stderr:
        return (say("this clone left it on its server, and nothing is fetched here; a whole clone has it"),)
    return ()
