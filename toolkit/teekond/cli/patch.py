"""What would change in a file, as a patch that `git apply` takes."""

from __future__ import annotations

from collections.abc import Iterator


def patch_of(path: str, old: bytes, new: bytes) -> str:
    """Return the difference of two versions of a file."""
    return "".join(_lines(path, old, new))


def _lines(path: str, old: bytes, new: bytes) -> Iterator[str]:
    from difflib import unified_diff

    before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (old, new))
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
