"""Finds what is shipped with the package: templates, fonts, the sample workspace."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as `resource("templates", "fonts")`.

    A wheel carries it inside the package; in a checkout it stands at the top, two levels above the package.
    """
    package = Path(__file__).parent
    bundled = package.joinpath("_bundled", *parts)
    return bundled if bundled.exists() else package.parents[1].joinpath(*parts)
